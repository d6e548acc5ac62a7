import { createRequire } from "node:module";
import { functionSources } from "../../tools/function-sources.cjs";

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: unknown;
}

interface Generated {
  readonly metadataJson: string;
  readonly errors: readonly string[];
  readonly associate: readonly { readonly functionName: string; readonly id: string }[];
}

interface Generator {
  generateCustomFunctionsMetadata(files: readonly string[]): Promise<Generated>;
}

// The generator is a dependency of the build's plugin: asked for from there, it is the build's own.
const fromHere = createRequire(__filename);
const fromPlugin = createRequire(fromHere.resolve("custom-functions-metadata-plugin"));

/** What the build writes into functions.json, made by the same generator from the same files. */
export async function generatedMetadata() {
  const generator = fromPlugin("custom-functions-metadata") as Generator;
  const { metadataJson, errors, associate } =
    await generator.generateCustomFunctionsMetadata(functionSources());
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  return { functions, errors, associate, metadataJson };
}
