import { type SharingLevel, sharingLevels } from "../../assessment/evidence-words";
import { sheetKeys } from "../../sheets/sheet-keys";

/** How much goes, from least to most; each holds the one before. */
export const sendContents = ["summary", "scores", "assessment", "everything"] as const;
export type SendContent = (typeof sendContents)[number];

export interface SendChoices {
  /** Who will read it. */
  readonly level: SharingLevel;
  readonly content: SendContent;
  /** Names of the user's own sheets that go too; the others stay. */
  readonly userSheets: readonly string[];
  /** As `RedactionPlan.formulas`. */
  readonly formulas: "values" | "native";
}

/** Whether what may be shared as far as `item` may be read by `reader`. */
export function mayRead(item: SharingLevel, reader: SharingLevel): boolean {
  return sharingLevels.indexOf(item) >= sharingLevels.indexOf(reader);
}

/** Whether nothing is taken out for the reader's sake: it stays in the house. */
export function staysInside(level: SharingLevel): boolean {
  return level === "internal";
}

const firstContent: Readonly<Record<string, SendContent>> = {
  [sheetKeys.summary]: "summary",
  [sheetKeys.plan]: "summary",
  [sheetKeys.oldSummary]: "summary",
  [sheetKeys.brief]: "summary",
  [sheetKeys.tasker]: "summary",
  [sheetKeys.timeline]: "summary",
  [sheetKeys.scores]: "scores",
  [sheetKeys.change]: "scores",
  [sheetKeys.readMe]: "assessment",
  [sheetKeys.assessment]: "assessment",
  [sheetKeys.history]: "assessment",
  [sheetKeys.training]: "assessment",
  [sheetKeys.scenarios]: "assessment",
  [sheetKeys.evidence]: "everything",
};

/** Sheets of ours for which there are rules of what may be read outside. */
const ruled: ReadonlySet<string> = new Set(Object.keys(firstContent));

/** The least content that holds a sheet with this key. */
function contentOf(key: string): SendContent {
  if (key.startsWith("category/")) return "assessment";
  return firstContent[key] ?? "everything";
}

/**
 * Whether a sheet of ours may leave the house at all. One for which there is no rule of what on it may
 * be read stays. On purpose: the stakeholders (whom a reform rests on can get someone hurt), the
 * second assessor's and the agreement, the handover, which quotes bases, and the sheets for the field.
 */
function hasRule(key: string): boolean {
  return ruled.has(key) || key.startsWith("category/");
}

/** Whether a sheet of ours goes, or what keeps it: it is hidden, not asked for, or never leaves the house. */
export function fateOf(
  { key, isVisible }: { readonly key: string; readonly isVisible: boolean },
  { content, level }: Pick<SendChoices, "content" | "level">
): "goes" | "hidden" | "not asked for" | "no rule" {
  if (!isVisible) return "hidden";
  if (sendContents.indexOf(contentOf(key)) > sendContents.indexOf(content)) return "not asked for";
  return staysInside(level) || hasRule(key) ? "goes" : "no rule";
}
