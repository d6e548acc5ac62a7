import { enterIndicator } from "../../src/actions/enter-indicator";
import { goToCell } from "../../src/actions/go-to";
import { watchWorkbook, type WatchRequest } from "../../src/actions/watch-workbook";
import { install } from "../../src/actions/install";
import { tableNames } from "../../src/sheets/table-names";
import { areaOf } from "../../src/workbench/host/model/cell-area";
import { enterContent } from "../../src/workbench/host/model/enter-content";
import type { HostOptions } from "../../src/workbench/host/host-options";
import { communityWater } from "../frameworks/load";
import { byHand, cellOf } from "../support/excel";
import { choices, openInstalled } from "../support/installed";

const water = communityWater();
const [first, second] = water.categories.map(({ code }) => code);
const table = tableNames(water).category.get(first!)!;
const own = water.indicators.filter(({ category }) => category === first).map(({ code }) => code);
const quietFor = 20;

const eventTypes = { changed: 10, selected: 14, deleted: 15, renamed: 25 } as const;

/** An event as Excel sends it: to whoever has registered for it on the collection. */
function send(type: keyof typeof eventTypes, message: object): void {
  const entry = {
    messageCategory: 65536,
    messageType: eventTypes[type],
    targetId: "Workbook",
    message: JSON.stringify(message),
    id: "",
  };
  const text = JSON.stringify({ type: 3, controlId: "", message: { entries: [entry] } });
  (globalThis as any)._richApiNativeBridge.onMessageFromHost(text);
}

const rest = (milliseconds = 80) => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until as much was told, and a moment for what would be too much. */
async function heard(told: readonly string[], count: number): Promise<void> {
  for (let waited = 0; told.length < count && waited < 200; waited += 1) await rest(10);
  await rest(40);
}

/** Office.js is loaded once for all tests: a watch that stays would hear the next test's events. */
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** Watches and notes what is told, with the ids of the sheets by name. */
async function watching(more: Partial<WatchRequest> = {}, options: HostOptions = {}) {
  const { host } = await openInstalled(water, {}, options);
  const told: string[] = [];
  const request: WatchRequest = {
    framework: water,
    assessment: "",
    onIndicator: (code) => told.push(code),
    onEdited: () => told.push("edited"),
    quietFor,
    ...more,
  };
  const outcome = await watchWorkbook(request);
  if (outcome.kind !== "watching") throw new Error(JSON.stringify(outcome));
  ends.push(outcome.end);
  expect(host.statistics.batches).toBe(1);
  const ids = await byHand(host, async ({ worksheets }, sync) => {
    worksheets.load("items/id,items/name");
    await sync();
    return new Map(worksheets.items.map(({ id, name }) => [name, id]));
  });
  const id = (name: string): string => ids.get(name)!;
  return { host, told, end: outcome.end, id, sheet: id(`HSA ${first}`) };
}

const rowOf = async (code: string): Promise<string> =>
  (await cellOf(table, "Score", code)).split("!")[1]!;

function change(worksheetId: string, more: object = {}): void {
  const address = "C5";
  send("changed", {
    ...{ worksheetId, address, changeType: "RangeEdited", source: "Local" },
    ...{ triggerSource: "Unknown", details: null },
    ...more,
  });
}

