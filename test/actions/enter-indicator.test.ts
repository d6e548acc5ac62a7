import { check } from "../../src/actions/check";
import { enterIndicator, type EnterIndicatorRequest } from "../../src/actions/enter-indicator";
import { install } from "../../src/actions/install";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, cellOf, formulasOf, openExcel, valuesOf } from "../support/excel";
import { choices, openInstalled } from "../support/installed";

const water = communityWater();
const indicator = water.indicators[0]!;
const category = water.categories.find(({ code }) => code === indicator.category)!;
const table = tableNames(water).category.get(category.code)!;
const sheetName = `HSA ${category.code}`;
const headers = ["Score", "Confidence", "Evidence", "Basis"] as const;
type Entry = EnterIndicatorRequest["entry"];

const whole: Entry = {
  code: indicator.code,
  entry: { kind: "score", level: 2 },
  confidence: "High",
  evidence: ["site", "data"],
  basis: "Seen at the well",
};
const blank: Entry = {
  code: indicator.code,
  entry: { kind: "blank" },
  confidence: null,
  evidence: [],
  basis: "",
};

const enter = (entry: Entry, framework = water, assessment?: string) =>
  enterIndicator({ framework, entry, ...(assessment === undefined ? {} : { assessment }) });

async function entered(entry: Entry, framework = water, assessment?: string) {
  const outcome = await enter(entry, framework, assessment);
  if (outcome.kind !== "entered") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function row(code = indicator.code, of = table): Promise<unknown[]> {
  const cells: unknown[] = [];
  for (const header of headers) cells.push((await read(of, header, code, valuesOf))[0]![0]);
  return cells;
}

async function read<T>(
  of: string,
  header: string,
  code: string,
  what: (sheet: string, cell: string) => Promise<T>
): Promise<T> {
  const [sheet, cell] = (await cellOf(of, header, code)).split("!") as [string, string];
  return what(sheet.replace(/^'|'$/g, "").replace("''", "'"), cell);
}

/** Sets a cell of the entry's row as a user would type it. */
async function type(
  host: Parameters<typeof byHand>[0],
  header: string,
  content: unknown,
  format?: string
) {
  const address = await cellOf(table, header, indicator.code);
  await byHand(host, (workbook) => {
    const cell = workbook.worksheets.getItem(sheetName).getRange(address.split("!")[1]!);
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.formulas = [[content]];
  });
}

describe.each([humanSecurity(), water])("entering an indicator of $id", (framework) => {
  it("writes the whole entry of every indicator, and only its row", async () => {
    const { host } = await openInstalled(framework);
    const some = [0, Math.floor(framework.indicators.length / 2), framework.indicators.length - 1];
    for (const index of some) {
      const { code, category: of } = framework.indicators[index]!;
      const name = tableNames(framework).category.get(of)!;
      const before = await valuesOf(`HSA ${of}`);
      host.resetStatistics();
      const { place } = await entered({ ...whole, code }, framework);
      const after = await valuesOf(`HSA ${of}`);
      expect(await row(code, name)).toEqual([2, "High", "data; site", "Seen at the well"]);
      expect(`'${place.sheet}'!${place.cell}`).toBe(await cellOf(name, "Score", code));
      const changed = after.filter((cells, at) => String(cells) !== String(before[at]));
      expect(changed).toHaveLength(1);
      await entered({ ...blank, code }, framework);
      expect(await valuesOf(`HSA ${of}`)).toEqual(before);
    }
  });
});

it("writes every kind of entry so that it reads as it was meant", async () => {
  await openInstalled(water);
  const kinds: Entry["entry"][] = [
    ...water.scale.levels.map(({ value }) => ({ kind: "score", level: value }) as const),
    { kind: "notApplicable" },
    { kind: "noInformation" },
    { kind: "blank" },
  ];
  for (const entry of kinds) {
    await entered({ ...whole, entry });
    const outcome = await check({ framework: water });
    if (outcome.kind !== "checked") throw new Error(outcome.kind);
    expect(outcome.assessment.entries[0]).toMatchObject({
      ...whole,
      entry,
      evidence: ["data", "site"],
    });
  }
});

it("keeps what looks like a formula, a date or a number a text", async () => {
  await openInstalled(water);
  for (const basis of ["=1+1", "+4", "-2", "@x", "'quoted", "3-4", "1/2", "TRUE", "a\r\nb"]) {
    await entered({ ...whole, basis });
    const text = basis.replace("\r\n", "\n");
    expect((await row())[3]).toBe(text);
    expect((await read(table, "Basis", indicator.code, formulasOf))[0]![0]).toBe(text);
  }
});

it("shows no apostrophe in a cell that is formatted as text", async () => {
  const { host } = await openInstalled(water);
  await type(host, "Basis", "", "@");
  await entered({ ...whole, basis: "=not a formula" });
  expect((await row())[3]).toBe("=not a formula");
});

describe("what stood in the cells", () => {
  it("replaces a formula that gives another value", async () => {
    const { host } = await openInstalled(water);
    await type(host, "Score", "=1+2");
    await entered(whole);
    expect((await read(table, "Score", indicator.code, formulasOf))[0]![0]).toBe(2);
  });

  it("leaves a formula that gives the value already", async () => {
    const { host } = await openInstalled(water);
    await type(host, "Score", "=1+1");
    await type(host, "Basis", '="Seen at"&" the well"');
    await entered({ ...whole, confidence: "Low" });
    expect(await row()).toEqual([2, "Low", "data; site", "Seen at the well"]);
    const held = async (header: string) =>
      (await read(table, header, indicator.code, formulasOf))[0]![0];
    expect(await held("Score")).toBe("=1+1");
    expect(await held("Basis")).toBe('="Seen at"&" the well"');
  });

  it("leaves words that the pane could not show", async () => {
    const { host } = await openInstalled(water);
    await type(host, "Confidence", "very sure");
    await type(host, "Evidence", "rumour");
    await entered({ ...blank, entry: { kind: "noInformation" } });
    expect(await row()).toEqual(["NI", "very sure", "rumour", ""]);
    await entered(whole);
    expect(await row()).toEqual([2, "High", "data; site", "Seen at the well"]);
  });
});

describe("wherever the row stands", () => {
  /** Values of a table column, set as a sort would leave them. */
  async function reverse(host: Parameters<typeof byHand>[0]) {
    await byHand(host, async (workbook, sync) => {
      const codes = workbook.tables.getItem(table).columns.getItem("Code").getDataBodyRange();
      codes.load("values");
      await sync();
      codes.values = [...codes.values].reverse();
    });
  }

  it("finds it after a sort", async () => {
    const { host } = await openInstalled(water);
    await reverse(host);
    const expected = await cellOf(table, "Score", indicator.code);
    const { place } = await entered(whole);
    expect(`'${place.sheet}'!${place.cell}`).toBe(expected);
    expect(await row()).toEqual([2, "High", "data; site", "Seen at the well"]);
    const all = await valuesOf(sheetName);
    expect(all.filter((cells) => cells.includes("Seen at the well"))).toHaveLength(1);
  });

  it("finds it in a sheet and a table that were renamed, with columns of the user between", async () => {
    const { host } = await openInstalled(water);
    await byHand(host, async (workbook, sync) => {
      workbook.worksheets.getItem(sheetName).name = "Bob's sheet";
      const found = workbook.tables.getItem(table);
      const rows = found.rows.getCount();
      await sync();
      const own = Array.from({ length: rows.value }, () => ["mine"]);
      found.columns.add(3, [["Own"], ...own]);
      found.name = "Renamed";
    });
    const { place } = await entered(whole);
    expect(place.sheet).toBe("Bob's sheet");
    expect(await row(indicator.code, "Renamed")).toEqual([
      2,
      "High",
      "data; site",
      "Seen at the well",
    ]);
    const own = await read("Renamed", "Own", indicator.code, valuesOf);
    expect(own[0]![0]).toBe("mine");
  });

  it.each(["same", "spaced", "lower"])(
    "writes the first of two rows with the code (%s), which is the one that is read",
    async (spelling) => {
      const { host } = await openInstalled(water);
      const own = water.indicators.filter((one) => one.category === category.code);
      const twin = own[1]!.code;
      const spelt = {
        same: indicator.code,
        spaced: `${indicator.code} `,
        lower: indicator.code.toLowerCase(),
      };
      // The twin first, so that a search for the plain spelling would meet the second.
      await byHand(host, (workbook) => {
        const codes = workbook.tables.getItem(table).columns.getItem("Code").getDataBodyRange();
        codes.getCell(0, 0).values = [[spelt[spelling as keyof typeof spelt]]];
        codes.getCell(1, 0).values = [[indicator.code]];
      });
      const before = await valuesOf(sheetName);
      await entered(whole);
      const after = await valuesOf(sheetName);
      const changed = after.flatMap((cells, at) =>
        String(cells) === String(before[at]) ? [] : [at]
      );
      expect(changed).toEqual([before.findIndex((cells) => cells[0] === "Code") + 1]);
      expect(twin).not.toBe(indicator.code);
    }
  );

  it("never writes to a table of the user that has our name and our columns", async () => {
    const code = indicator.code;
    const rows = [
      ["Code", ...headers],
      [code, 1, "Low", "", "mine"],
    ];
    const tables = [
      { id: 1, name: table, ref: "A1:E2", columns: rows[0]! as string[], headerRow: true },
    ].map((one) => ({ ...one, totalsRow: false, style: "TableStyleMedium2", filterButtons: true }));
    const { installed } = await openInstalled(water, { sheets: [{ name: "Mine", rows, tables }] });
    expect(installed.tableSuffix).not.toBe("");
    await entered(whole);
    expect(await valuesOf("Mine")).toEqual(rows);
    expect(await row(code, table + installed.tableSuffix)).toEqual([
      2,
      "High",
      "data; site",
      "Seen at the well",
    ]);
  });
});

it("takes back what it wrote into a table of the user's on our own sheet", async () => {
  const { host } = await openInstalled(water);
  await install({ framework: water, choices, another: true });
  const rows = [
    ["Code", ...headers],
    [indicator.code, 1, "'=odd", "", "=1+1"],
  ];
  await byHand(host, (workbook) => {
    // Of the first assessment this one sheet is gone, and its table's name is free again.
    workbook.worksheets.getItem(sheetName).delete();
    const sheet = workbook.worksheets.getItem(`${sheetName} (2)`);
    sheet.getRange("AA100:AE101").formulas = rows;
    sheet.tables.add("AA100:AE101", true).name = table;
  });
  const before = await formulasOf(`${sheetName} (2)`, "AA100:AE101");
  expect(await enter(whole)).toMatchObject({ reasons: [{ kind: "table-missing", table }] });
  expect(await formulasOf(`${sheetName} (2)`, "AA100:AE101")).toEqual(before);
});

describe("refusals", () => {
  const refused = (kind: string) => ({ kind: "refused", reasons: [{ kind }] });

  it("what cannot be an entry is refused before Excel is asked", async () => {
    const { host } = await openInstalled(water);
    const bad: [Partial<Entry>, string][] = [
      [{ code: "ZZ-9" }, "code-unknown"],
      [{ entry: { kind: "problem", rule: "not-whole" } }, "entry-unreadable"],
      [{ entry: { kind: "score", level: 0 } }, "entry-unreadable"],
      [{ entry: { kind: "score", level: 99 } }, "entry-unreadable"],
      [{ entry: { kind: "score", level: 1.5 } }, "entry-unreadable"],
      [{ basis: "x".repeat(32_768) }, "text-too-long"],
    ];
    for (const [more, kind] of bad) {
      expect(await enter({ ...whole, ...more })).toMatchObject(refused(kind));
    }
    expect(host.statistics.batches).toBe(0);
  });

  it("names a protected sheet and writes nothing", async () => {
    const { host } = await openInstalled(water);
    await byHand(host, (workbook) => workbook.worksheets.getItem(sheetName).protection.protect());
    expect(await enter(whole)).toEqual({
      kind: "refused",
      reasons: [{ kind: "sheet-protected", sheet: sheetName }],
    });
    expect(await row()).toEqual(["", "", "", ""]);
  });

  it("writes on a protected sheet whose entry cells are unlocked", async () => {
    const { host } = await openInstalled(water);
    await byHand(host, (workbook) => {
      for (const header of headers) {
        const body = workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
        body.format.protection.locked = false;
      }
      workbook.worksheets.getItem(sheetName).protection.protect();
    });
    await entered(whole);
    expect(await row()).toEqual([2, "High", "data; site", "Seen at the well"]);
  });

  it("writes no half of a row whose cells are locked in part", async () => {
    const { host } = await openInstalled(water);
    await byHand(host, (workbook) => {
      const scores = workbook.tables.getItem(table).columns.getItem("Score").getDataBodyRange();
      scores.format.protection.locked = false;
      workbook.worksheets.getItem(sheetName).protection.protect();
    });
    expect(await enter(whole)).toMatchObject(refused("sheet-protected"));
    expect(await row()).toEqual(["", "", "", ""]);
  });

  it("names the column, the row and the table that are missing", async () => {
    const { host } = await openInstalled(water);
    await byHand(host, (workbook) => {
      workbook.tables.getItem(table).columns.getItem("Basis").delete();
    });
    expect(await enter(whole)).toEqual({
      kind: "refused",
      reasons: [{ kind: "column-missing", table, column: "Basis" }],
    });
    await byHand(host, (workbook) => workbook.tables.getItem(table).rows.getItemAt(0).delete());
    expect(await enter(whole)).toMatchObject({
      reasons: [{ kind: "row-missing", table, code: indicator.code }],
    });
    await byHand(host, (workbook) => workbook.worksheets.getItem(sheetName).delete());
    expect(await enter(whole)).toMatchObject({ reasons: [{ kind: "table-missing", table }] });
  });

  it("says that nothing is installed, and that an assessment is gone", async () => {
    openExcel();
    expect(await enter(whole)).toEqual(refused("not-installed"));
    await install({ framework: water, choices });
    expect(await enter(whole, water, "_2")).toEqual(refused("assessment-gone"));
  });

  it("fails while a cell is being edited, and is not tried twice", async () => {
    const { host } = await openInstalled(water);
    host.beginCellEdit();
    expect(await enter(whole)).toMatchObject({ failure: { kind: "editing-cell" } });
    expect(host.statistics.batches).toBe(1);
    host.endCellEdit();
    await entered(whole);
  });
});
