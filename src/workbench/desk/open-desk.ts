import type { ChartView } from "../charts/chart-view";
import { areaOf, cellCount, holds, intersection, type CellArea } from "../host/model/cell-area";
import { storedOfPoints } from "../host/model/column-width";
import { clearContents, enterContent } from "../host/model/enter-content";
import { resolveReference } from "../host/model/resolve-reference";
import { activateSheet } from "../host/model/sheet-list";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import type { WorkbookHost } from "../host/workbook-host";
import { listChoices } from "./check-entry";
import { copiedText, pastedCells } from "./clipboard-text";
import type { Desk, DeskAnswer, FilterChoice, Selection, SheetTab } from "./desk";
import { done, notCalculated, refusalOf, refused } from "./desk-sentences";
import { whyNotCalculated } from "./why-not-calculated";
import { enterTyped } from "./enter-step";
import type { SheetView } from "./sheet-view";
import { SheetViews } from "./sheet-views";
import { cellStep, pictureOf, Steps } from "./step";
import { filterBy, sortBy } from "./table-steps";
import { TableStates } from "./table-states";
import { shownIn } from "./filter-table";

const PIXELS_TO_POINTS = 0.75;

/** Who goes to a cell of a merged area has all of it. */
function withMerge(sheet: SheetModel, area: CellArea): CellArea {
  if (cellCount(area) > 1) return area;
  return sheet.merges.find((merge) => holds(merge, area.top, area.left)) ?? area;
}

/** The workbook of a host as a person at the grid sees and changes it. */
export function openDesk(host: WorkbookHost): Desk {
  return new WorkbookDesk(host);
}

class WorkbookDesk implements Desk {
  revision = 0;
  private readonly listeners = new Set<() => void>();
  private readonly steps = new Steps();
  private readonly states = new TableStates();
  private readonly views: SheetViews;
  private readonly book: WorkbookModel;
  private cursor: { sheet: SheetModel; row: number; column: number } | undefined;

  constructor(private readonly host: WorkbookHost) {
    this.book = host.book;
    this.views = new SheetViews(this.book, this.states);
    host.onChanged(({ isByAddIn, isEdited, isLook }) => {
      if (isByAddIn && isEdited) this.steps.clear();
      if (!isLook) this.views.forget();
      this.changed();
    });
  }

