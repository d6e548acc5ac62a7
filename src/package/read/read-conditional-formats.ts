import type { ConditionalFormat } from "../contents";
import { shownFormula } from "../formula/shown-formula";
import { readFill, wholeFont } from "../styles/read-format";
import type { StyleSheet } from "../styles/style-sheet";
import { colourOf } from "../styles/theme-colours";
import { child, children, flag, numeric, type XmlElement } from "../xml/xml-tree";

export interface RuleElement {
  readonly block: XmlElement;
  readonly rule: XmlElement;
}

/** Rules by formula, the only kind that can be changed; the others are shown and stay untouched. */
export function formulaRules(root: XmlElement): RuleElement[] {
  return children(root, "conditionalFormatting").flatMap((block) =>
    children(block, "cfRule")
      .filter(({ attributes }) => attributes["type"] === "expression")
      .map((rule) => ({ block, rule }))
  );
}

/** A differential fill without a type is solid, and its colour is the background. */
function dxfFill(dxf: XmlElement | undefined, sheet: StyleSheet): string | undefined {
  const fill = child(dxf, "fill");
  const pattern = child(fill, "patternFill");
  return colourOf(child(pattern, "bgColor"), sheet.theme) ?? readFill(fill, sheet.theme);
}

/** Font and fill that a rule gives where it holds. */
export function ruleLook(
  rule: XmlElement,
  sheet: StyleSheet
): Pick<ConditionalFormat, "font" | "fill"> {
  const dxf = sheet.dxfs[numeric(rule, "dxfId") ?? -1];
  const font = child(dxf, "font");
  const whole = font && wholeFont(font, sheet.theme);
  const fill = dxfFill(dxf, sheet);
  return {
    ...(whole && {
      font: {
        ...(child(font, "b") && { bold: whole.bold }),
        ...(child(font, "i") && { italic: whole.italic }),
        ...(child(font, "u") && { underline: whole.underline }),
        ...(whole.color !== undefined && { color: whole.color }),
        ...(child(font, "sz") && { size: whole.size }),
      },
    }),
    ...(fill !== undefined && { fill }),
  };
}

export function readConditionalFormat(
  { block, rule }: RuleElement,
  sheet: StyleSheet
): ConditionalFormat {
  return {
    ref: block.attributes["sqref"] ?? "",
    formula: shownFormula(child(rule, "formula")?.text ?? ""),
    priority: numeric(rule, "priority") ?? 1,
    stopIfTrue: flag(rule, "stopIfTrue"),
    ...ruleLook(rule, sheet),
  };
}
