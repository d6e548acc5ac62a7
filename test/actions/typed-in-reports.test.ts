import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import { writeHandover } from "../../src/actions/write-handover";
import { type Report, writeReport } from "../../src/actions/write-report";
import type { Framework } from "../../src/framework/framework";
import { tableNames } from "../../src/sheets/table-names";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, valuesOf } from "../support/excel";
import { allAt, choices, openInstalled } from "../support/installed";
import { openFile } from "../support/saved-file";
import { bodyOf } from "../support/table-body";

const human = humanSecurity();
const stamp = { now: "2026-05-02 10:00", version: "0.1.0" };

async function openBuilt(framework: Framework): Promise<WorkbookHost> {
  const { host } = await openInstalled(framework);
  await enterScores({ framework, entries: allAt(framework, 1) });
  await summarise({ framework, ...stamp });
  return host;
}

const reports: readonly { name: string; report: (framework: Framework) => Report | null }[] = [
  { name: "brief", report: () => ({ kind: "brief" }) },
  { name: "timeline", report: () => ({ kind: "timeline" }) },
  {
    name: "tasker",
    report: ({ mitigations }) => ({
      kind: "tasker",
      view: { by: "lever", value: mitigations[0]?.lever ?? "" },
    }),
  },
  { name: "handover", report: () => null },
];

async function write(framework: Framework, report: Report | null, now = stamp.now) {
  const outcome =
    report === null
      ? await writeHandover({ framework, ...stamp, now, today: "2026-05-02" })
      : await writeReport({ framework, report, ...stamp, now });
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe.each([human, communityWater()])("$id", (framework) => {
  it.each(reports)("keeps below what was typed into a $name", async ({ report: of }) => {
    const host = await openBuilt(framework);
    const report = of(framework);
    const { sheet, typedOver: none } = await write(framework, report);
    expect(none).toEqual([]);
    const cells = await formulasOf(sheet, "A1:F8");
    const filled = cells.flatMap((row, r) =>
      row.flatMap((text, c) => (text === "" ? [] : [`${"ABCDEF"[c]}${r + 1}`]))
    );
    const typed = [...filled.slice(0, 1), ...filled.slice(-2)];
    await byHand(host, (workbook) => {
      const at = workbook.worksheets.getItem(sheet);
      typed.forEach((cell, index) => {
        at.getRange(cell).values = [[`by hand ${index}`]];
      });
      at.getRange("B90").values = [["below"]];
    });
    const rewritten = await write(framework, report, "2026-06-01 10:00");
    expect([...rewritten.typedOver].sort()).toEqual(typed.map((cell) => `cell ${cell}`).sort());
    const all = (await valuesOf(sheet)).flat();
    for (const [index, cell] of typed.entries()) {
      expect(all).toContain(`Typed over cell ${cell}: by hand ${index}`);
      expect(all).not.toContain(`by hand ${index}`);
    }
    expect(all).toContain("below");

    // Nothing of its own is taken for a user's, whatever changes.
    for (const level of [2, 5, 3]) {
      await enterScores({ framework, entries: allAt(framework, level) });
      await summarise({ framework, ...stamp });
      expect((await write(framework, report, `2026-0${level}-01`)).typedOver).toEqual([]);
    }
    const later = (await valuesOf(sheet)).flat();
    expect(later.filter((cell) => String(cell).startsWith("Typed over"))).toHaveLength(3);
  });
});

it("keeps what an agency wrote into its tasker", async () => {
  const host = await openBuilt(human);
  const report: Report = { kind: "tasker", view: { by: "lever", value: "Training" } };
  const { sheet } = await write(human, report);
  const table = await bodyOf(tableNames(human).optional.tasker);
  const row = table.firstRow;
  const column = table.firstColumn + table.header.indexOf("Status");
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [["done"]];
  });
  const { typedOver } = await write(human, report);
  expect(typedOver).toHaveLength(1);
  const all = (await valuesOf(sheet)).flat();
  expect(all).toContain(`Typed over ${typedOver[0]}: done`);
});

it("keeps a row that somebody put in between", async () => {
  const host = await openBuilt(human);
  const { sheet } = await write(human, { kind: "timeline" });
  await byHand(host, (workbook) => {
    const at = workbook.worksheets.getItem(sheet);
    at.getRange("6:6").insert("Down");
    at.getRange("A6").values = [["put in between"]];
  });
  const { typedOver } = await write(human, { kind: "timeline" });
  expect(typedOver).toEqual(["cell A6"]);
  const all = (await valuesOf(sheet)).flat();
  expect(all).toContain("Typed over cell A6: put in between");
});

it("is saved to a file when another span of the plan gives it other columns", async () => {
  const first = openFile();
  expect(await install({ framework: human, choices })).toMatchObject({ kind: "installed" });
  await enterScores({ framework: human, entries: allAt(human, 1) });
  await summarise({ framework: human, ...stamp });
  await write(human, { kind: "timeline" });
  const later = openFile(first.save());
  const { header } = await bodyOf(tableNames(human).optional.timeline);
  const levels = Object.fromEntries(human.indicators.slice(0, 2).map(({ code }) => [code, 1]));
  await enterScores({ framework: human, entries: allAt(human, 4, levels) });
  await summarise({ framework: human, ...stamp });
  const { sheet } = await write(human, { kind: "timeline" });
  const now = await bodyOf(tableNames(human).optional.timeline);
  expect(now.header).not.toEqual(header);
  openFile(later.save());
  const found = await bodyOf(tableNames(human).optional.timeline);
  expect([found.sheet, found.header, found.rows]).toEqual([sheet, now.header, now.rows]);
});
