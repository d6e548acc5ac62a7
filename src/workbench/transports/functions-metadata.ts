import { isRecord } from "../host/protocol/wire";

type ParameterType = "any" | "number" | "string" | "boolean";

export interface ParameterMetadata {
  readonly type: ParameterType;
  readonly isMatrix: boolean;
  readonly isRepeating: boolean;
}

export interface FunctionMetadata {
  /** Upper case. */
  readonly id: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** What Excel takes from an add-in's functions.json. */
export interface FunctionsMetadata {
  readonly functions: ReadonlyMap<string, FunctionMetadata>;
  /** Error cells reach parameters of type any; otherwise the function is not called for them. */
  readonly takesErrors: boolean;
}

const TYPES: readonly ParameterType[] = ["any", "number", "string", "boolean"];

function readParameter(value: unknown): ParameterMetadata {
  const parameter = isRecord(value) ? value : {};
  return {
    type: TYPES.find((type) => type === parameter["type"]) ?? "any",
    isMatrix: parameter["dimensionality"] === "matrix",
    isRepeating: parameter["repeating"] === true,
  };
}

/** @throws Error when the text is no functions.json. */
export function readFunctionsMetadata(json: string): FunctionsMetadata {
  const metadata: unknown = JSON.parse(json);
  const list = isRecord(metadata) ? metadata["functions"] : undefined;
  if (!isRecord(metadata) || !Array.isArray(list)) {
    throw new Error("functions.json has no list of functions: build the add-in again.");
  }
  const functions = new Map<string, FunctionMetadata>();
  for (const item of list as unknown[]) {
    if (!isRecord(item) || typeof item["id"] !== "string") continue;
    const id = item["id"].toUpperCase();
    const parameters: unknown[] = Array.isArray(item["parameters"]) ? item["parameters"] : [];
    functions.set(id, { id, parameters: parameters.map(readParameter) });
  }
  return { functions, takesErrors: metadata["allowErrorForDataTypeAny"] === true };
}
