import { keptText } from "../sheets/keep-typed-over";
import { typedInGenerated, writtenInPlan } from "../sheets/typed-in-generated";
import { WrittenCells } from "../sheets/written-cells";
import type { Refusal } from "../text/refusals";
import { queueGenerated } from "../workbook/generated-area";
import type { SheetFacts } from "../workbook/inspect-workbook";
import { send } from "../workbook/job";
import { markJob, writtenJobs } from "../workbook/mark-sheet";
import { rewriteJobs } from "../workbook/rewrite-sheet";
import { type Session, withWorkbook } from "../workbook/session";
import { queueSheetVerification } from "../workbook/verify-sheets";
import {
  type AddSheetsOutcome,
  type AddSheetsRequest,
  type Looked,
  type WantedSheet,
  addLooked,
  contextOf,
  lookAtAssessment,
} from "./add-sheets";
import { orFailed } from "./failure";

export interface RebuildSheetRequest extends Omit<AddSheetsRequest, "sheets"> {
  /** Its plan says `isGenerated`. */
  readonly sheet: WantedSheet;
}

export type RebuildSheetOutcome =
  /** `added` where the sheet was not there yet. A rewriting that fails is not restored: it can be
   * done again. */
  | AddSheetsOutcome
  | {
      readonly kind: "rebuilt";
      readonly name: string;
      /** As `FoundAssessment.key`. */
      readonly assessment: string;
      /** Cells of ours that somebody had typed over, in words: what was typed stands below now. */
      readonly typedOver: readonly string[];
    };

/** The sheet with a mark of what is written into it. */
function remembered(sheet: WantedSheet): WantedSheet {
  return {
    ...sheet,
    plan: (context) => {
      const plan = sheet.plan(context);
      return { ...plan, marks: { ...plan.marks, ...WrittenCells.marks(writtenInPlan(plan)) } };
    },
  };
}

/** The sheet that was written, and which of its cells somebody had typed over, in words. */
export function sheetWritten(
  outcome: Extract<RebuildSheetOutcome, { readonly kind: "added" | "rebuilt" }>
): { readonly sheet: string; readonly typedOver: readonly string[] } {
  return outcome.kind === "rebuilt"
    ? { sheet: outcome.name, typedOver: outcome.typedOver }
    : { sheet: outcome.sheets[0]?.name ?? "", typedOver: [] };
}

function refusals({ facts }: Looked, standing: SheetFacts): Refusal[] {
  const reasons: Refusal[] = [];
  if (facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (standing.isProtected) reasons.push({ kind: "sheet-protected", sheet: standing.name });
  return reasons;
}

async function rewrite(
  session: Session,
  request: RebuildSheetRequest,
  looked: Looked,
  standing: SheetFacts
): Promise<RebuildSheetOutcome> {
  const { name } = standing;
  const plan = request.sheet.plan(contextOf(request, looked, {}));
  const names = new Map([...looked.installation.sheets].map(([key, sheet]) => [key, sheet.name]));
  const reading = queueGenerated(
    session,
    standing.id,
    standing.tables.map(({ id }) => id)
  );
  await session.sync();
  const held = reading();
  if (held.area === null || held.area.row > 0 || held.area.column > 0) {
    return { kind: "refused", reasons: [{ kind: "generated-moved", sheet: name }] };
  }
  const written = WrittenCells.of(standing.marks);
  const typed = typedInGenerated(plan, held.cells, written);
  // Where Excel stopped midway, some stand below already.
  const below = typed.map(keptText).filter((text) => !held.otherTexts.has(text));
  const cells = writtenInPlan(plan);
  request.onProgress?.("writing");
  const pending = WrittenCells.pending(cells, written);
  await send(session, [
    markJob(name, pending),
    ...rewriteJobs(plan, held, held.area, names, below),
    ...writtenJobs(name, WrittenCells.marks(cells, written), pending),
  ]);
  request.onProgress?.("verifying");
  const verify = queueSheetVerification(session, [plan]);
  await session.sync();
  verify();
  const typedOver = typed.map(({ place }) => place);
  return { kind: "rebuilt", name, assessment: looked.installation.key, typedOver };
}

/**
 * Writes a sheet of generated values anew, or adds it where it is not there. The sheet keeps its
 * name, place and identity; cells that are not ours are moved, never overwritten, and what somebody
 * typed over cells of ours is written below. Four round trips
 * (look, look at the sheet, write, verify), three where it is added; one more where the details
 * table was renamed.
 *
 * A rewriting that Excel stops midway is not taken back: what stood there was generated, and doing
 * it again makes the sheet whole.
 */
export async function rebuildSheet(request: RebuildSheetRequest): Promise<RebuildSheetOutcome> {
  request.onProgress?.("looking");
  const outcome = await orFailed(async (): Promise<RebuildSheetOutcome> => {
    const looked = await lookAtAssessment(request);
    if (!("facts" in looked)) return { kind: "refused", reasons: looked };
    const standing = looked.installation.sheets.get(request.sheet.key);
    if (standing === undefined) {
      return addLooked({ ...request, sheets: [remembered(request.sheet)] }, looked);
    }
    const reasons = refusals(looked, standing);
    if (reasons.length > 0) return { kind: "refused", reasons };
    return withWorkbook((session) => rewrite(session, request, looked, standing));
  });
  return outcome.kind === "failed" ? { isRestored: false, ...outcome } : outcome;
}
