import { byHand, openExcel } from "../../support/excel";
import { areaOf } from "../../../src/workbench/host/model/cell-area";
import { enterContent } from "../../../src/workbench/host/model/enter-content";
import type { WorkbookHost } from "../../../src/workbench/host/workbook-host";

/** Long enough for events, which come after the answer. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function typeIn(host: WorkbookHost, sheet: string, row: number, column: number, value: unknown) {
  return host.act((book) =>
    enterContent(book, book.sheet(sheet), areaOf(row, column), () => value)
  );
}

describe("events of the workbook", () => {
  it("tell what a person changed, with its place and, of one cell, its values", async () => {
    const host = openExcel({ sheets: [{ name: "A" }, { name: "B" }] });
    const told: any[] = [];
    await byHand(host, (workbook) => {
      workbook.worksheets.onChanged.add(async (args) => void told.push(args));
    });
    await typeIn(host, "B", 3, 1, 7);
    await typeIn(host, "B", 3, 1, "seven");
    await settled();
    expect(
      told.map(({ address, source, triggerSource, changeType, details }) => ({
        address,
        source,
        triggerSource,
        changeType,
        details,
      }))
    ).toEqual([
      {
        address: "B4",
        source: "Local",
        triggerSource: "Unknown",
        changeType: "RangeEdited",
        details: {
          valueBefore: "",
          valueTypeBefore: "Empty",
          valueAfter: 7,
          valueTypeAfter: "Double",
        },
      },
      {
        address: "B4",
        source: "Local",
        triggerSource: "Unknown",
        changeType: "RangeEdited",
        details: {
          valueBefore: 7,
          valueTypeBefore: "Double",
          valueAfter: "seven",
          valueTypeAfter: "String",
        },
      },
    ]);
    expect(told[0].worksheetId).toBe(host.book.sheet("B").id);
  });

  it("say of the add-in's own writes that it was this add-in", async () => {
    const host = openExcel({ sheets: [{ name: "A" }] });
    const told: any[] = [];
    await byHand(host, (workbook) => {
      workbook.worksheets.onChanged.add(async (args) => void told.push(args));
    });
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("A").getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
    });
    await settled();
    expect(told.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ["A1:B2", "ThisLocalAddin"],
    ]);
    expect(told[0].details).toBeUndefined();
  });

  it("tell of selections, also of those that a change of sheets brings", async () => {
    const host = openExcel({ sheets: [{ name: "A" }, { name: "B" }] });
    const [a, b] = host.book.sheets.map(({ id }) => id);
    const told: unknown[] = [];
    let documentTold = 0;
    await byHand(host, (workbook) => {
      workbook.worksheets.onSelectionChanged.add(
        async ({ worksheetId, address }) => void told.push([worksheetId, address])
      );
      workbook.worksheets.onActivated.add(
        async ({ worksheetId }) => void told.push(["activated", worksheetId])
      );
      workbook.onSelectionChanged.add(async () => void (documentTold += 1));
    });
    await host.act((book) => {
      book.selection = { sheet: book.sheet("A"), area: areaOf(2, 1, 3, 1) };
    });
    await byHand(host, (workbook) => workbook.worksheets.getItem("B").activate());
    await host.act(() => undefined);
    await settled();
    expect(told).toEqual([
      [a, "B3:B5"],
      ["activated", b],
      [b, "A1"],
    ]);
    expect(documentTold).toBe(2);
  });

  it("tell of sheets that come and go", async () => {
    const host = openExcel({ sheets: [{ name: "A" }] });
    const told: unknown[] = [];
    await byHand(host, ({ worksheets }) => {
      worksheets.onAdded.add(async ({ worksheetId }) => void told.push(["added", worksheetId]));
      worksheets.onDeleted.add(async ({ worksheetId }) => void told.push(["deleted", worksheetId]));
    });
    await byHand(host, ({ worksheets }) => void worksheets.add("New"));
    const id = host.book.sheet("New").id;
    await byHand(host, ({ worksheets }) => worksheets.getItem("New").delete());
    await settled();
    expect(told).toEqual([
      ["added", id],
      ["deleted", id],
    ]);
  });

  it("are not told to a handler that was taken away, nor to nobody", async () => {
    const host = openExcel({ sheets: [{ name: "A" }] });
    const entries: unknown[] = [];
    host.onEvent((entry) => void entries.push(entry.messageType));
    let told = 0;
    const handler = await byHand(host, ({ worksheets }) =>
      worksheets.getItem("A").onChanged.add(async () => void (told += 1))
    );
    await typeIn(host, "A", 0, 0, 1);
    await settled();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await typeIn(host, "A", 0, 0, 2);
    await settled();
    expect(told).toBe(1);
    expect(entries).toEqual([10]);
  });

  it("come with the listener of the host after every change, and with none after its end", async () => {
    const host = openExcel({ sheets: [{ name: "A" }] });
    let changes = 0;
    const end = host.onChanged(() => void (changes += 1));
    await typeIn(host, "A", 0, 0, 1);
    expect(changes).toBe(1);
    end();
    await typeIn(host, "A", 0, 0, 2);
    expect(changes).toBe(1);
  });
});

describe("what a person does", () => {
  it("is calculated before the next batch reads", async () => {
    const host = openExcel({ sheets: [{ name: "A", rows: [[2], ["=A1*10"]] }] });
    const typed = typeIn(host, "A", 0, 0, 5);
    const read = byHand(host, async ({ worksheets }, sync) => {
      const range = worksheets.getItem("A").getRange("A2").load("values");
      await sync();
      return range.values;
    });
    await typed;
    expect(await read).toEqual([[50]]);
  });

  it("that fails is told to the person, and the queue goes on", async () => {
    const host = openExcel({ sheets: [{ name: "A" }] });
    await expect(
      host.act(() => {
        throw new Error("no");
      })
    ).rejects.toThrow("no");
    await typeIn(host, "A", 0, 0, 3);
    expect(host.book.sheet("A").cells.value(0, 0)).toBe(3);
  });
});
