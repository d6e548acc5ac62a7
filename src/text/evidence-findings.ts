import type { evidenceRules } from "../assessment/evidence-rules";
import type { FactTexts } from "./finding-facts";

/** The fact `count` with its words. */
function many(facts: FactTexts, one: string, several: string): string {
  const count = facts.of("count");
  return `${count} ${count === "1" ? one : several}`;
}

/** What is wrong in the evidence log, which rule stands behind it, and what to do. */
export const evidenceSentences: Readonly<
  Record<keyof typeof evidenceRules, (facts: FactTexts) => string>
> = {
  "item-word-unknown": (f) =>
    `${f.of("id")}: the ${f.field} is ${f.found}; it must be one of ${f.of("accepts")}. Choose one of them, or clear the cell.`,
  "item-level-unreadable": (f) =>
    `${f.of("id")}: the level is ${f.found}; levels are whole numbers from 1 to ${f.levels}. Enter the level that the item speaks for, or clear the cell.`,
  "item-month-unreadable": (f) =>
    `${f.of("id")}: the month is ${f.found}, which cannot be read; months are written year-month. Write it such as 2026-03.`,
  "item-date-exact": (f) =>
    `${f.of("id")}: ${f.found} was read as ${f.understood}; an exact date can point at a source. Keep the month only.`,
  "item-code-unknown": (f) =>
    `${f.of("id")}: ${f.found} is not an indicator of this framework, so the item counts for none. Correct the code.`,
  "item-without-indicator": (f) =>
    `${f.of("id")} names no indicator, so it counts for none. Enter the code of the indicator that it bears on.`,
  "item-id-repeated": (f) =>
    `The id ${f.found} stands beside ${f.of("count")} items; ids tell items apart. Give each item its own.`,
  "evidence-log-empty": (f) =>
    `The evidence log holds no item, and ${many(f, "score stands", "scores stand")}; the log is what lets another person follow them. Log what they rest on, an item a row.`,
  "scores-without-item": (f) =>
    `${many(f, "score has", "scores have")} no item in the evidence log (${f.of("codes")}); every score rests on evidence. Log what they rest on, or score NI.`,
  "top-level-self-reported": (f) =>
    `The score ${f.understood}, the highest, rests only on what the assessed force says of itself (${f.of("ids")}); nobody else confirms it. Find another source, or give a lower level.`,
  "no-information-with-items": (f) =>
    `The indicator is marked NI, yet the log speaks for a level (${f.of("ids")}); NI means that there is not enough. Score it from that evidence, or clear the level of the item.`,
  "score-above-ceiling": (f) =>
    `The score ${f.of("found")} is above ${f.understood}, where ${f.of("id")} caps it; a ceiling is overruled in writing only. Lower the score, or write “Ceiling: …” with the reason in the basis.`,
  "confidence-overridden": (f) =>
    `The confidence is ${f.of("found")}, but the evidence gives ${f.understood} (${many(f, "graded item", "graded items")}); another one needs a reason. Choose ${f.understood}, or write “Confidence: …” with the reason in the basis.`,
  "evidence-too-old": (f) =>
    `The newest evidence is of ${f.of("found")}, ${f.of("count")} months ago; the framework allows ${f.understood}. Look for newer evidence, or score NI.`,
  "item-month-future": (f) =>
    `Items are dated after today (${f.of("ids")}); evidence cannot be newer than the day it is read. Correct the month.`,
  "items-without-grade": (f) =>
    `${many(f, "item has", "items have")} no reliability or no credibility (${f.of("ids")}); without both an item does not count for confidence. Judge the source by A to F and the item by 1 to 6.`,
  "summary-repeated": (f) =>
    `The summary ${f.found} stands in ${f.of("count")} items (${f.of("ids")}); each item needs its own. Say for each what was seen.`,
  "versions-differ": (f) =>
    `Values of ${f.of("found")} come from different editions (${f.understood}); editions are not comparable. Take all values from one edition.`,
  "source-not-a-code": (f) =>
    `The source of ${f.of("ids")} is not a code (it begins ${f.found}), so it may be a name; names of sources stand nowhere in the workbook. Write a code such as S-014, and keep the key elsewhere.`,
  "consent-missing": (f) =>
    `${many(f, "interview stands", "interviews stand")} without a consent (${f.of("ids")}); what a source agreed to decides how its words may be used. Choose none, general use or quote without attribution.`,
  "shared-beyond-consent": (f) =>
    `The source gave no consent, yet ${f.of("ids")} may be shared beyond the team. Set the sharing to internal, or ask the source.`,
  "consent-differs": (f) =>
    `The source ${f.of("found")} stands with different consents (${f.understood}: ${f.of("ids")}); a source gave one. Give every item of it the same.`,
  "probable-identifier": (f) =>
    `The ${f.field} may hold ${identifierWords(f.of("kind"))} (${f.found}), which can point at a person. Take it out, or keep it if it points at nobody.`,
  "name-repeated": (f) =>
    `What looks like a full name (${f.found}) stands in ${f.of("count")} texts; names of persons stand nowhere in the workbook. Take it out, or keep it if it names no person.`,
};

const kinds: Readonly<Record<string, string>> = {
  mail: "a mail address",
  phone: "a phone number",
  coordinates: "coordinates of a place",
  name: "a rank or title with a name",
  "full name": "a full name",
  occasion: "an exact date with a place and a rank",
};

/** What a kind of identifier is called in a sentence. */
function identifierWords(kind: string): string {
  return (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? "something";
}
