import type { Framework } from "../framework/framework";
import { overallMeanings, overallMeasures } from "../text/scores-sheet";
import { a1 } from "./a1";
import { bandColumns, categoryWeightColumns } from "./assessment-columns";
import { categoryColumns } from "./category-columns";
import { columnOf, formula, lookUp } from "./formula-text";
import { imbalanceFormula, inForceFormula, overallFormula } from "./overall-formulas";
import type { CellContent } from "./plan";
import { entryFormula, hitsFormula, statusFormula } from "./red-line-formulas";
import { overallColumns, redLineColumns, scoreColumns } from "./score-columns";
import type { ScoreCells } from "./score-formulas";
import {
  bandFormula,
  coverageFormula,
  readingFormula,
  rowsToMend,
  scoreFormula,
  workings,
} from "./score-formulas";
import type { ScoresLayout } from "./scores-layout";
import { columnRange, overallHeader, redLineHeader, scoreCell, scoreRange } from "./scores-layout";
import { overallMethods } from "./setting-rows";
import type { SettingsInForce } from "./settings-in-force";
import type { SheetContext } from "./sheet-context";

function bandsOf(context: SheetContext): { both: string; from: string; name: string } {
  const table = context.tables.bands;
  return {
    both: `${table}[[${bandColumns.from}]:[${bandColumns.band}]]`,
    from: columnOf(table, bandColumns.from),
    name: columnOf(table, bandColumns.band),
  };
}

function codesOf(framework: Framework, category: string): string[] {
  return framework.indicators.filter((one) => one.category === category).map(({ code }) => code);
}

/** Rows of the scores table, one per category. */
export function categoryRows(
  context: SheetContext,
  layout: ScoresLayout,
  settings: SettingsInForce
): CellContent[][] {
  const { framework, tables } = context;
  const levels = framework.scale.levels.length;
  const { redLinesHeader, redLineIndicators } = layout;
  return framework.categories.map((category, index) => {
    const row = layout.categoriesHeader + 1 + index;
    const cell = (name: string): string => scoreCell(row, name);
    const table = tables.category.get(category.code) ?? "";
    const ranges = {
      codes: columnOf(table, categoryColumns.code),
      scores: columnOf(table, categoryColumns.score),
      weights: columnOf(table, categoryColumns.weight),
    };
    const cells: ScoreCells = {
      score: cell(scoreColumns.score),
      band: cell(scoreColumns.band),
      coverage: cell(scoreColumns.coverage),
      redLinesHit: cell(scoreColumns.redLinesHit),
      weightedSum: cell(scoreColumns.weightedSum),
      scoredWeight: cell(scoreColumns.scoredWeight),
      applicableWeight: cell(scoreColumns.applicableWeight),
      errorValues: cell(scoreColumns.errorValues),
      unreadable: cell(scoreColumns.unreadable),
      badWeights: cell(scoreColumns.badWeights),
      rowsToMend: cell(scoreColumns.rowsToMend),
      ...settings,
    };
    const hits: CellContent =
      redLinesHeader === null
        ? 0
        : hitsFormula(redLineRange(layout, redLineColumns.status, redLineIndicators.length), {
            categories: redLineRange(layout, redLineColumns.category, redLineIndicators.length),
            code: cell(scoreColumns.code),
          });
    const working = workings(ranges, levels);
    const weight = lookUp(
      tables.categories,
      categoryWeightColumns.weight,
      categoryWeightColumns.code,
      cell(scoreColumns.code)
    );
    return [
      category.name,
      category.code,
      scoreFormula(cells, ranges, levels),
      bandFormula(cells.score, cells.redLinesHit, settings.redLineBand, bandsOf(context)),
      coverageFormula(cells, ranges, levels),
      readingFormula(cells),
      hits,
      formula(weight),
      working.weightedSum,
      working.scoredWeight,
      working.applicableWeight,
      working.errorValues,
      working.unreadable,
      working.badWeights,
      rowsToMend(ranges.codes, codesOf(framework, category.code)),
    ];
  });
}

function redLineRange(layout: ScoresLayout, name: string, rows: number): string {
  return columnRange((layout.redLinesHeader ?? 0) + 1, redLineHeader.indexOf(name), rows);
}

/** Rows of the overall table: the method in force, the three means, the imbalance. */
export function overallTable(
  context: SheetContext,
  layout: ScoresLayout,
  settings: SettingsInForce
): CellContent[][] {
  const count = context.framework.categories.length;
  const ranges = {
    scores: scoreRange(layout, count, scoreColumns.score),
    weights: scoreRange(layout, count, scoreColumns.weight),
  };
  const firstRow = layout.overallHeader + 1;
  const cell = (row: number, name: string): string => a1(row, overallHeader.indexOf(name));
  const ofMethods = (name: string): string =>
    columnRange(firstRow + 1, overallHeader.indexOf(name), overallMethods.length);
  const band = (row: number): CellContent =>
    bandFormula(
      cell(row, overallColumns.score),
      cell(row, overallColumns.redLinesHit),
      settings.redLineBand,
      bandsOf(context)
    );
  const hits: CellContent =
    layout.redLinesHeader === null
      ? 0
      : hitsFormula(redLineRange(layout, redLineColumns.status, layout.redLineIndicators.length));
  const inForce = inForceFormula(
    settings.overallMethod,
    ofMethods(overallColumns.method),
    ofMethods(overallColumns.score)
  );
  const methodCell = formula(settings.overallMethod);
  const row = (method: string): number =>
    firstRow + 1 + overallMethods.findIndex((m) => m === method);
  const imbalance = imbalanceFormula(
    cell(row("arithmetic"), overallColumns.score),
    cell(row("geometric"), overallColumns.score)
  );
  return [
    [overallMeasures.inForce, methodCell, inForce, band(firstRow), hits, overallMeanings.inForce],
    ...overallMethods.map((method): CellContent[] => [
      overallMeasures[method],
      method,
      overallFormula(method, ranges),
      band(row(method)),
      hits,
      overallMeanings[method],
    ]),
    [overallMeasures.imbalance, null, imbalance, null, null, overallMeanings.imbalance],
  ];
}

/** One row per indicator that has a red line; its entry is looked up by code. */
export function redLineRows(context: SheetContext, layout: ScoresLayout): CellContent[][] {
  const levels = context.framework.scale.levels.length;
  return layout.redLineIndicators.map((indicator, index) => {
    const row = (layout.redLinesHeader ?? 0) + 1 + index;
    const cell = (name: string): string => a1(row, redLineHeader.indexOf(name));
    const table = context.tables.category.get(indicator.category) ?? "";
    return [
      indicator.name,
      indicator.code,
      entryFormula(table, cell(redLineColumns.code)),
      statusFormula(cell(redLineColumns.entry), cell(redLineColumns.at), levels),
      indicator.redLine,
      indicator.category,
    ];
  });
}
