import type { Framework } from "../framework/framework";
import { changedMark } from "../text/changed-since";
import { a1 } from "./a1";
import { attentionColours } from "./band-colours";
import { bandFormats } from "./band-formats";
import { firstBarrierRow } from "./barrier-rows";
import { quoted } from "./formula-text";
import type { KeyedRow } from "./keyed-table";
import { barrierTableLook, headerHeight, widthOf } from "./keyed-table-look";
import type { CellContent, ConditionalFormatPlan, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { headerStyle } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { barrierHeaderOf, goColumns, printedColumns } from "./summary-columns";
import { headBlock } from "./summary-head";
import { summaryTableRow } from "./summary-head-layout";
import { changedSentenceCell, headBandArea, headHeights, headStyles } from "./summary-head-look";
import { barrierWidths } from "./summary-widths";
import { WrittenCells, writtenInHead, writtenInRow } from "./written-cells";

/** Widths of the columns of the sheet that is installed. */
export function summaryWidths(framework: Framework): number[] {
  const widths = barrierWidths(framework);
  return barrierHeaderOf(framework).map((header) => widthOf(widths, header));
}

/**
 * The sheet as it is installed: nothing summarised yet.
 *
 * @param extra headers of columns that a user had in a summary of an older layout
 */
export function summarySheet(context: SheetContext, extra: readonly string[] = []): SheetPlan {
  const { framework, choices, tables } = context;
  const headerRow = summaryTableRow(framework);
  const header = [...barrierHeaderOf(framework), ...extra];
  const widths = barrierWidths(framework);
  const rows = [rowCells(firstBarrierRow(), header)];
  const { partner, scope, round, date = "", handling } = choices;
  const head = headBlock(framework, { partner, scope, round, date, handling }, null);
  const look = barrierTableLook(
    { firstRow: headerRow + 1, firstColumn: 0, header },
    rows,
    widths,
    goColumns(framework)
  );
  const printed = extra.length > 0 ? null : printedColumns(framework);
  return {
    key: sheetKeys.summary,
    name: sheetName(context, sheetKeys.summary),
    columnWidths: header.map((one) => widthOf(widths, one)),
    rowHeights: [
      ...headHeights(head, summaryWidths(framework)),
      headerHeight(headerRow, header, widths),
      ...look.rowHeights,
    ],
    blocks: [head, { row: headerRow, column: 0, cells: [header, ...rows] }],
    styles: [...headStyles(framework), headerStyle(headerRow, header.length), ...look.styles],
    tables: [
      {
        name: tables.barriers,
        area: { row: headerRow, column: 0, rows: 2, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: false,
      },
    ],
    validations: look.validations,
    conditionalFormats: [...headFormats(framework), ...look.conditionalFormats],
    links: [],
    print: {
      ...printSetup("landscape", choices.handling, headerRow),
      ...(printed === null ? {} : { columns: printed }),
    },
    showGridlines: false,
    marks: WrittenCells.marks([...writtenInHead(head), ...writtenInRow(firstBarrierRow())]),
  };
}

/** One row in the order of a header; the user's own columns are empty. */
export function rowCells(row: KeyedRow, header: readonly string[]): CellContent[] {
  return header.map((name) => (Object.hasOwn(row.cells, name) ? (row.cells[name] ?? null) : null));
}

function headFormats(framework: Framework): ConditionalFormatPlan[] {
  const { row, column } = changedSentenceCell;
  const sign = changedMark.changedBefore.slice(0, 1);
  return [
    ...bandFormats(headBandArea(framework), framework.method),
    {
      area: changedSentenceCell,
      formula: `=LEFT($${a1(row, column)},1)=${quoted(sign)}`,
      bold: true,
      ...attentionColours,
    },
  ];
}
