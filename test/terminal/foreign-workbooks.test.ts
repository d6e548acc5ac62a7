/**
 * Workbooks of other people's: each is assessed with every part of theirs intact, or refused with
 * the reason that `foreign-workbooks.json` gives. A file without a line there, or a line without a
 * file, fails the run.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RefusedInput } from "../../src/terminal/refused";
import { humanSecurity } from "../frameworks/load";
import { lintPackage } from "../lint/lint-package";
import { relationshipsOf, readParts } from "../lint/package-parts";
import { assessBytes, entriesCsv, sharedWorkbooks } from "./assess-file";
import expected from "./foreign-workbooks.json";
import { partChanges } from "./part-changes";

const folder = path.join(sharedWorkbooks, "foreign");
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.xl(sx|sm|tx|tm)$/i.test(name))
  : [];
const outcomes: Readonly<Record<string, string>> = expected;

/** The parts that a save may change, found through relationships. */
function mayChange(file: Uint8Array): { changed: Set<string>; removed: Set<string> } {
  const parts = readParts(file);
  const target = (from: string, type: string): string =>
    relationshipsOf(parts, from).find((found) => found.type === type)?.target ?? "";
  const workbook = target("", "officeDocument");
  const name = path.posix.basename(workbook);
  const rels = path.posix.join(path.posix.dirname(workbook), "_rels", `${name}.rels`);
  const lower = (names: string[]): Set<string> => new Set(names.map((one) => one.toLowerCase()));
  return {
    changed: lower(["[Content_Types].xml", workbook, rels, target(workbook, "styles")]),
    removed: lower([target(workbook, "calcChain")]),
  };
}

it("has a line for every file, and a file for every line", () => {
  if (files.length === 0 && process.env["CI"] !== "true") return;
  expect(Object.keys(outcomes).sort()).toEqual([...files].sort());
});

(files.length > 0 ? describe : describe.skip)("workbooks of other people's", () => {
  it.each(files)("%s", async (file) => {
    const before = readFileSync(path.join(folder, file));
    const entries = entriesCsv(humanSecurity(), 3);
    const run = await assessBytes(file, before, { entries }).catch((error: unknown) => error);
    if (outcomes[file] !== "assessed") {
      expect(run).toBeInstanceOf(RefusedInput);
      const { problems } = run as RefusedInput;
      expect(problems.map(({ rule }) => rule)).toEqual([outcomes[file]]);
      expect(problems.every(({ message }) => message.length > 30)).toBe(true);
      return;
    }
    if (run instanceof Error) throw run;
    const { output, json } = run as Awaited<ReturnType<typeof assessBytes>>;
    expect(json.overall.geometric).toBeCloseTo(50, 9);
    const { changed, removed, unchanged } = partChanges(before, output);
    const allowed = mayChange(before);
    expect(changed.filter((name) => !allowed.changed.has(name.toLowerCase()))).toEqual([]);
    expect(removed.filter((name) => !allowed.removed.has(name.toLowerCase()))).toEqual([]);
    const known = new Set(lintPackage(before, unchanged));
    expect(lintPackage(output, unchanged).filter((complaint) => !known.has(complaint))).toEqual([]);
  });
});
