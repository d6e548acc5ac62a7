/** Workbooks that other programs saved, or that lost something on the way. */
import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { read as readSheets, write as writeSheets } from "xlsx";
import { readReceived } from "../../../src/actions/portfolio/read-received";
import type { PortfolioRows } from "../../../src/portfolio/portfolio-columns";
import { isOfAnother } from "../../../src/workbook/marked-groups";
import { humanSecurity } from "../../frameworks/load";

const example = new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx"));
const parts = unzipSync(example);
const frameworks = [humanSecurity()];

function read(bytes: Uint8Array): PortfolioRows {
  return readReceived({ file: "a.xlsx", bytes, frameworks, readAt: "2026-11-27 02:00" });
}

/** The example with the parts of some names written anew. */
function altered(name: RegExp, change: (text: string) => string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([key, bytes]) => [
        key,
        name.test(key) ? strToU8(change(strFromU8(bytes))) : bytes,
      ])
    )
  );
}

const whole = read(example);
const remarks = (rows: PortfolioRows): string => rows.files.map((row) => row.remarks).join("\n");

describe("a workbook whose sheets lost their marks is named, with what to do", () => {
  const marksGone = /tables of an assessment are there.*Ask whoever sent it/;

  it("when exceljs saved it", async () => {
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(example) as unknown as ArrayBuffer);
    const rows = read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(remarks(rows)).toMatch(marksGone);
  });

  it("when SheetJS saved it, which keeps no table either", () => {
    const book = readSheets(example, { type: "array" });
    const written: unknown = writeSheets(book, { type: "array", bookType: "xlsx" });
    const rows = read(new Uint8Array(written as ArrayBuffer));
    expect(remarks(rows)).toMatch(marksGone);
  });

  it("when the marks are there and say nothing", () => {
    const kept = Object.entries(parts).filter(([key]) => !/customProperty/i.test(key));
    expect(kept.length).toBeLessThan(Object.keys(parts).length);
    const rows = read(zipSync(Object.fromEntries(kept)));
    expect(remarks(rows)).toMatch(marksGone);
    expect(rows.files).toMatchObject([{ outcome: "skipped" }]);
  });
});

it("says which months of a plan are unknown, where the file was never calculated", () => {
  const rows = read(
    altered(/worksheets\/sheet/, (text) => text.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1"))
  );
  expect(rows.scores).toEqual(whole.scores);
  expect(rows.mitigations.map(({ end }) => end)).toEqual(whole.mitigations.map(() => null));
  expect(remarks(rows)).toMatch(/^21 steps of the plan have no month.*save it and read it again/);
  expect(whole.files[0]?.remarks).toBeNull();
});

it("does not number an open round where the record of the earlier ones cannot be found", () => {
  const rows = read(
    altered(/tables\/table/, (text) => text.replace(/="HSA_(History|Rounds)"/g, '="Mine_$1"'))
  );
  expect(new Set(rows.scores.map(({ round }) => round))).toEqual(new Set([null]));
  expect(rows.scores.map(({ score }) => score)).toEqual(
    whole.scores.filter(({ round }) => round === 5).map(({ score }) => score)
  );
  expect(rows.files).toMatchObject([{ outcome: "read in part" }]);
});

it("looks for the bearers of a table once, however many assessments a file holds", () => {
  let asked = 0;
  const sheet = (at: number) => ({
    ...{ id: `s${at}`, name: `s${at}`, isProtected: false, isVisible: true },
    marks: {
      "HSA.key": "history",
      "HSA.framework": "human-security@1.0.0",
      "HSA.suffix": `_${at + 2}`,
    },
    get tables() {
      asked += 1;
      return [{ id: "1", name: `HSA_History_${at + 2}` }];
    },
  });
  const sheets = Array.from({ length: 500 }, (_, at) => sheet(at));
  const facts = { isReadOnly: false, isStructureProtected: false, names: [], sheets };
  for (let at = 0; at < 500; at += 1) {
    const own = { frameworkId: "human-security", suffix: `_${at + 2}` };
    expect(isOfAnother(facts, own, `hsa_history_${at + 2}`)).toBe(false);
    expect(isOfAnother(facts, own, `HSA_History_${((at + 1) % 500) + 2}`)).toBe(true);
  }
  expect(asked).toBe(500);
});
