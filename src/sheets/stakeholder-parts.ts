import type { CoalitionModel } from "../framework/coalition-model";
import {
  coalitionMeasures,
  coalitionReadings,
  coverWords,
  factEffect,
  stakeholderHeadings,
} from "../text/coalition";
import { a1 } from "./a1";
import { categoryColumns } from "./category-columns";
import { choose, formula, lookUp, quoted } from "./formula-text";
import type { CellContent } from "./plan";
import type { SheetContext } from "./sheet-context";
import {
  blocColumns,
  coalitionColumns,
  factColumns,
  stakeholderColumns,
} from "./stakeholder-columns";
import {
  type CoalitionFormulas,
  type CoalitionTables,
  coalitionFormulas,
  personCheck,
} from "./stakeholder-formulas";

/** Rows for people that stand ready; the table grows as more are typed. */
const readyPeople = 30;

const personHeader = [
  stakeholderColumns.role,
  stakeholderColumns.code,
  ...Object.values(stakeholderColumns).slice(2),
];

/** One table of the sheet with the heading above it. */
export interface StakeholderPart {
  readonly key: "coalition" | "blocs" | "facts" | "people";
  readonly heading: string;
  readonly table: string;
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

function measures(
  context: SheetContext,
  model: CoalitionModel,
  formulas: CoalitionFormulas,
  headerRow: number
): CellContent[][] {
  const value = (row: number): string => a1(headerRow + 1 + row, 1);
  const read = (row: number, steps: readonly (readonly [string, string])[], otherwise: string) =>
    formula(
      choose(
        [[`ISERROR(${value(row)})`, quoted(coalitionReadings.mend)], ...steps],
        quoted(otherwise)
      )
    );
  const indicator = context.framework.indicators.find(({ code }) => code === model.indicator);
  const table = context.tables.category.get(indicator?.category ?? "") ?? "";
  const entered = lookUp(
    table,
    categoryColumns.score,
    categoryColumns.code,
    quoted(model.indicator)
  );
  const narrow = (row: number, words: string) =>
    read(
      row,
      [
        [`${value(0)}=0`, quoted(coalitionReadings.none)],
        [`${value(row)}>=0.5`, quoted(words)],
      ],
      coalitionReadings.broad
    );
  const [level, score] = [value(5), value(6)];
  return [
    [
      coalitionMeasures.supporters,
      formula(formulas.supporters),
      read(0, [], coalitionReadings.supporters),
    ],
    [
      coalitionMeasures.blocs,
      formula(formulas.blocsCovered),
      read(1, [], coalitionReadings.blocs(model.blocs.length)),
    ],
    [
      coalitionMeasures.onOne,
      formula(formulas.blocsOnOne),
      read(2, [[`${value(2)}=0`, quoted(coalitionReadings.none)]], coalitionReadings.onOne),
    ],
    [coalitionMeasures.shareOne, formula(formulas.shareOfOne), narrow(3, coalitionReadings.narrow)],
    [
      coalitionMeasures.shareTwo,
      formula(formulas.shareOfTwo),
      narrow(4, coalitionReadings.narrowTwo),
    ],
    [
      coalitionMeasures.level,
      formula(formulas.level),
      read(5, [], coalitionReadings.level(model.indicator)),
    ],
    [
      coalitionMeasures.entered,
      formula(`IFERROR(IF(${entered}="","",${entered}),"")`),
      read(
        6,
        [
          [`NOT(ISNUMBER(${score}))`, quoted(coalitionReadings.notEntered)],
          [`ISERROR(${level})`, quoted(coalitionReadings.mend)],
          [`${score}>${level}`, quoted(coalitionReadings.higher)],
          [`${score}<${level}`, quoted(coalitionReadings.lower)],
        ],
        coalitionReadings.same
      ),
    ],
  ];
}

function blocRows(model: CoalitionModel, formulas: CoalitionFormulas, headerRow: number) {
  return model.blocs.map(({ code, name }, index): CellContent[] => {
    const at = (column: number): string => a1(headerRow + 1 + index, column);
    const cover = choose(
      [
        [`${at(2)}=0`, quoted(coverWords.open)],
        [`${at(2)}=1`, quoted(coverWords.one)],
      ],
      quoted(coverWords.covered)
    );
    return [
      name,
      code,
      formula(formulas.supportersIn(at(1))),
      formula(formulas.opposedIn(at(1))),
      formula(formulas.peopleIn(at(1))),
      formula(cover),
    ];
  });
}

function peopleRows(
  model: CoalitionModel,
  tables: CoalitionTables,
  headerRow: number
): CellContent[][] {
  return Array.from({ length: readyPeople }, (_, index) => {
    const cell = (name: string): string =>
      a1(
        headerRow + 1 + index,
        personHeader.findIndex((header) => header === name)
      );
    const check = personCheck(
      {
        code: cell(stakeholderColumns.code),
        role: cell(stakeholderColumns.role),
        bloc: cell(stakeholderColumns.bloc),
        authority: cell(stakeholderColumns.authority),
        stance: cell(stakeholderColumns.stance),
        influence: cell(stakeholderColumns.influence),
        risk: cell(stakeholderColumns.risk),
      },
      model,
      tables
    );
    const code = `P-${String(index + 1).padStart(2, "0")}`;
    return [null, code, null, null, null, null, null, null, check, null];
  });
}

/** Coalition, blocs, facts and people, one below the other; the people last, since they grow. */
export function stakeholderParts(context: SheetContext, model: CoalitionModel): StakeholderPart[] {
  const { optional } = context.tables;
  const tables = { people: optional.stakeholders, facts: optional.coalitionFacts };
  const formulas = coalitionFormulas(model, tables);
  const coalition = 4;
  const blocs = coalition + 7 + 4;
  const facts = blocs + model.blocs.length + 4;
  // A line of explanation stands between the heading of the people and their header.
  const people = model.facts.length === 0 ? facts + 1 : facts + model.facts.length + 5;
  const parts: StakeholderPart[] = [
    {
      ...{ key: "coalition", heading: stakeholderHeadings.coalition, table: optional.coalition },
      ...{ headerRow: coalition, header: Object.values(coalitionColumns) },
      rows: measures(context, model, formulas, coalition),
    },
    {
      ...{ key: "blocs", heading: stakeholderHeadings.blocs, table: optional.blocs },
      headerRow: blocs,
      header: [blocColumns.name, blocColumns.code, ...Object.values(blocColumns).slice(2)],
      rows: blocRows(model, formulas, blocs),
    },
    {
      ...{ key: "facts", heading: stakeholderHeadings.facts, table: optional.coalitionFacts },
      ...{ headerRow: facts },
      header: [factColumns.text, factColumns.code, factColumns.confirmed, factColumns.effect],
      rows: model.facts.map((fact) => [fact.text, fact.code, null, factEffect(fact)]),
    },
    {
      ...{ key: "people", heading: stakeholderHeadings.people, table: optional.stakeholders },
      ...{ headerRow: people, header: personHeader },
      rows: peopleRows(model, tables, people),
    },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}
