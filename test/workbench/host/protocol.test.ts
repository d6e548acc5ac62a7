import { WorkbookHost } from "../../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../../src/workbench/transports/node-add-in";
import { openExcel } from "../../support/excel";
import { workbookContents } from "../../support/workbook-contents";
import { code, inExcel, sheetOf, valuesAt } from "./run";

describe("the real client library on the host", () => {
  beforeEach(() => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", 1],
            ["b", 2],
          ],
        },
      ],
    });
  });

  it("refuses to read what was not loaded", async () => {
    await expect(inExcel((context) => sheetOf(context).getRange("A1").values)).rejects.toEqual(
      code("PropertyNotLoaded")
    );
    await expect(
      inExcel(
        (context) => sheetOf(context).getRange("A1").load("address"),
        (range) => range.values
      )
    ).rejects.toEqual(code("PropertyNotLoaded"));
  });

  it("loads default properties, all, nested and items of collections", async () => {
    const seen = await inExcel((context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/tables/items/name,items/protection/protected");
      const range = sheetOf(context).getRange("A1:B1").load();
      const format = sheetOf(context).getRange("A1").load("format/wrapText,format/font/bold");
      return { worksheets, range, format };
    });
    expect(seen.worksheets.items[0].name).toBe("Sheet1");
    expect(seen.worksheets.items[0].tables.items).toEqual([]);
    expect(seen.worksheets.items[0].protection.protected).toBe(false);
    expect(seen.range.toJSON()).toMatchObject({
      address: "Sheet1!A1:B1",
      values: [["a", 1]],
      text: [["a", "1"]],
      valueTypes: [["String", "Double"]],
      numberFormat: [["General", "General"]],
      rowCount: 1,
      columnCount: 2,
    });
    expect(seen.format.format.wrapText).toBe(false);
    expect(seen.format.format.font.bold).toBe(false);
  });

  it("loads part of a collection", async () => {
    const names = await inExcel(
      (context) => {
        for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
        return context.workbook.worksheets.load({ name: true, $top: 2, $skip: 1 } as any);
      },
      ({ items }) => items.map(({ name }) => name)
    );
    expect(names).toEqual(["B", "C"]);
  });

  it("answers what is not there with null objects, and so everything below", async () => {
    const seen = await inExcel((context) => {
      const table = context.workbook.tables.getItemOrNullObject("None");
      const column = table.columns.getItemOrNullObject("Score");
      const body = column.getDataBodyRange().load("values");
      return { table: table.load("name"), column: column.load("name"), body };
    });
    expect(seen.table.isNullObject).toBe(true);
    expect(seen.column.isNullObject).toBe(true);
    expect(seen.body.isNullObject).toBe(true);
  });

  it("says what was not found, and where", async () => {
    const wanted = inExcel((context) => sheetOf(context, "Nope").load("name"));
    await expect(wanted).rejects.toMatchObject({
      code: "ItemNotFound",
      message: "The requested resource doesn't exist.",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("keeps ranges over several syncs, where they move with inserted rows", async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A2:B2").load("values");
      await context.sync();
      sheetOf(context).getRange("1:1").insert("Down");
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A3:B3");
      expect(range.values).toEqual([["b", 2]]);
      sheetOf(context).getRange("3:3").delete("Up");
      await context.sync();
      range.load("address");
      await expect(context.sync()).rejects.toEqual(code("InvalidReference"));
    });
  });

  it("lets go of every range at the end of a run", async () => {
    const host = openExcel();
    const send = jest.spyOn(host, "process");
    await inExcel((context) => sheetOf(context).getRange("A1").load("values"));
    const bodies = send.mock.calls.map(([body]) => JSON.stringify(body));
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toContain("_RemoveReference");
    expect(host.statistics.batches).toBe(1);
  });

  it("takes more cells than the client sends at once", async () => {
    const values = Array.from({ length: 800 }, (_, row) => [row, `t${row}`, row % 2 === 0]);
    await inExcel((context) => {
      sheetOf(context).getRange("C5:E804").values = values;
    });
    expect(await valuesAt("C5:E804")).toEqual(values);
  });

  it("names class and member of what it does not implement", async () => {
    await expect(
      inExcel((context) => sheetOf(context).shapes.load("items/name"))
    ).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "Worksheet.Shapes is not implemented by this host",
    });
    await expect(
      inExcel((context) => sheetOf(context).getRange("A1").load("linkedDataTypeState"))
    ).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "Range.LinkedDataTypeState is not implemented by this host",
    });
  });

  it("reaches nothing but listed members", async () => {
    const host = new WorkbookHost(workbookContents());
    for (const name of ["constructor", "toString", "__proto__", "context", "members"]) {
      const response = await host.process(
        {
          Actions: [{ Id: 1, ActionType: 3, Name: name, ObjectPathId: 1 }],
          ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
        },
        0
      );
      expect(response.Error).toMatchObject({
        Code: "ApiNotFound",
        Message: `Workbook.${name} is not implemented by this host`,
      });
    }
  });

  it.each([undefined, 3, [], {}, { Actions: [{}], ObjectPaths: {} }, { Actions: [] }])(
    "refuses the request %j",
    async (body) => {
      await expect(new WorkbookHost(workbookContents()).process(body, 0)).rejects.toThrow();
    }
  );

  it("keeps what was done before the action that fails", async () => {
    const failing = inExcel((context) => {
      sheetOf(context).getRange("A1").values = [["done"]];
      sheetOf(context).getRange("A2").values = [[1, 2]] as any;
      sheetOf(context).getRange("A3").values = [["not done"]];
    });
    await expect(failing).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    expect(await valuesAt("A1:A3")).toEqual([["done"], ["b"], [""]]);
  });

  it("fails the batch it is told to, midway, and no other", async () => {
    const host = openExcel();
    host.failBatch(2, 8, { code: "ServiceNotAvailable", message: "gone" });
    await inExcel((context) => {
      sheetOf(context).getRange("A1").values = [["first"]];
    });
    const second = inExcel((context) => {
      sheetOf(context).getRange("A2").values = [["second"]];
      sheetOf(context).getRange("A3").values = [["third"]];
    });
    await expect(second).rejects.toMatchObject({ code: "ServiceNotAvailable", message: "gone" });
    expect(await valuesAt("A1:A3")).toEqual([["first"], ["second"], [""]]);
    host.failBatch(1, 1_000);
    await expect(
      inExcel((context) => {
        sheetOf(context).getRange("A3").values = [["third"]];
      })
    ).rejects.toEqual(code("GeneralException"));
    expect(await valuesAt("A3")).toEqual([["third"]]);
  });

  it("is talked to by one add-in and then by another", async () => {
    const one = new WorkbookHost(workbookContents());
    const two = new WorkbookHost(workbookContents());
    const library = connectAddIn(one).Excel;
    expect(connectAddIn(two).Excel).toBe(library);
    await inExcel((context) => {
      sheetOf(context).getRange("A1").values = [["two"]];
    });
    expect(one.statistics.batches).toBe(0);
    expect(two.statistics.batches).toBe(1);
    expect(two.changes().changedSheets[0]?.cells).toHaveLength(1);
  });

  it("answers for API sets as the host is told to", () => {
    openExcel({}, { requirementSets: { ExcelApi: "1.12" } });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(requirements.isSetSupported("excelapi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    expect(requirements.isSetSupported("Nothing")).toBe(false);
  });
});

