import { exampleRefusalSentence, type ExampleRefusal } from "./example-refusals";
import { type RoundRefusal, roundRefusalSentence } from "./round-refusals";

/** Why an action did nothing: a kind and the facts that its sentence needs. */
export type Refusal =
  | ExampleRefusal
  | RoundRefusal
  | { readonly kind: "read-only" }
  | { readonly kind: "structure-locked" }
  | { readonly kind: "excel-too-old" }
  /** `found` is `<framework id>@<version>` of the sheets that are there. */
  | { readonly kind: "other-framework"; readonly found: string }
  /** The sheets were made by a newer add-in; `found` is their schema version. */
  | { readonly kind: "newer-schema"; readonly found: string }
  /** They were made with a newer version of the framework; `found` is `<framework id>@<version>`. */
  | { readonly kind: "newer-framework"; readonly found: string }
  /** `found` is `<framework id>@<version>`. */
  | { readonly kind: "no-training"; readonly found: string }
  | { readonly kind: "no-coalition"; readonly found: string }
  /** The sheets of the portfolio were made by a newer add-in; `found` is the version of its columns. */
  | { readonly kind: "newer-portfolio"; readonly found: string }
  | { readonly kind: "not-installed" }
  /** One of several assessments was asked for and its sheets are gone. */
  | { readonly kind: "assessment-gone" }
  /** Blind scoring has not begun, has begun already, or is over. */
  | { readonly kind: "blind-not-begun" }
  | { readonly kind: "blind-begun" }
  | { readonly kind: "already-revealed" }
  | { readonly kind: "not-revealed" }
  | { readonly kind: "nothing-to-reveal" }
  /** Sheets cannot be hidden or shown. */
  | { readonly kind: "hiding-locked" }
  /** Assessor B's scores are of the round `found`, the assessment is at `round`. */
  | { readonly kind: "second-other-round"; readonly found: string; readonly round: string }
  | { readonly kind: "assessor-missing" }
  | { readonly kind: "assessors-alike"; readonly code: string }
  | { readonly kind: "reason-missing"; readonly code: string }
  | {
      readonly kind: "rows-differ";
      readonly table: string;
      readonly found: number;
      readonly wanted: number;
    }
  /** Assessor B scores blind here, and what was asked for shows what A scored. */
  | { readonly kind: "blind" }
  /** An assessment with this framework is there, and another one was not asked for. */
  | { readonly kind: "already-installed" }
  | { readonly kind: "sheet-missing"; readonly sheet: string }
  | { readonly kind: "sheet-hidden"; readonly sheet: string }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  /** Our cells of a generated sheet do not begin at A1 any more, or their name is gone. */
  | { readonly kind: "generated-moved"; readonly sheet: string }
  | { readonly kind: "table-missing"; readonly table: string }
  /** A list of the summary or the plan that was converted to a range; `cell` is its first one. */
  | { readonly kind: "list-no-table"; readonly sheet: string; readonly cell: string }
  /** A plan whose list was deleted while the rest of its sheet stands. */
  | { readonly kind: "list-gone"; readonly sheet: string }
  /** A table of ours cannot be made: a table or a defined name of the user's bears its name. */
  | { readonly kind: "table-name-taken"; readonly table: string }
  | { readonly kind: "column-missing"; readonly table: string; readonly column: string }
  | { readonly kind: "row-missing"; readonly table: string; readonly code: string }
  | { readonly kind: "code-unknown"; readonly code: string }
  | { readonly kind: "code-repeated"; readonly code: string }
  | { readonly kind: "entry-unreadable"; readonly code: string }
  | { readonly kind: "text-too-long"; readonly code: string; readonly characters: number };

