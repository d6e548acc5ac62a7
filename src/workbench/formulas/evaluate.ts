import { cellsOf, intersectWithCell, type Frame, type Limit } from "./frame";
import { evaluateNode } from "./interpreter";
import { lift, topLeft } from "./lift";
import { isGrid, PENDING, Reference, type Operand, type Pending } from "./operand";
import { parseFormula } from "./parse-formula";
import { precedents } from "./precedents";
import type { FunctionCall, Outcome, Position, Scalar, Surroundings } from "./surroundings";
import { Unsupported } from "./unsupported";

export { precedents } from "./precedents";
export type {
  Area,
  FunctionCall,
  Outcome,
  Position,
  Scalar,
  Surroundings,
  TableArea,
} from "./surroundings";

/**
 * Calculates a formula (with or without `=`) as Excel would in the cell `at`.
 *
 * `value`: one value in one row, or the whole array when `at.array` is set; a blank result is 0.
 * `calls`: the formula waits for functions of add-ins; ask again with their answers in `results`,
 * under the given keys, until there are no more. An answer that is an error is one cell with it.
 * `unsupported`: it needs something that is not calculated here (dates, volatile functions, other
 * workbooks, spilled ranges, LAMBDA, ...); the cell keeps the value it has.
 */
export function evaluate(
  formula: string,
  at: Position,
  surroundings: Surroundings,
  results: ReadonlyMap<string, Scalar[][]>
): Outcome {
  const calls = new Map<string, FunctionCall>();
  let known: Limit | undefined;
  const frame: Frame = {
    at,
    surroundings,
    results,
    calls,
    isArray: at.array === true,
    isInName: false,
    variables: new Map(),
    depth: 0,
    limit: () => (known ??= limitOf(formula, at, surroundings)),
    grids: new Map(),
    evaluate: evaluateNode,
  };
  try {
    const operand = evaluateNode(parseFormula(formula), frame);
    if (operand !== PENDING) return { kind: "value", value: shown(operand, frame) };
    return { kind: "calls", calls: [...calls].map(([key, call]) => ({ key, call })) };
  } catch (problem) {
    if (problem instanceof Unsupported) return { kind: "unsupported", reason: problem.reason };
    if (problem instanceof RangeError) {
      return { kind: "unsupported", reason: "the formula is nested too deeply" };
    }
    throw problem;
  }
}

function shown(operand: Exclude<Operand, Pending>, frame: Frame): Scalar[][] {
  const zeroForBlank = (value: Scalar | undefined): Scalar => value ?? 0;
  if (frame.isArray) {
    const grid = operand instanceof Reference ? cellsOf(operand.area, frame) : operand;
    const filled = lift(([value]) => zeroForBlank(value), [grid]);
    return isGrid(filled) ? filled : [[filled]];
  }
  const value =
    operand instanceof Reference ? intersectWithCell(operand.area, frame) : topLeft(operand);
  return [[zeroForBlank(value)]];
}

function limitOf(formula: string, at: Position, surroundings: Surroundings): Limit {
  const areas = precedents(formula, at, surroundings) ?? [];
  const sheets = new Set([at.sheet, ...areas.map((area) => area.sheet)]);
  const used = [...sheets].flatMap((sheet) => surroundings.usedArea(sheet) ?? []);
  return {
    row: Math.max(0, ...used.map((area) => area.bottom)),
    column: Math.max(0, ...used.map((area) => area.right)),
  };
}
