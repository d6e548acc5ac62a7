/** What becomes of words that somebody typed over a cell which every build writes anew. */
import { shortList } from "./short-list";

/** As it stands in Notes of the same row. */
export function typedOverNote(column: string, text: string): string {
  return `Typed over “${column}”: ${text}`;
}

/** As it stands in a row of its own. */
export function typedOverRow(typed: { readonly place: string; readonly text: string }): string {
  return `Typed over ${typed.place}: ${typed.text}`;
}

/** A cell of a row, in words. */
export function placeOfRow(column: string, ref: string): string {
  return `“${column}” of ${ref}`;
}

/** A cell outside a list, in words. */
export function placeOfCell(address: string): string {
  return `cell ${address}`;
}

/** Told after a build. */
export function typedOverLine(places: readonly string[]): string {
  return places.length === 0
    ? ""
    : `Somebody had typed over cells that every build writes anew: ${shortList(places)}. Those words now stand in Notes, or in a row at the end of the list.`;
}

/** Told after a sheet was written anew as a whole. */
export function typedBelowLine(places: readonly string[]): string {
  return places.length === 0
    ? ""
    : `Somebody had typed over cells that are written anew: ${shortList(places)}. Those words now stand below.`;
}

/** A formula among words. */
export function formulaShowing(formula: string, shown: string): string {
  return `${formula} (it showed ${shown})`;
}
