/** The errors that cells show, by when they came into Excel. */
const CLASSIC = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;
const LATER = [
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
] as const;

export type ErrorText = (typeof CLASSIC)[number] | (typeof LATER)[number];

/** Those that a formula can spell and a person can type. */
const classicErrors: ReadonlySet<string> = new Set(CLASSIC);

const all: ReadonlySet<string> = new Set([...CLASSIC, ...LATER]);

export function isErrorText(text: string): text is ErrorText {
  return all.has(text);
}

export function isClassicError(text: string): text is (typeof CLASSIC)[number] {
  return classicErrors.has(text);
}
