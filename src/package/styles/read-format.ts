import type { BorderEdge, BorderFormat, FontFormat } from "../cell-format";
import { node, type XmlNode } from "../xml/xml-node";
import { colourOf } from "./theme-colours";

export const EDGES: readonly BorderEdge[] = ["left", "right", "top", "bottom"];

export function part(parent: XmlNode | undefined, name: string): XmlNode | undefined {
  return parent?.children.find((candidate) => candidate.name === name);
}

/** A switch such as `<b/>`, `<b val="0"/>`. */
function isSwitched(font: XmlNode, name: string): boolean {
  const found = part(font, name);
  if (found === undefined) return false;
  const value = found.attributes["val"];
  return value === undefined || value === "1" || value === "true";
}

function isUnderlined(font: XmlNode): boolean {
  const found = part(font, "u");
  return found !== undefined && found.attributes["val"] !== "none";
}

/** Every member of a font; colour undefined when it is automatic. */
export function wholeFont(font: XmlNode, theme: readonly string[]): FontFormat {
  return {
    bold: isSwitched(font, "b"),
    italic: isSwitched(font, "i"),
    underline: isUnderlined(font),
    color: colourOf(part(font, "color"), theme),
    size: Number(part(font, "sz")?.attributes["val"] ?? 11),
  };
}

/** The members in which a font differs from the default font; undefined when it does in none. */
export function readFont(
  font: XmlNode,
  standard: XmlNode,
  theme: readonly string[]
): FontFormat | undefined {
  const mine = wholeFont(font, theme);
  const other = wholeFont(standard, theme);
  const differing = Object.entries(mine).filter(
    ([key, value]) => value !== undefined && value !== other[key as keyof FontFormat]
  );
  return differing.length === 0 ? undefined : Object.fromEntries(differing);
}

/** Colour of a fill; of a pattern or gradient its first colour. Undefined for no fill. */
export function readFill(fill: XmlNode | undefined, theme: readonly string[]): string | undefined {
  const pattern = part(fill, "patternFill");
  if (pattern !== undefined) {
    const type = pattern.attributes["patternType"];
    if (type === undefined || type === "none") return undefined;
    return colourOf(part(pattern, "fgColor"), theme);
  }
  const stop = part(fill, "gradientFill")?.children.find(({ name }) => name === "stop");
  return colourOf(part(stop, "color"), theme);
}

const MEDIUM = new Set([
  "medium",
  "thick",
  "double",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
]);

function readEdge(edge: XmlNode | undefined, theme: readonly string[]): BorderFormat | undefined {
  const style = edge?.attributes["style"];
  if (style === undefined || style === "none") return undefined;
  const weight = style === "hair" ? "hair" : MEDIUM.has(style) ? "medium" : "thin";
  return { style: weight, color: colourOf(part(edge, "color"), theme) ?? "auto" };
}

/** The four edges that have a line; undefined when none has. */
export function readBorders(
  border: XmlNode | undefined,
  theme: readonly string[]
): Partial<Record<BorderEdge, BorderFormat>> | undefined {
  const found = EDGES.flatMap((edge) => {
    const line = readEdge(part(border ?? node("border"), edge), theme);
    return line === undefined ? [] : [[edge, line] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
