import { openExcel } from "../../support/excel";

const rows = [
  ["Code", "Name"],
  ["A-1", "first"],
  ["A-10", "Tenth"],
  ["a-1", "again"],
  ["B*2", "star"],
];

async function find(
  address: string,
  text: string,
  criteria: Excel.SearchCriteria
): Promise<string | null> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets
      .getItem("A")
      .getRange(address)
      .findOrNullObject(text, criteria)
      .load("address");
    await context.sync();
    return found.isNullObject ? null : found.address;
  });
}

describe("Range.find", () => {
  beforeEach(() => void openExcel({ sheets: [{ name: "A", rows }] }));

  it.each([
    ["a part of the text, in any case", "A1:B5", "a-1", {}, "A!A2"],
    ["the whole text", "A1:B5", "A-10", { completeMatch: true }, "A!A3"],
    ["with its case", "A1:B5", "a-1", { completeMatch: true, matchCase: true }, "A!A4"],
    ["from below", "A1:A5", "A-1", { completeMatch: true, searchDirection: "Backwards" }, "A!A4"],
    ["row by row", "A1:B5", "t", {}, "A!B2"],
    ["with a wildcard", "A1:A5", "a-1?", { completeMatch: true }, "A!A3"],
    ["a star that is meant", "A1:A5", "b~*2", { completeMatch: true }, "A!A5"],
    ["nothing", "A1:A5", "Z", {}, null],
    ["on the whole sheet from a single cell on", "A2", "a-1", { completeMatch: true }, "A!A4"],
  ] as const)("finds %s", async (_what, address, text, criteria, expected) => {
    expect(await find(address, text, criteria)).toBe(expected);
  });

  it("fails with ItemNotFound where the other form gives a null object", async () => {
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1:A5").find("Z", {});
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
