/** What webpack hands to the loader as `this`, as far as the loader reads it. */
interface LoaderContext {
  resourcePath: string;
  sourceMap: boolean;
  async: () => (error: Error | null, code?: string, map?: { mappings: string }) => void;
}
/** Answers through `async()`: the module without its types, and its map when one is wanted. */
declare function typescriptLoader(this: LoaderContext, source: string): void;
export = typescriptLoader;
