import fc from "fast-check";
import { openExcel } from "../../support/excel";
import { storedTable } from "../../support/workbook-contents";
import { code, formulasAt, inExcel, sheetOf, valuesAt } from "./run";

/** A title, a table at B3:D5, a total of the user's below it, and formulas on another sheet. */
function open() {
  return openExcel({
    sheets: [
      {
        name: "Sheet1",
        rows: [
          ["Title"],
          [null],
          [null, "Code", "Score", "Twice", "beside"],
          [null, "A", 1, "=[@Score]*2", null],
          [null, "B", 2, "=[@Score]*2", null],
          [null],
          [null, "below", "=SUM(C4:C5)"],
        ],
        tables: [storedTable("T", "B3:D5", ["Code", "Score", "Twice"], 7)],
      },
      {
        name: "Other",
        rows: [["=SUM(T[Score])"], ["=SUM(T[[Score]:[Twice]])"], ["=Sheet1!C4"], ["=ROWS(T)"]],
      },
    ],
    names: [{ name: "Scores", scope: null, formula: "Sheet1!$C$4:$C$5", hidden: false }],
  });
}

async function tableOf(name = "T") {
  return inExcel(
    (context) => {
      const table = context.workbook.tables.getItem(name);
      return {
        area: table.getRange().load("address"),
        header: table.getHeaderRowRange().load("values"),
        columns: table.columns.load("items/name"),
      };
    },
    ({ area, header, columns }) => {
      const names = columns.items.map(({ name: one }: any) => one);
      // A header is its column's name, always.
      expect(header.values).toEqual([names]);
      return { area: area.address.replace("Sheet1!", ""), names };
    }
  );
}

const insert = (address: string, direction: "Down" | "Right") =>
  inExcel((context) => void sheetOf(context).getRange(address).insert(direction));
const remove = (address: string, direction: "Up" | "Left") =>
  inExcel((context) => void sheetOf(context).getRange(address).delete(direction));

