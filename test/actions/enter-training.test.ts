import { addTraining } from "../../src/actions/add-training";
import { check } from "../../src/actions/check";
import { enterItem, enterModule } from "../../src/actions/enter-training";
import { install } from "../../src/actions/install";
import { humanSecurity } from "../frameworks/load";
import { byHand } from "../support/excel";
import { choices, openInstalled } from "../support/installed";

const framework = humanSecurity();
const entered = { hours: 24, level: 3, audiences: ["A2", "A3"], scenarios: ["S15", "S9"] };

async function opened() {
  const { host } = await openInstalled(framework);
  await addTraining({ framework, version: "0.2.0" });
  host.resetStatistics();
  return host;
}

async function record(assessment?: string) {
  const outcome = await check({ framework, assessment });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome.assessment.training!;
}

it("enters a module and an item in two round trips each, and nothing else", async () => {
  const host = await opened();
  const before = await record();
  host.resetStatistics();
  expect(await enterModule({ framework, module: "t-02", ...entered })).toEqual({
    kind: "entered",
    sheet: "HSA Training",
    isNew: false,
  });
  expect(host.statistics.batches).toBe(2);
  host.resetStatistics();
  expect((await enterItem({ framework, item: "SI-4", isEvidenced: true })).kind).toBe("entered");
  expect(host.statistics.batches).toBe(2);
  const after = await record();
  expect(after.itemsEvidenced).toEqual(["SI-4"]);
  expect(after.modules.find(({ code }) => code === "T-02")).toMatchObject(entered);
  const others = ({ modules }: typeof after) => modules.filter(({ code }) => code !== "T-02");
  expect(others(after)).toEqual(others(before));
  await enterItem({ framework, item: "SI-4", isEvidenced: false });
  await enterModule({ framework, module: "T-02", ...entered, hours: 0, scenarios: [] });
  const cleared = await record();
  expect(cleared.itemsEvidenced).toEqual([]);
  expect(cleared.modules.find(({ code }) => code === "T-02")).toMatchObject({
    hours: 0,
    scenarios: [],
  });
});

it("finds the row after sorting, and the table after renaming", async () => {
  const host = await opened();
  await byHand(host, (workbook) => {
    const table = workbook.tables.getItem("HSA_Training");
    table.columns.getItem("Code").getDataBodyRange().getCell(0, 0).values = [["T-02"]];
    table.columns.getItem("Code").getDataBodyRange().getCell(1, 0).values = [["T-01"]];
    table.name = "Courses";
    workbook.worksheets.getItem("HSA Training").name = "Teaching";
  });
  expect(await enterModule({ framework, module: "T-01", ...entered })).toMatchObject({
    kind: "entered",
    sheet: "Teaching",
  });
  expect((await record()).modules[1]).toMatchObject({ code: "T-01", hours: 24 });
});

it("writes into the assessment that is asked for", async () => {
  const host = await opened();
  await install({ framework, choices, another: true });
  await addTraining({ framework, assessment: "_2", version: "0.2.0" });
  host.resetStatistics();
  await enterModule({ framework, assessment: "_2", module: "T-02", ...entered });
  expect(host.statistics.batches).toBe(2);
  const hours = async (key: string) =>
    (await record(key)).modules.find(({ code }) => code === "T-02")?.hours;
  expect([await hours(""), await hours("_2")]).toEqual([0, 24]);
});

it("refuses with every reason, and writes nothing", async () => {
  const host = await opened();
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem("HSA Training");
    workbook.tables.getItem("HSA_Training").columns.getItem("Level").name = "Depth";
    sheet.protection.protect();
  });
  expect(await enterModule({ framework, module: "T-99", ...entered })).toEqual({
    kind: "refused",
    reasons: [
      { kind: "sheet-protected", sheet: "HSA Training" },
      { kind: "column-missing", table: "HSA_Training", column: "Level" },
      { kind: "row-missing", table: "HSA_Training", code: "T-99" },
    ],
  });
  await byHand(host, (workbook) => workbook.worksheets.getItem("HSA Training").delete());
  expect(await enterItem({ framework, item: "SI-1", isEvidenced: true })).toEqual({
    kind: "refused",
    reasons: [{ kind: "table-missing", table: "HSA_SelfInclusion" }],
  });
});
