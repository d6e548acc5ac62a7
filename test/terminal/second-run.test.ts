/** What a user did to the assessed workbook between two runs is still there after the second. */
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook, type WorkbookPackage } from "../../src/package/open-workbook";
import type { WrittenCell } from "../../src/package/changes";
import type { StoredCell } from "../../src/package/contents";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { humanSecurity } from "../frameworks/load";
import { lintPackage } from "../lint/lint-package";
import { assessBytes, entriesCsv } from "./assess-file";
import { withStrayRow } from "./stray-row";

const none = new Uint8Array();

const framework = humanSecurity();
const seed = entriesCsv(framework, 3, { "AC-02": 4, "AC-03": 2, "RL-07": 1 });
const key = (row: number, column: number): number => row * 16384 + column;

function sheetOf(opened: WorkbookPackage, name: string) {
  const sheet = opened.contents.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Row and column of the cell that holds a text. */
function find(
  opened: WorkbookPackage,
  sheet: string,
  text: string
): { row: number; column: number } {
  for (const [at, { value }] of sheetOf(opened, sheet).cells) {
    if (value === text) return { row: Math.floor(at / 16384), column: at % 16384 };
  }
  throw new Error(`${text} is not on ${sheet}`);
}

function cellAt(opened: WorkbookPackage, sheet: string, row: number, column: number): StoredCell {
  const cell = sheetOf(opened, sheet).cells.get(key(row, column));
  if (cell === undefined) throw new Error(`${sheet} ${row},${column} is empty`);
  return cell;
}

/** The same workbook as one that holds macros says it: by its content type. */
function asKind(name: string, file: Uint8Array): Uint8Array {
  if (!name.endsWith(".xlsm")) return file;
  const parts = unzipSync(file);
  const types = strFromU8(parts["[Content_Types].xml"] ?? none).replace(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
  );
  return zipSync({ ...parts, "[Content_Types].xml": strToU8(types) });
}

const mine = (opened: WorkbookPackage, sheet: string): string =>
  opened.contents.sheets[0]?.name ?? sheet;

async function firstRun(): Promise<Uint8Array> {
  return (await assessBytes("mine.xlsx", emptyWorkbook(), { entries: seed })).output;
}

it("keeps decisions by their ref, and what stands beside and below the table", async () => {
  const first = openWorkbook(await firstRun());
  const decision = find(first, "HSA Summary", "Decision");
  const barrier = find(first, "HSA Summary", "B-27");
  const gone = find(first, "HSA Summary", "B-01");
  const last = Math.max(...sheetOf(first, "HSA Summary").cells.keys()) / 16384;
  const below = Math.floor(last) + 3;
  const text = (row: number, column: number, value: string): WrittenCell => ({
    row,
    column,
    value,
  });
  const edited = first.save({
    newSheets: [],
    changedSheets: [
      {
        sheet: "HSA Summary",
        cells: [
          text(barrier.row, decision.column, "=not a formula, decided"),
          text(gone.row, decision.column, "Raised with the embassy"),
          text(barrier.row, decision.column + 8, "beside the table"),
          text(below, 0, "below the table"),
        ],
      },
    ],
    names: [],
    recalculateOnOpen: false,
  });
  const more = "code,score,confidence,evidence,basis\nRL-07,3,,,\nAC-03,3,,,\nPW-03,1,,,\n";
  const { output, json } = await assessBytes("mine.xlsx", edited, { entries: more });
  expect(json.barriers.filter(({ status }) => status === "present").map(({ id }) => id)).toEqual([
    "B-04",
    "B-27",
  ]);
  const second = openWorkbook(output);
  const now = find(second, "HSA Summary", "B-27");
  expect(cellAt(second, "HSA Summary", now.row, decision.column).value).toBe(
    "=not a formula, decided"
  );
  const kept = find(second, "HSA Summary", "B-01");
  expect(cellAt(second, "HSA Summary", kept.row, decision.column).value).toBe(
    "Raised with the embassy"
  );
  expect(
    cellAt(second, "HSA Summary", kept.row, find(second, "HSA Summary", "Change").column).value
  ).toBe("No longer");
  find(second, "HSA Summary", "beside the table");
  expect(find(second, "HSA Summary", "below the table").row).toBeGreaterThan(kept.row);
  expect(lintPackage(output)).toEqual([]);
});

it("brings a user's formula over the scores up to date, and touches no other cell", async () => {
  const first = openWorkbook(await firstRun());
  const sheet = mine(first, "Sheet1");
  const formula = (row: number, text: string, value: number): WrittenCell => ({
    row,
    column: 1,
    formula: text,
    value,
  });
  const edited = first.save({
    newSheets: [],
    changedSheets: [
      {
        sheet,
        cells: [
          { row: 0, column: 0, value: "My own note" },
          formula(0, "=HSA.CATEGORYSCORE(HSA_RL[Score],HSA_RL[Weight])", 45),
          formula(1, "=B1*2", 90),
          formula(2, "=1+1", 999),
        ],
      },
    ],
    names: [],
    recalculateOnOpen: false,
  });
  const { output } = await assessBytes("mine.xlsx", edited, {
    entries: "code,score,confidence,evidence,basis\nRL-07,5,,,\n",
  });
  const second = openWorkbook(output);
  expect(cellAt(second, sheet, 0, 0).value).toBe("My own note");
  const score = cellAt(second, sheet, 0, 1);
  expect(score.value).toBeCloseTo(55, 9);
  expect(score.formula).toBe("=HSA.CATEGORYSCORE(HSA_RL[Score],HSA_RL[Weight])");
  expect(cellAt(second, sheet, 1, 1).value).toBeCloseTo(110, 9);
  // Nothing of ours feeds it: its cached value, right or wrong, is the user's.
  expect(cellAt(second, sheet, 2, 1).value).toBe(999);
});

it.each([
  ["of another add-in", "mine.xlsx", "=OTHER.FORECAST('HSA Scores'!C8)"],
  ["of a macro", "mine.xlsm", "=MyForecast('HSA Scores'!C8)"],
])("keeps what a function %s gave last", async (_whose, name, formula) => {
  const first = openWorkbook(asKind(name, await firstRun()));
  const sheet = mine(first, "Sheet1");
  const edited = first.save({
    newSheets: [],
    changedSheets: [{ sheet, cells: [{ row: 0, column: 0, formula, value: 77 }] }],
    names: [],
    recalculateOnOpen: false,
  });
  const { output } = await assessBytes(name, edited, {
    entries: "code,score,confidence,evidence,basis\nRL-07,5,,,\n",
  });
  expect(cellAt(openWorkbook(output), sheet, 0, 0)).toMatchObject({ formula, value: 77 });
});

it("gives no score to a table with rows of the user's, and says which", async () => {
  const edited = withStrayRow(await firstRun(), "HSA PW", "my note");
  const { json } = await assessBytes("mine.xlsx", edited, {});
  expect(json.categories.map(({ code, score }) => [code, score === null])).toEqual([
    ["PW", true],
    ["AC", false],
    ["PS", false],
    ["RL", false],
  ]);
  expect(json.overall.geometric).toBeNull();
  expect(json.problems).toMatchObject([{ sheet: "HSA PW", code: "my note", rule: "code-unknown" }]);
});

it("clears the filter of the summary, and shows the rows that it hid", async () => {
  const first = await firstRun();
  const parts = unzipSync(first);
  const table = Object.keys(parts).find(
    (name) =>
      name.startsWith("xl/tables/") && strFromU8(parts[name] ?? none).includes("HSA_Barriers")
  );
  if (table === undefined) throw new Error("no summary table");
  const criteria =
    '<filterColumn colId="1"><filters><filter val="Barrier"/></filters></filterColumn>';
  const xml = strFromU8(parts[table] ?? none);
  const area = / ref="([^"]+)"/.exec(xml)?.[1] ?? "";
  const filter = `<autoFilter ref="${area}">${criteria}</autoFilter>`;
  const filtered = xml.replace("<tableColumns", `${filter}<tableColumns`);
  const sheet = Object.keys(parts).find(
    (name) =>
      name.startsWith("xl/worksheets/sheet") && strFromU8(parts[name] ?? none).includes(">B-27<")
  );
  const rows = strFromU8(parts[sheet ?? ""] ?? none);
  const hidden = rows.replace(/<row (r="(?:31|32|33)")/g, '<row hidden="1" $1');
  expect(hidden).not.toBe(rows);
  const { output } = await assessBytes(
    "mine.xlsx",
    zipSync({ ...parts, [table]: strToU8(filtered), [sheet ?? ""]: strToU8(hidden) }),
    {
      entries: "code,score,confidence,evidence,basis\nPW-03,1,,,\n",
    }
  );
  const after = unzipSync(output);
  expect(strFromU8(after[table] ?? none)).not.toContain("filterColumn");
  expect(strFromU8(after[sheet ?? ""] ?? none)).not.toContain("hidden=");
});

