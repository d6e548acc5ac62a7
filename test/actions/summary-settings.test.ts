import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand } from "../support/excel";
import { allAt, choices } from "../support/installed";
import { openFile } from "../support/saved-file";
import { bodyOf } from "../support/table-body";

async function build(framework: Framework, turn: number) {
  const low = framework.indicators.filter((_, index) => index % 5 === turn % 5);
  // The second time nearly all is well, so that most rows go, and then they come back.
  const others = turn === 1 ? framework.scale.levels.length : 2;
  const entries = allAt(
    framework,
    others,
    turn === 1 ? {} : Object.fromEntries(low.map(({ code }) => [code, 1]))
  );
  expect((await enterScores({ framework, entries })).kind).toBe("entered");
  const outcome = await summarise({ framework, now: `day ${turn}`, version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The file with a total row under a table, as when a user switches it on. */
function withTotals(bytes: Uint8Array, table: string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = Object.keys(parts).find(
    (name) =>
      name.startsWith("xl/tables/") &&
      strFromU8(parts[name] ?? new Uint8Array()).includes(`"${table}"`)
  );
  const xml = strFromU8(parts[part ?? ""] ?? new Uint8Array());
  const after = xml
    .replace('totalsRowShown="0"', 'totalsRowCount="1"')
    .replace(/(<table [^>]*ref="[A-Z]+\d+:[A-Z]+)(\d+)"/, (_, start: string, last: string) => {
      return `${start}${Number(last) + 1}"`;
    });
  expect(after).not.toBe(xml);
  return zipSync({ ...parts, [part ?? ""]: strToU8(after) });
}

interface Settings {
  readonly totals: unknown[];
  readonly isBelow: boolean;
  readonly style: string;
  readonly hasButtons: boolean;
  readonly hidden: boolean[];
}

async function settingsOf(name: string): Promise<Settings> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const totals = table.getTotalRowRange().load("formulas,rowIndex,rowCount");
    const body = table.getDataBodyRange().load("rowIndex,rowCount");
    table.load("style,showFilterButton");
    const columns = ["B:B", "G:G", "H:H"].map((one) =>
      table.worksheet.getRange(one).load("columnHidden")
    );
    await context.sync();
    return {
      totals: totals.formulas[0] ?? [],
      isBelow: totals.rowIndex === body.rowIndex + body.rowCount,
      style: table.style,
      hasButtons: table.showFilterButton,
      hidden: columns.map(({ columnHidden }) => columnHidden),
    };
  });
}

it.each([humanSecurity(), communityWater()])(
  "leaves total rows, styles, panes and hidden columns alone: $id",
  async (framework) => {
    const names = tableNames(framework);
    const tables = [names.barriers, names.optional.plan];
    const first = openFile();
    await install({ framework, choices });
    await build(framework, 0);
    const bytes = tables.reduce(withTotals, first.save());
    const { host } = openFile(bytes);
    const bodies = await Promise.all(tables.map(bodyOf));
    await byHand(host, (workbook) => {
      tables.forEach((name, index) => {
        const table = workbook.tables.getItem(name);
        const body = bodies[index];
        const width = body?.header.length ?? 0;
        const totals = Array.from({ length: width }, () => "");
        totals[0] = "Total";
        totals[width - 2] = "words of mine";
        totals[body?.header.indexOf("Notes") ?? 0] = `=COUNTA(${name}[Ref])`;
        table.getTotalRowRange().formulas = [totals];
        table.style = index === 0 ? "TableStyleDark3" : "TableStyleLight9";
        table.showFilterButton = false;
        const { worksheet } = table;
        worksheet.getRange("G:H").columnHidden = true;
        worksheet.freezePanes.freezeAt(worksheet.getRange("A1:C4"));
        table.columns.getItem("Decision").getDataBodyRange().getCell(0, 0).values = [["decided"]];
      });
    });
    const before = await Promise.all(tables.map(settingsOf));
    expect(before.map(({ hidden }) => hidden)).toEqual(tables.map(() => [false, true, true]));
    const panes = () => bodies.map(({ sheet }) => host.book.findSheet(sheet)?.freeze);
    const frozen = panes();
    expect(frozen).toEqual(tables.map(() => ({ rows: 4, columns: 3 })));
    const counts: number[] = [];
    for (const turn of [1, 2]) {
      const outcome = await build(framework, turn);
      counts.push(outcome.rows, outcome.planRows);
      expect(await Promise.all(tables.map(settingsOf))).toEqual(before);
      expect(panes()).toEqual(frozen);
      for (const [index, name] of tables.entries()) {
        const body = await bodyOf(name);
        expect(body.cell(bodies[index]?.refs[0] ?? "", "Decision")).toBe("decided");
      }
    }
    // Rows have come and gone meanwhile.
    expect(new Set(counts).size).toBeGreaterThan(2);
    const total = await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem(tables[0] ?? "").getTotalRowRange();
      range.load("values");
      await context.sync();
      return range.values[0] ?? [];
    });
    expect(total).toContain(counts.at(-2));
  }
);
