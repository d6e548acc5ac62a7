/** A webpack loader: what the custom functions read of a file of the bundled framework, as JSON. */
declare function functionsFrameworkLoader(
  this: { readonly resourcePath: string },
  source: string
): string;
export = functionsFrameworkLoader;
