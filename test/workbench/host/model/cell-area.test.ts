import fc from "fast-check";
import {
  cellCount,
  cellsOf,
  holds,
  intersection,
  joinAreas,
  subtract,
  type CellArea,
} from "../../../../src/workbench/host/model/cell-area";

const area = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]): CellArea => ({
    top,
    left,
    bottom: top + height,
    right: left + width,
  }));

function keys(areas: readonly CellArea[]): string[] {
  return areas.flatMap((one) => [...cellsOf(one)].map(({ row, column }) => `${row},${column}`));
}

describe("areas", () => {
  it("leave exactly the cells outside a hole, each once", () => {
    fc.assert(
      fc.property(area, area, (one, hole) => {
        const rest = subtract(one, hole);
        const expected = [...cellsOf(one)]
          .filter(({ row, column }) => !holds(hole, row, column))
          .map(({ row, column }) => `${row},${column}`);
        expect(keys(rest).sort()).toEqual(expected.sort());
        const common = intersection(one, hole);
        expect(keys(rest).length).toBe(cellCount(one) - (common ? cellCount(common) : 0));
      })
    );
  });

  it("stay the same cells when they are joined", () => {
    fc.assert(
      fc.property(area, area, (one, other) => {
        const pieces = [...subtract(one, other), other];
        const joined = joinAreas(pieces);
        expect(keys(joined).sort()).toEqual(keys(pieces).sort());
        expect(joined.length).toBeLessThanOrEqual(pieces.length);
      })
    );
  });

  it("join to one where they fit", () => {
    const a = { top: 0, left: 0, bottom: 3, right: 1 };
    const b = { top: 0, left: 2, bottom: 3, right: 4 };
    const c = { top: 4, left: 0, bottom: 9, right: 4 };
    expect(joinAreas([a, c, b])).toEqual([{ top: 0, left: 0, bottom: 9, right: 4 }]);
  });
});
