import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beginBlind } from "../../../src/actions/begin-blind";
import { enterScores } from "../../../src/actions/enter-scores";
import { handOver } from "../../../src/actions/hand-over";
import { install } from "../../../src/actions/install";
import { readReceived } from "../../../src/actions/portfolio/read-received";
import { summarise } from "../../../src/actions/summarise";
import type { Framework } from "../../../src/framework/framework";
import type { PortfolioRows, ScoreRow } from "../../../src/portfolio/portfolio-columns";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { byHand, cellOf } from "../../support/excel";
import { allAt, choices } from "../../support/installed";
import { finishRounds, score } from "../../support/round-book";
import { type OpenFile, openFile } from "../../support/saved-file";

const framework = communityWater();
const top = framework.scale.levels.length;
const codes = framework.categories.map(({ code }) => code);

function read(bytes: Uint8Array, frameworks: readonly Framework[] = [framework]): PortfolioRows {
  return readReceived({ file: "in/a.xlsx", bytes, frameworks, readAt: "2026-11-27 02:00" });
}

async function installed(more: Partial<typeof choices> = {}): Promise<OpenFile> {
  const open = openFile();
  const outcome = await install({ framework, choices: { ...choices, ...more } });
  if (outcome.kind !== "installed") throw new Error(JSON.stringify(outcome));
  return open;
}

async function setCell(open: OpenFile, address: string, value: string | number): Promise<void> {
  await byHand(open.host, (workbook) => {
    const [sheet = "", cell = ""] = address.split("!");
    const worksheet = workbook.worksheets.getItem(sheet.replace(/^'|'$/g, ""));
    worksheet.getRange(cell).values = [[value]];
  });
}

const overall = (rows: PortfolioRows): readonly ScoreRow[] =>
  rows.scores.filter(({ category }) => category === "Overall");
const remarks = (rows: PortfolioRows): string => rows.files.map((row) => row.remarks).join("\n");

/** Of rounds in which every indicator stands at one level. */
const at = (level: number): number => ((level - 1) / (top - 1)) * 100;

describe("rounds", () => {
  it("are one row for each category and one over all, finished and open", async () => {
    const open = await installed();
    await finishRounds(open.host, framework, [1, 2]);
    await score(framework, top);
    const rows = read(open.save());
    expect(rows.scores.map(({ round, category, score: s }) => [round, category, s])).toEqual(
      [1, 2, top].flatMap((level, index) =>
        [...codes, "Overall"].map((code) => [index + 1, code, expect.closeTo(at(level), 9)])
      )
    );
    expect(overall(rows)).toMatchObject([
      { roundName: "Baseline", date: "2020-05-01", roundState: "finished", source: "history" },
      { roundName: "Follow-up 1", date: "2021-05-01", roundState: "finished", source: "history" },
      { roundName: "Follow-up 2", roundState: "open", source: "entries", comparable: "yes" },
    ]);
    expect(rows.entries).toHaveLength(3 * framework.indicators.length);
    expect(rows.files).toMatchObject([{ outcome: "read", rounds: 3 }]);
  });

  it("end with the last finished one while nothing is entered since", async () => {
    const open = await installed();
    await finishRounds(open.host, framework, [3, 1]);
    const rows = read(open.save());
    expect(overall(rows).map(({ round, roundState }) => [round, roundState])).toEqual([
      [1, "finished"],
      [2, "finished"],
    ]);
    // The barriers are those of round 2, in which everything stands at the worst level.
    expect(new Set(rows.barriers.map(({ round }) => round))).toEqual(new Set([2]));
    const hit = framework.indicators.filter(({ redLine }) => redLine !== null);
    expect(hit.length).toBeGreaterThan(0);
    expect(rows.barriers.slice(0, hit.length)).toMatchObject(
      hit.map(({ code }) => ({ barrier: code, kind: "Red line", severity: "Hit" }))
    );
  });

  it("are not counted twice while a recorded one still stands in the sheets", async () => {
    const open = await installed();
    await finishRounds(open.host, framework, [2]);
    await score(framework, 2);
    await setCell(open, await cellOf("HSA_Details", "Entry", "Round"), "Baseline");
    const rows = read(open.save());
    expect(overall(rows)).toHaveLength(1);
    expect(remarks(rows)).toContain("recorded and its sheets are not cleared yet");
  });

  it("that are damaged are named and give no figure", async () => {
    const open = await installed();
    await finishRounds(open.host, framework, [2, 3]);
    const [first = ""] = framework.indicators.map(({ code }) => code);
    await byHand(open.host, async (workbook, sync) => {
      const table = workbook.tables.getItem("HSA_History");
      const body = table.getDataBodyRange();
      const header = table.getHeaderRowRange();
      body.load("values");
      header.load("values");
      await sync();
      const column = header.values[0]!.indexOf("Score");
      expect(body.values[0]).toContain(first);
      body.getCell(0, column).values = [[top]];
    });
    const rows = read(open.save());
    const [damaged, ...sound] = rows.scores;
    expect(damaged).toMatchObject({
      round: 1,
      category: "Overall",
      score: null,
      coverage: null,
      band: null,
      comparable: "no",
      why: expect.stringMatching(new RegExp(`damaged.*row of ${first}.*was changed`)),
    });
    expect(new Set(sound.map(({ round }) => round))).toEqual(new Set([2]));
    expect(rows.entries.every(({ round }) => round === 2)).toBe(true);
    expect(rows.files).toMatchObject([{ outcome: "read in part", rounds: 1 }]);
    expect(remarks(rows)).toContain(`the row of ${first}`);
  });

  it("of an assessment in which nothing is entered have coverage 0 and no score", async () => {
    const rows = read((await installed()).save());
    expect(rows.scores).toMatchObject([
      ...codes.map((category) => ({ category, score: null, coverage: 0, comparable: "no" })),
      { category: "Overall", score: null, comparable: "no" },
    ]);
    expect(rows.scores[0]?.why).toMatch(
      /^No score: 0 % of the weight is scored, \d+ % is needed\.$/
    );
    expect(rows.barriers).toEqual([]);
    expect(rows.files).toMatchObject([{ outcome: "read", rounds: 1 }]);
  });
});