describe("the selection", () => {
  it("is told by the indicator's code, once for a burst, with one round trip", async () => {
    const { host, told, sheet } = await watching();
    const cells = await Promise.all(own.map(rowOf));
    host.resetStatistics();
    for (const address of cells) send("selected", { worksheetId: sheet, address });
    await heard(told, 1);
    expect(told).toEqual([own[own.length - 1]]);
    expect(host.statistics.batches).toBe(1);
  });

  it("is told by its first row, wherever the row was sorted to", async () => {
    const { host, told, sheet } = await watching();
    await byHand(host, async (workbook, sync) => {
      const codes = workbook.tables.getItem(table).columns.getItem("Code").getDataBodyRange();
      codes.load("values");
      await sync();
      codes.values = [...codes.values].reverse();
    });
    const cell = await rowOf(own[0]!);
    const row = Number(/\d+/.exec(cell)![0]);
    send("selected", { worksheetId: sheet, address: `B${row}:XFD${row + 1}` });
    await heard(told, 1);
    send("selected", { worksheetId: sheet, address: `${row - 1}:${row}` });
    await heard(told, 2);
    expect(told).toEqual([own[0], own[1]]);
  });

  it("is told in a sheet and a table that were renamed", async () => {
    const { host, told, sheet } = await watching();
    const address = await rowOf(own[1]!);
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem(`HSA ${first}`).name = "Elsewhere";
      workbook.tables.getItem(table).name = "Renamed";
    });
    send("selected", { worksheetId: sheet, address });
    await heard(told, 1);
    expect(told).toEqual([own[1]]);
  });

  it.each(["A1", "C4", "C:C", "A900", "A1:XFD1048576"])(
    "tells nothing at %s, where no indicator stands",
    async (address) => {
      const { told, sheet } = await watching();
      send("selected", { worksheetId: sheet, address });
      await rest();
      expect(told).toEqual([]);
    }
  );

  it("costs nothing in the user's sheets and in those that hold no indicators", async () => {
    const { host, told, id } = await watching();
    for (const name of ["Sheet1", "HSA Summary", "HSA Evidence"]) {
      send("selected", { worksheetId: id(name), address: "A5" });
      await rest(60);
    }
    expect(told).toEqual([]);
    expect(host.statistics.batches).toBe(0);
  });

  it("is followed on silently where Excel cannot say", async () => {
    const { host, told, sheet } = await watching();
    const address = await rowOf(own[0]!);
    host.failBatch(1, 0, { code: "GeneralException", message: "stopped by the test" });
    send("selected", { worksheetId: sheet, address });
    await rest();
    expect(told).toEqual([]);
    send("selected", { worksheetId: sheet, address });
    await heard(told, 1);
    expect(told).toEqual([own[0]]);
  });

  it("is of one assessment only", async () => {
    const { told, sheet } = await watching();
    await install({ framework: water, choices, another: true });
    const other = await watchWorkbook({
      framework: water,
      assessment: "_2",
      onIndicator: (code) => told.push(`second ${code}`),
      quietFor,
    });
    send("selected", { worksheetId: sheet, address: await rowOf(own[0]!) });
    await heard(told, 1);
    expect(told).toEqual([own[0]]);
    if (other.kind === "watching") await other.end();
  });
});

describe("an edit", () => {
  it("is told once for a burst, after it has been quiet", async () => {
    const { host, told, sheet, id } = await watching({ quietFor: 200 });
    for (let count = 0; count < 5; count += 1) {
      change(sheet);
      await rest(5);
    }
    expect(told).toEqual([]);
    await heard(told, 1);
    expect(told).toEqual(["edited"]);
    change(id(`HSA ${second}`));
    change(id("HSA Assessment"));
    await heard(told, 2);
    expect(told).toEqual(["edited", "edited"]);
    expect(host.statistics.batches).toBe(0);
  });

  it.each<[string, object]>([
    ["a co-author's", { source: "Remote" }],
    ["this add-in's own", { triggerSource: "ThisLocalAddin" }],
  ])("of %s making is not told", async (_whose, more) => {
    const { told, sheet } = await watching();
    change(sheet, more);
    await rest();
    expect(told).toEqual([]);
  });

  it("of the user's own sheet is not told", async () => {
    const { told, id } = await watching();
    change(id("Sheet1"));
    await rest();
    expect(told).toEqual([]);
  });

  it("is what deleting a sheet is", async () => {
    const { told, id } = await watching();
    send("deleted", { worksheetId: id("HSA Summary"), source: "Local" });
    await heard(told, 1);
    expect(told).toEqual(["edited"]);
  });

  it("is what renaming is, where Excel tells of it", async () => {
    const old = await watching();
    send("renamed", { worksheetId: old.sheet, source: "Local", nameBefore: "a", nameAfter: "b" });
    await rest();
    expect(old.told).toEqual([]);
    await old.end();
    const newer = await watching({}, { requirementSets: { ExcelApi: "1.17" } });
    send("renamed", { worksheetId: newer.sheet, source: "Local", nameBefore: "a", nameAfter: "b" });
    await heard(newer.told, 1);
    expect(newer.told).toEqual(["edited"]);
  });
});

