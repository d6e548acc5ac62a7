import type { CellError } from "../../package/contents";
import type { Scalar } from "../formulas/surroundings";
import type { Platform } from "../host/functions-runtime";
import type { FunctionMetadata, ParameterMetadata } from "./functions-metadata";

type Argument = Scalar | Scalar[][] | undefined;

/** What a call sends to the function, or the error that the cell shows without a call. */
export type PreparedArguments =
  | { readonly kind: "values"; readonly values: unknown[] }
  | { readonly kind: "error"; readonly error: CellError };

class Propagated extends Error {
  constructor(readonly error: CellError) {
    super(error.error);
  }
}

function isError(value: Scalar): value is CellError {
  return typeof value === "object" && value !== null;
}

/**
 * The arguments as Excel sends them: converted to the declared types, filled up with null to the
 * declared number, blank cells as 0 on the desktop and null on the web. Excel does not call a
 * function for an error cell unless its parameter is of type any and the metadata asks for errors.
 */
export function prepareArguments(
  metadata: FunctionMetadata,
  args: readonly Argument[],
  takesErrors: boolean,
  platform: Platform
): PreparedArguments {
  const { parameters } = metadata;
  const last = parameters.at(-1);
  if (args.length > parameters.length && last?.isRepeating !== true) {
    return { kind: "error", error: { error: "#VALUE!" } };
  }
  try {
    const values = parameters.map((parameter, index) => {
      if (!parameter.isRepeating) return convert(parameter, args[index], takesErrors, platform);
      // A repeating parameter comes last and is sent as one list.
      const rest = args.slice(index);
      return rest.length === 0
        ? null
        : rest.map((argument) => convert(parameter, argument, takesErrors, platform));
    });
    return { kind: "values", values };
  } catch (error) {
    if (error instanceof Propagated) return { kind: "error", error: error.error };
    throw error;
  }
}

function convert(
  parameter: ParameterMetadata,
  argument: Argument,
  takesErrors: boolean,
  platform: Platform
): unknown {
  if (argument === undefined) return null;
  const matrix = Array.isArray(argument) ? argument : [[argument]];
  if (parameter.isMatrix) {
    return matrix.map((row) =>
      row.map((value) => convertValue(parameter, value, takesErrors, platform))
    );
  }
  const [[only, ...beside] = [], ...below] = matrix;
  // Excel would call the function for every cell and spill the results; this host does not.
  if (only === undefined || beside.length > 0 || below.length > 0) {
    throw new Propagated({ error: "#VALUE!" });
  }
  return convertValue(parameter, only, takesErrors, platform);
}

function convertValue(
  { type }: ParameterMetadata,
  value: Scalar,
  takesErrors: boolean,
  platform: Platform
): unknown {
  if (isError(value)) {
    if (type !== "any" || !takesErrors) throw new Propagated(value);
    return { type: "CustomFunctionError", code: value.error };
  }
  switch (type) {
    case "any":
      return value === null && platform === "desktop" ? 0 : value;
    case "number":
      return asNumber(value);
    case "string":
      return value === null ? "" : typeof value === "boolean" ? upper(value) : String(value);
    case "boolean":
      return asBoolean(value);
  }
}

function upper(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}

function asNumber(value: number | string | boolean | null): number {
  if (value === null) return 0;
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (!Number.isFinite(number)) throw new Propagated({ error: "#VALUE!" });
  return number;
}

function asBoolean(value: number | string | boolean | null): boolean {
  if (typeof value !== "string") return Boolean(value);
  const text = value.toUpperCase();
  if (text !== "TRUE" && text !== "FALSE") throw new Propagated({ error: "#VALUE!" });
  return text === "TRUE";
}
