import type {
  CellKey,
  ColumnFormat,
  ConditionalFormat,
  Freeze,
  Hyperlink,
  PageSetup,
  RowFormat,
  StoredCell,
  StoredNote,
  StoredSheet,
  StoredTable,
  Validation,
  Visibility,
} from "../contents";
import type { LookRule } from "../look-rule";
import type { PackageParts } from "../parts/package-parts";
import type { StoredChart } from "../stored-chart";
import type { StyleSheet } from "../styles/style-sheet";
import { flag, numeric, type XmlElement } from "../xml/xml-tree";
import { readCells } from "./read-cells";
import { formulaRules, readConditionalFormat } from "./read-conditional-formats";
import { readCharts } from "./read-drawings";
import { readLookRules } from "./read-look-rules";
import { readNotes } from "./read-notes";
import * as facets from "./read-facets";
import { readTables, type TablePart } from "./read-tables";
import { readValidation, validationElements } from "./read-validations";
import { scanCells } from "./scan-cells";
import { outlineSheet, type SheetOutline } from "./sheet-outline";

/** What all sheets of one workbook share. */
export interface SheetSurroundings {
  readonly workbookKey: string;
  readonly parts: PackageParts;
  readonly styles: StyleSheet;
  readonly shared: () => readonly string[];
  readonly date1904: boolean;
}

/** Computes a value once, on first use. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** A sheet whose part is parsed when something in it is first asked for. */
export class SheetReader implements StoredSheet {
  private readonly outlined = once(() =>
    outlineSheet(this.around.parts.nameOf(this.key), this.around.parts.xml(this.key))
  );

  constructor(
    readonly name: string,
    readonly sheetId: number,
    readonly visibility: Visibility,
    readonly kind: StoredSheet["kind"],
    /** Key of its part. */
    readonly key: string,
    private readonly around: SheetSurroundings
  ) {}

  get outline(): SheetOutline {
    return this.outlined();
  }

  /** Undefined for a sheet without cells: nothing of it is read. */
  private get root(): XmlElement | undefined {
    return this.kind === "worksheet" ? this.outline.root : undefined;
  }

  private readonly readCells = once((): ReadonlyMap<CellKey, StoredCell> => {
    const { shared, date1904 } = this.around;
    return this.root === undefined ? new Map() : readCells(this.outline, shared, date1904);
  });
  get cells(): ReadonlyMap<CellKey, StoredCell> {
    return this.readCells();
  }

  private readonly readTableParts = once((): TablePart[] =>
    this.kind === "worksheet" ? readTables(this.around.parts, this.key) : []
  );
  get tableParts(): readonly TablePart[] {
    return this.readTableParts();
  }
  get tables(): readonly StoredTable[] {
    return this.tableParts.map(({ table }) => table);
  }

  get isProtected(): boolean {
    return this.root !== undefined && facets.readProtection(this.root);
  }

  get columns(): readonly ColumnFormat[] {
    return this.root === undefined ? [] : facets.readColumns(this.root);
  }

  private readonly readRows = once((): RowFormat[] => {
    const rows: RowFormat[] = [];
    if (this.root === undefined) return rows;
    scanCells(this.outline, {
      row({ row, attributes }) {
        const height = numeric({ attributes }, "ht");
        const hidden = flag({ attributes }, "hidden");
        if (height === undefined && !hidden) return;
        rows.push({
          row,
          ...(height !== undefined && { height }),
          ...(hidden && { hidden }),
        });
      },
    });
    return rows;
  });
  get rows(): readonly RowFormat[] {
    return this.readRows();
  }

  get merges(): readonly string[] {
    return this.root === undefined ? [] : facets.readMerges(this.root);
  }

  get validations(): readonly Validation[] {
    return this.root === undefined ? [] : validationElements(this.root).map(readValidation);
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    if (this.root === undefined) return [];
    return formulaRules(this.root).map((rule) => readConditionalFormat(rule, this.around.styles));
  }

  private readonly readLooks = once(() =>
    this.root === undefined ? [] : readLookRules(this.root, this.around.styles)
  );
  get lookRules(): readonly LookRule[] {
    return this.readLooks();
  }

  private readonly readNoted = once(() =>
    this.root === undefined ? [] : readNotes(this.around.parts, this.key, this.around.workbookKey)
  );
  get notes(): readonly StoredNote[] {
    return this.readNoted();
  }

  private readonly readDrawn = once(() =>
    this.root === undefined ? [] : readCharts(this.around.parts, this.key, this.around.styles.theme)
  );
  get charts(): readonly StoredChart[] {
    return this.readDrawn();
  }

  get freeze(): Freeze | null {
    return this.root === undefined ? null : facets.readFreeze(this.root);
  }

  get pageSetup(): PageSetup {
    return this.root === undefined ? {} : facets.readPageSetup(this.root);
  }

  get hyperlinks(): readonly Hyperlink[] {
    if (this.root === undefined) return [];
    return facets
      .hyperlinkElements(this.root)
      .map((element) => facets.readHyperlink(element, this.around.parts, this.key));
  }

  get showGridlines(): boolean {
    return this.root === undefined || facets.readGridlines(this.root);
  }

  private readonly readMarks = once(() =>
    this.root === undefined
      ? {}
      : facets.readCustomProperties(this.root, this.around.parts, this.key)
  );
  get customProperties(): Readonly<Record<string, string>> {
    return this.readMarks();
  }
}