describe("limits", () => {
  it("refuses a request of more than 5 MB before anything is done", async () => {
    openExcel();
    const text = "x".repeat(30_000);
    const failing = inExcel((context) => {
      sheetOf(context).getRange("A1").values = [["small"]];
      sheetOf(context).getRange("B1:B200").values = Array.from({ length: 200 }, () => [text]);
    });
    await expect(failing).rejects.toEqual(code("RequestPayloadSizeLimitExceeded"));
    expect(await valuesAt("A1")).toEqual([[""]]);
  });

  it("refuses an answer of more than 5 MB", async () => {
    openExcel();
    const text = "x".repeat(30_000);
    for (const column of ["A", "B"]) {
      await inExcel((context) => {
        const values = Array.from({ length: 100 }, () => [text]);
        sheetOf(context).getRange(`${column}1:${column}100`).values = values;
      });
    }
    expect(await valuesAt("A1:A100")).toHaveLength(100);
    await expect(valuesAt("A1:B100")).rejects.toEqual(code("ResponsePayloadSizeLimitExceeded"));
  });

  it("gives no values for whole rows and columns, and takes none", async () => {
    openExcel({ sheets: [{ name: "Sheet1", rows: [[1]] }] });
    expect(await valuesAt("A:B")).toBeNull();
    const filling = inExcel((context) => {
      (sheetOf(context).getRange("A:A") as any).values = 1;
    });
    await expect(filling).rejects.toEqual(code("InvalidArgument"));
  });
});

describe("while the user types in a cell", () => {
  it("refuses a batch", async () => {
    const host = openExcel({}, { isEditingCell: true });
    await expect(valuesAt("A1")).rejects.toEqual(code("InvalidOperationInCellEditMode"));
    host.endCellEdit();
    expect(await valuesAt("A1")).toEqual([[""]]);
  });

  it("lets a batch wait that asks for it", async () => {
    const host = openExcel({}, { isEditingCell: true });
    let isDone = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      sheetOf(context).getRange("A1").values = [["late"]];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    host.endCellEdit();
    await waiting;
    expect(await valuesAt("A1")).toEqual([["late"]]);
  });
});

describe("a workbook that is open for viewing", () => {
  it("can be read and not be changed", async () => {
    openExcel({ sheets: [{ name: "Sheet1", rows: [["a"]] }] }, { isReadOnly: true });
    expect(await valuesAt("A1")).toEqual([["a"]]);
    const changes: ((context: Excel.RequestContext) => unknown)[] = [
      (context) => (sheetOf(context).getRange("A1").values = [[1]]),
      (context) => (sheetOf(context).getRange("A1").format.fill.color = "#FF0000"),
      (context) => context.workbook.worksheets.add("B"),
      (context) => sheetOf(context).delete(),
      (context) => sheetOf(context).tables.add("A1:A2", true),
      (context) => context.workbook.names.add("X", "=Sheet1!$A$1"),
      (context) => sheetOf(context).customProperties.add("k", "v"),
      (context) => sheetOf(context).freezePanes.freezeRows(1),
      (context) => (sheetOf(context).pageLayout.orientation = "Landscape"),
      (context) => sheetOf(context).getRange("A1").conditionalFormats.add("Custom"),
      (context) => sheetOf(context).getRange("A1").dataValidation.clear(),
      (context) => sheetOf(context).getRange("A1").insert("Down"),
      (context) => sheetOf(context).getRange("A1").clear(),
      (context) => sheetOf(context).getRange("A1:B2").merge(),
      (context) => (sheetOf(context).showGridlines = false),
      (context) => (sheetOf(context).getRange("A1").format.columnWidth = 90),
      (context) => context.workbook.settings.add("a", 1),
    ];
    for (const change of changes) {
      await expect(inExcel(change)).rejects.toEqual(code("AccessDenied"));
    }
  });
});
