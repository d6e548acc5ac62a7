import type { Category, DataSource, EvidenceType, Indicator } from "../framework";
import { readLevel, readReview } from "./read-conversions";
import type { Field } from "./field";
import { checkReference, readId, readRuleCode, UniqueNames } from "./names";
import { readNumberedLevels } from "./read-scale";

const maxCategories = 12;
const maxIndicators = 500;

/** Room for any sensible ratio; keeps products of weights and scores far from overflow. */
const weightLimits = { above: 0, max: 1_000_000 };
const months = { min: 1, max: 1200, whole: true };
const evidenceTypes: readonly [EvidenceType, ...EvidenceType[]] = ["data", "interview", "site"];

/** What indicators may point at. A null set could not be read and is not checked against. */
interface KnownNames {
  readonly levels: number | null;
  readonly categories: ReadonlySet<string> | null;
  readonly conversions: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
}

/** The section `categories`. Codes name sheets and tables, so they are short and differ as such. */
export function readCategories(field: Field): Category[] {
  const tables = new UniqueNames("category code (as a table name, - and _ alike)", (code) =>
    code.toLowerCase().replace(/[^a-z0-9]/g, "_")
  );
  return field.list({ min: 1, max: maxCategories }, (item) => {
    const record = item.record(["code", "name", "weight"]);
    const code = readRuleCode(record.field("code"), 12);
    tables.add(code, record.field("code"));
    return {
      code,
      name: record.field("name").text({ max: 255, oneLine: true }),
      weight: record.field("weight").number(weightLimits),
    };
  });
}

/** The section `indicators`, in the order of the file. */
export function readIndicators(field: Field, known: KnownNames): Indicator[] {
  const codes = new UniqueNames("code");
  return field.list({ min: 1, max: maxIndicators }, (item) => readIndicator(item, known, codes));
}

function readIndicator(item: Field, known: KnownNames, codes: UniqueNames): Indicator {
  const record = item.record([
    "code",
    "category",
    "name",
    "question",
    "levels",
    "emphasis_weight",
    "red_line",
    "evidence_types",
    "data_sources",
    "interview_prompts",
    "site_observations",
    "review_every_months",
    "evidence_max_age_months",
    "note",
  ]);
  const code = readCode(record.field("code"), known, codes);
  const category = record.field("category").text();
  checkReference(record.field("category"), category, known.categories, "category");
  const redLine = record.field("red_line");
  const emphasis = record.field("emphasis_weight");
  const seenTypes = new UniqueNames("evidence type of an indicator");
  return {
    code,
    category,
    name: record.field("name").text({ max: 255, oneLine: true }),
    question: record.field("question").text(),
    anchors: readNumberedLevels(record.field("levels"), known.levels, (text) => text.text()),
    emphasisWeight: emphasis.absent ? 1 : emphasis.number(weightLimits),
    redLine: redLine.absent ? null : readLevel(redLine, known.levels),
    evidenceTypes: record.field("evidence_types").list({ min: 1, max: 3 }, (type) => {
      const value = type.choice(evidenceTypes);
      seenTypes.add(value, type);
      return value;
    }),
    dataSources: record
      .field("data_sources")
      .optionalList({ max: 50 }, (source) => readDataSource(source, known)),
    interviewPrompts: record.field("interview_prompts").optionalList({ max: 50 }, (prompt) => {
      const fields = prompt.record(["stakeholder", "prompt"]);
      return {
        stakeholder: fields.field("stakeholder").text({ max: 255, oneLine: true }),
        prompt: fields.field("prompt").text(),
      };
    }),
    siteObservations: record
      .field("site_observations")
      .optionalList({ max: 50 }, (observation) => observation.text()),
    reviewEveryMonths: record.field("review_every_months").number(months),
    evidenceMaxAgeMonths: record.field("evidence_max_age_months").number(months),
    note: record.field("note").optionalText(),
  };
}

function readCode(field: Field, known: KnownNames, codes: UniqueNames): string {
  const code = readRuleCode(field, 32);
  codes.add(code, field);
  const lower = code.toLowerCase();
  if ([...(known.categories ?? [])].some((category) => category.toLowerCase() === lower)) {
    field.problem(
      `"${code}" is a category code already; a rule could not tell them apart`,
      "Give the indicator another code."
    );
  }
  return code;
}

function readDataSource(item: Field, known: KnownNames): DataSource {
  const record = item.record([
    "id",
    "dataset",
    "conversion",
    "use",
    "note",
    "source",
    "certainty",
    "last_reviewed",
  ]);
  const conversion = record.field("conversion").text();
  checkReference(record.field("conversion"), conversion, known.conversions, "conversion");
  const dataset = record.field("dataset").optionalText();
  checkReference(record.field("dataset"), dataset, known.datasets, "dataset");
  return {
    id: readId(record.field("id")),
    dataset: dataset === "" ? null : dataset,
    conversion,
    use: record.field("use").choice(["direct", "ceiling", "context"]),
    note: record.field("note").optionalText(),
    source: record.field("source").optionalText(),
    ...readReview(record),
  };
}
