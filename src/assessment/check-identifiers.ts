import type { Assessment, Finding, Place } from "./assessment";
import { fingerprint } from "./fingerprint";
import { frameworkWords } from "./framework-words";
import { fullNamesIn, identifiersIn } from "./probable-identifiers";
import { toFinding } from "./remark";

/** A free text of ours, and where it stands. */
interface FreeText {
  readonly field: string;
  readonly text: string;
  readonly code: string;
  readonly place: Place | null;
}

/** From this many texts on a full name is worth a warning. */
const nameMayStand = 1;

/** What the stakeholder sheet says of persons: there a name needs no second mention. */
function personTexts({ coalition }: Assessment): FreeText[] {
  const texts = (coalition?.people ?? []).flatMap(({ code, role, place }) =>
    Object.entries({ code, role }).map(([field, text]) => ({
      ...{ field, text },
      code: "",
      place: place ?? null,
    }))
  );
  return texts.filter(({ text }) => text !== "");
}

function freeTexts({ entries, evidence = [] }: Assessment): FreeText[] {
  const texts: FreeText[] = [
    ...entries.map(({ code, basis, place }) => ({
      field: "basis",
      text: basis,
      code,
      place: place ?? null,
    })),
    ...evidence.flatMap(({ indicator, summary, stakeholder, conversion, place }) =>
      Object.entries({ summary, stakeholder, conversion }).map(([field, text]) => ({
        field,
        text,
        code: indicator,
        place: place ?? null,
      }))
    ),
  ];
  return texts.filter(({ text }) => text !== "");
}

/** The first letters only: a finding may be printed and passed on. */
export function masked(words: string): string {
  return words
    .split(/[\s,;]+/)
    .filter((word) => word !== "")
    .slice(0, 3)
    .map((word) => `${Array.from(word).slice(0, 2).join("")}…`)
    .join(" ");
}

function inOneText(text: FreeText, known: ReadonlySet<string>, kept: ReadonlySet<string>) {
  return identifiersIn(text.text, known).flatMap(({ kind, text: words }) => {
    const mark = fingerprint(`${kind}|${words}`);
    if (kept.has(mark)) return [];
    const facts = { field: text.field, kind, found: masked(words), mark };
    return [toFinding({ rule: "probable-identifier", facts }, text.code, text.place)];
  });
}

function namesIn(text: FreeText, known: ReadonlySet<string>, kept: ReadonlySet<string>) {
  // A rank with a name has been told already.
  const titled = identifiersIn(text.text, known).some(({ kind }) => kind === "name");
  return (titled ? [] : fullNamesIn(text.text, known)).flatMap((name) => {
    const mark = fingerprint(`name|${name}`);
    if (kept.has(mark)) return [];
    const facts = { field: text.field, kind: "full name", found: masked(name), mark };
    return [toFinding({ rule: "probable-identifier", facts }, text.code, text.place)];
  });
}

function repeatedNames(
  texts: readonly FreeText[],
  known: ReadonlySet<string>,
  kept: ReadonlySet<string>
): Finding[] {
  const byName = new Map<string, FreeText[]>();
  for (const text of texts) {
    for (const name of new Set(fullNamesIn(text.text, known))) {
      byName.set(name, [...(byName.get(name) ?? []), text]);
    }
  }
  return [...byName].flatMap(([name, standing]) => {
    const mark = fingerprint(`name|${name}`);
    const first = standing[0];
    if (first === undefined || standing.length <= nameMayStand || kept.has(mark)) return [];
    const found = masked(name);
    const facts = { found, count: standing.length, mark };
    return [toFinding({ rule: "name-repeated", facts }, first.code, first.place)];
  });
}

/**
 * Free texts that may point at a person: basis of every score, and summary, stakeholder and conversion
 * of every item. Each kind once for each text; a full name once, where it stands in two texts or more.
 * Codes and roles of the stakeholder sheet: a full name there is one too many.
 * What a person has kept is left out, until the words change.
 */
export function checkIdentifiers(assessment: Assessment): Finding[] {
  const texts = freeTexts(assessment);
  const persons = personTexts(assessment);
  const known = frameworkWords(assessment.framework);
  const kept = new Set(assessment.keptMarks ?? []);
  return [
    ...[...texts, ...persons].flatMap((text) => inOneText(text, known, kept)),
    ...persons.flatMap((text) => namesIn(text, known, kept)),
    ...repeatedNames(texts, known, kept),
  ];
}
