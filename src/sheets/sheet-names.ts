import type { Framework } from "../framework/framework";
import { distinctNames } from "./distinct-names";
import { categoryKey, sheetKeys } from "./sheet-keys";

/** Excel's limit. */
const longest = 31;

/**
 * The name that each sheet would like to have, by plan key, in tab order. Legal in Excel (at most 31
 * characters, none of `: \ / ? * [ ]`, no apostrophe at either end) and different without case.
 */
export function defaultSheetNames(framework: Framework): ReadonlyMap<string, string> {
  const fixed: readonly (readonly [string, string])[] = [
    [sheetKeys.readMe, "HSA Read me"],
    [sheetKeys.assessment, "HSA Assessment"],
    [sheetKeys.evidence, "HSA Evidence"],
    [sheetKeys.scores, "HSA Scores"],
    [sheetKeys.summary, "HSA Summary"],
  ];
  const codes = framework.categories.map((category) => category.code);
  const names = distinctNames(
    codes.map((code) => [legal(`HSA ${code}`), legal(`HSA C ${code}`)]),
    fixed.map(([, name]) => name),
    (form, number) => numberedSheetName(form, number)
  );
  const categories = codes.map((code, index) => [categoryKey(code), names[index] ?? ""] as const);
  return new Map([...fixed.slice(0, 2), ...categories, ...fixed.slice(2)]);
}

/** `HSA Scores (2)`, cut so that it stays within Excel's limit. */
export function numberedSheetName(name: string, number: number): string {
  const tail = ` (${number})`;
  return name.slice(0, longest - tail.length).trimEnd() + tail;
}

function legal(name: string): string {
  return name
    .replace(/[:\\/?*[\]\p{Cc}]/gu, "_")
    .slice(0, longest)
    .replace(/['\s]+$/g, "");
}
