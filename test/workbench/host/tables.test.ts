import { openExcel } from "../../support/excel";
import { storedTable } from "../../support/workbook-contents";
import { code, formulasAt, inExcel, sheetOf, valuesAt } from "./run";

const rows = [
  ["Code", "Score", null],
  ["A", 1, "beside"],
  ["B", 2, null],
  [null, null, null],
  ["below", "=SUM(B2:B3)", "far"],
];

function open(more: Parameters<typeof openExcel>[0] = {}) {
  return openExcel({ sheets: [{ name: "Sheet1", rows }], ...more });
}

function addTable(address = "A1:B3", name?: string): Promise<any> {
  return inExcel((context) => {
    const table = sheetOf(context).tables.add(address, true);
    if (name !== undefined) table.name = name;
    return table.load("id,name,style,showHeaders");
  });
}

describe("a new table", () => {
  it("stands over the cells, with a free name, and can be found from everywhere", async () => {
    open();
    const table = await addTable();
    expect(table).toMatchObject({ name: "Table1", style: "TableStyleMedium2", showHeaders: true });
    const seen = await inExcel((context) => {
      const found = context.workbook.tables.getItem(table.id);
      return {
        header: found.getHeaderRowRange().load("address,values"),
        body: found.getDataBodyRange().load("address"),
        whole: found.getRange().load("address"),
        sheet: found.worksheet.load("name"),
        columns: found.columns.load("items/name,items/index,items/values"),
        count: found.rows.getCount(),
        on: sheetOf(context).tables.getCount(),
      };
    });
    expect(seen.header.values).toEqual([["Code", "Score"]]);
    expect([seen.header.address, seen.body.address, seen.whole.address]).toEqual([
      "Sheet1!A1:B1",
      "Sheet1!A2:B3",
      "Sheet1!A1:B3",
    ]);
    expect(seen.sheet.name).toBe("Sheet1");
    expect(seen.columns.items.map(({ name }: any) => name)).toEqual(["Code", "Score"]);
    expect(seen.columns.items[1].values).toEqual([["Score"], [1], [2]]);
    expect([seen.count.value, seen.on.value]).toEqual([2, 1]);
  });

  it("makes its headers text, unique, and never empty", async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", "A", null, 5, null],
            [1, 2, 3, 4, 5],
          ],
        },
      ],
    });
    await addTable("A1:E2");
    expect(await valuesAt("A1:E1")).toEqual([["a", "A2", "Column1", "5", "Column2"]]);
  });

  it("gets a header row above, which pushes cells down, when it has none", async () => {
    open();
    await inExcel((context) => sheetOf(context).tables.add("A2:B3", false));
    expect(await formulasAt("A1:C6")).toEqual([
      ["Code", "Score", ""],
      ["Column1", "Column2", "beside"],
      ["A", 1, ""],
      ["B", 2, ""],
      ["", "", "far"],
      ["below", "=SUM(B3:B4)", ""],
    ]);
  });

  it("stands on no other table and on no merged cells", async () => {
    open();
    await addTable();
    await expect(addTable("B3:C5")).rejects.toEqual(code("InvalidArgument"));
    await inExcel((context) => sheetOf(context).getRange("E1:F1").merge());
    await expect(addTable("E1:F3")).rejects.toEqual(code("InvalidOperation"));
  });

  it.each([
    ["Q1", "InvalidArgument"],
    ["HSA1", "InvalidArgument"],
    ["R", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["1st", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["x".repeat(256), "InvalidArgument"],
    ["taken", "ItemAlreadyExists"],
    ["NAMED", "ItemAlreadyExists"],
  ])("is not called %p: %s", async (name, expected) => {
    open({
      sheets: [
        { name: "Sheet1", rows },
        { name: "Other", rows, tables: [storedTable("Taken", "A1:B3", ["Code", "Score"])] },
      ],
      names: [{ name: "Named", scope: null, formula: "Sheet1!$A$1", hidden: false }],
    });
    await expect(addTable("A1:B3", name)).rejects.toEqual(code(expected));
  });
});

