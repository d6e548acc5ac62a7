import { readFileSync } from "node:fs";
import { enterScores } from "../../../src/actions/enter-scores";
import { install } from "../../../src/actions/install";
import { readReceived } from "../../../src/actions/portfolio/read-received";
import { evaluateBarriers } from "../../../src/barriers/evaluate-barriers";
import { scoreAssessment } from "../../../src/scoring/score-assessment";
import { scoreRanges } from "../../../src/scoring/score-ranges";
import { readAssessment } from "../../../src/workbook/read-assessment";
import { withWorkbook } from "../../../src/workbook/session";
import { caseNames, loadCase } from "../../cases/run-case";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { choices } from "../../support/installed";
import { openFile } from "../../support/saved-file";

const frameworks = [humanSecurity(), communityWater()];

/** What Excel's own way says of the open workbook, in the words of the rows. */
async function throughTheHost(framework: (typeof frameworks)[number]) {
  const held = await withWorkbook((session) => readAssessment(session, framework));
  if (held.kind !== "held") throw new Error(held.kind);
  const { assessment } = held;
  const scores = scoreAssessment(assessment);
  const ranges = scoreRanges(assessment, scores);
  const { overallMethod } = assessment.method;
  const isPresent = (status: string) => status === "present";
  const listed = evaluateBarriers(assessment, scores).filter(
    ({ status }) => status === "present" || status === "cannot be ruled out"
  );
  return {
    scores: [
      ...scores.categories.map(({ code, score, coverage, band }) => ({
        category: code,
        score,
        coverage,
        band,
        low: ranges.categories[code]?.low ?? null,
        high: ranges.categories[code]?.high ?? null,
      })),
      {
        category: "Overall",
        score: scores.overall[overallMethod],
        coverage: null,
        band: scores.overall.band,
        low: ranges.overall?.low ?? null,
        high: ranges.overall?.high ?? null,
      },
    ],
    entries: assessment.entries.map(({ code, entry, confidence, weight }) => ({
      indicator: code,
      score: entry.kind === "score" ? entry.level : null,
      confidence,
      weight,
    })),
    barriers: [
      ...scores.redLines.map(({ code, status }) => `${code} ${status}`),
      ...listed.map(({ id, status, severity }) => `${id} ${isPresent(status) ? severity : "open"}`),
    ].sort(),
    isAnswered: assessment.entries.some(({ entry }) => entry.kind !== "blank"),
  };
}

it.each(caseNames())("reads %s from bytes as the add-in reads it in Excel", async (name) => {
  const { framework, outlook } = loadCase(name);
  const open = openFile();
  const installed = await install({ framework, choices });
  expect(installed.kind).toBe("installed");
  const entries = outlook.assessment.entries.filter(({ entry }) => entry.kind !== "blank");
  const entered = await enterScores({ framework, entries });
  expect(entered.kind).toBe("entered");
  const wanted = await throughTheHost(framework);

  const rows = readReceived({
    file: "in/received.xlsx",
    bytes: open.save(),
    frameworks,
    readAt: "2026-11-27 02:00",
  });
  expect(rows.files).toHaveLength(1);
  expect(rows.files[0]).toMatchObject({
    file: "in/received.xlsx",
    outcome: "read",
    partner: "=Partner",
    scope: "3-4 Brigade",
    framework: framework.id,
  });
  expect(
    rows.scores.map(({ category, score, coverage, band, low, high }) => ({
      category,
      score,
      coverage,
      band,
      low,
      high,
    }))
  ).toEqual(wanted.scores);
  expect(
    rows.entries.map(({ indicator, score, confidence, weight }) => ({
      indicator,
      score,
      confidence,
      weight,
    }))
  ).toEqual(wanted.entries);
  const found = rows.barriers.map(({ barrier, kind, severity }) =>
    kind === "Red line"
      ? `${barrier} ${String(severity).toLowerCase()}`
      : `${barrier} ${kind === "Barrier" ? String(severity).toLowerCase() : "open"}`
  );
  expect(found.sort()).toEqual(wanted.isAnswered ? wanted.barriers : []);
  for (const row of [...rows.scores, ...rows.entries, ...rows.barriers]) {
    expect(row).toMatchObject({ round: 1, roundName: "Baseline", date: "2026-05-01" });
  }
});

it.each(["five-rounds", "filled-assessment"])(
  "reads the example %s, with its earlier rounds, plan and training, as in Excel",
  async (name) => {
    const [framework] = frameworks;
    if (framework === undefined) throw new Error("no framework");
    const bytes = new Uint8Array(readFileSync(`templates/examples/${name}.xlsx`));
    openFile(bytes);
    const wanted = await throughTheHost(framework);
    const rows = readReceived({ file: "a.xlsx", bytes, frameworks, readAt: "2026-11-27 02:00" });
    const open = rows.scores.filter(({ roundState }) => roundState === "open");
    expect(
      open.map(({ category, score, coverage, band, low, high }) => ({
        ...{ category, score, coverage, band, low, high },
      }))
    ).toEqual(wanted.scores);
    const found = rows.barriers.map(({ barrier, kind, severity }) =>
      kind === "Red line"
        ? `${barrier} ${String(severity).toLowerCase()}`
        : `${barrier} ${kind === "Barrier" ? String(severity).toLowerCase() : "open"}`
    );
    expect(found.sort()).toEqual(wanted.barriers);
  }
);
