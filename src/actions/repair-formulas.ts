import type { Framework } from "../framework/framework";
import { ownCalls } from "../sheets/own-calls";
import { sheetMarks } from "../sheets/sheet-marks";
import described from "../text/described-functions.json";
import type { Refusal } from "../text/refusals";
import { installationState } from "../workbook/find-installation";
import {
  type FormulaCell,
  queueCells,
  queueFormulas,
  readFormulasShowing,
} from "../workbook/formula-cells";
import { type SheetFacts, type WorkbookFacts, queueInspection } from "../workbook/inspect-workbook";
import { markedGroups } from "../workbook/marked-groups";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";

/** What a cell shows whose function Excel did not know when it read the formula. */
const nameError = "#NAME?";

const ids: ReadonlySet<string> = new Set(described.map(({ id }) => id));

/** A cell with a formula of ours that shows `#NAME?`. */
export interface StaleCell extends FormulaCell {
  /** On a sheet of an assessment; else on a sheet of the user's. */
  readonly isOurs: boolean;
}

interface OfWorkbook {
  readonly framework: Framework;
  /** Under which Excel knows the functions now: a manifest for development has its own. */
  readonly namespace: string;
}

export type FindStaleOutcome =
  | {
      readonly kind: "found";
      /** In tab order, row by row. */
      readonly cells: readonly StaleCell[];
      /** Functions in our namespace that this add-in does not have: a newer one may. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

export interface RepairRequest extends OfWorkbook {
  /** Those that `findStaleFormulas` found and the person has seen and chosen. */
  readonly cells: readonly StaleCell[];
}

export type RepairOutcome =
  | {
      readonly kind: "repaired";
      /** Cells that were entered again and show `#NAME?` no longer. */
      readonly repaired: number;
      /** Entered again in vain: the functions are not installed, or the formula holds another fault. */
      readonly still: readonly StaleCell[];
      /** Left alone: somebody has changed the formula, or taken the sheet away, meanwhile. */
      readonly changed: readonly StaleCell[];
      /** Names of the protected sheets whose cells were left alone. */
      readonly protectedSheets: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

function isMarked({ marks }: SheetFacts): boolean {
  return marks[sheetMarks.key] !== undefined && marks[sheetMarks.framework] !== undefined;
}

/** What a newer add-in has made is left alone. */
function newerReasons(facts: WorkbookFacts, framework: Framework): Refusal[] {
  return markedGroups(facts).flatMap((group): Refusal[] => {
    const state = installationState(group, framework);
    return state.kind === "newer-schema" || state.kind === "newer-framework" ? [state] : [];
  });
}

/**
 * Finds the formulas that Excel read before it knew the add-in's functions and that stay `#NAME?` for
 * ever, on all sheets, hidden ones too. Reads only. Three round trips; one more for every further
 * 60,000 cells in use.
 */
export function findStaleFormulas({ framework, namespace }: OfWorkbook): Promise<FindStaleOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<FindStaleOutcome> => {
      const inspection = queueInspection(session);
      await session.sync();
      const facts = inspection();
      const reasons = newerReasons(facts, framework);
      if (reasons.length > 0) return { kind: "refused", reasons };
      const shown = await readFormulasShowing(session, facts.sheets, nameError);
      const ours = new Set(facts.sheets.filter(isMarked).map(({ id }) => id));
      const unknown = new Set<string>();
      const cells = shown.flatMap((cell): StaleCell[] => {
        const calls = ownCalls(cell.formula, namespace, ids);
        for (const name of calls.unknown) unknown.add(name);
        return calls.known > 0 ? [{ ...cell, isOurs: ours.has(cell.sheetId) }] : [];
      });
      return { kind: "found", cells, unknown: [...unknown] };
    })
  );
}

/**
 * Enters the chosen formulas again, under the namespace that is registered now: the same formula, the
 * same arguments, nothing but the name of our functions is written differently. A cell of a user's
 * sheet is written only because the person has seen it in the list and chosen it. A cell whose formula is
 * another one by now is left alone, and so is every protected sheet. Should Excel stop midway, what was
 * entered stays and the rest is found again.
 *
 * Three round trips, whatever the number of cells: look again, write block by block, read back.
 */
export function repairFormulas(request: RepairRequest): Promise<RepairOutcome> {
  const { framework, namespace, cells } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<RepairOutcome> => {
      const inspection = queueInspection(session);
      const look = queueCells(session, cells);
      await session.sync();
      const facts = inspection();
      const reasons = newerReasons(facts, framework);
      if (facts.isReadOnly) reasons.push({ kind: "read-only" });
      if (reasons.length > 0) return { kind: "refused", reasons };
      const locked = new Map(
        facts.sheets.filter(({ isProtected }) => isProtected).map(({ id, name }) => [id, name])
      );
      const protectedSheets = new Set<string>();
      const changed: StaleCell[] = [];
      const wanted: (StaleCell & { readonly written: string })[] = [];
      for (const { cell, formula } of look()) {
        const name = locked.get(cell.sheetId);
        if (formula !== cell.formula) changed.push(cell);
        else if (name !== undefined) protectedSheets.add(name);
        else wanted.push({ ...cell, written: ownCalls(formula, namespace, ids).formula });
      }
      const still: StaleCell[] = [];
      if (wanted.length > 0) {
        queueFormulas(session, wanted);
        await session.sync();
        const after = queueCells(session, wanted);
        await session.sync();
        still.push(...after().flatMap(({ cell, value }) => (value === nameError ? [cell] : [])));
      }
      return {
        kind: "repaired",
        repaired: wanted.length - still.length,
        still,
        changed,
        protectedSheets: [...protectedSheets],
      };
    })
  );
}
