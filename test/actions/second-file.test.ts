/** Assessor B's scores in another workbook: saved, picked, looked into and brought in. */
import { beginBlind } from "../../src/actions/begin-blind";
import { bringInSecond } from "../../src/actions/bring-in-second";
import { check } from "../../src/actions/check";
import { enterIndicator } from "../../src/actions/enter-indicator";
import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { readSecondFile, type SecondFile } from "../../src/actions/read-second-file";
import { revealScores } from "../../src/actions/reveal-scores";
import type { Framework } from "../../src/framework/framework";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { tableNames } from "../../src/sheets/table-names";
import { secondFileSentence } from "../../src/text/second-file";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand } from "../support/excel";
import { choices, scoreEntry } from "../support/installed";
import { type OpenFile, openFile } from "../support/saved-file";
import { codes, expectKind, give, now, scoreAsB } from "../support/two-assessors";

const water = communityWater();
const names = tableNames(water);
const ofA = water.indicators.map((_, index) => (index % 4) + 1);
const ofB = water.indicators.map((_, index) => ((index + 1) % 4) + 1);

/** A's workbook: scored, with blind scoring begun. */
async function workbookOfA(framework: Framework = water, more = {}): Promise<OpenFile> {
  const file = openFile();
  expectKind(await install({ framework, choices: { ...choices, ...more } }), "installed");
  const entries = framework.indicators.map(({ code }, index) =>
    scoreEntry(code, ofA[index % ofA.length]!, { basis: `A on ${code}` })
  );
  expectKind(await enterScores({ framework, entries }), "entered");
  expectKind(await beginBlind({ framework, ...codes, now, version: "0.1.0" }), "begun");
  return file;
}

/** A copy in which B has scored. */
async function copyOfB(original: Uint8Array): Promise<OpenFile> {
  const copy = openFile(original);
  await scoreAsB(water, ofB);
  return copy;
}

function look(bytes: Uint8Array, more: Partial<Parameters<typeof readSecondFile>[0]> = {}) {
  const { partner, round } = choices;
  const own = { framework: water, partner, round, ofA: [], answeredHere: 0 };
  return readSecondFile({ bytes, ...own, ...more });
}

const kinds = ({ problems }: SecondFile): string[] => problems.map(({ kind }) => kind);

describe("a copy in which B scored", () => {
  it("is brought in, in two round trips, and agrees with what B entered", async () => {
    const original = (await workbookOfA()).save();
    const copy = (await copyOfB(original)).save();
    const { host, save } = openFile(original);
    const found = look(copy);
    expect(found).toMatchObject({ problems: [], origin: "assessor-b", answered: ofB.length });
    host.resetStatistics();
    const { entries, origin } = found;
    const outcome = await bringInSecond({ framework: water, entries, origin, now });
    expect(expectKind(outcome, "brought-in").answered).toBe(ofB.length);
    expect(host.statistics.batches).toBe(2);
    const blind = expectKind(await check({ framework: water }), "checked");
    expect(blind.assessment.second).toMatchObject({ answered: ofB.length, entries: [] });
    const { pairs } = expectKind(await revealScores({ framework: water, now }), "revealed");
    for (const { code, a, b } of pairs) {
      const index = water.indicators.findIndex((one) => one.code === code);
      expect([a, b]).toEqual([
        { kind: "score", level: ofA[index] },
        { kind: "score", level: ofB[index] },
      ]);
    }
    // And once more from the file: sheets shown again, the state and the log in place.
    const saved = openWorkbook(save()).contents;
    expect(new Set(saved.sheets.map(({ visibility }) => visibility))).toEqual(new Set(["visible"]));
    openFile(save());
    const again = expectKind(await check({ framework: water }), "checked");
    expect(again.assessment.second).toMatchObject({ isRevealed: true });
    expect(again.assessment.second?.log.map(({ kind }) => kind)).toEqual([
      "began",
      "brought in",
      "revealed",
    ]);
  });

  it("keeps who is at work and what is hidden through saving and opening", async () => {
    const file = await workbookOfA();
    await give(water, "B");
    const bytes = file.save();
    const hidden = openWorkbook(bytes)
      .contents.sheets.filter(({ visibility }) => visibility !== "visible")
      .map(({ name, visibility }) => [name, visibility]);
    expect(hidden).toEqual(
      [...water.categories.map(({ code }) => `HSA ${code}`), "HSA Scores", "HSA Summary"].map(
        (name) => [name, "hidden"]
      )
    );
    const reopened = openFile(bytes);
    expect(expectKind(await check({ framework: water }), "checked").assessor).toBe("B");
    const [first] = water.indicators;
    const entry = scoreEntry(first!.code, 2);
    expectKind(await enterIndicator({ framework: water, assessor: "B", entry }), "entered");
    await give(water, "A");
    const after = openWorkbook(reopened.save()).contents;
    expect(
      after.sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name)
    ).toEqual(["HSA Assessor B"]);
    expect(after.activeSheet).toBe("HSA Agreement");
  });

  it("is told from a copy in which B has scored nothing", async () => {
    const file = await workbookOfA();
    const { assessment } = expectKind(await check({ framework: water }), "checked");
    expect(kinds(look(file.save(), { ofA: assessment.entries }))).toEqual(["same-as-a"]);
  });

  it("tells when it was revealed there, and what it would replace here", async () => {
    const copy = await copyOfB((await workbookOfA()).save());
    expectKind(await revealScores({ framework: water, now }), "revealed");
    expect(kinds(look(copy.save(), { answeredHere: 3 }))).toEqual(["was-revealed", "replaces"]);
  });
});

