/** Why a worked example was not written beside a user's own cells. */
import { limitedQuote, listed } from "./numbers";

/** `area` is where the example would stand; the cells are at most the first few of `count`. */
export type ExampleRefusal =
  | { readonly kind: "example-own-sheet"; readonly sheet: string }
  | {
      readonly kind: "example-off-sheet";
      readonly sheet: string;
      readonly cell: string;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly kind: "example-filled";
      readonly sheet: string;
      readonly area: string;
      readonly cells: readonly string[];
      readonly count: number;
    }
  | {
      readonly kind: "example-in-table";
      readonly sheet: string;
      readonly area: string;
      readonly tables: readonly string[];
    }
  | {
      readonly kind: "example-merged";
      readonly sheet: string;
      readonly area: string;
      readonly merged: string;
    }
  | {
      readonly kind: "example-as-text";
      readonly sheet: string;
      readonly area: string;
      readonly cells: readonly string[];
      readonly count: number;
    }
  | { readonly kind: "example-no-functions"; readonly formula: string; readonly shown: string };

const elsewhere = "Select a cell with nothing below it and to its right, then insert again.";

/** The whole sentence: which cells stand in the way and what to do. */
export function exampleRefusalSentence(refusal: ExampleRefusal): string {
  switch (refusal.kind) {
    case "example-own-sheet":
      return `The sheet “${refusal.sheet}” belongs to the assessment and holds no examples. Select a cell on a sheet of your own, then insert again.`;
    case "example-off-sheet":
      return `The example is ${refusal.rows} rows high and ${refusal.columns} columns wide, and “${refusal.sheet}” ends before that from ${refusal.cell} on. Select a cell further up or to the left, then insert again.`;
    case "example-filled":
      return `The example needs ${refusal.area} on “${refusal.sheet}”, and ${filled(refusal.count)} (${some(refusal.cells, refusal.count)}). ${elsewhere}`;
    case "example-in-table":
      return `The example needs ${refusal.area} on “${refusal.sheet}”, and the table ${listed(refusal.tables.map(limitedQuote))} stands there. Select a cell outside of tables, then insert again.`;
    case "example-merged":
      return `The example needs ${refusal.area} on “${refusal.sheet}”, and cells there are merged (${refusal.merged}). ${elsewhere}`;
    case "example-as-text":
      return `The example needs ${refusal.area} on “${refusal.sheet}”, and cells there are formatted as text (${some(refusal.cells, refusal.count)}), so that its formula would not calculate. Select other cells, or set their number format to General, then insert again.`;
    case "example-no-functions":
      return `Excel does not know the function (${refusal.formula} shows ${refusal.shown}), so the example was taken away again. Close the workbook, open it and this pane again, then insert once more; if it stays so, ask the person who manages the add-in.`;
  }
}

const filled = (count: number): string =>
  count === 1 ? "one cell there is filled" : `${count} cells there are filled`;

const some = (cells: readonly string[], count: number): string =>
  cells.length < count ? `${cells.join(", ")} and more` : listed(cells);
