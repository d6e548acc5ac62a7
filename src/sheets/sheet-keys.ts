/** What a sheet of ours is, whatever its name: stored as its mark. */
export const sheetKeys = {
  readMe: "readme",
  assessment: "assessment",
  evidence: "evidence",
  scores: "scores",
  summary: "summary",
} as const;

const categoryPrefix = "category/";

export function categoryKey(code: string): string {
  return categoryPrefix + code;
}

/** The category's code, or null where the key is that of another sheet. */
export function categoryOfKey(key: string): string | null {
  return key.startsWith(categoryPrefix) ? key.slice(categoryPrefix.length) : null;
}
