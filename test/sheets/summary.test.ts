import type { Assessment, Finding } from "../../src/assessment/assessment";
import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import type { Framework } from "../../src/framework/framework";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { mergeSummary } from "../../src/sheets/merge-summary";
import { planSheets } from "../../src/sheets/plan-sheets";
import { summaryColumns, summaryHeader } from "../../src/sheets/summary-columns";
import { summaryTableRow } from "../../src/sheets/summary-head";
import { firstSummaryRow, knownRefs, summaryRows } from "../../src/sheets/summary-rows";
import { planSummary, rowCells } from "../../src/sheets/summary-sheet";
import { reportLines } from "../../src/text/report";
import { communityWater, humanSecurity } from "../frameworks/load";

type Levels = (code: string) => number | "NA" | "NI" | null;

function assessmentOf(
  framework: Framework,
  levels: Levels,
  low: readonly string[] = []
): Assessment {
  return {
    framework,
    method: framework.method,
    categoryWeights: Object.fromEntries(
      framework.categories.map(({ code, weight }) => [code, weight])
    ),
    entries: framework.indicators.map(({ code }) => {
      const level = levels(code);
      return {
        code,
        entry:
          level === null
            ? { kind: "blank" }
            : level === "NA"
              ? { kind: "notApplicable" }
              : level === "NI"
                ? { kind: "noInformation" }
                : { kind: "score", level },
        confidence: low.includes(code) ? "Low" : "High",
        evidence: ["data", "site"],
        basis: "",
        weight: 1,
      };
    }),
  };
}
function run(framework: Framework, levels: Levels, low: readonly string[] = []) {
  const assessment = assessmentOf(framework, levels, low);
  const scores = scoreAssessment(assessment);
  const barriers = evaluateBarriers(assessment, scores);
  return {
    assessment,
    scores,
    barriers,
    rows: summaryRows(framework, assessment, scores, barriers),
  };
}
const seed: Levels = (code) => ({ "AC-02": 4, "AC-03": 2, "RL-07": 1 })[code] ?? 3;

describe("the seed case", () => {
  const framework = humanSecurity();
  const { rows } = run(framework, seed, ["AC-03"]);

  it("lists each barrier once, gravest first, then each mitigation once", () => {
    const kinds = rows.map(({ cells }) => cells.Kind);
    const barriers = rows.filter(({ cells }) => cells.Kind === "Barrier");
    expect(barriers.map(({ ref, cells }) => [ref, cells.Severity])).toEqual([
      ["B-01", "Critical, indicative"],
      ["B-27", "Moderate"],
    ]);
    expect(kinds.slice(0, 2)).toEqual(["Barrier", "Barrier"]);
    expect(new Set(kinds.slice(2))).toEqual(new Set(["Mitigation"]));
    const linked = framework.barriers
      .filter(({ id }) => id === "B-01" || id === "B-27")
      .flatMap(({ mitigations }) => mitigations);
    expect(rows.slice(2).map(({ ref }) => ref)).toEqual([...new Set(linked)]);
  });

  it("says why with names and levels", () => {
    expect(rows[0]?.cells.Why).toMatch(
      /^AC-02 .+ is 4; AC-03 .+ is 2; RL-07 .+ is 1\. Indicative: low confidence in AC-03\.$/
    );
    expect(rows[0]?.cells["What follows"]).toBe(framework.barriers[0]?.explanation);
  });

  it("says which barriers a mitigation answers, by whom, and how long it takes", () => {
    const both = rows.filter(({ cells }) => cells.Addresses === "B-01; B-27");
    const shared = framework.barriers
      .find(({ id }) => id === "B-27")
      ?.mitigations.filter((id) => framework.barriers[0]?.mitigations.includes(id));
    expect(both.map(({ ref }) => ref).sort()).toEqual([...(shared ?? [])].sort());
    for (const { ref, cells } of rows.slice(2)) {
      const mitigation = framework.mitigations.find(({ id }) => id === ref);
      expect(cells.Lead).toBe(mitigation?.leadAgency);
      expect(
        cells.Months.startsWith(
          `${mitigation?.horizonMonths.min} to ${mitigation?.horizonMonths.max}`
        )
      ).toBe(true);
      expect(cells.Months.includes("beyond one posting")).toBe(
        (mitigation?.horizonMonths.max ?? 0) > framework.postingMonths
      );
      expect(cells["What follows"]).toContain(mitigation?.description);
      // Excel would make a date of 3-12.
      expect(cells.Months).not.toMatch(/^\d+[-/]\d+$/);
    }
  });
});

it("calls a severity that may be higher 'At least', and names what would decide it", () => {
  const { rows } = run(humanSecurity(), (code) => (code === "RL-07" ? "NI" : seed(code)));
  const first = rows.find(({ ref }) => ref === "B-01");
  expect(first?.cells.Severity).toMatch(/^At least /);
  expect(first?.cells.Why).toMatch(/Could be more severe; not known: RL-07 /);
});

