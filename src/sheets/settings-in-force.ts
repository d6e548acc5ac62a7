import type { Method } from "../framework/framework";
import { fixedA1 } from "./a1";
import { settingColumns } from "./assessment-columns";
import { formula, lookUp, quoted } from "./formula-text";
import type { CellContent } from "./plan";
import { overallMethods, settingNames } from "./setting-rows";

/** Absolute cells that hold the settings which the formulas on the Scores sheet use. */
export interface SettingsInForce {
  readonly minimumCoverage: string;
  readonly fullCoverage: string;
  readonly overallMethod: string;
  readonly redLineBand: string;
}

/** Labels in the first column, values in the second, from `row` on. */
export function settingsInForce(row: number): SettingsInForce {
  return {
    minimumCoverage: fixedA1(row, 1),
    fullCoverage: fixedA1(row + 1, 1),
    overallMethod: fixedA1(row + 2, 1),
    redLineBand: fixedA1(row + 3, 1),
  };
}

/** What stands beside a setting that cannot be read, as `setting-unreadable` is reported. */
const fallbackNote = "cannot be read in the settings: the framework's own value is used";

/**
 * Looks each setting up once, by name: label, value, remark. A setting that is missing or outside
 * its range gives way to the framework's own value, as it does for the check.
 */
export function settingsRows(settingsTable: string, method: Method): CellContent[][] {
  const row = (
    name: string,
    isUsable: (value: string) => string,
    own: string,
    read: (value: string) => string = (value) => value
  ): CellContent[] => {
    const value = lookUp(settingsTable, settingColumns.value, settingColumns.setting, quoted(name));
    // IFERROR: a row that the user took away is not usable either.
    const usable = `IFERROR(${isUsable(value)},FALSE)`;
    return [
      name,
      formula(`IF(${usable},${read(value)},${own})`),
      formula(`IF(${usable},"",${quoted(fallbackNote)})`),
    ];
  };
  const isShare = (value: string): string =>
    `AND(ISNUMBER(${value}),N(${value})>=0,N(${value})<=1)`;
  const isMethod = (value: string): string =>
    `OR(${overallMethods.map((method) => `TRIM(${value})=${quoted(method)}`).join(",")})`;
  const trimmed = (value: string): string => `TRIM(${value})`;
  return [
    row(settingNames.minimumCoverage, isShare, String(method.minimumCoverage)),
    row(settingNames.fullCoverage, isShare, String(method.fullCoverage)),
    row(settingNames.overallMethod, isMethod, quoted(method.overallMethod), trimmed),
    row(
      settingNames.redLineBand,
      (value) => `TRIM(${value})<>""`,
      quoted(method.redLineBand),
      trimmed
    ),
  ];
}
