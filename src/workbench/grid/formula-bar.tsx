import { useEffect, useRef } from "react";
import type { Desk } from "../desk/desk";
import { editorKey } from "./editor-keys";
import type { Entry } from "./entry";
import { gridText } from "./grid-text";
import { NameBox } from "./name-box";
import type { GridContext } from "./grid-context";

export interface FormulaBarProps {
  readonly desk: Desk;
  readonly context: GridContext;
  readonly entry: Entry | null;
  /** What the active cell holds, as it would be typed. */
  readonly content: string;
}

/** Name box, buttons for the entry, and the text of the active cell or of the entry. */
export function FormulaBar({ desk, context, entry, content }: FormulaBarProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isHere = entry?.place === "bar" && !entry.isWaiting;
  useEffect(() => {
    if (isHere) field.current?.focus();
  }, [isHere]);

  const begin = (): void => {
    if (context.entry.snapshot().entry === null) context.entry.begin("bar");
    else context.entry.moveTo("bar");
  };
  return (
    <div className="wb-bar">
      <NameBox desk={desk} entry={context.entry} onGone={context.toGrid} />
      <button
        type="button"
        aria-label={gridText.cancelEntry}
        disabled={entry === null}
        onClick={() => {
          context.entry.cancel();
          context.toGrid();
        }}
      >
        ✕
      </button>
      <button
        type="button"
        aria-label={gridText.enterEntry}
        disabled={entry === null}
        onClick={() => void context.entry.finish(context.toGrid)}
      >
        ✓
      </button>
      <span className="wb-fx" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        className="wb-formula"
        aria-label={gridText.formula}
        rows={1}
        spellCheck={false}
        value={entry?.text ?? content}
        readOnly={desk.isReadOnly || entry?.isWaiting === true}
        // Focus by Tab alone begins nothing: a person on the way through must get on.
        onMouseDown={begin}
        onChange={(event) => {
          begin();
          context.entry.change(event.target.value);
        }}
        onKeyDown={(event) => editorKey(context, event, "bar")}
      />
    </div>
  );
}
