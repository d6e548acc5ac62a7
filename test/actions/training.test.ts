import { addTraining } from "../../src/actions/add-training";
import { check } from "../../src/actions/check";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, sheetNames, valuesOf } from "../support/excel";
import { choices, openInstalled } from "../support/installed";
import { enterItems, enterModules, workedExample } from "../support/training";
import { waterWithTraining } from "../support/water-training";

const request = (framework: Framework, assessment?: string) => ({
  framework,
  version: "0.2.0",
  ...(assessment === undefined ? {} : { assessment }),
});

async function checked(framework: Framework, assessment?: string) {
  const outcome = await check({ framework, assessment });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Values of the column `Value` of the index, by part. */
async function indexOnSheet(sheet = "HSA Training"): Promise<Map<string, unknown>> {
  const rows = await valuesOf(sheet, "A6:E14");
  return new Map(rows.map(([part, value]) => [String(part), value]));
}

describe("the training sheet", () => {
  const framework = humanSecurity();

  it("is added with the library of scenarios in three round trips", async () => {
    const { host } = await openInstalled(framework);
    expect(await addTraining(request(framework))).toMatchObject({
      kind: "added",
      sheets: [
        { name: "HSA Training", isNew: true },
        { name: "HSA Scenarios", isNew: true },
      ],
    });
    expect(host.statistics.batches).toBe(3);
    host.resetStatistics();
    await checked(framework);
    // The training tables are read with all others.
    expect(host.statistics.batches).toBe(1);
    expect((await indexOnSheet()).get("Training integration index")).toBe("#N/A");
  });

  it("shows the index of the worked example, and the check reads the same", async () => {
    const { host } = await openInstalled(framework);
    await addTraining(request(framework));
    await enterModules(host, workedExample.modules);
    await enterItems(host, 2);
    const values = await indexOnSheet();
    expect(values.get("Training integration index")).toBeCloseTo(33.7635, 4);
    // By hand: hours times level 320 of 4 · 278; weights 4.5 of 12; 6 of 15; 2 of 5; 186 of 278 h.
    expect(values.get("Depth")).toBeCloseTo(320 / 1112, 12);
    expect(values.get("Breadth")).toBeCloseTo(0.375, 12);
    expect(values.get("Scenario variety")).toBeCloseTo(0.4, 12);
    expect(values.get("Self-inclusion")).toBeCloseTo(0.4, 12);
    expect(values.get("Hours in all")).toBe(278);
    expect(values.get("Hours below the applied level")).toBeCloseTo(186 / 278, 12);
    const outcome = await checked(framework);
    expect(outcome.assessment.trainingIndex).toBeCloseTo(33.7635, 4);
    expect(outcome.findings.filter(({ rule }) => rule.startsWith("training"))).toEqual([]);
    const says = (await valuesOf("HSA Training", "E6:E14")).flat().join("\n");
    expect(says).toContain("Capped at 60. Not reached: A5 ");
    expect(says).toContain("Box-checking risk");
    expect(says).toContain("The provider includes itself");
    const used = await valuesOf("HSA Scenarios", "B5:C19");
    expect(used.filter(([, word]) => word === "yes").map(([code]) => code)).toEqual(
      workedExample.scenarios
    );
  });

  it("gives the index to the rules and the summary", async () => {
    const base = humanSecurity();
    const rule = base.barriers[0];
    if (rule === undefined) throw new Error("no barriers");
    const barrier = {
      ...rule,
      id: "B-90",
      when: "TII < 40",
      severity: [{ level: "high", when: null }],
    };
    const own = { ...base, barriers: [...base.barriers, barrier] } as Framework;
    const { host } = await openInstalled(own);
    const state = async (): Promise<string | undefined> => {
      const outcome = await summarise({ framework: own, now: "now", version: "0.2.0" });
      if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
      return outcome.barriers.find(({ id }) => id === "B-90")?.status;
    };
    expect(await state()).not.toBe("present");
    await addTraining(request(own));
    await enterModules(host, workedExample.modules);
    await enterItems(host, 2);
    expect(await state()).toBe("present");
    const table = (await valuesOf("HSA Summary")).flat().join("\n");
    expect(table).toContain("33.8");
    await enterModules(host, [
      { code: "T-20", hours: 100, level: 4, audiences: "A3 A5", scenarios: "S3" },
    ]);
    // Depth 4·(278+100)... of the sheet itself; above 40 now.
    expect((await checked(own)).assessment.trainingIndex).toBeGreaterThan(40);
    expect(await state()).toBe("absent");
  });

  it("says which cell cannot be read, and gives no index until then", async () => {
    const { host } = await openInstalled(framework);
    await addTraining(request(framework));
    await enterModules(host, [
      { code: "T-01", hours: "ten", level: 2, audiences: "A1", scenarios: "" },
      { code: "T-02", hours: 10, level: 7, audiences: "A2", scenarios: "" },
      { code: "T-03", hours: 10, level: 2, audiences: "A1, A77", scenarios: "S1;s4 \n S99" },
    ]);
    await enterItems(host, 1, "perhaps");
    const outcome = await checked(framework);
    const found = outcome.findings.filter(({ rule }) => rule.startsWith("training"));
    expect(found.map(({ rule, facts, place }) => [rule, facts["found"], place?.cell])).toEqual([
      ["training-hours-unreadable", "ten", "C20"],
      ["training-level-unreadable", "7", "D21"],
      ["training-code-unknown", "A77", "E22"],
      ["training-code-unknown", "S99", "F22"],
      ["training-item-unreadable", "perhaps", "C50"],
    ]);
    expect(outcome.assessment.trainingIndex).toBeUndefined();
    const readings = (await valuesOf("HSA Training", "G20:G22")).flat();
    for (const reading of readings) expect(reading).toMatch(/^Mend: /);
    expect((await indexOnSheet()).get("Training integration index")).toBe("#VALUE!");
  });

  it("reads rows of the user's own, in any order and case", async () => {
    const { host } = await openInstalled(framework);
    await addTraining(request(framework));
    await enterModules(host, [
      { code: "X-01", hours: 10, level: 2, audiences: "a5; A3", scenarios: "s1 S1" },
    ]);
    const { assessment } = await checked(framework);
    expect(assessment.training?.modules.find(({ code }) => code === "X-01")).toMatchObject({
      hours: 10,
      level: 2,
      audiences: ["A5", "A3"],
      scenarios: ["S1"],
    });
    // 50 · 2/4 + 25 · 3/12 + 15 · 1/15 + 0, and both who must be reached are.
    expect(assessment.trainingIndex).toBeCloseTo(25 + 6.25 + 1, 9);
    expect((await indexOnSheet()).get("Training integration index")).toBeCloseTo(32.25, 9);
  });

  it("belongs to the second of two assessments alone, and is read from there", async () => {
    const { host } = await openInstalled(framework);
    await install({ framework, choices, another: true });
    host.resetStatistics();
    expect(await addTraining(request(framework, "_2"))).toMatchObject({ assessment: "_2" });
    expect(host.statistics.batches).toBe(3);
    await enterModules(host, workedExample.modules, "_2");
    await enterItems(host, 2, "yes", "_2");
    expect((await checked(framework, "_2")).assessment.trainingIndex).toBeCloseTo(33.7635, 4);
    expect((await checked(framework, "")).assessment.training).toBeUndefined();
    expect((await indexOnSheet()).get("Training integration index")).toBeCloseTo(33.7635, 4);
  });

  it("survives another sheet name, and a table that was renamed or deleted is named", async () => {
    const { host } = await openInstalled(framework);
    await addTraining(request(framework));
    await enterModules(host, workedExample.modules);
    await enterItems(host, 2);
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("HSA Training").name = "What we teach";
      workbook.tables.getItem("HSA_Training").name = "Courses";
    });
    const outcome = await checked(framework);
    expect(outcome.assessment.trainingIndex).toBeCloseTo(33.7635, 4);
    expect(outcome.findings.map(({ rule }) => rule)).toContain("table-renamed");
    await byHand(host, (workbook) => workbook.worksheets.getItem("What we teach").delete());
    const after = await checked(framework);
    expect(after.assessment.training).toBeUndefined();
    expect(after.findings.map(({ rule }) => rule)).not.toContain("table-missing");
  });
});

