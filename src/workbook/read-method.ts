import type { Finding, Place } from "../assessment/assessment";
import { cellValue, shownValue } from "../assessment/cell-value";
import { readWeight } from "../assessment/read-weight";
import { toFinding } from "../assessment/remark";
import type { Band, Confidence, Framework, Method } from "../framework/framework";
import { bandColumns, categoryWeightColumns, settingColumns } from "../sheets/assessment-columns";
import { type SettingRow, halfWidthName, settingNames, settingRows } from "../sheets/setting-rows";
import type { ColumnCells, TableCells } from "./read-table";

/** Where a cell of a table stands. */
export type Locate = (table: TableCells, column: ColumnCells | undefined, row: number) => Place;

const widestHalfWidth = 10;

function isAccepted(row: SettingRow, value: unknown): boolean {
  const cell = cellValue(value);
  const { accepts } = row;
  switch (accepts.kind) {
    case "share":
      return cell.kind === "number" && cell.value >= 0 && cell.value <= 1;
    case "levels":
      return cell.kind === "number" && cell.value >= 0 && cell.value <= widestHalfWidth;
    case "one-of":
      return cell.kind === "text" && accepts.words.includes(cell.text.trim().toLowerCase());
    case "text":
      return cell.kind === "text";
  }
}

/**
 * The method's numbers as the settings table gives them. What is missing or outside its range is
 * reported, and the framework's own value stands.
 */
export function readSettings(
  framework: Framework,
  table: TableCells,
  locate: Locate
): { method: Method; findings: Finding[] } {
  const names = table.columns.get(settingColumns.setting);
  const cells = table.columns.get(settingColumns.value);
  const findings: Finding[] = [];
  const inForce = new Map<string, number | string>();
  for (const row of settingRows(framework.method)) {
    const at = names?.values.findIndex((name) => String(name).trim() === row.name) ?? -1;
    const value = at < 0 ? null : cells?.values[at];
    if (at >= 0 && isAccepted(row, value)) {
      const cell = cellValue(value);
      if (cell.kind === "number") inForce.set(row.name, cell.value);
      else if (cell.kind === "text") {
        const text = cell.text.trim();
        inForce.set(row.name, row.accepts.kind === "one-of" ? text.toLowerCase() : text);
      }
      continue;
    }
    const facts = { field: row.name, found: shownValue(value), understood: row.value };
    const place = at < 0 ? locate(table, names, -1) : locate(table, cells, at);
    findings.push(toFinding({ rule: "setting-unreadable", facts }, "", place));
  }
  return { method: methodOf(framework.method, inForce), findings };
}

function methodOf(own: Method, inForce: ReadonlyMap<string, number | string>): Method {
  const number = (name: string, otherwise: number): number => {
    const value = inForce.get(name);
    return typeof value === "number" ? value : otherwise;
  };
  const half = (confidence: Confidence): number =>
    number(halfWidthName(confidence), own.halfWidths[confidence]);
  const redLineBand = inForce.get(settingNames.redLineBand);
  const wanted = inForce.get(settingNames.overallMethod);
  const overallMethod =
    wanted === "geometric" || wanted === "arithmetic" || wanted === "minimum"
      ? wanted
      : own.overallMethod;
  return {
    minimumCoverage: number(settingNames.minimumCoverage, own.minimumCoverage),
    fullCoverage: number(settingNames.fullCoverage, own.fullCoverage),
    bands: own.bands,
    redLineBand: typeof redLineBand === "string" ? redLineBand : own.redLineBand,
    halfWidths: { High: half("High"), Moderate: half("Moderate"), Low: half("Low") },
    assessorCorrelation: number(settingNames.assessorCorrelation, own.assessorCorrelation),
    roundCorrelation: number(settingNames.roundCorrelation, own.roundCorrelation),
    overallMethod,
  };
}

/** The bands as their table gives them: ascending from 0, each with a name; else the framework's. */
export function readBands(
  framework: Framework,
  table: TableCells,
  locate: Locate
): { bands: readonly Band[]; findings: Finding[] } {
  const from = table.columns.get(bandColumns.from);
  const name = table.columns.get(bandColumns.band);
  const bands: Band[] = [];
  const complain = (row: number, column: ColumnCells | undefined) => {
    const found = row < 0 ? "" : shownValue(column?.values[row]);
    const understood = framework.method.bands
      .map((band) => `${band.lower} ${band.name}`)
      .join(", ");
    const facts = { field: bandColumns.from, found, understood };
    const place = locate(table, column, row);
    const findings = [toFinding({ rule: "setting-unreadable", facts }, "", place)];
    return { bands: framework.method.bands, findings };
  };
  if (from === undefined || name === undefined) return complain(-1, from);
  for (let row = 0; row < table.rows; row += 1) {
    const lower = cellValue(from.values[row]);
    const word = cellValue(name.values[row]);
    if (lower.kind === "blank" && word.kind === "blank") continue;
    const previous = bands[bands.length - 1];
    const isInOrder =
      lower.kind === "number" &&
      (previous === undefined ? lower.value === 0 : lower.value > previous.lower) &&
      lower.value <= 100;
    if (lower.kind !== "number" || !isInOrder) return complain(row, from);
    if (word.kind !== "text") return complain(row, name);
    bands.push({ lower: lower.value, name: word.text.trim() });
  }
  return bands.length === 0 ? complain(-1, from) : { bands, findings: [] };
}

/** Weights of the categories; one that cannot be read is reported and left out. */
export function readCategoryWeights(
  framework: Framework,
  table: TableCells,
  locate: Locate
): { weights: Readonly<Record<string, number>>; findings: Finding[] } {
  const codes = table.columns.get(categoryWeightColumns.code);
  const cells = table.columns.get(categoryWeightColumns.weight);
  const weights: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const { code } of framework.categories) {
    const at = codes?.values.findIndex((value) => String(value).trim() === code) ?? -1;
    const reading = readWeight(at < 0 ? null : cells?.values[at], "weight-of-category");
    if (reading.weight !== null) weights[code] = reading.weight;
    if (reading.problem !== null) {
      const place = at < 0 ? locate(table, codes, -1) : locate(table, cells, at);
      findings.push(toFinding(reading.problem, code, place));
    }
  }
  return { weights, findings };
}
