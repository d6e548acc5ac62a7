import { openExcel } from "../../support/excel";
import { formulasAt, inExcel, sheetOf, valuesAt } from "./run";

/** "Handle dynamic arrays and spilling": a formula set by an add-in spills as a typed one does. */
describe("a formula that an add-in sets", () => {
  beforeEach(() => {
    openExcel({ sheets: [{ name: "Sheet1", rows: [[1], [2], [3]] }] });
  });
  const set = (address: string, formulas: unknown[][]): Promise<unknown> =>
    inExcel((context) => {
      sheetOf(context).getRange(address).formulas = formulas;
    });

  it("spills to the right and down, and what is left out beside it stays free for that", async () => {
    await set("C1:D2", [
      ["=A1:A3*2", null],
      [null, "mine"],
    ]);
    expect(await valuesAt("C1:D3")).toEqual([
      [2, ""],
      [4, "mine"],
      [6, ""],
    ]);
  });

  it("shows #SPILL! where something is in the way, and gives way again", async () => {
    await set("C2", [["mine"]]);
    await set("C1", [["=A1:A3*2"]]);
    expect(await valuesAt("C1:C3")).toEqual([["#SPILL!"], ["mine"], [""]]);
    await set("C2", [[""]]);
    expect(await valuesAt("C1:C3")).toEqual([[2], [4], [6]]);
    await set("C1", [[""]]);
    expect(await valuesAt("C1:C3")).toEqual([[""], [""], [""]]);
  });

  it("stays in its cell inside a table", async () => {
    await inExcel((context) => {
      const sheet = sheetOf(context);
      sheet.getRange("E1:E3").values = [["Twice"], [""], [""]];
      sheet.tables.add("E1:E3", true);
    });
    await set("E2", [["=SUM(A1:A3)"]]);
    expect(await valuesAt("E1:E3")).toEqual([["Twice"], [6], [""]]);
  });

  it("goes on spilling where its cells are moved, and leaves nothing behind", async () => {
    await set("C1", [["=A1:A3*2"]]);
    await inExcel((context) => sheetOf(context).getRange("C1:C3").moveTo("E2"));
    expect(await valuesAt("C1:E4")).toEqual([
      ["", "", ""],
      ["", "", 2],
      ["", "", 4],
      ["", "", 6],
    ]);
    await inExcel((context) => {
      sheetOf(context).getRange("A3").values = [[10]];
    });
    expect(await valuesAt("E2:E4")).toEqual([[2], [4], [20]]);
  });

  it("goes on spilling where rows are put in or taken out above it", async () => {
    await set("C1", [["=A1:A3*2"]]);
    await inExcel((context) => sheetOf(context).getRange("1:2").insert("Down"));
    expect(await formulasAt("C3")).toEqual([["=A3:A5*2"]]);
    expect(await valuesAt("C1:C6")).toEqual([[""], [""], [2], [4], [6], [""]]);
    await inExcel((context) => {
      sheetOf(context).getRange("A5").values = [[10]];
      sheetOf(context).getRange("1:1").delete("Up");
    });
    expect(await valuesAt("C1:C5")).toEqual([[""], [2], [4], [20], [""]]);
  });

  it("stays an array in the saved file where its references follow cells that are moved", async () => {
    const host = openExcel({ sheets: [{ name: "Sheet1", rows: [[1], [2], [3]] }] });
    await set("C1", [["=A1:A3*2"]]);
    await inExcel((context) => sheetOf(context).getRange("A1:A3").moveTo("A5"));
    expect(await valuesAt("C1:C3")).toEqual([[2], [4], [6]]);
    const [changed] = host.changes().changedSheets;
    expect(changed?.cells?.find(({ formula }) => formula !== undefined)).toMatchObject({
      formula: "=A5:A7*2",
      spill: "C1:C3",
    });
  });
});