describe("another framework", () => {
  it("has no training sheet where it describes no training", async () => {
    const framework = communityWater();
    const { host } = await openInstalled(framework);
    const before = await sheetNames();
    host.resetStatistics();
    expect(await addTraining(request(framework))).toMatchObject({
      kind: "refused",
      reasons: [{ kind: "no-training" }],
    });
    expect(host.statistics.batches).toBe(0);
    expect(await sheetNames()).toEqual(before);
    expect((await checked(framework)).assessment.training).toBeUndefined();
  });

  it("has its own levels, codes and numbers", async () => {
    const framework = waterWithTraining();
    const { host } = await openInstalled(framework);
    await addTraining(request(framework));
    await enterModules(host, [
      { code: "C1", hours: 6, level: 1, audiences: "op", scenarios: "leak" },
      { code: "C2", hours: 2, level: 2, audiences: "op, chair", scenarios: "" },
    ]);
    await enterItems(host, 1);
    // Top level 2, applied from 1. Depth (6·1 + 2·2) / (2·8); all reached; 1 of 2 scenarios; 1 of 1.
    const expected = 40 * 0.625 + 30 * 1 + 20 * 0.5 + 10 * 1;
    expect((await checked(framework)).assessment.trainingIndex).toBeCloseTo(expected, 9);
    expect((await indexOnSheet()).get("Training integration index")).toBeCloseTo(expected, 9);
  });
});
