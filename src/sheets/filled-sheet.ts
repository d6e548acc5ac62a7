import { a1 } from "./a1";
import type { KeyedTableLook, KeyedTablePlace } from "./keyed-table-look";
import type { MergedTable } from "./merge-keyed-table";
import type { CellContent, SheetPlan, StyledArea } from "./plan";

export interface Filling {
  /** Name of the table whose rows are given. */
  readonly table: string;
  readonly merged: MergedTable;
  /** Number formats of the body, cell by cell. */
  readonly formats: readonly (readonly string[])[];
  readonly look: (
    place: KeyedTablePlace,
    rows: readonly (readonly CellContent[])[]
  ) => KeyedTableLook;
}

/**
 * A sheet with a keyed table in its last rows, as `plan` has it with one row, filled with other rows.
 * Formulas of the rows come in R1C1 form and stand in the plan in A1, as plans have them.
 */
export function filledSheet(plan: SheetPlan, filling: Filling): SheetPlan {
  const table = plan.tables.find(({ name }) => name === filling.table);
  if (table === undefined) return plan;
  const { row, column } = table.area;
  const { header } = filling.merged;
  const place = { firstRow: row + 1, firstColumn: column, header };
  const cells = filling.merged.rows.map((one, index) =>
    one.cells.map((cell, offset) => inPlace(cell, row + 1 + index, column + offset))
  );
  const one = filling.look(place, [header.map(() => null)]);
  const look = filling.look(place, cells);
  const isOfRow = <T>(before: readonly T[], now: readonly T[], all: readonly T[]): T[] => {
    const known = new Set(before.map((item) => JSON.stringify(item)));
    return [...all.filter((item) => !known.has(JSON.stringify(item))), ...now];
  };
  const area = { ...table.area, rows: cells.length + 1 };
  return {
    ...plan,
    blocks: plan.blocks.map((block) =>
      block.row === row && block.column === column ? { ...block, cells: [header, ...cells] } : block
    ),
    styles: [...isOfRow(one.styles, look.styles, plan.styles), ...formatAreas(filling, place)],
    tables: plan.tables.map((other) => (other === table ? { ...table, area } : other)),
    validations: isOfRow(one.validations, look.validations, plan.validations),
    conditionalFormats: isOfRow(
      one.conditionalFormats,
      look.conditionalFormats,
      plan.conditionalFormats
    ),
    rowHeights: [...plan.rowHeights.filter((height) => height.row <= row), ...look.rowHeights],
  };
}

/** `RC[-2]` as it reads in one cell; all that formulas of ours use of the R1C1 form. */
function inPlace(cell: CellContent, row: number, column: number): CellContent {
  if (typeof cell !== "object" || cell === null) return cell;
  return {
    formula: cell.formula.replace(/RC\[(-?\d+)\]/g, (_, offset: string) =>
      a1(row, column + Number(offset))
    ),
  };
}

function formatAreas({ formats }: Filling, place: KeyedTablePlace): StyledArea[] {
  return formats.flatMap((cells, row) =>
    cells.flatMap((numberFormat, column) =>
      numberFormat === "General"
        ? []
        : [
            {
              area: {
                row: place.firstRow + row,
                column: place.firstColumn + column,
                rows: 1,
                columns: 1,
              },
              numberFormat,
            },
          ]
    )
  );
}
