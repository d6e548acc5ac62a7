import type { StoredValue } from "../../../package/contents";
import { evaluate } from "../../formulas/evaluate";
import type { FunctionCall, Scalar } from "../../formulas/surroundings";
import type { FunctionsRuntime, Platform, RuntimeCall, RuntimeResult } from "../functions-runtime";
import { formatAddress } from "../model/address";
import {
  areaOf,
  boundingArea,
  cellCount,
  cellsOf,
  columnCount,
  intersects,
  rowCount,
  sameArea,
} from "../model/cell-area";
import { sameValue } from "../model/same-value";
import { keyOf } from "../model/cell-key";
import type { WorkbookModel } from "../model/workbook-model";
import { allFormulas, findAffected, type AffectedFormula } from "./find-affected";
import { idOf, type FormulaCell } from "./formula-cell";
import { ModelSurroundings } from "./model-surroundings";

export interface CalculationOptions {
  readonly functions: FunctionsRuntime | null;
  readonly platform: Platform;
  /** Everything, and not only what changed. */
  readonly everything: boolean;
}

/** Custom functions whose arguments are custom functions themselves need a further round each. */
const MOST_ROUNDS = 50;
/** Arrays that make each other grow would never end. */
const MOST_RESIZES = 5;

/**
 * Calculates the formulas that changed or depend on changes, each after those it reads. Formulas
 * that cannot be evaluated, and those in a circle, keep the value they have.
 */
export async function calculate(book: WorkbookModel, options: CalculationOptions): Promise<void> {
  for (const sheet of book.sheets) {
    for (const area of sheet.dynamicArrays.dropGone(sheet)) book.log.area(sheet, area);
  }
  let { everything } = options;
  // A dynamic array that grew or shrank changes cells that others read.
  for (let round = 0; round < MOST_RESIZES && (everything || !book.log.isEmpty); round += 1) {
    const around = new ModelSurroundings(book);
    const affected = everything ? allFormulas(book, around) : findAffected(book, around);
    book.log.clear();
    await new Calculation(book, around, affected, options).run();
    everything = false;
  }
}

class Calculation {
  private readonly results = new Map<string, Scalar[][]>();
  private readonly dependents = new Map<string, AffectedFormula[]>();
  private readonly open = new Map<string, number>();
  private ready: AffectedFormula[] = [];

  constructor(
    private readonly book: WorkbookModel,
    private readonly around: ModelSurroundings,
    private readonly affected: readonly AffectedFormula[],
    private readonly options: CalculationOptions
  ) {}

  async run(): Promise<void> {
    this.order();
    // Custom functions run in another realm and answer late: as many calls as possible go at once.
    for (let round = 0; round < MOST_ROUNDS && this.ready.length > 0; round += 1) {
      const waiting: AffectedFormula[] = [];
      const calls = new Map<string, { call: FunctionCall; cell: FormulaCell }>();
      for (let next = this.ready.pop(); next !== undefined; next = this.ready.pop()) {
        const { cell } = next;
        const outcome = evaluate(cell.formula, cell.at, this.around, this.results);
        if (outcome.kind === "calls") {
          if (this.keepsForeignResult(cell, outcome.calls)) {
            this.release(next);
            continue;
          }
          waiting.push(next);
          for (const { key, call } of outcome.calls) calls.set(key, { call, cell });
          continue;
        }
        if (outcome.kind === "value") this.store(cell, outcome.value);
        else this.storeScalar(cell);
        this.release(next);
      }
      if (calls.size > 0) await this.callFunctions(calls);
      this.ready = waiting;
    }
  }

  /** Which formulas wait for which: only formulas that are calculated now count. */
  private order(): void {
    const producers = new Map<string, Map<number, AffectedFormula>>();
    for (const formula of this.affected) {
      const { sheet, fills } = formula.cell;
      const bySheet = producers.get(sheet.name.toLowerCase()) ?? new Map();
      producers.set(sheet.name.toLowerCase(), bySheet);
      for (const cell of cellsOf(fills)) bySheet.set(keyOf(cell.row, cell.column), formula);
    }
    for (const formula of this.affected) {
      const needed = new Set<AffectedFormula>();
      for (const area of formula.reads) {
        const bySheet = producers.get(area.sheet.toLowerCase());
        if (bySheet === undefined) continue;
        if (cellCount(area) <= bySheet.size) {
          for (const { row, column } of cellsOf(area)) {
            const producer = bySheet.get(keyOf(row, column));
            if (producer) needed.add(producer);
          }
          continue;
        }
        for (const producer of bySheet.values()) {
          if (intersects(producer.cell.fills, area)) needed.add(producer);
        }
      }
      this.open.set(idOf(formula.cell), needed.size);
      if (needed.size === 0) this.ready.push(formula);
      for (const producer of needed) {
        const id = idOf(producer.cell);
        const known = this.dependents.get(id);
        if (known === undefined) this.dependents.set(id, [formula]);
        else known.push(formula);
      }
    }
  }

