import type { CellFormat, DrawnLook } from "../cell-format";
import type { StoredName, WorkbookContents } from "../contents";
import { shownFormula } from "../formula/shown-formula";
import type { PackageParts } from "../parts/package-parts";
import { StyleSheet } from "../styles/style-sheet";
import { drawnLooks } from "../styles/drawn-look";
import { styleLook } from "../styles/style-look";
import { readThemeColours } from "../styles/theme-colours";
import { child, flag, numeric, type XmlElement } from "../xml/xml-tree";
import { locateWorkbook } from "./locate-workbook";
import { SheetReader } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";
import {
  definedName,
  definedNames,
  isDate1904,
  isReadOnly,
  isStructureProtected,
  listSheets,
  relatedPart,
} from "./workbook-part";

/** A workbook part with all that a save needs to know about it. */
export class WorkbookReader implements WorkbookContents {
  readonly kind: WorkbookContents["kind"];
  /** Key of the workbook part. */
  readonly key: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetReader[];
  readonly styles: StyleSheet;
  readonly date1904: boolean;

  constructor(readonly parts: PackageParts) {
    const { key, kind } = locateWorkbook(parts);
    this.key = key;
    this.kind = kind;
    this.root = parts.tree(key);
    this.date1904 = isDate1904(this.root);
    const stylesKey = this.related("styles");
    this.styles = new StyleSheet(
      stylesKey === undefined ? undefined : parts.tree(stylesKey),
      readThemeColours(parts, this.related("theme"))
    );
    this.sheets = this.readSheets();
  }

  /** As `WorkbookContents.styleLook`. */
  readonly styleLook = (name: string): CellFormat => styleLook(this.styles, name);

  private looks: ((format: CellFormat) => DrawnLook | undefined) | undefined;
  /** As `WorkbookContents.drawnLook`. */
  readonly drawnLook = (format: CellFormat): DrawnLook | undefined =>
    (this.looks ??= drawnLooks(this.styles))(format);

  /** Key of the part that the workbook refers to by this type; undefined when it has none. */
  related(type: string): string | undefined {
    return relatedPart(this.parts, this.key, type);
  }

  private readSheets(): SheetReader[] {
    let strings: string[] | undefined;
    const around = {
      workbookKey: this.key,
      parts: this.parts,
      styles: this.styles,
      shared: () => (strings ??= readSharedStrings(this.parts, this.related("sharedStrings"))),
      date1904: this.date1904,
    };
    return listSheets(this.parts, this.key, this.root).map(
      ({ name, sheetId, visibility, kind, key }) =>
        new SheetReader(name, sheetId, visibility, kind, key, around)
    );
  }

  get isStructureProtected(): boolean {
    return isStructureProtected(this.root);
  }

  get isReadOnly(): boolean {
    return isReadOnly(this.parts, this.root);
  }

  get names(): readonly StoredName[] {
    return definedNames(this.root).map((element) => {
      const scope = numeric(element, "localSheetId");
      return {
        name: definedName(element),
        scope: scope === undefined ? null : (this.sheets[scope]?.name ?? null),
        formula: shownFormula(element.text),
        hidden: flag(element, "hidden"),
      };
    });
  }

  private allFormats: readonly CellFormat[] | undefined;
  get formats(): readonly CellFormat[] {
    const { xfs } = this.styles;
    this.allFormats ??= xfs.length === 0 ? [{}] : xfs.map((xf) => this.styles.formatOf(xf));
    return this.allFormats;
  }

  get activeSheet(): string {
    const view = child(child(this.root, "bookViews"), "workbookView");
    const active = this.sheets[numeric(view, "activeTab") ?? 0] ?? this.sheets[0];
    return active?.name ?? "";
  }
}
