import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { WorkbookHost } from "../../../src/workbench/host/workbook-host";
import { openExcel } from "../../support/excel";
import {
  workbookContents,
  storedTable,
  type WorkbookSketch,
} from "../../support/workbook-contents";
import { sheetOf } from "./run";

/**
 * What the pinned client library sends and gets for a handful of operations. The wire protocol is
 * not documented: a new version of the library that speaks it otherwise shows here first. To take a
 * new version's exchanges, run these tests with RECORD_EXCHANGES=1 and read the difference.
 */
const folder = path.join(__dirname, "exchanges");
const isRecording = process.env["RECORD_EXCHANGES"] === "1";

interface Exchange {
  readonly flags: number;
  readonly request: unknown;
  readonly response: unknown;
}

const sketch: WorkbookSketch = {
  sheets: [
    {
      name: "Sheet1",
      rows: [
        ["Code", "Score"],
        ["A", 1],
        ["B", 2],
      ],
      tables: [storedTable("Scores", "A1:B3", ["Code", "Score"])],
    },
  ],
};

const operations: Record<string, (context: Excel.RequestContext) => Promise<unknown>> = {
  "write-and-read-values": async (context) => {
    const range = sheetOf(context).getRange("D1:E2");
    range.values = [
      ["a", 1],
      [true, null],
    ];
    range.load("values,address,valueTypes");
    await context.sync();
  },
  "null-objects": async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("None");
    table.load("name");
    table.columns.getItemOrNullObject("Score").getDataBodyRange().load("values");
    await context.sync();
  },
  "nested-collections": async (context) => {
    context.workbook.worksheets.load("items/name,items/tables/items/name");
    await context.sync();
  },
  "tracked-range": async (context) => {
    const range = sheetOf(context).getRange("B2");
    await context.sync();
    range.load("address");
    await context.sync();
  },
  "table-rows-add": async (context) => {
    context.workbook.tables.getItem("Scores").rows.add(undefined, [["C", 3]]);
    await context.sync();
  },
  "new-sheet-with-table": async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.showGridlines = false;
    sheet.customProperties.add("key", "value");
    sheet.getRange("A1:A2").values = [["h"], [1]];
    const table = sheet.tables.add("A1:A2", true);
    table.name = "New_table";
    await context.sync();
    table.load("name");
    await context.sync();
  },
  "format-and-rules": async (context) => {
    const range = sheetOf(context).getRange("B2:B3");
    range.format.fill.color = "#EEEEEE";
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
    range.conditionalFormats.add("Custom").custom.rule.formula = "=B2>1";
    await context.sync();
  },
  failure: async (context) => {
    sheetOf(context).getRange("D1").values = [[1]];
    sheetOf(context, "Nope").load("name");
    await context.sync().catch(() => undefined);
  },
};

async function record(name: string): Promise<Exchange[]> {
  const host = openExcel(sketch);
  const exchanges: Exchange[] = [];
  const process = host.process.bind(host);
  host.process = async (body, flags) => {
    const response = await process(body, flags);
    exchanges.push({ flags, request: body, response });
    return response;
  };
  await Excel.run(async (context) => operations[name]?.(context));
  // The last batch, which lets go of ranges, is sent without being waited for.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return exchanges;
}

function stored(name: string): Exchange[] {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
}

describe("recorded exchanges", () => {
  it("cover every operation", () => {
    if (isRecording) mkdirSync(folder, { recursive: true });
    else {
      const files = readdirSync(folder).map((file) => path.basename(file, ".json"));
      expect(files.sort()).toEqual(Object.keys(operations).sort());
    }
  });

  it.each(Object.keys(operations))("%s: the library still asks the same", async (name) => {
    const exchanges = await record(name);
    if (isRecording) {
      const text = JSON.stringify(exchanges, null, 1);
      writeFileSync(path.join(folder, `${name}.json`), `${text}\n`);
    }
    const seen: Exchange[] = JSON.parse(JSON.stringify(exchanges));
    expect(seen).toEqual(stored(name));
  });

  it.each(Object.keys(operations))(
    "%s: the host answers the recorded requests the same",
    async (name) => {
      const host = new WorkbookHost(workbookContents(sketch));
      for (const { flags, request, response } of stored(name)) {
        expect(JSON.parse(JSON.stringify(await host.process(request, flags)))).toEqual(response);
      }
    }
  );
});