describe("whole columns of the sheet", () => {
  it.each([
    ["A:A", "C3:E5", ["Code", "Score", "Twice"]],
    ["B:B", "C3:E5", ["Code", "Score", "Twice"]],
    ["C:C", "B3:E5", ["Code", "Column1", "Score", "Twice"]],
    ["D:E", "B3:F5", ["Code", "Score", "Column1", "Column2", "Twice"]],
    ["E:E", "B3:D5", ["Code", "Score", "Twice"]],
  ])("put in at %s make the table %s", async (address, area, names) => {
    open();
    await insert(address, "Right");
    expect(await tableOf()).toEqual({ area, names });
  });

  it("are empty in the table, and everything follows that speaks of its cells", async () => {
    const host = open();
    await inExcel((context) => {
      const scores = sheetOf(context).getRange("C4:C5");
      scores.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      scores.conditionalFormats.add("Custom").custom.rule.formula = "=C4>1";
      sheetOf(context).getRange("D:D").format.columnWidth = 100;
    });
    await insert("C:C", "Right");
    expect(await formulasAt("B3:E7")).toEqual([
      ["Code", "Column1", "Score", "Twice"],
      ["A", "", 1, "=[@Score]*2"],
      ["B", "", 2, "=[@Score]*2"],
      ["", "", "", ""],
      ["below", "", "=SUM(D4:D5)", ""],
    ]);
    expect(await formulasAt("A1:A4", "Other")).toEqual([
      ["=SUM(T[Score])"],
      ["=SUM(T[[Score]:[Twice]])"],
      ["=Sheet1!D4"],
      ["=ROWS(T)"],
    ]);
    expect(await valuesAt("A1:A4", "Other")).toEqual([[3], [9], [1], [2]]);
    const { changedSheets, names } = host.changes();
    expect(names).toMatchObject([{ name: "Scores", formula: "Sheet1!$D$4:$D$5" }]);
    expect(changedSheets[0]).toMatchObject({
      tables: [{ id: 7, ref: "B3:E5", columns: ["Code", "Column1", "Score", "Twice"] }],
      validations: [{ ref: "D4:D5", formula1: '"1,2"' }],
      conditionalFormats: [{ ref: "D4:D5" }],
      columns: [{ first: 4, last: 4 }],
    });
  });

  it("take the next free name of the table", async () => {
    open();
    await inExcel((context) => {
      context.workbook.tables.getItem("T").columns.getItem("Twice").name = "column1";
    });
    await insert("D:D", "Right");
    expect((await tableOf()).names).toEqual(["Code", "Score", "Column2", "column1"]);
  });

  it("are as wide as the one before them, and the others keep their widths", async () => {
    const host = open();
    await inExcel((context) => {
      sheetOf(context).getRange("B:B").format.columnWidth = 60;
      sheetOf(context).getRange("C:C").format.columnWidth = 200;
      sheetOf(context).getRange("D:D").columnHidden = true;
    });
    const widths = () =>
      host.changes().changedSheets[0]?.columns?.map(({ first, last, hidden, width }) => {
        return [first, last, hidden === true ? "hidden" : Math.round(width ?? 0)];
      });
    const before = widths() ?? [];
    const [narrow, wide] = before.map(([, , width]) => width);
    expect(before).toEqual([
      [1, 1, narrow],
      [2, 2, wide],
      [3, 3, "hidden"],
    ]);
    await insert("C:D", "Right");
    expect(widths()).toEqual([
      [1, 3, narrow],
      [4, 4, wide],
      [5, 5, "hidden"],
    ]);
    await remove("B:E", "Left");
    expect(widths()).toEqual([[1, 1, "hidden"]]);
  });

  it("take their columns of the table along when they go", async () => {
    open();
    await remove("C:C", "Left");
    expect(await tableOf()).toEqual({ area: "B3:C5", names: ["Code", "Twice"] });
    expect(await formulasAt("B4:C5")).toEqual([
      ["A", "=#REF!*2"],
      ["B", "=#REF!*2"],
    ]);
    expect(await formulasAt("A1:A4", "Other")).toEqual([
      ["=SUM(#REF!)"],
      ["=SUM(T[Twice])"],
      ["=#REF!"],
      ["=ROWS(T)"],
    ]);
  });

  it("take the edge of a table that begins or ends among them", async () => {
    open();
    await remove("A:B", "Left");
    expect(await tableOf()).toEqual({ area: "A3:B5", names: ["Score", "Twice"] });
    await remove("B:D", "Left");
    expect(await tableOf()).toEqual({ area: "A3:A5", names: ["Score"] });
    expect(await formulasAt("A2", "Other")).toEqual([["=SUM(T[Score])"]]);
  });

  it("end a table that goes with them as a whole", async () => {
    open();
    await remove("B:D", "Left");
    const gone = await inExcel((context) =>
      context.workbook.tables.getItemOrNullObject("T").load("name")
    );
    expect(gone.isNullObject).toBe(true);
    expect(await valuesAt("A3:B3")).toEqual([["", "beside"]]);
    expect(await formulasAt("A1:A4", "Other")).toEqual([
      ["=SUM(#REF!)"],
      ["=SUM(#REF!)"],
      ["=#REF!"],
      ["=ROWS(#REF!)"],
    ]);
  });
});

