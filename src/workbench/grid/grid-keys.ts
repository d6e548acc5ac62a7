import type { Direction } from "./direction";

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: "move"; to: Direction; toEdge: boolean; isExtending: boolean }
  | { readonly kind: "page"; step: 1 | -1; isExtending: boolean }
  | { readonly kind: "row-start"; isExtending: boolean }
  | { readonly kind: "sheet-start"; isExtending: boolean }
  | { readonly kind: "sheet-end"; isExtending: boolean }
  | { readonly kind: "advance"; by: "row" | "column"; isBack: boolean }
  | { readonly kind: "type"; text: string }
  | { readonly kind: "resize"; to: Direction }
  | { readonly kind: "other-sheet"; step: 1 | -1 }
  | {
      readonly kind:
        | "edit"
        | "clear"
        | "undo"
        | "redo"
        | "select-all"
        | "select-column"
        | "select-row"
        | "open-list"
        | "open-link";
    };

/** The members of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

function arrowCommand(press: KeyPress, to: Direction): GridCommand | undefined {
  const isExtending = press.shiftKey;
  // Alt+Shift and an arrow is free here (Excel groups with it, which the grid does not).
  if (press.altKey) {
    if (isExtending) return { kind: "resize", to };
    return to.rows === 1 ? { kind: "open-list" } : undefined;
  }
  return { kind: "move", to, toEdge: press.ctrlKey || press.metaKey, isExtending };
}

function controlCommand({ key, shiftKey }: KeyPress): GridCommand | undefined {
  switch (key.toLowerCase()) {
    case "home":
      return { kind: "sheet-start", isExtending: shiftKey };
    case "end":
      return { kind: "sheet-end", isExtending: shiftKey };
    case "a":
      return { kind: "select-all" };
    case "z":
      return shiftKey ? { kind: "redo" } : { kind: "undo" };
    case "y":
      return { kind: "redo" };
    case " ":
      return { kind: "select-column" };
    case "pageup":
      return { kind: "other-sheet", step: -1 };
    case "pagedown":
      return { kind: "other-sheet", step: 1 };
    default:
      return undefined;
  }
}

/** undefined for a key that is not the grid's: it goes on to the page (F6 leaves the grid so). */
export function commandOf(press: KeyPress): GridCommand | undefined {
  const { key, shiftKey, altKey } = press;
  const arrow = arrows[key];
  if (arrow !== undefined) return arrowCommand(press, arrow);
  if (press.ctrlKey || press.metaKey) return altKey ? undefined : controlCommand(press);
  if (altKey) return key === "Enter" ? { kind: "open-link" } : undefined;
  switch (key) {
    case "Home":
      return { kind: "row-start", isExtending: shiftKey };
    case "PageUp":
    case "PageDown":
      return { kind: "page", step: key === "PageUp" ? -1 : 1, isExtending: shiftKey };
    case "Enter":
    case "Tab":
      return { kind: "advance", by: key === "Enter" ? "row" : "column", isBack: shiftKey };
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "type", text: "" };
    case " ":
      return shiftKey ? { kind: "select-row" } : { kind: "type", text: " " };
    default:
      // A key that gives a character is named by it; all others have longer names.
      return [...key].length === 1 ? { kind: "type", text: key } : undefined;
  }
}
