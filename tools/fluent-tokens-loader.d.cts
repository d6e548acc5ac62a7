/** The module that stands in for Fluent's table of tokens, from the text of that module. */
declare function fluentTokensLoader(source: string): string;
export = fluentTokensLoader;
