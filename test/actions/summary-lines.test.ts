import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

type Host = Awaited<ReturnType<typeof openInstalled>>["host"];

interface Written {
  readonly table: string;
  readonly ref: string;
  readonly header: string;
  readonly value: string;
}

/** Lowest scores, another third of the indicators each time. */
function entriesOf(framework: Framework, turn: number) {
  const low = framework.indicators.filter((_, index) => index % 3 === turn % 3);
  return allAt(framework, 2, Object.fromEntries(low.map(({ code }) => [code, 1])));
}

async function build(framework: Framework, turn: number) {
  await enterScores({ framework, entries: entriesOf(framework, turn) });
  const outcome = await summarise({ framework, now: `day ${turn}`, version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Puts a text of its own beside every row, in two columns of each table. */
async function writeAll(host: Host, tables: readonly string[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const table of tables) {
    const body = await bodyOf(table);
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem(body.sheet);
      for (const header of ["Decision", "Notes"]) {
        const column = body.firstColumn + body.header.indexOf(header);
        const cells = body.refs.map((ref) => `${table} ${ref} ${header}`);
        sheet.getRangeByIndexes(body.firstRow, column, cells.length, 1).values = cells.map(
          (value) => [value]
        );
        cells.forEach((value, row) =>
          written.push({ table, ref: body.refs[row] ?? "", header, value })
        );
      }
    });
  }
  return written;
}

async function expectKept(written: readonly Written[]): Promise<void> {
  for (const table of new Set(written.map((one) => one.table))) {
    const body = await bodyOf(table);
    const own = written.filter((one) => one.table === table);
    expect(own.map(({ ref, header }) => body.cell(ref, header))).toEqual(
      own.map(({ value }) => value)
    );
  }
}

/** What stands beside a label above the table, wherever it is: the next cell that is not blank. */
async function beside(sheet: string, label: string): Promise<unknown> {
  const rows = await valuesOf(sheet);
  const row = rows.find((cells) => cells.includes(label)) ?? [];
  return row.slice(row.indexOf(label) + 1).find((cell) => cell !== "");
}

describe.each([humanSecurity(), communityWater()])(
  "whole lines of the sheets: $id",
  (framework) => {
    const names = tableNames(framework);
    const tables = [names.barriers, names.optional.plan];

    it("come between everything, and nothing is lost, mixed up or left out of date", async () => {
      const { host } = await openInstalled(framework, {});
      const first = await build(framework, 0);
      const written = await writeAll(host, tables);
      const summary = await bodyOf(names.barriers);
      const plan = await bodyOf(names.optional.plan);
      await byHand(host, (workbook) => {
        const one = workbook.worksheets.getItem(first.sheet);
        // From the right and from below, so that each stands where it is said.
        for (const column of ["O:O", "L:L", "K:K", "H:H", "F:F", "C:D", "B:B", "A:A"]) {
          one.getRange(column).insert("Right");
        }
        const body = [summary.firstRow + 2, summary.firstRow + 1, summary.firstRow];
        for (const row of [
          ...body.map((at) => at + 1),
          summary.firstRow - 1,
          20,
          15,
          14,
          7,
          3,
          2,
          1,
        ]) {
          one.getRange(`${row}:${row}`).insert("Down");
        }
        const other = workbook.worksheets.getItem(first.planSheet);
        for (const column of ["P:P", "M:M", "D:D", "A:A"]) other.getRange(column).insert("Right");
        for (const row of [plan.firstRow + 2, plan.firstRow + 1, 9, 8, 2, 1]) {
          other.getRange(`${row}:${row}`).insert("Down");
        }
        one.getRange("A1:A3").values = [["a note"], ["above"], ["of mine"]];
      });
      for (const turn of [1, 2]) {
        const outcome = await build(framework, turn);
        expect(outcome).toMatchObject({
          isHeadWhole: true,
          missing: [],
          typedOver: [],
          repeated: [],
        });
        await expectKept(written);
        const cells = (await valuesOf(first.sheet)).flat();
        expect(cells.filter((cell) => String(cell).startsWith("Built "))).toEqual([
          expect.stringMatching(new RegExp(`^Built day ${turn} `)),
        ]);
        expect(cells.filter((cell) => String(cell).startsWith("Up to date"))).toHaveLength(1);
        expect(await beside(first.sheet, "Since the last build")).toBe(outcome.since);
        for (const { code, score } of outcome.scores.categories) {
          expect([code, await beside(first.sheet, code)]).toEqual([code, score]);
        }
        expect((await valuesOf(first.sheet, "A1:A3")).flat()).toEqual([
          "a note",
          "above",
          "of mine",
        ]);
      }
    });

    it("are taken out: what stands in the others stays, and what cannot be written is said", async () => {
      const { host } = await openInstalled(framework, {});
      const { sheet, planSheet } = await build(framework, 0);
      const written = await writeAll(host, tables);
      await byHand(host, (workbook) => {
        const one = workbook.worksheets.getItem(sheet);
        for (const column of ["K:K", "H:H", "C:C"]) one.getRange(column).delete("Left");
        workbook.worksheets.getItem(planSheet).getRange("E:F").delete("Left");
      });
      for (const turn of [1, 2]) {
        const outcome = await build(framework, turn);
        expect(outcome.isHeadWhole).toBe(false);
        expect(outcome.missing.map(({ column }) => column)).toEqual([
          ...["Severity", "Go to 2", "If nothing is done"],
          ...["Answers", "What to do"],
        ]);
        expect(outcome.typedOver).toEqual([]);
        await expectKept(written);
        const cells = (await valuesOf(sheet)).flat();
        expect(cells).toEqual(
          expect.arrayContaining([expect.stringMatching(new RegExp(`^Built day ${turn} `))])
        );
        for (const { code, score } of outcome.scores.categories) {
          expect([code, await beside(sheet, code)]).toEqual([code, score]);
        }
      }
    });
  }
);
