import { openExcel } from "../../support/excel";
import { inExcel, sheetOf } from "./run";

describe("what stands on the cells of a range", () => {
  beforeEach(async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["a", "b"],
            [1, 2],
            [3, 4],
          ],
        },
        { name: "Other" },
      ],
    });
    await inExcel((context) => {
      sheetOf(context).tables.add("A1:B3", true).name = "Sales";
      sheetOf(context).getRange("D5:E6").merge();
      sheetOf(context, "Other").getRange("A1:B1").merge();
    });
  });

  const tables = (address: string, isWhole?: boolean): Promise<string[]> =>
    inExcel(
      (context) => {
        const found = sheetOf(context).getRange(address).getTables(isWhole);
        found.load("items/name");
        return found;
      },
      ({ items }) => items.map(({ name }) => name)
    );
  const merged = (address: string): Promise<string | null> =>
    inExcel(
      (context) => {
        const areas = sheetOf(context).getRange(address).getMergedAreasOrNullObject();
        areas.load("address,areaCount,cellCount");
        return areas;
      },
      (areas) =>
        areas.isNullObject ? null : `${areas.address} ${areas.areaCount} ${areas.cellCount}`
    );

  it("names the tables that it touches, or those that lie in it whole", async () => {
    expect(await tables("B3:C9")).toEqual(["Sales"]);
    expect(await tables("B3:C9", true)).toEqual([]);
    expect(await tables("A1:C9", true)).toEqual(["Sales"]);
    expect(await tables("C1:D9")).toEqual([]);
  });

  it("says where merged cells are, and gives a null object where none are", async () => {
    expect(await merged("A4:D5")).toBe("Sheet1!D5:E6 1 4");
    expect(await merged("A1:C9")).toBeNull();
  });
});
