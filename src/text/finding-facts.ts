import type { Finding } from "../assessment/assessment";
import { limitedQuote, percent } from "./numbers";

/** Facts of a finding as text; a fact that is missing reads as a dash, never as "undefined". */
export interface FactTexts {
  readonly found: string;
  readonly understood: string;
  readonly field: string;
  readonly levels: string;
  readonly code: string;
  /** A fact by name, as it stands. */
  readonly of: (name: string) => string;
  readonly share: (name: string) => string;
}

/** The whole sentence of a rule. */
export type Sentence = (facts: FactTexts) => string;

/** The facts of a finding, ready to stand in a sentence; what a user typed is quoted and cut. */
export function factTexts({ facts, code }: Pick<Finding, "facts" | "code">): FactTexts {
  const quotedFact = (name: string): string => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined || fact === "" ? "blank" : limitedQuote(String(fact));
  };
  const plain = (name: string): string => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined ? "–" : String(fact);
  };
  const share = (name: string): string => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return typeof fact === "number" ? percent(fact) : plain(name);
  };
  return {
    found: quotedFact("found"),
    understood: plain("understood"),
    field: plain("field"),
    levels: plain("levels"),
    code,
    of: plain,
    share,
  };
}
