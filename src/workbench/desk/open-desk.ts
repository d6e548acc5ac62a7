import type { ChartView } from "../charts/chart-view";
import { cellCount, intersection, type CellArea } from "../host/model/cell-area";
import { clearContents, enterContent } from "../host/model/enter-content";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import type { WorkbookHost } from "../host/workbook-host";
import { listChoices } from "./check-entry";
import { copiedText, pastedCells } from "./clipboard-text";
import type { Desk, DeskAnswer, FilterChoice, Selection, SheetTab } from "./desk";
import { DeskPlace } from "./desk-place";
import { done, notCalculated, refusalOf } from "./desk-sentences";
import { enterTyped } from "./enter-step";
import { filterChoices } from "./filter-choices";
import type { SheetView } from "./sheet-view";
import { SheetViews } from "./sheet-views";
import { sizeColumn, sizeRow } from "./size-steps";
import { cellStep, pictureOf, Steps } from "./step";
import { filterBy, sortBy } from "./table-steps";
import { TableStates } from "./table-states";
import { whyNotCalculated } from "./why-not-calculated";

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
  private readonly place: DeskPlace;

  constructor(private readonly host: WorkbookHost) {
    this.book = host.book;
    this.views = new SheetViews(this.book, this.states);
    this.place = new DeskPlace(host, this.views);
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

  get activeSheet(): string {
    return this.place.sheet.id;
  }

  get selection(): Selection {
    return this.place.selection;
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
      ({ sheet, hidden }) => !hidden && (sheet === undefined || sheet === this.place.sheet)
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
    return this.place.activate(id);
  }

  select(area: CellArea, row = area.top, column = area.left): void {
    this.place.select(area, row, column);
  }

  goTo(text: string): DeskAnswer {
    return this.place.goTo(text);
  }

  beginEdit(): void {
    this.host.beginCellEdit();
  }

  endEdit(): void {
    this.host.endCellEdit();
  }

  async enter(row: number, column: number, text: string, isConfirmed = false): Promise<DeskAnswer> {
    const { sheet } = this.place;
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
    return this.place.sheet.cells.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
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
    const { sheet } = this.place;
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
    return sizeColumn(this.host, this.place.sheet, column, pixels, this.steps);
  }

  setRowHeight(row: number, pixels: number): DeskAnswer {
    return sizeRow(this.host, this.place.sheet, row, pixels, this.steps);
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

  filterChoices(table: string, column: string): readonly FilterChoice[] {
    return filterChoices(this.book, table, column, this.states);
  }

  choices(row: number, column: number): readonly string[] {
    const { sheet } = this.place;
    return listChoices(this.book, sheet, sheet.validations.at(row, column));
  }
}
