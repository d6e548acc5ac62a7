import { install } from "../../src/actions/install";
import { check } from "../../src/actions/check";
import { planSheets } from "../../src/sheets/plan-sheets";
import { widthInPoints } from "../../src/workbook/cell-measures";
import { communityWater, humanSecurity } from "../frameworks/load";
import { bigFramework } from "../support/big-framework";
import { byHand, formulasOf, openExcel } from "../support/excel";
import { choices, openInstalled } from "../support/installed";

describe.each([humanSecurity(), communityWater()])("the sheets of $id", (framework) => {
  const plans = planSheets(framework, choices);

  it("carry their marks", async () => {
    const { host } = await openInstalled(framework);
    const marks = await byHand(host, async (workbook, sync) => {
      const { worksheets } = workbook;
      worksheets.load(
        "items/name,items/customProperties/items/key,items/customProperties/items/value"
      );
      await sync();
      return worksheets.items.map(({ customProperties }) =>
        Object.fromEntries(customProperties.items.map(({ key, value }) => [key, value]))
      );
    });
    expect(marks).toEqual([
      {},
      ...plans.map(({ key }) => ({
        "HSA.key": key,
        "HSA.framework": `${framework.id}@${framework.version}`,
        "HSA.schema": "2",
        ...(key === "summary"
          ? {
              "HSA.written": expect.stringMatching(/^[0-9a-f]{8}\.\d+\.[0-9a-f]{200,}$/),
              "HSA.written.2": expect.stringMatching(/^[0-9a-f]+ ?$/),
            }
          : {}),
      })),
    ]);
  });

  it("hold every formula of the plans", async () => {
    await openInstalled(framework);
    for (const plan of plans) {
      const held = await formulasOf(plan.name, "A1:AZ600");
      for (const block of plan.blocks) {
        block.cells.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (cell === null || typeof cell !== "object") return;
            const at = held[block.row + row]?.[block.column + column];
            expect([plan.name, row, column, at]).toEqual([plan.name, row, column, cell.formula]);
          })
        );
      }
    }
  });

  it("have their tables, frozen panes, measures, styles, rules and print set-up", async () => {
    const { host } = await openInstalled(framework);
    for (const plan of plans) {
      const held = await byHand(host, async (workbook, sync) => {
        const sheet = workbook.worksheets.getItem(plan.name);
        sheet.load("showGridlines");
        sheet.tables.load("items/name,items/style,items/showFilterButton");
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("rowCount,columnCount");
        sheet.pageLayout.load("orientation,zoom,leftMargin,topMargin,headerMargin");
        const width = sheet.getRangeByIndexes(0, 0, 1, 1).format;
        width.load("columnWidth");
        const styled = plan.styles.find(({ role }) => role === "entry");
        const entry = sheet.getRangeByIndexes(
          styled?.area.row ?? 0,
          styled?.area.column ?? 0,
          1,
          1
        );
        entry.load("style");
        const validated = plan.validations[0];
        const validation = sheet.getRangeByIndexes(
          validated?.area.row ?? 0,
          validated?.area.column ?? 0,
          1,
          1
        ).dataValidation;
        validation.load("rule,type,errorAlert");
        const formats = sheet.getRange().conditionalFormats.getCount();
        await sync();
        return { sheet, frozen, width, entry, styled, validated, validation, formats };
      });
      const { sheet } = held;
      expect(sheet.tables.items.map(({ name }) => name)).toEqual(
        plan.tables.map(({ name }) => name)
      );
      expect(sheet.tables.items.map(({ style }) => style)).toEqual(
        plan.tables.map(({ style }) => style)
      );
      expect(sheet.showGridlines).toBe(plan.showGridlines);
      expect(
        held.frozen.isNullObject ? null : [held.frozen.rowCount, held.frozen.columnCount]
      ).toEqual(
        // Panes that are frozen one way only are whole rows or whole columns.
        plan.freeze === undefined
          ? null
          : [plan.freeze.rows || 1048576, plan.freeze.columns || 16384]
      );
      expect(sheet.pageLayout.orientation.toLowerCase()).toBe(plan.print.orientation);
      expect(sheet.pageLayout.zoom.horizontalFitToPages).toBe(1);
      const { leftMargin, topMargin, headerMargin } = sheet.pageLayout;
      const { left, top, header } = plan.print.margins;
      expect(leftMargin).toBeCloseTo(left, 6);
      expect(topMargin).toBeCloseTo(top, 6);
      expect(headerMargin).toBeCloseTo(header, 6);
      expect(held.width.columnWidth).toBeCloseTo(widthInPoints(plan.columnWidths[0] ?? 0), 6);
      if (held.styled !== undefined)
        expect(held.entry.style.replace(/% - |_/, " ")).toMatch(/^(Accent1 20|20 Accent1)$/);
      if (held.validated !== undefined) {
        expect(held.validation.type).toBe(
          held.validated.rule.kind.startsWith("list") ? "List" : "Decimal"
        );
        expect(held.validation.errorAlert.message).toBe(held.validated.alert.message);
      }
      expect(held.formats.value).toBe(plan.conditionalFormats.length);
    }
  });
});

it("writes the largest framework within the limits of Excel on the web", async () => {
  const framework = bigFramework(communityWater());
  const host = openExcel();
  const outcome = await install({ framework, choices });
  expect(outcome).toMatchObject({ kind: "installed", indicators: 500 });
  expect(host.statistics.batches).toBe(3);
  expect(host.statistics.requestBytes).toBeLessThan(5_000_000);
  host.resetStatistics();
  const read = await check({ framework });
  expect(read.kind).toBe("checked");
  expect(host.statistics.batches).toBe(1);
  expect(host.statistics.responseBytes).toBeLessThan(1_000_000);
});
