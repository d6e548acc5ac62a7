/** What a sheet of ours is, whatever its name: stored as its mark. */
export const sheetKeys = {
  readMe: "readme",
  assessment: "assessment",
  evidence: "evidence",
  scores: "scores",
  summary: "summary",
  // Sheets that are added when they are first used, see `optional-sheets.ts`.
  training: "training",
  scenarios: "scenarios",
  stakeholders: "stakeholders",
  history: "history",
  change: "change",
  handover: "handover",
  interviewGuide: "interview-guide",
  observation: "observation",
  secondAssessor: "second-assessor",
  agreement: "agreement",
  brief: "brief",
  tasker: "tasker",
  plan: "plan",
  timeline: "timeline",
  /** A summary of schema 1 after what it held was taken over. */
  oldSummary: "summary-1",
} as const;

const categoryPrefix = "category/";

/** The key of a category's sheet, from the category's code. */
export function categoryKey(code: string): string {
  return categoryPrefix + code;
}

const installed: ReadonlySet<string> = new Set([
  sheetKeys.readMe,
  sheetKeys.assessment,
  sheetKeys.evidence,
  sheetKeys.scores,
  sheetKeys.summary,
]);

/** Whether every installation makes such a sheet; the others are added when they are first used. */
export function isInstalledKey(key: string): boolean {
  return installed.has(key) || key.startsWith(categoryPrefix);
}

/** The category's code, or null where the key is that of another sheet. */
export function categoryOfKey(key: string): string | null {
  return key.startsWith(categoryPrefix) ? key.slice(categoryPrefix.length) : null;
}
