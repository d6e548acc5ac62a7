import { type FormulaCell, queueCells, queueFormulas, runsOf } from "./formula-cells";
import type { Session } from "./session";

type Entered = FormulaCell & { readonly written: string };

/** Excel's codes for cells that it does not let be changed, such as a part of an array. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidOperation",
  "InvalidArgument",
  "AccessDenied",
]);

/** After so many refused blocks the rest is left, so that nobody waits for ever. */
const MOST_REFUSED = 20;

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && REFUSALS.has(code);
}

/**
 * Enters formulas block by block, and gives those that Excel refuses to enter. One round trip; two more
 * for every block that is refused: look how far Excel came, go on behind it.
 */
export async function enterFormulas(
  session: Session,
  cells: readonly Entered[]
): Promise<FormulaCell[]> {
  const refused: FormulaCell[] = [];
  let left = runsOf(cells);
  for (let tried = 0; left.length > 0 && tried < MOST_REFUSED; tried++) {
    try {
      queueFormulas(session, left.flat());
      // Once, unless Excel refuses a block; what it refuses is told by nothing else.
      await session.sync();
      return refused;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    const look = queueCells(session, left.flat());
    await session.sync();
    const written = new Set(
      look().flatMap(({ cell, formula }) => (formula === cell.formula ? [] : [cell]))
    );
    const at = left.findIndex((run) => run.some((cell) => !written.has(cell)));
    refused.push(...(left[at] ?? []));
    left = at < 0 ? [] : left.slice(at + 1);
  }
  return [...refused, ...left.flat()];
}
