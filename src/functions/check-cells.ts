import type { Finding, IndicatorEntry } from "../assessment/assessment";
import { cellValue } from "../assessment/cell-value";
import { checkEntries } from "../assessment/check-entries";
import { readIndicator } from "../assessment/read-indicator";
import { toFinding } from "../assessment/remark";
import type { FindingRule } from "../assessment/rules";
import { functionsFramework } from "../framework/functions-framework";
import { entryFindingSentence } from "../text/entry-findings";
import { entryIsFine, notScoredYet } from "../text/function-results";
import { brief, cellsTogether, given, isEmptyCell, sameSize } from "./arguments";
import { indicatorNamed } from "./rule-cells";

export interface CheckRanges {
  readonly code: unknown;
  readonly score: unknown;
  readonly confidence: unknown;
  readonly evidence: unknown;
  readonly basis: unknown;
}

/** What is said only of a column that was given. */
const ofColumn: Readonly<Record<string, "confidence" | "evidence">> = {
  "score-without-confidence": "confidence",
  "score-without-evidence": "evidence",
};

/** Findings that ask for nothing. */
const mere: ReadonlySet<string> = new Set<FindingRule>(["read-as"]);

/** One text for each row: `OK`, what is wrong, or nothing where neither code nor score stands. */
export function checksOf(ranges: CheckRanges): string[] {
  const framework = functionsFramework();
  const names = ["score", "confidence", "evidence", "basis"] as const;
  const present = names.filter((name) => name === "score" || given(ranges[name]) !== null);
  const [codes = [], ...others] = cellsTogether(
    ranges.code,
    ...present.map((name) => ranges[name])
  );
  const columns = new Map(
    present.map((name, index) => [
      name,
      sameSize(others[index] ?? [], codes.length, "codes", `${name} cells`),
    ])
  );
  // On the desktop a blank cell arrives as 0: it must not be told that 0 is no score.
  const cell = (name: (typeof names)[number], row: number): unknown => {
    const value = columns.get(name)?.[row];
    return isEmptyCell(value) ? null : value;
  };
  const seen = new Map<string, number>();
  const findings: Finding[][] = codes.map(() => []);
  const entries: (IndicatorEntry | null)[] = codes.map((code, row) => {
    if (isEmptyCell(code)) {
      if (!isEmptyCell(columns.get("score")?.[row])) {
        findings[row]?.push(
          toFinding({ rule: "row-without-code", facts: { found: "" } }, "", null)
        );
      }
      return null;
    }
    const value = cellValue(code);
    const indicator = value.kind === "text" ? indicatorNamed(value.text) : null;
    if (indicator === null) {
      const facts = { found: value.kind === "text" ? value.text : brief(code) };
      findings[row]?.push(toFinding({ rule: "code-unknown", facts }, "", null));
      return null;
    }
    if (seen.has(indicator.code)) {
      const facts = { found: indicator.code };
      findings[row]?.push(toFinding({ rule: "code-repeated", facts }, indicator.code, null));
      return null;
    }
    seen.set(indicator.code, row);
    const read = readIndicator(
      {
        code: indicator.code,
        score: cell("score", row),
        confidence: cell("confidence", row),
        evidence: cell("evidence", row),
        basis: cell("basis", row),
        weight: 1,
        scoreFormula: null,
      },
      framework.scale.levels.length,
      () => null
    );
    findings[row]?.push(...read.findings);
    return read.entry;
  });
  for (const finding of checkEntries(entries.filter((entry) => entry !== null), new Set())) {
    const row = seen.get(finding.code);
    if (row !== undefined) findings[row]?.push(finding);
  }
  return findings.map((found, row) => {
    const said = found.filter(({ rule }) => {
      const column = Object.hasOwn(ofColumn, rule) ? ofColumn[rule] : undefined;
      return !mere.has(rule) && (column === undefined || columns.has(column));
    });
    if (said.length > 0) return said.map(entryFindingSentence).join(" ");
    const entry = entries[row];
    if (entry === null || entry === undefined) return "";
    return entry.entry.kind === "blank" ? notScoredYet : entryIsFine;
  });
}