describe("whole rows of the sheet", () => {
  it.each([
    ["3:3", "B4:D6"],
    ["4:4", "B3:D6"],
    ["5:6", "B3:D7"],
    ["6:6", "B3:D5"],
  ])("put in at %s make the table %s", async (address, area) => {
    open();
    await insert(address, "Down");
    expect((await tableOf()).area).toBe(area);
  });

  it("are rows of the table: they repeat its formulas and look like its rows", async () => {
    const host = open();
    await inExcel((context) => {
      const scores = sheetOf(context).getRange("C4:C5");
      scores.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      scores.format.fill.color = "#EEEEEE";
      sheetOf(context).getRange("B3:D3").format.fill.color = "#000000";
    });
    await insert("4:4", "Down");
    await insert("6:6", "Down");
    expect(await formulasAt("B3:D7")).toEqual([
      ["Code", "Score", "Twice"],
      ["", "", "=[@Score]*2"],
      ["A", 1, "=[@Score]*2"],
      ["", "", "=[@Score]*2"],
      ["B", 2, "=[@Score]*2"],
    ]);
    const fills = await inExcel((context) =>
      ["C3", "C4", "C5", "C6", "B4"].map((cell) =>
        sheetOf(context).getRange(cell).load("format/fill/color")
      )
    );
    expect(fills.map(({ format }: any) => format.fill.color)).toEqual([
      "#000000",
      "#EEEEEE",
      "#EEEEEE",
      "#EEEEEE",
      "#FFFFFF",
    ]);
    expect(host.changes().changedSheets[0]?.validations).toMatchObject([{ ref: "C4:C7" }]);
    expect(await valuesAt("A1:A4", "Other")).toEqual([[3], [9], [1], [4]]);
  });

  it("take their rows of the table along when they go, but never the header row alone", async () => {
    open();
    await expect(remove("3:3", "Up")).rejects.toEqual(code("InsertDeleteConflict"));
    await expect(remove("2:4", "Up")).rejects.toEqual(code("InsertDeleteConflict"));
    await remove("4:4", "Up");
    expect((await tableOf()).area).toBe("B3:D4");
    expect(await valuesAt("B4:D4")).toEqual([["B", 2, 4]]);
  });

  it("leave a table one row, empty", async () => {
    open();
    await expect(remove("4:6", "Up")).rejects.toEqual(code("NotImplemented"));
    await remove("4:5", "Up");
    expect((await tableOf()).area).toBe("B3:D4");
    expect(await formulasAt("B3:D5")).toEqual([
      ["Code", "Score", "Twice"],
      ["", "", ""],
      ["below", "=SUM(#REF!)", ""],
    ]);
  });

  it("end a table that goes with them as a whole", async () => {
    open();
    await remove("3:5", "Up");
    expect(await formulasAt("B3:C4")).toEqual([
      ["", ""],
      ["below", "=SUM(#REF!)"],
    ]);
    expect(await formulasAt("A4", "Other")).toEqual([["=ROWS(#REF!)"]]);
  });
});

describe("a protected sheet", () => {
  it("lets no row or column come or go through its tables", async () => {
    open();
    await inExcel((context) => {
      sheetOf(context).protection.protect({
        allowInsertColumns: true,
        allowInsertRows: true,
        allowDeleteColumns: true,
      });
    });
    await expect(insert("C:C", "Right")).rejects.toEqual(code("AccessDenied"));
    await expect(insert("5:5", "Down")).rejects.toEqual(code("AccessDenied"));
    await expect(remove("C:C", "Left")).rejects.toEqual(code("AccessDenied"));
  });
});

const lines = fc.oneof(
  fc.record({ isRow: fc.constant(true), at: fc.nat(8), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ isRow: fc.constant(false), at: fc.nat(6), count: fc.integer({ min: 1, max: 3 }) })
);

function addressOf({ isRow, at, count }: { isRow: boolean; at: number; count: number }): string {
  const name = (index: number): string => (isRow ? String(index + 1) : ("ABCDEFGHIJ"[index] ?? ""));
  return `${name(at)}:${name(at + count - 1)}`;
}

it("has everything as before once lines that were put in anywhere are deleted again", async () => {
  const pictureOf = async (host: ReturnType<typeof open>) => {
    const [changed] = host.changes().changedSheets;
    return {
      cells: await formulasAt("A1:J16"),
      other: await formulasAt("A1:A4", "Other"),
      values: await valuesAt("A1:A4", "Other"),
      table: await tableOf(),
      validations: changed?.validations,
      conditionalFormats: changed?.conditionalFormats,
      columns: changed?.columns,
      name: host.book.findName("Scores")?.formula,
    };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 4 }), async (all) => {
      const host = open();
      await inExcel((context) => {
        const scores = sheetOf(context).getRange("C4:C5");
        scores.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
        scores.conditionalFormats.add("Custom").custom.rule.formula = "=C4>1";
        sheetOf(context).getRange("C:C").format.columnWidth = 100;
        context.workbook.application.calculate("Full");
      });
      const before = await pictureOf(host);
      const steps: { line: (typeof all)[number]; picture: unknown }[] = [];
      for (const line of all) {
        steps.push({ line, picture: await pictureOf(host) });
        await insert(addressOf(line), line.isRow ? "Down" : "Right");
        await tableOf();
      }
      for (const { line, picture } of steps.reverse()) {
        await remove(addressOf(line), line.isRow ? "Up" : "Left");
        expect(await pictureOf(host)).toEqual(picture);
      }
      expect(await pictureOf(host)).toEqual(before);
    }),
    { numRuns: 60 }
  );
});