describe("assessments", () => {
  it("of which several stand in a file are told apart by their key", async () => {
    const open = await installed({ partner: "One" });
    await score(framework, 2);
    const second = await install({
      framework,
      choices: { ...choices, partner: "Two" },
      another: true,
    });
    if (second.kind !== "installed") throw new Error(JSON.stringify(second));
    const key = second.tableSuffix;
    await enterScores({ framework, assessment: key, entries: allAt(framework, top) });
    const rows = read(open.save());
    expect(
      overall(rows).map(({ assessment, partner, score: s }) => [assessment, partner, s])
    ).toEqual([
      [null, "One", expect.closeTo(at(2), 9)],
      [key, "Two", expect.closeTo(100, 9)],
    ]);
    expect(rows.files.map(({ assessment, partner }) => [assessment, partner])).toEqual([
      [null, "One"],
      [key, "Two"],
    ]);
  });

  it("are read from their own sheets, not from copies that a user made of them", async () => {
    const open = await installed();
    await score(framework, 2);
    // Excel's copy of a sheet bears its marks; its tables get other names.
    await byHand(open.host, async (workbook, sync) => {
      const marks = workbook.worksheets.getItem("HSA Assessment").customProperties;
      marks.load("items/key,items/value");
      const copy = workbook.worksheets.add("HSA Assessment (2)");
      await sync();
      for (const { key, value } of marks.items) copy.customProperties.add(key, value);
    });
    const rows = read(open.save());
    expect(overall(rows).map(({ score: s }) => s)).toEqual([expect.closeTo(at(2), 9)]);
    expect(remarks(rows)).toMatch(/is a copy of “HSA Assessment” and was not read/);
  });

  it("are found whatever their sheets and tables are called now", async () => {
    const open = await installed();
    await score(framework, 2);
    const before = read(open.save());
    await byHand(open.host, (workbook) => {
      workbook.worksheets.getItem("HSA Assessment").name = "Details";
      workbook.tables.getItem(`HSA_${codes[0]}`).name = "Mine";
    });
    expect(read(open.save()).scores).toEqual(before.scores);
  });

  it("keep a blind round unseen while assessor B works, and take A's when A does", async () => {
    const open = await installed();
    await finishRounds(open.host, framework, [2]);
    await score(framework, 3);
    const request = { framework, now: "2026-11-26 10:00", version: "0.1.0" };
    expect((await beginBlind({ ...request, a: "A-01", b: "A-02" })).kind).toBe("begun");
    const ofA = read(open.save());
    expect(overall(ofA).map(({ score: s }) => s)).toEqual(
      [at(2), at(3)].map((s) => expect.closeTo(s, 9))
    );
    expect((await handOver({ ...request, to: "B" })).kind).toBe("handed-over");
    const bytes = open.save();
    const ofB = read(bytes);
    expect(overall(ofB).map(({ round }) => round)).toEqual([1]);
    expect(ofB.entries.every(({ round }) => round === 1)).toBe(true);
    expect(ofB.barriers.every(({ round }) => round === 1)).toBe(true);
    expect(ofB.files).toMatchObject([{ outcome: "read in part" }]);
    expect(remarks(ofB)).toContain("Assessor B is scoring blind");
    // Nor do the sheets tell it where the framework is not at hand.
    expect(overall(read(bytes, [])).map(({ round }) => round)).toEqual([1]);
  });
});

