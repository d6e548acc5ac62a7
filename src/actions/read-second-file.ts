import type { Finding, IndicatorEntry } from "../assessment/assessment";
import { isSameEntry } from "../assessment/entry-text";
import type { Framework } from "../framework/framework";
import { openWorkbook } from "../package/open-workbook";
import type { WorkbookContents } from "../package/contents";
import { PackageError } from "../package/package-error";
import { a1 } from "../sheets/a1";
import { stateColumns, stateFields, stateWords } from "../sheets/assessor-columns";
import type { SecondFileProblem, SecondOrigin } from "../text/second-file";
import { type FoundInstallation, findInstallation } from "../workbook/find-installation";
import type { WorkbookFacts } from "../workbook/inspect-workbook";
import { markedGroups } from "../workbook/marked-groups";
import { type Details, detailsIn } from "../workbook/read-details";
import { readCategoryEntries, readEntryTable } from "../workbook/read-entries";
import type { Locate } from "../workbook/read-method";
import { secondEntryHeaders } from "../workbook/table-wishes";
import { storedFacts, storedTable } from "./stored-tables";

export interface SecondFileRequest {
  readonly framework: Framework;
  /** The file as it was picked. */
  readonly bytes: Uint8Array;
  /** What the assessment here says about itself, and how far it is. */
  readonly partner: string;
  readonly round: string;
  /** A's entries, to tell a copy in which B has scored nothing. */
  readonly ofA: readonly IndicatorEntry[];
  /** How many indicators B has answered here. */
  readonly answeredHere: number;
}

export interface SecondFile {
  /** B's entries in the framework's order; blank where they cannot be read. Empty where stopped. */
  readonly entries: readonly IndicatorEntry[];
  readonly answered: number;
  readonly origin: SecondOrigin;
  /** All at once; see `stoppingProblems`. */
  readonly problems: readonly SecondFileProblem[];
}

const isAnswered = ({ entry: { kind } }: IndicatorEntry): boolean =>
  kind !== "blank" && kind !== "problem";

/** Findings that leave open which row of a table counts, or that a column is not there at all. */
const damage: ReadonlySet<string> = new Set([
  "code-unknown",
  "code-repeated",
  "code-missing",
  "row-without-code",
  "column-missing",
]);

function locator(facts: WorkbookFacts): Locate {
  return (table, column, row) => ({
    sheet:
      facts.sheets.find(({ tables }) => tables.some(({ name }) => name === table.name))?.name ?? "",
    cell: a1(Math.max(0, table.firstRow + row), column?.column ?? table.firstColumn),
  });
}

/** Of several assessments the one about the same partner and round, else the first. */
function chosenKey(
  contents: WorkbookContents,
  facts: WorkbookFacts,
  { framework, partner, round }: SecondFileRequest
): { key: string; details: Details } | null {
  const groups = markedGroups(facts).filter(({ frameworkId }) => frameworkId === framework.id);
  const described = groups.flatMap(({ suffix }) => {
    const state = findInstallation(facts, framework, suffix);
    if (state.kind !== "found") return [];
    const details = detailsIn(storedTable(contents, state.installation.tables.details));
    return [{ key: suffix, details }];
  });
  const fits = ({ details }: { details: Details }): boolean =>
    details.partner === partner.trim() && details.round === round.trim();
  return described.find(fits) ?? described[0] ?? null;
}

interface Read {
  readonly entries: readonly IndicatorEntry[];
  readonly findings: readonly Finding[];
  readonly origin: SecondOrigin;
}

function readOwnSheet(
  contents: WorkbookContents,
  framework: Framework,
  { tables }: FoundInstallation,
  locate: Locate
): Read | null {
  const table = storedTable(contents, tables.optional.secondAssessor);
  if (table === null) return null;
  const { indicators } = framework;
  const read = readEntryTable(framework, indicators, "", secondEntryHeaders, table, locate);
  return { ...read, origin: "assessor-b" };
}

function readCategories(
  contents: WorkbookContents,
  framework: Framework,
  { tables }: FoundInstallation,
  locate: Locate
): Read {
  const reads = framework.categories.map((category): Omit<Read, "origin"> => {
    const name = tables.category.get(category.code) ?? "";
    const table = storedTable(contents, name);
    if (table !== null) return readCategoryEntries(framework, category, table, locate);
    const rule = { rule: "table-missing", weight: "problem", code: "" } as const;
    return { entries: [], findings: [{ ...rule, place: null, facts: { found: name } }] };
  });
  return {
    entries: reads.flatMap(({ entries }) => entries),
    findings: reads.flatMap(({ findings }) => findings),
    origin: "category-sheets",
  };
}

