import type { IndicatorEntry, RuledAssessment } from "../assessment/assessment";
import type { BarrierFinding } from "../barriers/finding";
import type { BarrierRule, Framework, Mitigation } from "../framework/framework";
import type { Scores } from "../scoring/result";
import { asWords, counted, ended, listed, oneDecimal, sentenceCase } from "./numbers";

/** What the sentences about barriers are made from. */
export interface SummaryFacts {
  readonly assessment: RuledAssessment;
  readonly scores: Scores;
}

/** `Critical`, `At least high`, `High, indicative`; empty unless the barrier is present. */
export function severityWords(facts: SummaryFacts, finding: BarrierFinding): string {
  if (finding.severity === null) return "";
  const words = finding.atLeast ? `At least ${finding.severity}` : asWords(finding.severity);
  return lowConfidence(facts, finding).length > 0 ? `${words}, indicative` : words;
}

/** Why a barrier is listed: the values that made it true, or those that are missing. */
export function whyListed(
  facts: SummaryFacts,
  rule: Pick<BarrierRule, "when">,
  finding: BarrierFinding
): string {
  const missing = finding.missing.map((ref) => subject(facts, ref));
  if (finding.status !== "present") {
    return `Not known: ${ended(listed(missing))} ${missing.length === 1 ? "It" : "They"} would decide it.`;
  }
  const because = finding.because.map((ref) => stated(facts, rule, ref));
  const sentences = [`${sentenceCase(because.join("; "))}.`];
  if (finding.atLeast && missing.length > 0) {
    sentences.push(`Could be more severe; not known: ${ended(listed(missing))}`);
  }
  const low = lowConfidence(facts, finding);
  if (low.length > 0) {
    sentences.push(`Indicative: low confidence in ${listed(low)}.`);
  }
  return sentences.join(" ");
}

/** `3 to 12`, and a word where it outlasts one posting. */
export function monthsText(
  mitigation: Pick<Mitigation, "horizonMonths">,
  postingMonths: number
): string {
  const { min, max } = mitigation.horizonMonths;
  const months = min === max ? `${max}` : `${min} to ${max}`;
  return max > postingMonths ? `${months}; beyond one posting` : months;
}

/** The rule's own words for what follows from a barrier. */
export function followsText(rule: BarrierRule): string {
  return rule.explanation;
}

export const goneText =
  "Was listed before. The present scores do not indicate it; kept because something is written beside it.";

/** Why an indicator with a red line heads the list, and what that does. */
export function redLineWhy(
  facts: SummaryFacts,
  indicator: { readonly code: string; readonly redLine: number | null },
  status: "hit" | "not cleared"
): string {
  const { method } = facts.assessment;
  const entry = entryOf(facts, indicator.code);
  const at = `The red line is at ${indicator.redLine ?? 0} or below`;
  return status === "hit"
    ? `${subject(facts, indicator.code)} is ${entry === undefined ? "not scored" : entryValue(entry)}. ${at}: whatever the score, the band is “${method.redLineBand}”. The number itself is not altered.`
    : `${subject(facts, indicator.code)} is not scored, so nobody can say that this red line is not hit. ${at}.`;
}

/** What would decide an open barrier, and whom to ask. */
export function askNext(framework: Framework, code: string, decides: number): string {
  const indicator = framework.indicators.find((one) => one.code === code);
  if (indicator === undefined) return "";
  const decided =
    decides === 0
      ? ""
      : `; it can decide ${decides === 1 ? "1 open rule" : `${decides} open rules`}`;
  const [prompt] = indicator.interviewPrompts;
  const whom =
    prompt === undefined ? indicator.question : `Ask (${prompt.stakeholder}): ${prompt.prompt}`;
  return `Score ${code} ${indicator.name} next${decided}. ${whom}`;
}

/** Where a red line that is hit is taken up. */
export function seeBarriers(ids: readonly string[]): string {
  return ids.length === 0 ? "" : `See ${listed(ids)}.`;
}

/** The mitigations of a barrier, by id and title. */
export function mitigationsNamed(framework: Framework, ids: readonly string[]): string {
  return ids
    .flatMap((id) => framework.mitigations.filter((one) => one.id === id))
    .map(({ id, title }) => `${id} ${title}`)
    .join("; ");
}

export const nothingIndicated =
  "No barrier is indicated, and none is left open by what is not scored yet.";
export const notYetWritten = "Not written yet. Choose Summarise in the add-in.";

/** The values that made a barrier present, as clauses without a full stop. */
export function causes(
  facts: SummaryFacts,
  rule: Pick<BarrierRule, "when">,
  { because }: Pick<BarrierFinding, "because">
): { readonly ref: string; readonly clause: string; readonly isChange: boolean }[] {
  return because.map((ref) => ({
    ref,
    clause: stated(facts, rule, ref),
    isChange: asksForChange(rule, ref),
  }));
}

