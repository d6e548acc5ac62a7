import type { Block, CellContent, Formula, SheetPlan } from "../sheets/plan";
import { type CellArea, contains } from "./addresses";
import { toCellText } from "./cell-text";
import { type Job, bytesPerCommand, textBytes } from "./job";

type Written = string | number | boolean | null;

/** Rows of one block are split into requests of about this size. */
const largestPiece = 1_000_000;

function isFormula(content: CellContent): content is Formula {
  return typeof content === "object" && content !== null;
}

/** A cell in a text format (`@`) keeps whatever is assigned, an apostrophe too. */
function isTextCell(plan: SheetPlan, row: number, column: number): boolean {
  let isText = false;
  for (const { area, numberFormat } of plan.styles) {
    if (numberFormat !== undefined && contains(area, row, column)) isText = numberFormat === "@";
  }
  return isText;
}

function constants(plan: SheetPlan, block: Block): Written[][] {
  const hasTextCells = plan.styles.some(({ numberFormat }) => numberFormat === "@");
  return block.cells.map((cells, row) =>
    cells.map((content, column) => {
      // null leaves the cell as it is: formulas follow when the tables they name are there.
      if (isFormula(content)) return null;
      if (typeof content !== "string") return content;
      const keepsText = hasTextCells && isTextCell(plan, block.row + row, block.column + column);
      return keepsText ? content.replace(/\r\n?/g, "\n") : toCellText(content);
    })
  );
}

/** Everything in the blocks but formulas. Number formats must have been set before. */
export function constantJobs(plan: SheetPlan): Job[] {
  const jobs: Job[] = [];
  for (const block of plan.blocks) {
    let rows: Written[][] = [];
    let first = block.row;
    let bytes = 0;
    const close = (): void => {
      const values = rows;
      const row = first;
      const width = values[0]?.length ?? 0;
      if (width > 0 && values.some((cells) => cells.some((cell) => cell !== null))) {
        jobs.push({
          bytes: bytes + bytesPerCommand * (1 + Math.ceil((values.length * width) / 1500)),
          queue: (workbook) => {
            workbook.worksheets
              .getItem(plan.name)
              .getRangeByIndexes(row, block.column, values.length, width).values = values;
          },
        });
      }
      first += values.length;
      rows = [];
      bytes = 0;
    };
    for (const cells of constants(plan, block)) {
      rows.push(cells);
      bytes += textBytes(cells);
      if (bytes > largestPiece) close();
    }
    close();
  }
  return jobs;
}

export interface FormulaArea extends CellArea {
  readonly formulas: string[][];
}

/** Formula cells as few rectangles: runs down a column, joined with like runs beside them. */
export function formulaAreas(block: Block): FormulaArea[] {
  const areas: FormulaArea[] = [];
  const width = block.cells[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    let run: string[] = [];
    for (let row = 0; row <= block.cells.length; row += 1) {
      const content = block.cells[row]?.[column];
      if (content !== undefined && isFormula(content)) {
        run.push(content.formula);
        continue;
      }
      if (run.length === 0) continue;
      const top = block.row + row - run.length;
      const beside = areas.find(
        (area) =>
          area.row === top &&
          area.rows === run.length &&
          area.column + area.columns === block.column + column
      );
      if (beside === undefined) {
        areas.push({
          row: top,
          column: block.column + column,
          rows: run.length,
          columns: 1,
          formulas: run.map((formula) => [formula]),
        });
      } else {
        areas[areas.indexOf(beside)] = {
          ...beside,
          columns: beside.columns + 1,
          formulas: beside.formulas.map((cells, index) => [...cells, run[index] ?? ""]),
        };
      }
      run = [];
    }
  }
  return areas;
}

/** The formulas of a plan's blocks, for when every sheet and table that they name is there. */
export function formulaJobs(plan: SheetPlan): Job[] {
  return plan.blocks.flatMap(formulaAreas).map((area) => ({
    bytes: textBytes(area.formulas) + bytesPerCommand,
    queue: (workbook) => {
      workbook.worksheets
        .getItem(plan.name)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns).formulas = area.formulas;
    },
  }));
}
