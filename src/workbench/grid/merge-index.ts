import { boundingArea, contains, holds, intersects, type CellArea } from "../host/model/cell-area";

/** The merged areas of a sheet, found by row: a row is asked for again with every frame. */
export class MergeIndex {
  private readonly byRow = new Map<number, readonly CellArea[]>();

  constructor(private readonly merges: readonly CellArea[]) {}

  inRow(row: number): readonly CellArea[] {
    const known = this.byRow.get(row);
    if (known !== undefined) return known;
    const found = this.merges.filter((merge) => row >= merge.top && row <= merge.bottom);
    this.byRow.set(row, found);
    return found;
  }

  at(row: number, column: number): CellArea | undefined {
    return this.inRow(row).find((merge) => holds(merge, row, column));
  }

  /** The merged area of a cell, or the cell alone. */
  areaAt(row: number, column: number): CellArea {
    return this.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The smallest area around `area` that cuts no merged area, as Excel selects. */
  grow(area: CellArea): CellArea {
    let grown = area;
    for (;;) {
      const cut = this.merges.find((merge) => intersects(merge, grown) && !contains(grown, merge));
      if (cut === undefined) return grown;
      grown = boundingArea(grown, cut);
    }
  }
}
