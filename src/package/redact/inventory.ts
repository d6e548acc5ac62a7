import type { WorkbookPackage } from "../open-workbook";

/** What a file still holds, as whoever receives it can find it. */
export interface Inventory {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: number;
    readonly formulas: number;
  }[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  /** Places inside and outside the workbook that cells lead to. */
  readonly links: readonly string[];
  readonly charts: number;
  readonly notes: number;
  /** Parts that say something about the file or about people, by name. */
  readonly properties: readonly string[];
  readonly parts: readonly string[];
}

const ABOUT =
  /^(?:docprops|docmetadata|customxml|xl\/persons|xl\/(?:threaded)?comments|xl\/webextensions)/i;

/** @throws PackageError for a sheet that is not well formed */
export function takeInventory({ contents, partNames }: WorkbookPackage): Inventory {
  return {
    sheets: contents.sheets.map(({ name, cells }) => {
      const all = [...cells.values()];
      return {
        name,
        cells: all.filter(({ value }) => value !== null).length,
        formulas: all.filter(({ formula }) => formula !== undefined).length,
      };
    }),
    tables: contents.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    names: contents.names.map(({ name }) => name),
    links: contents.sheets.flatMap(({ hyperlinks }) =>
      hyperlinks.map(({ location, target }) => target ?? location ?? "")
    ),
    charts: contents.sheets.reduce((sum, { charts }) => sum + charts.length, 0),
    notes: contents.sheets.reduce((sum, { notes }) => sum + notes.length, 0),
    properties: partNames.filter((name) => ABOUT.test(name)),
    parts: partNames,
  };
}
