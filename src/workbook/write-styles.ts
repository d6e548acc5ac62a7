import type { SheetPlan, StyledArea } from "../sheets/plan";
import { entryBorderColor, roleLooks } from "./cell-style";
import { type Job, bytesPerCommand } from "./job";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center" } as const;

function bordersOf({ area }: StyledArea): readonly (typeof edges)[number][] {
  return edges.filter(
    (edge) =>
      (edge !== "InsideHorizontal" || area.rows > 1) &&
      (edge !== "InsideVertical" || area.columns > 1)
  );
}

export function applyStyle(sheet: Excel.Worksheet, styled: StyledArea): void {
  const { row, column, rows, columns } = styled.area;
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const look = styled.role === undefined ? undefined : roleLooks[styled.role];
  // A cell style brings its own number format, wrapping and alignment: it goes first.
  if (look !== undefined && look.style !== null) range.style = look.style;
  if (styled.numberFormat !== undefined) {
    // One value for the whole range; the typings only know the two-dimensional form.
    range.numberFormat = styled.numberFormat as unknown as string[][];
  }
  const { format } = range;
  if (look?.fontColor !== undefined) format.font.color = look.fontColor;
  if (styled.bold ?? look?.bold ?? false) format.font.bold = true;
  if (styled.wrap !== undefined) format.wrapText = styled.wrap;
  if (styled.horizontal !== undefined) format.horizontalAlignment = horizontals[styled.horizontal];
  if (styled.vertical !== undefined) format.verticalAlignment = verticals[styled.vertical];
  if (look?.bordered === true) {
    for (const edge of bordersOf(styled)) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = entryBorderColor;
    }
  }
}

/** Must run before any text is written: a format decides how Excel reads what is assigned. */
export function styleJob(plan: SheetPlan): Job {
  return {
    bytes: (plan.styles.length * 6 + (plan.merges?.length ?? 0)) * bytesPerCommand,
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      for (const styled of plan.styles) applyStyle(sheet, styled);
      for (const { row, column, rows, columns } of plan.merges ?? []) {
        sheet.getRangeByIndexes(row, column, rows, columns).merge();
      }
    },
  };
}
