/**
 * One run of `assess`, from bytes to bytes: the workbook on the embedded host, the real office.js
 * talking to it, the add-in's own actions, and the file edited surgically. Nothing is written here.
 */
import { assess } from "../actions/assess";
import { inReportOrder } from "../barriers/report-order";
import type { Framework } from "../framework/framework";
import { reportLines } from "../text/report";
import { WorkbookHost } from "../workbench/host/workbook-host";
import type { FunctionsRuntime } from "../workbench/host/functions-runtime";
import { connectAddIn } from "../workbench/transports/node-add-in";
import { assessmentJson } from "./assessment-json";
import { type CsvNotice, type EntryRow, readEntriesCsv } from "./entries-csv";
import { openInput, savedFile, stoppedBy } from "./opened-file";
import { readAll, RefusedInput } from "./refused";
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

function readEntries(
  file: AssessInput["entries"],
  framework: Framework
): { entries: readonly EntryRow[] | null; notices: readonly CsvNotice[] } {
  if (file === null) return { entries: null, notices: [] };
  const read = readEntriesCsv(file.bytes, framework);
  if (read.ok) return read;
  throw new RefusedInput(read.problems.map((problem) => ({ file: file.name, ...problem })));
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
  if (outcome.kind === "stopped") {
    const { outcome: stop } = outcome;
    if (stop.kind === "refused" || stop.kind === "failed") throw stoppedBy(workbook.name, stop);
    throw new Error(`assess stopped at ${stop.kind}`);
  }
  onStage("install, enter, check, summarise");
  const output = savedFile(workbook.name, opened, host.changes());
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