function asksForChange(rule: Pick<BarrierRule, "when">, ref: string): boolean {
  return rule.when.replace(/\s/g, "").includes(`DELTA(${ref})`);
}

function stated(facts: SummaryFacts, rule: Pick<BarrierRule, "when">, ref: string): string {
  const name = subject(facts, ref);
  const { assessment, scores } = facts;
  const before = assessment.previous;
  const ofChange = asksForChange(rule, ref);
  const entry = entryOf(facts, ref);
  if (entry !== undefined) {
    const now = entryValue(entry);
    const earlier = before?.indicators[ref];
    return ofChange && earlier !== undefined && earlier !== null
      ? `${name} went from ${earlier} to ${now}`
      : `${name} is ${now}`;
  }
  const category = scores.categories.find(({ code }) => code === ref);
  if (category !== undefined) {
    const { low, high } = category.bounds;
    const now =
      category.score === null
        ? `between ${oneDecimal(low)} and ${oneDecimal(high)}, as not all is scored`
        : oneDecimal(category.score);
    const earlier = before?.categories[ref];
    return ofChange && earlier !== undefined && earlier !== null
      ? `${name} went from ${oneDecimal(earlier)} to ${now}`
      : `${name} stands at ${now}`;
  }
  if (ref === "OVERALL") {
    const { geometric } = scores.overall;
    return geometric === null
      ? `${name} is open, but its bounds decide`
      : `${name} is ${oneDecimal(geometric)}`;
  }
  if (ref === "TII" && assessment.trainingIndex !== undefined) {
    return `${name} is ${oneDecimal(assessment.trainingIndex)}`;
  }
  if (ref === "PLAN.MAX_HORIZON" && assessment.plan !== undefined) {
    return `${name} is ${counted(assessment.plan.maxHorizon, "month")}`;
  }
  if (ref === "PLAN.HANDOVER" && assessment.plan !== undefined) {
    return assessment.plan.handover === 0 ? "no handover is recorded" : "a handover is recorded";
  }
  return name;
}

/** What a rule's operand is called: code and name of an indicator, name of a category. */
function subject({ assessment }: SummaryFacts, ref: string): string {
  const { indicators, categories } = assessment.framework;
  const indicator = indicators.find(({ code }) => code === ref);
  if (indicator !== undefined) return `${ref} ${indicator.name}`;
  const category = categories.find(({ code }) => code === ref);
  if (category !== undefined) return category.name;
  const others: Readonly<Record<string, string>> = {
    OVERALL: "the overall score (geometric)",
    TII: "the training integration index",
    "PLAN.MAX_HORIZON": "the longest horizon of the plan",
    "PLAN.HANDOVER": "the handover of the plan",
  };
  return Object.hasOwn(others, ref) ? (others[ref] ?? ref) : ref;
}

function entryOf({ assessment }: SummaryFacts, ref: string): IndicatorEntry | undefined {
  return assessment.entries.find(({ code }) => code === ref);
}

function entryValue({ entry }: IndicatorEntry): string {
  return entry.kind === "score" ? String(entry.level) : "not scored";
}

function lowConfidence(facts: SummaryFacts, finding: BarrierFinding): string[] {
  return finding.because.filter((ref) => entryOf(facts, ref)?.confidence === "Low");
}

const builtWord = "Built";
const asTheyWere = "The words and numbers are as they were then.";

/** When and from what the summary was written. */
export function writtenLine(
  framework: Framework,
  written: { readonly writtenAt: string; readonly version: string }
): string {
  return `${builtWord} ${written.writtenAt} with ${framework.title} ${framework.version}, add-in ${written.version}. ${asTheyWere}`;
}

/** No words but ours: a line that somebody has written into is none. */
const writtenShape = new RegExp(
  `^${builtWord} [\\d:.TZUC +-]{1,40} with [^\\n]+ [\\w.+-]+, add-in [\\w.+-]+\\. ${asTheyWere}$`
);

/** Whether a text is a line of that kind, of whatever build. */
export function isWrittenLine(text: string): boolean {
  return writtenShape.test(text);
}

/** A line of its own inside a text that the tallest row of a sheet cannot show. */
export const rowIsFull =
  "[The row can be no taller: what follows may not be printed, but stands in this cell.]";

/** What the words of the sheet mean, for somebody who opens it for the first time. */
export const wordsLine =
  "Range: where nine of ten other reasonable readings of the same evidence lie. Indicative: it rests on weak evidence. At least: what is not scored could make it worse. Red line: a level that decides the band, whatever the score.";

export const yoursLine =
  "Red lines first, then barriers by severity, then what cannot be ruled out. The shaded columns are yours, and so is every column or row that you add: they stay when the summary is built again. What to do stands on the plan sheet.";
