/**
 * jest-circus, with an end to what it leaves behind. For each test file it makes an
 * `AsyncLocalStorage` and never disables it, so that before Node 24 every promise of the process is
 * noted once for each test file that has run: after 130 files most of what a promise costs.
 */
const { AsyncLocalStorage } = require("node:async_hooks");
const { createRequire } = require("node:module");

/** The circus of this very jest, wherever it is installed. */
const fromJest = createRequire(createRequire(require.resolve("jest")).resolve("@jest/core"));
const { default: circus } = fromJest("jest-circus/runner");

const used = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
  used.add(this);
  return Reflect.apply(run, this, args);
};

module.exports = async function runTestFile(...args) {
  try {
    return await circus(...args);
  } finally {
    for (const storage of used) storage.disable();
    used.clear();
  }
};
