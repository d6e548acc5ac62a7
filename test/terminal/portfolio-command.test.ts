/** The built command in a process of its own, over a folder of good, broken and hostile files. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { install } from "../../src/actions/install";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { portfolioSheetNames } from "../../src/sheets/portfolio/portfolio-names";
import { withRows } from "../actions/send/assessed-workbook";
import { communityWater } from "../frameworks/load";
import { schemaErrors } from "../lint/schema-errors";
import { choices } from "../support/installed";
import { openFile } from "../support/saved-file";

const command = path.resolve("dist/terminal/portfolio.cjs");
const example = (name: string): Buffer => readFileSync(`templates/examples/${name}.xlsx`);
const injection = `=HYPERLINK("http://example.com","open")`;
let folder = "";

/** Another file with one part replaced. */
function withPart(bytes: Uint8Array, part: string, text: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [part]: text });
}

function put(name: string, bytes: Uint8Array | string): void {
  const file = path.join(folder, "in", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "portfolio-"));
  put("good.xlsx", example("filled-assessment"));
  put("south/rounds.xlsx", example("five-rounds"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

function json(...args: string[]): any {
  const { status, stdout, stderr } = run(...args, "--json");
  if (status !== 0) throw new Error(`${status}: ${stderr}`);
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const files = (): string[] => readdirSync(folder).sort();
const opened = (name: string) => openWorkbook(readFileSync(path.join(folder, name)));

function outcomes(rows: { files: { file: string; outcome: string }[] }): Record<string, string> {
  return Object.fromEntries(rows.files.map(({ file, outcome }) => [file, outcome]));
}

it("reads what can be read, names what cannot, and leaves every file as it was", async () => {
  const bomb = new Uint8Array(150 * 1024 * 1024);
  const dtd = strToU8(
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><workbook xmlns="x">&a;</workbook>`
  );
  put("bomb.xlsx", withPart(emptyWorkbook(), "xl/worksheets/sheet1.xml", bomb));
  put("cut.xlsx", example("five-rounds").subarray(0, 20_000));
  put("dtd.xlsx", withPart(emptyWorkbook(), "xl/workbook.xml", dtd));
  put("empty.xlsx", "");
  put("none.xlsx", emptyWorkbook());
  put("text.xlsx", "not a workbook");
  put(
    "formula.xlsx",
    withRows(example("filled-assessment"), "HSA_Details", [
      { Field: "Partner", Entry: injection },
      { Field: "Programme or unit in scope", Entry: "@SUM(1)" },
    ])
  );
  put("~$good.xlsx", "lock");
  put(".hidden/x.xlsx", example("filled-assessment"));
  put("notes.txt", "x");
  put("=cmd.xlsx", "x");
  symlinkSync(path.resolve("templates/examples"), path.join(folder, "in", "elsewhere"));
  const before = readdirSync(path.join(folder, "in"), { recursive: true });
  const { rows } = json("in", "--out", "out.xlsx", "--csv", "csv", "--parquet", "parquet");
  expect(outcomes(rows)).toEqual({
    ".hidden/": "skipped",
    "=cmd.xlsx": "skipped",
    "bomb.xlsx": "skipped",
    "cut.xlsx": "skipped",
    "dtd.xlsx": "skipped",
    elsewhere: "skipped",
    "empty.xlsx": "skipped",
    "formula.xlsx": "read",
    "good.xlsx": "read",
    "none.xlsx": "skipped",
    "notes.txt": "skipped",
    "south/rounds.xlsx": "read",
    "text.xlsx": "skipped",
    "~$good.xlsx": "skipped",
  });
  for (const { outcome, remarks } of rows.files) {
    if (outcome === "skipped") expect(remarks).toMatch(/^\S.{10,}\.$/s);
  }
  expect(readdirSync(path.join(folder, "in"), { recursive: true })).toEqual(before);
  expect(files()).toEqual(["csv", "in", "out.xlsx", "parquet"]);

  // Texts of others are texts in every output.
  const { contents } = opened("out.xlsx");
  expect(contents.sheets.map(({ name }) => name)).toEqual([...portfolioSheetNames.values()]);
  const cells = contents.sheets.flatMap((sheet) => [...sheet.cells.values()]);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.some(({ value }) => value === injection)).toBe(true);
  const csv = readFileSync(path.join(folder, "csv", "portfolio-scores.csv"), "utf8");
  const parsed = Papa.parse<string[]>(csv, { newline: "\r\n" });
  expect(parsed.errors).toEqual([]);
  expect(parsed.data.flat().filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
  expect(csv).toContain(`"'=HYPERLINK(""http://example.com"",""open"")"`);
  const parquet = readFileSync(path.join(folder, "parquet", "portfolio-entries.parquet"));
  const buffer = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length);
  const entries = await parquetReadObjects({ file: buffer as ArrayBuffer });
  expect(entries).toHaveLength(rows.entries.length);
  expect(entries.length).toBeGreaterThan(100);
});

it("writes a file that Microsoft's own validator finds nothing wrong with, also the second time", async () => {
  for (let time = 0; time < 2; time += 1) {
    expect(run("in", "--out", "out.xlsx").status).toBe(0);
    expect(await schemaErrors(readFileSync(path.join(folder, "out.xlsx")), "out.xlsx")).toEqual([]);
  }
});

it("replaces what came from the same files, keeps the rest, and does not read what it wrote", () => {
  expect(json("in", "--out", "in/out.xlsx", "--csv", "in/csv").kept).toEqual([]);
  rmSync(path.join(folder, "in", "good.xlsx"));
  put("south/rounds.xlsx", example("filled-assessment"));
  put("new.xlsx", example("five-rounds"));
  const again = json("in", "--out", "in/out.xlsx", "--csv", "in/csv");
  expect(again.kept).toEqual(["good.xlsx"]);
  expect(outcomes(again.rows)).toEqual({ "new.xlsx": "read", "south/rounds.xlsx": "read" });
  const sheet = opened("in/out.xlsx").contents.sheets.find(
    ({ name }) => name === "HSA Portfolio score rows"
  );
  const counts = new Map<unknown, number>();
  for (const [key, { value }] of sheet?.cells ?? []) {
    if (key % 16_384 === 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // Four categories and the row over all: one round, one round, five rounds.
  const found = ["good.xlsx", "south/rounds.xlsx", "new.xlsx"].map((file) => counts.get(file));
  expect(found).toEqual([5, 5, 25]);
  // What does not change gives the same sheets.
  const values = (): unknown[] =>
    opened("in/out.xlsx").contents.sheets.map(({ cells }) =>
      [...cells].map(([key, { value }]) => [key, value])
    );
  const withoutTime = (all: unknown): string =>
    JSON.stringify(all).replace(/2\d{3}-\d\d-\d\d \d\d:\d\d UTC/g, "");
  const before = withoutTime(values());
  json("in", "--out", "in/out.xlsx", "--csv", "in/csv");
  expect(withoutTime(values())).toBe(before);
});

it("says what was read, what was skipped and why, and where it was written", () => {
  put("cut.xlsx", example("five-rounds").subarray(0, 20_000));
  put("\u001b[31mred.xlsx", "x");
  const { status, stdout, stderr } = run("in", "--out", "out.xlsx");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^2 assessments read, 30 rows of scores; 2 skipped\.\n/);
  expect(stdout).toMatch(/Skipped\n(?: {2}.*\n)* {2}cut\.xlsx: The file begins as a workbook/);
  expect(stdout).toMatch(/Written: out\.xlsx\n$/);
  expect(stdout).not.toContain("\u001b");
});

it.each([
  [[], /Name the folder[\s\S]*--out/],
  [["in", "--out", "o.xlsm"], /end in \.xlsx/],
  [["in", "more", "--out", "o.xlsx"], /One folder at a time; also named: more/],
  [["gone", "--out", "o.xlsx"], /gone: The folder cannot be read/],
  [["in/good.xlsx", "--out", "o.xlsx"], /The folder cannot be read/],
  [["in", "--out", "in/good.xlsx"], /holds no portfolio, so it is not written over/],
  [["in", "--out", "o.xlsx", "--framework", "in"], /framework\.json: The file is missing/],
  [["bare", "--out", "o.xlsx"], /holds no Excel workbook/],
  [
    ["in", "--out", "o.xlsx", "--csv", "taken"],
    /portfolio-scores\.csv: This file is there and is no table/,
  ],
  [["in", "--out", "nowhere/o.xlsx"], /cannot be written/],
])("refuses %j and writes nothing", (args, said) => {
  mkdirSync(path.join(folder, "bare"));
  mkdirSync(path.join(folder, "taken"));
  writeFileSync(path.join(folder, "taken", "portfolio-scores.csv"), "mine,yours\n1,2\n");
  const good = readFileSync(path.join(folder, "in", "good.xlsx"));
  const { status, stderr, stdout } = run(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(said);
  expect(files()).toEqual(["bare", "in", "taken"]);
  expect(readFileSync(path.join(folder, "in", "good.xlsx")).equals(good)).toBe(true);
  expect(readdirSync(path.join(folder, "taken"))).toEqual(["portfolio-scores.csv"]);
});

it("reads assessments with a framework of the user's own, and stands them apart", async () => {
  const framework = communityWater();
  const file = openFile();
  expect((await install({ framework, choices: { ...choices, partner: "Village" } })).kind).toBe(
    "installed"
  );
  put("water.xlsx", file.save());
  cpSync("test/frameworks/community-water", path.join(folder, "water"), { recursive: true });
  const { rows } = json("in", "--out", "out.xlsx", "--framework", "water");
  expect(outcomes(rows)).toMatchObject({ "good.xlsx": "read", "water.xlsx": "read" });
  const map = opened("out.xlsx").contents.sheets.find(({ name }) => name === "HSA Portfolio");
  expect(map?.tables.map(({ name, columns }) => [name, columns.length])).toEqual([
    ["HSA_PortfolioMap", framework.categories.length + 5],
    ["HSA_PortfolioMap_2", 4 + 5],
  ]);
  const without = json("in", "--out", "without.xlsx");
  const row = without.rows.files.find(({ file: name }: { file: string }) => name === "water.xlsx");
  expect(row.remarks).toMatch(/not at hand/);
});