describe("a table", () => {
  it("keeps header cells and column names the same, and formulas follow", async () => {
    open();
    await addTable("A1:B3", "T");
    await inExcel((context) => {
      sheetOf(context).getRange("E1:E2").formulas = [["=SUM(T[Score])"], ["=ROWS(T)"]];
      sheetOf(context).getRange("B1").values = [["Points"]];
    });
    expect(await formulasAt("E1")).toEqual([["=SUM(T[Points])"]]);
    await inExcel((context) => {
      const table = context.workbook.tables.getItem("t");
      table.columns.getItem("points").name = "Code";
      table.name = "Renamed";
    });
    expect(await valuesAt("A1:B1")).toEqual([["Code", "Code2"]]);
    expect(await formulasAt("E1:E2")).toEqual([["=SUM(Renamed[Code2])"], ["=ROWS(Renamed)"]]);
  });

  it("takes new rows and pushes down what stands below it, and nothing beside", async () => {
    const host = open();
    await addTable("A1:B3", "T");
    await inExcel((context) => {
      const table = context.workbook.tables.getItem("T");
      const column = table.columns.getItem("Score").getDataBodyRange();
      column.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,NA" } };
      column.conditionalFormats.add("Custom").custom.rule.formula = "=B2>1";
      column.format.fill.color = "#EEEEEE";
    });
    await inExcel((context) => {
      context.workbook.tables.getItem("T").rows.add(undefined, [
        ["C", 3],
        ["D", null as any],
      ]);
    });
    expect(await valuesAt("A1:C3")).toEqual([
      ["Code", "Score", ""],
      ["A", 1, "beside"],
      ["B", 2, ""],
    ]);
    expect(await formulasAt("A4:C7")).toEqual([
      ["C", 3, ""],
      ["D", "", "far"],
      ["", "", ""],
      ["below", "=SUM(B2:B3)", ""],
    ]);
    const { newSheets, changedSheets } = host.changes();
    expect(newSheets).toEqual([]);
    expect(changedSheets[0]).toMatchObject({
      tables: [{ id: 0, name: "T", ref: "A1:B5", columns: ["Code", "Score"] }],
      validations: [{ ref: "B2:B5", type: "list", formula1: '"1,2,NA"' }],
      conditionalFormats: [{ ref: "B2:B5", formula: "B2>1", priority: 1 }],
    });
    const fill = await inExcel((context) =>
      sheetOf(context).getRange("B2:B5").load("format/fill/color")
    );
    expect(fill.format.fill.color).toBe("#EEEEEE");
  });

  it("takes rows in between and gives rows back", async () => {
    open();
    await addTable("A1:B3", "T");
    await inExcel((context) => {
      const { rows: body } = context.workbook.tables.getItem("T");
      body.add(1, [["X", 9]]);
    });
    expect(await valuesAt("A2:B4")).toEqual([
      ["A", 1],
      ["X", 9],
      ["B", 2],
    ]);
    expect(await formulasAt("B6")).toEqual([["=SUM(B2:B4)"]]);
    await inExcel((context) => {
      const { rows: body } = context.workbook.tables.getItem("T");
      body.getItemAt(1).delete();
      body.getItemAt(0).delete();
    });
    expect(await valuesAt("A1:B2")).toEqual([
      ["Code", "Score"],
      ["B", 2],
    ]);
    expect(await valuesAt("A4")).toEqual([["below"]]);
    // A table keeps one row, empty.
    await inExcel((context) => context.workbook.tables.getItem("T").rows.getItemAt(0).delete());
    const body = await inExcel((context) =>
      context.workbook.tables.getItem("T").getDataBodyRange().load("address,values")
    );
    expect(body).toMatchObject({ address: "Sheet1!A2:B2", values: [["", ""]] });
  });

  it("does not tear another table apart", async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [["a"], [1], [null], ["b", "c"], [1, 2]],
          tables: [
            storedTable("Upper", "A1:A2", ["a"], 1),
            storedTable("Lower", "A4:B5", ["b", "c"], 2),
          ],
        },
      ],
    });
    const adding = inExcel((context) => {
      context.workbook.tables.getItem("Upper").rows.add(undefined, [[2]]);
    });
    await expect(adding).rejects.toEqual(code("InsertDeleteConflict"));
    await inExcel((context) => {
      context.workbook.tables.getItem("Lower").rows.add(undefined, [[3, 4]]);
    });
    await inExcel((context) => sheetOf(context).getRange("3:3").insert("Down"));
    const lower = await inExcel((context) =>
      context.workbook.tables.getItem("Lower").getRange().load("address,values")
    );
    expect(lower).toMatchObject({
      address: "Sheet1!A5:B7",
      values: [
        ["b", "c"],
        [1, 2],
        [3, 4],
      ],
    });
  });

  it("refuses rows of another width", async () => {
    open();
    await addTable("A1:B3", "T");
    const adding = inExcel((context) => {
      context.workbook.tables.getItem("T").rows.add(undefined, [["only one"]]);
    });
    await expect(adding).rejects.toEqual(code("InvalidArgument"));
  });

  it("is resized without moving cells", async () => {
    open();
    await addTable("A1:B3", "T");
    await inExcel((context) => context.workbook.tables.getItem("T").resize("A1:C2"));
    const table = await inExcel((context) => {
      const found = context.workbook.tables.getItem("T");
      return { columns: found.columns.load("items/name"), range: found.getRange().load("address") };
    });
    expect(table.range.address).toBe("Sheet1!A1:C2");
    expect(table.columns.items.map(({ name }: any) => name)).toEqual(["Code", "Score", "Column1"]);
    expect(await valuesAt("A3:B3")).toEqual([["B", 2]]);
    for (const address of ["A2:C3", "A1:C1", "E1:F3"]) {
      await expect(
        inExcel((context) => context.workbook.tables.getItem("T").resize(address))
      ).rejects.toEqual(code("InvalidArgument"));
    }
  });

  it("gets and loses columns", async () => {
    open();
    await addTable("A1:B3", "T");
    await inExcel((context) => {
      const { columns } = context.workbook.tables.getItem("T");
      columns.add(1, [["New"], ["x"], ["y"]]);
      columns.getItem("Score").getDataBodyRange().values = [[8], [9]];
    });
    expect(await valuesAt("A1:D3")).toEqual([
      ["Code", "New", "Score", ""],
      ["A", "x", 8, "beside"],
      ["B", "y", 9, ""],
    ]);
    await inExcel((context) =>
      context.workbook.tables.getItem("T").columns.getItem("Code").delete()
    );
    expect(await valuesAt("A1:C2")).toEqual([
      ["New", "Score", ""],
      ["x", 8, "beside"],
    ]);
  });

  it("shows the rows again that a filter of the file hid", async () => {
    const host = openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [["Code"], ["A"], ["B"]],
          tables: [storedTable("T", "A1:A3", ["Code"], 7)],
        },
      ],
    });
    const clear = () => inExcel((context) => context.workbook.tables.getItem("T").clearFilters());
    await clear();
    expect(host.changes().changedSheets).toEqual([]);
    await inExcel((context) => {
      sheetOf(context).getRange("A3").rowHidden = true;
    });
    await clear();
    expect(host.changes().changedSheets[0]).toMatchObject({
      rows: [{ row: 2, hidden: false }],
      tables: [{ id: 7, filterCleared: true }],
    });
  });

  it("ends and leaves its cells, or takes them along", async () => {
    const host = open();
    await addTable("A1:B3", "T");
    await inExcel((context) => context.workbook.tables.getItem("T").convertToRange());
    expect(await valuesAt("A1:B1")).toEqual([["Code", "Score"]]);
    expect(host.changes().changedSheets[0]?.tables).toBeUndefined();
    await addTable("A1:B3", "T");
    await inExcel((context) => context.workbook.tables.getItem("T").delete());
    expect(await valuesAt("A1:B3")).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
    ]);
    const gone = await inExcel((context) =>
      context.workbook.tables.getItemOrNullObject("T").load("name")
    );
    expect(gone.isNullObject).toBe(true);
  });

  it("sets what it can keep and refuses the rest", async () => {
    open();
    await addTable("A1:B3", "T");
    await inExcel((context) => {
      const table = context.workbook.tables.getItem("T");
      table.style = "TableStyleLight1";
      table.showFilterButton = false;
      table.showBandedRows = true;
    });
    const set = (change: (table: Excel.Table) => unknown) =>
      inExcel((context) => change(context.workbook.tables.getItem("T")));
    await expect(set((table) => (table.style = "Pretty"))).rejects.toEqual(code("InvalidArgument"));
    await expect(set((table) => (table.showTotals = true))).rejects.toEqual(code("NotImplemented"));
    await expect(set((table) => (table.showBandedRows = false))).rejects.toEqual(
      code("NotImplemented")
    );
  });
});

