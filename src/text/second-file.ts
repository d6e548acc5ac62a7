/** What is said of a workbook that assessor B's scores are brought in from. */
import type { Finding } from "../assessment/assessment";
import { findingSentence } from "./findings";
import { counted } from "./numbers";

/** Where in the file B's scores were found. */
export type SecondOrigin = "assessor-b" | "category-sheets";

export type SecondFileProblem =
  /** The file is no workbook that can be read; the sentence says why and what to do. */
  | { readonly kind: "unreadable"; readonly sentence: string }
  | { readonly kind: "no-assessment" }
  | { readonly kind: "other-framework"; readonly found: string; readonly here: string }
  | { readonly kind: "newer-schema"; readonly found: string }
  | { readonly kind: "newer-framework"; readonly found: string }
  | { readonly kind: "nothing-scored" }
  /** They are A's own scores: the file is a copy in which B has scored nothing. */
  | { readonly kind: "same-as-a" }
  | { readonly kind: "damaged"; readonly finding: Finding }
  | { readonly kind: "unreadable-entry"; readonly finding: Finding }
  | { readonly kind: "other-partner"; readonly found: string; readonly here: string }
  | { readonly kind: "other-round"; readonly found: string; readonly here: string }
  | { readonly kind: "was-revealed" }
  | { readonly kind: "replaces"; readonly count: number };

/** Problems that only another file can mend; the others a person may accept. */
export const stoppingProblems: ReadonlySet<SecondFileProblem["kind"]> = new Set([
  "unreadable",
  "no-assessment",
  "other-framework",
  "newer-schema",
  "newer-framework",
  "nothing-scored",
  "same-as-a",
  "damaged",
]);

const named = (text: string): string => (text.trim() === "" ? "not named" : `“${text.trim()}”`);

export function secondFileSentence(problem: SecondFileProblem): string {
  switch (problem.kind) {
    case "unreadable":
      return problem.sentence;
    case "no-assessment":
      return "The file holds no sheets of this add-in. Choose the workbook that assessor B has scored in.";
    case "other-framework":
      return `The file was made with the framework ${problem.found}, and this assessment with ${problem.here}: their levels say different things. Ask assessor B to score with the same framework and version.`;
    case "newer-schema":
      return `The file was made by a newer add-in (schema version ${problem.found}). Update the add-in, then try again.`;
    case "newer-framework":
      return `The file was made with a newer version of the framework (${problem.found}) than this add-in has. Update the add-in, then try again.`;
    case "nothing-scored":
      return "Assessor B has answered no indicator in this file. Choose the workbook that assessor B has scored in.";
    case "same-as-a":
      return "The scores in this file are assessor A's own, to the letter: it is a copy in which assessor B has scored nothing. Choose the workbook that assessor B has scored in.";
    case "damaged":
      return `${place(problem.finding)}${findingSentence(problem.finding)}`;
    case "unreadable-entry":
      return `${place(problem.finding)}${findingSentence(problem.finding)} It is left out.`;
    case "other-partner":
      return `The partner is ${named(problem.found)} in the file and ${named(problem.here)} here. Make sure that both are about the same one.`;
    case "other-round":
      return `The round is ${named(problem.found)} in the file and ${named(problem.here)} here. Scores of two rounds must not be compared.`;
    case "was-revealed":
      return "The scores were revealed in the file already. What assessor B entered after that is not blind.";
    case "replaces":
      return `${counted(problem.count, "answer")} of assessor B in this workbook will be replaced.`;
  }
}

function place({ place: at, code }: Finding): string {
  const where = at === null ? "" : `${at.sheet}!${at.cell}`;
  const what = [code, where].filter((part) => part !== "").join(", ");
  return what === "" ? "" : `${what}: `;
}

export const originSentences: Readonly<Record<SecondOrigin, string>> = {
  "assessor-b": "Read from the sheet of assessor B in that file.",
  "category-sheets": "Read from the category sheets of that file, where its own assessor scores.",
};

/** For the log. */
export function broughtInNote(answered: number, all: number, origin: SecondOrigin): string {
  const where = { "assessor-b": "a copy", "category-sheets": "a workbook of B's own" }[origin];
  return `${answered} of ${counted(all, "indicator")} answered, from ${where}.`;
}
