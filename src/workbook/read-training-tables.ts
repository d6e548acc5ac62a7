import type { Finding, ModuleEntry, TrainingRecord } from "../assessment/assessment";
import { shownValue } from "../assessment/cell-value";
import { toFinding } from "../assessment/remark";
import type { TrainingModel } from "../framework/training-model";
import { itemColumns, moduleColumns } from "../sheets/training-columns";
import { readEvidenced, readModule } from "../training/read-training";
import type { Locate } from "./read-method";
import type { TableCells } from "./read-table";

const cellHeaders = {
  name: moduleColumns.name,
  code: moduleColumns.code,
  hours: moduleColumns.hours,
  level: moduleColumns.level,
  audiences: moduleColumns.audiences,
  scenarios: moduleColumns.scenarios,
} as const;

/** Columns that are read of the modules table. */
export const moduleHeaders: readonly string[] = Object.values(cellHeaders);
export const itemHeaders: readonly string[] = [itemColumns.code, itemColumns.evidenced];

function readModules(model: TrainingModel, table: TableCells, locate: Locate) {
  const modules: ModuleEntry[] = [];
  const findings: Finding[] = [];
  const cell = (header: string, row: number): unknown => table.columns.get(header)?.values[row];
  for (let row = 0; row < table.rows; row += 1) {
    const read = readModule(
      {
        name: cell(cellHeaders.name, row),
        code: cell(cellHeaders.code, row),
        hours: cell(cellHeaders.hours, row),
        level: cell(cellHeaders.level, row),
        audiences: cell(cellHeaders.audiences, row),
        scenarios: cell(cellHeaders.scenarios, row),
      },
      model
    );
    if (read === null) continue;
    const place = locate(table, table.columns.get(cellHeaders.hours), row);
    modules.push({ ...read.entry, place });
    for (const remark of read.remarks) {
      const at = locate(table, table.columns.get(cellHeaders[remark.cell]), row);
      findings.push(toFinding(remark, "", at));
    }
  }
  return { modules, findings };
}

function readItems(model: TrainingModel, table: TableCells, locate: Locate) {
  const evidenced: string[] = [];
  const findings: Finding[] = [];
  const codes = table.columns.get(itemColumns.code)?.values ?? [];
  const column = table.columns.get(itemColumns.evidenced);
  codes.forEach((value, row) => {
    const item = model.selfInclusionItems.find(
      ({ code }) => code.toLowerCase() === String(value).trim().toLowerCase()
    );
    const cell = column?.values[row];
    const answer = readEvidenced(cell);
    if (answer === null) {
      const facts = { module: shownValue(value) || "An item", found: shownValue(cell) };
      const place = locate(table, column, row);
      findings.push(toFinding({ rule: "training-item-unreadable", facts }, "", place));
    } else if (answer && item !== undefined) evidenced.push(item.code);
  });
  return { evidenced: [...new Set(evidenced)], findings };
}

function missingColumns(table: TableCells, headers: readonly string[], locate: Locate): Finding[] {
  return headers
    .filter((header) => !table.columns.has(header))
    .map((header) => {
      const facts = { found: table.name, field: header };
      return toFinding({ rule: "column-missing", facts }, "", locate(table, undefined, -1));
    });
}

/** What the tables of the training sheet hold, and every cell of them that cannot be read. */
export function readTrainingTables(
  model: TrainingModel,
  modules: TableCells,
  items: TableCells | undefined,
  locate: Locate
): { record: TrainingRecord; findings: Finding[] } {
  const taught = readModules(model, modules, locate);
  const included = items === undefined ? null : readItems(model, items, locate);
  const findings = [
    ...missingColumns(modules, moduleHeaders, locate),
    ...(items === undefined ? [] : missingColumns(items, itemHeaders, locate)),
    ...taught.findings,
    ...(included?.findings ?? []),
  ];
  return {
    record: {
      modules: taught.modules,
      itemsEvidenced: included?.evidenced ?? [],
      isSound: findings.length === 0 && included !== null,
    },
    findings,
  };
}
