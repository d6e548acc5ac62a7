/** The built command in a process of its own: exit codes, both streams, and what lies on the disk. */
import { spawnSync } from "node:child_process";
import {
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
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { humanSecurity } from "../frameworks/load";
import { entriesCsv } from "./assess-file";

const command = path.resolve("dist/terminal/assess.cjs");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "assess-"));
  writeFileSync(path.join(folder, "in.xlsx"), emptyWorkbook());
  writeFileSync(path.join(folder, "entries.csv"), entriesCsv(humanSecurity(), 3));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs in the folder, which is not the project's: paths are the user's. */
function assess(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const files = (): string[] => readdirSync(folder).sort();

it("writes the workbook and prints one JSON object", () => {
  const { status, stdout } = assess(
    "in.xlsx",
    "--entries",
    "entries.csv",
    "--out",
    "o.xlsx",
    "--json"
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ overall: { capped: false, minimum: 50 } });
  expect(files()).toEqual(["entries.csv", "in.xlsx", "o.xlsx"]);
});

it("prints a report without --json", () => {
  const { status, stdout } = assess("in.xlsx", "--out", "o.xlsx");
  expect(status).toBe(0);
  expect(stdout).toMatch(/Installed 9 sheets\.[\s\S]*Written: o\.xlsx\n$/);
});

it("says that the ending does not fit what the file holds", () => {
  const { status, stderr } = assess("in.xlsx", "--out", "o.xlsm");
  expect(status).toBe(0);
  expect(stderr).toContain("ends in .xlsx");
});

it.each<[string, string[], RegExp]>([
  ["no arguments", [], /Name the workbook/],
  ["no output", ["in.xlsx"], /--out/],
  ["an empty output", ["in.xlsx", "--out", ""], /--out/],
  ["an unknown option", ["in.xlsx", "--out", "o.xlsx", "--fast"], /--fast/],
  ["an input that is not there", ["no.xlsx", "--out", "o.xlsx"], /no\.xlsx/],
  ["entries as the workbook", ["entries.csv", "--out", "o.xlsx"], /entries\.csv/],
  ["the output over the input", ["in.xlsx", "--out", "./in.xlsx"], /in\.xlsx/],
  [
    "the output over the entries",
    ["in.xlsx", "--entries", "entries.csv", "--out", "entries.csv"],
    /entries\.csv/,
  ],
  ["an output in a folder that is not there", ["in.xlsx", "--out", "no/o.xlsx"], /no\/o\.xlsx/],
  ["a folder as output", ["in.xlsx", "--out", "."], /folder|file/],
  [
    "a framework without files",
    ["in.xlsx", "--out", "o.xlsx", "--framework", "."],
    /framework\.json[\s\S]*mitigations\.json/,
  ],
])("refuses %s with exit code 2 and writes nothing", (_name, args, expected) => {
  const before = files();
  const { status, stderr } = assess(...args);
  expect(stderr).toMatch(expected);
  expect(status).toBe(2);
  const refused = assess(...args, "--json");
  expect(refused.status).toBe(2);
  expect(JSON.parse(refused.stdout)).toMatchObject({ refused: true });
  expect(files()).toEqual(before);
});

it("does not write over the input through a link", () => {
  symlinkSync(path.join(folder, "in.xlsx"), path.join(folder, "link.xlsx"));
  const before = readFileSync(path.join(folder, "in.xlsx"));
  expect(assess("in.xlsx", "--out", "link.xlsx").status).toBe(2);
  expect(readFileSync(path.join(folder, "in.xlsx")).equals(before)).toBe(true);
});

it("leaves the earlier output where it stands when the input is refused", () => {
  writeFileSync(path.join(folder, "o.xlsx"), "earlier");
  writeFileSync(path.join(folder, "bad.csv"), "code,score\nXX,9\n");
  const { status, stderr } = assess("in.xlsx", "--entries", "bad.csv", "--out", "o.xlsx");
  expect(status).toBe(2);
  expect(stderr).toMatch(/confidence[\s\S]*XX/);
  expect(readFileSync(path.join(folder, "o.xlsx"), "utf8")).toBe("earlier");
});

it("takes a framework of one's own", () => {
  const own = path.join(folder, "own");
  mkdirSync(own);
  for (const name of ["framework", "barriers", "mitigations"]) {
    const text = readFileSync(`test/frameworks/community-water/${name}.json`, "utf8");
    writeFileSync(path.join(own, `${name}.json`), text);
  }
  const { status, stdout } = assess("in.xlsx", "--framework", "own", "--out", "o.xlsx", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout).categories).toHaveLength(3);
});