describe("what may not stand beside others", () => {
  it("is what was scored with other settings, weights or bands, and says which", async () => {
    const open = await installed();
    await score(framework, 3);
    const plain = read(open.save());
    expect(plain.scores.every(({ comparable, why }) => comparable === "yes" && why === null)).toBe(
      true
    );
    const [one = ""] = framework.indicators.map(({ code }) => code);
    const own = framework.indicators.find(({ code }) => code === one)?.category;
    await setCell(open, await cellOf(`HSA_${own}`, "Weight", one), 2);
    const weighted = read(open.save());
    const of = (rows: PortfolioRows, code = "") => rows.scores.find((row) => row.category === code);
    expect(of(weighted, own)).toMatchObject({
      comparable: "no",
      why: `Weights differ from the framework's: ${one}.`,
      score: expect.closeTo(at(3), 9),
    });
    expect(of(weighted, "Overall")?.comparable).toBe("no");
    expect(weighted.scores.filter(({ comparable }) => comparable === "no")).toHaveLength(2);

    await byHand(open.host, (workbook) => {
      const bands = workbook.tables.getItem("HSA_Bands").columns.getItem("Band");
      bands.getDataBodyRange().getCell(0, 0).values = [["Bottom"]];
    });
    const banded = read(open.save());
    expect(banded.scores.every(({ why }) => String(why).includes("bands are not"))).toBe(true);
    await setCell(open, await cellOf("HSA_Settings", "Value", "Full coverage"), 0.95);
    const set = read(open.save());
    expect(set.scores.every(({ comparable }) => comparable === "no")).toBe(true);
    expect(of(set, "Overall")?.why).toContain(
      "Settings differ from the framework's: full coverage"
    );
  });

  it("is what was scored in part only", async () => {
    const open = await installed();
    const [code = ""] = codes;
    const ours = framework.indicators.filter(({ category }) => category === code);
    const entries = allAt(framework, 3).filter((entry) => entry.code !== ours[0]?.code);
    await enterScores({ framework, entries });
    const [row] = read(open.save()).scores;
    const share = (ours.length - 1) / ours.length;
    expect(row).toMatchObject({
      category: code,
      coverage: expect.closeTo(share, 9),
      comparable: "no",
    });
  });

  it("is what cannot be read, by name", async () => {
    const open = await installed();
    await score(framework, 3);
    const [{ code = "", category = "" } = {}] = framework.indicators;
    await setCell(open, await cellOf(`HSA_${category}`, "Score", code), "three or so");
    const rows = read(open.save());
    expect(rows.scores[0]).toMatchObject({
      category,
      score: null,
      comparable: "no",
      why: expect.stringContaining(`Entries that cannot be read: ${code}.`),
    });
    expect(rows.files).toMatchObject([{ outcome: "read in part" }]);
    expect(remarks(rows)).toContain("1 problem in the sheets");
  });

  it("is another version of the framework", async () => {
    const open = await installed();
    await finishRounds(open.host, framework, [2]);
    await score(framework, 3);
    const bytes = open.save();
    const newer = read(bytes, [{ ...framework, version: "9.0.0" }]);
    expect(overall(newer)).toMatchObject([
      { version: framework.version, comparable: "no", why: expect.stringContaining("9.0.0") },
      { version: framework.version, comparable: "no", score: expect.closeTo(at(3), 9) },
    ]);
    const older = read(bytes, [{ ...framework, version: "0.0.1" }]);
    expect(overall(older)).toMatchObject([
      { score: expect.closeTo(at(2), 9), band: null, comparable: "no", source: "history" },
    ]);
    expect(remarks(older)).toContain("newer version of the framework");
    expect(older.entries.every(({ round }) => round === 1)).toBe(true);
    // Of several versions, the one that the file was made with.
    const both = read(bytes, [{ ...framework, version: "9.0.0" }, framework]);
    expect(overall(both).map(({ comparable }) => comparable)).toEqual(["yes", "yes"]);
  });

  it("is an assessment of a newer layout, which is left alone", async () => {
    const open = await installed();
    await score(framework, 3);
    await byHand(open.host, (workbook) => {
      const sheet = workbook.worksheets.getItem("HSA Assessment");
      sheet.customProperties.add("HSA.schema", "99");
    });
    const rows = read(open.save());
    expect({ ...rows, files: [] }).toEqual({
      ...{ scores: [], entries: [], barriers: [], mitigations: [], files: [] },
    });
    expect(rows.files).toMatchObject([{ outcome: "skipped", rounds: 0 }]);
    expect(remarks(rows)).toContain("newer version of the add-in (layout 99)");
  });
});

