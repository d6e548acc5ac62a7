import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";

export interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly string[];
  /** What the cell shows now. */
  readonly current: string;
  readonly style: CSSProperties;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** The drop-down of a validation list: arrows move, Enter takes, Escape or Tab leaves. */
export function ChoiceList(props: ChoiceListProps) {
  const { label, choices, current, style, onChoose, onClose } = props;
  const [at, setAt] = useState(() => Math.max(0, choices.indexOf(current)));
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Not there in jsdom.
    list.current?.children[at]?.scrollIntoView?.({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const last = choices.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    };
    const target = targets[event.key] ?? firstWith(choices, event.key, at);
    const choice = choices[at];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key === "Enter" && choice !== undefined) onChoose(choice);
    else if (target !== undefined && !(event.altKey && event.key === "ArrowUp")) setAt(target);
    else if (event.altKey) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      className="wb-popup wb-choices"
      style={style}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.map((choice, index) => (
        // The keys are the list's, which has the focus.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={index}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={index === at ? "wb-is-current" : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}

/** A letter leads to the next choice that begins with it. */
function firstWith(choices: readonly string[], key: string, after: number): number | undefined {
  if ([...key].length !== 1) return undefined;
  const order = choices.map((_, step) => (after + 1 + step) % choices.length);
  return order.find((index) => choices[index]?.toLowerCase().startsWith(key.toLowerCase()));
}
