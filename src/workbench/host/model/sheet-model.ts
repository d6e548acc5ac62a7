import type { CellFormat } from "../../../package/cell-format";
import type {
  Freeze,
  Hyperlink,
  PageSetup,
  SheetFacets,
  StoredNote,
  StoredSheet,
  Visibility,
} from "../../../package/contents";
import { accessDenied } from "../protocol/rich-api-error";
import { formatArea, parseArea } from "./address";
import { cellCount, cellsOf, holds, intersects, type CellArea } from "./cell-area";
import { ChartModel } from "./chart-model";
import { ConditionalFormats } from "./conditional-formats";
import { SheetCells } from "./sheet-cells";
import { columnOf, keyOf, rowOf } from "./cell-key";
import { SheetLayout } from "./sheet-layout";
import { DynamicArrays } from "./dynamic-arrays";
import type { TableModel } from "./table-model";
import { Validations } from "./validations";

export type Facet = keyof SheetFacets;

/** What a user may still do on a protected sheet; all false is Excel's default but `allowX` says. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** Computes a value once, on first use: a big workbook has parts that nobody looks at. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** One worksheet as it stands now, and which of its parts differ from the file. */
export class SheetModel {
  visibility: Visibility;
  tabColor = "";
  isProtected: boolean;
  protectionOptions: ProtectionOptions = {};
  password: string | undefined;
  isDeleted = false;
  tables: TableModel[] = [];
  /** Ids of tables of the file that are none any more. */
  readonly endedTables: number[] = [];
  readonly dynamicArrays = new DynamicArrays();
  private readonly changedFacets = new Set<Facet>();
  private ownMerges: CellArea[] | undefined;
  private ownFreeze: Freeze | null | undefined;
  private ownPageSetup: PageSetup | undefined;
  private ownGridlines: boolean | undefined;

  constructor(
    /** As `Worksheet.id`. */
    readonly id: string,
    public name: string,
    /** undefined for a sheet made since the file was read. */
    readonly stored: StoredSheet | undefined,
    private readonly formats: () => readonly CellFormat[]
  ) {
    this.visibility = stored?.visibility ?? "visible";
    this.isProtected = stored?.isProtected ?? false;
  }

  private readonly lazyCells = once(
    () => new SheetCells(this.stored?.cells ?? new Map(), this.formats)
  );
  get cells(): SheetCells {
    return this.lazyCells();
  }

  private readonly lazyLayout = once(
    () => new SheetLayout(this.stored?.columns ?? [], this.stored?.rows ?? [])
  );
  get layout(): SheetLayout {
    return this.lazyLayout();
  }

  private readonly lazyValidations = once(() => new Validations(this.stored?.validations ?? []));
  get validations(): Validations {
    return this.lazyValidations();
  }

  private readonly lazyFormats = once(
    () => new ConditionalFormats(this.stored?.conditionalFormats ?? [])
  );
  get conditionalFormats(): ConditionalFormats {
    return this.lazyFormats();
  }

  private ownCharts: ChartModel[] | undefined;
  /** In the order in which they are drawn. */
  get charts(): ChartModel[] {
    return (this.ownCharts ??= (this.stored?.charts ?? []).map(
      (chart, index) => new ChartModel(`${this.id} chart ${index}`, chart, index)
    ));
  }

  set charts(charts: ChartModel[]) {
    this.ownCharts = charts;
  }

  private readonly lazyProperties = once(
    () => new Map(Object.entries(this.stored?.customProperties ?? {}))
  );
  get customProperties(): Map<string, string> {
    return this.lazyProperties();
  }

  private readonly lazyLinks = once(() => {
    const links = new Map<number, Hyperlink>();
    for (const link of this.stored?.hyperlinks ?? []) {
      const area = parseArea(link.ref);
      if (area) links.set(keyOf(area.top, area.left), link);
    }
    return links;
  });
  get hyperlinks(): Map<number, Hyperlink> {
    return this.lazyLinks();
  }

  private readonly lazyNotes = once(() => {
    const notes = new Map<number, StoredNote>();
    for (const note of this.stored?.notes ?? []) {
      const area = parseArea(note.ref);
      if (area) notes.set(keyOf(area.top, area.left), note);
    }
    return notes;
  });
  /** Where the notes and comments of the file stand now; each goes on saying where it stood. */
  get notes(): Map<number, StoredNote> {
    return this.lazyNotes();
  }

