/** One portfolio from rows to bytes: the workbook on the embedded host, written by the add-in's own action. */
import { writePortfolio, type WritePortfolioOutcome } from "../actions/portfolio/write-portfolio";
import type { Framework } from "../framework/framework";
import { emptyWorkbook } from "../package/empty-workbook";
import type { PortfolioRows } from "../portfolio/portfolio-columns";
import {
  isPortfolioSheet,
  portfolioKeys,
  portfolioSheetNames,
} from "../sheets/portfolio/portfolio-names";
import { WorkbookHost } from "../workbench/host/workbook-host";
import { connectAddIn } from "../workbench/transports/node-add-in";
import { type NamedFile, openInput, savedFile, stoppedBy } from "./opened-file";
import { fileProblem, RefusedInput } from "./refused";

export interface RunPortfolioInput {
  readonly rows: PortfolioRows;
  /** The file that is written; `bytes` is null where there is none yet. */
  readonly output: { readonly name: string; readonly bytes: Uint8Array | null };
  readonly frameworks: readonly Framework[];
  /** When, as it shall be read. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
  /** Where Microsoft's library is looked up from; default the working directory. */
  readonly officeFrom?: string;
}

type Written = Extract<WritePortfolioOutcome, { readonly kind: "written" }>;

const notAPortfolio =
  "This workbook is there and holds no portfolio, so it is not written over. Name another file with --out.";

/** @throws RefusedInput where the file is there and is no portfolio */
export function openPortfolio(file: NamedFile): ReturnType<typeof openInput> {
  const opened = openInput(file);
  if (!opened.contents.sheets.some((sheet) => isPortfolioSheet(sheet.customProperties))) {
    throw new RefusedInput([fileProblem(file.name, "output-no-portfolio", notAPortfolio)]);
  }
  return opened;
}

/**
 * @throws RefusedInput for what the user has to mend; other errors are faults of the program
 */
export async function runPortfolio({
  output: { name, bytes },
  officeFrom,
  ...request
}: RunPortfolioInput): Promise<{ readonly bytes: Uint8Array; readonly written: Written }> {
  const first = portfolioSheetNames.get(portfolioKeys.map) ?? "";
  const opened =
    bytes === null
      ? openInput({ name, bytes: emptyWorkbook(first) })
      : openPortfolio({ name, bytes });
  const host = new WorkbookHost(opened.contents, { fileName: name });
  Object.assign(globalThis, connectAddIn(host, officeFrom));
  const written = await writePortfolio({
    ...request,
    ...(bytes === null ? { blankSheet: first } : {}),
  });
  if (written.kind !== "written") throw stoppedBy(name, written);
  return { bytes: savedFile(name, opened, host.changes()), written };
}
