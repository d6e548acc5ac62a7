import { portfolioTables } from "../../portfolio/portfolio-columns";
import type { FileRows, ReadRequest, WorkerAnswer } from "./messages";

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is number => Number.isSafeInteger(value);

/** Null where the message is not one that the page sends. */
export function asReadRequest(message: unknown): ReadRequest | null {
  if (!isMembers(message)) return null;
  const { kind, id, file, bytes, readAt } = message;
  return kind === "read" &&
    isId(id) &&
    typeof file === "string" &&
    bytes instanceof ArrayBuffer &&
    typeof readAt === "string"
    ? { kind, id, file, bytes, readAt }
    : null;
}

/** Null where the message is not one that the worker sends. */
export function asWorkerAnswer(message: unknown): WorkerAnswer | null {
  if (!isMembers(message)) return null;
  const { kind, id, rows } = message;
  if (kind === "ready") return { kind };
  if (!isId(id)) return null;
  if (kind === "broke") return { kind, id };
  return kind === "rows" && isFileRows(rows) ? { kind, id, rows } : null;
}

const { scores, barriers, mitigations, files } = portfolioTables;
const tables = Object.entries({ scores, barriers, mitigations, files });

/** Whether every row has a value for each column of its table, and nothing else. */
function isFileRows(value: unknown): value is FileRows {
  return (
    isMembers(value) &&
    tables.every(([table, columns]) => {
      const rows = value[table];
      return Array.isArray(rows) && rows.every((row) => isRow(row, Object.keys(columns)));
    })
  );
}

function isRow(row: unknown, keys: readonly string[]): boolean {
  return (
    isMembers(row) &&
    Object.keys(row).length === keys.length &&
    keys.every((key) => Object.hasOwn(row, key) && isCell(row[key]))
  );
}

const isCell = (value: unknown): boolean =>
  value === null ||
  typeof value === "string" ||
  (typeof value === "number" && Number.isFinite(value));