/** A sheet for B in which nothing stands gives way to the category sheets: B had a workbook of B's own. */
function readScores(
  contents: WorkbookContents,
  framework: Framework,
  installation: FoundInstallation,
  locate: Locate
): Read {
  const own = readOwnSheet(contents, framework, installation, locate);
  const isUsed = own?.entries.some(({ entry }) => entry.kind !== "blank") ?? false;
  return own !== null && (isUsed || own.findings.some(({ rule }) => damage.has(rule)))
    ? own
    : readCategories(contents, framework, installation, locate);
}

function wasRevealed(contents: WorkbookContents, { tables }: FoundInstallation): boolean {
  const columns = storedTable(contents, tables.optional.assessors)?.columns;
  const fields = columns?.get(stateColumns.field)?.values ?? [];
  const row = fields.findIndex((value) => String(value).trim() === stateFields.state);
  const word = String(columns?.get(stateColumns.entry)?.values[row] ?? "");
  return word.trim().toLowerCase() === stateWords[1].toLowerCase();
}

function isSameAs(ofA: readonly IndicatorEntry[], entries: readonly IndicatorEntry[]): boolean {
  const known = new Map(ofA.map((entry) => [entry.code, entry]));
  return entries.every((entry) => {
    const other = known.get(entry.code);
    return (
      other !== undefined &&
      (isSameEntry(entry.entry, other.entry) ||
        (entry.entry.kind === "problem" && other.entry.kind === "problem")) &&
      entry.confidence === other.confidence &&
      entry.basis === other.basis
    );
  });
}

const stopped = (problem: SecondFileProblem): SecondFile => ({
  entries: [],
  answered: 0,
  origin: "assessor-b",
  problems: [problem],
});

function readContents(contents: WorkbookContents, request: SecondFileRequest): SecondFile {
  const { framework, ofA, answeredHere } = request;
  const facts = storedFacts(contents);
  const chosen = chosenKey(contents, facts, request);
  const state = findInstallation(facts, framework, chosen?.key);
  const here = `${framework.id} ${framework.version}`;
  if (state.kind === "other-framework") {
    return stopped({ kind: "other-framework", found: state.found.replace("@", " "), here });
  }
  if (state.kind === "newer-schema" || state.kind === "newer-framework") return stopped(state);
  if (state.kind !== "found" || chosen === null) return stopped({ kind: "no-assessment" });
  const { installation } = state;
  const problems: SecondFileProblem[] = [];
  if (installation.frameworkVersion !== framework.version) {
    const found = `${framework.id} ${installation.frameworkVersion}`;
    problems.push({ kind: "other-framework", found, here });
  }
  const { entries, findings, origin } = readScores(
    contents,
    framework,
    installation,
    locator(facts)
  );
  for (const finding of findings) {
    if (finding.rule === "table-missing" || damage.has(finding.rule)) {
      problems.push({ kind: "damaged", finding });
    } else if (finding.weight === "problem" && finding.rule !== "weight-not-positive") {
      problems.push({ kind: "unreadable-entry", finding });
    }
  }
  const answered = entries.filter(isAnswered).length;
  if (answered === 0) problems.push({ kind: "nothing-scored" });
  else if (origin === "category-sheets" && isSameAs(ofA, entries)) {
    problems.push({ kind: "same-as-a" });
  }
  const { partner, round } = chosen.details;
  if (partner !== request.partner.trim()) {
    problems.push({ kind: "other-partner", found: partner, here: request.partner });
  }
  if (round !== request.round.trim()) {
    problems.push({ kind: "other-round", found: round, here: request.round });
  }
  if (origin === "assessor-b" && wasRevealed(contents, installation)) {
    problems.push({ kind: "was-revealed" });
  }
  if (answeredHere > 0) problems.push({ kind: "replaces", count: answeredHere });
  return { entries, answered, origin, problems };
}

/**
 * Looks into a workbook file for assessor B's scores: on the sheet of assessor B, or where that is
 * not there or empty, on the category sheets, for B may have scored in a workbook of B's own. Says
 * everything that is in the way or odd at once. Reads bytes only: no network, nothing is written, and
 * the open workbook is not asked. Never throws.
 */
export function readSecondFile(request: SecondFileRequest): SecondFile {
  try {
    return readContents(openWorkbook(request.bytes).contents, request);
  } catch (error) {
    if (error instanceof PackageError) {
      return stopped({ kind: "unreadable", sentence: error.message });
    }
    throw error;
  }
}
