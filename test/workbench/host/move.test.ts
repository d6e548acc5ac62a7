import { openExcel } from "../../support/excel";
import { inExcel, sheetOf } from "./run";

/** What cut and paste does in Excel: the cells go along with all that is on them. */
describe("moving cells", () => {
  beforeEach(async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", "b"],
            [1, "=A2*2"],
            [3, 4],
            [5, 6],
          ],
        },
        {
          name: "Other",
          rows: [["=Sheet1!A2", "=SUM(Sheet1!A2:A4)", "=Sheet1!B9", "=SUM(Sheet1!A3:A4)"]],
        },
      ],
    });
    await inExcel((context) => {
      const first = sheetOf(context).getRange("A2");
      first.format.fill.color = "#FFFF00";
      first.dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 9, operator: "Between" },
      };
      first.hyperlink = { address: "https://example.org/", textToDisplay: "1" };
      context.workbook.names.add("mine", sheetOf(context).getRange("A2"));
    });
  });

  const move = (from: string, to: string) =>
    inExcel((context) => sheetOf(context).getRange(from).moveTo(to));

  const at = (sheet: string, address: string) =>
    inExcel(
      (context) => {
        const range = sheetOf(context, sheet).getRange(address);
        range.load("formulas,values,hyperlink");
        range.format.fill.load("color");
        range.dataValidation.load("type");
        return range;
      },
      ({ formulas, format, dataValidation, hyperlink }) => ({
        formulas: formulas[0],
        colour: format.fill.color,
        validation: dataValidation.type,
        link: hyperlink?.address,
      })
    );

  it("takes content, colour, validation and link along, and leaves blank cells", async () => {
    await move("A2:B2", "A9:B9");
    expect(await at("Sheet1", "A9")).toMatchObject({
      colour: "#FFFF00",
      validation: "WholeNumber",
      link: "https://example.org/",
    });
    expect(await at("Sheet1", "A2")).toMatchObject({
      formulas: [""],
      colour: "#FFFFFF",
      validation: "None",
      link: undefined,
    });
    // A reference inside the cells goes along.
    expect((await at("Sheet1", "B9")).formulas).toEqual(["=A9*2"]);
  });

  it("lets formulas and names elsewhere follow", async () => {
    await move("A2:B2", "A9:B9");
    const { formulas } = await at("Other", "A1:D1");
    // The first cell of the first sum went down past its end; B9 was replaced.
    expect(formulas).toEqual([
      "=Sheet1!A9",
      "=SUM(Sheet1!A4:A9)",
      "=Sheet1!#REF!".replace("Sheet1!", ""),
      "=SUM(Sheet1!A3:A4)",
    ]);
    const name = await inExcel(
      (context) => {
        const item = context.workbook.names.getItem("mine");
        item.load("formula");
        return item;
      },
      ({ formula }) => formula
    );
    expect(name).toBe("=Sheet1!$A$9");
  });

  it("refuses headers of tables and merged cells", async () => {
    await inExcel((context) => {
      sheetOf(context).tables.add("A1:B4", true);
    });
    await expect(move("A1:B1", "A9")).rejects.toMatchObject({ code: "NotImplemented" });
    await move("A3:B3", "A2:B2");
    expect((await at("Sheet1", "A2:B2")).formulas).toEqual([3, 4]);
  });

  it("tells the height of each row and whether it is hidden", async () => {
    const rows = await inExcel(
      (context) => {
        sheetOf(context).getRange("A2").format.rowHeight = 33;
        sheetOf(context).getRange("A3").format.rowHeight = 0;
        return sheetOf(context)
          .getRange("A1:B3")
          .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      },
      ({ value }) => value
    );
    expect(rows).toEqual([
      { rowHidden: false, format: { rowHeight: 15 } },
      { rowHidden: false, format: { rowHeight: 33 } },
      { rowHidden: true, format: { rowHeight: 0 } },
    ]);
  });

  it("tells the width of each column and whether it is hidden", async () => {
    const columns = await inExcel(
      (context) => {
        // 20 characters are 145 pixels, 108.75 points.
        sheetOf(context).getRange("B:B").format.columnWidth = 108.75;
        sheetOf(context).getRange("C:C").format.columnWidth = 0;
        return sheetOf(context)
          .getRange("A2:C9")
          .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      },
      ({ value }) => value
    );
    expect(columns).toEqual([
      { columnHidden: false, format: { columnWidth: 48 } },
      { columnHidden: false, format: { columnWidth: 108.75 } },
      { columnHidden: true, format: { columnWidth: 0 } },
    ]);
  });
});
