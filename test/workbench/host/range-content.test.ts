import { openExcel } from "../../support/excel";
import { code, formulasAt, inExcel, sheetOf, valuesAt } from "./run";

function write(address: string, values: unknown): Promise<any> {
  return inExcel((context) => {
    (sheetOf(context).getRange(address) as any).values = values;
  });
}

describe("what is written into cells", () => {
  beforeEach(() => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", "b"],
            ["c", "d"],
          ],
        },
      ],
    });
  });

  it("leaves cells for null and empties them for an empty text", async () => {
    await write("A1:B2", [
      [null, ""],
      ["", null],
    ]);
    expect(await valuesAt("A1:B2")).toEqual([
      ["a", ""],
      ["", "d"],
    ]);
  });

  it("spreads one value over a range", async () => {
    await write("A1:B2", 7);
    expect(await valuesAt("A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it.each([
    [[[1]], "fewer cells"],
    [[[1, 2], [3]], "a missing cell"],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      "more rows",
    ],
    [[1, 2], "no rows"],
    [
      [
        [1, 2],
        [3, { a: 1 }],
      ],
      "an object",
    ],
    [
      [
        [1, 2],
        [3, "=1+"],
      ],
      "a broken formula",
    ],
  ] as [unknown, string][])("refuses %j (%s) and writes nothing", async (values) => {
    await expect(write("A1:B2", values)).rejects.toEqual(code("InvalidArgument"));
    expect(await valuesAt("A1:B2")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("converts texts as Excel does and formats General cells for them", async () => {
    await write("A1:E1", [["3-4", "12%", "true", "'3-4", "#N/A"]]);
    const range = await inExcel((context) =>
      sheetOf(context).getRange("A1:E1").load("values,numberFormat,valueTypes,text")
    );
    expect(range.valueTypes[0]).toEqual(["Double", "Double", "Boolean", "String", "Error"]);
    expect(range.values[0].slice(1)).toEqual([0.12, true, "3-4", "#N/A"]);
    expect(range.numberFormat[0]).toEqual(["d-mmm", "0%", "General", "General", "General"]);
    expect(range.text[0]).toEqual(["4-Mar", "12%", "TRUE", "3-4", "#N/A"]);
  });

  it("keeps text as it is in text cells, whatever comes first", async () => {
    await inExcel((context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["=1+1", 5, true]];
    });
    expect(await valuesAt("A1:C1")).toEqual([["=1+1", "5", "TRUE"]]);
    expect(await formulasAt("A1")).toEqual([["=1+1"]]);
  });

  it("saves a leading apostrophe as such, until the cell gets something else", async () => {
    const host = openExcel();
    await write("A1:A2", [["'=x"], ["'y"]]);
    await write("A2", [["z"]]);
    const { cells } = host.changes().changedSheets[0]!;
    expect(cells).toEqual([
      { row: 0, column: 0, value: "=x", format: { quotePrefix: true } },
      { row: 1, column: 0, value: "z", format: {} },
    ]);
  });

  it("keeps formulas beside values", async () => {
    await inExcel((context) => {
      sheetOf(context).getRange("A1:C1").formulas = [["=1+B1", 5, "text"]];
    });
    expect(await formulasAt("A1:C1")).toEqual([["=1+B1", 5, "text"]]);
  });

  it("clears contents, formats or both", async () => {
    const format = (context: Excel.RequestContext) =>
      sheetOf(context).getRange("A1:B2").load("values,format/fill/color");
    await inExcel((context) => {
      sheetOf(context).getRange("A1:B2").format.fill.color = "#123456";
      sheetOf(context).getRange("A1:A2").clear("Contents");
    });
    expect(await valuesAt("A1:B2")).toEqual([
      ["", "b"],
      ["", "d"],
    ]);
    expect((await inExcel(format)).format.fill.color).toBe("#123456");
    await inExcel((context) => sheetOf(context).getRange("A:B").clear("Formats"));
    const after = await inExcel(format);
    expect(after.format.fill.color).toBe("#FFFFFF");
    expect(after.values).toEqual([
      ["", "b"],
      ["", "d"],
    ]);
    await inExcel((context) => sheetOf(context).getRange().clear());
    const used = await inExcel((context) =>
      sheetOf(context).getUsedRangeOrNullObject().load("address")
    );
    expect(used.isNullObject).toBe(true);
  });

  it("keeps the first cell of merged cells only", async () => {
    await inExcel((context) => sheetOf(context).getRange("A1:B2").merge());
    expect(await valuesAt("A1:B2")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    await write("A1:B2", [
      ["x", "y"],
      ["z", "w"],
    ]);
    expect(await valuesAt("A1:B2")).toEqual([
      ["x", ""],
      ["", ""],
    ]);
    await inExcel((context) => sheetOf(context).getRange("B2").unmerge());
    await write("B2", [["w"]]);
    expect(await valuesAt("A1:B2")).toEqual([
      ["x", ""],
      ["", "w"],
    ]);
  });
});

describe("ranges from ranges", () => {
  it("are where Excel has them", async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            [null, null, null],
            [null, "x", null],
            [null, null, 1],
          ],
        },
      ],
    });
    const addresses = await inExcel(
      (context) => {
        const range = sheetOf(context).getRange("B2:C4");
        const found = [
          range.getCell(1, 1),
          range.getCell(5, 5),
          range.getRow(1),
          range.getColumn(0),
          range.getLastRow(),
          range.getLastColumn(),
          range.getLastCell(),
          range.getOffsetRange(1, -1),
          range.getResizedRange(-1, 2),
          range.getBoundingRect("E9"),
          range.getIntersection("C3:D9"),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getUsedRange(),
          sheetOf(context).getUsedRange(),
          sheetOf(context).getRangeByIndexes(2, 1, 3, 2),
          sheetOf(context).getRange("sheet1!$A$1"),
        ];
        for (const one of found) one.load("address");
        return found;
      },
      (found) => found.map(({ address }) => address.split("!")[1])
    );
    expect(addresses).toEqual([
      "C3",
      "G7",
      "B3:C3",
      "B2:B4",
      "B4:C4",
      "C2:C4",
      "C4",
      "A3:B5",
      "B2:E3",
      "B2:E9",
      "C3:C4",
      "2:4",
      "B:C",
      "B2:C3",
      "B2:C3",
      "B3:C5",
      "A1",
    ]);
  });

  it("fail off the sheet and where nothing is", async () => {
    openExcel();
    const get = (work: (sheet: Excel.Worksheet) => Excel.Range) =>
      inExcel((context) => work(sheetOf(context)).load("address"));
    await expect(get((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0))).rejects.toEqual(
      code("InvalidArgument")
    );
    await expect(get((sheet) => sheet.getRange("XFE1"))).rejects.toEqual(code("InvalidArgument"));
    await expect(get((sheet) => sheet.getRange("A1,C3"))).rejects.toEqual(code("InvalidArgument"));
    await expect(get((sheet) => sheet.getRange("A1:B2").getUsedRange())).rejects.toEqual(
      code("ItemNotFound")
    );
    await expect(get((sheet) => sheet.getRange("A1").getIntersection("B2"))).rejects.toEqual(
      code("ItemNotFound")
    );
    expect((await get((sheet) => sheet.getUsedRange())).address).toBe("Sheet1!A1");
    expect(
      (await get((sheet) => sheet.getRange("A1").getIntersectionOrNullObject("B2"))).isNullObject
    ).toBe(true);
  });
});

