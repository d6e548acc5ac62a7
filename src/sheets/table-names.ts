import type { Framework } from "../framework/framework";
import { distinctNames } from "./distinct-names";
import { portfolioTableNames } from "./portfolio/portfolio-names";

/** Name of every table of one installation. All begin with `HSA_` and differ without case. */
export interface TableNames {
  /** By category code. */
  readonly category: ReadonlyMap<string, string>;
  readonly details: string;
  readonly about: string;
  readonly settings: string;
  readonly categories: string;
  readonly bands: string;
  readonly evidence: string;
  readonly scores: string;
  readonly overall: string;
  readonly redLines: string;
  /** Red lines and barriers on the summary sheet. */
  readonly barriers: string;
  /** Barriers and mitigations in one table, as schema 1 had them: read to be taken over. */
  readonly summary: string;
  /** Of the sheets that are added when they are first used. */
  readonly optional: Readonly<Record<OptionalTable, string>>;
}

const fixed = {
  details: "HSA_Details",
  about: "HSA_About",
  settings: "HSA_Settings",
  categories: "HSA_Categories",
  bands: "HSA_Bands",
  evidence: "HSA_Evidence",
  scores: "HSA_Scores",
  overall: "HSA_Overall",
  redLines: "HSA_RedLines",
  barriers: "HSA_Barriers",
  summary: "HSA_Summary",
} as const;

/**
 * Tables of the sheets that are added when they are first used. No installation takes a suffix with
 * which one of these names is not free, so that they can be added later.
 */
const optional = {
  training: "HSA_Training",
  selfInclusion: "HSA_SelfInclusion",
  trainingIndex: "HSA_TrainingIndex",
  trainingAudiences: "HSA_TrainingAudiences",
  trainingLevels: "HSA_TrainingLevels",
  scenarios: "HSA_Scenarios",
  stakeholders: "HSA_Stakeholders",
  blocs: "HSA_Blocs",
  coalition: "HSA_Coalition",
  coalitionFacts: "HSA_CoalitionFacts",
  history: "HSA_History",
  rounds: "HSA_Rounds",
  change: "HSA_Change",
  handover: "HSA_Handover",
  secondAssessor: "HSA_SecondAssessor",
  assessors: "HSA_Assessors",
  scorePairs: "HSA_ScorePairs",
  assessorLog: "HSA_AssessorLog",
  tasker: "HSA_Tasker",
  plan: "HSA_Plan",
  roles: "HSA_Roles",
  timeline: "HSA_Timeline",
} as const;

export type OptionalTable = keyof typeof optional;

function withSuffix(suffix: string): Readonly<Record<OptionalTable, string>> {
  const names = Object.entries(optional).map(([table, name]) => [table, name + suffix] as const);
  return Object.fromEntries(names) as Record<OptionalTable, string>;
}

/** The same whatever the framework, so that any assessment can say whose it is. */
export function detailsTableName(suffix: string): string {
  return fixed.details + suffix;
}

/** Excel allows 255 characters; a suffix and a number must still fit. */
const longest = 200;

/**
 * The underscore keeps a name from reading as a cell address (`HSI1` is one), and whatever is not
 * an ASCII letter or digit becomes an underscore too, since Excel refuses most other characters.
 *
 * @param suffix the same for all tables of one installation; empty, or e.g. `_2`
 */
export function tableNames(framework: Pick<Framework, "categories">, suffix = ""): TableNames {
  const codes = framework.categories.map((category) => category.code);
  const plain = codes.map((code) => code.replace(/[^A-Za-z0-9]/g, "_").slice(0, longest));
  const ofCategories = distinctNames(
    plain.map((code) => [`HSA_${code}`, `HSA_C_${code}`]),
    [...Object.values(fixed), ...Object.values(optional), ...Object.values(portfolioTableNames)],
    (form, number) => `${form}_${number}`
  );
  return {
    category: new Map(codes.map((code, index) => [code, (ofCategories[index] ?? "") + suffix])),
    details: detailsTableName(suffix),
    about: fixed.about + suffix,
    settings: fixed.settings + suffix,
    categories: fixed.categories + suffix,
    bands: fixed.bands + suffix,
    evidence: fixed.evidence + suffix,
    scores: fixed.scores + suffix,
    overall: fixed.overall + suffix,
    redLines: fixed.redLines + suffix,
    barriers: fixed.barriers + suffix,
    summary: fixed.summary + suffix,
    optional: withSuffix(suffix),
  };
}

/** Every name of the installation, for collision checks. */
export function allTableNames(names: TableNames): string[] {
  const { category, optional: added, ...others } = names;
  return [...category.values(), ...Object.values(others), ...Object.values(added)];
}
