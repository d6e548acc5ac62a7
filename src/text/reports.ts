import type { IndicatorEntry } from "../assessment/assessment";
import type { BarrierFinding } from "../barriers/finding";
import type { Outlook } from "../barriers/outlook";
import type { PlanItem } from "../barriers/plan/mitigation-plan";
import type { PlanView } from "../barriers/plan/plan-views";
import type { BarrierRule, Method } from "../framework/framework";
import type { Scores } from "../scoring/result";
import { officeOf, type Offices } from "../barriers/plan/roles";
import { asWords, counted, oneDecimal, sentenceCase } from "./numbers";
import { categoryReading, overallReading } from "./scores";
import { causes } from "./summary";

/** What the brief, the timeline and the tasker say. */
export const briefHeadings = {
  standing: "Where things stand (0 worst, 100 best)",
  redLines: "Red lines",
  barriers: "Gravest barriers",
  steps: "First steps",
  open: "What is not known",
} as const;

export const briefChartTitle = "Score of each category, 0 to 100";
export const nothingGrave = "No barrier is present in what is scored.";
export const noSteps = "No mitigation is called for.";

/** `Hit: AC-09 and AC-12`. */
export function redLinesSaid(status: "hit" | "not cleared", codes: string): string {
  return `${sentenceCase(status)}: ${codes}`;
}

/** Below a brief on which a text was shortened. */
export const shortenedNote = "Texts that end with … stand whole on the summary and the plan.";

/** `2 of 7 barriers; the others stand on the summary.` */
export function shownOf(shown: number, all: number, one: string): string {
  return shown >= all ? "" : `${shown} of ${counted(all, one)}; the others stand on the summary.`;
}

/**
 * Why a barrier is present: scores by codes alone, `AC-02 at 4, AC-03 at 2`; what is no present score
 * (a change, the plan, what is not all scored) in the words of the summary.
 */
export function shortWhy(
  finding: BarrierFinding,
  rule: Pick<BarrierRule, "when">,
  outlook: Outlook
): string {
  const { assessment, scores } = outlook;
  const said = causes(outlook, rule, finding).map(({ ref, clause, isChange }) => {
    const entry = assessment.entries.find((one: IndicatorEntry) => one.code === ref)?.entry;
    const score = scores.categories.find(({ code }) => code === ref)?.score ?? null;
    if (isChange) return clause;
    if (entry?.kind === "score") return `${ref} at ${entry.level}`;
    return score === null ? clause : `${ref} at ${oneDecimal(score)}`;
  });
  return said.length === 0 ? "" : `${sentenceCase(said.join(", "))}.`;
}

/** What the brief says in place of a band that cannot be given. */
export function noBand(scores: Scores, code: string | null, method: Method): string {
  const category = scores.categories.find((one) => one.code === code);
  return category === undefined
    ? overallReading(scores.overall, method)
    : categoryReading(category, method);
}

/** `month 0 to 12`. */
export function monthSpan({ start, end }: Pick<PlanItem, "start" | "end">): string {
  return `month ${start} to ${end}`;
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** Title in a further row about a mitigation whose texts are longer than Excel's tallest row. */
export const continuedTitle = "(continued)";

/** Signs of the timeline. */
export const timelineSigns = { runs: "■", crosses: "◆", boundary: "│" } as const;

export function timelineReading(step: number, postingMonths: number): string {
  const { runs, crosses, boundary } = timelineSigns;
  return `Each column is ${counted(step, "month")}. ${runs} runs; ${crosses} runs on from one posting into the next and needs a handover; ${boundary} a posting ends here (every ${counted(postingMonths, "month")}).`;
}

export const horizonWords = {
  year: "done within a year",
  posting: "done within one posting",
  beyond: "goes on beyond one posting",
} as const;

/** What a view is called: `Lead or support: State`, `Lever: Training`, `Horizon: done within a year`. */
export function viewName(view: PlanView, offices: Offices): string {
  switch (view.by) {
    case "agency":
      return `Lead or support: ${officeOf(view.value, offices)}`;
    case "lever":
      return `Lever: ${asWords(view.value)}`;
    case "horizon":
      return `Horizon: ${horizonWords[view.value]}`;
  }
}

export const taskerReading =
  "Copied from the plan as it stands: enter decisions and dates there, not here. This sheet is written anew each time.";
