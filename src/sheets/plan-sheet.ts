import { rolesOf } from "../barriers/plan/roles";
import { notLegalAdvice, planIntroduction, planReading, rolesHeading } from "../text/plan";
import type { SheetPlan } from "./plan";
import { firstPlanRow } from "./plan-rows";
import { headerHeight, planTableLook, widthOf } from "./keyed-table-look";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { headerStyle } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { planHeader, roleColumns } from "./summary-columns";
import { rowCells } from "./summary-sheet";
import { planWidths } from "./summary-widths";
import { rowHeight } from "./text-height";
import { wideLines } from "./wide-lines";
import { WrittenCells, writtenInRow } from "./written-cells";

const rolesRow = 6;
const roleHeader: readonly string[] = Object.values(roleColumns);
/** The roles stand where the columns of the plan below are wide enough for them. */
const rolesColumn = 2;
/** Empty rows below the roles, so that some can be added. */
const room = 4;

/**
 * The plan as it is added: the roles and who fills them, and below them the plan, not built yet.
 *
 * @param extra headers of columns that a user had in a summary of an older layout
 */
export function planSheet(context: SheetContext, extra: readonly string[] = []): SheetPlan {
  const { framework, choices, tables } = context;
  const roles = rolesOf(framework);
  const widths = planWidths(framework);
  const rolesBody = Math.max(1, roles.length);
  const headerRow = rolesRow + 1 + rolesBody + room;
  const header = [...planHeader, ...extra];
  const rows = [rowCells(firstPlanRow(), header)];
  const look = planTableLook({ firstRow: headerRow + 1, firstColumn: 0, header }, rows, widths);
  const columnWidths = header.map((one) => widthOf(widths, one));
  const note = framework.agencyRolesNote;
  const head = wideLines(
    0,
    [
      { text: "Plan", role: "title" },
      { text: planIntroduction, role: "quiet" },
      ...[planReading(framework.postingMonths), notLegalAdvice, note].map((text) => ({
        text,
        role: "quiet" as const,
      })),
    ],
    columnWidths
  );
  return {
    key: sheetKeys.plan,
    name: sheetName(context, sheetKeys.plan),
    columnWidths,
    rowHeights: [
      ...head.rowHeights,
      ...roles.map((text, index) => ({
        row: rolesRow + 1 + index,
        height: rowHeight([{ text, width: widthOf(widths, planHeader[rolesColumn] ?? "") }]),
      })),
      headerHeight(headerRow, header, widths),
      ...look.rowHeights,
    ],
    blocks: [
      { row: 0, column: 0, cells: head.cells },
      { row: rolesRow - 1, column: rolesColumn, cells: [[rolesHeading]] },
      {
        row: rolesRow,
        column: rolesColumn,
        cells: [
          roleHeader,
          ...(roles.length === 0 ? [[null, null, null]] : roles.map((role) => [role, null, null])),
        ],
      },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    styles: [
      ...head.styles,
      { area: { row: rolesRow - 1, column: rolesColumn, rows: 1, columns: 1 }, role: "heading" },
      {
        area: { row: rolesRow, column: rolesColumn, rows: 1, columns: roleHeader.length },
        role: "label",
        bold: true,
      },
      {
        area: { row: rolesRow + 1, column: rolesColumn + 1, rows: rolesBody, columns: 2 },
        role: "entry",
        wrap: false,
        vertical: "top",
      },
      {
        area: { row: rolesRow + 1, column: rolesColumn, rows: rolesBody, columns: 1 },
        role: "body",
        wrap: true,
        vertical: "top",
        horizontal: "left",
      },
      headerStyle(headerRow, header.length),
      ...look.styles,
    ],
    merges: head.merges,
    tables: [
      {
        name: tables.optional.roles,
        area: { row: rolesRow, column: rolesColumn, rows: rolesBody + 1, columns: 3 },
        style: "TableStyleLight1",
        filterButtons: false,
      },
      {
        name: tables.optional.plan,
        area: { row: headerRow, column: 0, rows: 2, columns: header.length },
        style: "TableStyleLight1",
        filterButtons: false,
      },
    ],
    validations: look.validations,
    conditionalFormats: look.conditionalFormats,
    links: [],
    print: printSetup("landscape", choices.handling, headerRow),
    showGridlines: false,
    marks: WrittenCells.marks(writtenInRow(firstPlanRow())),
  };
}
