import type { EvidenceType, Framework } from "../framework/framework";
import type { Entry, IndicatorEntry } from "./assessment";
import { cellValue, shownValue } from "./cell-value";
import { type NewEvidence, newEvidence } from "./evidence-item";
import { readEntry } from "./read-entry";
import { readMonth } from "./read-month";
import { levelBy, scaleLine, type ScaleTable } from "./scale-table";

/** Cells of an analyst's own sheet; the first row is the header. */
interface OwnCells {
  readonly sheet: string;
  /** Row of the header on its sheet, counted from 1, as people count. */
  readonly headerRow: number;
  readonly cells: readonly (readonly unknown[])[];
}

/** Columns by what they hold, counted from 0; null where there is none. */
export interface OwnColumns {
  /** Code or name of the indicator. */
  readonly indicator: number;
  readonly score: number | null;
  readonly evidence: number | null;
  readonly source: number | null;
  readonly month: number | null;
}

export interface OwnRowsRequest {
  readonly own: OwnCells;
  readonly columns: OwnColumns;
  readonly scale: ScaleTable;
  /** What all rows are. */
  readonly type: EvidenceType;
}

export type OwnRule =
  | "indicator-blank"
  | "indicator-unknown"
  | "score-unmapped"
  | "month-unreadable"
  | "scores-differ"
  | "nothing-held";

/** What is wrong with a row; sentences stand in `text/`. */
export interface OwnProblem {
  /** Of the sheet, counted from 1. */
  readonly row: number;
  readonly rule: OwnRule;
  readonly found: string;
}

export interface OwnRow {
  readonly row: number;
  readonly code: string;
  /** What the row says of the indicator's score; blank where it says nothing. */
  readonly entry: Entry;
  /** Null where the row holds nothing but a code. */
  readonly item: NewEvidence | null;
}

export interface OwnRows {
  readonly rows: readonly OwnRow[];
  readonly problems: readonly OwnProblem[];
}

/** Codes and names in lower case; a name that two indicators bear says nothing. */
function indicatorKeys(framework: Framework): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name, code } of framework.indicators) {
    const key = plain(name);
    if (keys.has(key)) twice.add(key);
    keys.set(key, code);
  }
  for (const key of twice) keys.delete(key);
  for (const { code } of framework.indicators) keys.set(plain(code), code);
  return keys;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function textOf(value: unknown): string {
  const cell = cellValue(value);
  if (cell.kind === "text") return cell.text.trim();
  return cell.kind === "blank" ? "" : shownValue(value);
}

/** `AC-03`, `Training` or `AC-03 Training` all name the indicator. */
function codeOf(text: string, keys: ReadonlyMap<string, string>): string | null {
  const whole = keys.get(plain(text));
  if (whole !== undefined) return whole;
  const firstWord = /^[^\s:]+/.exec(text.trim())?.[0] ?? "";
  return keys.get(plain(firstWord)) ?? null;
}

function scoreOf(value: unknown, scale: ScaleTable, levels: number): Entry | null {
  if (cellValue(value).kind === "blank") return { kind: "blank" };
  const { entry } = readEntry(value, levels);
  if (entry.kind === "notApplicable" || entry.kind === "noInformation") return entry;
  const level = levelBy(scale, value);
  return level === null ? null : { kind: "score", level };
}

/** Rows that score one indicator differently: nobody but the analyst can say which holds. */
function differing(rows: readonly OwnRow[]): OwnProblem[] {
  const first = new Map<string, OwnRow>();
  return rows.flatMap((row): OwnProblem[] => {
    if (row.entry.kind === "blank") return [];
    const before = first.get(row.code);
    if (before === undefined) {
      first.set(row.code, row);
      return [];
    }
    const isSame = JSON.stringify(before.entry) === JSON.stringify(row.entry);
    return isSame ? [] : [{ row: row.row, rule: "scores-differ", found: row.code }];
  });
}