describe("inserted and deleted cells", () => {
  it("move the others with formats, rules and links, and formulas follow", async () => {
    openExcel({
      sheets: [
        { name: "Sheet1", rows: [["h"], [1], [2], ["=A2+A3"]] },
        { name: "Other", rows: [["=Sheet1!A3", "=Sheet1!B3"]] },
      ],
      names: [{ name: "Two", scope: null, formula: "Sheet1!$A$3", hidden: false }],
    });
    await inExcel((context) => {
      const cell = sheetOf(context).getRange("A3");
      cell.format.fill.color = "#FF0000";
      cell.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      cell.conditionalFormats.add("Custom").custom.rule.formula = "=A3>1";
      cell.hyperlink = { documentReference: "Other!A1", screenTip: "there" };
      sheetOf(context).getRange("A2:A3").insert("Down");
    });
    expect(await formulasAt("A1:A6")).toEqual([["h"], [""], [""], [1], [2], ["=A4+A5"]]);
    expect(await formulasAt("A1:B1", "Other")).toEqual([["=Sheet1!A5", "=Sheet1!B3"]]);
    const seen = await inExcel((context) => {
      const cell = sheetOf(context).getRange("A5");
      const { dataValidation, conditionalFormats } = cell;
      return {
        cell: cell.load("hyperlink,format/fill/color"),
        dataValidation: dataValidation.load("type"),
        count: conditionalFormats.getCount(),
        name: context.workbook.names.getItem("Two").load("formula"),
        before: sheetOf(context).getRange("A3").dataValidation.load("type"),
      };
    });
    expect(seen.cell.format.fill.color).toBe("#FF0000");
    expect(seen.cell.hyperlink).toMatchObject({ documentReference: "Other!A1" });
    expect(seen.dataValidation.type).toBe("WholeNumber");
    expect(seen.before.type).toBe("None");
    expect(seen.count.value).toBe(1);
    expect(seen.name.formula).toBe("=Sheet1!$A$5");
    await inExcel((context) => sheetOf(context).getRange("A2:A4").delete("Up"));
    expect(await formulasAt("A1:A3")).toEqual([["h"], [2], ["=#REF!+A2"]]);
  });

  it("push to the right", async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", "b"],
            ["c", "d"],
          ],
        },
      ],
    });
    await inExcel((context) => sheetOf(context).getRange("A1:B1").insert("Right"));
    expect(await valuesAt("A1:D2")).toEqual([
      ["", "", "a", "b"],
      ["c", "d", "", ""],
    ]);
    await inExcel((context) => sheetOf(context).getRange("A1:B1").delete("Left"));
    expect(await valuesAt("A1:D2")).toEqual([
      ["a", "b", "", ""],
      ["c", "d", "", ""],
    ]);
  });

  it("do not push content off the sheet", async () => {
    openExcel();
    await inExcel((context) => {
      sheetOf(context).getRange("A1048576").values = [["last"]];
    });
    await expect(
      inExcel((context) => sheetOf(context).getRange("A5").insert("Down"))
    ).rejects.toEqual(code("NonBlankCellOffSheet"));
    await inExcel((context) => sheetOf(context).getRange("B5").insert("Down"));
  });
});
