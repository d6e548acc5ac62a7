import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import { verifyCopy } from "../../../src/actions/send/verify-copy";
import { openWorkbook } from "../../../src/package/open-workbook";
import type { WrittenCell } from "../../../src/package/changes";
import { humanSecurity } from "../../frameworks/load";
import { example, withCells } from "./assessed-workbook";

const outcome = prepareToSend({
  bytes: example(),
  framework: humanSecurity(),
  choices: { level: "partner nation", content: "scores", userSheets: [], formulas: "values" },
  now: "2026-05-06 07:08 UTC",
  version: "0.0.0-test",
});
const copy = outcome.kind === "ready" ? outcome.copy : undefined;
const bytes = copy?.bytes ?? new Uint8Array();

/** The text of a part with something put in place of something else. */
function edited(part: RegExp, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((one) => part.test(one))) {
    parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(from, to));
  }
  return zipSync(parts);
}

it("finds a copy as its manifest states, also packed and saved anew", () => {
  const stated = {
    level: "partner nation",
    content: "summary and scores",
    made: "2026-05-06 07:08 UTC",
    addIn: "0.0.0-test",
    checksum: copy?.checksum,
  };
  expect(verifyCopy(bytes)).toEqual({ kind: "as stated", stated });
  expect(verifyCopy(zipSync(unzipSync(bytes), { level: 1 })).kind).toBe("as stated");
  const saved = openWorkbook(bytes).save({
    ...{ newSheets: [], changedSheets: [], names: [], recalculateOnOpen: true },
  });
  expect(verifyCopy(saved).kind).toBe("as stated");
});

it.each<[string, WrittenCell]>([
  ["a number", { row: 4, column: 2, value: 99 }],
  ["a text far away", { row: 900, column: 40, value: "added" }],
  ["a cell that was emptied", { row: 0, column: 0, value: null }],
])("finds %s that was changed", (_what, cell) => {
  const verdict = verifyCopy(withCells(bytes, "HSA Scores", [cell]));
  expect(verdict.kind).toBe("changed");
});

it("names sheets that were added, renamed or emptied", () => {
  const added = openWorkbook(bytes).save({
    newSheets: [
      {
        ...{ name: "Mine", visibility: "hidden", tables: [] },
        cells: [{ row: 0, column: 0, value: 1 }],
      },
    ],
    ...{ changedSheets: [], names: [], recalculateOnOpen: false },
  });
  expect(verifyCopy(added)).toMatchObject({
    kind: "changed",
    differences: ['The sheet "Mine" was not in the copy.'],
  });
  const renamed = edited(/^xl\/workbook\.xml$/, 'name="HSA Plan"', 'name="Plan"');
  expect(verifyCopy(renamed)).toMatchObject({
    kind: "changed",
    differences: [
      'The sheet "HSA Plan" is not there any more, or has another name.',
      'The sheet "Plan" was not in the copy.',
    ],
  });
  const cell: WrittenCell = { row: 0, column: 0, value: null };
  const verdict = verifyCopy(withCells(bytes, "HSA Scores", [cell]));
  expect(verdict.kind === "changed" && verdict.differences).toEqual([
    expect.stringMatching(
      /^It was: HSA Scores: \d+ cells, 0 formulas\. The numbers are others now/
    ),
  ]);
});

it("finds a manifest that was changed by itself", () => {
  const other = edited(/worksheets\/sheet\d+\.xml$/, copy?.checksum ?? "", "0".repeat(64));
  expect(verifyCopy(other).kind).toBe("changed");
  const none = edited(/worksheets\/sheet\d+\.xml$/, copy?.checksum ?? "", "lost");
  expect(verifyCopy(none)).toMatchObject({
    kind: "no manifest",
    problem: expect.stringContaining("holds no checksum"),
  });
});

it("says where there is nothing to verify", () => {
  expect(verifyCopy(example())).toMatchObject({
    kind: "no manifest",
    problem: expect.stringContaining('no sheet "HSA Manifest"'),
  });
  expect(verifyCopy(new Uint8Array([1, 2, 3])).kind).toBe("unreadable");
});