describe("a workbook of B's own", () => {
  it("is read from its category sheets", async () => {
    const own = openFile();
    expectKind(await install({ framework: water, choices }), "installed");
    const [first, second] = water.indicators;
    const entries = [scoreEntry(first!.code, 4), scoreEntry(second!.code, 1)];
    expectKind(await enterScores({ framework: water, entries }), "entered");
    const found = look(own.save());
    expect(found).toMatchObject({ origin: "category-sheets", answered: 2, problems: [] });
    expect(found.entries).toHaveLength(water.indicators.length);
    expect(found.entries[0]).toMatchObject({ entry: { kind: "score", level: 4 } });
  });

  it("says all at once: other partner, other round, an entry that cannot be read", async () => {
    const own = openFile();
    const other = { ...choices, partner: "Another", round: "Follow-up 1" };
    expectKind(await install({ framework: water, choices: other }), "installed");
    const [first] = water.indicators;
    expectKind(
      await enterScores({ framework: water, entries: [scoreEntry(first!.code, 2)] }),
      "entered"
    );
    await byHand(own.host, (workbook) => {
      const column = workbook.tables.getItem(names.category.get(first!.category)!).columns;
      const cell = column.getItem("Score").getDataBodyRange().getCell(1, 0);
      cell.dataValidation.clear();
      cell.values = [["between 1 and 2"]];
    });
    const found = look(own.save());
    expect(kinds(found)).toEqual(["unreadable-entry", "other-partner", "other-round"]);
    const sentences = found.problems.map(secondFileSentence);
    expect(sentences[0]).toContain(`${water.indicators[1]!.code}, HSA ${first!.category}!C6`);
    expect(sentences[1]).toContain("“Another”");
    expect(sentences[2]).toContain("“Follow-up 1”");
  });
});

describe("a file that cannot be used", () => {
  it("is no workbook, or holds nothing of ours", () => {
    expect(kinds(look(new Uint8Array([1, 2, 3])))).toEqual(["unreadable"]);
    expect(kinds(look(emptyWorkbook()))).toEqual(["no-assessment"]);
  });

  it("was made with another framework, or another version of it", async () => {
    const human = openFile();
    expectKind(await install({ framework: humanSecurity(), choices }), "installed");
    expect(kinds(look(human.save()))).toEqual(["other-framework"]);
    const older = openFile();
    const before = { ...water, version: "0.0.9" };
    expectKind(await install({ framework: before, choices }), "installed");
    const entries = [scoreEntry(water.indicators[0]!.code, 3)];
    expectKind(await enterScores({ framework: before, entries }), "entered");
    const found = look(older.save());
    expect(kinds(found)).toEqual(["other-framework"]);
    expect(secondFileSentence(found.problems[0]!)).toContain("0.0.9");
  });

  it("has a damaged table: every row and column is named", async () => {
    const copy = await copyOfB((await workbookOfA()).save());
    await byHand(copy.host, (workbook) => {
      const table = workbook.tables.getItem(names.optional.secondAssessor);
      const codesThere = table.columns.getItem("Code").getDataBodyRange();
      codesThere.getCell(0, 0).values = [["NEW-1"]];
      table.columns.getItem("Basis").delete();
    });
    const found = look(copy.save());
    const damaged = found.problems.filter(({ kind }) => kind === "damaged");
    expect(damaged.map(secondFileSentence).join("\n")).toContain("NEW-1");
    expect(damaged.map(secondFileSentence).join("\n")).toContain("Basis");
    expect(damaged).toHaveLength(3);
  });

  it("has answered nothing", async () => {
    const own = openFile();
    expectKind(await install({ framework: water, choices }), "installed");
    expect(kinds(look(own.save()))).toEqual(["nothing-scored"]);
  });
});

it("refuses to bring in after the reveal", async () => {
  await workbookOfA();
  await scoreAsB(water, ofB);
  expectKind(await revealScores({ framework: water, now }), "revealed");
  const refused = await bringInSecond({
    framework: water,
    entries: [],
    origin: "assessor-b",
    now,
  });
  expect(expectKind(refused, "refused").reasons).toEqual([{ kind: "already-revealed" }]);
});
