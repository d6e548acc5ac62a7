import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { outlookOf } from "../../src/barriers/outlook";
import type { PlanChoice } from "../../src/barriers/plan/mitigation-plan";
import { tableNames } from "../../src/sheets/table-names";
import { crossesText, handoverWords } from "../../src/text/plan";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";
import { byHand } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

const starts = [null, 0, 12, 35, 36, 37, 72, 100];
const lengths = [null, 48, 0, 36, 1, 24.5, 108, 140];
const records = ["", "no", " None ", "Annex 2", "-", "with the desk officer", "not yet", "n/a"];

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
          start: starts[index % starts.length] ?? null,
          months: lengths[(index * 3) % lengths.length] ?? null,
          handover: records[(index * 5) % records.length] ?? "",
          isChosen: false,
        },
      ])
    );
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem(before.sheet);
      const put = (header: string, of: (choice: PlanChoice) => string | number) => {
        sheet.getRangeByIndexes(
          before.firstRow,
          before.firstColumn + before.header.indexOf(header),
          before.refs.length,
          1
        ).values = before.refs.map((ref) => [of(choices.get(ref)!)]);
      };
      put("Start", ({ start }) => start ?? "");
      put("Takes", ({ months }) => months ?? "");
      put("Handover record", ({ handover }) => (handover === "" ? "" : `'${handover}`));
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
