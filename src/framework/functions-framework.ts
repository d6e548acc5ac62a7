// The build leaves out of these files what is not read here (tools/functions-framework-loader.cjs):
// the runtime of the custom functions has no way to load a part later, so all of it starts at once.
import barriers from "../../templates/frameworks/human-security/barriers.json";
import framework from "../../templates/frameworks/human-security/framework.json";
import mitigations from "../../templates/frameworks/human-security/mitigations.json";
import { defaultMethod } from "./default-method";
import type { ConvertedBy } from "./convert";
import type {
  DataSource,
  EvidenceType,
  Indicator,
  Mitigation,
  RuleFramework,
  Severity,
} from "./framework";

type FunctionsIndicator = Pick<
  Indicator,
  | "code"
  | "category"
  | "name"
  | "question"
  | "anchors"
  | "redLine"
  | "evidenceTypes"
  | "reviewEveryMonths"
  | "evidenceMaxAgeMonths"
> & { readonly dataSources: readonly Pick<DataSource, "id" | "conversion" | "use">[] };

/** What the custom functions carry of the framework that the add-in brings. */
export interface FunctionsFramework extends RuleFramework {
  readonly indicators: readonly FunctionsIndicator[];
  readonly conversions: Readonly<Record<string, ConvertedBy>>;
  readonly postingMonths: number;
  readonly mitigations: readonly Pick<
    Mitigation,
    "id" | "lever" | "title" | "leadAgency" | "horizonMonths"
  >[];
}

/** The members of a record that not every record of its list has. */
interface Optional {
  readonly red_line?: number;
}

type FileStep = { readonly level: string; readonly if?: string };
type FileConversion = {
  readonly type: string;
  readonly map?: Readonly<Record<string, number | undefined>>;
  readonly thresholds?: readonly number[];
  readonly scores?: readonly number[];
  readonly min?: number;
  readonly max?: number;
  readonly vintages?: readonly {
    readonly from: number;
    readonly thresholds: readonly number[];
    readonly scores: readonly number[];
  }[];
};

/** Texts of levels, which the files name by their numbers, in order. */
const inOrder = <T>(levels: Readonly<Record<string, T>>): T[] =>
  Object.entries(levels)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, text]) => text);

function indicatorOf(one: (typeof framework.indicators)[number] & Optional): FunctionsIndicator {
  return {
    code: one.code,
    category: one.category,
    name: one.name,
    question: one.question,
    anchors: inOrder(one.levels),
    redLine: one.red_line ?? null,
    evidenceTypes: one.evidence_types as EvidenceType[],
    dataSources: one.data_sources.map(({ id, conversion, use }) => ({
      id,
      conversion,
      use: use as DataSource["use"],
    })),
    reviewEveryMonths: one.review_every_months,
    evidenceMaxAgeMonths: one.evidence_max_age_months,
  };
}

function conversionOf(one: FileConversion): ConvertedBy {
  switch (one.type) {
    case "map":
      return { type: "map", map: one.map as Readonly<Record<string, number>> };
    case "cuts":
      return {
        type: "cuts",
        min: one.min ?? null,
        max: one.max ?? null,
        thresholds: one.thresholds ?? [],
        scores: one.scores ?? [],
        vintages: one.vintages ?? [],
      };
    case "rule":
      return { type: "rule" };
    default:
      return { type: one.type === "linked" ? "linked" : "manual" };
  }
}

let made: FunctionsFramework | null = null;

/** Equal, member by member, to the same parts of `defaultFramework()`; made on the first call. */
export function functionsFramework(): FunctionsFramework {
  made ??= {
    scale: {
      levels: inOrder(framework.scale.levels).map((label, index) => ({ value: index + 1, label })),
      notApplicable: framework.scale.not_applicable,
      noInformation: framework.scale.no_information,
    },
    method: defaultMethod,
    categories: framework.categories,
    indicators: framework.indicators.map(indicatorOf),
    conversions: Object.fromEntries(
      Object.entries(framework.conversions as Readonly<Record<string, FileConversion>>)
        .filter(([name]) => name !== "$comment")
        .map(([name, one]) => [name, conversionOf(one)])
    ),
    barriers: barriers.barriers.map(({ id, name, when, severity, mitigations: ids }) => ({
      id,
      name,
      when,
      severity: (severity as readonly FileStep[]).map((step) => ({
        level: step.level as Severity,
        when: step.if ?? null,
      })),
      mitigations: ids,
    })),
    postingMonths: mitigations.posting_months,
    mitigations: mitigations.mitigations.map((one) => ({
      id: one.id,
      lever: one.lever,
      title: one.title,
      leadAgency: one.lead_agency,
      horizonMonths: one.horizon_months,
    })),
  };
  return made;
}
