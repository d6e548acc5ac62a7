import type { EvidenceItem, Finding } from "../assessment/assessment";
import {
  type EvidenceCells,
  type EvidenceField,
  readEvidenceItem,
} from "../assessment/read-evidence-item";
import { cellValue, shownValue } from "../assessment/cell-value";
import { toFinding } from "../assessment/remark";
import type { Framework } from "../framework/framework";
import {
  evidenceColumns,
  formerDatasetColumn,
  laterEvidenceColumns,
} from "../sheets/evidence-columns";
import type { Locate } from "./read-method";
import type { TableCells } from "./read-table";

const fields = Object.keys(evidenceColumns).filter(
  (key): key is EvidenceField => key in evidenceColumns
);

/** A log of schema version 1 keeps dataset, version and value in one cell. */
function rowCells(table: TableCells, row: number): EvidenceCells {
  const value = (header: string): unknown => table.columns.get(header)?.values[row];
  const cells = Object.fromEntries(fields.map((field) => [field, value(evidenceColumns[field])]));
  const { dataset } = cells;
  const isBlank = cellValue(dataset).kind === "blank";
  return { ...blankCells, ...cells, dataset: isBlank ? value(formerDatasetColumn) : dataset };
}

const blankCells: EvidenceCells = {
  id: null,
  indicator: null,
  type: null,
  month: null,
  source: null,
  stakeholder: null,
  selfReported: null,
  summary: null,
  level: null,
  reliability: null,
  credibility: null,
  sharing: null,
  consent: null,
  dataset: null,
  field: null,
  version: null,
  value: null,
  use: null,
  conversion: null,
};

function missingColumns(table: TableCells, locate: Locate): Finding[] {
  const isFormer = table.columns.has(formerDatasetColumn);
  return Object.values(evidenceColumns)
    .filter((header) => !table.columns.has(header))
    .filter((header) => !isFormer || !laterEvidenceColumns.includes(header))
    .map((field) =>
      toFinding(
        { rule: "column-missing", facts: { field, found: table.name } },
        "",
        locate(table, undefined, -1)
      )
    );
}

function repeatedIds(items: readonly EvidenceItem[]): Finding[] {
  const byId = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const key = item.id.toLowerCase();
    if (key === "") continue;
    const same = byId.get(key);
    if (same === undefined) byId.set(key, [item]);
    else same.push(item);
  }
  return [...byId.values()].flatMap((same) => {
    const first = same[0];
    if (first === undefined || same.length < 2) return [];
    const facts = { found: first.id, count: same.length };
    const place = same[1]?.place ?? null;
    return [toFinding({ rule: "item-id-repeated", facts }, first.indicator, place)];
  });
}

/** The items of the log in the order of its rows, and all that is wrong in its cells. */
export function readEvidenceLog(
  framework: Framework,
  table: TableCells,
  locate: Locate
): { items: EvidenceItem[]; findings: Finding[] } {
  const codes = new Map(framework.indicators.map(({ code }) => [code.toLowerCase(), code]));
  const levels = framework.scale.levels.length;
  const findings = missingColumns(table, locate);
  const items: EvidenceItem[] = [];
  const at = (field: EvidenceField, row: number) => {
    const former = field === "dataset" ? table.columns.get(formerDatasetColumn) : undefined;
    return locate(table, table.columns.get(evidenceColumns[field]) ?? former, row);
  };
  for (let row = 0; row < table.rows; row += 1) {
    const cells = rowCells(table, row);
    const named = `Row ${table.firstRow + row + 1}`;
    const { item, remarks } = readEvidenceItem(cells, codes, levels, named);
    if (item === null) continue;
    const code = item.indicator === "" ? shownValue(cells.indicator) : item.indicator;
    items.push({ ...item, place: at("indicator", row) });
    findings.push(...remarks.map(({ field, remark }) => toFinding(remark, code, at(field, row))));
  }
  return { items, findings: [...findings, ...repeatedIds(items)] };
}
