import type { ChartView } from "../../../src/workbench/charts/chart-view";
import type { Desk, DeskAnswer, FilterChoice, Selection } from "../../../src/workbench/desk/desk";
import type { CellView, SheetView, TableView } from "../../../src/workbench/desk/sheet-view";
import { parseAddress } from "../../../src/workbench/host/model/address";
import { areaOf, cellsOf, type CellArea } from "../../../src/workbench/host/model/cell-area";

const blankCell: CellView = {
  text: "",
  edit: "",
  kind: "blank",
  style: {},
  note: null,
  link: null,
  hasChoices: false,
  prompt: null,
  spill: null,
  filter: null,
  dataBar: null,
  icon: null,
};

/** A cell that shows what was typed. */
export function typed(text: string, more: Partial<CellView> = {}): CellView {
  const kind = text === "" ? "blank" : /^-?\d+(\.\d+)?$/.test(text) ? "number" : "text";
  return { ...blankCell, text, edit: text, kind, ...more };
}

export interface FakeSheet {
  readonly id: string;
  readonly name?: string;
  readonly cells?: Readonly<Record<string, CellView | string>>;
  readonly rows?: number;
  readonly columns?: number;
  readonly freeze?: { rows: number; columns: number };
  readonly merges?: readonly string[];
  readonly hidden?: { rows?: readonly number[]; columns?: readonly number[] };
  readonly tables?: readonly TableView[];
  readonly isProtected?: boolean;
  readonly visibility?: "visible" | "hidden";
  readonly charts?: readonly ChartView[];
  /** Instead of `cells`: a sheet too large to list. */
  readonly generate?: (row: number, column: number) => CellView;
}

export function area(address: string): CellArea {
  const found = parseAddress(address);
  if (found === undefined) throw new Error(`No address: ${address}`);
  return found.area;
}

const done: DeskAnswer = { kind: "done" };

/**
 * A workbook in memory that keeps to the contract of `Desk`, without formulas and formats: what is
 * typed is what is shown. `answers` says beforehand what certain texts are refused with.
 */
export class FakeDesk implements Desk {
  revision = 1;
  isReadOnly = false;
  readonly names: readonly string[] = ["Total"];
  /** What the grid asked for, in order, to be looked at by tests. */
  readonly log: string[] = [];
  readonly answers = new Map<string, DeskAnswer>();
  activeSheet: string;
  selection: Selection;
  private readonly listeners = new Set<() => void>();
  private readonly cells = new Map<string, Map<string, CellView>>();
  private readonly sizes = new Map<string, number>();
  private views = new Map<string, SheetView>();
  private tables = new Map<string, readonly TableView[]>();
  private readonly past: (() => void)[] = [];
  private readonly future: (() => void)[] = [];
  private readonly list: readonly string[] = ["Yes", "No", "Not known"];

