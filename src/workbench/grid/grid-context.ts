import type { Desk } from "../desk/desk";
import type { EntryControl } from "./entry";
import type { SheetShape } from "./sheet-shape";

export type PopupKind = "choices" | "filter";

/** What the keys and the mouse work on. */
export interface GridContext {
  readonly desk: Desk;
  readonly entry: EntryControl;
  /** The sheet that is shown, as it is now. */
  shape(): SheetShape;
  /** Opens the list of the active cell. */
  open(kind: PopupKind): void;
  /** For a screen reader. */
  say(sentence: string): void;
  /** The keyboard goes to the active cell. */
  toGrid(): void;
  /** Pixels of rows in sight that scroll. */
  pageHeight(): number;
}
