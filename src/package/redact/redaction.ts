import type { StoredValue } from "../contents";

/** A cell whose content does not travel: what stands in its place; null leaves it empty. */
export interface ReplacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
}

/** What is to travel, decided by whoever knows what the sheets hold. Rows and columns from 0. */
export interface RedactionPlan {
  readonly sheets: readonly KeptSheet[];
  /**
   * `values`: every formula becomes its value. `native`: a formula of Excel stays where all it
   * refers to stays; an add-in's or macro's function always becomes its value.
   */
  readonly formulas: "values" | "native";
  /**
   * Texts that may stand nowhere, not even in a cell that is kept: whole, as words. The caller has
   * replaced the cells that hold them; the proof looks for them again.
   */
  readonly forbidden: readonly string[];
  /** Texts of the add-in itself, which may stand anywhere. */
  readonly known: readonly string[];
}

export interface KeptSheet {
  /** Name in the source. */
  readonly sheet: string;
  readonly replaced: readonly ReplacedCell[];
  /**
   * Cells in hidden rows and columns are shown (true), or go with all they hold. Never are they
   * kept and hidden.
   */
  readonly unhide: boolean;
  /** Marks the sheet carries on, by name: only these. */
  readonly marks: Readonly<Record<string, string>>;
}

/** How much went, by kind; all counts of things, none of text. */
export interface RedactionReport {
  readonly sheetsKept: readonly string[];
  readonly sheetsRemoved: number;
  readonly formulasToValues: number;
  readonly formulasKept: number;
  /** Cells that would be blank: their formula goes, and the file holds no value of it. Rows and columns from 0. */
  readonly uncalculated: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly hiddenCellsRemoved: number;
  readonly cellsReplaced: number;
  readonly linksRemoved: number;
  /** Notes and comments on sheets that are kept. */
  readonly notesRemoved: number;
  readonly drawingsRemoved: number;
  readonly chartsKept: number;
  readonly namesKept: readonly string[];
  readonly namesRemoved: number;
  /** Validation rules and conditional formats that quoted or used what went. */
  readonly rulesRemoved: number;
  readonly hadMacros: boolean;
  readonly hadExternalLinks: boolean;
  readonly hadConnections: boolean;
  /** Names of parts of the source without a counterpart, by their folder: what kind of part went. */
  readonly partsRemoved: number;
}

export interface Redaction {
  readonly bytes: Uint8Array;
  readonly report: RedactionReport;
}
