import { movable, move, type MovableFormula } from "../../package/formula/shift-references";
import { evaluate } from "../formulas/evaluate";
import { ModelSurroundings } from "../host/calculation/model-surroundings";
import { holds } from "../host/model/cell-area";
import type { PlacedFormat } from "../host/model/conditional-formats";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import type { CellLook } from "./sheet-view";

const NO_RESULTS = new Map();

/**
 * The looks that a sheet's formula rules give its cells. Good for one state of the workbook: make a
 * new one after a change.
 */
export class FormulaRules {
  private readonly surroundings: ModelSurroundings;
  private readonly formulas = new Map<PlacedFormat, MovableFormula>();

  constructor(
    book: WorkbookModel,
    private readonly sheet: SheetModel
  ) {
    this.surroundings = new ModelSurroundings(book);
  }

  /** The rules that hold, the first one winning each member, as Excel merges them. */
  lookAt(row: number, column: number): CellLook {
    const look: Record<string, unknown> = {};
    const area = { top: row, left: column, bottom: row, right: column };
    for (const placed of this.sheet.conditionalFormats.within(area)) {
      if (!this.holdsAt(placed, row, column)) continue;
      const { fill, font, stopIfTrue } = placed.format;
      if (fill !== undefined) look["fill"] ??= fill;
      for (const [member, value] of Object.entries(font ?? {})) look[member] ??= value;
      if (stopIfTrue) break;
    }
    return look;
  }

  /** A formula speaks of the first cell of its areas; for the others its references move along. */
  private holdsAt(placed: PlacedFormat, row: number, column: number): boolean {
    const { areas } = placed;
    const [first] = areas;
    if (first === undefined || !areas.some((area) => holds(area, row, column))) return false;
    const top = Math.min(...areas.map((area) => area.top));
    const left = Math.min(...areas.map((area) => area.left));
    const formula = move(this.movableOf(placed), row - top, column - left);
    const at = { sheet: this.sheet.name, row, column };
    const outcome = evaluate(formula, at, this.surroundings, NO_RESULTS);
    // What cannot be worked out here (functions of add-ins may not stand in rules) does not hold.
    const value = outcome.kind === "value" ? outcome.value[0]?.[0] : false;
    return typeof value === "number" ? value !== 0 : value === true;
  }

  private movableOf(placed: PlacedFormat): MovableFormula {
    const known = this.formulas.get(placed);
    if (known !== undefined) return known;
    const made = movable(`=${placed.format.formula}`);
    this.formulas.set(placed, made);
    return made;
  }
}
