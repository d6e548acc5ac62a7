/** Reads the workbooks of a folder, one at a time. */
import { readFile, stat } from "node:fs/promises";
import { readReceived } from "../actions/portfolio/read-received";
import type { Framework } from "../framework/framework";
import {
  type FileRow,
  fileOutcomes,
  type PortfolioRows,
  type PortfolioTable,
  portfolioTables,
} from "../portfolio/portfolio-columns";
import { notReadWords } from "../text/portfolio-files";
import type { FolderEntry } from "./walk-folder";

export interface ReadFolderRequest {
  readonly entries: readonly FolderEntry[];
  readonly frameworks: readonly Framework[];
  /** When, as it shall be read. */
  readonly readAt: string;
  /** Rows of single indicators are many: kept only where somebody wants them. */
  readonly withEntries: boolean;
  readonly onFile: (name: string, index: number) => void;
}

/** Packed. A workbook of an assessment has some 100 kB; what is bigger is not read into memory. */
const mostMegabytes = 100;
const megabyte = 1_000_000;

function skippedRow(file: string, remarks: string, readAt: string): FileRow {
  const blank = Object.keys(portfolioTables.files).map((key) => [key, null] as const);
  return {
    ...(Object.fromEntries(blank) as Record<keyof FileRow, null>),
    file,
    outcome: fileOutcomes.skipped,
    remarks,
    readAt,
  };
}

/** Its rows, or why the file itself could not be had. Its bytes are let go before the next is read. */
async function readOne(
  { name, path, skipped }: FolderEntry,
  { frameworks, readAt }: ReadFolderRequest
): Promise<PortfolioRows | string> {
  if (skipped !== null) return skipped;
  try {
    const { size } = await stat(path);
    if (size > mostMegabytes * megabyte) {
      return notReadWords.tooBig(Math.ceil(size / megabyte), mostMegabytes);
    }
    const bytes = await readFile(path);
    return readReceived({ file: name, bytes, frameworks, readAt });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isOfSystem = error instanceof Error && "syscall" in error;
    // One file must not stop a thousand others, even where the fault is ours.
    return isOfSystem ? notReadWords.file(reason) : notReadWords.fault(reason);
  }
}

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Copies of texts, each once. A text that was cut out of a file's part keeps the whole part in memory,
 * and rows of one file hold the same few texts.
 */
function textPool(): <Of extends Row>(row: Of) => Of {
  const pool = new Map<string, string>();
  const own = (text: string): string => {
    const known = pool.get(text);
    if (known !== undefined) return known;
    const copy = structuredClone(text);
    pool.set(copy, copy);
    return copy;
  };
  return (row) => {
    const copy: Record<string, string | number | null> = {};
    for (const key of Object.keys(row)) {
      const value = row[key] ?? null;
      copy[key] = typeof value === "string" ? own(value) : value;
    }
    return copy as typeof row;
  };
}

/** The rows of all files in their order; what was not read is among the files, with the reason. */
export async function readFolder(request: ReadFolderRequest): Promise<PortfolioRows> {
  const rows = {
    scores: [] as PortfolioRows["scores"][number][],
    entries: [] as PortfolioRows["entries"][number][],
    barriers: [] as PortfolioRows["barriers"][number][],
    mitigations: [] as PortfolioRows["mitigations"][number][],
    files: [] as FileRow[],
  } satisfies { [Table in PortfolioTable]: PortfolioRows[Table][number][] };
  const pooled = textPool();
  for (const [index, entry] of request.entries.entries()) {
    request.onFile(entry.name, index);
    const read = await readOne(entry, request);
    if (typeof read === "string") {
      rows.files.push(skippedRow(entry.name, read, request.readAt));
      continue;
    }
    for (const row of read.scores) rows.scores.push(pooled(row));
    if (request.withEntries) for (const row of read.entries) rows.entries.push(pooled(row));
    for (const row of read.barriers) rows.barriers.push(pooled(row));
    for (const row of read.mitigations) rows.mitigations.push(pooled(row));
    for (const row of read.files) rows.files.push(pooled(row));
  }
  return rows;
}
