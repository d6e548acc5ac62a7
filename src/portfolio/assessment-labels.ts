import type { PortfolioRow } from "./portfolio-columns";

/** What says whose a row of any table is. */
export type OfFile = PortfolioRow<{
  readonly file: string;
  readonly assessment: string;
  readonly partner: string;
  readonly scope: string;
}>;

/** The same for all rows of one assessment of one file, and for no other. */
export function assessmentKey({ file, assessment }: Pick<OfFile, "file" | "assessment">): string {
  return JSON.stringify([file ?? "", assessment ?? ""]);
}

export function textOf(value: string | number | null): string {
  return value === null ? "" : String(value).trim();
}

/** `Kaldoria: 2nd Brigade`; the file where neither partner nor scope is known. */
function plainLabel(row: OfFile): string {
  const known = [textOf(row.partner), textOf(row.scope)].filter((part) => part !== "");
  return known.length > 0 ? known.join(": ") : textOf(row.file);
}

/**
 * A name for each assessment of the rows, by `assessmentKey`: partner and scope, and the file where
 * those alone do not tell it from another one.
 */
export function assessmentLabels(rows: readonly OfFile[]): ReadonlyMap<string, string> {
  const plain = new Map<string, string>();
  const files = new Map<string, string>();
  for (const row of rows) {
    const key = assessmentKey(row);
    if (plain.has(key)) continue;
    plain.set(key, plainLabel(row));
    files.set(key, `${textOf(row.file)}${textOf(row.assessment)}`);
  }
  const counts = new Map<string, number>();
  for (const label of plain.values()) {
    const folded = label.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return new Map(
    [...plain].map(([key, label]) => [
      key,
      (counts.get(label.toLowerCase()) ?? 0) > 1 ? `${label} (${files.get(key) ?? ""})` : label,
    ])
  );
}

/** One order for every computer: by letters without case or accents, numbers by their size. */
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Texts in alphabetical order; blank ones last. */
export function byLetters(a: string, b: string): number {
  if ((a === "") !== (b === "")) return a === "" ? 1 : -1;
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
