import type { Token } from "@borgar/fx/xlsx";

interface Call {
  readonly name: string;
  argument: number;
  readonly parameters: Set<string>;
}

/**
 * Positions of the tokens that are names declared by LET or LAMBDA, or use one: Excel stores them
 * with `_xlpm.` in front.
 */
export function parameterPositions(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  const calls: Call[] = [];
  const solid = tokens
    .map(({ type, value }, position) => ({ type, value, position }))
    .filter(({ type }) => !type.startsWith("whitespace") && type !== "newline");
  solid.forEach(({ type, value, position }, at) => {
    const before = solid[at - 1];
    if (value === "(" || value === "{") {
      const name = value === "(" && before?.type === "func" ? before.value.toUpperCase() : "";
      calls.push({ name, argument: 0, parameters: new Set() });
      return;
    }
    const call = calls[calls.length - 1];
    if (value === ")" || value === "}") calls.pop();
    else if (value === "," && call !== undefined) call.argument++;
    if (type !== "range_named" && type !== "func") return;
    const name = value.toLowerCase();
    const standsAlone =
      (before?.value === "(" || before?.value === ",") && solid[at + 1]?.value === ",";
    if (call !== undefined && type === "range_named" && standsAlone) {
      const declares = call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0);
      if (declares) call.parameters.add(name);
    }
    if (calls.some(({ parameters }) => parameters.has(name))) found.add(position);
  });
  return found;
}
