const path = require("node:path");
const { createRequire } = require("node:module");
const slow = require("./slow-tests.json");

const fromJest = createRequire(createRequire(require.resolve("jest")).resolve("@jest/core"));
const { default: Sequencer } = fromJest("@jest/test-sequencer");

const root = path.resolve(__dirname, "..");
const rank = new Map(slow.map((name, index) => [path.join(root, name), index]));
const rankOf = ({ path: file }) => rank.get(file) ?? slow.length;

/**
 * The slowest test files first, so that none of them is left for one core while the other has nothing
 * to do. Jest knows only how long files took when they ran here before: in a fresh clone it begins
 * with those that have most text.
 */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
