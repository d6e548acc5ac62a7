import type { KeyboardEvent } from "react";
import { commandOf } from "./grid-keys";
import type { GridContext } from "./grid-context";
import { runCommand } from "./run-command";

type Field = HTMLTextAreaElement;

/**
 * Keys while an entry is under way, in the cell or in the formula bar. Enter and Tab end it and
 * move on, Escape gives it up, Alt+Enter begins a new line; while it was begun by typing, arrows
 * end it as well.
 */
export function editorKey(
  { entry, ...rest }: GridContext,
  event: KeyboardEvent<Field>,
  place: "cell" | "bar"
): void {
  const context = { entry, ...rest };
  const { entry: current } = entry.snapshot();
  const { key } = event;
  // F6 leaves for the other parts of the page; the entry stays open, as in Excel.
  if (current === null || key === "F6" || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  if (current.isWaiting) {
    const isCharacter = [...key].length === 1 && !event.ctrlKey && !event.metaKey;
    if (isCharacter) entry.typeAhead(key);
    event.preventDefault();
    return;
  }
  if (key === "Escape") {
    event.preventDefault();
    entry.cancel();
    context.toGrid();
  } else if (key === "F2") {
    event.preventDefault();
    entry.changeMode();
  } else if (key === "Enter" && event.altKey) {
    event.preventDefault();
    const field = event.currentTarget;
    // In the field first: the text cursor then stands behind the line break when React draws it.
    field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    entry.change(field.value);
  } else if (isEnd(event, current.mode, place)) {
    const command = commandOf(event);
    event.preventDefault();
    void entry.finish(() => {
      if (command !== undefined) runCommand(context, command);
      context.toGrid();
    });
  }
}

/** Whether the key ends the entry. Ctrl+Enter ends it and stays. */
function isEnd(
  { key, altKey }: KeyboardEvent<Field>,
  mode: "enter" | "edit",
  place: "cell" | "bar"
): boolean {
  if (key === "Enter" || key === "Tab") return true;
  const isMove = /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End)$/.test(key);
  return mode === "enter" && place === "cell" && isMove && !altKey;
}
