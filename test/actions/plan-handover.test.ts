import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { tableNames } from "../../src/sheets/table-names";
import { crossesWords, handoverWords } from "../../src/text/plan";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { communityWater } from "../frameworks/load";
import { byHand } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

const water = communityWater();
/** Its second borehole (18 months) waits for the fence (6 months); a posting lasts 24. */
const framework: Framework = {
  ...water,
  mitigations: water.mitigations.map((one) =>
    one.id === "w1" ? { ...one, prerequisites: ["Survey done", "w3 finished"] } : one
  ),
};
const stamp = { framework, now: "2026-05-01", version: "0.1.0" };
const planTable = tableNames(framework).optional.plan;
const noHeir = "no-heir";

async function write(
  host: WorkbookHost,
  rows: Readonly<Record<string, Readonly<Record<string, string | number>>>>
): Promise<void> {
  const plan = await bodyOf(planTable);
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(plan.sheet);
    for (const [ref, cells] of Object.entries(rows)) {
      for (const [header, value] of Object.entries(cells)) {
        const row = plan.firstRow + plan.refs.indexOf(ref);
        const column = plan.firstColumn + plan.header.indexOf(header);
        sheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
      }
    }
  });
}

async function build() {
  const outcome = await summarise(stamp);
  if (outcome.kind !== "summarised") throw new Error(outcome.kind);
  const plan = await bodyOf(planTable);
  return {
    of: (ref: string) => ["Ends", "Crosses", "Handover?"].map((one) => plan.cell(ref, one)),
    change: (ref: string) => plan.cell(ref, "Change"),
    noHeir: outcome.barriers.find(({ id }) => id === noHeir)?.status,
  };
}

describe("a mitigation that waits for one nobody has agreed to yet", () => {
  it("crosses the end of a posting for the rule as it does in the plan", async () => {
    const { host } = await openInstalled(framework);
    await enterScores({ framework, entries: allAt(framework, 1) });
    await build();
    await write(host, { w1: { Status: "Agreed" }, w3: { Takes: 8 } });
    const first = await build();
    expect(first.of("w3")).toEqual([8, crossesWords.none, handoverWords.none]);
    expect(first.of("w1")).toEqual([26, "24", handoverWords.needed]);
    expect(first.noHeir).toBe("present");

    await write(host, { w1: { "Handover record": "Annex 2, the desk officer" } });
    const recorded = await build();
    expect(recorded.of("w1")).toEqual([26, "24", handoverWords.recorded]);
    expect(recorded.noHeir).toBe("absent");
  }, 30_000);

  it("does so when neither is called for any more", async () => {
    const { host } = await openInstalled(framework);
    await enterScores({ framework, entries: allAt(framework, 1) });
    await build();
    await write(host, { w1: { Status: "Under way" }, w3: { Takes: 8 } });
    expect((await build()).noHeir).toBe("present");

    await enterScores({ framework, entries: allAt(framework, 4) });
    const after = await build();
    expect(after.change("w1")).toBe("No longer");
    // The fence is not called for, and nobody agreed to it: nothing waits for it.
    expect(after.of("w1")).toEqual([18, crossesWords.none, handoverWords.none]);
    expect(after.noHeir).toBe("absent");

    await write(host, { w3: { Status: "Agreed" } });
    const both = await build();
    expect(both.of("w1")).toEqual([26, "24", handoverWords.needed]);
    expect(both.noHeir).toBe("present");
  }, 30_000);
});
