/** A custom function as its own comment describes it: what the guide, the help page and the pane read. */

/** The namespace of the add-in that is deployed; the one for development has its own. */
export const releasedNamespace = "HSA";

/** One function of functions.json, as far as people read it. */
export interface DescribedFunction {
  readonly id: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
  }[];
}

/** `=HSA.RANGE(scores, [weights])` */
export function signature(
  { id, parameters }: DescribedFunction,
  namespace: string = releasedNamespace
): string {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return `=${namespace}.${id}(${names.join(", ")})`;
}

/** A formula as the guide has it, under the namespace that is registered. */
export function inNamespace(formula: string, namespace: string): string {
  return formula.replaceAll(`${releasedNamespace}.`, `${namespace}.`);
}

/** The description up to its example, which people see in full elsewhere. */
export function withoutExample({ description = "" }: DescribedFunction): string {
  return description.replace(/\s*Example: =HSA\..*$/s, "");
}

export function firstSentence(one: DescribedFunction): string {
  return /^.*?[.:](?=\s|$)/s.exec(withoutExample(one))?.[0].replace(/:$/, ".") ?? "";
}

/**
 * The list as the pane carries it, since the add-in makes no request: what people read, without what
 * only Excel needs. Ends with a line break.
 */
export function describedJson(functions: readonly DescribedFunction[]): string {
  const list = functions.map(({ id, description, parameters }) => ({
    id,
    description,
    parameters: parameters.map((one) => ({
      name: one.name,
      description: one.description,
      optional: one.optional,
    })),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
