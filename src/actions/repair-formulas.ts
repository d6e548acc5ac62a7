import type { Framework } from "../framework/framework";
import { ownCalls } from "../sheets/own-calls";
import { sheetMarks } from "../sheets/sheet-marks";
import described from "../text/described-functions.json";
import type { Refusal } from "../text/refusals";
import { installationState } from "../workbook/find-installation";
import { enterFormulas } from "../workbook/enter-formulas";
import {
  type FormulaCell,
  queueCells,
  queueNamedFormulas,
  readFormulas,
} from "../workbook/formula-cells";
import { type SheetFacts, type WorkbookFacts, queueInspection } from "../workbook/inspect-workbook";
import { markedGroups } from "../workbook/marked-groups";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";

/** What a cell shows whose function Excel did not know when it read the formula. */
const nameError = "#NAME?";

const ids: ReadonlySet<string> = new Set(described.map(({ id }) => id));

/** A cell with a formula of ours that Excel did not understand when it read it. */
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
      /** Defined names that call our functions as they are not registered: the person has to edit them. */
      readonly names: readonly string[];
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
      /** Excel does not let them be changed: most often a part of an array. */
      readonly refused: readonly StaleCell[];
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

/** Excel hides the case of names. */
function isSameText(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** An A1 reference that would differ from cell to cell if the formula had been filled over them. */
const relative = /(?<![\w$.!'"\]])[A-Z]{1,3}[1-9]\d{0,6}(?![\w(.])/i;

/**
 * Cells that seem to be one array over several cells (Ctrl+Shift+Enter): neighbours with the very same
 * formula, although it has relative references. Each would become a formula of its own if it were
 * entered again, so they are left to the person.
 */
function partsOfArrays<Cell extends FormulaCell>(cells: readonly Cell[]): Cell[] {
  const at = (sheetId: string, row: number, column: number): string =>
    `${sheetId}!${row}!${column}`;
  const formulas = new Map(
    cells.map((cell) => [at(cell.sheetId, cell.row, cell.column), cell.formula])
  );
  return cells.filter(({ sheetId, row, column, formula }) => {
    if (!relative.test(formula)) return false;
    const beside = [
      ...[at(sheetId, row - 1, column), at(sheetId, row + 1, column)],
      ...[at(sheetId, row, column - 1), at(sheetId, row, column + 1)],
    ];
    return beside.some((place) => formulas.get(place) === formula);
  });
}

/**
 * Finds the formulas that Excel read before it knew the add-in's functions, on all sheets, hidden ones
 * too: those that show `#NAME?`, and those that still bear another name of a function, which may hide
 * behind IFERROR. And the defined names with such a call. Reads only. Three round trips; one more for
 * every further 60,000 cells in use.
 */
export function findStaleFormulas({ framework, namespace }: OfWorkbook): Promise<FindStaleOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<FindStaleOutcome> => {
      const inspection = queueInspection(session);
      await session.sync();
      const facts = inspection();
      const reasons = newerReasons(facts, framework);
      if (reasons.length > 0) return { kind: "refused", reasons };
      const isOtherwise = (formula: string): boolean => {
        const calls = ownCalls(formula, namespace, ids);
        return calls.known > 0 && !isSameText(calls.formula, formula);
      };
      const named = queueNamedFormulas(session, facts.sheets);
      const shown = await readFormulas(
        session,
        facts.sheets,
        (formula, value) => value === nameError || isOtherwise(formula)
      );
      const ours = new Set(facts.sheets.filter(isMarked).map(({ id }) => id));
      const unknown = new Set<string>();
      const cells = shown.flatMap((cell): StaleCell[] => {
        const calls = ownCalls(cell.formula, namespace, ids);
        for (const name of calls.unknown) unknown.add(name);
        return calls.known > 0 ? [{ ...cell, isOurs: ours.has(cell.sheetId) }] : [];
      });
      const names = named().flatMap(({ name, formula }) => (isOtherwise(formula) ? [name] : []));
      return { kind: "found", cells, names, unknown: [...unknown] };
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
 * Three round trips, whatever the number of cells: look again, write block by block, read back. Two
 * more for every block that Excel refuses.
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
      const arrays = new Set<StaleCell>(partsOfArrays(wanted));
      const entered = wanted.filter((cell) => !arrays.has(cell));
      const still: StaleCell[] = [];
      const refused: StaleCell[] = [...arrays];
      if (entered.length > 0) {
        const left = new Set<FormulaCell>(await enterFormulas(session, entered));
        refused.push(...entered.filter((cell) => left.has(cell)));
        const written = entered.filter((cell) => !left.has(cell));
        const after = queueCells(session, written);
        await session.sync();
        still.push(...after().flatMap(({ cell, value }) => (value === nameError ? [cell] : [])));
      }
      return {
        kind: "repaired",
        repaired: wanted.length - refused.length - still.length,
        still,
        refused,
        changed,
        protectedSheets: [...protectedSheets],
      };
    })
  );
}
