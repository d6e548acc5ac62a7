import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { outlookOf } from "../../src/barriers/outlook";
import type { PlanChoice } from "../../src/barriers/plan/plan-choice";
import { tableNames } from "../../src/sheets/table-names";
import { crossesText, handoverWords } from "../../src/text/plan";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";
import { byHand } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

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

it.each([humanSecurity(), communityWater()])(
  "calculates months, boundaries and handovers of $id in cells as the add-in does",
  async (framework) => {
    const { host } = await openInstalled(framework);
    await enterScores({ framework, entries: allAt(framework, 1) });
    const stamp = { framework, now: "2026-05-01", version: "0.1.0" };
    expect((await summarise(stamp)).kind).toBe("summarised");
    const name = tableNames(framework).optional.plan;
    const before = await bodyOf(name);
    const choices = new Map(
      before.refs.map((ref, index): [string, PlanChoice] => [
        ref,
        {
          start: asRead(startOf(index)),
          months: asRead(lengthOf(index)),
          handover: recordOf(index),
          isChosen: false,
        },
      ])
    );
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem(before.sheet);
      const put = (header: string, of: (index: number) => string | number) => {
        sheet.getRangeByIndexes(
          before.firstRow,
          before.firstColumn + before.header.indexOf(header),
          before.refs.length,
          1
        ).values = before.refs.map((_, index) => [of(index)]);
      };
      put("Start", (index) => startOf(index) ?? "");
      put("Takes", (index) => asTyped(lengthOf(index)));
      put("Handover record", (index) => asTyped(recordOf(index)));
    });
    const { plan } = outlookOf(
      assessmentOf(framework, () => 1),
      choices
    );
    const now = await bodyOf(name);
    expect(plan.length).toBe(now.refs.length);
    for (const { mitigation, end, crossed, hasHandover } of plan) {
      const { id } = mitigation;
      const words = hasHandover ? handoverWords.recorded : handoverWords.needed;
      expect([
        id,
        now.cell(id, "Ends"),
        String(now.cell(id, "Crosses")),
        now.cell(id, "Handover?"),
      ]).toEqual([
        id,
        end,
        crossesText(crossed),
        crossed.length === 0 ? handoverWords.none : words,
      ]);
    }
    // Built again, the cells say the same.
    await summarise(stamp);
    const again = await bodyOf(name);
    for (const header of ["Ends", "Crosses", "Handover?"]) {
      expect(again.refs.map((ref) => [ref, again.cell(ref, header)])).toEqual(
        again.refs.map((ref) => [ref, now.cell(ref, header)])
      );
    }
  },
  30_000
);