it("lists what cannot be ruled out with the indicators that would decide, and no mitigation of it", () => {
  const framework = communityWater();
  const { rows, barriers } = run(framework, () => null);
  const open = barriers.filter(({ status }) => status === "cannot be ruled out");
  expect(open.length).toBeGreaterThan(0);
  expect(rows.map(({ ref, cells }) => [ref, cells.Kind])).toEqual(
    open.map(({ id }) => [id, "Cannot be ruled out"])
  );
  for (const [index, finding] of open.entries()) {
    for (const code of finding.missing.filter((ref) =>
      framework.indicators.some((one) => one.code === ref)
    )) {
      expect(rows[index]?.cells.Why).toContain(code);
    }
    expect(rows[index]?.cells.Why).toMatch(/^Not known: .+ would decide it\.$/);
  }
});

it("says so when nothing is indicated", () => {
  const { rows } = run(communityWater(), () => 4);
  expect(rows.length).toBe(1);
  expect(rows[0]?.cells.Kind).toBe("None");
  expect(rows[0]?.cells.Title).toMatch(/No barrier is indicated/);
});

it.each([humanSecurity(), communityWater()])("writes a head of one size: $id", (framework) => {
  const installed = planSheets(framework, {
    partner: "P",
    scope: "",
    round: "",
    handling: "",
    version: "1",
  });
  const sheet = installed.find(({ key }) => key === "summary");
  const before = sheet?.blocks[0];
  const { assessment, scores, barriers, rows } = run(framework, (code) =>
    code.endsWith("1") ? 1 : 2
  );
  const table = mergeSummary(
    [rowCells(firstSummaryRow())],
    rows,
    summaryHeader,
    knownRefs(framework)
  );
  if (table === null) throw new Error("no table");
  const written = {
    writtenAt: "2026-03-01 10:00",
    version: "9.9",
    method: assessment.method,
    scores,
    findings: barriers,
    problems: 2,
  };
  const content = planSummary(
    framework,
    { partner: "P", scope: "S", round: "R", date: "D" },
    written,
    table,
    { firstRow: 40, firstColumn: 0 }
  );
  expect(content.head.cells.length).toBe(before?.cells.length);
  expect(content.head.cells.length).toBeLessThan(summaryTableRow(framework));
  expect(sheet?.tables[0]?.area.row).toBe(summaryTableRow(framework));
  const texts = content.head.cells
    .flat()
    .filter((cell) => typeof cell === "string")
    .join("\n");
  expect(texts).toContain("Written 2026-03-01 10:00");
  expect(texts).toContain("2 problems");
  for (const category of scores.categories) {
    const line = content.head.cells.find((cells) => cells[0] === category.code);
    expect(line?.slice(1, 3)).toEqual([category.score, category.coverage]);
    expect(line?.[4]).toBe(category.band);
  }
  expect(content.body.cells.length).toBe(rows.length);
  for (const cells of content.body.cells) expect(cells.length).toBe(summaryHeader.length);
  expect(content.look.rowHeights.map(({ row }) => row)).toEqual(rows.map((_, i) => 40 + i));
});

it("knows every ref that it may write", () => {
  const framework = humanSecurity();
  const known = knownRefs(framework);
  for (const { ref } of run(framework, seed).rows) expect(known.has(ref)).toBe(true);
  expect(known.has(firstSummaryRow().ref)).toBe(true);
  expect(summaryHeader.slice(0, 10)).toEqual(Object.values(summaryColumns));
});

it("reports a finished run in lines", () => {
  const framework = humanSecurity();
  const result = run(framework, seed);
  const findings: Finding[] = [
    {
      rule: "above-scale",
      weight: "problem" as const,
      code: "PW-01",
      place: { sheet: "HSA PW", cell: "C5" },
      facts: { found: "6", levels: 5 },
    },
    {
      rule: "read-as",
      weight: "notice" as const,
      code: "PW-02",
      place: null,
      facts: { field: "score", found: "n/a", understood: "NA" },
    },
  ];
  const text = reportLines({ ...result, findings }).join("\n");
  expect(text).toMatch(/Political willingness +50\.0 {2}Mixed; Full: 100 % of weight scored/);
  expect(text).toContain("Red lines hit: RL-07");
  expect(text).toMatch(/Barriers: 2 present, 0 cannot be ruled out\n {2}B-01 .+: Critical\n/);
  expect(text).toContain("Not applicable: B-31, B-32");
  expect(text).toContain("1 problem:\n  HSA PW!C5 PW-01: The score is “6”");
  expect(text).toContain("1 notice:\n  PW-02: The score “n/a” was read as NA.");
  expect(text).not.toMatch(/undefined|NaN|null/);
});
