import type { EvidenceField } from "../assessment/read-evidence-item";

/** Header texts of the evidence log, from left to right. Readers find columns by these. */
export const evidenceColumns = {
  id: "Id",
  indicator: "Indicator",
  type: "Type",
  month: "Month",
  source: "Source code",
  stakeholder: "Stakeholder",
  selfReported: "Self-reported",
  summary: "Summary",
  level: "Level",
  reliability: "Reliability",
  credibility: "Credibility",
  sharing: "Sharing",
  consent: "Consent",
  dataset: "Dataset",
  field: "Field",
  version: "Version",
  value: "Value",
  use: "Use",
  conversion: "Conversion",
} as const satisfies Readonly<Record<EvidenceField, string>>;

/** Where schema version 1 kept dataset, version and value together. */
export const formerDatasetColumn = "Dataset, version and value";

/** What schema version 2 added: a log without them is read all the same. */
export const laterEvidenceColumns: readonly string[] = [
  evidenceColumns.stakeholder,
  evidenceColumns.selfReported,
  evidenceColumns.level,
  evidenceColumns.consent,
  evidenceColumns.dataset,
  evidenceColumns.field,
  evidenceColumns.version,
  evidenceColumns.value,
  evidenceColumns.use,
  evidenceColumns.conversion,
  formerDatasetColumn,
];
