import type { CoalitionModel } from "../framework/coalition-model";
import { stakeholderMendings } from "../text/coalition";
import { isBlank } from "./entry-tests";
import { choose, columnOf, formula, quoted } from "./formula-text";
import type { Formula } from "./plan";
import { factColumns, stakeholderColumns } from "./stakeholder-columns";

/** Names of the tables that the formulas read. */
export interface CoalitionTables {
  readonly people: string;
  readonly facts: string;
}

/** Cells of one row of the table of people, relative A1. */
export interface PersonRow {
  readonly code: string;
  readonly role: string;
  readonly bloc: string;
  readonly authority: string;
  readonly stance: string;
  readonly influence: string;
  readonly risk: string;
}

function isNoneOf(cell: string, words: readonly string[]): string {
  const same = words.map((word) => `${cell}=${quoted(word)}`).join(",");
  return `IF(ISERROR(${cell}),TRUE,NOT(OR(${isBlank(cell)},${same})))`;
}

/** What is wrong in a row, or that the person counts; the same in every row. */
export function personCheck(
  cells: PersonRow,
  model: CoalitionModel,
  { people }: CoalitionTables
): Formula {
  const [codes, stances] = [stakeholderColumns.code, stakeholderColumns.stance].map((name) =>
    columnOf(people, name)
  );
  const namesakes = `COUNTIFS(${codes},${cells.code},${stances},"<>")`;
  const blocs = model.blocs.map(({ code }) => code);
  const words = stakeholderMendings;
  return formula(
    choose(
      [
        [isNoneOf(cells.bloc, blocs), quoted(words.bloc)],
        [isNoneOf(cells.authority, ["yes", "no"]), quoted(words.authority)],
        [
          isNoneOf(cells.stance, ["active", "sympathetic", "neutral", "opposed"]),
          quoted(words.stance),
        ],
        [isNoneOf(cells.influence, ["high", "medium", "low"]), quoted(words.influence)],
        [isNoneOf(cells.risk, ["high", "medium", "low"]), quoted(words.risk)],
        [`IF(${isBlank(cells.stance)},FALSE,${namesakes}>1)`, quoted(words.code)],
        [
          `AND(${cells.stance}="active",${cells.authority}="yes",NOT(${isBlank(cells.bloc)}))`,
          quoted(words.counts),
        ],
        [
          `AND(${isBlank(cells.role)},NOT(AND(${isBlank(cells.bloc)},${isBlank(cells.stance)})))`,
          quoted(words.role),
        ],
      ],
      '""'
    )
  );
}

/** Formula texts, without the equals sign. */
export interface CoalitionFormulas {
  readonly supporters: string;
  readonly blocsCovered: string;
  readonly blocsOnOne: string;
  readonly shareOfOne: string;
  readonly shareOfTwo: string;
  readonly level: string;
  readonly rowsToMend: string;
  /** Of one bloc; `code` is formula text. */
  readonly supportersIn: (code: string) => string;
  readonly opposedIn: (code: string) => string;
  readonly peopleIn: (code: string) => string;
}

/**
 * The map of supporters as `scoring/coalition` reads it, with native functions only. Codes and
 * thresholds stand in the formulas, so that they hold whatever a user sorts or deletes.
 */
export function coalitionFormulas(
  model: CoalitionModel,
  { people, facts }: CoalitionTables
): CoalitionFormulas {
  const column = (name: string): string => columnOf(people, name);
  const blocs = column(stakeholderColumns.bloc);
  // The check of each row says who counts; the list of blocs would make these formulas too long.
  const counts = `${column(stakeholderColumns.check)},${quoted(stakeholderMendings.counts)}`;
  const codes = `{${model.blocs.map(({ code }) => quoted(code)).join(",")}}`;
  const perBloc = `COUNTIFS(${counts},${blocs},${codes})`;
  const supporters = `COUNTIFS(${counts})`;
  const withInfluence = (word: string): string =>
    `COUNTIFS(${counts},${column(stakeholderColumns.influence)},${quoted(word)})`;
  const [high, medium] = [withInfluence("high"), withInfluence("medium")];
  const all = `(${supporters}+2*${high}+${medium})`;
  const rowsToMend = `(COUNTIF(${column(stakeholderColumns.check)},"Mend*")+${model.facts.length === 0 ? "0" : wrongAnswers(facts)})`;
  const guarded = (value: string): string => `IF(${rowsToMend}>0,#VALUE!,${value})`;
  const share = (top: string): string => guarded(`IF(${supporters}=0,0,(${top})/${all})`);
  // The two strongest weights: 3 for high, 2 for medium, 1 for the rest.
  const ofOne = `IF(${high}>0,3,IF(${medium}>0,2,1))`;
  const second = `IF(${high}>1,3,IF(${high}+${medium}>1,2,IF(${supporters}>1,1,0)))`;
  const blocsCovered = `SUMPRODUCT((${perBloc}>0)*1)`;
  return {
    supporters: guarded(supporters),
    blocsCovered: guarded(blocsCovered),
    blocsOnOne: guarded(`SUMPRODUCT((${perBloc}=1)*1)`),
    shareOfOne: share(ofOne),
    shareOfTwo: share(`${ofOne}+${second}`),
    level: guarded(levelFormula(model, facts, supporters, blocsCovered)),
    rowsToMend,
    supportersIn: (code) => `COUNTIFS(${counts},${blocs},${code})`,
    opposedIn: (code) =>
      `COUNTIFS(${column(stakeholderColumns.stance)},"opposed",${blocs},${code})`,
    peopleIn: (code) => `COUNTIF(${blocs},${code})`,
  };
}

function wrongAnswers(facts: string): string {
  const confirmed = columnOf(facts, factColumns.confirmed);
  return `IFERROR(SUMPRODUCT(1-(${confirmed}="yes")-(${confirmed}="no")-${isBlank(confirmed)}),1)`;
}

function levelFormula(
  model: CoalitionModel,
  table: string,
  supporters: string,
  blocs: string
): string {
  const isYes = (code: string): string =>
    `COUNTIFS(${columnOf(table, factColumns.code)},${quoted(code)},${columnOf(table, factColumns.confirmed)},"yes")>0`;
  const first = Math.max(1, (model.steps[0]?.level ?? 2) - 1);
  // Step by step: each adds its levels where it and all before it are met.
  const steps = [...model.steps].reverse().reduce((above, step) => {
    const at = model.steps.indexOf(step);
    const before = model.steps[at - 1]?.level ?? 1;
    const needed = model.facts
      .filter(
        ({ effect, level }) =>
          effect === "needed" && level <= step.level && (at === 0 || level > before)
      )
      .map(({ code }) => isYes(code));
    const conditions = [
      `${supporters}>=${step.supporters}`,
      `${blocs}>=${step.blocs}`,
      ...needed,
    ].join(",");
    const rise = step.level - (model.steps[at - 1]?.level ?? first);
    return `IF(AND(${conditions}),${rise}${above === "" ? "" : `+${above}`},0)`;
  }, "");
  const caps = model.facts
    .filter(({ effect }) => effect === "caps")
    .map(({ code, level }) => `,IF(${isYes(code)},${level},99)`)
    .join("");
  return `IF(${supporters}=0,1,MIN(${first}+${steps}${caps}))`;
}
