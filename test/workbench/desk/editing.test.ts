import { openWorkbook } from "../../../src/package/open-workbook";
import { schemaErrors } from "../../lint/schema-errors";
import { lintPackage } from "../../lint/lint-package";
import { openSample, picture, shown } from "./open-sample";

const activities = "Activities";

describe("typing in a cell", () => {
  it.each([
    ["12%", "12%", "12%"],
    ["3/14/2026", "3/14/2026", "3/14/2026"],
    ["=1+1", "2", "=1+1"],
    ["TRUE", "TRUE", "TRUE"],
    ["'007", "007", "'007"],
    ["$1,250", "$1,250 ", "1250"],
    ["plain", "plain", "plain"],
  ])("%s shows %s and edits as %s", async (typed, text, edit) => {
    const { desk } = openSample();
    desk.goTo("Sheet1!C3");
    await desk.enter(2, 2, typed);
    const cell = desk.sheet(desk.activeSheet).cell(2, 2);
    expect([cell.text, cell.edit]).toEqual([text, edit]);
  });

  it("recalculates what depends on it, on other sheets too", async () => {
    const { desk } = openSample();
    desk.goTo("Budget!B4");
    const before = shown(desk, "B4")[0]?.[0];
    desk.goTo(`${activities}!F5`);
    await desk.enter(4, 5, "138.5");
    desk.goTo("Budget!B4");
    expect(Number(shown(desk, "B4")[0]?.[0])).toBeCloseTo(Number(before) + 100, 6);
  });

  it("refuses what is no formula, and leaves the cell as it was", async () => {
    const { desk } = openSample();
    desk.goTo("Sheet1!A2");
    const before = picture(desk);
    const answer = await desk.enter(1, 0, "=SUM((1");
    expect(answer).toMatchObject({ kind: "refused", message: expect.stringContaining("formula") });
    expect(picture(desk)).toEqual(before);
  });

  it("makes a table one row longer when it is typed right below", async () => {
    const { desk } = openSample();
    desk.goTo(`${activities}!B16`);
    const area = () => desk.sheet(desk.activeSheet).tables[0]?.area.bottom;
    const before = area();
    await desk.enter(15, 1, "Border guard");
    expect(area()).toBe(Number(before) + 1);
    await desk.undo();
    expect(area()).toBe(before);
    expect(shown(desk, "B16")).toEqual([[""]]);
  });
});

describe("validation", () => {
  it("stops what a list does not hold, with the author's words, and takes what it holds", async () => {
    const { desk } = openSample();
    desk.goTo(`${activities}!G5`);
    expect(desk.choices(4, 6)).toEqual(["Planned", "Done", "Postponed", "Cancelled"]);
    expect(await desk.enter(4, 6, "Perhaps")).toEqual({
      kind: "refused",
      title: "Status",
      message: "Choose one of: Planned, Done, Postponed, Cancelled.",
    });
    expect(shown(desk, "G5")).toEqual([["Done"]]);
    // A list of cells is compared without regard to case.
    expect(await desk.enter(4, 6, "planned")).toEqual({ kind: "done" });
    expect(shown(desk, "G5")).toEqual([["planned"]]);
  });

  it("asks where the author only warns, and enters what is confirmed", async () => {
    const { desk } = openSample();
    desk.goTo(`${activities}!F5`);
    expect(await desk.enter(4, 5, "-3")).toMatchObject({ kind: "doubted", style: "warning" });
    expect(shown(desk, "F5")).toEqual([["38.5"]]);
    expect(await desk.enter(4, 5, "-3", true)).toEqual({ kind: "done" });
    expect(shown(desk, "F5")).toEqual([["-3.0"]]);
  });

  it("does not look at what is pasted or deleted, as Excel does not", async () => {
    const { desk } = openSample();
    desk.goTo(`${activities}!G5`);
    expect(await desk.paste(4, 6, "Perhaps\r\nNever")).toEqual({ kind: "done" });
    expect(shown(desk, "G5:G6")).toEqual([["Perhaps"], ["Never"]]);
  });
});

