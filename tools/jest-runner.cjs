/**
 * jest-circus, with an end to what it leaves behind. For each test file it makes an
 * `AsyncLocalStorage` that it never disables, so that before Node 24 every promise of the process is
 * noted once for each test file that has run: in a long run the noting costs more than the promise.
 */
const { AsyncLocalStorage } = require("node:async_hooks");
const { createRequire } = require("node:module");

/** What `work` gives; every storage that is entered meanwhile is disabled behind it. */
async function endingStorages(work) {
  const used = new Set();
  const { run } = AsyncLocalStorage.prototype;
  AsyncLocalStorage.prototype.run = function (...args) {
    used.add(this);
    return Reflect.apply(run, this, args);
  };
  try {
    return await work();
  } finally {
    AsyncLocalStorage.prototype.run = run;
    for (const storage of used) storage.disable();
  }
}

/** The circus of this very jest, wherever it is installed. */
function circus() {
  const fromJest = createRequire(createRequire(require.resolve("jest")).resolve("@jest/core"));
  return fromJest("jest-circus/runner").default;
}

module.exports = (...args) => endingStorages(() => circus()(...args));
module.exports.endingStorages = endingStorages;
