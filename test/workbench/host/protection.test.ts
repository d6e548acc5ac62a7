import { openExcel } from "../../support/excel";
import { code, inExcel, sheetOf, valuesAt } from "./run";

describe("a protected sheet", () => {
  beforeEach(async () => {
    openExcel({ sheets: [{ name: "Sheet1", rows: [["locked", "open"]] }] });
    await inExcel((context) => {
      sheetOf(context).getRange("B1:B5").format.protection.locked = false;
      sheetOf(context).protection.protect({ allowFormatColumns: true }, "pw");
    });
  });

  it("takes entries in unlocked cells only", async () => {
    await inExcel((context) => {
      sheetOf(context).getRange("B1").values = [["new"]];
    });
    for (const address of ["A1", "A1:B1", "C9", "B1:B6"]) {
      const writing = inExcel((context) => {
        (sheetOf(context).getRange(address) as any).values = "x";
      });
      await expect(writing).rejects.toMatchObject({
        code: "AccessDenied",
        message: "You do not have the permissions to perform the requested action.",
      });
    }
    expect(await valuesAt("A1:B1")).toEqual([["locked", "new"]]);
  });

  it("allows what its options allow", async () => {
    await inExcel((context) => {
      sheetOf(context).getRange("A1").format.columnWidth = 80;
    });
    const denied: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"),
      (sheet) => (sheet.getRange("B1").format.rowHeight = 20),
      (sheet) => sheet.getRange("1:1").insert("Down"),
      (sheet) => sheet.getRange("A1").delete("Up"),
      (sheet) => sheet.getRange("B1:B2").merge(),
      (sheet) => sheet.tables.add("A1:B2", true),
      (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom"),
      (sheet) => (sheet.getRange("B1").hyperlink = { address: "https://example.org" }),
      (sheet) => sheet.getRange("A1").clear("Contents"),
    ];
    for (const change of denied) {
      await expect(inExcel((context) => change(sheetOf(context)))).rejects.toEqual(
        code("AccessDenied")
      );
    }
  });

  it("is protected once, and opened with its password", async () => {
    await expect(inExcel((context) => sheetOf(context).protection.protect())).rejects.toEqual(
      code("InvalidOperation")
    );
    await expect(
      inExcel((context) => sheetOf(context).protection.unprotect("other"))
    ).rejects.toEqual(code("AccessDenied"));
    await inExcel((context) => sheetOf(context).protection.unprotect("pw"));
    const protection = await inExcel((context) => sheetOf(context).protection.load("protected"));
    expect(protection.protected).toBe(false);
    await inExcel((context) => {
      sheetOf(context).getRange("A1").values = [["x"]];
    });
  });

  it("cannot be opened when it came protected: its password is not known", async () => {
    openExcel({ sheets: [{ name: "Sheet1", isProtected: true }] });
    await expect(inExcel((context) => sheetOf(context).protection.unprotect())).rejects.toEqual(
      code("AccessDenied")
    );
    const writing = inExcel((context) => {
      sheetOf(context).getRange("A1").values = [[1]];
    });
    await expect(writing).rejects.toEqual(code("AccessDenied"));
  });
});

describe("a workbook with a protected structure", () => {
  it("keeps its list of sheets, and lets cells be written", async () => {
    openExcel({ isStructureProtected: true });
    const protection = await inExcel((context) => context.workbook.protection.load("protected"));
    expect(protection.protected).toBe(true);
    const denied: ((context: Excel.RequestContext) => unknown)[] = [
      (context) => context.workbook.worksheets.add("B"),
      (context) => (sheetOf(context).name = "B"),
      (context) => (sheetOf(context).visibility = "Hidden"),
      (context) => (sheetOf(context).position = 0),
      (context) => sheetOf(context).delete(),
      (context) => context.workbook.protection.unprotect(),
    ];
    for (const change of denied) {
      await expect(inExcel(change)).rejects.toEqual(code("AccessDenied"));
    }
    await inExcel((context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      context.workbook.names.add("Allowed", "=Sheet1!$A$1");
    });
    expect(await valuesAt("A1")).toEqual([[1]]);
  });
});
