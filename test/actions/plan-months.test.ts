import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { outlookOf } from "../../src/barriers/outlook";
import { tableNames } from "../../src/sheets/table-names";
import { crossesText, handoverWords } from "../../src/text/plan";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";
import { typedChoices, typePlan } from "../support/typed-plan";

it.each([humanSecurity(), communityWater()])(
  "calculates months, boundaries and handovers of $id in cells as the add-in does",
  async (framework) => {
    const { host } = await openInstalled(framework);
    await enterScores({ framework, entries: allAt(framework, 1) });
    const stamp = { framework, now: "2026-05-01", version: "0.1.0" };
    expect((await summarise(stamp)).kind).toBe("summarised");
    const name = tableNames(framework).optional.plan;
    const before = await bodyOf(name);
    const choices = typedChoices(before.refs);
    await typePlan(host, before);
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
