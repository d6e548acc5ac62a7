/** What the two sheets say that are printed and taken along: interview guide and observation sheet. */

export const guideTitle = "Interview guide";
export const observationTitle = "Observation sheet";

export const guideIntroduction =
  "Print it, or copy the questions. Write answers beside them by hand, then log what bears on an indicator in the evidence log.";
export const observationIntroduction =
  "Print it and take it along; do not take the workbook. Log what was seen in the evidence log afterwards.";

/** To be filled in by hand, before or after. */
export const interviewFields = [
  ["Source code", "such as S-014; never a name. The key stays outside the workbook."],
  ["Month", "year and month only; no exact date."],
  ["Language, interpreter", "the interpreter depends on nobody whom the interview is about."],
  ["Consent", "none / general use / quote without attribution"],
  ["May be shared with", "internal / partner agencies / partner nation / public"],
  ["Reliability and credibility", "A to F of the source, 1 to 6 of what was said"],
] as const;

export const visitFields = [
  ["Place by code", "never coordinates."],
  ["Month", "year and month only; no exact date."],
  ["Who arranged the visit", "own side / partner / others; was it announced?"],
  ["What could not be seen", "and why"],
] as const;

export const interviewRules = [
  "Say who you are, what it is for, how it may be used, and that the person may stop at any time.",
  "Do not interview survivors of sexual violence or children for this purpose. Reach communities through an intermediary organisation.",
  "Stop if the interview puts anybody in danger. Do not promise what you cannot keep.",
] as const;

export const visitRules = [
  "Write paper codes, not names. Take no pictures of people.",
  "What was shown to you was chosen: ask to see one more, picked by you.",
] as const;

export const fieldHeadings = {
  before: "Before you begin",
  about: "About this interview",
  aboutVisit: "About this visit",
} as const;

export const guideColumns = ["Code", "Question", "Answer"] as const;
export const observationColumns = ["Code", "What to look for", "Seen?", "Notes"] as const;

/** What stands in the column for what was seen, to be ringed by hand. */
export const seenWords = "yes / no / not shown";

export const noPrompts = "The chosen indicators have no questions for these stakeholders.";
export const noObservations = "The chosen indicators have nothing to be seen on a site visit.";
