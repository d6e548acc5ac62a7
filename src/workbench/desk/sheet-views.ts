import type { StoredNote } from "../../package/contents";
import { MAX_COLUMNS, MAX_ROWS } from "../host/limits";
import { holds, type CellArea } from "../host/model/cell-area";
import { pointsOfStored } from "../host/model/column-width";
import { shownText } from "../host/model/number-text";
import { spillsOf } from "../host/model/enter-content";
import type { Cell } from "../host/model/sheet-cells";
import { keyOf } from "../host/model/cell-key";
import type { SheetModel } from "../host/model/sheet-model";
import type { TableModel } from "../host/model/table-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { cellLook } from "./cell-look";
import { chartsOf } from "./sheet-charts";
import { editText, formatTextColor } from "./edit-text";
import type { ChartView } from "../charts/chart-view";
import { CellRules } from "./cell-rules";
import { RowHeights } from "./row-heights";
import type { CellLook, CellView, SheetView, TableView } from "./sheet-view";
import type { TableStates } from "./table-states";

const PIXELS_PER_POINT = 4 / 3;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** Beyond what is in use, so that there is somewhere to type. */
const ROOM_ROWS = 50;
const ROOM_COLUMNS = 10;

/** The furthest row and column where somebody went: a sheet goes on behind what is in use. */
interface Reach {
  readonly row: number;
  readonly column: number;
}

const NOWHERE: Reach = { row: 0, column: 0 };

/** What one sheet shows in one state of the workbook. */
class SheetState implements SheetView {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly showGridlines: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly lastUsed: { readonly row: number; readonly column: number };
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly merges: readonly CellArea[];
  readonly tables: readonly TableView[];
  private readonly cells = new Map<number, CellView>();
  private readonly rules: CellRules;
  private readonly spills: readonly CellArea[];

  constructor(
    private readonly book: WorkbookModel,
    private readonly sheet: SheetModel,
    states: TableStates,
    private readonly heights: RowHeights,
    reach: Reach
  ) {
    this.id = sheet.id;
    this.name = sheet.name;
    this.isProtected = sheet.isProtected;
    this.showGridlines = sheet.showGridlines;
    const used = sheet.cells.usedArea(false);
    this.lastUsed = { row: used?.bottom ?? 0, column: used?.right ?? 0 };
    const bottom = Math.max(this.lastUsed.row, reach.row);
    const right = Math.max(this.lastUsed.column, reach.column);
    this.rows = Math.min(MAX_ROWS, Math.max(LEAST_ROWS, bottom + 1 + ROOM_ROWS));
    this.columns = Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, right + 1 + ROOM_COLUMNS));
    this.freeze = sheet.freeze ?? { rows: 0, columns: 0 };
    this.merges = sheet.merges;
    this.tables = sheet.tables.map((table) => tableView(table, states));
    this.rules = new CellRules(book, sheet);
    this.spills = [...spillsOf(sheet)];
  }

  rowHeight(row: number): number {
    return Math.round(this.heights.height(this.sheet, row) * PIXELS_PER_POINT);
  }

  columnWidth(column: number): number {
    return Math.round(pointsOfStored(this.sheet.layout.widthOf(column)) * PIXELS_PER_POINT);
  }

  cell(row: number, column: number): CellView {
    const key = keyOf(row, column);
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const made = this.view(row, column);
    this.cells.set(key, made);
    return made;
  }

  private view(row: number, column: number): CellView {
    const { sheet, book } = this;
    const key = keyOf(row, column);
    const cell = sheet.cells.get(row, column);
    const { date1904 } = book.contents;
    const rule = sheet.validations.at(row, column);
    const hasPrompt = rule?.showPrompt === true && (rule.prompt ?? rule.promptTitle) !== undefined;
    const link = sheet.hyperlinks.get(key);
    const code = cell.format.numberFormat ?? "General";
    const effect = this.rules.at(row, column);
    return {
      text: effect.hidesValue ? "" : shownText(cell.value, code, date1904),
      edit: editText(cell, date1904),
      kind: kindOf(cell),
      style: this.look(cell, row, column, code, effect.look),
      note: noteOf(sheet.notes.get(key)),
      link: link ? { location: link.location, target: link.target } : null,
      hasChoices: rule?.type === "list",
      prompt: hasPrompt ? { title: rule.promptTitle ?? "", text: rule.prompt ?? "" } : null,
      spill: this.spills.find((area) => holds(area, row, column)) ?? null,
      filter: this.filterAt(row, column),
      dataBar: effect.dataBar,
      icon: effect.icon,
    };
  }

  private look(cell: Cell, row: number, column: number, code: string, byRules: CellLook): CellLook {
    const { styleLook, drawnLook } = this.book.contents;
    const color = formatTextColor(cell.value, code);
    return {
      ...tableLook(this.sheet.tableAt(row, column), row),
      ...cellLook(cell.format, styleLook, drawnLook?.(cell.format)),
      ...(color === undefined ? {} : { color }),
      ...byRules,
    };
  }

  private filterAt(row: number, column: number): CellView["filter"] {
    const table = this.sheet.tableAt(row, column);
    const header = table?.headerArea;
    if (table === undefined || header === undefined || !table.filterButtons) return null;
    if (!holds(header, row, column)) return null;
    const name = table.columns[column - table.area.left]?.name;
    return name === undefined ? null : { table: table.name, column: name };
  }
}

