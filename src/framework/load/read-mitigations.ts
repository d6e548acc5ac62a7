import type { Framework, Hook, Mitigation } from "../framework";
import { readLevel, readReview } from "./read-conversions";
import type { Field, RecordField } from "./field";
import { checkReference, readId, readReferences, UniqueNames } from "./names";

type MitigationsFile = Pick<
  Framework,
  "levers" | "postingMonths" | "agencyRolesNote" | "hooks" | "mitigations"
>;

/** What mitigations may point at. A null set could not be read and is not checked against. */
interface MitigationNames {
  readonly levels: number | null;
  readonly indicators: ReadonlySet<string> | null;
}

export const mitigationsKeys = [
  "$schema",
  "framework",
  "version",
  "levers",
  "posting_months",
  "agency_roles_note",
  "hooks",
  "mitigations",
];

/** Most months a plan may look ahead: a hundred years. */
const maxMonths = 1200;

/** The content of mitigations.json. */
export function readMitigations(record: RecordField, names: MitigationNames): MitigationsFile {
  const leverNames = new UniqueNames("lever");
  const levers = record.field("levers").list({ min: 1, max: 20 }, (item) => {
    const lever = item.text({ max: 64, oneLine: true });
    leverNames.add(lever, item);
    return lever;
  });
  const refs = new UniqueNames("hook ref");
  const hooks = record
    .field("hooks")
    .optionalList({ max: 500 }, (item): Hook => readHook(item, refs));
  const ids = new UniqueNames("mitigation id");
  return {
    levers,
    postingMonths: record.field("posting_months").number({ min: 1, max: maxMonths, whole: true }),
    agencyRolesNote: record.field("agency_roles_note").optionalText(),
    hooks,
    mitigations: record
      .field("mitigations")
      .list({ max: 500 }, (item) => readMitigation(item, names, ids, leverNames.names, refs.names)),
  };
}

function readHook(item: Field, refs: UniqueNames): Hook {
  const record = item.record([
    "ref",
    "text",
    "certainty",
    "source",
    "status",
    "not_confirmed",
    "last_reviewed",
  ]);
  const ref = readId(record.field("ref"));
  refs.add(ref, record.field("ref"));
  return {
    ref,
    text: record.field("text").text(),
    source: record.field("source").optionalText(),
    status: record.field("status").optionalText(),
    notConfirmed: record.field("not_confirmed").optionalText(),
    ...readReview(record),
  };
}

function readMitigation(
  item: Field,
  names: MitigationNames,
  ids: UniqueNames,
  levers: ReadonlySet<string>,
  hooks: ReadonlySet<string>
): Mitigation {
  const record = item.record([
    "id",
    "lever",
    "title",
    "description",
    "lead_agency",
    "supporting",
    "horizon_months",
    "prerequisites",
    "success",
    "hooks",
    "caution",
  ]);
  const id = readId(record.field("id"));
  ids.add(id, record.field("id"));
  const lever = record.field("lever").text();
  checkReference(record.field("lever"), lever, levers, "lever");
  const hookList = record.field("hooks");
  return {
    id,
    lever,
    title: record.field("title").text({ max: 255, oneLine: true }),
    description: record.field("description").text(),
    leadAgency: record.field("lead_agency").text({ max: 255, oneLine: true }),
    supporting: record.field("supporting").optionalText({ max: 255, oneLine: true }),
    horizonMonths: readHorizon(record.field("horizon_months")),
    prerequisites: record
      .field("prerequisites")
      .optionalList({ max: 50 }, (prerequisite) => prerequisite.text()),
    success: record.field("success").optionalList({ max: 50 }, (target) => {
      const fields = target.record(["indicator", "target_min", "by_months"]);
      const indicator = fields.field("indicator").text();
      checkReference(fields.field("indicator"), indicator, names.indicators, "indicator");
      return {
        indicator,
        targetMin: readLevel(fields.field("target_min"), names.levels),
        byMonths: fields.field("by_months").number({ min: 1, max: maxMonths, whole: true }),
      };
    }),
    hooks: hookList.absent ? [] : readReferences(hookList, hooks, "hook"),
    caution: record.field("caution").optionalText(),
  };
}

function readHorizon(field: Field): { min: number; max: number } {
  const record = field.record(["min", "max"]);
  const limits = { min: 0, max: maxMonths, whole: true };
  const min = record.field("min").number(limits);
  const max = record.field("max").number(limits);
  if (max < min) {
    record.field("max").problem(`must be at least min, ${min}`, "Put the shorter time in min.");
  }
  return { min, max };
}
