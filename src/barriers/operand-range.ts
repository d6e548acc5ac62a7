import type { Operand } from "../framework/rule/rule";
import type { Facts } from "./facts";
import { average, largest, point, smallest, type Range } from "./range";

/** What is known of the value of an operand. MIN, MAX and AVG pass the bounds of their values on. */
export function operandRange(operand: Operand, facts: Facts): Range {
  switch (operand.kind) {
    case "number":
      return point(operand.value);
    case "indicator":
      return facts.indicator(operand.code);
    case "category":
      return facts.category(operand.code);
    case "overall":
      return facts.overall();
    case "trainingIndex":
      return facts.trainingIndex();
    case "plan":
      return facts.plan(operand.field);
    case "delta":
      return facts.change(operand.of);
    case "call": {
      const ranges = operand.args.map((argument) => operandRange(argument, facts));
      return { MIN: smallest, MAX: largest, AVG: average }[operand.name](ranges);
    }
  }
}

/** The operands named in it, as findings name them, in order. */
export function operandRefs(operand: Operand): string[] {
  switch (operand.kind) {
    case "number":
      return [];
    case "indicator":
    case "category":
      return [operand.code];
    case "overall":
      return ["OVERALL"];
    case "trainingIndex":
      return ["TII"];
    case "plan":
      return [`PLAN.${operand.field}`];
    case "delta":
      return [operand.of.code];
    case "call":
      return operand.args.flatMap(operandRefs);
  }
}
