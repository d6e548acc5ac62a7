import { queueRowCells, runsOf } from "../../src/workbook/row-cells";
import { formulasOf, openExcel } from "../support/excel";

it("joins cells that stand side by side, whatever their order", () => {
  const at = (column: number) => ({ column, value: column });
  expect(runsOf([at(5), at(2), at(3), at(7), at(6)])).toEqual([
    [at(2), at(3)],
    [at(5), at(6), at(7)],
  ]);
  expect(runsOf([])).toEqual([]);
});

it("writes texts as texts, formulas as formulas, and empties cells", async () => {
  openExcel({ sheets: [{ name: "S", rows: [["a", "b", "c", "d", "e", "f"]] }] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("E1").numberFormat = [["@"]];
    queueRowCells(context, "S", 0, [
      { column: 0, value: "=1+1" },
      { column: 1, value: "" },
      { column: 2, value: 3, formula: "=1+2" },
      { column: 4, value: "=x", isText: true },
      { column: 5, value: true },
    ]);
    await context.sync();
  });
  expect(await formulasOf("S", "A1:F1")).toEqual([["=1+1", "", "=1+2", "d", "=x", true]]);
});
