import { precedents } from "../../formulas/evaluate";
import type { Area } from "../../formulas/surroundings";
import { cellCount, holds } from "../model/cell-area";
import { columnOf, rowOf } from "../model/cell-key";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { ChangedCells } from "./changed-cells";
import { formulaCell, idOf, type FormulaCell } from "./formula-cell";
import type { ModelSurroundings } from "./model-surroundings";

/** A formula to calculate, with the areas it reads. */
export interface AffectedFormula {
  readonly cell: FormulaCell;
  readonly reads: readonly Area[];
}

/**
 * The formulas that are new or changed, or that depend on what changed, however many steps away.
 * A formula of another sheet is parsed only when its text mentions a sheet, table or name that has
 * to do with the change: a big workbook of a user stays unparsed.
 */
export function findAffected(book: WorkbookModel, around: ModelSurroundings): AffectedFormula[] {
  return new Search(book, around).run();
}

/** Every formula of the workbook, for a calculation that was asked for. */
export function allFormulas(book: WorkbookModel, around: ModelSurroundings): AffectedFormula[] {
  const found: AffectedFormula[] = [];
  for (const sheet of book.sheets) {
    for (const [key, formula] of sheet.cells.formulas()) {
      const cell = formulaCell(sheet, key, formula);
      found.push({ cell, reads: readsOf(cell, around) ?? [] });
    }
  }
  return found;
}

function readsOf(cell: FormulaCell, around: ModelSurroundings): Area[] | null {
  return precedents(cell.formula, cell.at, around);
}

class Search {
  private readonly changed = new ChangedCells();
  private readonly affected = new Map<string, AffectedFormula>();
  /** Parsed and not affected so far. */
  private readonly waiting = new Map<string, AffectedFormula>();
  private mentions: string[] = [];

  constructor(
    private readonly book: WorkbookModel,
    private readonly around: ModelSurroundings
  ) {}

  run(): AffectedFormula[] {
    const { log } = this.book;
    for (const [sheet, area] of log.changedAreas()) {
      if (!sheet.isDeleted) this.changed.addArea(sheet, area);
    }
    for (const [sheet, area] of log.changedAreas()) {
      if (sheet.isDeleted) continue;
      for (const [key, formula] of sheet.cells.formulas()) {
        if (holds(area, rowOf(key), columnOf(key))) this.take(formulaCell(sheet, key, formula));
      }
    }
    this.takeArrays();
    this.takeMentions(log.names);
    // Each round may touch further sheets, whose dependents are looked for in the next.
    for (let found = -1; found !== this.affected.size;) {
      found = this.affected.size;
      this.collect();
      this.settle();
    }
    return [...this.affected.values()];
  }

  /** Dynamic arrays on whose cells something was put or taken away. */
  private takeArrays(): void {
    for (const [sheet, area] of this.book.log.changedAreas()) {
      if (sheet.isDeleted) continue;
      for (const key of sheet.dynamicArrays.touchedBy(area)) {
        const formula = sheet.cells.at(key)?.formula;
        if (formula !== undefined) this.take(formulaCell(sheet, key, formula));
      }
    }
  }

  private take(cell: FormulaCell): void {
    const id = idOf(cell);
    if (this.affected.has(id)) return;
    const known = this.waiting.get(id);
    this.affected.set(id, known ?? { cell, reads: readsOf(cell, this.around) ?? [] });
    this.waiting.delete(id);
    if (cellCount(cell.fills) > 1) this.changed.addArea(cell.sheet, cell.fills);
    else this.changed.addCell(cell.sheet, cell.at.row, cell.at.column);
  }

  /** Formulas that speak of a table, sheet or name whose meaning changed. */
  private takeMentions(names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    const wanted = [...names];
    for (const sheet of this.book.sheets) {
      for (const [key, formula] of sheet.cells.formulas()) {
        const text = formula.toLowerCase();
        const inside = text.includes("[") && this.isInTable(sheet, key, names);
        if (inside || wanted.some((name) => text.includes(name))) {
          this.take(formulaCell(sheet, key, formula));
        }
      }
    }
  }

  /** Inside a table a formula speaks of it without its name: `[@Score]`. */
  private isInTable(sheet: SheetModel, key: number, names: ReadonlySet<string>): boolean {
    const table = sheet.tableAt(rowOf(key), columnOf(key));
    return table !== undefined && names.has(table.name.toLowerCase());
  }

  /** Parses the formulas that could read a changed cell. */
  private collect(): void {
    this.mentions = this.namesOfTouched();
    for (const sheet of this.book.sheets) {
      const isTouched = this.changed.touches(sheet);
      for (const [key, formula] of sheet.cells.formulas()) {
        const id = `${sheet.id} ${key}`;
        if (this.affected.has(id) || this.waiting.has(id)) continue;
        if (!isTouched && !this.mayRead(formula)) continue;
        const cell = formulaCell(sheet, key, formula);
        const reads = readsOf(cell, this.around);
        // What cannot be known keeps its cached value; so does what depends on it alone.
        this.waiting.set(id, { cell, reads: reads ?? [] });
      }
    }
  }

  private mayRead(formula: string): boolean {
    const text = formula.toLowerCase();
    return this.mentions.some((name) => text.includes(name));
  }

  private namesOfTouched(): string[] {
    const names: string[] = [];
    for (const sheet of this.book.sheets) {
      if (!this.changed.touches(sheet)) continue;
      names.push(sheet.name.toLowerCase().replaceAll("'", "''"));
      for (const { name } of sheet.tables) names.push(name.toLowerCase());
    }
    // A name may stand for any cells; one of them is rarely a reason to parse much.
    for (const { name } of this.book.names) names.push(name.toLowerCase());
    return names;
  }

  private settle(): void {
    for (let found = -1; found !== this.affected.size;) {
      found = this.affected.size;
      for (const { cell, reads } of [...this.waiting.values()]) {
        if (reads.some((area) => this.changed.meets(area))) this.take(cell);
      }
    }
  }
}
