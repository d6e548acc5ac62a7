import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { changedRows } from "../../src/sheets/changed-since";
import { tableNames } from "../../src/sheets/table-names";
import { openDesk } from "../../src/workbench/desk/open-desk";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { humanSecurity, communityWater } from "../frameworks/load";
import { byHand, cellOf, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

const human = humanSecurity();
const names = tableNames(human);

async function built(framework = human) {
  const { host } = await openInstalled(framework);
  await enterScores({
    framework,
    entries: allAt(framework, 2).map((entry, index) => ({
      ...entry,
      ...(index === 1 ? { entry: { kind: "notApplicable" as const } } : {}),
      ...(index === 2 ? { entry: { kind: "noInformation" as const } } : {}),
    })),
  });
  const outcome = await summarise({ framework, now: "2026-05-02 10:00", version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return { host, sheet: outcome.sheet };
}

const line = async (sheet: string): Promise<string> =>
  String((await valuesOf(sheet, "A3"))[0]?.[0]);
const upToDate = /^Up to date/;

it.each([human, communityWater()])(
  "says nothing has changed when $id was just built",
  async (framework) => {
    const { sheet } = await built(framework);
    expect(await line(sheet)).toMatch(upToDate);
  }
);

it.each([
  [
    "the tables are sorted",
    async (host: WorkbookHost) => {
      await openDesk(host).sortTable(names.category.get("RL")!, "Code", true);
    },
  ],
  [
    "a sheet is renamed",
    (host: WorkbookHost) =>
      byHand(host, (workbook) => {
        workbook.worksheets.getItem("HSA Assessment").name = "Who and what";
      }),
  ],
  [
    "the basis is reworded",
    async () => {
      const entries = allAt(human, 2).slice(4, 5);
      await enterScores({
        framework: human,
        entries: entries.map((entry) => ({ ...entry, basis: "said better" })),
      });
    },
  ],
])("goes on saying so when %s", async (_, change) => {
  const { host, sheet } = await built();
  await change(host);
  expect(await line(sheet)).toMatch(upToDate);
});

async function enter(
  host: Parameters<typeof byHand>[0],
  table: string,
  header: string,
  key: string,
  value: unknown
) {
  const address = await cellOf(table, header, key);
  const [sheet, cell] = [
    address.slice(0, address.lastIndexOf("!")),
    address.slice(address.lastIndexOf("!") + 1),
  ];
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(sheet.replace(/^'|'$/g, "")).getRange(cell).values = [[value]];
  });
}

it.each([
  [
    "a score",
    names.category.get(human.categories[3]!.code)!,
    "Score",
    human.indicators.at(-1)!.code,
    3,
    1,
  ],
  [
    "a score cleared",
    names.category.get(human.categories[3]!.code)!,
    "Score",
    human.indicators.at(-1)!.code,
    "",
    1,
  ],
  [
    "a confidence",
    names.category.get(human.categories[3]!.code)!,
    "Confidence",
    human.indicators.at(-1)!.code,
    "Low",
    1,
  ],
  [
    "a weight",
    names.category.get(human.categories[3]!.code)!,
    "Weight",
    human.indicators.at(-1)!.code,
    2.5,
    1,
  ],
  ["a setting", names.settings, "Value", "Minimum coverage", 0.5, 1],
  ["the weight of a category", names.categories, "Weight", human.categories[0]!.name, 3, 1],
] as const)(
  "says so when %s changes, by how many rows",
  async (_, table, header, key, value, rows) => {
    const { host, sheet } = await built();
    await enter(host, table, header, key, value);
    expect(await line(sheet)).toMatch(
      new RegExp(`^▲ OUT OF DATE: ${rows} ${rows === 1 ? "row " : "rows "}`)
    );
    await summarise({ framework: human, now: "2026-05-03 10:00", version: "0.1.0" });
    expect(await line(sheet)).toMatch(upToDate);
  }
);

it("counts rows that were added or taken away, and says when a table is gone", async () => {
  const { host, sheet } = await built();
  const table = names.category.get(human.categories[1]!.code)!;
  await byHand(host, (workbook) => workbook.tables.getItem(table).rows.getItemAt(0).delete());
  expect(await line(sheet)).toMatch(/^▲ OUT OF DATE: [12] rows/);
  await summarise({ framework: human, now: "2026-05-03 10:00", version: "0.1.0" });
  await byHand(host, (workbook) => workbook.tables.getItem(table).worksheet.delete());
  expect(await line(sheet)).toMatch(/^Whether the workbook has changed since cannot be told/);
});

it("compares a table of 500 rows with a formula that Excel takes", () => {
  const values = Array.from({ length: 500 }, (_, index) => `A-LONG-CODE-FOR-AN-INDICATOR-${index}`);
  const numbers = values.map((_, index) => (index % 5) + 1);
  const table = {
    name: "HSA_X",
    key: "Code",
    columns: [
      { header: "Code", values },
      { header: "Score", values: numbers },
      { header: "Weight", values: numbers },
    ],
  };
  expect(changedRows(table).length).toBeLessThan(8192);
});

it("links every cause of a barrier to its row, through renaming and sorting", async () => {
  const { host } = await built();
  const held = await bodyOf(names.barriers);
  expect(held.cell("B-02", "Go to 1")).toBe("RL-07");
  const table = names.category.get("RL")!;
  const places = async () => {
    return byHand(host, async (workbook, sync) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").formulas = [
        [`=CELL("address",INDEX(${table}[Code],MATCH("RL-07",${table}[Code],0)))`],
      ];
      await sync();
      const scratch = sheet.getRange("A1");
      scratch.load("values");
      await sync();
      return String(scratch.values[0]![0]);
    });
  };
  const before = await places();
  expect(before).toMatch(/^'\[Book1\]HSA RL'!\$A\$\d+$/);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA RL").name = "Law";
  });
  await openDesk(host).sortTable(table, "Code", true);
  const after = await places();
  expect(after).toMatch(/^\[Book1\]Law!\$A\$\d+$/);
  expect(after.split("$")[2]).not.toBe(before.split("$")[2]);
});
