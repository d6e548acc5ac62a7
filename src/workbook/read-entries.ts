import type { Finding, IndicatorEntry, Place } from "../assessment/assessment";
import { shownValue } from "../assessment/cell-value";
import { readIndicator } from "../assessment/read-indicator";
import type { IndicatorField } from "../assessment/read-indicator-cells";
import { toFinding } from "../assessment/remark";
import type { Category, Framework, Indicator } from "../framework/framework";
import { categoryColumns } from "../sheets/category-columns";
import type { Locate } from "./read-method";
import type { TableCells } from "./read-table";
import { entryHeaders } from "./table-wishes";

/** Codes are compared without case and outer spaces, as the formulas on the sheets do. */
export function codeKey(code: unknown): string {
  return String(code ?? "")
    .trim()
    .toLowerCase();
}

/** Body row of each code, counted from 0; the first row counts where a code stands twice. */
export function rowsByCode(table: TableCells): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  table.columns.get(categoryColumns.code)?.values.forEach((value, row) => {
    const key = codeKey(value);
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  });
  return rows;
}

/** An indicator that cannot be found: with the default weight it counts against coverage. */
export function nothingEntered(code: string): IndicatorEntry {
  const entry = { kind: "blank" } as const;
  return { code, entry, confidence: null, evidence: [], basis: "", weight: 1 };
}

/** Rows that are not one of an indicator: what stands in them must not be lost unseen. */
function strayRows(table: TableCells, known: ReadonlySet<string>, locate: Locate): Finding[] {
  const codes = table.columns.get(categoryColumns.code);
  const seen = new Set<string>();
  return (codes?.values ?? []).flatMap((value, row) => {
    const key = codeKey(value);
    const isFirst = !seen.has(key);
    seen.add(key);
    const facts = { found: shownValue(value) };
    const place = locate(table, codes, row);
    if (known.has(key)) {
      return isFirst ? [] : [toFinding({ rule: "code-repeated", facts }, facts.found, place)];
    }
    if (key === "") return [toFinding({ rule: "row-without-code", facts }, "", place)];
    return [toFinding({ rule: "code-unknown", facts }, facts.found, place)];
  });
}

/** The entries of one category, in the framework's order, with all that is wrong in its table. */
export function readCategoryEntries(
  framework: Framework,
  category: Category,
  table: TableCells,
  locate: Locate
): { entries: IndicatorEntry[]; findings: Finding[] } {
  const indicators = framework.indicators.filter((one) => one.category === category.code);
  return readEntryTable(framework, indicators, category.code, entryHeaders, table, locate);
}

/**
 * The entries of these indicators from a table that has a row for each.
 *
 * @param owner code of the category that the table belongs to, "" for none
 * @param headers columns that it must have; without a column of weights they are no problem
 */
export function readEntryTable(
  framework: Framework,
  indicators: readonly Indicator[],
  owner: string,
  headers: readonly string[],
  table: TableCells,
  locate: Locate
): { entries: IndicatorEntry[]; findings: Finding[] } {
  const columns = table.columns;
  const missing = headers.filter((header) => !columns.has(header));
  const findings = missing.map((field) =>
    toFinding(
      { rule: "column-missing", facts: { field, found: table.name } },
      owner,
      locate(table, undefined, -1)
    )
  );
  if (!columns.has(categoryColumns.code)) {
    return { entries: indicators.map(({ code }) => nothingEntered(code)), findings };
  }
  const rows = rowsByCode(table);
  const known = new Set(indicators.map(({ code }) => codeKey(code)));
  findings.push(...strayRows(table, known, locate));
  const entries = indicators.map(({ code }) => {
    const row = rows.get(codeKey(code));
    if (row === undefined) {
      const facts = { found: table.name };
      const place = locate(table, columns.get(categoryColumns.code), -1);
      findings.push(toFinding({ rule: "code-missing", facts }, code, place));
      return nothingEntered(code);
    }
    const value = (header: string): unknown => columns.get(header)?.values[row];
    const placeOf = (field: IndicatorField): Place =>
      locate(table, columns.get(categoryColumns[field]), row);
    const reading = readIndicator(
      {
        code,
        score: value(categoryColumns.score),
        confidence: value(categoryColumns.confidence),
        evidence: value(categoryColumns.evidence),
        basis: value(categoryColumns.basis),
        weight: value(categoryColumns.weight),
        scoreFormula: columns.get(categoryColumns.score)?.formulas[row] ?? null,
      },
      framework.scale.levels.length,
      placeOf
    );
    // Of a column that is gone it is enough to say so once.
    findings.push(
      ...reading.findings.filter(
        ({ rule }) => rule !== "weight-not-positive" || columns.has(categoryColumns.weight)
      )
    );
    return reading.entry;
  });
  return { entries, findings };
}
