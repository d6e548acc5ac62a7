/**
 * Entries from a CSV: every row is read by the readers that read cells, so that a file and a sheet
 * mean the same. All problems at once, each with its row, field, rule and fix.
 */
import type { Entry } from "../assessment/assessment";
import { readConfidence } from "../assessment/read-confidence";
import { readEntry } from "../assessment/read-entry";
import { readEvidence } from "../assessment/read-evidence";
import { type Remark, toFinding } from "../assessment/remark";
import type { Confidence, EvidenceType, Framework } from "../framework/framework";
import { longestCellText } from "../framework/longest-cell-text";
import { findingSentence } from "../text/findings";
import { type CsvProblem, type CsvRow, readCsvTable } from "./csv-table";

const COLUMNS = ["code", "score", "confidence", "evidence", "basis"] as const;
type Column = (typeof COLUMNS)[number];

/** What one row asks to be entered; what is blank, null or empty leaves its cell as it is. */
export interface EntryRow {
  readonly code: string;
  readonly entry: Entry;
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceType[];
  readonly basis: string;
}

export interface CsvNotice {
  readonly row: number;
  readonly message: string;
}

export type EntriesFile =
  | {
      readonly ok: true;
      readonly entries: readonly EntryRow[];
      /** How a value was understood that is not spelled the usual way. */
      readonly notices: readonly CsvNotice[];
    }
  | { readonly ok: false; readonly problems: readonly CsvProblem[] };

const PLAIN_NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/;

/** A CSV knows only text: what is spelled as a plain number counts as one. */
const scoreValue = (text: string): unknown => (PLAIN_NUMBER.test(text) ? Number(text) : text);

class RowReader {
  readonly problems: CsvProblem[] = [];
  readonly notices: CsvNotice[] = [];
  readonly entries: EntryRow[] = [];
  private readonly codes: ReadonlyMap<string, string>;
  private readonly firstRow = new Map<string, number>();

  constructor(private readonly framework: Framework) {
    this.codes = new Map(framework.indicators.map(({ code }) => [code.toLowerCase(), code]));
  }

  read({ row, fields }: CsvRow): void {
    const field = (name: Column): string => fields[name] ?? "";
    // Without its column there is no code to find fault with: the header is to blame, once.
    const code = fields["code"] === undefined ? null : this.code(row, fields["code"]);
    const score = readEntry(scoreValue(field("score")), this.framework.scale.levels.length);
    const confidence = readConfidence(field("confidence"));
    const evidence = readEvidence(field("evidence"));
    const shown = code ?? field("code");
    const remarks: [Column, Remark | null][] = [
      ["score", score.problem ?? score.notice],
      ["confidence", confidence.problem ?? confidence.notice],
      ["evidence", evidence.problem ?? evidence.notice],
    ];
    for (const [name, remark] of remarks) this.remark(row, name, shown, remark);
    if (field("basis").length > longestCellText) {
      this.problem(
        row,
        "basis",
        shown,
        "text-too-long",
        `The text has ${field("basis").length} characters, a cell holds ${longestCellText}. Shorten it.`
      );
    }
    if (code === null) return;
    this.entries.push({
      code,
      entry: score.entry,
      confidence: confidence.confidence,
      evidence: evidence.evidence,
      basis: field("basis"),
    });
  }

  /** The framework's own spelling, or null when the row cannot be used. */
  private code(row: number, found: string): string | null {
    const code = this.codes.get(found.toLowerCase());
    if (code === undefined) {
      this.problem(
        row,
        "code",
        found,
        "code-unknown",
        found === ""
          ? "The code is empty. Every row needs the code of an indicator."
          : `"${found}" is not a code of the framework ${this.framework.id}. Correct it or take the row out.`
      );
      return null;
    }
    const first = this.firstRow.get(code);
    if (first !== undefined) {
      this.problem(
        row,
        "code",
        code,
        "code-repeated",
        `${code} stands in row ${first} already. Keep one row an indicator.`
      );
      return null;
    }
    this.firstRow.set(code, row);
    if (code !== found) this.notices.push({ row, message: `"${found}" was read as ${code}.` });
    return code;
  }

  private remark(row: number, field: Column, code: string, remark: Remark | null): void {
    if (remark === null) return;
    const finding = toFinding(remark, code, null);
    const message = findingSentence(finding);
    if (finding.weight === "problem") this.problem(row, field, code, remark.rule, message);
    else this.notices.push({ row, message });
  }

  private problem(row: number, field: string, code: string, rule: string, message: string): void {
    this.problems.push({ row, field, code, rule, message });
  }
}

/** Reads the whole file; nothing is entered when there is a single problem. */
export function readEntriesCsv(bytes: Uint8Array, framework: Framework): EntriesFile {
  const table = readCsvTable(bytes, COLUMNS);
  const reader = new RowReader(framework);
  for (const row of table.rows) reader.read(row);
  const problems = [...(table.ok ? [] : table.problems), ...reader.problems];
  problems.sort((a, b) => a.row - b.row);
  if (!table.ok || problems.length > 0) return { ok: false, problems };
  const ignored = table.ignored.map((name) => ({
    row: 1,
    message: `The column "${name}" is not read.`,
  }));
  return { ok: true, entries: reader.entries, notices: [...ignored, ...reader.notices] };
}
