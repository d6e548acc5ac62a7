const fs = require("node:fs");
const path = require("node:path");

const folder = path.resolve(__dirname, "../src/functions");

/**
 * The files whose exported functions become custom functions: `functions.ts` and every
 * `…-functions.ts` of src/functions, in the order of the alphabet. webpack's entry, the metadata and
 * the tests must name the same list, because a file that the metadata leaves out is never associated.
 */
function functionSources() {
  return fs
    .readdirSync(folder)
    .filter((name) => /^([a-z-]+-)?functions\.ts$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

module.exports = { functionSources };
