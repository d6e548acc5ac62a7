import { openExcel } from "../../support/excel";
import { code, formulasAt, inExcel, sheetOf } from "./run";

function names(): Promise<string[]> {
  return inExcel(
    (context) => context.workbook.worksheets.load("items/name"),
    ({ items }) => items.map(({ name }) => name)
  );
}

describe("the list of sheets", () => {
  it("gets new sheets at its end, under free names", async () => {
    const host = openExcel();
    await inExcel((context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add("Mine");
    });
    expect(await names()).toEqual(["Sheet1", "Sheet2", "Mine"]);
    expect(host.changes().newSheets.map(({ name }) => name)).toEqual(["Sheet2", "Mine"]);
  });

  it.each([
    ["", "InvalidArgument"],
    ["   ", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a[b", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["SHEET1", "ItemAlreadyExists"],
  ])("refuses the name %p: %s", async (name, expected) => {
    openExcel();
    await expect(inExcel((context) => context.workbook.worksheets.add(name))).rejects.toEqual(
      code(expected)
    );
    const renaming = inExcel((context) => {
      const sheet = context.workbook.worksheets.add("Other");
      sheet.name = name;
    });
    await expect(renaming).rejects.toEqual(code(expected));
  });

  it("finds sheets by name in any case and by id, also after a rename", async () => {
    openExcel({
      sheets: [
        { name: "Data", rows: [[1]] },
        { name: "Sums", rows: [["=Data!A1", "=SUM('Data'!A1:A9)"]] },
      ],
    });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context, "dATA").load("id,name");
      await context.sync();
      expect(sheet.name).toBe("Data");
      sheet.name = "New data";
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.id).load("name");
      await context.sync();
      expect(again.name).toBe("New data");
    });
    expect(await formulasAt("A1:B1", "Sums")).toEqual([
      ["='New data'!A1", "=SUM('New data'!A1:A9)"],
    ]);
  });

  it("always shows a sheet", async () => {
    openExcel({ sheets: [{ name: "A" }, { name: "B" }] });
    await inExcel((context) => {
      sheetOf(context, "B").visibility = "Hidden";
    });
    const hiding = inExcel((context) => {
      sheetOf(context, "A").visibility = "VeryHidden";
    });
    await expect(hiding).rejects.toEqual(code("InvalidOperation"));
    await expect(inExcel((context) => sheetOf(context, "A").delete())).rejects.toEqual(
      code("InvalidOperation")
    );
    await expect(inExcel((context) => sheetOf(context, "B").activate())).rejects.toEqual(
      code("InvalidOperation")
    );
  });

  it("loses a deleted sheet with its tables and names; formulas show it", async () => {
    const host = openExcel({ sheets: [{ name: "A", rows: [["=A2"]] }] });
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.add("B");
      sheet.getRange("A1:A2").values = [["h"], [1]];
      sheet.tables.add("A1:A2", true).name = "T";
      sheet.names.add("Local", "=B!$A$2");
      sheetOf(context, "A").getRange("B1").formulas = [["=B!A2"]];
    });
    await inExcel((context) => sheetOf(context, "B").delete());
    const after = await inExcel((context) => ({
      table: context.workbook.tables.getItemOrNullObject("T").load("name"),
      sheet: context.workbook.worksheets.getItemOrNullObject("B").load("name"),
    }));
    expect(after.table.isNullObject).toBe(true);
    expect(after.sheet.isNullObject).toBe(true);
    expect(await formulasAt("B1", "A")).toEqual([["=#REF!"]]);
    expect(host.changes().newSheets).toEqual([]);
  });

  it("counts, orders and activates", async () => {
    const host = openExcel({ sheets: [{ name: "A" }, { name: "B" }] });
    const seen = await inExcel((context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("C");
      worksheets.add("D");
      added.position = 3;
      sheetOf(context, "B").visibility = "Hidden";
      added.activate();
      return {
        all: worksheets.getCount(),
        visible: worksheets.getCount(true),
        last: worksheets.getLast().load("name"),
        active: worksheets.getActiveWorksheet().load("name,position"),
      };
    });
    expect([seen.all.value, seen.visible.value]).toEqual([4, 3]);
    expect(seen.last.name).toBe("C");
    expect(seen.active).toMatchObject({ name: "C", position: 3 });
    expect(host.changes().changedSheets).toEqual([{ sheet: "B", cells: [], visibility: "hidden" }]);
  });

  it("saves what an add-in does to its own new sheets", async () => {
    const host = openExcel();
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.add("HSA Read me");
      sheet.customProperties.add("HSA.key", "readme");
      sheet.getRange("A1").values = [["Text"]];
      sheet.getRange("A:B").format.columnWidth = 48;
      sheet.getRange("1:2").format.rowHeight = 30;
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.leftMargin = 36;
      sheet.pageLayout.setPrintTitleRows("1:3");
      sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "Left & right";
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
      sheet.activate();
    });
    expect(host.changes()).toEqual({
      newSheets: [
        {
          name: "HSA Read me",
          visibility: "visible",
          cells: [{ row: 0, column: 0, value: "Text" }],
          tables: [],
          columns: [{ first: 0, last: 1, width: 9.140625, hidden: false }],
          rows: [
            { row: 0, height: 30, hidden: false },
            { row: 1, height: 30, hidden: false },
          ],
          freeze: { rows: 3, columns: 2 },
          pageSetup: {
            orientation: "landscape",
            fitToWidth: 1,
            fitToHeight: 0,
            margins: { left: 0.5, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
            header: "&LLeft & right",
            footer: "&C&P of &N",
          },
          showGridlines: false,
          customProperties: { "HSA.key": "readme" },
        },
      ],
      changedSheets: [],
      names: [
        {
          name: "_xlnm.Print_Titles",
          scope: "HSA Read me",
          formula: "'HSA Read me'!$1:$3",
          hidden: false,
        },
      ],
      activeSheet: "HSA Read me",
      recalculateOnOpen: true,
    });
  });

  it("says that changes to a user's sheets cannot be saved", async () => {
    const host = openExcel({ sheets: [{ name: "A" }, { name: "B" }] });
    await inExcel((context) => {
      sheetOf(context, "A").name = "Z";
      sheetOf(context, "B").delete();
      context.workbook.settings.add("k", 1);
    });
    expect(() => host.changes()).toThrow(
      "These changes cannot be written to a file: the new name of the sheet A; the deletion of the sheet B; the setting k."
    );
  });

  it("reports nothing when nothing happened", async () => {
    const host = openExcel();
    await names();
    expect(host.changes()).toEqual({
      newSheets: [],
      changedSheets: [],
      names: [],
      recalculateOnOpen: false,
    });
  });
});