describe("the plan", () => {
  it("is taken with what the user wrote, and nothing free", async () => {
    const open = await installed();
    await score(framework, 1);
    await summarise({ framework, now: "2026-05-02 10:00", version: "0.1.0" });
    const [mitigation] = read(open.save()).mitigations;
    const ref = String(mitigation?.mitigation);
    const known = framework.mitigations.find(({ id }) => id === ref);
    for (const [header, value] of [
      ["Start", 4],
      ["Takes", 7],
      ["Owner role", "Water office"],
      ["Due", "2026-09-30"],
      ["Status", "Dropped"],
      ["Notes", "Ask Jona about it"],
      ["Decision", "Secret decision"],
      ["Handover record", "Kept with Ilda"],
    ] as const) {
      await setCell(open, await cellOf("HSA_Plan", header, ref), value);
    }
    const rows = read(open.save());
    expect(rows.mitigations[0]).toMatchObject({
      mitigation: ref,
      title: known?.title,
      start: 4,
      owner: "Water office",
      due: "2026-09-30",
      status: "Dropped",
      round: 1,
      roundState: "open",
    });
    expect(JSON.stringify(rows)).not.toMatch(/Jona|Secret|Ilda|Seen and heard/);
    await setCell(open, await cellOf("HSA_Plan", "Owner role", ref), "ilda@water.example");
    expect(read(open.save()).mitigations[0]).toMatchObject({ owner: null, status: "Dropped" });
  });
});

describe("texts", () => {
  it("are taken as texts: no controls, no formulas, no more than a cell holds", async () => {
    const partner = `=HYPERLINK("x")\u0007\u0000${"y".repeat(40_000)}`;
    const open = await installed({ partner: "__proto__", scope: "constructor" });
    await score(framework, 2);
    const named = read(open.save());
    expect(overall(named)).toMatchObject([{ partner: "__proto__", scope: "constructor" }]);
    await setCell(
      open,
      await cellOf("HSA_Details", "Entry", "Partner"),
      `'${partner.slice(0, 32_000)}`
    );
    const [row] = read(open.save()).scores;
    expect(String(row?.partner)).toMatch(/^=HYPERLINK\("x"\)y+$/);
    expect(String(row?.partner).length).toBeLessThanOrEqual(32_767);
  });
});

describe("files that give nothing", () => {
  const nothing = (rows: PortfolioRows, sentence: RegExp): void => {
    expect(rows).toMatchObject({ scores: [], entries: [], barriers: [], mitigations: [] });
    expect(rows.files).toMatchObject([
      { file: "in/a.xlsx", outcome: "skipped", remarks: expect.stringMatching(sentence) },
    ]);
  };
  const example = new Uint8Array(readFileSync("templates/examples/filled-assessment.xlsx"));

  it("are named, with what is wrong with them", () => {
    nothing(read(new Uint8Array()), /./);
    nothing(read(new TextEncoder().encode("name,score\r\n=1+1,2\r\n")), /./);
    nothing(read(example.slice(0, 5000)), /./);
    nothing(read(openFile().save()), /No assessment was found/);
    nothing(
      read(new Uint8Array(readFileSync("templates/examples/analyst-workbook.xlsx"))),
      /No assessment was found/
    );
  });

  it("never throw, whatever bytes are changed, and give no rows without a file that names them", () => {
    const frameworks = [humanSecurity()];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(example.length - 1), fc.nat(255)), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.option(fc.nat(example.length)),
        (changes, length) => {
          const bytes = example.slice(0, length ?? undefined);
          for (const [index, value] of changes) if (index < bytes.length) bytes[index] = value;
          const rows = read(bytes, frameworks);
          expect(rows.files).toHaveLength(1);
          const [file] = rows.files;
          if (file?.outcome === "skipped") {
            expect(rows.scores).toEqual([]);
            expect(file.remarks).not.toMatch(/inside the add-in/);
          }
        }
      ),
      { numRuns: 60 }
    );
  });
});

it("reads a workbook of the first layout", () => {
  const bytes = new Uint8Array(readFileSync("test/fixtures/schema-1.xlsx"));
  const rows = read(bytes, [humanSecurity()]);
  expect(rows.files).toMatchObject([{ outcome: "read", rounds: 1 }]);
  expect(rows.scores).toHaveLength(5);
  // The mean of the levels on 0 to 100: (mean - 1) / 4.
  expect(rows.entries.map(({ entry }) => entry).every((entry) => entry === "score")).toBe(true);
  const [first] = rows.scores;
  const levels = rows.entries
    .filter(({ category }) => category === first?.category)
    .map(({ score: level }) => Number(level));
  const sum = levels.reduce((total, level) => total + level, 0);
  expect(first?.score).toBeCloseTo(((sum / levels.length - 1) / 4) * 100, 9);
});
