import type { DescribedFunction } from "../../text/described-function";

/** The functions whose name, description or arguments hold every word of the search, in their order. */
export function searchFunctions(
  functions: readonly DescribedFunction[],
  search: string
): readonly DescribedFunction[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return functions.filter((one) => {
    const text = textOf(one);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ id, description = "", parameters }: DescribedFunction): string {
  const parts = parameters.flatMap((one) => [one.name, one.description ?? ""]);
  return [id, description, ...parts].join("\n").toLowerCase();
}
