import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { writeReport } from "../../src/actions/write-report";
import { tableNames } from "../../src/sheets/table-names";
import { refusalSentence } from "../../src/text/refusals";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { humanSecurity } from "../frameworks/load";
import { byHand, sheetNames, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf, typeInto } from "../support/table-body";

const human = humanSecurity();
const { barriers, optional } = tableNames(human);

const build = () => summarise({ framework: human, now: "2026-02-01", version: "0.1.0" });

async function openBuilt(): Promise<WorkbookHost> {
  const { host } = await openInstalled(human);
  await enterScores({
    framework: human,
    entries: allAt(human, 3, { "AC-02": 4, "AC-03": 2, "RL-07": 1 }),
  });
  expect(await build()).toMatchObject({ kind: "summarised" });
  for (const table of [barriers, optional.plan]) {
    const [ref = ""] = (await bodyOf(table)).refs;
    await typeInto(host, table, ref, { Notes: "my note" });
  }
  return host;
}

describe.each([
  { list: "the barriers", table: barriers },
  { list: "the plan", table: optional.plan },
  { list: "the roles", table: optional.roles },
])("$list", ({ table }) => {
  it("are named when they are no table any more, and all is found again when they are one", async () => {
    const host = await openBuilt();
    const place = await byHand(host, async (workbook, sync) => {
      const found = workbook.tables.getItem(table);
      const area = found.getRange();
      area.load("address");
      found.worksheet.load("name");
      await sync();
      const { address } = area;
      found.convertToRange();
      return { sheet: found.worksheet.name, address, cell: address.replace(/^.*!|:.*$/g, "") };
    });
    const sheets = await sheetNames();
    const before = await Promise.all(sheets.map((one) => valuesOf(one)));
    host.resetStatistics();
    const outcome = await build();
    expect(host.statistics.batches).toBeLessThanOrEqual(3);
    expect(outcome).toEqual({
      kind: "refused",
      reasons: [{ kind: "list-no-table", sheet: place.sheet, cell: place.cell }],
    });
    const report = await writeReport({
      ...{ framework: human, now: "2026-02-01", version: "0.1.0" },
      report: { kind: "brief" },
    });
    expect(report).toEqual(outcome);
    expect(await sheetNames()).toEqual(sheets);
    expect(await Promise.all(sheets.map((one) => valuesOf(one)))).toEqual(before);

    // As the sentence says: Ctrl+T gives the list a name of Excel's own.
    await byHand(host, (workbook) => {
      workbook.tables.add(place.address, true);
    });
    const again = await build();
    if (again.kind !== "summarised") throw new Error(JSON.stringify(again));
    expect(again.typedOver).toEqual([]);
    expect(await sheetNames()).toEqual(sheets);
    const all = (await Promise.all(sheets.map((one) => valuesOf(one)))).flat(2);
    expect(all.filter((cell) => cell === "my note")).toHaveLength(2);
  });
});

it("says that a deleted plan has to be brought back or made anew as a whole", async () => {
  const host = await openBuilt();
  await byHand(host, (workbook) => {
    workbook.tables.getItem(optional.plan).delete();
  });
  const outcome = await build();
  expect(outcome).toEqual({
    kind: "refused",
    reasons: [{ kind: "list-gone", sheet: "HSA Plan" }],
  });
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Plan").delete();
  });
  expect(await build()).toMatchObject({ kind: "summarised", planSheet: "HSA Plan" });
});

it("says what to press", () => {
  const reason = { kind: "list-no-table", sheet: "HSA Plan", cell: "A23" } as const;
  expect(refusalSentence(reason)).toMatch(/“HSA Plan”.*A23.*Ctrl\+T/);
});
