/** The tables of a portfolio as files for other programs. */
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  type PortfolioRows,
  type PortfolioTable,
  portfolioTables,
} from "../portfolio/portfolio-columns";
import { csvOf } from "./portfolio-csv";
import { parquetOf } from "./portfolio-parquet";
import { fileProblem, type InputProblem, RefusedInput } from "./refused";

export interface ExportFolders {
  readonly csv: string | null;
  readonly parquet: string | null;
}

interface ExportedFile {
  readonly file: string;
  readonly table: PortfolioTable;
  readonly kind: keyof ExportFolders;
}

const tables = Object.keys(portfolioTables) as PortfolioTable[];

/** `portfolio-scores.csv` and so on, in the folders that are wanted. */
export function exportedFiles(folders: ExportFolders): ExportedFile[] {
  return (["csv", "parquet"] as const).flatMap((kind) => {
    const folder = folders[kind];
    if (folder === null) return [];
    return tables.map((table) => ({
      file: path.join(folder, `portfolio-${table}.${kind}`),
      table,
      kind,
    }));
  });
}

/** How a file of ours begins. */
const beginnings = {
  csv: Object.values(portfolioTables.files).slice(0, 2).join(","),
  parquet: "PAR1",
};

async function problemOf({ file, kind }: ExportedFile): Promise<InputProblem | null> {
  const there = await readFile(file).catch((error: unknown) => error);
  if (there instanceof Uint8Array) {
    const begin = new TextDecoder().decode(there.subarray(0, beginnings[kind].length));
    if (begin === beginnings[kind]) return null;
    const message = `This file is there and is no table of a portfolio, so it is not written over. Name another folder with --${kind}.`;
    return fileProblem(file, "output-no-table", message);
  }
  const isMissing = there instanceof Error && "code" in there && there.code === "ENOENT";
  if (isMissing) return null;
  const reason = there instanceof Error ? there.message : String(there);
  const message = `The file cannot be written (${reason}). Name another folder with --${kind}.`;
  return fileProblem(file, "output-unwritable", message);
}

/**
 * Makes the folders where they are missing.
 *
 * @throws RefusedInput with every file that is in the way
 */
export async function prepareExports(folders: ExportFolders): Promise<void> {
  const problems: (InputProblem | null)[] = [];
  for (const kind of ["csv", "parquet"] as const) {
    const folder = folders[kind];
    if (folder === null) continue;
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The folder cannot be made (${reason}). Name another with --${kind}.`;
      problems.push(fileProblem(folder, "output-unwritable", message));
    }
  }
  problems.push(...(await Promise.all(exportedFiles(folders).map(problemOf))));
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0) throw new RefusedInput(found);
}

export function exportBytes({ table, kind }: ExportedFile, rows: PortfolioRows): Uint8Array {
  return kind === "csv" ? new TextEncoder().encode(csvOf(table, rows)) : parquetOf(table, rows);
}
