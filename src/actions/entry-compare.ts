import type { IndicatorEntry } from "../assessment/assessment";
import { isSameEntry } from "../assessment/entry-text";
import { categoryColumns } from "../sheets/category-columns";

type EnteredFields = Pick<IndicatorEntry, "entry" | "confidence" | "evidence" | "basis">;

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/**
 * Headers of the cells that already read as they are wanted. They are left as they are: a formula
 * that gives the wanted value, or words that could not be read beside what could, are a person's work
 * that the one who entered did not see and so did not mean to replace.
 */
export function readsAlready(read: EnteredFields, wanted: EnteredFields): ReadonlySet<string> {
  const same: readonly (readonly [string, boolean])[] = [
    [categoryColumns.score, isSameEntry(read.entry, wanted.entry)],
    [categoryColumns.confidence, read.confidence === wanted.confidence],
    [categoryColumns.evidence, isSameList(read.evidence, wanted.evidence)],
    [categoryColumns.basis, read.basis === wanted.basis.trim()],
  ];
  return new Set(same.flatMap(([header, isSame]) => (isSame ? [header] : [])));
}