describe("defined names", () => {
  it("are added, read, followed and deleted", async () => {
    const host = open();
    await inExcel((context) => {
      const { names } = context.workbook;
      names.add("HSA_Area", sheetOf(context).getRange("A1:B3"));
      names.add("HSA_Rate", "=0.65");
      names.add("HSA_Text", "plain");
      sheetOf(context).names.add("HSA_Area", "=Sheet1!$C$2");
    });
    const seen = await inExcel((context) => {
      const { names } = context.workbook;
      return {
        all: names.load("items/name,items/formula,items/scope"),
        range: names.getItem("hsa_area").getRange().load("address"),
        local: sheetOf(context).names.getItem("HSA_Area").load("formula,scope"),
        none: names.getItem("HSA_Rate").getRangeOrNullObject().load("address"),
        value: names.getItem("HSA_Rate").load("type,value"),
        byName: sheetOf(context).getRange("HSA_Area").load("address"),
      };
    });
    expect(seen.all.items.map((item: any) => [item.name, item.formula, item.scope])).toEqual([
      ["HSA_Area", "=Sheet1!$A$1:$B$3", "Workbook"],
      ["HSA_Rate", "=0.65", "Workbook"],
      ["HSA_Text", '="plain"', "Workbook"],
    ]);
    expect(seen.range.address).toBe("Sheet1!A1:B3");
    expect(seen.local).toMatchObject({ formula: "=Sheet1!$C$2", scope: "Worksheet" });
    expect(seen.none.isNullObject).toBe(true);
    expect(seen.value).toMatchObject({ type: "Double", value: 0.65 });
    expect(seen.byName.address).toBe("Sheet1!C2");
    await inExcel((context) => context.workbook.names.getItem("HSA_Text").delete());
    expect(host.changes().names).toEqual([
      { name: "HSA_Area", scope: null, formula: "Sheet1!$A$1:$B$3", hidden: false },
      { name: "HSA_Rate", scope: null, formula: "0.65", hidden: false },
      { name: "HSA_Area", scope: "Sheet1", formula: "Sheet1!$C$2", hidden: false },
    ]);
  });

  it.each([
    ["A1", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["known", "ItemAlreadyExists"],
    ["ATABLE", "ItemAlreadyExists"],
  ])("are not called %p: %s", async (name, expected) => {
    openExcel({
      sheets: [
        { name: "Sheet1", rows, tables: [storedTable("aTable", "A1:B3", ["Code", "Score"])] },
      ],
      names: [{ name: "Known", scope: null, formula: "Sheet1!$A$1", hidden: false }],
    });
    await expect(
      inExcel((context) => context.workbook.names.add(name, "=Sheet1!$A$1"))
    ).rejects.toEqual(code(expected));
  });
});
