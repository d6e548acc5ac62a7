import { PackageParts } from "../parts/package-parts";
import { escapeAttribute, escapeText } from "../xml/xml-text";
import { child } from "../xml/xml-tree";
import { type Check, flagValue, guid, number, oneWordOf } from "./allow-list";

const LABEL_NS = "http://schemas.microsoft.com/office/2020/mipLabelMetadata";
const PROPERTIES_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES_NS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const LABEL_RELATIONSHIP =
  "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels";
export const LABEL_TYPE = "application/vnd.ms-office.classificationlabels+xml";

const METHOD = oneWordOf("Standard Privileged Auto Manual");

/** What travels of a sensitivity label: which label, never who set it or when. */
export interface KeptLabel {
  /** `docMetadata/LabelInfo.xml`. */
  readonly labelInfo: string | undefined;
  /** `docProps/custom.xml` with nothing but the label's own properties. */
  readonly properties: string | undefined;
  /** For people: the label's name where the file says it, else its id. */
  readonly shown: readonly string[];
}

const LABEL_CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ["id", guid],
  ["enabled", flagValue],
  ["method", METHOD],
  ["siteId", guid],
  ["contentBits", number],
  ["removed", flagValue],
];

function labelInfo(parts: PackageParts): { xml: string | undefined; ids: string[] } {
  const found = parts.relationships("").find(({ type }) => type === LABEL_RELATIONSHIP);
  if (found === undefined || found.isExternal || !parts.has(found.target)) {
    return { xml: undefined, ids: [] };
  }
  const ids: string[] = [];
  const labels = parts.tree(found.target).children.flatMap(({ attributes }) => {
    const kept = LABEL_CHECKS.flatMap(([name, check]) => {
      const value = attributes[name];
      const written = value === undefined ? undefined : check(value);
      return written === undefined ? [] : [[name, written] as const];
    });
    const has = (name: string): boolean => kept.some(([other]) => other === name);
    // The format wants these; a list of another kind (`clbl:extLst`) has none of them.
    if (!["id", "enabled", "method", "siteId", "removed"].every(has)) return [];
    const isInForce = attributes["removed"] !== "1" && attributes["enabled"] !== "0";
    if (isInForce) ids.push(attributes["id"] ?? "");
    const written = kept.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
    return [`<clbl:label${written}/>`];
  });
  const xml =
    labels.length === 0
      ? undefined
      : `${DECLARATION}<clbl:labelList xmlns:clbl="${LABEL_NS}">${labels.join("")}</clbl:labelList>`;
  return { xml, ids };
}

const MEMBER =
  /^MSIP_Label_([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})_(Enabled|Method|Name|SiteId|ContentBits)$/;

/** @param words whether the name of a label may travel */
export function readKeptLabel(parts: PackageParts, words: Check): KeptLabel {
  const { xml, ids } = labelInfo(parts);
  const checks: Readonly<Record<string, Check>> = {
    Enabled: flagValue,
    Method: METHOD,
    Name: words,
    SiteId: guid,
    ContentBits: number,
  };
  const names = new Map<string, string>();
  const found = parts.relationships("").find(({ type }) => type === "custom-properties");
  const source =
    found === undefined || found.isExternal || !parts.has(found.target)
      ? []
      : parts.tree(found.target).children;
  const kept = source.flatMap((property) => {
    const name = property.attributes["name"] ?? "";
    const member = MEMBER.exec(name);
    if (member === null) return [];
    const [, id = "", what = ""] = member;
    const value = checks[what]?.(child(property, "vt:lpwstr")?.text ?? "");
    if (value === undefined) return [];
    if (what === "Name") names.set(id.toLowerCase(), value);
    return [{ name, value }];
  });
  const properties = kept.map(
    ({ name, value }, index) =>
      `<property fmtid="${PROPERTY_SET}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`
  );
  const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
  const unnamed = ids.filter((id) => !names.has(bare(id)));
  return {
    labelInfo: xml,
    properties:
      properties.length === 0
        ? undefined
        : `${DECLARATION}<Properties xmlns="${PROPERTIES_NS}" xmlns:vt="${TYPES_NS}">${properties.join("")}</Properties>`,
    shown: [...names.values(), ...unnamed.map(bare)],
  };
}

/** The sensitivity labels of a file, for people: their names where the file says them, else ids. */
export function sensitivityLabel(bytes: Uint8Array): readonly string[] {
  return readKeptLabel(PackageParts.open(bytes), (name) => name).shown;
}

/** Texts of the label that travel. */
export function labelTexts(label: KeptLabel): string[] {
  const all = `${label.labelInfo ?? ""}${label.properties ?? ""}`;
  return [...all.matchAll(/"([^"]*)"|>([^<]+)</g)].map((match) => match[1] ?? match[2] ?? "");
}
