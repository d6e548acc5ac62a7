import type { NewEvidence } from "../assessment/evidence-item";
import type { EvidenceField } from "../assessment/read-evidence-item";
import { evidenceColumns } from "./evidence-columns";
import { evidenceId } from "./evidence-sheet";
import type { CellContent } from "./plan";

/** The log as it stands, users' columns included. */
export interface EvidenceTable {
  readonly header: readonly string[];
  /** Body rows; formulas in R1C1 form. */
  readonly rows: readonly (readonly CellContent[])[];
}

/** Where new items go and what their rows hold. */
export interface EvidenceRows {
  /** Columns of ours that the log lacks and an item needs, to be added at its right end. */
  readonly newColumns: readonly string[];
  /** Body row of the first item, counted from 0. */
  readonly first: number;
  /** Rows to be added at the end; the others stand ready. */
  readonly added: number;
  /** One row for each item, in the order of the header with the new columns; null leaves a cell as it is. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly ids: readonly string[];
}

const fields = Object.keys(evidenceColumns).filter(
  (key): key is EvidenceField => key in evidenceColumns
);
const fieldOf = new Map<string, EvidenceField>(
  fields.map((field) => [evidenceColumns[field], field])
);

/** A number where the text is one and nothing else, so that people can reckon with it. */
function valueCell(value: string): CellContent {
  const number = Number(value);
  return value !== "" && String(number) === value && Number.isFinite(number) ? number : value;
}

function itemCells(item: NewEvidence, id: string): Readonly<Record<EvidenceField, CellContent>> {
  const { isSelfReported } = item;
  return {
    id,
    indicator: item.indicator,
    type: item.type,
    month: item.month,
    source: item.source,
    stakeholder: item.stakeholder,
    selfReported: isSelfReported === null ? null : isSelfReported ? "yes" : "no",
    summary: item.summary,
    level: item.level,
    reliability: item.reliability,
    credibility: item.credibility,
    sharing: item.sharing,
    consent: item.consent,
    dataset: item.dataset,
    field: item.field,
    version: item.version,
    value: valueCell(item.value),
    use: item.use,
    conversion: item.conversion,
  };
}

function isBlank(cell: CellContent | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The formula that a user's column holds in every row; null where it holds none. */
function columnFormula({ rows }: EvidenceTable, column: number): CellContent {
  const first = rows[0]?.[column] ?? null;
  if (first === null || typeof first !== "object") return null;
  const isSame = rows.every((row) => {
    const cell = row[column];
    return typeof cell === "object" && cell !== null && cell.formula === first.formula;
  });
  return isSame ? first : null;
}

/** How many rows at the end hold nothing but an id and formulas that every row has. */
function rowsReady(table: EvidenceTable, idColumn: number): number {
  const calculated = new Set(
    table.header.flatMap((_name, column) => (columnFormula(table, column) === null ? [] : [column]))
  );
  let ready = 0;
  for (const row of [...table.rows].reverse()) {
    const isReady = row.every(
      (cell, column) => column === idColumn || calculated.has(column) || isBlank(cell)
    );
    if (!isReady) break;
    ready += 1;
  }
  return ready;
}

/**
 * Items go into the rows that stand ready at the end, with the ids that stand there, and then into new
 * rows with the next ids. Nothing that stands in a row is written over: a row with a word in any
 * column, a user's too, is not ready. A user's column that holds one formula throughout goes on in new
 * rows.
 */
export function planEvidenceRows(
  table: EvidenceTable,
  items: readonly NewEvidence[]
): EvidenceRows {
  const idColumn = table.header.indexOf(evidenceColumns.id);
  const idOf = (row: number): string => {
    const cell = table.rows[row]?.[idColumn];
    return typeof cell === "string" ? cell.trim() : "";
  };
  const ready = Math.min(items.length, rowsReady(table, idColumn));
  const first = table.rows.length - rowsReady(table, idColumn);
  const ids = table.rows.map((_row, row) => idOf(row));
  const used = new Set(ids.map((id) => id.toLowerCase()));
  let last = Math.max(0, ...ids.map((id) => Number(/^E-(\d{1,9})$/i.exec(id)?.[1] ?? 0)));
  const isUnique = (id: string): boolean =>
    ids.filter((one) => one.toLowerCase() === id.toLowerCase()).length === 1;
  const cellsOf = items.map((item, index) => {
    const standing = index < ready ? idOf(first + index) : "";
    if (standing !== "" && isUnique(standing)) return itemCells(item, standing);
    do last += 1;
    while (used.has(evidenceId(last).toLowerCase()));
    return itemCells(item, evidenceId(last));
  });
  const newColumns = Object.values(evidenceColumns).filter((name) => {
    const field = fieldOf.get(name);
    if (table.header.includes(name) || field === undefined || field === "id") return false;
    return cellsOf.some((cells) => !isBlank(cells[field]));
  });
  const header = [...table.header, ...newColumns];
  return {
    newColumns,
    first,
    added: items.length - ready,
    cells: cellsOf.map((cells, index) =>
      header.map((name, column): CellContent => {
        const field = fieldOf.get(name);
        if (field !== undefined) return isBlank(cells[field]) ? null : cells[field];
        return index < ready ? null : columnFormula(table, column);
      })
    ),
    ids: cellsOf.map(({ id }) => String(id)),
  };
}
