import fc from "fast-check";
import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { tableNames } from "../../src/sheets/table-names";
import { openDesk } from "../../src/workbench/desk/open-desk";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { communityWater } from "../frameworks/load";
import { byHand, formulasOf, sheetNames } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";

const water = communityWater();
const names = tableNames(water);
const sheets = ["HSA Summary", "HSA Plan"] as const;
const tables = [names.barriers, names.optional.plan];

/** Evenly from 0 to `most`; `fc.double` would stay near 0. */
const part = (most: number) => fc.nat({ max: 999 }).map((count) => (count / 999) * most);

/** What a user does to the two sheets; places are parts of the used area, so that all are met. */
const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      sheet: fc.constantFrom(...sheets),
      row: part(1.1),
      column: part(1.1),
    }),
  },
  fc.record({
    kind: fc.constantFrom(
      "insert row" as const,
      "insert column" as const,
      "delete row" as const,
      "delete column" as const
    ),
    sheet: fc.constantFrom(...sheets),
    at: part(1),
  }),
  fc.record({
    kind: fc.constant("sort" as const),
    table: fc.nat({ max: 1 }),
    column: part(0.999),
    ascending: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("score" as const), level: fc.integer({ min: 1, max: 4 }) })
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

async function usedOf(sheet: string): Promise<{ rows: number; columns: number }> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    return {
      rows: used.rowIndex + used.rowCount,
      columns: used.columnIndex + used.columnCount,
    };
  });
}

async function apply(host: WorkbookHost, one: Edit, token: string): Promise<string | null> {
  if (one.kind === "score") {
    await enterScores({ framework: water, entries: allAt(water, one.level) });
    return null;
  }
  if (one.kind === "sort") {
    const table = tables[one.table] ?? "";
    const headers = await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(table);
      columns.load("items/name");
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    const header = headers[Math.floor(one.column * headers.length)] ?? "";
    await openDesk(host).sortTable(table, header, one.ascending);
    return null;
  }
  const { rows, columns } = await usedOf(one.sheet);
  if (one.kind === "type") {
    const row = Math.floor(one.row * rows);
    const column = Math.floor(one.column * columns);
    const before = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem(one.sheet)
        .getRangeByIndexes(row, column, 1, 1);
      cell.load("values");
      await context.sync();
      const value = String(cell.values[0]?.[0]);
      cell.values = [[token]];
      await context.sync();
      return value;
    });
    return before;
  }
  const isRow = one.kind.endsWith("row");
  const at = Math.floor(one.at * (isRow ? rows : columns));
  return byHand(host, async (workbook, sync) => {
    const sheet = workbook.worksheets.getItem(one.sheet);
    const line = isRow
      ? sheet.getRangeByIndexes(at, 0, 1, columns)
      : sheet.getRangeByIndexes(0, at, rows, 1);
    const whole = isRow ? line.getEntireRow() : line.getEntireColumn();
    if (one.kind.startsWith("insert")) {
      whole.insert(isRow ? "Down" : "Right");
      return null;
    }
    line.load("values");
    await sync();
    const gone = line.values.flat().join("\n");
    whole.delete(isRow ? "Up" : "Left");
    // Excel refuses to delete the header row of a table.
    return sync().then(
      () => gone,
      () => null
    );
  });
}

async function everything(): Promise<string> {
  const all = await sheetNames();
  const texts = await Promise.all(all.map((one) => formulasOf(one, "A1:AZ150")));
  return texts.flat(2).join("\n");
}

it("loses no word that a user typed anywhere on the sheets", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
      async (rounds) => {
        const { host } = await openInstalled(water);
        await enterScores({ framework: water, entries: allAt(water, 1) });
        await summarise({ framework: water, now: "0", version: "0.1.0" });
        let tokens: string[] = [];
        for (const [round, edits] of rounds.entries()) {
          for (const [index, one] of edits.entries()) {
            const token = `word${round}${index}`;
            const over = await apply(host, one, token);
            // What the user typed over is gone by his own hand.
            if (over !== null) tokens = tokens.filter((known) => !over.includes(known));
            if (one.kind === "type") tokens.push(token);
          }
          const before = await everything();
          for (const token of tokens)
            if (!before.includes(token)) throw new Error(`${token} was gone before`);
          const outcome = await summarise({
            framework: water,
            now: String(round),
            version: "0.1.0",
          });
          expect(["summarised", "refused"]).toContain(outcome.kind);
          const after = await everything();
          expect(tokens.filter((token) => !after.includes(token))).toEqual([]);
          // And nothing of the add-in's own is taken for a user's.
          const kept = after.split("\n").filter((line) => line.startsWith("Typed over"));
          expect(kept.filter((line) => !/word\d/.test(line))).toEqual([]);
          if (outcome.kind === "refused") return;
        }
      }
    ),
    { numRuns: 25 }
  );
}, 60_000);
