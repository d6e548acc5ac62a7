/**
 * A recipient without the add-in opens a sent workbook and everything is calculated anew: the same
 * numbers as in the workbook that it was made from.
 */
import { prepareToSend } from "../../src/actions/send/prepare-to-send";
import type { SendChoices } from "../../src/actions/send/send-choices";
import { openWorkbook } from "../../src/package/open-workbook";
import { example } from "../actions/send/assessed-workbook";
import { humanSecurity } from "../frameworks/load";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { recalculateAll } from "./libreoffice";

const numbers = (bytes: Uint8Array, name: string): [string, number][] =>
  [
    ...(openWorkbook(bytes).contents.sheets.find((sheet) => sheet.name === name)?.cells ?? []),
  ].flatMap(([key, { value }]): [string, number][] =>
    typeof value === "number"
      ? [[`${String.fromCharCode(65 + (key % 16_384))}${Math.floor(key / 16_384) + 1}`, value]]
      : []
  );

function sent(formulas: SendChoices["formulas"], level: SendChoices["level"]): Uint8Array {
  const choices = { level, content: "everything" as const, userSheets: [], formulas };
  const outcome = prepareToSend({
    bytes: example(),
    framework: humanSecurity(),
    choices,
    now: "2026-05-06 07:08 UTC",
    version: "0.0.0-test",
  });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  return outcome.copy.bytes;
}

describeWithLibreOffice("a recipient of a sent workbook", () => {
  it(
    "sees the numbers of the original after forced recalculation",
    async () => {
      const expected = numbers(example(), "HSA Scores");
      expect(expected.length).toBeGreaterThan(20);
      const copies = [sent("values", "public"), sent("native", "internal")];
      for (const sheets of await recalculateAll(copies)) {
        const cells = sheets.get("HSA Scores");
        for (const [at, value] of expected) {
          expect([at, Math.abs(Number(cells?.get(at)) - value) < 1e-9]).toEqual([at, true]);
        }
        expect(sheets.get("HSA Manifest")?.get("A1")).toBe("What was sent, and what was not");
      }
    },
    ORACLE_TIMEOUT
  );
});