it("finds its sheets by their marks when they were renamed", async () => {
  const first = await firstRun();
  const parts = unzipSync(first);
  const part = Object.keys(parts).find((name) => /workbook\.xml$/.test(name)) ?? "";
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  parts[part] = strToU8(xml.replaceAll("HSA RL", "Rechtsstaat"));
  const { json, report } = await assessBytes("mine.xlsx", zipSync(parts), {});
  expect(json.categories.every(({ score }) => score !== null)).toBe(true);
  expect(report.join("\n")).toContain("already");
});

it("takes other names where the user has ours, and says so", async () => {
  const opened = openWorkbook(emptyWorkbook());
  const taken = opened.save({
    newSheets: [
      {
        name: "HSA PW",
        visibility: "visible",
        cells: [
          { row: 0, column: 0, value: "Mine" },
          { row: 1, column: 0, value: 1 },
        ],
        tables: [
          {
            id: 0,
            name: "HSA_AC",
            ref: "A1:A2",
            columns: ["Mine"],
            headerRow: true,
            totalsRow: false,
            style: null,
            filterButtons: true,
          },
        ],
      },
    ],
    changedSheets: [],
    names: [{ name: "HSA_RL", scope: null, formula: "'HSA PW'!$A$2", hidden: false }],
    recalculateOnOpen: false,
  });
  const { output, json, report } = await assessBytes("taken.xlsx", taken, { entries: seed });
  expect(json.barriers[0]).toMatchObject({ id: "B-01", severity: "critical" });
  const after = openWorkbook(output);
  expect(cellAt(after, "HSA PW", 1, 0).value).toBe(1);
  expect(after.contents.names).toContainEqual(expect.objectContaining({ name: "HSA_RL" }));
  expect(report.join("\n")).toMatch(/“HSA PW” stands as “HSA PW/);
  expect(lintPackage(output)).toEqual([]);
  const again = await assessBytes("taken.xlsx", output, {});
  expect(again.json).toEqual(json);
});
