/**
 * What the custom functions cost:  npm run bench:functions
 *
 * Calls the built functions.js, as Excel's runtime does, and sets each against a plain implementation
 * or a library in the same run. Times vary with the machine; quote the ratio.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");
const formulajs = require("@formulajs/formulajs");
const { buildIfStale } = require("../tools/build-if-stale.cjs");
const plain = require("./plain-statistics.cjs");

if (buildIfStale() !== 0) process.exit(1);
const root = path.resolve(__dirname, "..");
const functions = new Map();

class CellError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
const CustomFunctions = {
  associate: (id, call) => functions.set(id, call),
  Error: CellError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};
vm.runInThisContext(`(function (CustomFunctions) {${read("functions.js")}\n})`)(CustomFunctions);

function read(name) {
  return fs.readFileSync(path.join(root, "dist", name), "utf8");
}

function made(id) {
  const call = functions.get(id);
  if (call === undefined) throw new Error(`HSA.${id} is not built`);
  return call;
}

/** The same numbers in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const next = random(7);
const level = () => 1 + Math.floor(5 * next());
const column = (count, cell) => Array.from({ length: count }, (_, index) => [cell(index)]);
const scores = column(40, level);
const weights = column(40, () => 1 + Math.floor(3 * next()));
const ratings = column(500, level).map(([truth]) =>
  Array.from({ length: 10 }, () => {
    const draw = next();
    if (draw < 0.1) return null;
    return draw < 0.7 ? truth : level();
  })
);
const years = column(10, (index) => 2017 + index);
const trendScores = column(10, (index) => 40 + 2 * index + Math.floor(9 * next()));

/** Median over rounds of the time of one call, in microseconds; the first round only warms. */
function microseconds(call, times, rounds = 7) {
  const found = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = process.hrtime.bigint();
    for (let count = 0; count < times; count += 1) call();
    if (round > 0) found.push(Number(process.hrtime.bigint() - start) / 1000 / times);
  }
  return found.sort((a, b) => a - b)[rounds >> 1];
}

const flat = (block) => block.map(([cell]) => cell);
const cases = [
  {
    name: "CATEGORYSCORE, 40 indicators with weights",
    times: 10_000,
    ours: () => made("CATEGORYSCORE")(scores, weights, null, null),
    against: "SUMPRODUCT / SUM of @formulajs/formulajs",
    theirs: () => ((formulajs.SUMPRODUCT(scores, weights) / formulajs.SUM(weights) - 1) / 4) * 100,
  },
  {
    name: "CATEGORYSCORE, the same",
    times: 10_000,
    ours: () => made("CATEGORYSCORE")(scores, weights, null, null),
    against: "a plain loop that checks nothing",
    theirs: () => plain.categoryScore(scores, weights),
  },
  {
    name: "AGREEMENT, 10 raters and 500 indicators",
    times: 20,
    ours: () => made("AGREEMENT")(ratings, null, null, null),
    against: "the definition, pair by pair",
    theirs: () => plain.ordinalAlpha(ratings),
    theirTimes: 3,
  },
  {
    name: "TREND, 10 rounds",
    times: 2000,
    ours: () => made("TREND")(years, trendScores)[0][2],
    against: "all 3,628,800 orders",
    theirs: () => plain.kendallP(flat(trendScores)),
    theirTimes: 1,
    rounds: 1,
  },
  ...(functions.has("BARRIERS") ? [require("./barriers-case.cjs").barriersCase(made)] : []),
];

const lines = cases.map((one) => {
  const [mine, other] = [one.ours(), one.theirs === undefined ? undefined : one.theirs()];
  if (typeof other === "number" && Math.abs(mine - other) > 1e-9) {
    throw new Error(`${one.name}: ${mine} here, ${other} there`);
  }
  const ours = microseconds(one.ours, one.times);
  if (one.theirs === undefined) return [one.name, ours.toFixed(2), "", "", ""];
  const theirs = microseconds(one.theirs, one.theirTimes ?? one.times, one.rounds);
  const ratio = ours / theirs;
  return [one.name, ours.toFixed(2), one.against, theirs.toFixed(2), ratio.toPrecision(2)];
});

const [processor] = os.cpus();
console.log(
  `${processor.model.trim()}, Node ${process.versions.node}; medians, microseconds for one call\n`
);
console.log("| function | ours | against | theirs | ours / theirs |");
console.log("|---|---:|---|---:|---:|");
for (const cells of lines) console.log(`| ${cells.join(" | ")} |`);
