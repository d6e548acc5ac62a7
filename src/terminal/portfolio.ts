/**
 * The command `portfolio`. Exit codes: 0 written, files that were skipped included; 2 the arguments or
 * what is there at the output have to be mended (nothing written); 1 a fault of the program.
 */
import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import packageJson from "../../package.json";
import { defaultFramework } from "../framework/default-framework";
import type { Framework } from "../framework/framework";
import { mergeRows } from "../portfolio/merge-rows";
import { noRows } from "../portfolio/portfolio-columns";
import { mergeWords } from "../text/portfolio-reading";
import { refuseOutput, writeAllWhole } from "./files";
import {
  type PortfolioArguments,
  PORTFOLIO_USAGE,
  readPortfolioArguments,
} from "./portfolio-arguments";
import { exportBytes, exportedFiles, prepareExports } from "./portfolio-files";
import { portfolioJson, portfolioReport, type PortfolioRun } from "./portfolio-report";
import { readFolder } from "./read-folder";
import { readFramework } from "./read-framework";
import { fileProblem, readAll, RefusedInput } from "./refused";
import { runCommand } from "./run-command";
import { openPortfolio, runPortfolio } from "./run-portfolio";
import { type FolderEntry, walkFolder } from "./walk-folder";

const { version: addInVersion } = packageJson;

/** The bundled framework and those of the user's; the same one of theirs takes its place. */
async function frameworksOf(folders: readonly string[]): Promise<Framework[]> {
  const own = await readAll(folders.map((folder) => () => readFramework(folder)));
  const bundled = defaultFramework();
  const isThere = own.some(({ id, version }) => id === bundled.id && version === bundled.version);
  return isThere ? [...own] : [bundled, ...own];
}

/** The portfolio that is there to be written anew, or null. */
async function standingBytes(output: string): Promise<Uint8Array | null> {
  await refuseOutput(output, []);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(output);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file cannot be read (${reason}). Name another with --out.`;
    throw new RefusedInput([fileProblem(output, "output-unwritable", message)]);
  }
  openPortfolio({ name: output, bytes });
  return bytes;
}

/** The file or folder as `realpath` would name it, also where it is not there yet. */
async function realPlace(file: string): Promise<string> {
  const whole = path.resolve(file);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(path.dirname(whole)).catch(() => path.dirname(whole));
    return path.join(folder, path.basename(whole));
  }
}

async function entriesOf({
  folder,
  output,
  csv,
  parquet,
}: PortfolioArguments): Promise<FolderEntry[]> {
  const folders = [csv, parquet].filter((one) => one !== null);
  const own = [output, ...exportedFiles({ csv, parquet }).map(({ file }) => file)];
  const left = new Set(await Promise.all([...own, ...folders].map(realPlace)));
  // A folder of exports that is the folder itself, or above it, holds the input too.
  left.delete(await realPlace(folder));
  let entries: FolderEntry[];
  try {
    entries = await walkFolder(folder, left);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The folder cannot be read (${reason}). Check its name.`;
    throw new RefusedInput([fileProblem(folder, "folder-unreadable", message)]);
  }
  if (entries.every(({ skipped }) => skipped !== null)) {
    const message = "The folder holds no Excel workbook (.xlsx or .xlsm). Name another one.";
    throw new RefusedInput([fileProblem(folder, "folder-empty", message)]);
  }
  return entries;
}

/** Only where somebody is watching. */
function progress(count: number): {
  onFile: (name: string, index: number) => void;
  end: () => void;
} {
  const { stderr } = process;
  if (!stderr.isTTY) return { onFile: () => undefined, end: () => undefined };
  const clear = "\r\u001b[K";
  return {
    onFile: (_name, index) => stderr.write(`${clear}Reading ${index + 1} of ${count}`),
    end: () => stderr.write(clear),
  };
}

async function run(files: PortfolioArguments): Promise<PortfolioRun> {
  const { output, csv, parquet } = files;
  const [frameworks, bytes, entries] = await readAll([
    () => frameworksOf(files.frameworks),
    () => standingBytes(output),
    () => entriesOf(files),
  ]);
  await prepareExports({ csv, parquet });
  const now = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const { onFile, end } = progress(entries.length);
  const withEntries = files.json || csv !== null || parquet !== null;
  const read = await readFolder({ entries, frameworks, readAt: now, withEntries, onFile });
  end();
  // In the order of the sheets, and with assessments named that stand in two files.
  const rows = mergeRows(noRows, read, mergeWords);
  const made = await runPortfolio({
    rows,
    output: { name: output, bytes },
    frameworks,
    now,
    version: addInVersion,
    officeFrom: __dirname,
  });
  const exported = exportedFiles({ csv, parquet });
  const outputs = [
    { file: output, bytes: made.bytes },
    ...exported.map((one) => ({ file: one.file, bytes: exportBytes(one, rows) })),
  ];
  await writeAllWhole(outputs);
  return { rows, written: made.written, outputs: outputs.map(({ file }) => file) };
}

runCommand({
  usage: PORTFOLIO_USAGE,
  read: readPortfolioArguments,
  run: async (files) => {
    const done = await run(files);
    return { json: portfolioJson(done), report: portfolioReport(done), notices: [] };
  },
});