  private release(done: AffectedFormula): void {
    for (const formula of this.dependents.get(idOf(done.cell)) ?? []) {
      const id = idOf(formula.cell);
      const left = (this.open.get(id) ?? 0) - 1;
      this.open.set(id, left);
      if (left === 0) this.ready.push(formula);
    }
  }

  /** What cannot be worked out as an array may be, as one value. */
  private storeScalar(cell: FormulaCell): void {
    if (!cell.sheet.dynamicArrays.has(cell.key)) return;
    const at = { ...cell.at, array: false };
    const outcome = evaluate(cell.formula, at, this.around, this.results);
    if (outcome.kind === "value") this.store(cell, outcome.value);
  }

  /** The area for a dynamic array's result; its dependents are looked for anew when it changes. */
  private room(cell: FormulaCell, value: Scalar[][]): FormulaCell {
    const { sheet, key, fills } = cell;
    if (!sheet.dynamicArrays.has(key)) return cell;
    const next = sheet.dynamicArrays.fit(sheet, key, value.length, value[0]?.length ?? 1);
    const now = next ?? areaOf(fills.top, fills.left);
    if (!sameArea(now, fills)) {
      this.book.log.area(sheet, boundingArea(fills, now));
    }
    return { ...cell, fills: now };
  }

  private store(cell: FormulaCell, result: Scalar[][]): void {
    const { sheet, fills } = this.room(cell, result);
    const isBlocked =
      sheet.dynamicArrays.has(cell.key) &&
      cellCount(fills) < result.length * (result[0]?.length ?? 1);
    const value: Scalar[][] = isBlocked ? [[{ error: "#SPILL!" }]] : result;
    const isSameSize =
      value.length === rowCount(fills) && value.every((row) => row.length === columnCount(fills));
    // A spilled formula whose result grew or shrank would move its cells: it keeps what it has.
    if (!isSameSize) return;
    for (const { row, column } of cellsOf(fills)) {
      const result = value[row - fills.top]?.[column - fills.left] ?? null;
      // A formula that points at a blank cell shows 0.
      const shown: StoredValue = result ?? 0;
      if (sameValue(sheet.cells.value(row, column), shown)) continue;
      sheet.cells.setCalculated(row, column, shown);
    }
  }

  /**
   * Another add-in's function may well be installed where the workbook comes from: what it gave
   * stays. Only a cell that never had a value shows that this host does not know it.
   */
  private keepsForeignResult(
    { at, sheet }: FormulaCell,
    calls: readonly { readonly call: FunctionCall }[]
  ): boolean {
    const own = this.options.functions?.namespace.toUpperCase();
    if (own === undefined || sheet.cells.value(at.row, at.column) === null) return false;
    return calls.some(({ call }) => call.namespace.toUpperCase() !== own);
  }

  private async callFunctions(
    calls: ReadonlyMap<string, { call: FunctionCall; cell: FormulaCell }>
  ): Promise<void> {
    const { functions, platform } = this.options;
    const known = [...calls].filter(
      ([, { call }]) => functions?.namespace.toUpperCase() === call.namespace.toUpperCase()
    );
    for (const key of calls.keys()) this.results.set(key, [[{ error: "#NAME?" }]]);
    if (functions === null || known.length === 0) return;
    const requests = known.map(([, { call, cell }]): RuntimeCall => ({
      id: call.id.toUpperCase(),
      args: call.args,
      address: formatAddress(cell.at.sheet, areaOf(cell.at.row, cell.at.column)),
    }));
    const answers = await functions.callAll(requests, platform);
    for (const [index, [key]] of known.entries()) {
      this.results.set(key, asMatrix(answers[index] ?? { error: "#VALUE!" }));
    }
  }
}

function asMatrix(result: RuntimeResult): Scalar[][] {
  return Array.isArray(result) ? result : [[result]];
}