/**
 * Reads rows of an analyst's own sheet: which indicator, which level by the explicit table, and the
 * item that keeps evidence, source, month, the own score and the table. Everything that is wrong is
 * reported at once; blank rows are passed over. Nothing is written.
 */
export function readOwnRows(framework: Framework, request: OwnRowsRequest): OwnRows {
  const { own, columns, scale, type } = request;
  const keys = indicatorKeys(framework);
  const levels = framework.scale.levels.length;
  const rows: OwnRow[] = [];
  const problems: OwnProblem[] = [];
  own.cells.slice(1).forEach((cells, index) => {
    const row = own.headerRow + 1 + index;
    const cell = (column: number | null): unknown => (column === null ? null : cells[column]);
    const used = Object.values(columns).map((column) => cell(column));
    if (used.every((value) => cellValue(value).kind === "blank")) return;
    const named = textOf(cell(columns.indicator));
    const code = codeOf(named, keys);
    if (code === null) {
      const rule = named === "" ? "indicator-blank" : "indicator-unknown";
      problems.push({ row, rule, found: named });
    }
    const score = cell(columns.score);
    const entry = scoreOf(score, scale, levels);
    if (entry === null) problems.push({ row, rule: "score-unmapped", found: shownValue(score) });
    const { month, kind } = readMonth(cell(columns.month));
    if (kind === "unreadable") {
      problems.push({ row, rule: "month-unreadable", found: shownValue(cell(columns.month)) });
    }
    if (code === null || entry === null) return;
    const summary = textOf(cell(columns.evidence));
    const source = textOf(cell(columns.source));
    const isScored = entry.kind === "score";
    const item =
      summary === "" && source === "" && !isScored
        ? null
        : newEvidence(code, {
            type,
            summary,
            source,
            month,
            level: isScored ? entry.level : null,
            value: isScored ? textOf(score) : "",
            conversion: isScored ? scaleLine(scale) : "",
          });
    rows.push({ row, code, entry, item });
  });
  problems.push(...differing(rows));
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ row: own.headerRow, rule: "nothing-held", found: own.sheet });
  }
  return { rows, problems: [...problems].sort((a, b) => a.row - b.row) };
}

/** How the scores of own rows stand to what is entered already. */
export interface ScoreStanding {
  readonly code: string;
  readonly entry: Entry;
  /** `new`: the cell is blank; `same`: nothing to do; `other`: another score stands there. */
  readonly standing: "new" | "same" | "other";
}

/** One for each indicator that the rows score. */
export function scoreStandings(
  rows: readonly OwnRow[],
  entries: readonly Pick<IndicatorEntry, "code" | "entry">[]
): ScoreStanding[] {
  const wanted = new Map<string, Entry>();
  for (const { code, entry } of rows) {
    if (entry.kind !== "blank" && !wanted.has(code)) wanted.set(code, entry);
  }
  return [...wanted].map(([code, entry]) => {
    const held = entries.find((one) => one.code === code)?.entry ?? { kind: "blank" };
    const isSame = JSON.stringify(held) === JSON.stringify(entry);
    const standing = held.kind === "blank" ? "new" : isSame ? "same" : "other";
    return { code, entry, standing };
  });
}

/** What a column seems to hold by its header, so that a person need not choose every one. */
export function guessColumns(header: readonly unknown[]): OwnColumns {
  const words = header.map((cell) => plain(textOf(cell)));
  const find = (pattern: RegExp): number | null => {
    const at = words.findIndex((word) => pattern.test(word));
    return at < 0 ? null : at;
  };
  return {
    indicator: find(/^(?:code|indicator|id)\b/) ?? find(/indicator|code|criteri/) ?? 0,
    score: find(/score|rating|level|mark|grade|points/),
    evidence: find(/evidence|finding|basis|comment|summary|note|justification/),
    source: find(/source|respondent|interview/),
    month: find(/month|date|when/),
  };
}
