import type { StoredSheet, Visibility } from "../contents";
import { PackageError } from "../package-error";
import type { PartSource } from "../parts/part-source";
import { child, children, flag, numeric, type XmlElement } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";

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

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: Visibility;
  readonly kind: StoredSheet["kind"];
  /** Key of its part. */
  readonly key: string;
}

/** Excel repairs such a file; a formula that names the sheet would mean either. */
function refuseRepeatedNames(sheets: readonly ListedSheet[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
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

/** The sheets in tab order; at least one. `key` and `root` are those of the workbook part. */
export function listSheets(parts: PartSource, key: string, root: XmlElement): ListedSheet[] {
  const targets = new Map(
    // The first of an id counts.
    [...parts.relationships(key)].reverse().map((relationship) => [relationship.id, relationship])
  );
  const sheets = children(child(root, "sheets"), "sheet").map((element): ListedSheet => {
    const { name = "", state, "r:id": id } = element.attributes;
    const found = id === undefined ? undefined : targets.get(id);
    if (found === undefined || found.isExternal || !parts.has(found.target)) {
      throw new PackageError(
        "missing-part",
        `The workbook file is incomplete: the sheet "${name}" is missing from it. Open it in Excel, let Excel repair it and save it, or use an older copy.`
      );
    }
    return {
      name: fromStoredText(name),
      sheetId: numeric(element, "sheetId") ?? 0,
      visibility: VISIBILITIES.get(state) ?? "visible",
      // A type nobody knows is kept as it is and not looked into.
      kind: SHEET_KINDS.get(found.type) ?? "dialogsheet",
      key: found.target,
    };
  });
  refuseRepeatedNames(sheets);
  if (sheets.length === 0) {
    throw new PackageError(
      "not-a-workbook",
      "The workbook holds no sheet at all. Open it in Excel, let Excel repair it and save it, or use an older copy."
    );
  }
  return sheets;
}

/** Key of the part that `owner` refers to by this type; undefined when it has none. */
export function relatedPart(parts: PartSource, owner: string, type: string): string | undefined {
  const found = parts
    .relationships(owner)
    .find((relationship) => relationship.type === type && !relationship.isExternal);
  return found !== undefined && parts.has(found.target) ? found.target : undefined;
}

export function isDate1904(root: XmlElement): boolean {
  return flag(child(root, "workbookPr"), "date1904");
}

export function isStructureProtected(root: XmlElement): boolean {
  return flag(child(root, "workbookProtection"), "lockStructure");
}

function isMarkedFinal(parts: PartSource): boolean {
  const found = parts.relationships("").find(({ type }) => type === "custom-properties");
  if (found === undefined || !parts.has(found.target)) return false;
  const mark = parts
    .tree(found.target)
    .children.find(({ attributes }) => attributes["name"] === "_MarkAsFinal");
  const value = child(mark, "vt:bool")?.text.trim().toLowerCase();
  return value === "true" || value === "1";
}

/** Marked as final, or read-only recommended / enforced by the file itself. */
export function isReadOnly(parts: PartSource, root: XmlElement): boolean {
  const sharing = child(root, "fileSharing");
  const { reservationPassword, hashValue } = sharing?.attributes ?? {};
  return (
    flag(sharing, "readOnlyRecommended") ||
    reservationPassword !== undefined ||
    hashValue !== undefined ||
    isMarkedFinal(parts)
  );
}

export function definedNames(root: XmlElement): XmlElement[] {
  return children(child(root, "definedNames"), "definedName");
}

export function definedName({ attributes }: XmlElement): string {
  return fromStoredText(attributes["name"] ?? "");
}
