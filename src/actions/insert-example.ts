import { a1 } from "../sheets/a1";
import type { FunctionExample } from "../text/function-example";
import type { Refusal } from "../text/refusals";
import { type ActiveCell, queueActiveCell } from "../workbook/active-cell";
import { queueBlock, queueCellValue } from "../workbook/block-cells";
import { type BlockFacts, isOnSheet, queueBlockFacts } from "../workbook/free-block";
import { type Session, withWorkbook } from "../workbook/session";
import { type ExampleBlock, exampleBlock, exampleSize } from "./example-block";
import { type Failed, orFailed } from "./failure";

export interface InsertExampleRequest {
  readonly example: FunctionExample;
  /** Under which Excel knows the functions: a manifest for development has its own. */
  readonly namespace: string;
}

export type InsertExampleOutcome =
  | {
      readonly kind: "inserted";
      readonly sheet: string;
      /** The cells it stands in, such as `B4:G13`. */
      readonly area: string;
      /** The cell with the formula. */
      readonly cell: string;
      readonly formula: string;
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  /** `left` names the cells that could not be emptied again after Excel stopped; null for none. */
  | (Failed & { readonly left: string | null });

/** How many cells a refusal names. */
const named = 5;

/** What a cell shows where a formula found no function; `#REF!` where two add-ins claim one namespace. */
const unusable: ReadonlySet<unknown> = new Set(["#NAME?", "#REF!"]);

function placeRefusals(at: ActiveCell): Refusal[] {
  const reasons: Refusal[] = [];
  if (at.isReadOnly) reasons.push({ kind: "read-only" });
  if (at.isOurs) reasons.push({ kind: "example-own-sheet", sheet: at.sheet });
  else if (at.isProtected) reasons.push({ kind: "sheet-protected", sheet: at.sheet });
  return reasons;
}

function areaText({ area }: ExampleBlock): string {
  const first = a1(area.row, area.column);
  const last = a1(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

function blockRefusals(sheet: string, area: string, facts: BlockFacts): Refusal[] {
  const { filled, asText, tables, merged } = facts;
  const cells = (all: readonly string[]) => ({ cells: all.slice(0, named), count: all.length });
  return [
    ...(tables.length > 0 ? [{ kind: "example-in-table", sheet, area, tables } as const] : []),
    ...(filled.length > 0
      ? [{ kind: "example-filled", sheet, area, ...cells(filled) } as const]
      : []),
    ...(merged !== "" ? [{ kind: "example-merged", sheet, area, merged } as const] : []),
    ...(asText.length > 0
      ? [{ kind: "example-as-text", sheet, area, ...cells(asText) } as const]
      : []),
  ];
}

/** Everything that stands in the way, and the block where nothing does. */
async function look(
  session: Session,
  { example, namespace }: InsertExampleRequest
): Promise<
  | { readonly reasons: readonly Refusal[] }
  | { readonly reasons: null; readonly at: ActiveCell; readonly block: ExampleBlock }
> {
  const answer = queueActiveCell(session);
  await session.sync();
  const at = answer();
  const size = exampleSize(example);
  const reasons = placeRefusals(at);
  const { sheet, sheetId } = at;
  if (!isOnSheet({ ...at, ...size })) {
    const cell = a1(at.row, at.column);
    return { reasons: [...reasons, { kind: "example-off-sheet", sheet, cell, ...size }] };
  }
  if (at.isOurs) return { reasons };
  const block = exampleBlock(example, namespace, at);
  const facts = queueBlockFacts(session, sheetId, block.area);
  await session.sync();
  reasons.push(...blockRefusals(sheet, areaText(block), facts()));
  return reasons.length > 0 ? { reasons } : { reasons: null, at, block };
}

/** The cells were free before, so emptying them takes back what was written and nothing else. */
async function takeBack(session: Session, sheetId: string, block: ExampleBlock): Promise<void> {
  const blank = block.cells.map((row) => row.map((cell) => (cell === null ? null : "")));
  queueBlock(session, sheetId, block.area, blank);
  await session.sync();
}

async function insertAt(
  session: Session,
  { sheet, sheetId }: ActiveCell,
  block: ExampleBlock
): Promise<InsertExampleOutcome> {
  const { formula, formulaAt } = block;
  const area = areaText(block);
  try {
    queueBlock(session, sheetId, block.area, block.cells);
    await session.sync();
    const answer = queueCellValue(session, sheetId, formulaAt);
    await session.sync();
    const shown = answer();
    if (unusable.has(shown)) {
      await takeBack(session, sheetId, block);
      const reason = { kind: "example-no-functions", formula, shown: String(shown) } as const;
      return { kind: "refused", reasons: [reason] };
    }
  } catch (error) {
    const failed = await orFailed(() => Promise.reject<never>(error));
    const undone = await orFailed(async () => {
      await takeBack(session, sheetId, block);
      return { kind: "undone" } as const;
    });
    return { ...failed, left: undone.kind === "undone" ? null : `${sheet}!${area}` };
  }
  return { kind: "inserted", sheet, area, cell: a1(formulaAt.row, formulaAt.column), formula };
}

/**
 * Writes a worked example at the selected cell of a user's own sheet, because the person asked for it:
 * the table, one free column, then the formula, whose result spills to the right and down. Refuses
 * where any cell of that is filled, merged, in a table or formatted as text, on a protected sheet, on a
 * sheet of an assessment, in a read-only workbook, and where the sheet ends before. No format, name or
 * neighbour changes. An example that finds no function is taken away again.
 *
 * Four round trips: where, what stands there, write, what it shows. One more to take it back.
 */
export async function insertExample(request: InsertExampleRequest): Promise<InsertExampleOutcome> {
  const outcome = await orFailed(() =>
    withWorkbook(async (session): Promise<InsertExampleOutcome> => {
      const found = await look(session, request);
      if (found.reasons !== null) return { kind: "refused", reasons: found.reasons };
      return insertAt(session, found.at, found.block);
    })
  );
  return outcome.kind === "failed" ? { left: null, ...outcome } : outcome;
}
