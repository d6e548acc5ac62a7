import type { TrainingIndexRule, TrainingModel } from "../framework/training-model";
import { indexParts, indexReadings } from "../text/training-sheet";
import { a1 } from "./a1";
import { choose, formula, quoted } from "./formula-text";
import type { CellContent } from "./plan";
import { type IndexFormulas, type TrainingTableNames, indexFormulas } from "./training-formulas";

/** It stands beside more of the formula, which Excel limits to 8,192 characters. */
const longestNames = 4000;

/** The names of the must-reach audiences that no module reaches, parted by semicolons. */
function missingNames(
  model: TrainingModel,
  rule: TrainingIndexRule,
  formulas: IndexFormulas
): string {
  const names = rule.mustReach.map((code) => {
    const name = model.audiences.find((audience) => audience.code === code)?.name ?? "";
    return `IF(${formulas.reaching(quoted(code))}=0,${quoted(`${code} ${name}; `)},"")`;
  });
  const joined = names.join("&");
  if (joined.length > longestNames) return quoted(indexReadings.seeAudiences);
  return names.length === 0 ? '""' : joined;
}

/** Rows of the index table: part, value, points, the most there can be, what it says. */
export function indexTableRows(
  model: TrainingModel,
  rule: TrainingIndexRule,
  tables: TrainingTableNames,
  headerRow: number
): CellContent[][] {
  const value = (row: number): string => a1(headerRow + 1 + row, 1);
  const formulas = indexFormulas(model, rule, tables, {
    depth: value(1),
    breadth: value(2),
    scenarioVariety: value(3),
    selfInclusion: value(4),
  });
  const { points } = rule;
  const part = (name: keyof typeof points, row: number): CellContent[] => [
    indexParts[name],
    formula(formulas[name]),
    formula(`${value(row)}*${points[name]}`),
    points[name],
    indexReadings[name],
  ];
  const missing = missingNames(model, rule, formulas);
  const whole = choose(
    [
      [`${formulas.itemsToMend}>0`, quoted(indexReadings.items)],
      [`${formulas.rowsToMend}>0`, quoted(indexReadings.toMend)],
      [`${formulas.hours}=0`, quoted(indexReadings.nothing)],
      [`${formulas.notReached}>0`, `${quoted(indexReadings.capped(rule.cap))}&${missing}`],
    ],
    quoted(indexReadings.whole)
  );
  const applied = model.levels[rule.appliedLevel];
  const level = `level ${rule.appliedLevel} (${applied?.label ?? ""})`;
  const share = value(6);
  const shallow = choose(
    [
      [`ISERROR(${share})`, '""'],
      [
        `${share}>${rule.boxCheckingShare}+0.000000001`,
        quoted(indexReadings.boxChecking(rule.boxCheckingShare, level)),
      ],
    ],
    quoted(indexReadings.noBoxChecking(rule.boxCheckingShare))
  );
  const mustReach =
    rule.mustReach.length === 0
      ? quoted(indexReadings.noneMust)
      : `IF(${formulas.notReached}=0,${quoted(indexReadings.reached)},${quoted(indexReadings.notReached)}&${missing})`;
  const oneWay = `IF(${formulas.items}=0,${quoted(indexReadings.oneWay)},${quoted(indexReadings.notOneWay)})`;
  const items = model.selfInclusionItems.length;
  return [
    [indexParts.index, formula(formulas.index), null, 100, formula(whole)],
    part("depth", 1),
    part("breadth", 2),
    part("scenarioVariety", 3),
    part("selfInclusion", 4),
    [indexParts.hours, formula(formulas.hours), null, null, null],
    [indexParts.shallow, formula(formulas.shallow), null, rule.boxCheckingShare, formula(shallow)],
    [
      indexParts.mustReach,
      formula(`${rule.mustReach.length}-${formulas.notReached}`),
      null,
      rule.mustReach.length,
      formula(mustReach),
    ],
    [indexParts.oneWay, formula(formulas.items), null, items, formula(oneWay)],
  ];
}
