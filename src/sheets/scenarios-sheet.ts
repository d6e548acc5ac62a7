import type { TrainingModel } from "../framework/training-model";
import { scenariosIntroduction, scenariosTitle } from "../text/training-sheet";
import { a1 } from "./a1";
import type { CellContent, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import { type SheetContext, sheetName } from "./sheet-context";
import { headerStyle, titleStyles } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { rowHeight } from "./text-height";
import { scenarioColumns } from "./training-columns";
import { trainingTableNames, usedFormula } from "./training-rows";

const widths = [30, 8, 8, 44, 44, 40, 16] as const;
const headerRow = 3;

/** Beyond this the names of modules are left out: a cell holds 32,767 characters. */
const longestNames = 2000;

function suggestedFor(model: TrainingModel, scenario: string): string {
  const modules = model.modules.filter(({ suggestedScenarios }) =>
    suggestedScenarios.includes(scenario)
  );
  const named = modules.map(({ code, name }) => `${code} ${name}`).join("\n");
  return named.length <= longestNames ? named : modules.map(({ code }) => code).join(", ");
}

/** The library of scenarios: an example, what a trainee has to show, where it fits, and if it is used. */
export function scenariosSheet(context: SheetContext, model: TrainingModel): SheetPlan {
  const { optional } = context.tables;
  const tables = trainingTableNames(context.tables);
  const header = Object.values(scenarioColumns);
  const rows = model.scenarios.map((scenario, index): CellContent[] => [
    scenario.name,
    scenario.code,
    usedFormula(model, tables, "using", a1(headerRow + 1 + index, 1)),
    scenario.example || null,
    scenario.performanceSteps.map((step, at) => `${at + 1}. ${step}`).join("\n") || null,
    suggestedFor(model, scenario.code) || null,
    scenario.indicators.join(", ") || null,
  ]);
  const body = { row: headerRow + 1, column: 0, rows: rows.length, columns: header.length };
  const height = (cells: readonly CellContent[]): number =>
    rowHeight(
      cells.map((cell, i) => ({
        text: typeof cell === "string" ? cell : "",
        width: widths[i] ?? 10,
      }))
    );
  return {
    key: sheetKeys.scenarios,
    name: sheetName(context, sheetKeys.scenarios),
    columnWidths: widths,
    rowHeights: [header, ...rows].map((cells, row) => ({
      row: headerRow + row,
      height: height(cells),
    })),
    blocks: [
      { row: 0, column: 0, cells: [[scenariosTitle], [scenariosIntroduction]] },
      { row: headerRow, column: 0, cells: [header, ...rows] },
    ],
    styles: [
      ...titleStyles,
      headerStyle(headerRow, header.length),
      { area: body, role: "body", wrap: true, vertical: "top" },
      { area: { ...body, columns: 1 }, bold: true },
      { area: { ...body, column: 1, columns: 1 }, numberFormat: "@" },
    ],
    tables: [
      {
        name: optional.scenarios,
        area: { ...body, row: headerRow, rows: rows.length + 1 },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: headerRow + 1, columns: 1 },
    links: [],
    print: printSetup("landscape", context.choices.handling, headerRow),
    showGridlines: false,
  };
}
