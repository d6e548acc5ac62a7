/**
 * Takes the types out of a TypeScript module for webpack, with the compiler that jest uses too. It
 * checks none: `npm run typecheck` does. Modules stay modules and nothing is made older, which is
 * webpack's and its minimiser's part. What cannot be read stops the build, with file and line.
 */
const { transform } = require("@swc/core");

module.exports = function typescriptLoader(source) {
  const done = this.async();
  const options = {
    swcrc: false,
    configFile: false,
    filename: this.resourcePath,
    sourceMaps: this.sourceMap,
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: this.resourcePath.endsWith(".tsx") },
      // As tsconfig.json has it: an import without `type` stays, whether its names are used or not.
      transform: { verbatimModuleSyntax: true, react: { runtime: "automatic" } },
    },
  };
  transform(source, options).then(
    ({ code, map }) => done(null, code, map && JSON.parse(map)),
    done
  );
};
