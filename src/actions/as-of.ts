import type { Assessment } from "../assessment/assessment";

/** The assessment with the month in which it is read. */
export function asOf(assessment: Assessment, now = ""): Assessment {
  const month = /^\d{4}-\d{2}(?!\d)/.exec(now)?.[0];
  return month === undefined ? assessment : { ...assessment, asOf: month };
}