  private changed(): void {
    this.revision += 1;
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  get tabs(): readonly SheetTab[] {
    return this.book.sheets.map(({ id, name, visibility, isProtected }) => ({
      id,
      name,
      visibility,
      isProtected,
    }));
  }

  private get sheetModel(): SheetModel {
    const sheet = this.book.activeSheet ?? this.book.sheets[0];
    if (sheet === undefined) throw new Error("The workbook has no worksheet.");
    return sheet;
  }

  get activeSheet(): string {
    return this.sheetModel.id;
  }

  get selection(): Selection {
    const sheet = this.sheetModel;
    const { selection } = this.book;
    const area = selection?.sheet === sheet ? selection.area : withMerge(sheet, areaOf(0, 0));
    const { cursor } = this;
    const isInside =
      cursor?.sheet === sheet &&
      cursor.row >= area.top &&
      cursor.row <= area.bottom &&
      cursor.column >= area.left &&
      cursor.column <= area.right;
    const [row, column] = isInside ? [cursor.row, cursor.column] : [area.top, area.left];
    return { sheet: sheet.id, area, row, column };
  }

  get canUndo(): boolean {
    return this.steps.canUndo;
  }

  get canRedo(): boolean {
    return this.steps.canRedo;
  }

  get isReadOnly(): boolean {
    return this.book.isReadOnly;
  }

  get names(): readonly string[] {
    const names = this.book.names.filter(
      ({ sheet, hidden }) => !hidden && (sheet === undefined || sheet === this.sheetModel)
    );
    const tables = this.book.allTables().map(({ table }) => table.name);
    return [...names.map(({ name }) => name), ...tables].sort((one, other) =>
      one.localeCompare(other, "en")
    );
  }

  sheet(id: string): SheetView {
    return this.views.view(id);
  }

  charts(id: string): readonly ChartView[] {
    return this.views.charts(id);
  }

  activate(id: string): DeskAnswer {
    const sheet = this.book.findSheet(id);
    if (sheet === undefined || sheet.visibility !== "visible") {
      return refused("That sheet is hidden or gone.");
    }
    this.host.look((book) => activateSheet(book, sheet));
    return done;
  }

  select(area: CellArea, row = area.top, column = area.left): void {
    const sheet = this.sheetModel;
    this.cursor = { sheet, row, column };
    this.views.reach(sheet.id, row, column);
    this.host.look((book) => {
      book.selection = { sheet, area };
    });
  }

  goTo(text: string): DeskAnswer {
    const place = resolveReference(this.book, this.sheetModel, text.trim());
    if (place === undefined) {
      return refused(`“${text}” is no cell, name or table of this workbook.`);
    }
    if (place.sheet.visibility !== "visible") return refused("That sheet is hidden.");
    const { sheet } = place;
    const area = withMerge(sheet, place.area);
    this.views.reach(sheet.id, area.top, area.left);
    this.host.look((book) => {
      activateSheet(book, sheet);
      book.selection = { sheet, area };
    });
    return done;
  }

  beginEdit(): void {
    this.host.beginCellEdit();
  }

  endEdit(): void {
    this.host.endCellEdit();
  }

  async enter(row: number, column: number, text: string, isConfirmed = false): Promise<DeskAnswer> {
    const sheet = this.sheetModel;
    const { steps } = this;
    const answer = await this.host.act((book) =>
      enterTyped(book, sheet, { row, column }, text, { steps, isConfirmed })
    );
    const reason = answer.kind === "done" ? whyNotCalculated(this.book, sheet, row, column) : null;
    return reason === null ? answer : { kind: "done", notice: notCalculated(reason) };
  }

  clear(area: CellArea): Promise<DeskAnswer> {
    const part = intersection(area, this.used(area));
    if (part === undefined) return Promise.resolve(done);
    return this.cellsChanged(part, (book, sheet) => clearContents(book, sheet, part));
  }

  copy(area: CellArea): string {
    const part = intersection(area, this.used(area));
    return part === undefined ? "" : copiedText(this.sheet(this.activeSheet), part);
  }

  /** Whole rows and columns are cut to what is in use. */
  private used(area: CellArea): CellArea {
    if (cellCount(area) < 100_000) return area;
    return this.sheetModel.cells.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  paste(row: number, column: number, text: string): Promise<DeskAnswer> {
    const cells = pastedCells(text);
    const width = Math.max(...cells.map((line) => line.length));
    const area = {
      top: row,
      left: column,
      bottom: row + cells.length - 1,
      right: column + width - 1,
    };
    return this.cellsChanged(area, (book, sheet) =>
      enterContent(book, sheet, area, (down, across) => cells[down]?.[across] ?? "")
    );
  }

  private cellsChanged(
    area: CellArea,
    change: (book: WorkbookModel, sheet: SheetModel) => void
  ): Promise<DeskAnswer> {
    const sheet = this.sheetModel;
    return this.host.act((book) => {
      const before = pictureOf(sheet, area);
      try {
        change(book, sheet);
      } catch (error) {
        return refusalOf(error, { isReadOnly: book.isReadOnly });
      }
      this.steps.add(cellStep(sheet, before, pictureOf(sheet, area)));
      return done;
    });
  }

  undo(): Promise<DeskAnswer> {
    return this.host.act((book) => {
      this.steps.undo(book);
      return done;
    });
  }

  redo(): Promise<DeskAnswer> {
    return this.host.act((book) => {
      this.steps.redo(book);
      return done;
    });
  }

  setColumnWidth(column: number, pixels: number): DeskAnswer {
    const { layout } = this.sheetModel;
    const before = layout.columnAt(column)?.width;
    const width = storedOfPoints(pixels * PIXELS_TO_POINTS);
    return this.layoutChanged("columns", "allowFormatColumns", {
      undo: () =>
        layout.changeColumns(column, column, before === undefined ? {} : { width: before }),
      redo: () => layout.changeColumns(column, column, { width }),
    });
  }

  setRowHeight(row: number, pixels: number): DeskAnswer {
    const { layout } = this.sheetModel;
    const before = layout.heightOf(row);
    const height = pixels * PIXELS_TO_POINTS;
    return this.layoutChanged("rows", "allowFormatRows", {
      undo: () => layout.changeRows(row, row, { height: before }),
      redo: () => layout.changeRows(row, row, { height }),
    });
  }

  private layoutChanged(
    facet: "rows" | "columns",
    permission: string,
    { undo, redo }: { undo: () => void; redo: () => void }
  ): DeskAnswer {
    const sheet = this.sheetModel;
    try {
      this.book.assertWritable();
      sheet.assertAllowed(permission);
    } catch (error) {
      return refusalOf(error, { isReadOnly: this.book.isReadOnly });
    }
    this.steps.add({ undo, redo });
    void this.host.act(() => {
      redo();
      sheet.mark(facet);
    });
    return done;
  }

  sortTable(table: string, column: string, isDescending: boolean): Promise<DeskAnswer> {
    return this.host.act((book) =>
      sortBy(book, table, column, isDescending, this.steps, this.states)
    );
  }

  filterTable(
    table: string,
    column: string,
    kept: ReadonlySet<string> | null
  ): Promise<DeskAnswer> {
    return this.host.act((book) => filterBy(book, table, column, kept, this.steps, this.states));
  }

  filterChoices(name: string, column: string): readonly FilterChoice[] {
    const found = this.book.findTable(name);
    if (found === undefined) return [];
    const { sheet, table } = found;
    const kept = this.states.filters(table).get(column);
    const { top, bottom } = table.bodyArea;
    const texts = new Set<string>();
    for (let row = top; row <= bottom; row += 1) {
      texts.add(shownIn(sheet, table, column, row, this.book.contents.date1904));
    }
    return [...texts]
      .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
      .map((text) => ({ text, isKept: kept?.has(text) ?? true }));
  }

  choices(row: number, column: number): readonly string[] {
    const sheet = this.sheetModel;
    return listChoices(this.book, sheet, sheet.validations.at(row, column));
  }
}