describe("formulas that fill more than their cell", () => {
  it("spill, grow and shrink with what they read, and tell what is in their way", async () => {
    const { desk } = openSample();
    desk.goTo("Sheet1!C1");
    await desk.paste(0, 2, "1\n2\n3");
    await desk.enter(0, 3, "=C1:C3*10");
    expect(shown(desk, "D1:D4")).toEqual([["10"], ["20"], ["30"], [""]]);
    await desk.enter(1, 2, "5");
    expect(shown(desk, "D1:D3")).toEqual([["10"], ["50"], ["30"]]);
    await desk.enter(2, 3, "mine");
    expect(shown(desk, "D1:D3")).toEqual([["#SPILL!"], [""], ["mine"]]);
    await desk.clear({ top: 2, left: 3, bottom: 2, right: 3 });
    expect(shown(desk, "D1:D3")).toEqual([["10"], ["50"], ["30"]]);
    await desk.enter(0, 4, "=SUM(D1:D3)");
    expect(shown(desk, "E1")).toEqual([["90"]]);
    await desk.enter(0, 3, "=C1:C2");
    expect(shown(desk, "D1:E3")).toEqual([
      ["1", "6"],
      ["5", ""],
      ["", ""],
    ]);
    await desk.undo();
    expect(shown(desk, "D1:E1")).toEqual([["10", "90"]]);
    await desk.clear({ top: 0, left: 3, bottom: 0, right: 3 });
    expect(shown(desk, "D1:E3")).toEqual([
      ["", "0"],
      ["", ""],
      ["", ""],
    ]);
  });

  it("are saved as Excel saves them, and open again with the same values", async () => {
    const { desk, file, host } = openSample();
    desk.goTo("Sheet1!C1");
    await desk.paste(0, 2, "1\n2\n3");
    await desk.enter(0, 3, "=C1:C3*10");
    const bytes = file.save(host.changes());
    expect(await schemaErrors(bytes, "spill.xlsx")).toEqual([]);
    expect(lintPackage(bytes)).toEqual([]);
    const sheet = openWorkbook(bytes).contents.sheets.find(({ name }) => name === "Sheet1");
    expect(sheet?.cells.get(3)).toMatchObject({ formula: "=C1:C3*10", spill: "D1:D3", value: 10 });
    expect(sheet?.cells.get(2 * 16384 + 3)).toMatchObject({ value: 30 });
    const again = openSample(bytes);
    again.desk.goTo("Sheet1!A1");
    expect(shown(again.desk, "D1:D3")).toEqual([["10"], ["20"], ["30"]]);
  });
});

describe("who may not", () => {
  it("is told so: a protected sheet, a workbook for viewing only", async () => {
    const { desk, host } = openSample();
    desk.goTo("Sheet1!A2");
    await host.act((book) => void (book.sheet("Sheet1").isProtected = true));
    expect(await desk.enter(1, 0, "x")).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("protected sheet"),
    });
    await host.act((book) => void (book.isReadOnly = true));
    expect(await desk.enter(1, 0, "x")).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("viewing only"),
    });
    expect(desk.goTo("Lists!A1")).toMatchObject({ kind: "refused" });
    expect(desk.goTo("nowhere at all")).toMatchObject({ kind: "refused" });
  });
});

describe("a formula that the workbench does not calculate", () => {
  it.each([
    ["=SEQUENCE(3)", "the function SEQUENCE"],
    ['=TEXT(A5,"dd mmm yyyy")', "TEXT with the format dd mmm yyyy"],
  ])("%s is kept, and its person is told why the cell is empty", async (formula, reason) => {
    const { desk, host } = openSample();
    const answer = await desk.enter(40, 8, formula);
    expect(answer).toEqual({
      kind: "done",
      notice:
        `The workbench does not calculate this formula (${reason}) and leaves the cell empty. ` +
        "The formula is kept: Excel calculates it when it opens the saved file.",
    });
    expect(desk.sheet(desk.activeSheet).cell(40, 8).edit).toBe(formula);
    expect(host.book.activeSheet?.cells.get(40, 8).value).toBeNull();
  });

  it("says nothing of one that shows something, an error too", async () => {
    const { desk } = openSample();
    for (const formula of ["=1/0", "=NOSUCH(1)", "=A5", "=HSA.OVERALL(F5:F9)"]) {
      expect(await desk.enter(40, 8, formula)).toEqual({ kind: "done" });
    }
  });
});
