import {
  defaultAudiences,
  defaultItemCount,
  defaultScenarios,
  defaultTrainingIndex,
  topIntegrationLevel,
} from "../framework/default-training";
import type { TrainingIndexRule, TrainingModel } from "../framework/training-model";
import { moduleMendings, mend, used } from "../text/training-sheet";
import { isBlank } from "./entry-tests";
import { choose, columnOf, formula, quoted } from "./formula-text";
import type { Formula } from "./plan";
import { audienceColumns, itemColumns, moduleColumns, scenarioColumns } from "./training-columns";

/** A list of codes longer than this would pass Excel's 8,192 characters of one formula. */
const longestList = 6000;

/** Cells of one row of the modules table, relative A1. */
export interface ModuleRow {
  readonly hours: string;
  readonly level: string;
  readonly audiences: string;
  readonly scenarios: string;
  readonly audiencesRead: string;
  readonly scenariosRead: string;
}

/** `,S1,,S4,` for `S1; s4`: every code between commas of its own, so that each can be found whole. */
export function codesRead(cell: string): Formula {
  const parting = ['"\u00a0"', '","', '";"', "CHAR(9)", "CHAR(10)", "CHAR(13)"];
  const spaced = parting.reduce((text, mark) => `SUBSTITUTE(${text},${mark}," ")`, cell);
  const words = `TRIM(${spaced})`;
  const isNothing = `IF(ISNUMBER(${cell}),${cell}=0,${words}="")`;
  const listed = `","&SUBSTITUTE(UPPER(${words})," ",",,")&","`;
  return formula(`IFERROR(IF(${isNothing},"",${listed}),"")`);
}

/** True where a list holds a word that is none of the codes. */
function hasUnknown(read: string, codes: readonly { readonly code: string }[]): string {
  const words = codes.map(({ code }) => quoted(`,${code.toUpperCase()},`)).join(",");
  if (words.length > longestList) return "FALSE";
  const lengths = codes.map(({ code }) => code.length + 2).join(",");
  const known = `SUMPRODUCT((LEN(${read})-LEN(SUBSTITUTE(${read},{${words}},"")))/{${lengths}})`;
  return `(LEN(${read})-LEN(SUBSTITUTE(${read},",","")))/2-${known}>0.5`;
}

/** What is wrong in a row, or the label of its level where it has hours; the same in every row. */
export function moduleReading(cells: ModuleRow, model: TrainingModel): Formula {
  const { hours, level, audiences, scenarios } = cells;
  const top = model.levels.length - 1;
  const isOdd = (cell: string): string => `AND(NOT(${isBlank(cell)}),NOT(ISNUMBER(${cell})))`;
  const label = model.levels.reduceRight(
    (rest, one) => `IF(N(${level})=${one.value},${quoted(`${one.value} ${one.label}`)},${rest})`,
    '""'
  );
  const { hours: mendHours, level: mendLevel } = moduleMendings;
  return formula(
    choose(
      [
        [`ISERROR(${hours})`, quoted(mendHours)],
        [isOdd(hours), quoted(mendHours)],
        [`OR(N(${hours})<0,N(${hours})>100000)`, quoted(mendHours)],
        [`ISERROR(${level})`, quoted(mendLevel(top))],
        [isOdd(level), quoted(mendLevel(top))],
        [
          `OR(N(${level})<0,N(${level})>${top},N(${level})<>INT(N(${level})))`,
          quoted(mendLevel(top)),
        ],
        [`ISERROR(${audiences})`, quoted(moduleMendings.audiences)],
        [hasUnknown(cells.audiencesRead, model.audiences), quoted(moduleMendings.audiences)],
        [`ISERROR(${scenarios})`, quoted(moduleMendings.scenarios)],
        [hasUnknown(cells.scenariosRead, model.scenarios), quoted(moduleMendings.scenarios)],
        [`N(${hours})=0`, '""'],
      ],
      label
    )
  );
}

/** Whether the custom function, which knows the bundled framework only, gives this index too. */
function isDefaultModel(model: TrainingModel, rule: TrainingIndexRule): boolean {
  const same = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const weighted = (list: readonly { readonly code: string; readonly weight: number }[]) =>
    list.map(({ code, weight }) => [code, weight]);
  return (
    same(weighted(model.audiences), weighted(defaultAudiences)) &&
    same(
      model.scenarios.map(({ code }) => code),
      defaultScenarios.map(({ code }) => code)
    ) &&
    model.selfInclusionItems.length === defaultItemCount &&
    model.levels.length - 1 === topIntegrationLevel &&
    same(rule, defaultTrainingIndex)
  );
}

/** Formula texts of the index and its parts, without the equals sign. */
export interface IndexFormulas {
  readonly index: string;
  readonly depth: string;
  readonly breadth: string;
  readonly scenarioVariety: string;
  readonly selfInclusion: string;
  readonly hours: string;
  readonly shallow: string;
  /** How many audiences that must be reached are not. */
  readonly notReached: string;
  readonly items: string;
  readonly rowsToMend: string;
  readonly itemsToMend: string;
  /** How many modules at the applied level reach an audience; `code` is formula text. */
  readonly reaching: (code: string) => string;
  readonly using: (code: string) => string;
}

