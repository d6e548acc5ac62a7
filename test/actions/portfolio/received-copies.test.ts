import { readFileSync } from "node:fs";
import { readReceived } from "../../../src/actions/portfolio/read-received";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import { type SendContent, sendContents } from "../../../src/actions/send/send-choices";
import { type SharingLevel, sharingLevels } from "../../../src/assessment/evidence-words";
import type { PortfolioRows } from "../../../src/portfolio/portfolio-columns";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { byHand } from "../../support/excel";
import { openFile } from "../../support/saved-file";

const framework = humanSecurity();
const original = new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx"));

function rowsOf(bytes: Uint8Array, frameworks = [framework, communityWater()]): PortfolioRows {
  return readReceived({ file: "a.xlsx", bytes, frameworks, readAt: "2026-11-27 02:00" });
}

function sent(level: SharingLevel, content: SendContent): Uint8Array {
  const outcome = prepareToSend({
    bytes: original,
    framework,
    choices: { level, content, userSheets: [], formulas: "values" },
    now: "2026-11-27 01:00",
    version: "0.1.0",
  });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  return outcome.copy.bytes;
}

const whole = rowsOf(original);
const latest = whole.scores.filter(({ round }) => round === 5);
const barriersIn = ({ barriers }: PortfolioRows) =>
  barriers.map(({ barrier, title, kind, severity, certainty }) => [
    ...[barrier, title, kind, severity, certainty],
  ]);
/** Rows without what tells when and from where. */
const figures = ({ scores }: PortfolioRows) =>
  scores.map(({ source: _source, why: _why, comparable: _comparable, ...row }) => row);

it("takes five rounds of the example, four finished and one open", () => {
  expect(whole.scores.map(({ round }) => round)).toEqual(
    [1, 2, 3, 4, 5].flatMap((round) => [1, 2, 3, 4, 5].map(() => round))
  );
  expect(new Set(whole.scores.map(({ roundState }) => roundState))).toEqual(
    new Set(["finished", "open"])
  );
  expect(whole.scores.filter(({ roundState }) => roundState === "open")).toHaveLength(5);
  expect(whole.entries).toHaveLength(5 * framework.indicators.length);
  expect(whole.files).toMatchObject([{ outcome: "read", rounds: 5, remarks: null }]);
});

describe.each(sharingLevels)("a copy for %s", (level) => {
  it.each(["assessment", "everything"] as const)(
    "with %s gives the scores and barriers of the original",
    (content) => {
      const copy = rowsOf(sent(level, content));
      expect(figures(copy)).toEqual(figures(whole));
      expect(barriersIn(copy).sort()).toEqual(barriersIn(whole).sort());
      expect(
        copy.mitigations.map(({ mitigation, start, end }) => [mitigation, start, end])
      ).toEqual(whole.mitigations.map(({ mitigation, start, end }) => [mitigation, start, end]));
      expect(copy.files).toMatchObject([
        { outcome: "read", partner: "Kaldoria (fictional)", rounds: 5, framework: framework.id },
      ]);
      expect(copy.entries.map(({ indicator, score }) => [indicator, score])).toEqual(
        whole.entries.map(({ indicator, score }) => [indicator, score])
      );
    }
  );

  it.each(["summary", "scores"] as const)("with %s gives what its sheets show", (content) => {
    const copy = rowsOf(sent(level, content));
    expect(copy.entries).toEqual([]);
    expect(copy.scores).toHaveLength(latest.length);
    for (const [index, row] of copy.scores.entries()) {
      const own = latest[index]!;
      expect(row).toMatchObject({
        category: own.category,
        categoryName: own.categoryName,
        band: own.band,
        coverage: own.coverage,
        partner: own.partner,
        scope: own.scope,
        roundName: own.roundName,
        date: own.date,
        source: "summary",
        comparable: "no",
        redLinesHit: content === "scores" ? own.redLinesHit : null,
      });
      expect(row.score).toBeCloseTo(Number(own.score), 9);
      // The summary shows ranges with one decimal.
      expect(row.low).toBeCloseTo(Number(own.low), 1);
      expect(row.high).toBeCloseTo(Number(own.high), 1);
    }
    expect(barriersIn(copy)).toEqual(barriersIn(whole));
    expect(new Set(copy.barriers.map(({ source }) => source))).toEqual(new Set(["summary"]));
    expect(copy.mitigations.map(({ mitigation, start, end }) => [mitigation, start, end])).toEqual(
      whole.mitigations.map(({ mitigation, start, end }) => [mitigation, start, end])
    );
    expect(copy.files).toMatchObject([
      { outcome: "read in part", partner: "Kaldoria (fictional)", rounds: 1 },
    ]);
  });
});

describe("a framework that is not at hand", () => {
  it("gives its finished rounds without bands, and what its sheets show of the open one", () => {
    const rows = rowsOf(original, [communityWater()]);
    expect(rows.scores).toHaveLength(whole.scores.length);
    for (const [index, row] of rows.scores.entries()) {
      const own = whole.scores[index]!;
      const isOpen = own.roundState === "open";
      expect(row).toMatchObject({
        round: own.round,
        category: own.category,
        coverage: own.coverage,
        framework: framework.id,
        version: framework.version,
        // The open round as its own sheets have it.
        band: isOpen ? own.band : null,
        source: isOpen ? "summary" : "history",
        comparable: "no",
      });
      expect(row.score).toBeCloseTo(Number(own.score), 9);
      expect(row.low).toBeCloseTo(Number(own.low), isOpen ? 1 : 9);
    }
    expect(rows.files).toMatchObject([
      {
        outcome: "read in part",
        remarks: expect.stringContaining("human-security@1.0.0 is not at hand"),
      },
    ]);
    expect(rows.mitigations.map(({ mitigation }) => mitigation)).toEqual(
      whole.mitigations.map(({ mitigation }) => mitigation)
    );
  });

  it("is left alone in a copy with the summary as in any other", () => {
    const rows = rowsOf(sent("public", sendContents[0]), []);
    expect(rows.scores.map(({ score }) => score)).toEqual(
      rowsOf(sent("public", "summary")).scores.map(({ score }) => score)
    );
  });
});

it("reads a summary with columns of the receiver's between its own", async () => {
  const copy = sent("internal", "summary");
  const before = rowsOf(copy);
  const { host, save } = openFile(copy);
  const book = host.book;
  const summary = book.sheets.find(({ tables }) =>
    tables.some(({ name }) => name === "HSA_Barriers")
  );
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(summary?.name ?? "");
    sheet.getRange("F:F").insert("Right");
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("1:1").insert("Down");
  });
  const after = rowsOf(save());
  expect(figures(after)).toEqual(figures(before));
  expect(barriersIn(after)).toEqual(barriersIn(before));
  expect(before.files).toMatchObject([{ partner: "Kaldoria (fictional)" }]);
  expect(after.files.map(({ partner, scope, outcome }) => [partner, scope, outcome])).toEqual(
    before.files.map(({ partner, scope, outcome }) => [partner, scope, outcome])
  );
});
