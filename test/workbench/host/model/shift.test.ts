import { formatArea, parseArea } from "../../../../src/workbench/host/model/address";
import type { CellArea } from "../../../../src/workbench/host/model/cell-area";
import { moveCells, moveReference, type Shift } from "../../../../src/workbench/host/model/shift";

function at(text: string): CellArea {
  const area = parseArea(text);
  if (!area) throw new Error(text);
  return area;
}

function moved(reference: string, cells: string, direction: Shift["direction"]): string {
  const after = moveReference(at(reference), { area: at(cells), direction });
  return after === undefined ? "gone" : formatArea(after);
}

describe("references when cells are inserted or deleted", () => {
  it.each([
    // reference, cells, direction, where it points afterwards
    ["B5", "B3:B4", "down", "B7"],
    ["B3", "B3:B4", "down", "B5"],
    ["B2", "B3:B4", "down", "B2"],
    ["B2:B5", "B3:B4", "down", "B2:B7"],
    ["B2:B3", "B4:B4", "down", "B2:B3"],
    ["A2:B5", "B3:B4", "down", "A2:B5"],
    ["B:B", "B3:B4", "down", "B:B"],
    ["A2:C9", "3:4", "down", "A2:C11"],
    ["D4", "B4:C4", "right", "F4"],
    ["B4:D4", "C4:C4", "right", "B4:E4"],
    ["D4", "B5:C5", "right", "D4"],
    ["B9", "B3:B4", "up", "B7"],
    ["B3:B9", "B3:B4", "up", "B3:B7"],
    ["B2:B3", "B3:B4", "up", "B2"],
    ["B4:B9", "B3:B5", "up", "B3:B6"],
    ["B3:B4", "B3:B4", "up", "gone"],
    ["B3", "B2:B9", "up", "gone"],
    ["C1:E1", "A1:B1", "left", "A1:C1"],
    ["A1:E1", "B1:C1", "left", "A1:C1"],
  ] as const)("%s, %s %s: %s", (reference, cells, direction, expected) => {
    expect(moved(reference, cells, direction)).toBe(expected);
  });

  it("keeps the part of an area beside the moved columns where it is", () => {
    const shift: Shift = { area: at("B3:B4"), direction: "down" };
    expect(moveCells(at("A2:C5"), shift).map((area) => formatArea(area))).toEqual([
      "A2:A5",
      "C2:C5",
      "B2:B7",
    ]);
    expect(moveCells(at("D2:E5"), shift).map((area) => formatArea(area))).toEqual(["D2:E5"]);
  });
});
