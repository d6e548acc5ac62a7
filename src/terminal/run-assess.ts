/**
 * One run of `assess`, from bytes to bytes: the workbook on the embedded host, the real office.js
 * talking to it, the add-in's own actions, and the file edited surgically. Nothing is written here.
 */
import { assess, type AssessOutcome } from "../actions/assess";
import { inReportOrder } from "../barriers/report-order";
import type { Framework } from "../framework/framework";
import { PackageError } from "../package/package-error";
import { openWorkbook, type WorkbookPackage } from "../package/open-workbook";
import { failureSentence } from "../text/failures";
import { reportLines } from "../text/report";
import { refusalSentence } from "../text/refusals";
import { WorkbookHost } from "../workbench/host/workbook-host";
import type { FunctionsRuntime } from "../workbench/host/functions-runtime";
import { connectAddIn } from "../workbench/transports/node-add-in";
import { assessmentJson } from "./assessment-json";
import { type CsvNotice, type EntryRow, readEntriesCsv } from "./entries-csv";
import { fileProblem, readAll, RefusedInput } from "./refused";
import { runNotices } from "./run-notices";

export interface AssessInput {
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array };
  readonly entries: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly framework: Framework;
  readonly functions: FunctionsRuntime;
  /** For the head of a new assessment; absent: left blank for its sheet. */
  readonly labels?: Readonly<Record<"partner" | "scope" | "round" | "handling", string>>;
  /** When, as it shall be read on the summary. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
  /** Where Microsoft's library is looked up from; default the working directory. */
  readonly officeFrom?: string;
  /** Called when a stage ends, for measuring. */
  readonly onStage?: (name: string) => void;
}

export interface AssessResult {
  readonly output: Uint8Array;
  readonly json: ReturnType<typeof assessmentJson>;
  /** For people, line by line. */
  readonly report: readonly string[];
}

type Assessed = Extract<AssessOutcome, { readonly kind: "assessed" }>;

function openInput({ name, bytes }: AssessInput["workbook"]): WorkbookPackage {
  try {
    const opened = openWorkbook(bytes);
    // A sheet is parsed when it is first looked into, and kept: what is broken in one is the file's
    // fault, and must not come up later as a fault of the program.
    opened.contents.sheets.forEach((sheet) => [sheet.tables, sheet.cells, sheet.customProperties]);
    return opened;
  } catch (error) {
    if (error instanceof PackageError) throw refusedPackage(name, error);
    throw error;
  }
}

function refusedPackage(name: string, error: PackageError): RefusedInput {
  return new RefusedInput([fileProblem(name, error.code, error.message)]);
}

function readEntries(
  file: AssessInput["entries"],
  framework: Framework
): { entries: readonly EntryRow[] | null; notices: readonly CsvNotice[] } {
  if (file === null) return { entries: null, notices: [] };
  const read = readEntriesCsv(file.bytes, framework);
  if (read.ok) return read;
  throw new RefusedInput(read.problems.map((problem) => ({ file: file.name, ...problem })));
}

/** What stopped the run, as bad input where the user can mend it. */
function stopped(name: string, outcome: Exclude<AssessOutcome, Assessed>["outcome"]): Error {
  if (outcome.kind === "refused") {
    return new RefusedInput(
      outcome.reasons.map((reason) => fileProblem(name, reason.kind, refusalSentence(reason)))
    );
  }
  if (outcome.kind === "failed") {
    const { kind, code, detail, statement } = outcome.failure;
    const sentence = failureSentence(kind);
    if (kind !== "unknown" && kind !== "refused-value") {
      return new RefusedInput([fileProblem(name, kind, sentence)]);
    }
    return new Error([sentence, code, detail, statement].filter((part) => part !== "").join(" "));
  }
  return new Error(`assess stopped at ${outcome.kind}`);
}

/** The saved file must be one that can be opened again; a fault here must not reach the user's disk. */
function proved(bytes: Uint8Array, before: WorkbookPackage): Uint8Array {
  const after = openWorkbook(bytes);
  const names = new Set(after.contents.sheets.map((sheet) => sheet.name));
  const lost = before.contents.sheets.filter((sheet) => !names.has(sheet.name));
  if (lost.length > 0)
    throw new Error(`the saved file lost ${lost.map(({ name }) => name).join()}`);
  return bytes;
}

/**
 * @throws RefusedInput for input that the user has to mend; other errors are faults of the program
 */
export async function runAssess(input: AssessInput): Promise<AssessResult> {
  const { framework, workbook, version, now, onStage = () => undefined } = input;
  const [{ entries, notices }, opened] = await readAll([
    () => readEntries(input.entries, framework),
    () => openInput(workbook),
  ]);
  onStage("read files");
  const host = new WorkbookHost(opened.contents, {
    functions: input.functions,
    fileName: workbook.name,
  });
  Object.assign(globalThis, connectAddIn(host, input.officeFrom));
  onStage("load office.js");
  const blank = { partner: "", scope: "", round: "", handling: "" };
  const choices = { ...blank, ...input.labels, version };
  const outcome = await assess({ framework, choices, entries, now });
  if (outcome.kind === "stopped") throw stopped(workbook.name, outcome.outcome);
  onStage("install, enter, check, summarise");
  let output: Uint8Array;
  try {
    output = proved(opened.save(host.changes()), opened);
  } catch (error) {
    if (error instanceof PackageError) throw refusedPackage(workbook.name, error);
    throw error;
  }
  onStage("save");
  const { assessment, scores, barriers, findings } = outcome.summary;
  const ordered = inReportOrder(barriers, framework);
  return {
    output,
    json: assessmentJson(framework, scores, ordered, findings),
    report: [
      ...reportLines({ assessment, scores, barriers, findings }),
      ...runNotices(outcome, notices),
    ],
  };
}
