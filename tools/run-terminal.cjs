/**
 * Runs a command of src/terminal:  node tools/run-terminal.cjs <command> [arguments]
 * Builds first when needed. Writes nothing to standard output itself; arguments and exit code
 * pass through untouched.
 */
const fs = require("node:fs");
const path = require("node:path");
const { buildIfStale } = require("./build-if-stale.cjs");

const [command = "", ...rest] = process.argv.slice(2);
const buildCode = buildIfStale();
const file = path.resolve(__dirname, "../dist/terminal", `${command}.cjs`);

if (buildCode !== 0) {
  process.stderr.write("The build failed; nothing was run.\n");
  process.exitCode = 1;
} else if (!/^[a-z][a-z-]*$/.test(command) || !fs.existsSync(file)) {
  process.stderr.write(`There is no command "${command}" in src/terminal.\n`);
  process.exitCode = 1;
} else {
  process.argv = [process.argv[0], file, ...rest];
  require(file);
}
