/** Header texts of the evidence log, from left to right. */
export const evidenceColumns = {
  id: "Id",
  indicator: "Indicator",
  type: "Type",
  source: "Source code",
  dataset: "Dataset, version and value",
  month: "Month",
  reliability: "Reliability",
  credibility: "Credibility",
  summary: "Summary",
  sharing: "Sharing",
} as const;

export const evidenceTypes = ["data", "interview", "site"] as const;

/** Reliability of a source and credibility of an item, as in the Admiralty (NATO) system. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export const credibilities = ["1", "2", "3", "4", "5", "6"] as const;

/** How far an item may be shared, from least to most. */
export const sharingLevels = ["internal", "partner agencies", "partner nation", "public"] as const;
