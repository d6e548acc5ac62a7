import type { CellFormat, DrawnLook } from "../cell-format";
import type { StoredName, StoredSheet, Visibility, WorkbookContents } from "../contents";
import { PackageError } from "../package-error";
import { shownFormula } from "../formula/shown-formula";
import type { PackageParts } from "../parts/package-parts";
import { StyleSheet } from "../styles/style-sheet";
import { drawnLooks } from "../styles/drawn-look";
import { styleLook } from "../styles/style-look";
import { readThemeColours } from "../styles/theme-colours";
import { child, children, flag, numeric, type XmlElement } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";
import { locateWorkbook } from "./locate-workbook";
import { SheetReader } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";

const SHEET_KINDS: ReadonlyMap<string, StoredSheet["kind"]> = new Map([
  ["worksheet", "worksheet"],
  ["chartsheet", "chartsheet"],
  ["dialogsheet", "dialogsheet"],
  ["xlMacrosheet", "macrosheet"],
  ["xlIntlMacrosheet", "macrosheet"],
]);

const VISIBILITIES: ReadonlyMap<string | undefined, Visibility> = new Map([
  ["hidden", "hidden"],
  ["veryHidden", "veryHidden"],
]);

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
    this.date1904 = flag(child(this.root, "workbookPr"), "date1904");
    const stylesKey = this.related("styles");
    this.styles = new StyleSheet(
      stylesKey === undefined ? undefined : parts.tree(stylesKey),
      readThemeColours(parts, this.related("theme"))
    );
    this.sheets = this.readSheets();
    this.refuseRepeatedNames();
    if (this.sheets.length === 0) {
      throw new PackageError(
        "not-a-workbook",
        "The workbook holds no sheet at all. Open it in Excel, let Excel repair it and save it, or use an older copy."
      );
    }
  }

  /** As `WorkbookContents.styleLook`. */
  readonly styleLook = (name: string): CellFormat => styleLook(this.styles, name);

  private looks: ((format: CellFormat) => DrawnLook | undefined) | undefined;
  /** As `WorkbookContents.drawnLook`. */
  readonly drawnLook = (format: CellFormat): DrawnLook | undefined =>
    (this.looks ??= drawnLooks(this.styles))(format);

  /** Key of the part that the workbook refers to by this type; undefined when it has none. */
  related(type: string): string | undefined {
    const found = this.parts
      .relationships(this.key)
      .find((relationship) => relationship.type === type && !relationship.isExternal);
    return found !== undefined && this.parts.has(found.target) ? found.target : undefined;
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
    return children(child(this.root, "sheets"), "sheet").map((element) => {
      const { name = "", state, "r:id": id } = element.attributes;
      const found = this.parts.relationships(this.key).find((other) => other.id === id);
      if (found === undefined || found.isExternal || !this.parts.has(found.target)) {
        throw new PackageError(
          "missing-part",
          `The workbook file is incomplete: the sheet "${name}" is missing from it. Open it in Excel, let Excel repair it and save it, or use an older copy.`
        );
      }
      return new SheetReader(
        fromStoredText(name),
        numeric(element, "sheetId") ?? 0,
        VISIBILITIES.get(state) ?? "visible",
        // A type nobody knows is kept as it is and not looked into.
        SHEET_KINDS.get(found.type) ?? "dialogsheet",
        found.target,
        around
      );
    });
  }

  /** Excel repairs such a file; a formula that names the sheet would mean either. */
  private refuseRepeatedNames(): void {
    const seen = new Set<string>();
    for (const { name } of this.sheets) {
      const key = name.toLowerCase();
      if (seen.has(key)) {
        throw new PackageError(
          "damaged",
          `The workbook file holds two sheets of the name "${name}". Open it in Excel, let Excel repair it and save it, or use an older copy.`
        );
      }
      seen.add(key);
    }
  }

  get isStructureProtected(): boolean {
    return flag(child(this.root, "workbookProtection"), "lockStructure");
  }

  get isReadOnly(): boolean {
    const sharing = child(this.root, "fileSharing");
    const { reservationPassword, hashValue } = sharing?.attributes ?? {};
    return (
      flag(sharing, "readOnlyRecommended") ||
      reservationPassword !== undefined ||
      hashValue !== undefined ||
      this.isMarkedFinal
    );
  }

  private get isMarkedFinal(): boolean {
    const found = this.parts.relationships("").find(({ type }) => type === "custom-properties");
    if (found === undefined || !this.parts.has(found.target)) return false;
    const mark = this.parts
      .tree(found.target)
      .children.find(({ attributes }) => attributes["name"] === "_MarkAsFinal");
    const value = child(mark, "vt:bool")?.text.trim().toLowerCase();
    return value === "true" || value === "1";
  }

  get names(): readonly StoredName[] {
    return children(child(this.root, "definedNames"), "definedName").map((element) => {
      const scope = numeric(element, "localSheetId");
      return {
        name: fromStoredText(element.attributes["name"] ?? ""),
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
