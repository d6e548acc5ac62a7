import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { walkFolder } from "../../src/terminal/walk-folder";
import { notReadWords } from "../../src/text/portfolio-files";

let outside = "";
let folder = "";
beforeEach(() => {
  outside = mkdtempSync(path.join(tmpdir(), "walk-"));
  folder = path.join(outside, "received");
  mkdirSync(path.join(folder, "b", ".git"), { recursive: true });
  for (const name of [
    ...["a10.xlsx", "a9.XLSM", "b/c.xlsx", "b/~$c.xlsx", "b/.git/x.xlsx", ".DS_Store"],
    ...["old.xls", "sheet.ods", "note.txt", "portfolio.xlsx", "../secret.xlsx"],
  ]) {
    writeFileSync(path.join(folder, name), "x");
  }
  symlinkSync(outside, path.join(folder, "up"));
  symlinkSync(path.join(outside, "secret.xlsx"), path.join(folder, "linked.xlsx"));
});
afterEach(() => rmSync(outside, { recursive: true }));

it("names every file once, sorted, follows no link, and leaves out what the command writes", async () => {
  const entries = await walkFolder(folder, new Set([path.join(folder, "portfolio.xlsx")]));
  expect(entries.map(({ name, skipped }) => [name, skipped])).toEqual([
    [".DS_Store", notReadWords.hidden],
    ["a10.xlsx", null],
    ["a9.XLSM", null],
    ["b/.git/", notReadWords.hiddenFolder],
    ["b/c.xlsx", null],
    ["b/~$c.xlsx", notReadWords.lock],
    ["linked.xlsx", notReadWords.link],
    ["note.txt", notReadWords.other],
    ["old.xls", notReadWords.otherExcel],
    ["sheet.ods", notReadWords.otherExcel],
    ["up", notReadWords.link],
  ]);
});

it("fails where the folder itself is not there", async () => {
  await expect(walkFolder(path.join(folder, "gone"), new Set())).rejects.toThrow("ENOENT");
});
