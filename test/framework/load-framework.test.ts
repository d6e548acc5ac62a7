import { loadFramework } from "../../src/framework/load-framework";
import type { FrameworkProblem } from "../../src/framework/framework-problem";
import { brokenFrameworks } from "./broken-frameworks";
import type { Change } from "./broken-frameworks";
import { communityWaterFiles, humanSecurityFiles } from "../frameworks/load";

function problemsAfter(change: Change, files: any = communityWaterFiles()): FrameworkProblem[] {
  change(files);
  const result = loadFramework(files);
  return result.ok ? [] : result.problems;
}

const places = (problems: FrameworkProblem[]) => problems.map((p) => `${p.file} ${p.path}`);

it.each(brokenFrameworks)("%s", (_, change, at, rule) => {
  const problems = problemsAfter(change);
  const expected = (Array.isArray(at) ? at : [at]).map((place) => place.replace(" ", ".json "));
  expect(places(problems).sort()).toEqual([...expected].sort());
  expect(problems[0]?.rule).toMatch(rule);
  expect(problems.every((p) => p.fix.length > 5 && p.rule.length > 5)).toBe(true);
});

const training: [string, (t: any) => void, string, RegExp][] = [
  ["levels from 1", (t) => t.levels.shift(), "levels[0].value", /here 0/],
  [
    "an unknown audience",
    (t) => (t.modules[0].audiences = ["A99"]),
    "modules[0].audiences[0]",
    /no audience/,
  ],
  [
    "an unknown scenario",
    (t) => (t.modules[0].suggested_scenarios = ["S0"]),
    "modules[0].suggested_scenarios[0]",
    /no scenario/,
  ],
  ["a module twice", (t) => (t.modules[1].code = "t-01"), "modules[1].code", /used once/],
  ["a weight of 0", (t) => (t.audiences[2].weight = 0), "audiences[2].weight", /greater than 0/],
  ["points that miss 100", (t) => (t.index.points.depth = 60), "index.points", /make 100/],
  ["a part below 0", (t) => (t.index.points.depth = -1), "index.points.depth", /0/],
  [
    "an audience to reach that is unknown",
    (t) => (t.index.must_reach = ["A3", "A99"]),
    "index.must_reach[1]",
    /no audience/,
  ],
  ["another version", (t) => (t.version = "0.9.0"), "version", /version of framework\.json/],
];

it.each(training)("training: %s", (_, change, path, rule) => {
  const problems = problemsAfter((f) => change(f.training), humanSecurityFiles());
  expect(places(problems)).toContain(`training.json ${path}`);
  expect(problems[0]?.rule).toMatch(rule);
});

describe("several at once", () => {
  it("lists every problem of every file in one go", () => {
    const problems = problemsAfter((f) => {
      f.framework.categories[0].weight = -1;
      f.framework.method.bands[1].lower = "25";
      f.framework.indicators[0].name = "=HYPERLINK(1)";
      f.barriers.barriers[0].when = "SRC-01 < 2 OR NOPE = 1 AND SRC-77 = 2";
      f.barriers.barriers[2].severity = [{ level: "high", if: "Net-Hours = 1" }];
      f.barriers.barriers[4].mitigations = ["w8", "w9"];
      f.mitigations.mitigations[3].lever = "Magic";
    });
    expect(places(problems)).toEqual([
      "framework.json indicators[0].name",
      "framework.json categories[0].weight",
      "framework.json method.bands[1].lower",
      "barriers.json barriers[0].when",
      "barriers.json barriers[0].when",
      "barriers.json barriers[2].severity",
      "barriers.json barriers[4].mitigations[0]",
      "barriers.json barriers[4].mitigations[1]",
      "mitigations.json mitigations[3].lever",
    ]);
  });

  it("does not blame the other files for a framework file that cannot be read", () => {
    const problems = problemsAfter((f) => (f.framework.indicators = "see attachment"));
    expect(places(problems)).toEqual(["framework.json indicators"]);
    const without = problemsAfter((f) => (f.mitigations.mitigations = null));
    expect(places(without)).toEqual(["mitigations.json mitigations"]);
  });

  it("names an unknown category once, not again for every rule on its indicators", () => {
    const problems = problemsAfter((f) => (f.framework.indicators[3].category = "Nett"));
    expect(places(problems)).toEqual(["framework.json indicators[3].category"]);
  });
});
