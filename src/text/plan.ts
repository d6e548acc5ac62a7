import type { PlanItem } from "../barriers/plan/mitigation-plan";
import { officeOf, rolesNamed, supportOf, type Offices } from "../barriers/plan/roles";
import type { IndicatorEntry } from "../assessment/assessment";
import type { Framework, Hook, Mitigation, Severity } from "../framework/framework";
import { asWords, counted, ended, listed, withoutStop } from "./numbers";

/** Stands above every list of pointers. */
export const notLegalAdvice =
  "Legal and policy references are pointers for staff, not legal advice: read the text in force before you rely on one.";

/** What has to be done, in the order in which a reader needs it. */
export function whatToDo(
  { mitigation, after }: PlanItem,
  framework: Pick<Framework, "indicators">,
  entries: readonly IndicatorEntry[]
): string {
  const first = mitigation.prerequisites.map((text) =>
    withPresentLevels(withoutStop(text), framework, entries)
  );
  const lines = [
    ...(first.length === 0 ? [] : [`First: ${ended(first.join("; "))}`]),
    ...(after.length === 0
      ? []
      : [`Starts when ${listed(after)} ${after.length === 1 ? "is" : "are"} done.`]),
    mitigation.description,
    ...(mitigation.caution === "" ? [] : [`Caution: ${mitigation.caution}`]),
  ];
  return lines.join("\n");
}

/** A prerequisite that names indicators says where they stand: `AC-09 at least 2 (AC-09 is 1 now)`. */
function withPresentLevels(
  text: string,
  { indicators }: Pick<Framework, "indicators">,
  entries: readonly IndicatorEntry[]
): string {
  const words = new Set(text.split(/[\s,;:().]+/u));
  const named = indicators.filter(({ code }) => words.has(code));
  if (named.length === 0) return text;
  const now = named.map(({ code }) => {
    const entry = entries.find((one) => one.code === code)?.entry;
    return `${code} is ${entry?.kind === "score" ? String(entry.level) : "not scored"}`;
  });
  return `${text} (${listed(now)} now)`;
}

/** `B-01 (critical); B-27`: the barriers that call for it, gravest first, and how grave the first is. */
export function answersText(ids: readonly string[], severity: Severity | null): string {
  const [first, ...others] = ids;
  if (first === undefined) return "";
  return [severity === null ? first : `${first} (${severity})`, ...others].join("; ");
}

/** `Messaging: One message from all agencies`. */
export function leverText({ lever }: Pick<Mitigation, "lever">): string {
  return asWords(lever);
}

/** The office that leads, through the table of roles. */
export function leadText({ leadAgency }: Mitigation, offices: Offices): string {
  return rolesNamed(leadAgency)
    .map((role) => officeOf(role, offices))
    .join("; ");
}

export function supportText(mitigation: Mitigation, offices: Offices): string {
  return supportOf(mitigation)
    .map((role) => officeOf(role, offices))
    .join("; ");
}

/** How it is known to have worked: `PW-01 at 3 or above by month 12`, counted from month 0 of the plan. */
export function targetsText({ mitigation, start }: Pick<PlanItem, "mitigation" | "start">): string {
  return mitigation.success
    .map(
      ({ indicator, targetMin, byMonths }) =>
        `${indicator} at ${targetMin} or above by month ${start + byMonths}`
    )
    .join("; ");
}

/** Characters of a hook's name; the whole text stands on the tasker. */
const longestName = 80;

/** The words of a hook before its first colon or semicolon outside brackets, cut where they are long. */
function hookName({ text }: Pick<Hook, "text">): string {
  let depth = 0;
  let end = text.length;
  let comma = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth > 0) continue;
    if (character === "," && index <= longestName) comma = index;
    if (character === ":" || character === ";") {
      end = index;
      break;
    }
  }
  if (end <= longestName) return text.slice(0, end).trim().replace(/\.$/, "");
  return comma > 0 ? text.slice(0, comma) : `${text.slice(0, longestName - 1).trimEnd()}…`;
}

function hookCertainty({ certainty, lastReviewed }: Hook): string {
  const reviewed = lastReviewed === null ? "never reviewed" : `last reviewed ${lastReviewed}`;
  return `${certainty}, ${reviewed}`;
}

/** The whole of a hook, for those who will use it. */
export function wholeHook(hook: Hook): string {
  const status = hook.status === "" ? [] : [`Status: ${hook.status}`];
  const open = hook.notConfirmed === "" ? [] : [`Not confirmed: ${ended(hook.notConfirmed)}`];
  return [`${withoutStop(hook.text)} (${hookCertainty(hook)}).`, ...status, ...open].join(" ");
}

/** `10 U.S.C. 333; 10 U.S.C. 362 (verified, last reviewed 2026-11-23)`: what to read, and how sure it is. */
export function pointersText(mitigation: Mitigation, hooks: readonly Hook[]): string {
  const named = new Map<string, string[]>();
  for (const ref of mitigation.hooks) {
    const hook = hooks.find((one) => one.ref === ref);
    if (hook === undefined) continue;
    const certainty = hookCertainty(hook);
    named.set(certainty, [...(named.get(certainty) ?? []), hookName(hook)]);
  }
  return [...named].map(([certainty, names]) => `${names.join("; ")} (${certainty})`).join("; ");
}

/** `1 to 6`, or one number where both are the same. */
export function usualMonths({ horizonMonths }: Pick<Mitigation, "horizonMonths">): string {
  const { min, max } = horizonMonths;
  return min === max ? counted(max, "month") : `${min} to ${max}`;
}

/** Words of the column that says whether somebody takes over where a posting ends. */
export const handoverWords = {
  none: "within one posting",
  recorded: "recorded",
  needed: "HANDOVER NEEDED",
} as const;

/** What stands in the column for the ends of postings where none is crossed. */
export const crossesWords = { none: "none" } as const;

/** `36, 72`: the first three ends of postings, in months. */
export function crossesText(crossed: readonly number[]): string {
  if (crossed.length === 0) return crossesWords.none;
  return `${crossed.slice(0, 3).join(", ")}${crossed.length > 3 ? "…" : ""}`;
}

export const planIntroduction =
  "Every mitigation that a present barrier calls for, once. The shaded cells are yours: they stay when the plan is built again.";

/** How months are counted and what the end of a posting means. */
export function planReading(postingMonths: number): string {
  return `Months count from the start of the plan, month 0. Leave Start and Takes blank for the earliest start and the longest usual time. A posting lasts ${counted(postingMonths, "month")}: who is here now leaves at its end, so what runs on needs a handover record. Only rows with the status Agreed, Under way or Done count as chosen.`;
}

export const rolesHeading = "Who fills each role now";
export const planNotBuilt = "Not built yet. Choose Build the summary in the add-in.";
export const nothingCalledFor = "No mitigation is called for.";
export const planGoneText =
  "Was called for before. No present barrier calls for it now; kept because something is written beside it.";
