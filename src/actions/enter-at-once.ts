import { readConfidence } from "../assessment/read-confidence";
import { readEvidence } from "../assessment/read-evidence";
import { readIndicator } from "../assessment/read-indicator";
import { categoryColumns } from "../sheets/category-columns";
import { categoryKey, sheetKeys } from "../sheets/sheet-keys";
import { tableNames } from "../sheets/table-names";
import type { FailureKind } from "../text/failures";
import { type RowCell, queueRowCells } from "../workbook/row-cells";
import { withWorkbook } from "../workbook/session";
import { workbookFailure } from "../workbook/workbook-failure";
import { type RowTarget, type WrittenRow, queueRowAtOnce } from "../workbook/write-row-at-once";
import type { EnterIndicatorRequest } from "./indicator-request";
import { wholeEntryCells } from "./entry-cells";
import { readsAlready } from "./entry-compare";

/** Where the score cell stands, counted from 0. */
export interface EnteredCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Why the batch may have ended before its write, so that it is worth reading the tables. */
const worthReading: ReadonlySet<FailureKind> = new Set([
  "missing",
  "protected",
  "read-only",
  "filtered",
  "refused-value",
  "excel-too-old",
]);

function targetOf(request: EnterIndicatorRequest): RowTarget {
  const { framework, assessment = "", entry } = request;
  const names = tableNames(framework, assessment);
  const common = {
    code: entry.code,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    suffix: assessment,
  };
  if (request.assessor === "B") {
    return {
      ...common,
      table: names.optional.secondAssessor,
      sheetKey: sheetKeys.secondAssessor,
    };
  }
  const category = framework.indicators.find(({ code }) => code === entry.code)?.category ?? "";
  return {
    ...common,
    table: names.category.get(category) ?? "",
    sheetKey: categoryKey(category),
  };
}

/** Cells that read as wanted before and held more than that: a formula, or words that are unknown. */
function lost({ framework, entry }: EnterIndicatorRequest, written: WrittenRow): RowCell[] {
  const cells = new Map(
    wholeEntryCells(entry).map(([header], index) => [header, written.before[index]] as const)
  );
  const value = (header: string): unknown => cells.get(header)?.value ?? "";
  const confidence = value(categoryColumns.confidence);
  const evidence = value(categoryColumns.evidence);
  const before = readIndicator(
    {
      code: entry.code,
      score: value(categoryColumns.score),
      confidence,
      evidence,
      basis: value(categoryColumns.basis),
      weight: 1,
      scoreFormula: null,
    },
    framework.scale.levels.length,
    () => null
  );
  const unknown = new Map<string, boolean>([
    [categoryColumns.confidence, readConfidence(confidence).problem !== null],
    [categoryColumns.evidence, readEvidence(evidence).problem !== null],
  ]);
  return [...readsAlready(before.entry, entry)].flatMap((header) => {
    const cell = cells.get(header);
    const heldMore = cell?.formula !== undefined || unknown.get(header) === true;
    return cell !== undefined && heldMore ? [cell] : [];
  });
}

/** Texts in cells that are formatted as text: there the apostrophe that guards a text would show. */
function guarded({ entry }: EnterIndicatorRequest, { before }: WrittenRow): RowCell[] {
  return wholeEntryCells(entry).flatMap(([, value], index) => {
    const cell = before[index];
    if (cell?.isText !== true || typeof value !== "string" || value === "") return [];
    return [{ column: cell.column, value, isText: true }];
  });
}

function mends(request: EnterIndicatorRequest, written: WrittenRow): readonly RowCell[] {
  if (!written.isSure) return written.before;
  const putBack = lost(request, written);
  const isPutBack = new Set(putBack.map(({ column }) => column));
  return [...putBack, ...guarded(request, written).filter((one) => !isPutBack.has(one.column))];
}

async function write(request: EnterIndicatorRequest): Promise<WrittenRow | null> {
  const cells = wholeEntryCells(request.entry).map(([, value]) => value);
  try {
    return await withWorkbook(async (session) => {
      const answer = queueRowAtOnce(session, targetOf(request), cells);
      await session.sync();
      return answer();
    });
  } catch (error) {
    if (worthReading.has(workbookFailure(error).kind)) return null;
    throw error;
  }
}

/**
 * Finds the row and writes it in one round trip. One more where cells must be mended: what was
 * replaced without need, or everything, where the row proves not to be the one that is read.
 *
 * @returns null where nothing was written, or what was written has been taken back: read first
 */
export async function enterAtOnce(request: EnterIndicatorRequest): Promise<EnteredCell | null> {
  const written = await write(request);
  if (written === null) return null;
  const cells = mends(request, written);
  if (cells.length > 0) {
    await withWorkbook(async (session) => {
      queueRowCells(session, written.sheet, written.row, cells);
      await session.sync();
    });
  }
  const column = written.before[0]?.column;
  if (!written.isSure || column === undefined) return null;
  return { sheet: written.sheet, row: written.row, column };
}
