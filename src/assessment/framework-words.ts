import type { Framework } from "../framework/framework";

const cached = new WeakMap<Framework, ReadonlySet<string>>();

/** Every word of a framework's own texts, in lower case: where such a word is capitalised, it names no person. */
export function frameworkWords(framework: Framework): ReadonlySet<string> {
  const known = cached.get(framework);
  if (known !== undefined) return known;
  const texts = [
    ...framework.categories.map(({ name }) => name),
    ...framework.indicators.flatMap((indicator) => [
      indicator.name,
      indicator.question,
      indicator.note,
      ...indicator.anchors,
      ...indicator.interviewPrompts.flatMap(({ stakeholder, prompt }) => [stakeholder, prompt]),
      ...indicator.siteObservations,
      ...indicator.dataSources.flatMap(({ note, source }) => [note, source]),
    ]),
    ...Object.values(framework.datasets).flatMap(({ text, source }) => [text, source]),
    ...framework.barriers.flatMap(({ name, explanation }) => [name, explanation]),
    ...framework.mitigations.flatMap(({ title, description }) => [title, description]),
  ];
  const words = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/\p{L}+/gu), ([word]) => word.toLowerCase()))
  );
  cached.set(framework, words);
  return words;
}
