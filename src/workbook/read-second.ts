import type { Finding, RevealedEntries, SecondAssessor } from "../assessment/assessment";
import { shownValue } from "../assessment/cell-value";
import { readEntry } from "../assessment/read-entry";
import { toFinding } from "../assessment/remark";
import type { Assessor, AssessorEvent } from "../assessment/second-assessor";
import type { Framework } from "../framework/framework";
import {
  eventWords,
  logColumns,
  pairColumns,
  scoringWords,
  stateColumns,
  stateFields,
  stateWords,
} from "../sheets/assessor-columns";
import type { TableNames } from "../sheets/table-names";
import { codeKey, nothingEntered, readEntryTable } from "./read-entries";
import type { Locate } from "./read-method";
import type { TableCells } from "./read-table";
import type { ReadTables } from "./read-tables";
import { secondEntryHeaders } from "./table-wishes";

export interface SecondRead {
  readonly second: SecondAssessor;
  /** Of the state of blind scoring; they tell nothing of anybody's scores. */
  readonly stateFindings: readonly Finding[];
  /** Of assessor B's own table. */
  readonly entryFindings: readonly Finding[];
}

/** A cell of a column as text; dates and numbers as they are shown at their plainest. */
function text(table: TableCells, header: string, row: number): string {
  const value = table.columns.get(header)?.values[row];
  return typeof value === "string" ? value.trim() : shownValue(value);
}

function readState(
  table: TableCells,
  locate: Locate
): { entry: (field: string) => string; findings: Finding[]; word: WordReader } {
  const fields = table.columns.get(stateColumns.field)?.values ?? [];
  const rowOf = (field: string): number =>
    fields.findIndex((value) => String(value).trim() === field);
  const findings: Finding[] = [];
  const entry = (field: string): string => {
    const row = rowOf(field);
    return row < 0 ? "" : text(table, stateColumns.entry, row);
  };
  const word: WordReader = (field, words) => {
    const found = entry(field);
    const index = words.findIndex((one) => one.toLowerCase() === found.toLowerCase());
    if (index >= 0) return index;
    const facts = { field, found, understood: words[0] ?? "" };
    const place = locate(table, table.columns.get(stateColumns.entry), rowOf(field));
    findings.push(toFinding({ rule: "assessors-unreadable", facts }, "", place));
    return 0;
  };
  return { entry, findings, word };
}

type WordReader = (field: string, words: readonly string[]) => number;

function readRevealed(
  framework: Framework,
  table: TableCells | undefined,
  locate: Locate
): RevealedEntries[] {
  if (table === undefined) return [];
  const levels = framework.scale.levels.length;
  const known = new Map(framework.indicators.map(({ code }) => [codeKey(code), code]));
  const { columns } = table;
  return (columns.get(pairColumns.code)?.values ?? []).flatMap((value, row) => {
    const code = known.get(codeKey(value));
    if (code === undefined) return [];
    const entry = (header: string) => readEntry(columns.get(header)?.values[row], levels).entry;
    const place = locate(table, columns.get(pairColumns.agreed), row);
    const [a, b, agreed] = [pairColumns.a, pairColumns.b, pairColumns.agreed].map(entry);
    if (a === undefined || b === undefined || agreed === undefined) return [];
    return [{ code, a, b, agreed, place }];
  });
}

function readLog(table: TableCells | undefined): AssessorEvent[] {
  if (table === undefined) return [];
  const events = Array.from({ length: table.rows }, (_, row): AssessorEvent => {
    const cell = (header: string): string => text(table, header, row);
    return {
      when: cell(logColumns.when),
      round: cell(logColumns.round),
      by: cell(logColumns.by),
      kind: eventWords.find((word) => word === cell(logColumns.event).toLowerCase()) ?? null,
      code: cell(logColumns.code),
      from: cell(logColumns.from),
      to: cell(logColumns.to),
      reason: cell(logColumns.reason),
    };
  });
  return events.filter(({ when, kind, code }) => when !== "" || kind !== null || code !== "");
}

/**
 * What the workbook holds of a second assessor; null where blind scoring never began, or its
 * Agreement sheet is gone. A state that cannot be read is taken as blind, with assessor A at work.
 *
 * @param currentRound as it stands on the Assessment sheet
 */
export function readSecond(
  framework: Framework,
  names: TableNames,
  tables: ReadTables,
  currentRound: string,
  locate: Locate
): SecondRead | null {
  const { optional } = names;
  const state = tables.get(optional.assessors);
  if (state === undefined) return null;
  const { entry, findings, word } = readState(state, locate);
  const isRevealed = word(stateFields.state, stateWords) === 1;
  const assessors: readonly Assessor[] = ["A", "B"];
  const scoring = assessors[word(stateFields.scoring, scoringWords)] ?? "A";
  const table = tables.get(optional.secondAssessor);
  const { entries, findings: entryFindings } =
    table === undefined
      ? {
          entries: framework.indicators.map(({ code }) => nothingEntered(code)),
          findings: [tableMissing(optional.secondAssessor)],
        }
      : readEntryTable(framework, framework.indicators, "", secondEntryHeaders, table, locate);
  return {
    second: {
      codes: { A: entry(stateFields.a), B: entry(stateFields.b) },
      isRevealed,
      scoring,
      round: entry(stateFields.round),
      currentRound,
      entries: entries.map((one) => ({ ...one, weight: null })),
      answered: entries.filter(({ entry: { kind } }) => kind !== "blank" && kind !== "problem")
        .length,
      revealed: isRevealed ? readRevealed(framework, tables.get(optional.scorePairs), locate) : [],
      log: readLog(tables.get(optional.assessorLog)),
    },
    stateFindings: findings,
    entryFindings: entryFindings.map(ofSecond),
  };
}

function tableMissing(found: string): Finding {
  return toFinding({ rule: "table-missing", facts: { found } }, "", null);
}

/** Rows of assessor B's table are nothing that a category's score depends on. */
const rowRules: ReadonlySet<string> = new Set([
  "code-unknown",
  "code-repeated",
  "row-without-code",
  "code-missing",
]);

function ofSecond(finding: Finding): Finding {
  if (!rowRules.has(finding.rule)) return finding;
  const { code, place, facts } = finding;
  const found = code === "" ? String(facts["found"] ?? "") : code;
  return toFinding({ rule: "second-rows-damaged", facts: { found } }, code, place);
}
