import type { Framework } from "../framework/framework";
import { bandFormats } from "./band-formats";
import type { MergedTable } from "./merge-summary";
import type { Block, CellContent, ConditionalFormatPlan, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { summaryHeader } from "./summary-columns";
import type { SummaryHead, WrittenSummary } from "./summary-head";
import { headBandArea, headBlock, headHeights, headStyles, summaryTableRow } from "./summary-head";
import type { SummaryRow } from "./summary-rows";
import { firstSummaryRow } from "./summary-rows";
import type { SummaryTableLook } from "./summary-table";
import { summaryTableLook, summaryWidth } from "./summary-table";

/** All that is written when the summary is made anew; the table's header stays as it stands. */
export interface SummaryContent {
  /** From the sheet's first cell on; the same size every time. */
  readonly head: Block;
  readonly headHeights: readonly { readonly row: number; readonly height: number }[];
  /** Body of the table, in the order of its header as it stands. */
  readonly body: Block;
  readonly look: SummaryTableLook;
}

const widths = summaryHeader.map(summaryWidth);

/** The sheet as it is installed: nothing summarised yet. */
export function summarySheet(context: SheetContext): SheetPlan {
  const { framework, choices, tables } = context;
  const headerRow = summaryTableRow(framework);
  const rows = [rowCells(firstSummaryRow())];
  const { partner, scope, round, date = "" } = choices;
  const head = headBlock(framework, { partner, scope, round, date }, null);
  const look = summaryTableLook(
    { firstRow: headerRow + 1, firstColumn: 0, header: summaryHeader },
    rows
  );
  return {
    key: sheetKeys.summary,
    name: sheetName(context, sheetKeys.summary),
    columnWidths: widths,
    rowHeights: [...headHeights(head, widths), ...look.rowHeights],
    blocks: [head, { row: headerRow, column: 0, cells: [summaryHeader, ...rows] }],
    styles: [
      ...headStyles(framework),
      {
        area: { row: headerRow, column: 0, rows: 1, columns: summaryHeader.length },
        role: "label",
        vertical: "top",
        bold: true,
      },
      ...look.styles,
    ],
    tables: [
      {
        name: tables.summary,
        area: { row: headerRow, column: 0, rows: 2, columns: summaryHeader.length },
        style: "TableStyleLight1",
        filterButtons: false,
      },
    ],
    validations: look.validations,
    conditionalFormats: [...headFormats(framework), ...look.conditionalFormats],
    links: [],
    print: printSetup("landscape", choices.handling, headerRow),
    showGridlines: false,
  };
}

/**
 * The summary as it is written anew over one that stands already.
 *
 * @param table its rows after `mergeSummary`
 * @param at first body row and first column of the table, as it stands
 */
export function planSummary(
  framework: Framework,
  head: SummaryHead,
  written: WrittenSummary,
  table: MergedTable,
  at: { readonly firstRow: number; readonly firstColumn: number }
): SummaryContent {
  const block = headBlock(framework, head, written);
  return {
    head: block,
    headHeights: headHeights(block, widths),
    body: { row: at.firstRow, column: at.firstColumn, cells: table.rows },
    look: summaryTableLook({ ...at, header: table.header }, table.rows),
  };
}

/** One row in the order of the header that is installed; the user's own columns are empty. */
export function rowCells(row: SummaryRow): CellContent[] {
  const cells: Readonly<Record<string, string>> = row.cells;
  return summaryHeader.map((header) => cells[header] || null);
}

function headFormats(framework: Framework): ConditionalFormatPlan[] {
  return bandFormats(headBandArea(framework), framework.method);
}
