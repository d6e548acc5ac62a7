import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import type { Message } from "./entry";

export interface MessageBoxProps {
  readonly message: Message;
  /** After a button or Escape has done its work. */
  readonly onAnswered: () => void;
}

/** Asks or refuses over the workbook, which waits for the answer. Escape takes the last button. */
export function MessageBox({ message, onAnswered }: MessageBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    box.current?.querySelector("button")?.focus();
  }, [message]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      message.dismiss();
      onAnswered();
    }
    if (event.key !== "Tab") return;
    // The keyboard stays in the box.
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = (at + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <div className="wb-scrim">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keeps Tab and Escape */}
      <div
        ref={box}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="wb-message"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <h2 id={`${id}-title`}>{message.title}</h2>
        <p id={`${id}-text`}>{message.text}</p>
        <div className="wb-buttons">
          {message.buttons.map(({ label, act }, at) => (
            <button
              key={label}
              type="button"
              className={at === 0 ? "wb-primary" : undefined}
              onClick={() => {
                act();
                onAnswered();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
