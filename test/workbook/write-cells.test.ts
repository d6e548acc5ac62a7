import { formulaAreas } from "../../src/workbook/write-cells";
import { intoRequests } from "../../src/workbook/job";

const f = (text: string) => ({ formula: text });

describe("formulaAreas", () => {
  it("joins runs down a column and like runs beside them", () => {
    const areas = formulaAreas({
      row: 3,
      column: 1,
      cells: [
        ["a", "b", "c", f("=9")],
        [f("=1"), f("=2"), "x", null],
        [f("=3"), f("=4"), f("=5"), f("=6")],
      ],
    });
    expect(areas).toEqual([
      {
        row: 4,
        column: 1,
        rows: 2,
        columns: 2,
        formulas: [
          ["=1", "=2"],
          ["=3", "=4"],
        ],
      },
      { row: 5, column: 3, rows: 1, columns: 2, formulas: [["=5", "=6"]] },
      { row: 3, column: 4, rows: 1, columns: 1, formulas: [["=9"]] },
    ]);
  });

  it("finds none among constants", () => {
    expect(formulaAreas({ row: 0, column: 0, cells: [["=text", 1, true, null]] })).toEqual([]);
  });
});

describe("intoRequests", () => {
  const job = (bytes: number) => ({ bytes, queue: () => undefined });

  it("keeps the order and stays under the limit", () => {
    const jobs = [job(40), job(50), job(20), job(200), job(1)];
    const sizes = intoRequests(jobs, 100).map((request) => request.map(({ bytes }) => bytes));
    expect(sizes).toEqual([[40, 50], [20], [200], [1]]);
  });

  it("makes no request of nothing", () => {
    expect(intoRequests([], 100)).toEqual([]);
  });
});
