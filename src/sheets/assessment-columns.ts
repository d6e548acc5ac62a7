/** Header texts of the tables on the Assessment sheet, from left to right. */
export const detailColumns = { field: "Field", entry: "Entry", note: "How to fill it in" } as const;
export const aboutColumns = { field: "Field", value: "Value" } as const;
export const settingColumns = { setting: "Setting", value: "Value", meaning: "Meaning" } as const;
export const categoryWeightColumns = {
  category: "Category",
  weight: "Weight",
  code: "Code",
} as const;
export const bandColumns = { from: "From", band: "Band" } as const;

/** Row keys of the details table: the texts in its Field column. */
export const detailFields = {
  partner: "Partner",
  scope: "Programme or unit in scope",
  forces: "Forces assessed",
  round: "Round",
  date: "Assessment date",
  lookBack: "Look-back period",
  assessors: "Assessors, by code",
  handling: "Handling",
} as const;

/** Row keys of the about table: the texts in its Field column. */
export const aboutFields = {
  frameworkId: "Framework id",
  frameworkVersion: "Framework version",
  schema: "Schema version",
  addIn: "Add-in version",
} as const;
