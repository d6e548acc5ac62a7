import type { Framework } from "../../src/framework/framework";
import { communityWater } from "../frameworks/load";

/** Sentences of a desk officer's length, so many characters of them. */
export function prose(about: string, length: number): string {
  let text = "";
  for (let number = 1; text.length < length; number++) {
    text += `${about}, point ${number}: what an officer has to see, and whom to ask, before acting on it. `;
  }
  return `${text.slice(0, length - 1).trim()}.`;
}

/** A name of about 190 characters. */
export function longName(of: string): string {
  return `${of} of the directorates, the border service and the academy, seen with all committees that oversee them and with whoever may follow them once the review that is planned for next year has been done`;
}

/** The water framework with texts as long as an author may be tempted to write them. */
export function longTexts(length = 2000): Framework {
  const base = communityWater();
  return {
    ...base,
    title: longName("Framework"),
    agencyRolesNote: prose("Roles", length / 4),
    categories: base.categories.map((one) => ({ ...one, name: longName(one.name) })),
    indicators: base.indicators.map((one) => ({
      ...one,
      name: longName(one.name),
      anchors: one.anchors.map((text) => prose(text, length)),
    })),
    barriers: base.barriers.map((one) => ({
      ...one,
      name: longName(one.name),
      explanation: prose("Follows", length),
    })),
    hooks: base.hooks.map((one) => ({ ...one, text: prose(one.ref, length) })),
    mitigations: base.mitigations.map((one) => ({
      ...one,
      title: longName(one.title),
      description: prose("Do", length),
      caution: prose("Care", length),
      leadAgency: "Directorate of water and of whatever else the province has given to it",
    })),
  };
}

/** The water framework with so many categories of the given names, each with one of its indicators. */
export function withCategories(names: readonly string[]): Framework {
  const base = communityWater();
  const [indicator] = base.indicators;
  if (indicator === undefined) throw new Error("the framework has no indicator");
  const codeOf = (index: number): string => `C${index + 1}`;
  return {
    ...base,
    categories: names.map((name, index) => ({ code: codeOf(index), name, weight: 1 })),
    indicators: names.map((_, index) => ({
      ...{ ...indicator, code: `${codeOf(index)}-1`, category: codeOf(index) },
    })),
    barriers: [],
    mitigations: [],
  };
}