function noteOf(note: StoredNote | undefined): CellView["note"] {
  return note === undefined ? null : { author: note.author, text: note.text };
}

function kindOf({ value }: Cell): CellView["kind"] {
  if (value === null) return "blank";
  if (typeof value === "object") return "error";
  return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
}

/**
 * A plain likeness of Excel's table styles: a bold header over a line, a light band in every other
 * row. The colours of a style are the theme's in Excel; here they are one quiet grey.
 */
function tableLook(table: TableModel | undefined, row: number): CellLook {
  if (table === undefined || table.style === null) return {};
  const header = table.headerArea;
  if (header !== undefined && row === header.top) {
    return { bold: true, borders: { bottom: { style: "thin", color: "#7F7F7F" } } };
  }
  return (row - table.bodyArea.top) % 2 === 0 ? { fill: "#F2F2F2" } : {};
}

function tableView(table: TableModel, states: TableStates): TableView {
  return {
    name: table.name,
    area: table.area,
    columns: table.columnNames,
    hasFilterButtons: table.filterButtons,
    filtered: states.filteredColumns(table),
    sorted: states.sorted(table),
  };
}

/** The views of a workbook's sheets: each is made when it is asked for, and kept until a change. */
export class SheetViews {
  private readonly made = new Map<string, SheetView>();
  private readonly drawn = new Map<string, readonly ChartView[]>();
  private readonly reached = new Map<string, Reach>();
  private readonly heights: RowHeights;

  constructor(
    private readonly book: WorkbookModel,
    private readonly states: TableStates
  ) {
    const { formats, styleLook } = book.contents;
    this.heights = new RowHeights(formats, (format) => cellLook(format, styleLook).size);
  }

  view(id: string): SheetView {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const sheet = this.book.sheet(id);
    const reach = this.reached.get(id) ?? NOWHERE;
    const view = new SheetState(this.book, sheet, this.states, this.heights, reach);
    this.made.set(id, view);
    return view;
  }

  charts(id: string): readonly ChartView[] {
    const known = this.drawn.get(id);
    if (known !== undefined) return known;
    const charts = chartsOf(this.book, this.book.sheet(id), this.view(id));
    this.drawn.set(id, charts);
    return charts;
  }

  /** Somebody goes to this cell: at the edge of what is drawn the sheet grows by some room. */
  reach(id: string, row: number, column: number): void {
    const view = this.view(id);
    const isInside = row < view.rows - 1 && column < view.columns - 1;
    const isAtEnd = view.rows >= MAX_ROWS && view.columns >= MAX_COLUMNS;
    if (isInside || isAtEnd) return;
    const before = this.reached.get(id) ?? NOWHERE;
    this.reached.set(id, {
      row: row < view.rows - 1 ? before.row : row,
      column: column < view.columns - 1 ? before.column : column,
    });
    this.made.delete(id);
    this.drawn.delete(id);
  }

  /** After a change of the workbook. */
  forget(): void {
    this.made.clear();
    this.drawn.clear();
  }
}
