import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { askedTask } from "./asked-task";
import type { TaskId } from "./task-props";
import { canOpen, tasks } from "./tasks";

export interface OpenTask {
  readonly task: TaskId;
  /** The task of the menu "More" that has a tab, because it was opened last; null before. */
  readonly kept: TaskId | null;
  readonly target: { readonly code: string } | null;
  readonly open: (task: TaskId, target?: { readonly code: string }) => void;
  /** The heading of the open task, which takes the focus when another one opens. */
  readonly heading: RefObject<HTMLHeadingElement>;
  /** A button of the ribbon asked to write the result of its task at once, until `onBuilds`. */
  readonly builds: boolean;
  readonly onBuilds: () => void;
}

/**
 * Which task is open. It is the one that a button of the ribbon asked for, once it can be opened;
 * otherwise Score as soon as there is an assessment, unless the person has chosen by then.
 */
export function useOpenTask(hasAssessment: boolean, onOpen: () => void): OpenTask {
  const [asked] = useState(() => askedTask(window.location.search));
  const first = asked.task !== null && canOpen(asked.task, false) ? asked.task : "start";
  const [task, setTask] = useState<TaskId>(first);
  const [kept, setKept] = useState<TaskId | null>(tasks[first].place === "more" ? first : null);
  const [target, setTarget] = useState<{ readonly code: string } | null>(null);
  const [builds, setBuilds] = useState(asked.builds);
  const heading = useRef<HTMLHeadingElement>(null);
  const isSettled = useRef(false);

  const show = useCallback((next: TaskId): void => {
    setTask(next);
    if (tasks[next].place === "more") setKept(next);
  }, []);

  useEffect(() => {
    if (!hasAssessment || isSettled.current) return;
    isSettled.current = true;
    show(asked.task ?? "score");
  }, [hasAssessment, asked, show]);

  const open = useCallback(
    (next: TaskId, at?: { readonly code: string }): void => {
      isSettled.current = true;
      show(next);
      setTarget(at ?? null);
      onOpen();
      // After the task has been drawn: its heading says where the person is now.
      setTimeout(() => heading.current?.focus(), 0);
    },
    [show, onOpen]
  );

  const onBuilds = useCallback(() => setBuilds(false), []);
  return { task, kept, target, open, heading, builds, onBuilds };
}
