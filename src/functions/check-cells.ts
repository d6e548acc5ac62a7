import type { IndicatorEntry } from "../assessment/assessment";
import { cellValue } from "../assessment/cell-value";
import { checkEntries } from "../assessment/check-entries";
import { readIndicatorCells } from "../assessment/read-indicator-cells";
import type { Remark } from "../assessment/remark";
import type { FindingRule } from "../assessment/rules";
import { functionsFramework } from "../framework/functions-framework";
import { entryRemarkSentence } from "../text/entry-findings";
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

/** Remarks that ask for nothing. */
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
  const rows = new Map<string, number>();
  const remarks: Remark[][] = codes.map(() => []);
  const entries = codes.map((code, row): IndicatorEntry | null => {
    const say = (rule: Remark["rule"], found: string): null => {
      remarks[row]?.push({ rule, facts: { found } });
      return null;
    };
    if (isEmptyCell(code)) {
      return isEmptyCell(columns.get("score")?.[row]) ? null : say("row-without-code", "");
    }
    const value = cellValue(code);
    const indicator = value.kind === "text" ? indicatorNamed(value.text) : null;
    if (indicator === null) {
      return say("code-unknown", value.kind === "text" ? value.text : brief(code));
    }
    if (rows.has(indicator.code)) return say("code-repeated", indicator.code);
    rows.set(indicator.code, row);
    const [score, confidence] = [cell("score", row), cell("confidence", row)];
    const [evidence, basis] = [cell("evidence", row), cell("basis", row)];
    const { entry, remarks: own } = readIndicatorCells(
      { code: indicator.code, score, confidence, evidence, basis, weight: 1, scoreFormula: null },
      framework.scale.levels.length
    );
    remarks[row]?.push(...own.map(({ remark }) => remark));
    return entry;
  });
  const made = entries.filter((entry) => entry !== null);
  for (const { entry, remark } of checkEntries(made, new Set())) {
    remarks[rows.get(entry.code) ?? -1]?.push(remark);
  }
  return remarks.map((all, row) => {
    const said = all.filter(({ rule }) => {
      const column = Object.hasOwn(ofColumn, rule) ? ofColumn[rule] : undefined;
      return !mere.has(rule) && (column === undefined || columns.has(column));
    });
    const entry = entries[row];
    if (said.length > 0) {
      return said.map((one) => entryRemarkSentence(one, entry?.code ?? "")).join(" ");
    }
    if (entry === null || entry === undefined) return "";
    return entry.entry.kind === "blank" ? notScoredYet : entryIsFine;
  });
}
