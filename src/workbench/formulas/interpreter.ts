import { callCustomFunction } from "./custom-call";
import { gridOf, intersectWithCell, valueOf, type Frame } from "./frame";
import { lazyRuleOf, ruleOf } from "./function-list";
import { callRule, checkCount } from "./function-rule";
import { isExcelFunction } from "./known-functions";
import { lift } from "./lift";
import { isError, NAME_ERROR, NULL_ERROR, PENDING, Reference, VALUE_ERROR } from "./operand";
import type { Operand } from "./operand";
import { applyBinary, applyUnary } from "./operators";
import { parseFormula } from "./parse-formula";
import { resolveArea, resolveStructured } from "./resolve-area";
import type { CallNode, LetNode, NameNode, Node } from "./syntax";
import { tableBody } from "./table-body";
import { Unsupported } from "./unsupported";

/** Names that refer to names that refer to names: beyond this it must be a circle. */
const DEEPEST_NAME = 50;

/** The value of a tree; references stay references. */
export function evaluateNode(node: Node, frame: Frame): Operand {
  switch (node.kind) {
    case "value":
      return node.value;
    case "grid":
      return node.rows.map((row) => [...row]);
    case "area": {
      const area = resolveArea(node, frame.at, frame.surroundings, frame.isInName);
      return isError(area) ? area : new Reference(area);
    }
    case "structured": {
      const area = resolveStructured(node, frame.at, frame.surroundings);
      return isError(area) ? area : new Reference(area);
    }
    case "name":
      return evaluateName(node, frame);
    case "unary": {
      const operand = evaluateNode(node.operand, frame);
      if (operand === PENDING) return PENDING;
      if (node.operator === "+") return operand;
      const { operator } = node;
      return lift(([value = null]) => applyUnary(operator, value), [valueOf(operand, frame)]);
    }
    case "binary": {
      const left = evaluateNode(node.left, frame);
      const right = evaluateNode(node.right, frame);
      if (left === PENDING || right === PENDING) return PENDING;
      const { operator } = node;
      return lift(
        ([first = null, second = null]) => applyBinary(operator, first, second),
        [valueOf(left, frame), valueOf(right, frame)]
      );
    }
    case "intersect-with-cell": {
      const operand = evaluateNode(node.operand, frame);
      if (operand === PENDING) return PENDING;
      if (operand instanceof Reference) return intersectWithCell(operand.area, frame);
      return gridOf(operand, frame)[0]?.[0] ?? null;
    }
    case "span":
    case "overlap":
      return evaluateReferencePair(node.kind, node.left, node.right, frame);
    case "let":
      return evaluateLet(node, frame);
    case "call":
      return evaluateCall(node, frame);
    case "unsupported":
      throw new Unsupported(node.reason);
  }
}

function evaluateReferencePair(
  kind: "span" | "overlap",
  left: Node,
  right: Node,
  frame: Frame
): Operand {
  const first = evaluateNode(left, frame);
  const second = evaluateNode(right, frame);
  if (first === PENDING || second === PENDING) return PENDING;
  if (isError(first)) return first;
  if (isError(second)) return second;
  if (!(first instanceof Reference) || !(second instanceof Reference)) return VALUE_ERROR;
  const [one, other] = [first.area, second.area];
  if (one.sheet.toLowerCase() !== other.sheet.toLowerCase()) return VALUE_ERROR;
  const [outer, inner] = kind === "span" ? [Math.min, Math.max] : [Math.max, Math.min];
  const area = {
    sheet: one.sheet,
    top: outer(one.top, other.top),
    left: outer(one.left, other.left),
    bottom: inner(one.bottom, other.bottom),
    right: inner(one.right, other.right),
  };
  return area.bottom < area.top || area.right < area.left ? NULL_ERROR : new Reference(area);
}

/** A variable of LET, a defined name, or a table (its rows without headers and totals). */
function evaluateName(node: NameNode, frame: Frame): Operand {
  const { at, surroundings } = frame;
  if (node.sheet === null) {
    const variable = frame.variables.get(node.name.replace(/^_xlpm\./i, "").toLowerCase());
    if (variable !== undefined) return variable;
  } else if (!surroundings.hasSheet(node.sheet)) {
    throw new Unsupported(`the name ${node.name} of another workbook`);
  }
  const formula = surroundings.name(node.name, node.sheet ?? at.sheet);
  if (formula === undefined) {
    const body = node.sheet === null ? tableBody(node.name, surroundings) : undefined;
    return body ? new Reference(body) : NAME_ERROR;
  }
  if (frame.depth >= DEEPEST_NAME) throw new Unsupported(`the name ${node.name} refers to itself`);
  return evaluateNode(parseFormula(formula), {
    ...frame,
    isArray: true,
    isInName: true,
    variables: new Map(),
    depth: frame.depth + 1,
  });
}

function evaluateLet(node: LetNode, frame: Frame): Operand {
  const variables = new Map(frame.variables);
  let inner: Frame = { ...frame, variables };
  for (const { name, value } of node.declarations) {
    variables.set(name, evaluateNode(value, inner));
    inner = { ...frame, variables: new Map(variables) };
  }
  return evaluateNode(node.body, inner);
}

function evaluateCall(node: CallNode, frame: Frame): Operand {
  const lazy = lazyRuleOf(node.name);
  if (lazy) {
    checkCount(node.name, lazy, node.args.length);
    return lazy.decide(node.args, frame);
  }
  const rule = ruleOf(node.name);
  if (rule) return callRule(rule, node, frame);
  if (isExcelFunction(node.name)) throw new Unsupported(`the function ${node.name}`);
  if (node.name.includes(".")) return callCustomFunction(node, frame);
  if (frame.surroundings.name(node.name, frame.at.sheet) !== undefined) {
    throw new Unsupported(`the LAMBDA ${node.name}`);
  }
  if (frame.surroundings.hasMacros === true) {
    throw new Unsupported(`the function ${node.name}, perhaps a macro's`);
  }
  return NAME_ERROR;
}
