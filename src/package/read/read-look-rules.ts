import { cellName, parseArea } from "../a1";
import type { LookCondition, LookRule, LookStop } from "../look-rule";
import { shownFormula } from "../formula/shown-formula";
import type { StyleSheet } from "../styles/style-sheet";
import { colourOf } from "../styles/theme-colours";
import { child, children, flag, numeric, type XmlElement } from "../xml/xml-tree";
import { ruleLook } from "./read-conditional-formats";
import { oneOf } from "./read-validations";

/** Kinds that Excel stores with the formula of their condition. */
const BY_FORMULA = new Set([
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
  "timePeriod",
]);

/** What a comparison says as a formula of the cell and its limits. */
const COMPARISONS: Readonly<Record<string, (cell: string, one: string, two: string) => string>> = {
  between: (cell, one, two) => `AND(${cell}>=(${one}),${cell}<=(${two}))`,
  notBetween: (cell, one, two) => `OR(${cell}<(${one}),${cell}>(${two}))`,
  equal: (cell, one) => `${cell}=(${one})`,
  notEqual: (cell, one) => `${cell}<>(${one})`,
  greaterThan: (cell, one) => `${cell}>(${one})`,
  lessThan: (cell, one) => `${cell}<(${one})`,
  greaterThanOrEqual: (cell, one) => `${cell}>=(${one})`,
  lessThanOrEqual: (cell, one) => `${cell}<=(${one})`,
};

/** A1 of the first cell of areas: the one that a rule's formulas speak of. */
function firstCell(ref: string): string {
  const areas = ref.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  return areas.length === 0 ? "A1" : cellName(top, left);
}

const STOPS: readonly LookStop["type"][] = [
  "min",
  "max",
  "num",
  "percent",
  "percentile",
  "formula",
];

/** Excel's blue, where a bar names no colour. */
const BAR = "#638EC6";

/** Every conditional format of a sheet but those of a typed formula; kinds of later versions are left out. */
export function readLookRules(root: XmlElement, styles: StyleSheet): LookRule[] {
  return children(root, "conditionalFormatting").flatMap((block) =>
    children(block, "cfRule").flatMap((rule): LookRule[] => {
      const ref = block.attributes["sqref"] ?? "";
      const condition = conditionOf(rule, ref, styles);
      if (condition === undefined) return [];
      return [
        {
          ref,
          priority: numeric(rule, "priority") ?? 1,
          stopIfTrue: flag(rule, "stopIfTrue"),
          ...condition,
        },
      ];
    })
  );
}

function conditionOf(rule: XmlElement, ref: string, styles: StyleSheet): LookCondition | undefined {
  const { type = "", operator } = rule.attributes;
  const look = ruleLook(rule, styles);
  const formulas = children(rule, "formula").map(({ text }) => shownFormula(text));
  const [formula] = formulas;
  if (BY_FORMULA.has(type)) {
    return formula === undefined ? undefined : { kind: "formula", formula, ...look };
  }
  switch (type) {
    case "cellIs": {
      const [one = "0", two = one] = formulas;
      const comparison = Object.hasOwn(COMPARISONS, operator ?? "") && COMPARISONS[operator ?? ""];
      if (!comparison) return undefined;
      return { kind: "formula", formula: comparison(firstCell(ref), one, two), ...look };
    }
    case "duplicateValues":
    case "uniqueValues":
      return { kind: "repeated", isUnique: type === "uniqueValues", ...look };
    case "top10":
      return {
        kind: "top",
        rank: numeric(rule, "rank") ?? 10,
        isPercent: flag(rule, "percent"),
        isBottom: flag(rule, "bottom"),
        ...look,
      };
    case "aboveAverage":
      return {
        kind: "average",
        isBelow: !flag(rule, "aboveAverage", true),
        isEqual: flag(rule, "equalAverage"),
        deviations: numeric(rule, "stdDev") ?? 0,
        ...look,
      };
    case "colorScale":
      return scaleOf(child(rule, "colorScale"), styles);
    case "dataBar":
      return barOf(child(rule, "dataBar"), styles);
    case "iconSet":
      return iconsOf(child(rule, "iconSet"));
    default:
      return undefined;
  }
}

function stopsOf(element: XmlElement | undefined): LookStop[] {
  return children(element, "cfvo").map((stop) => ({
    type: oneOf(STOPS, stop.attributes["type"]) ?? "num",
    value: shownFormula(stop.attributes["val"] ?? ""),
    isIncluded: flag(stop, "gte", true),
  }));
}

function scaleOf(element: XmlElement | undefined, styles: StyleSheet): LookCondition | undefined {
  const stops = stopsOf(element);
  const colors = children(element, "color").map((one) => colourOf(one, styles.theme) ?? "#FFFFFF");
  const isWhole = stops.length >= 2 && stops.length === colors.length;
  return isWhole ? { kind: "scale", stops, colors } : undefined;
}

function barOf(element: XmlElement | undefined, styles: StyleSheet): LookCondition | undefined {
  const stops = stopsOf(element);
  if (element === undefined || stops.length !== 2) return undefined;
  return {
    kind: "bar",
    stops,
    color: colourOf(child(element, "color"), styles.theme) ?? BAR,
    showsValue: flag(element, "showValue", true),
  };
}

function iconsOf(element: XmlElement | undefined): LookCondition | undefined {
  const stops = stopsOf(element);
  if (element === undefined || stops.length < 3) return undefined;
  return {
    kind: "icons",
    set: element.attributes["iconSet"] ?? "3TrafficLights1",
    stops,
    isReversed: flag(element, "reverse"),
    showsValue: flag(element, "showValue", true),
  };
}