describe("marks, frozen panes and settings", () => {
  it("are read back", async () => {
    openExcel();
    await inExcel((context) => {
      const sheet = sheetOf(context);
      sheet.customProperties.add("HSA.key", "one");
      sheet.customProperties.add("hsa.KEY", "two");
      sheet.freezePanes.freezeRows(2);
      context.workbook.settings.add("a", { deep: [1, "x"] });
    });
    const seen = await inExcel((context) => {
      const sheet = sheetOf(context);
      return {
        marks: sheet.customProperties.load("items/key,items/value"),
        mark: sheet.customProperties.getItemOrNullObject("HSA.KEY").load("value"),
        none: sheet.customProperties.getItemOrNullObject("other").load("value"),
        panes: sheet.freezePanes.getLocationOrNullObject().load("address"),
        setting: context.workbook.settings.getItem("a").load("value"),
      };
    });
    expect(seen.marks.items.map((item: any) => [item.key, item.value])).toEqual([
      ["HSA.key", "two"],
    ]);
    expect(seen.mark.value).toBe("two");
    expect(seen.none.isNullObject).toBe(true);
    expect(seen.panes.address).toBe("Sheet1!1:2");
    expect(seen.setting.value).toEqual({ deep: [1, "x"] });
    await inExcel((context) => sheetOf(context).freezePanes.unfreeze());
    const panes = await inExcel((context) =>
      sheetOf(context).freezePanes.getLocationOrNullObject().load("address")
    );
    expect(panes.isNullObject).toBe(true);
  });
});