export interface TrainingTableNames {
  readonly modules: string;
  readonly items: string;
  readonly audiences: string;
  readonly scenarios: string;
}

/** Codes as the criteria of COUNTIFS find them in a list that `codesRead` made. */
function list(codes: readonly string[]): string {
  return `{${codes.map((code) => quoted(`*,${code.toUpperCase()},*`)).join(",")}}`;
}

/** Weight of the audiences reached over that of all; by their table where they are too many. */
function breadth(
  { audiences }: TrainingModel,
  tables: TrainingTableNames,
  reach: (words: string) => string
): string {
  const weights = audiences.map(({ weight }) => weight).join(",");
  const counts = reach(list(audiences.map(({ code }) => code)));
  if (counts.length + 2 * weights.length <= longestList) {
    return `SUMPRODUCT((${counts}>0)*{${weights}})/SUM({${weights}})`;
  }
  const weight = columnOf(tables.audiences, audienceColumns.weight);
  const reached = columnOf(tables.audiences, audienceColumns.reached);
  return `SUMIF(${reached},"${used.yes}",${weight})/SUM(${weight})`;
}

/** Scenarios used over all; by the library where they are too many. */
function variety(
  { scenarios }: TrainingModel,
  tables: TrainingTableNames,
  use: (words: string) => string
): string {
  const counts = use(list(scenarios.map(({ code }) => code)));
  const isShort = counts.length <= longestList;
  const inLibrary = columnOf(tables.scenarios, scenarioColumns.used);
  return isShort
    ? `SUMPRODUCT((${counts}>0)*1)/${scenarios.length}`
    : `COUNTIF(${inLibrary},"${used.yes}")/${scenarios.length}`;
}

/**
 * The index as `training/training-index.ts` forms it: `#N/A` while no module has hours, `#VALUE!`
 * where a cell cannot be read. Codes and weights stand in the formulas and not in a table, because
 * the custom function has them inside too, and both must agree whatever a user sorts or deletes.
 * Only where a framework has too many for one formula are they looked up.
 *
 * @param parts cells that hold depth, breadth, variety and self-inclusion
 */
export function indexFormulas(
  model: TrainingModel,
  rule: TrainingIndexRule,
  tables: TrainingTableNames,
  parts: Record<keyof TrainingIndexRule["points"], string>
): IndexFormulas {
  const column = (name: string): string => columnOf(tables.modules, name);
  const [hours, levels] = [column(moduleColumns.hours), column(moduleColumns.level)];
  const evidenced = columnOf(tables.items, itemColumns.evidenced);
  const items = `SUMPRODUCT((TRIM(${evidenced})="${used.yes}")*1)`;
  const rowsToMend = `COUNTIF(${column(moduleColumns.reading)},"${mend}*")`;
  const itemsToMend = `IFERROR(SUMPRODUCT(1-(TRIM(${evidenced})="${used.yes}")-(TRIM(${evidenced})="${used.no}")-${isBlank(evidenced)}),1)`;
  const applied = `${hours},">0",${levels},">=${rule.appliedLevel}"`;
  const count = (read: string, words: string): string => `COUNTIFS(${applied},${read},${words})`;
  const reach = (words: string): string => count(column(moduleColumns.audiencesRead), words);
  const use = (words: string): string => count(column(moduleColumns.scenariosRead), words);
  const guarded = (value: string): string =>
    choose(
      [
        [`${rowsToMend}>0`, "#VALUE!"],
        [`SUM(${hours})=0`, "NA()"],
      ],
      value
    );
  const notReached =
    rule.mustReach.length === 0 ? "0" : `SUMPRODUCT((${reach(list(rule.mustReach))}=0)*1)`;
  const { points } = rule;
  const sum = (["depth", "breadth", "scenarioVariety", "selfInclusion"] as const)
    .map((part) => `${points[part]}*${parts[part]}`)
    .join("+");
  const native = guarded(`IF(${notReached}>0,MIN(${rule.cap},${sum}),${sum})`);
  const own = `INDEX(HSA.TRAINING(${hours},${levels},${column(moduleColumns.audiences)},${column(moduleColumns.scenarios)},${items}),1,2)`;
  return {
    index: `IF(${itemsToMend}>0,#VALUE!,${isDefaultModel(model, rule) ? `IFERROR(${own},${native})` : native})`,
    depth: guarded(`SUMPRODUCT(${hours},${levels})/(${model.levels.length - 1}*SUM(${hours}))`),
    breadth: guarded(breadth(model, tables, reach)),
    scenarioVariety: guarded(variety(model, tables, use)),
    selfInclusion: `IF(${itemsToMend}>0,#VALUE!,${items}/${model.selfInclusionItems.length})`,
    hours: `SUM(${hours})`,
    shallow: guarded(
      `(SUM(${hours})-SUMIFS(${hours},${levels},">=${rule.appliedLevel}"))/SUM(${hours})`
    ),
    notReached,
    items,
    rowsToMend,
    itemsToMend,
    reaching: (code) => reach(`"*,"&UPPER(${code})&",*"`),
    using: (code) => use(`"*,"&UPPER(${code})&",*"`),
  };
}
