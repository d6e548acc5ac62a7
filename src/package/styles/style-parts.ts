import { node, type XmlNode } from "../xml/xml-node";
import type { BuiltInStyle } from "./built-in-styles";
import { withChildren, withEdges } from "./change-format";

/** The font of one of Excel's cell styles in a workbook whose style Normal has the font `normal`. */
export function styleFont(style: BuiltInStyle, normal: XmlNode, headingFont: string): XmlNode {
  const own = style.font?.map((one) => [one.name, one] as const) ?? [];
  const heading: readonly (readonly [string, XmlNode | null])[] = [
    ["name", node("name", { val: headingFont })],
    ["charset", null],
    ["scheme", node("scheme", { val: "major" })],
  ];
  return withChildren(normal, [...own, ...(style.headingFont === true ? heading : [])]);
}

/** The border of one of Excel's cell styles: its own edges, the others as in the style Normal. */
export function styleBorder(style: BuiltInStyle, normal: XmlNode | undefined): XmlNode {
  const own = new Map(Object.values(style.border ?? {}).map((edge) => [edge.name, edge]));
  const whole = withEdges(normal, new Map());
  return node(
    "border",
    {},
    whole.children.map((edge) => own.get(edge.name) ?? edge)
  );
}
