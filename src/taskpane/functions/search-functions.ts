import type { DescribedFunction } from "../../text/described-function";

/**
 * The functions whose name, description or arguments hold every word of the search: first those whose
 * name begins with it, each part in the order given.
 */
export function searchFunctions(
  functions: readonly DescribedFunction[],
  search: string
): readonly DescribedFunction[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = functions.filter((one) => {
    const text = textOf(one);
    return words.every((word) => text.includes(word));
  });
  const isNamed = ({ id }: DescribedFunction): boolean =>
    id.toLowerCase().startsWith(words[0] ?? "");
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

function textOf({ id, description = "", parameters }: DescribedFunction): string {
  const parts = parameters.flatMap((one) => [one.name, one.description ?? ""]);
  return [id, description, ...parts].join("\n").toLowerCase();
}