  constructor(readonly sheets: readonly FakeSheet[]) {
    for (const sheet of sheets) {
      const cells = new Map<string, CellView>();
      for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
        const { top, left } = area(address);
        cells.set(`${top} ${left}`, typeof cell === "string" ? typed(cell) : cell);
      }
      this.cells.set(sheet.id, cells);
      this.tables.set(sheet.id, sheet.tables ?? []);
    }
    this.activeSheet = sheets[0]!.id;
    this.selection = { sheet: this.activeSheet, area: areaOf(0, 0), row: 0, column: 0 };
  }

  get tabs() {
    return this.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name ?? sheet.id,
      visibility: sheet.visibility ?? "visible",
      isProtected: sheet.isProtected ?? false,
    }));
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    this.revision += 1;
    this.listeners.forEach((listener) => listener());
  }

  sheet(id: string): SheetView {
    const known = this.views.get(id);
    if (known !== undefined) return known;
    const sheet = this.sheets.find((one) => one.id === id)!;
    const cells = this.cells.get(id)!;
    const view: SheetView = {
      id,
      name: sheet.name ?? id,
      isProtected: sheet.isProtected ?? false,
      showGridlines: true,
      rows: sheet.rows ?? 200,
      columns: sheet.columns ?? 26,
      lastUsed: { row: (sheet.rows ?? 200) - 1, column: (sheet.columns ?? 26) - 1 },
      rowHeight: (row) =>
        sheet.hidden?.rows?.includes(row) ? 0 : (this.sizes.get(`${id} r${row}`) ?? 20),
      columnWidth: (column) =>
        sheet.hidden?.columns?.includes(column) ? 0 : (this.sizes.get(`${id} c${column}`) ?? 64),
      freeze: sheet.freeze ?? { rows: 0, columns: 0 },
      merges: (sheet.merges ?? []).map(area),
      tables: this.tables.get(id)!,
      cell: (row, column) =>
        cells.get(`${row} ${column}`) ?? sheet.generate?.(row, column) ?? blankCell,
    };
    this.views.set(id, view);
    return view;
  }

  charts(id: string): readonly ChartView[] {
    return this.sheets.find((sheet) => sheet.id === id)?.charts ?? [];
  }

  activate(sheet: string): DeskAnswer {
    this.log.push(`activate ${sheet}`);
    this.activeSheet = sheet;
    this.selection = { sheet, area: areaOf(0, 0), row: 0, column: 0 };
    this.changed();
    return done;
  }

  select(selected: CellArea, row = selected.top, column = selected.left): void {
    this.selection = { sheet: this.activeSheet, area: selected, row, column };
    this.changed();
  }

  goTo(text: string): DeskAnswer {
    this.log.push(`goTo ${text}`);
    const found = parseAddress(text);
    if (found === undefined) {
      return { kind: "refused", title: "Name box", message: `There is no ${text}.` };
    }
    if (found.sheet !== undefined) this.activeSheet = found.sheet;
    this.select(found.area);
    return done;
  }

  beginEdit(): void {
    this.log.push("beginEdit");
  }

  endEdit(): void {
    this.log.push("endEdit");
  }

  /** What an answer waits for, as for a slow function. */
  patience: Promise<void> = Promise.resolve();

  async enter(row: number, column: number, text: string, isConfirmed = false) {
    this.log.push(`enter ${row} ${column} ${JSON.stringify(text)}${isConfirmed ? " yes" : ""}`);
    await this.patience;
    const answer = this.answers.get(text);
    if (answer !== undefined && !isConfirmed) return answer;
    this.write([{ row, column, text }]);
    return done;
  }

  private write(entries: readonly { row: number; column: number; text: string }[]): void {
    const cells = this.cells.get(this.activeSheet)!;
    const id = this.activeSheet;
    const before = entries.map(({ row, column }) => this.sheet(id).cell(row, column));
    const put = (values: readonly CellView[]): void => {
      entries.forEach(({ row, column }, at) => cells.set(`${row} ${column}`, values[at]!));
      this.views.delete(id);
      this.changed();
    };
    const after = entries.map(({ text }, at) => {
      const { style, hasChoices, note, filter } = before[at]!;
      return typed(text, { style, hasChoices, note, filter });
    });
    this.past.push(() => {
      put(before);
      this.future.push(() => put(after));
    });
    put(after);
  }

  async clear(selected: CellArea): Promise<DeskAnswer> {
    this.log.push("clear");
    if (this.sheets.find((one) => one.id === this.activeSheet)?.isProtected) {
      return { kind: "refused", title: "Protected", message: "The sheet is protected." };
    }
    this.write([...cellsOf(selected)].map((cell) => ({ ...cell, text: "" })));
    return done;
  }

  copy(selected: CellArea): string {
    const rows: string[] = [];
    for (let row = selected.top; row <= selected.bottom; row += 1) {
      const texts: string[] = [];
      for (let column = selected.left; column <= selected.right; column += 1) {
        texts.push(this.sheet(this.activeSheet).cell(row, column).text);
      }
      rows.push(texts.join("\t"));
    }
    return rows.join("\n");
  }

  async paste(row: number, column: number, text: string): Promise<DeskAnswer> {
    const lines = text.split("\n").map((line) => line.split("\t"));
    this.write(
      lines.flatMap((line, down) =>
        line.map((one, along) => ({ row: row + down, column: column + along, text: one }))
      )
    );
    return done;
  }

  async undo(): Promise<DeskAnswer> {
    this.past.pop()?.();
    return done;
  }

  async redo(): Promise<DeskAnswer> {
    this.future.pop()?.();
    return done;
  }

  private resize(key: string, pixels: number): DeskAnswer {
    this.sizes.set(`${this.activeSheet} ${key}`, pixels);
    this.views.delete(this.activeSheet);
    this.changed();
    return done;
  }

  setColumnWidth(column: number, pixels: number): DeskAnswer {
    return this.resize(`c${column}`, pixels);
  }

  setRowHeight(row: number, pixels: number): DeskAnswer {
    return this.resize(`r${row}`, pixels);
  }

  async sortTable(table: string, column: string, isDescending: boolean): Promise<DeskAnswer> {
    this.log.push(`sort ${table} ${column} ${isDescending ? "down" : "up"}`);
    return done;
  }

  filterChoices(_table: string, _column: string): readonly FilterChoice[] {
    return ["", "Fair", "Good"].map((text) => ({ text, isKept: true }));
  }

  async filterTable(table: string, column: string, kept: ReadonlySet<string> | null) {
    const what = kept === null ? "all" : JSON.stringify([...kept]);
    this.log.push(`filter ${table} ${column} ${what}`);
    const filtered = new Set(kept === null ? [] : [column]);
    const tables = this.tables.get(this.activeSheet)!;
    this.tables.set(
      this.activeSheet,
      tables.map((one) => (one.name === table ? { ...one, filtered } : one))
    );
    this.views.delete(this.activeSheet);
    this.changed();
    return done;
  }

  choices(row: number, column: number): readonly string[] {
    return this.sheet(this.activeSheet).cell(row, column).hasChoices ? this.list : [];
  }
}
