import fc from "fast-check";
import type { Desk } from "../../../src/workbench/desk/desk";
import { openWorkbook } from "../../../src/package/open-workbook";
import { openDesk } from "../../../src/workbench/desk/open-desk";
import { WorkbookHost } from "../../../src/workbench/host/workbook-host";
import { openSample, picture, sharedBytes, shown } from "./open-sample";

type Deed = (desk: Desk) => Promise<unknown> | unknown;

const cell = fc.record({ row: fc.nat(16), column: fc.nat(6) });
const typed = fc.constantFrom(
  "1",
  "text",
  "=A5&B6",
  "12%",
  "2026-05-01",
  "",
  "'5",
  "=SUM(F5:F9)*2",
  "=B5:B7"
);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(cell, typed).map(
    ([{ row, column }, text]): Deed =>
      (desk) =>
        desk.enter(row, column, text, true)
  ),
  cell.map(
    ({ row, column }): Deed =>
      (desk) =>
        desk.clear({ top: row, left: column, bottom: row + 2, right: column + 1 })
  ),
  cell.map(
    ({ row, column }): Deed =>
      (desk) =>
        desk.paste(row, column, "a\t1\r\nb\t=1+1")
  ),
  fc.tuple(fc.constantFrom("Date", "Unit", "Cost", "Status"), fc.boolean()).map(
    ([column, isDown]): Deed =>
      (desk) =>
        desk.sortTable("Activities", column, isDown)
  ),
  fc.constantFrom("Done", "Planned", null).map(
    (kept): Deed =>
      (desk) =>
        desk.filterTable("Activities", "Status", kept === null ? null : new Set([kept]))
  ),
  fc.constant<Deed>((desk) => desk.setColumnWidth(2, 333))
);

describe("undo", () => {
  it("takes every step back to the start, and redo forward to the end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 8 }), async (done) => {
        const { desk } = openSample();
        const start = picture(desk);
        for (const deed of done) await deed(desk);
        const end = picture(desk);
        while (desk.canUndo) await desk.undo();
        expect(picture(desk)).toEqual(start);
        while (desk.canRedo) await desk.redo();
        expect(picture(desk)).toEqual(end);
      }),
      { numRuns: 40 }
    );
  });

  it("forgets everything when an add-in writes, as older Excel does", async () => {
    const { desk, host } = openSample();
    desk.goTo("Sheet1!A9");
    await desk.enter(8, 0, "mine");
    expect(desk.canUndo).toBe(true);
    const write = {
      Actions: [
        { Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 },
        {
          Id: 2,
          ActionType: 4,
          Name: "Values",
          ObjectPathId: 3,
          ArgumentInfo: { Arguments: [[["theirs"]]] },
        },
      ],
      ObjectPaths: {
        "1": { Id: 1, ObjectPathType: 1, Name: "" },
        "2": {
          Id: 2,
          ObjectPathType: 3,
          Name: "GetActiveCell",
          ParentObjectPathId: 1,
          ArgumentInfo: { Arguments: [] },
        },
        "3": {
          Id: 3,
          ObjectPathType: 3,
          Name: "GetCell",
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: [0, 0] },
        },
      },
    };
    const response = await host.process(write, 1);
    expect(response.Error).toBeUndefined();
    expect(desk.canUndo).toBe(false);
  });
});

describe("tables", () => {
  it("are sorted by one column with whole rows, blanks last whichever way", async () => {
    const { desk } = openSample();
    desk.goTo("Activities!F6");
    await desk.clear({ top: 5, left: 5, bottom: 5, right: 5 });
    await desk.sortTable("Activities", "Cost", true);
    const costs = shown(desk, "F5:F15").map(([text]) => text);
    expect(costs).toEqual([
      "96.0",
      "88.0",
      "49.5",
      "38.5",
      "33.0",
      "14.2",
      "11.8",
      "9.4",
      "7.9",
      "4.6",
      "",
    ]);
    expect(shown(desk, "B5:C5")).toEqual([
      ["2nd Brigade", "Field exercise with a displaced-persons scenario"],
    ]);
    await desk.sortTable("Activities", "Cost", false);
    expect(shown(desk, "F5")).toEqual([["4.6"]]);
    expect(shown(desk, "F15")).toEqual([[""]]);
  });

  it("keep every value of a column in which somebody typed a formula below", async () => {
    const { desk } = openSample();
    desk.goTo("Activities!F16");
    await desk.enter(15, 5, "=500*2", true);
    await desk.sortTable("Activities", "Cost", true);
    const texts = (address: string) => shown(desk, address).map(([text]) => text);
    expect(texts("F5:F8")).toEqual(["1000", "96.0", "88.0", "52.0"]);
    expect(texts("F13:F17")).toEqual(["11.8", "9.4", "7.9", "4.6", ""]);
    await desk.undo();
    expect(texts("F15:F17")).toEqual(["4.6", "1000", ""]);
  });

  it("hide the rows that a filter leaves out, and say which texts there are", async () => {
    const { desk } = openSample();
    desk.goTo("Activities!A5");
    await desk.filterTable("Activities", "Status", new Set(["Planned"]));
    const view = desk.sheet(desk.activeSheet);
    const seen = [...Array(11).keys()].filter((index) => view.rowHeight(4 + index) > 0);
    expect(seen).toEqual([8, 9]);
    expect(desk.filterChoices("Activities", "Status")).toEqual([
      { text: "Cancelled", isKept: false },
      { text: "Done", isKept: false },
      { text: "Planned", isKept: true },
      { text: "Postponed", isKept: false },
    ]);
    expect(view.tables[0]?.filtered).toEqual(new Set(["Status"]));
    await desk.filterTable("Activities", "Status", null);
    expect(desk.sheet(desk.activeSheet).rowHeight(4)).toBeGreaterThan(0);
  });
});

describe("somebody else's workbook", () => {
  it("shows the same after it was saved and opened again", async () => {
    const bytes = sharedBytes("existing-analyst-workbook.xlsx");
    const { desk, file, host } = openSample(bytes);
    const free = desk.tabs.find(
      ({ isProtected, visibility }) => !isProtected && visibility === "visible"
    );
    desk.activate(free?.id ?? "");
    await desk.enter(40, 3, "typed here");
    const before = picture(desk);
    const again = openWorkbook(file.save(host.changes()));
    const other = openDesk(new WorkbookHost(again.contents));
    other.activate(other.tabs.find(({ name }) => name === free?.name)?.id ?? "");
    expect(picture(other)).toEqual(before);
  });
});

describe("a large paste", () => {
  it("is one edit for the add-in, and taking it back is one as well", async () => {
    const { desk, host } = openSample();
    const told: number[] = [];
    const edits = host.book.edits;
    const take = edits.take.bind(edits);
    edits.take = () => {
      const taken = take();
      told.push(taken.length);
      return taken;
    };
    const text = Array.from({ length: 3000 }, (_, row) => `${row}\t${row + 1}`).join("\n");
    desk.goTo("M1");
    await desk.paste(0, 12, text);
    expect(shown(desk, "M3000:N3000")).toEqual([["2999", "3000"]]);
    await desk.undo();
    expect(shown(desk, "M3000:N3000")).toEqual([["", ""]]);
    await desk.redo();
    expect(shown(desk, "M3000:N3000")).toEqual([["2999", "3000"]]);
    expect(told).toEqual([1, 1, 1]);
  });
});