/** The whole sentence of a refusal: what stands in the way and what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case "round":
      return roundRefusalSentence(refusal);
    case "read-only":
      return "This workbook is read-only (opened for viewing, marked as final, or saved as read-only recommended), so nothing can be written. Take the mark off (File, Info, Protect Workbook; or Save As, Tools, General Options), or save a copy without it and work in the copy.";
    case "structure-locked":
      return "The structure of this workbook is protected, so no sheet can be added. Take the protection off (Review, Protect Workbook), or ask the person who set it.";
    case "excel-too-old":
      return "This version of Excel is too old for the add-in. Use Excel 2021 or later, Microsoft 365, or Excel on the web.";
    case "other-framework":
      return `The workbook already holds an assessment with another framework (${refusal.found}). Use a workbook of its own for each framework.`;
    case "newer-schema":
      return `The sheets were made by a newer add-in (schema version ${refusal.found}). Update the add-in, then try again.`;
    case "newer-framework":
      return `The sheets were made with a newer version of the framework (${refusal.found}) than this add-in has, so nothing is read or written. Update the add-in, then try again.`;
    case "newer-portfolio":
      return `The portfolio in this workbook was made by a newer add-in (version ${refusal.found} of its columns), so nothing is written. Update the add-in, or write into another workbook.`;
    case "no-training":
      return `The framework ${refusal.found} describes no training, so there is no training sheet. A lead can add training.json to the framework.`;
    case "no-coalition":
      return `The framework ${refusal.found} maps no supporters, so there is no stakeholder sheet. A lead can add the section coalition to framework.json.`;
    case "not-installed":
      return "The workbook holds no assessment sheets yet. Install the framework first.";
    case "assessment-gone":
      return "This assessment is no longer in the workbook: its sheets were deleted. Close the workbook without saving to get them back, or open another assessment.";
    case "blind":
      return "Assessor B is scoring here, and this would show what assessor A scored. Hand the workbook to assessor A under Assessors first.";
    case "blind-not-begun":
      return "Blind scoring by two assessors has not begun in this assessment. Begin it under Assessors first.";
    case "blind-begun":
      return "Blind scoring has begun already in this assessment. Go on with it, or begin again for a new round.";
    case "already-revealed":
      return "The scores of both assessors are revealed, and that cannot be taken back. Reconcile what differs, or begin again for a new round.";
    case "not-revealed":
      return "The scores are still blind. Reveal them under Assessors before anything is reconciled.";
    case "nothing-to-reveal":
      return "Assessor B has not answered any indicator yet. Let B score first, or bring B's workbook in.";
    case "hiding-locked":
      return "The structure of this workbook is protected, so no sheet can be hidden or shown. Take the protection off (Review, Protect Workbook), or ask the person who set it.";
    case "second-other-round":
      return `Assessor B's scores belong to the round “${refusal.found}”, and the assessment is at “${refusal.round}”. Begin again for this round, or give the round its name back on the Assessment sheet.`;
    case "assessor-missing":
      return "The code of an assessor is missing. Give a code such as A-01, never a name.";
    case "assessors-alike":
      return `Both assessors have the code ${refusal.code}. Give each a code of their own.`;
    case "reason-missing":
      return `What was agreed for ${refusal.code} has no reason. Say in a sentence what in the evidence decided it.`;
    case "rows-differ":
      return `The table ${refusal.table} has ${refusal.found} rows, and ${refusal.wanted} are needed, one for each indicator. Take rows of your own out of it, or undo the removal of rows.`;
    case "already-installed":
      return "The workbook already holds an assessment with this framework. Open it, or add another one beside it.";
    case "sheet-missing":
      return `The sheet “${refusal.sheet}” is no longer there: it was deleted or renamed. Check again to see where things stand now.`;
    case "sheet-hidden":
      return `The sheet “${refusal.sheet}” is hidden. Show it (right-click any sheet tab, Unhide), then try again.`;
    case "sheet-protected":
      return `The sheet “${refusal.sheet}” is protected, so it cannot be written to. Take the protection off (Review, Unprotect Sheet), then try again.`;
    case "generated-moved":
      return `What the add-in wrote on “${refusal.sheet}” no longer begins in cell A1, so it cannot be written anew without touching cells of yours. Delete the rows above and the columns to the left of it, or delete the sheet to get a new one.`;
    case "table-missing":
      return `The table ${refusal.table} is not in the workbook. Undo its removal, or start from a copy that still has it.`;
    case "list-no-table":
      return `The list on “${refusal.sheet}” that begins in cell ${refusal.cell} is no table any more. Click into that cell, choose Insert, Table (Ctrl+T), leave “My table has headers” ticked, and try again. What you wrote there stays.`;
    case "list-gone":
      return `The list on “${refusal.sheet}” was deleted. Undo that; or copy what you need from the sheet, delete the sheet, and try again: it is then made anew.`;
    case "table-name-taken":
      return `The name ${refusal.table} is needed for a table of the add-in, and a table or a defined name of yours bears it. Rename yours (Formulas, Name Manager), then try again.`;
    case "column-missing":
      return `The column “${refusal.column}” is not in the table ${refusal.table}. Put it back under that header.`;
    case "row-missing":
      return `The table ${refusal.table} has no row for ${refusal.code}. Put the row back with its code.`;
    case "code-unknown":
      return `${refusal.code} is not a code of this framework. Correct the code, or leave the entry out.`;
    case "code-repeated":
      return `The code ${refusal.code} stands more than once. Keep one row for each code.`;
    case "entry-unreadable":
      return `The entry for ${refusal.code} cannot be read. Give a level of the scale, NA or NI.`;
    case "text-too-long":
      return `The text for ${refusal.code} has ${refusal.characters} characters, and a cell takes 32,767. Shorten it.`;
    default:
      return exampleRefusalSentence(refusal);
  }
}