  /** Notes that stand elsewhere than in the file, by where they stood; null: gone with their cells. */
  get noteMoves(): Map<string, string | null> {
    const now = new Map([...this.notes].map(([key, { ref }]) => [ref, cellRef(key)] as const));
    return new Map(
      (this.stored?.notes ?? []).flatMap(({ ref }) => {
        const to = now.get(ref) ?? null;
        const isRead = parseArea(ref) !== undefined;
        return to === ref || !isRead ? [] : [[ref, to] as const];
      })
    );
  }

  get merges(): CellArea[] {
    return (this.ownMerges ??= (this.stored?.merges ?? []).flatMap((ref) => parseArea(ref) ?? []));
  }

  set merges(merges: CellArea[]) {
    this.ownMerges = merges;
  }

  get freeze(): Freeze | null {
    return this.ownFreeze === undefined ? (this.stored?.freeze ?? null) : this.ownFreeze;
  }

  set freeze(freeze: Freeze | null) {
    this.ownFreeze = freeze;
  }

  get pageSetup(): PageSetup {
    return this.ownPageSetup ?? this.stored?.pageSetup ?? {};
  }

  set pageSetup(setup: PageSetup) {
    this.ownPageSetup = setup;
  }

  get showGridlines(): boolean {
    return this.ownGridlines ?? this.stored?.showGridlines ?? true;
  }

  set showGridlines(isShown: boolean) {
    this.ownGridlines = isShown;
  }

  /** Says that a part of the sheet is to be saved. */
  mark(facet: Facet): void {
    this.changedFacets.add(facet);
  }

  /** @throws RichApiError AccessDenied when the sheet is protected and a cell of the area locked. */
  assertCellsWritable(area: CellArea): void {
    if (!this.isProtected) return;
    // A cell that was never touched is locked, so an area larger than what is there must hold one.
    const isLarge = cellCount(area) > 1_000_000;
    if (isLarge) throw accessDenied();
    for (const { row, column } of cellsOf(area)) {
      if (this.cells.get(row, column).format.locked !== false) throw accessDenied();
    }
  }

  /** @throws RichApiError AccessDenied when the sheet is protected without the named permission. */
  assertAllowed(option: string): void {
    if (this.isProtected && this.protectionOptions[option] !== true) throw accessDenied();
  }

  tableAt(row: number, column: number): TableModel | undefined {
    return this.tables.find(({ area }) => holds(area, row, column));
  }

  tablesIn(area: CellArea): TableModel[] {
    return this.tables.filter((table) => intersects(table.area, area));
  }

  /** Whether the cell lies under a merged area without being its first cell. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some(
      (area) => holds(area, row, column) && (area.top !== row || area.left !== column)
    );
  }

  /** The parts that differ from the file, or (for a new sheet) from an empty one. */
  facets(): SheetFacets {
    const all: Required<{ [F in Facet]: () => SheetFacets[F] }> = {
      columns: () => this.layout.storedColumns(),
      rows: () => this.layout.storedRows(),
      merges: () => this.merges.map((area) => formatArea(area)),
      validations: () => this.validations.stored(),
      conditionalFormats: () => this.conditionalFormats.stored(),
      freeze: () => this.freeze,
      pageSetup: () => this.pageSetup,
      hyperlinks: () =>
        [...this.hyperlinks]
          .sort(([one], [other]) => one - other)
          .map(([key, link]) => ({ ...link, ref: cellRef(key) })),
      showGridlines: () => this.showGridlines,
      customProperties: () => Object.fromEntries(this.customProperties),
    };
    return Object.fromEntries(
      Object.entries(all)
        .filter(([facet]) => this.changedFacets.has(facet as Facet))
        .map(([facet, read]) => [facet, read()])
    );
  }

  get hasChangedFacets(): boolean {
    return this.changedFacets.size > 0;
  }
}

function cellRef(key: number): string {
  const row = rowOf(key);
  const column = columnOf(key);
  return formatArea({ top: row, left: column, bottom: row, right: column });
}
