import type { FoundAssessment } from "../../src/actions/find-assessments";
import type { Assessment, Finding, IndicatorEntry } from "../../src/assessment/assessment";
import { checkAssessment } from "../../src/assessment/check-assessment";
import { derive, withEntry } from "../../src/taskpane/pane/engine";
import { SaveQueue, type WriteResult } from "../../src/taskpane/pane/save-queue";
import type { PaneProblem } from "../../src/taskpane/pane/pane-problem";
import type { HeldAssessment } from "../../src/taskpane/pane/held-assessment";
import type { FreeTaskProps, LookedWorkbook, TaskProps } from "../../src/taskpane/pane/task-props";
import { humanSecurity } from "../frameworks/load";

const found = {
  key: "",
  state: "ready",
  partner: "Kaldoria (fictional)",
  round: "Baseline",
  sheets: new Map([
    ["summary", "HSA Summary"],
    ["scores", "HSA Scores"],
  ]),
} as unknown as FoundAssessment;

/** What a task is given, and what it did with it; what is written is held at once. */
export interface TaskDesk {
  readonly props: TaskProps;
  readonly written: IndicatorEntry[];
  readonly log: string[];
  held: HeldAssessment;
}

/** @param findings beside those across entries, as of single cells */
export function taskDesk(
  assessment: Assessment,
  options: {
    readonly findings?: readonly Finding[];
    readonly problem?: PaneProblem;
    readonly target?: { readonly code: string };
  } = {}
): TaskDesk {
  const written: IndicatorEntry[] = [];
  const log: string[] = [];
  const held = derive(found, assessment, [
    ...(options.findings ?? []),
    ...checkAssessment(assessment),
  ]);
  const desk: TaskDesk = {
    written,
    log,
    held,
    props: {
      held,
      target: options.target ?? null,
      open: (task, target) => void log.push(`open ${task} ${target?.code ?? ""}`.trim()),
      refresh: async () => void log.push("refresh"),
      follow: () => void log.push("follow"),
      saves: new SaveQueue<IndicatorEntry, PaneProblem>(
        async (entry): Promise<WriteResult<PaneProblem, IndicatorEntry>> => {
          if (options.problem !== undefined) {
            return { kind: "not-written", problem: options.problem };
          }
          written.push(entry);
          desk.held = withEntry(desk.held, entry);
          return { kind: "written", entry };
        },
        (problem) => void (problem !== null && log.push(`problem ${problem.kind}`))
      ),
      say: (sentence) => void log.push(`say ${sentence}`),
      stop: (problem) => void (problem !== null && log.push(`stop ${problem.kind}`)),
      builds: false,
      onBuilds: () => void log.push("builds"),
    },
  };
  return desk;
}

/** A workbook that the pane has looked at, and that holds no assessment. */
export const withoutAssessment: LookedWorkbook = {
  framework: humanSecurity(),
  found: {
    kind: "found-assessments",
    assessments: [],
    isReadOnly: false,
    isStructureProtected: false,
  },
  held: null,
  openAssessment: () => Promise.resolve(),
  look: () => Promise.resolve(),
};

/** What a task is given that needs no assessment, outside Excel unless a workbook is given. */
export function freeDesk(workbook: LookedWorkbook | null = null): {
  readonly props: FreeTaskProps;
  readonly log: string[];
} {
  const log: string[] = [];
  const props: FreeTaskProps = {
    workbook,
    target: null,
    open: (task) => void log.push(`open ${task}`),
    say: (sentence) => void log.push(`say ${sentence}`),
    stop: (problem) => void (problem !== null && log.push(`stop ${problem.kind}`)),
  };
  return { props, log };
}

/** The pane's answers to media queries: jsdom has none. */
export function playMedia(): void {
  window.matchMedia = (() => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as never;
}
