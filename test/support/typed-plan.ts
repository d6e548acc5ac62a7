import type { PlanChoice } from "../../src/barriers/plan/plan-choice";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { byHand } from "./excel";
import type { TableBody } from "./table-body";

const starts = [null, 0, 12, 35, 36, 37, 72, 100, -1, "soon"];
const lengths = [null, 48, 0, 36, 1, 24.5, 108, 140, 1201, "12"];
/** Months as the reader takes them. */
const asRead = (typed: number | string | null): number | null =>
  typeof typed === "number" && typed >= 0 && typed <= 1200 ? typed : null;
const long = "The desk officer, who keeps the file of this work. ".repeat(8);
const records = [
  "",
  "no",
  " None ",
  "Annex 2",
  "-",
  "with the desk officer",
  "not yet",
  "n/a",
  "?",
  "not  yet",
  long,
  "*",
];
const startOf = (index: number) => starts[index % starts.length] ?? null;
const lengthOf = (index: number) => lengths[(index * 3) % lengths.length] ?? null;
const recordOf = (index: number) => records[(index * 5) % records.length] ?? "";
/** A text stays a text, as with an apostrophe before it. */
const asTyped = (value: number | string | null) =>
  typeof value === "string" && value !== "" ? `'${value}` : (value ?? "");

/** Start, Takes and Handover record, other ones in every row, some that count as blank or as none. */
export async function typePlan(host: WorkbookHost, plan: TableBody): Promise<void> {
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(plan.sheet);
    const put = (header: string, of: (index: number) => string | number) => {
      sheet.getRangeByIndexes(
        plan.firstRow,
        plan.firstColumn + plan.header.indexOf(header),
        plan.refs.length,
        1
      ).values = plan.refs.map((_, index) => [of(index)]);
    };
    put("Start", (index) => startOf(index) ?? "");
    put("Takes", (index) => asTyped(lengthOf(index)));
    put("Handover record", (index) => asTyped(recordOf(index)));
  });
}

/** What `typePlan` types, as it is to be read. */
export function typedChoices(refs: readonly string[]): Map<string, PlanChoice> {
  return new Map(
    refs.map((ref, index): [string, PlanChoice] => [
      ref,
      {
        start: asRead(startOf(index)),
        months: asRead(lengthOf(index)),
        handover: recordOf(index),
        isChosen: false,
      },
    ])
  );
}
