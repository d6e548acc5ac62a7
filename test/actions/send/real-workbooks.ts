/**
 * Workbooks of other people, assessed by the actions and sent at every level: no secret is where it
 * must not be, and all are where they may. `ALL_SAMPLES=true` takes every workbook there is.
 */
import { install } from "../../../src/actions/install";
import { planSend } from "../../../src/actions/send/plan-send";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import type { SendChoices } from "../../../src/actions/send/send-choices";
import { type SharingLevel, sharingLevels } from "../../../src/assessment/evidence-words";
import type { Framework } from "../../../src/framework/framework";
import { PackageParts } from "../../../src/package/parts/package-parts";
import { WorkbookReader } from "../../../src/package/read/read-workbook";
import { readKeptWorkbook } from "../../../src/package/redact/kept-workbook";
import { redactKept } from "../../../src/package/redact/redact-workbook";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { found, foundWhole } from "../../package/redact/search-parts";
import { describeSamples, sample, SAMPLES } from "../../package/sample-workbooks";
import { choices as installChoices } from "../../support/installed";
import { openFile } from "../../support/saved-file";
import { filledWorkbook, type FilledWorkbook } from "./filled-workbook";

/** Samples in which nothing can be installed, and why. */
const refused = [
  ["structure-locked", "structure-locked"],
  ["TF_Round_3_Same_Prog_As_Round_4", "structure-locked"],
  ["XlsxWriter__protect07", "read-only"],
] as const;
/** Saved as Strict Open XML, which is not opened. */
const strict = "ActiveXControls-O12-XL-Controls";
/** Its names with backslashes are more than the planting understands; redaction itself is tested. */
const unplanted = "issue_385_backslash";
/** Small ones, with sparklines, with a table and a slicer, for the quick run. */
const quick = ["SampleSparklines", "table_slicer"];

const isOneOf = (name: string, parts: readonly string[]): boolean =>
  parts.some((part) => name.includes(part));
const named = (part: string): string => {
  const [name, ...more] = SAMPLES.filter((one) => one.includes(part));
  if (name === undefined || more.length > 0) throw new Error(`not one sample is named ${part}`);
  return name;
};
const left = [...refused.map(([part]) => part), strict, unplanted];
const taken = SAMPLES.filter((name) =>
  process.env["ALL_SAMPLES"] === "true" ? !isOneOf(name, left) : isOneOf(name, quick)
);
/** The smaller framework with most of them: each is read, written and searched 16 times. */
const cases = taken.map((name, index): readonly [string, Framework] => [
  name,
  index % 4 === 0 ? humanSecurity() : communityWater(),
]);

/**
 * The copy that is handed over, and one of redaction alone, without the proof and the manifest.
 *
 * @param reader the same workbook, read once for all levels
 */
function copies(
  bytes: Uint8Array,
  reader: WorkbookReader,
  framework: Framework,
  choices: SendChoices
) {
  const planning = planSend(reader, framework, choices);
  if (!planning.ok) throw new Error(planning.problems.join("\n"));
  const stamp = { now: "2026-05-06 07:08 UTC", version: "0.0.0-test" };
  const outcome = prepareToSend({ bytes, framework, choices, ...stamp });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  return {
    proved: outcome.copy.bytes,
    unproved: redactKept(readKeptWorkbook(reader, planning.plan.redaction)).bytes,
  };
}

/** What is where it must not be, and what is not where it may. */
function faults(copy: Uint8Array, filled: FilledWorkbook, level: SharingLevel, ticked: boolean) {
  const { told, secrets, own } = filled;
  const behind = ticked ? own.hidden : [...own.visible, ...own.hidden];
  const there = new Set(foundWhole(copy, [...told.map(({ text }) => text), ...behind]));
  const named = (texts: typeof told): string[] =>
    texts.map(({ place, text }) => `${place}: ${text}`);
  return {
    secrets: found(copy, [...secrets.keys()]).map((one) => secrets.get(one)),
    leaked: named(told.filter((one) => there.has(one.text) && !one.mayGo(level, ticked))),
    missing: named(told.filter((one) => !there.has(one.text) && one.mayGo(level, ticked))),
    own: behind.filter((text) => there.has(text)),
  };
}

const none = { secrets: [], leaked: [], missing: [], own: [] };

const PARTS = 3;

/**
 * Declares the tests of every third workbook, for as many files: each of them runs on a core of its own.
 *
 * @param part 0, 1 or 2
 */
export function testRealWorkbooks(part: 0 | 1 | 2): void {
  describeSamples("real workbooks that are assessed and sent", () => {
    const ofPart = cases.filter((_one, index) => index % PARTS === part);
    if (ofPart.length > 0) testCases(ofPart);
    // The quick run has two cases and so none for the last part.
    if (part === 2) testRefused();
  });
}

function testCases(ofPart: typeof cases): void {
  describe.each(ofPart)("%s", (name, framework) => {
    let filled: FilledWorkbook;
    let reader: WorkbookReader;
    beforeAll(async () => {
      const made = await filledWorkbook(sample(name), framework);
      if (!("bytes" in made)) throw new Error(`refused: ${JSON.stringify(made)}`);
      filled = made;
      reader = new WorkbookReader(PackageParts.open(made.bytes));
    }, 60_000);

    it("holds more than 300 secrets, and all that may be told", () => {
      const { bytes, secrets, told } = filled;
      expect(secrets.size).toBeGreaterThan(300);
      expect(found(bytes, [...secrets.keys()]).length).toBeGreaterThan(secrets.size - 10);
      const texts = told.map(({ text }) => text);
      expect(foundWhole(bytes, texts)).toEqual(texts);
    });

    it.each(sharingLevels)("sends to the level %s what they may see and nothing else", (level) => {
      for (const ticked of [true, false]) {
        const userSheets = ticked ? filled.userSheets : [];
        const choices = { level, content: "everything", userSheets, formulas: "native" } as const;
        const { proved, unproved } = copies(filled.bytes, reader, framework, choices);
        expect({ ticked, ...faults(unproved, filled, level, ticked) }).toEqual({ ticked, ...none });
        expect({ ticked, ...faults(proved, filled, level, ticked) }).toEqual({ ticked, ...none });
      }
    });
  });
}

function testRefused(): void {
  it.each(refused)("leaves %s alone, which is %s", async (part, kind) => {
    openFile(sample(named(part)));
    const outcome = await install({ framework: communityWater(), choices: installChoices });
    expect(outcome).toEqual({ kind: "refused", reasons: [{ kind }] });
  });

  it("does not open a workbook saved as Strict Open XML", () => {
    expect(() => openFile(sample(named(strict)))).toThrow(/Strict Open XML/);
  });
}
