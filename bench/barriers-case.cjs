/**
 * BARRIERS against the same rules as plain JavaScript: conditions compiled once, plain means, no
 * intervals, no reasons, no severity. Both count the barriers that are present; every indicator is
 * scored, because a plain condition knows no "cannot be ruled out".
 */
const framework = require("../templates/frameworks/human-security/framework.json");
const { barriers } = require("../templates/frameworks/human-security/barriers.json");

const codes = framework.indicators.map(({ code }) => code);
const levelCount = Object.keys(framework.scale.levels).length;

/** `AC-02 >= 3 AND NOT ...` as JavaScript over `value("AC-02")`; null where it asks for more. */
function compiled(when) {
  if (/\b(DELTA|PLAN|TII|OVERALL)\b/.test(when)) return null;
  const script = when
    .replace(/\b(MIN|MAX|AVG)\b/g, (name) => name.toLowerCase())
    .replace(/\bAND\b/g, "&&")
    .replace(/\bOR\b/g, "||")
    .replace(/\bNOT\b/g, "!")
    .replace(/<>/g, "!==")
    .replace(/([^<>=!])=([^=])/g, "$1===$2")
    .replace(/\b[A-Z]{2}(-\d{2})?\b/g, (name) => `value(${JSON.stringify(name)})`);
  return new Function("value", "min", "max", "avg", `return ${script};`);
}

const conditions = barriers.map(({ when }) => compiled(when)).filter((one) => one !== null);
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function plainCount(levels) {
  const values = new Map(codes.map((code, index) => [code, levels[index][0]]));
  for (const { code } of framework.categories) {
    const own = framework.indicators.filter(({ category }) => category === code);
    const scores = own.map((one) => ((values.get(one.code) - 1) / (levelCount - 1)) * 100);
    values.set(code, mean(scores));
  }
  const value = (name) => values.get(name);
  const avg = (...numbers) => mean(numbers);
  return conditions.filter((holds) => holds(value, Math.min, Math.max, avg)).length;
}

/** @param {(id: string) => (...cells: unknown[]) => unknown} made a built function by its id */
function barriersCase(made) {
  const codeCells = codes.map((code) => [code]);
  // Every level of the scale, so that rules of all kinds hold and do not hold.
  const levels = codes.map((_, index) => [1 + ((index * 3) % levelCount)]);
  return {
    name: `BARRIERS, ${barriers.length} rules over ${codes.length} indicators`,
    times: 1000,
    ours: () =>
      made("BARRIERS")(codeCells, levels).filter(([, , , status]) => status === "present").length,
    against: "the conditions alone as plain JavaScript",
    theirs: () => plainCount(levels),
  };
}

module.exports = { barriersCase };
