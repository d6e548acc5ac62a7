import type { Validation } from "../../../package/contents";
import { formatArea, parseArea } from "./address";
import { contains, intersection, joinAreas, subtract, type CellArea } from "./cell-area";

/** A validation without the cells that it applies to. */
export type ValidationRule = Omit<Validation, "ref">;

export interface PlacedValidation {
  readonly areas: readonly CellArea[];
  readonly rule: ValidationRule;
}

/** What a cell has when its first alert, prompt or setting comes before any rule. */
export const ANY_VALUE: ValidationRule = {
  type: "none",
  allowBlank: true,
  showError: true,
  errorStyle: "stop",
  showPrompt: true,
};

export function readAreas(ref: string): CellArea[] {
  return ref
    .split(/\s+/)
    .map((text) => parseArea(text))
    .filter((area) => area !== undefined);
}

export function writeAreas(areas: readonly CellArea[]): string {
  return areas.map((area) => formatArea(area)).join(" ");
}

/** The validations of one sheet; every cell has at most one. */
export class Validations {
  private placed: PlacedValidation[];

  constructor(stored: readonly Validation[]) {
    this.placed = stored.map(({ ref, ...rule }) => ({ areas: readAreas(ref), rule }));
  }

  /** The rules that stand anywhere in the area; `all` when no cell of it is without. */
  within(area: CellArea): { rules: ValidationRule[]; all: boolean } {
    const rules: ValidationRule[] = [];
    let rest: CellArea[] = [area];
    for (const { areas, rule } of this.placed) {
      if (!areas.some((own) => intersection(own, area) !== undefined)) continue;
      rules.push(rule);
      rest = areas.reduce((left, own) => left.flatMap((piece) => subtract(piece, own)), rest);
    }
    return { rules, all: rest.length === 0 };
  }

  at(row: number, column: number): ValidationRule | undefined {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.placed.find(({ areas }) => areas.some((area) => contains(area, cell)))?.rule;
  }

  /** The cells that share a rule; its formulas speak of the first of them. */
  areasOf(rule: ValidationRule): readonly CellArea[] {
    return this.placed.find((one) => one.rule === rule)?.areas ?? [];
  }

  /** Changes what the area's cells have; undefined takes their validation away. */
  change(
    area: CellArea,
    next: (rule: ValidationRule | undefined) => ValidationRule | undefined
  ): void {
    const result: PlacedValidation[] = [];
    const place = (areas: readonly CellArea[], rule: ValidationRule | undefined): void => {
      if (rule === undefined || areas.length === 0) return;
      const same = result.findIndex((known) => JSON.stringify(known.rule) === JSON.stringify(rule));
      const known = result[same];
      if (known === undefined) result.push({ areas: joinAreas(areas), rule });
      else result[same] = { areas: joinAreas([...known.areas, ...areas]), rule };
    };
    let uncovered: CellArea[] = [area];
    for (const { areas, rule } of this.placed) {
      const inside = areas
        .map((own) => intersection(own, area))
        .filter((piece) => piece !== undefined);
      if (inside.length === 0) {
        result.push({ areas, rule });
        continue;
      }
      place(
        areas.flatMap((own) => subtract(own, area)),
        rule
      );
      place(inside, next(rule));
      uncovered = inside.reduce(
        (left, piece) => left.flatMap((part) => subtract(part, piece)),
        uncovered
      );
    }
    place(uncovered, next(undefined));
    this.placed = result;
  }

  /** Replaces every area, as when cells move; an area may disappear or fall in pieces. */
  move(moved: (area: CellArea) => readonly CellArea[]): void {
    this.placed = this.placed
      .map(({ areas, rule }) => ({ areas: areas.flatMap(moved), rule }))
      .filter(({ areas }) => areas.length > 0);
  }

  stored(): Validation[] {
    return this.placed.map(({ areas, rule }) => ({ ref: writeAreas(areas), ...rule }));
  }
}
