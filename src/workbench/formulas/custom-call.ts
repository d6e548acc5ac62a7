import { gridOf, type Frame } from "./frame";
import { isGrid, PENDING, Reference, simplest, type Operand } from "./operand";
import type { FunctionCall, Scalar } from "./surroundings";
import type { CallNode } from "./syntax";

/** The same call has the same key, whatever formula makes it. */
function keyOf(call: FunctionCall): string {
  const args = JSON.stringify(call.args, (_member, value: unknown) =>
    value === undefined ? { omitted: true } : value
  );
  return `${call.namespace}.${call.id}(${args})`;
}

/** Answers with a result that is known already, or asks for it and waits. */
export function callCustomFunction(node: CallNode, frame: Frame): Operand {
  const [namespace = "", ...id] = node.name.split(".");
  const operands = node.args.map((argument) =>
    argument === null ? undefined : frame.evaluate(argument, frame)
  );
  const args: (Scalar | Scalar[][] | undefined)[] = [];
  for (const operand of operands) {
    if (operand === PENDING) return PENDING;
    const isCells = operand instanceof Reference || isGrid(operand);
    args.push(isCells ? gridOf(operand, frame).map((row) => [...row]) : operand);
  }
  const call: FunctionCall = { namespace, id: id.join("."), args };
  const key = keyOf(call);
  const result = frame.results.get(key);
  if (result) return result.length === 0 ? null : simplest(result);
  frame.calls.set(key, call);
  return PENDING;
}
