import { storedFacts, storedTable } from "../../../src/actions/stored-tables";
import type { GatheredWorkbook } from "../../../src/package/gather/gathered";
import { gatherWorkbook } from "../../../src/package/gather/gather-workbook";
import { openWorkbook } from "../../../src/package/open-workbook";
import { PackageError } from "../../../src/package/package-error";

/** All that can be asked of a gathered workbook, and of the opened one in the same shape. */
interface Answers {
  readonly facts: unknown;
  readonly tables: unknown;
  readonly cells: unknown;
}

function columnsOf(table: ReturnType<typeof storedTable>): unknown {
  if (table === null) return null;
  const { columns, ...rest } = table;
  return {
    ...rest,
    columns: [...columns].map(([header, { column, values, formulas }]) => ({
      header,
      column,
      values,
      formulas,
    })),
  };
}

function gatheredAnswers(gathered: GatheredWorkbook): Answers {
  const { sheets, names, isReadOnly, isStructureProtected, kind } = gathered;
  return {
    facts: { sheets, names, isReadOnly, isStructureProtected, kind },
    tables: sheets
      .flatMap(({ tables }) => tables)
      .map(({ name }) => columnsOf(gathered.table(name.toUpperCase()))),
    cells: sheets.map(({ name }) => [...gathered.cellsOf(name)].sort(([a], [b]) => a - b)),
  };
}

function openedAnswers(bytes: Uint8Array): Answers {
  const { contents } = openWorkbook(bytes);
  const { sheets, names, ...facts } = storedFacts(contents);
  return {
    facts: {
      ...facts,
      kind: contents.kind,
      names,
      sheets: sheets.map(({ name, isVisible, marks, tables }, index) => ({
        name,
        isVisible,
        kind: contents.sheets[index]!.kind,
        marks,
        tables,
      })),
    },
    tables: sheets
      .flatMap(({ tables }) => tables)
      .map(({ name }) => columnsOf(storedTable(contents, name))),
    cells: contents.sheets.map(({ cells }) =>
      [...cells]
        .map(
          ([key, { value }]) =>
            [key, typeof value === "object" ? (value?.error ?? "") : value] as const
        )
        .filter(([, value]) => value !== "")
        .sort(([a], [b]) => a - b)
    ),
  };
}

function attempt(read: () => Answers): Answers | { readonly refused: string } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/s);
    return { refused: error.code };
  }
}

/** Everything that the opened workbook answers, the gathered one answers alike: at once or later. */
export function expectParity(bytes: Uint8Array): Answers | { readonly refused: string } {
  const opened = attempt(() => openedAnswers(bytes));
  expect(attempt(() => gatheredAnswers(gatherWorkbook(bytes, () => true)))).toEqual(opened);
  expect(attempt(() => gatheredAnswers(gatherWorkbook(bytes, () => false)))).toEqual(opened);
  return opened;
}
