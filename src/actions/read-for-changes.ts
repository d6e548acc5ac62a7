import { bandColumns, categoryWeightColumns, settingColumns } from "../sheets/assessment-columns";
import { categoryColumns } from "../sheets/category-columns";
import type { ReadTable } from "../sheets/changed-since";
import type { BuiltSummary } from "../sheets/summary-head";
import type { HeldAssessment } from "../workbook/read-assessment";

/** What the summary compares later with how it stands then: entries, weights, settings. */
export function readForChanges({
  assessment,
  installation,
  tables,
}: HeldAssessment): BuiltSummary["read"] {
  const names = installation.tables;
  const read = (name: string, [key, ...others]: readonly [string, ...string[]]): ReadTable => {
    const cells = tables.get(name);
    const column = (header: string): ReadTable["columns"] => {
      const held = cells?.columns.get(header);
      return held === undefined ? [] : [{ header, values: held.values }];
    };
    const first = column(key);
    // Without its key column a table cannot be looked into.
    const columns = first.length === 0 ? [] : [...first, ...others.flatMap(column)];
    return { name: cells?.name ?? name, key, columns };
  };
  const c = categoryColumns;
  const categories = assessment.framework.categories.map(
    ({ code }) =>
      [
        code,
        read(names.category.get(code) ?? "", [c.code, c.score, c.confidence, c.weight]),
      ] as const
  );
  return {
    categories: new Map(categories),
    settings: [
      read(names.settings, [settingColumns.setting, settingColumns.value]),
      read(names.categories, [categoryWeightColumns.code, categoryWeightColumns.weight]),
      read(names.bands, [bandColumns.band, bandColumns.from]),
    ],
  };
}
