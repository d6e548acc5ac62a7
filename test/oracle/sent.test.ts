/**
 * A recipient without the add-in opens a sent workbook and everything is calculated anew: the same
 * numbers as in the workbook that it was made from, on every sheet of the fullest example.
 */
import { readFileSync } from "node:fs";
import { prepareToSend } from "../../src/actions/send/prepare-to-send";
import { verifyCopy } from "../../src/actions/send/verify-copy";
import { sharingLevels, type SharingLevel } from "../../src/assessment/evidence-words";
import { cellName } from "../../src/package/a1";
import type { StoredValue } from "../../src/package/contents";
import { openWorkbook } from "../../src/package/open-workbook";
import { humanSecurity } from "../frameworks/load";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { savedByLibreOffice } from "./libreoffice";
import { type CalculatedValue, readValues } from "./read-values";

const source = new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx"));

type Way = readonly [level: SharingLevel, formulas: "values" | "native"];
const all = sharingLevels.flatMap((level): Way[] => [
  [level, "values"],
  [level, "native"],
]);
/** Every level, and every way of formulas inside and outside; all of them in CI. */
const tried =
  process.env["ALL_SAMPLES"] === "true" ? all : all.filter((_way, at) => [1, 2, 5, 6].includes(at));

function sent([level, formulas]: Way): Uint8Array {
  const userSheets = ["Activities", "Budget"];
  const outcome = prepareToSend({
    bytes: source,
    framework: humanSecurity(),
    choices: { level, content: "everything", userSheets, formulas },
    now: "2026-05-06 07:08 UTC",
    version: "0.0.0-test",
  });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  return outcome.copy.bytes;
}

const cellsOf = (bytes: Uint8Array): Map<string, Map<string, StoredValue>> =>
  new Map(
    openWorkbook(bytes).contents.sheets.map(({ name, cells }) => [
      name,
      new Map(
        [...cells].flatMap(([key, { value }]) =>
          value === null || value === ""
            ? []
            : [[cellName(Math.floor(key / 16_384), key % 16_384), value] as const]
        )
      ),
    ])
  );

/** Numbers to 1e-9 of each other, everything else as it stands. */
function isSame(value: StoredValue, other: CalculatedValue | StoredValue | undefined): boolean {
  if (typeof value === "number" && typeof other === "number") {
    return Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  if (typeof value === "object" && value !== null) {
    return typeof other === "object" && other !== null && other.error === value.error;
  }
  const plain = (text: unknown): string => String(text).replace(/\r\n?/g, "\n");
  return plain(value) === plain(other);
}

describeWithLibreOffice("a recipient of a sent workbook", () => {
  it(
    "sees the numbers of the original after forced recalculation, on every sheet",
    async () => {
      const original = cellsOf(source);
      const copies = tried.map(sent);
      const saved = await savedByLibreOffice(copies);
      expect(saved).toHaveLength(tried.length);
      let live = 0;
      let numbers = 0;
      for (const [at, copy] of copies.entries()) {
        const after = readValues(saved[at] ?? new Uint8Array());
        const { sheets } = openWorkbook(copy).contents;
        live += sheets.flatMap(({ cells }) =>
          [...cells.values()].filter(({ formula }) => formula !== undefined)
        ).length;
        for (const [name, cells] of cellsOf(copy)) {
          const others = [...cells].filter(
            ([cell, value]) => !isSame(value, after.get(name)?.get(cell))
          );
          expect([tried[at], name, others]).toEqual([tried[at], name, []]);
          // Items of the log move up; the manifest is new.
          if (name === "HSA Evidence" || name === "HSA Manifest") continue;
          for (const [cell, value] of cells) {
            if (typeof value !== "number") continue;
            numbers++;
            expect([name, cell, original.get(name)?.get(cell)]).toEqual([name, cell, value]);
          }
        }
      }
      expect(numbers).toBeGreaterThan(1000 * tried.length);
      // Some formulas travelled, so that there was something to calculate.
      expect(live).toBeGreaterThan(100);
      // Another program has saved them, and they still are what was sent.
      expect(saved.map((bytes) => verifyCopy(bytes).kind)).toEqual(tried.map(() => "as stated"));
    },
    2 * ORACLE_TIMEOUT
  );
});
