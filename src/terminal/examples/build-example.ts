/**
 * A workbook built by the real actions: what a person would do in the pane, step by step, on the
 * embedded host. Steps are lists, so that those of several parts can be joined.
 */
import type { Framework } from "../../framework/framework";
import { openWorkbook } from "../../package/open-workbook";
import type { FunctionsRuntime } from "../../workbench/host/functions-runtime";
import { WorkbookHost } from "../../workbench/host/workbook-host";
import { connectAddIn } from "../../workbench/transports/node-add-in";

/** What every step is given. */
interface ExampleBook {
  readonly framework: Framework;
  /** Of the add-in. */
  readonly version: string;
  /** For what a person does in the sheets by hand. */
  readonly host: WorkbookHost;
}

export interface ExampleStep {
  readonly name: string;
  /** Resolves with the action's outcome. */
  readonly run: (book: ExampleBook) => Promise<{ readonly kind: string }>;
}

export interface ExampleInput {
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array };
  readonly framework: Framework;
  readonly functions: FunctionsRuntime;
  readonly version: string;
  readonly steps: readonly ExampleStep[];
  /** Where Microsoft's library is looked up from; default the working directory. */
  readonly officeFrom?: string;
}

/** @throws Error that names the first step which did not do its work */
export async function buildExample(input: ExampleInput): Promise<Uint8Array> {
  const { workbook, framework, functions, version, steps, officeFrom } = input;
  const opened = openWorkbook(workbook.bytes);
  const host = new WorkbookHost(opened.contents, { functions, fileName: workbook.name });
  Object.assign(globalThis, connectAddIn(host, officeFrom));
  const book = { framework, version, host };
  for (const { name, run } of steps) {
    const outcome = await run(book);
    if (outcome.kind === "refused" || outcome.kind === "failed") {
      throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    }
  }
  return opened.save(host.changes());
}
