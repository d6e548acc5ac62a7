import type { LookCondition, LookRule } from "../../package/look-rule";
import { evaluate } from "../formulas/evaluate";
import type { Scalar } from "../formulas/surroundings";
import { movable, move, type MovableFormula } from "../../package/formula/shift-references";
import { ModelSurroundings } from "../host/calculation/model-surroundings";
import { holds, type CellArea } from "../host/model/cell-area";
import { readAreas } from "../host/model/validations";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { barOf, colorOf, iconOf, isInTop, isOffAverage } from "./range-rules";
import type { RuleEffect } from "./rule-effect";
import { RuleFigures } from "./rule-figures";

const NO_RESULTS = new Map();

type Condition = LookCondition & Pick<LookRule, "stopIfTrue">;

interface Rule {
  readonly priority: number;
  readonly areas: readonly CellArea[];
  readonly condition: Condition;
}

const NOTHING: RuleEffect = { look: {}, dataBar: null, icon: null, hidesValue: false };

/**
 * The looks that a sheet's conditional formats give its cells. Good for one state of the workbook:
 * make a new one after a change. Rules that cannot be changed here stand where the file has them.
 */
export class CellRules {
  private readonly surroundings: ModelSurroundings;
  private readonly formulas = new Map<string, MovableFormula>();
  private readonly figures = new Map<Rule, RuleFigures>();
  private readonly rules: readonly Rule[];

  constructor(
    book: WorkbookModel,
    private readonly sheet: SheetModel
  ) {
    this.surroundings = new ModelSurroundings(book);
    this.rules = rulesOf(sheet);
  }

  /** The rules that hold, the first one winning each member, as Excel merges them. */
  at(row: number, column: number): RuleEffect {
    const own = this.rules.filter(({ areas }) => areas.some((area) => holds(area, row, column)));
    if (own.length === 0) return NOTHING;
    const look: Record<string, unknown> = {};
    const rest: { -readonly [K in keyof RuleEffect]: RuleEffect[K] } = { ...NOTHING };
    for (const rule of own) {
      const effect = this.effect(rule, row, column);
      if (effect === null) continue;
      for (const [member, value] of Object.entries(effect.look ?? {})) look[member] ??= value;
      rest.dataBar ??= effect.dataBar ?? null;
      rest.icon ??= effect.icon ?? null;
      rest.hidesValue ||= effect.hidesValue ?? false;
      if (rule.condition.stopIfTrue) break;
    }
    return { ...rest, look };
  }

  private effect(rule: Rule, row: number, column: number): Partial<RuleEffect> | null {
    const { condition } = rule;
    const value = this.sheet.cells.value(row, column);
    const figures = (): RuleFigures => this.figuresOf(rule);
    const number = (formula: string): number | undefined => {
      const found = this.evaluated(rule, formula, row, column);
      return typeof found === "number" ? found : undefined;
    };
    switch (condition.kind) {
      case "formula": {
        const found = this.evaluated(rule, condition.formula, row, column);
        return marked(condition, typeof found === "number" ? found !== 0 : found === true);
      }
      case "repeated": {
        const count = figures().countOf(value);
        return marked(condition, count > 0 && (condition.isUnique ? count === 1 : count > 1));
      }
      case "top":
        return marked(condition, typeof value === "number" && isInTop(value, condition, figures()));
      case "average":
        return marked(
          condition,
          typeof value === "number" && isOffAverage(value, condition, figures())
        );
      case "scale": {
        const fill =
          typeof value === "number" ? colorOf(value, condition, figures(), number) : undefined;
        return fill === undefined ? null : { look: { fill } };
      }
      case "bar":
        return typeof value === "number" ? barOf(value, condition, figures(), number) : null;
      case "icons":
        return typeof value === "number" ? iconOf(value, condition, figures(), number) : null;
    }
  }

  private figuresOf(rule: Rule): RuleFigures {
    const known = this.figures.get(rule);
    if (known !== undefined) return known;
    const made = new RuleFigures(this.sheet, rule.areas);
    this.figures.set(rule, made);
    return made;
  }

  /**
   * A formula speaks of the first cell of its areas; for the others its references move along. What
   * cannot be worked out here (functions of add-ins may not stand in rules) gives nothing.
   */
  private evaluated(
    { areas }: Rule,
    formula: string,
    row: number,
    column: number
  ): Scalar | undefined {
    const top = Math.min(...areas.map((area) => area.top));
    const left = Math.min(...areas.map((area) => area.left));
    const moved = move(this.movableOf(formula), row - top, column - left);
    const at = { sheet: this.sheet.name, row, column };
    const outcome = evaluate(moved, at, this.surroundings, NO_RESULTS);
    return outcome.kind === "value" ? outcome.value[0]?.[0] : undefined;
  }

  private movableOf(formula: string): MovableFormula {
    const known = this.formulas.get(formula);
    if (known !== undefined) return known;
    const made = movable(`=${formula}`);
    this.formulas.set(formula, made);
    return made;
  }
}

type Marking = Extract<LookCondition, { kind: "formula" | "repeated" | "top" | "average" }>;

function marked({ fill, font }: Marking, isSo: boolean): Partial<RuleEffect> | null {
  return isSo ? { look: { ...(fill === undefined ? {} : { fill }), ...font } } : null;
}

/** Those that can be changed keep their order among each other; the file's number places the rest. */
function rulesOf(sheet: SheetModel): Rule[] {
  let reached = 0;
  const placed = sheet.conditionalFormats.all().map(({ areas, format, storedPriority }): Rule => {
    reached = Math.max(reached, storedPriority);
    return { priority: reached, areas, condition: { kind: "formula", ...format } };
  });
  const others = (sheet.stored?.lookRules ?? []).map(({ ref, priority, ...condition }): Rule => {
    return { priority, areas: readAreas(ref), condition };
  });
  return [...placed, ...others].sort((one, other) => one.priority - other.priority);
}