describe("with what really happens in the workbook", () => {
  it("hears the person's typing and selecting, and not the add-in's own entries", async () => {
    const { host, told, sheet } = await watching();
    const code = own[1]!;
    const entry = { code, entry: { kind: "score", level: 1 } } as const;
    const others = { confidence: null, evidence: [], basis: "" };
    const outcome = await enterIndicator({ framework: water, entry: { ...entry, ...others } });
    if (outcome.kind !== "entered") throw new Error(JSON.stringify(outcome));
    await rest();
    expect(told).toEqual([]);
    const row = Number(/\d+/.exec(outcome.place.cell)![0]) - 1;
    await host.act((book) =>
      enterContent(book, book.sheet(`HSA ${first}`), areaOf(row, 2), () => "NI")
    );
    await heard(told, 1);
    expect(told).toEqual(["edited"]);
    await goToCell(outcome.place);
    await heard(told, 2);
    expect(told).toEqual(["edited", code]);
    expect(sheet).toBe(host.book.sheet(`HSA ${first}`).id);
  });
});

describe("the end", () => {
  it("takes the handlers away once, and drops what is pending", async () => {
    const { host, told, end, sheet } = await watching();
    change(sheet);
    send("selected", { worksheetId: sheet, address: await rowOf(own[0]!) });
    host.resetStatistics();
    await Promise.all([end(), end()]);
    await end();
    expect(host.statistics.batches).toBe(1);
    change(sheet);
    send("selected", { worksheetId: sheet, address: "A5" });
    await rest();
    expect(told).toEqual([]);
    expect(host.statistics.batches).toBe(1);
  });

  it("does not reject where Excel is gone", async () => {
    const { host, told, end, sheet } = await watching();
    host.failBatch(1, 0, { code: "InvalidOrTimedOutSession", message: "stopped by the test" });
    await expect(end()).resolves.toBeUndefined();
    change(sheet);
    await rest();
    expect(told).toEqual([]);
  });

  it("drops an answer that is under way", async () => {
    const { told, end, sheet } = await watching({ quietFor: 0 });
    send("selected", { worksheetId: sheet, address: await rowOf(own[0]!) });
    await rest(0);
    await end();
    await rest();
    expect(told).toEqual([]);
  });
});

describe("where Excel tells nothing", () => {
  const request = { framework: water, assessment: "", onEdited: () => undefined };

  it.each(["ApiNotFound", "NotImplemented", "GeneralException"])(
    "says so after %s",
    async (code) => {
      const { host } = await openInstalled(water);
      host.failBatch(1, 0, { code, message: "stopped by the test" });
      expect(await watchWorkbook(request)).toEqual({ kind: "no-events" });
    }
  );

  it("says so in an Excel that is too old", async () => {
    const { host } = await openInstalled(water);
    jest.spyOn(host, "isSetSupported").mockReturnValue(false);
    expect(await watchWorkbook(request)).toEqual({ kind: "no-events" });
  });

  it("fails, so that it can be tried again, while a cell is being edited", async () => {
    const { host } = await openInstalled(water);
    host.beginCellEdit();
    expect(await watchWorkbook(request)).toMatchObject({ failure: { kind: "editing-cell" } });
  });
});
