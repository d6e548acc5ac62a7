import { addSheets, type AddSheetsRequest } from "../../src/actions/add-sheets";
import { check } from "../../src/actions/check";
import { findAssessments } from "../../src/actions/find-assessments";
import { install } from "../../src/actions/install";
import { sheetKeys } from "../../src/sheets/sheet-keys";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, openExcel, sheetNames, valuesOf } from "../support/excel";
import { choices, openInstalled } from "../support/installed";
import { smallSheet } from "../support/small-sheet";
import { storedTable } from "../support/workbook-contents";

const framework = communityWater();
const change = smallSheet(sheetKeys.change, "HSA Change", "change");
const guide = smallSheet(sheetKeys.interviewGuide, "HSA Interview guide", null);
const request: AddSheetsRequest = { framework, sheets: [change, guide], version: "0.2.0" };

async function added(more: Partial<AddSheetsRequest> = {}) {
  const outcome = await addSheets({ ...request, ...more });
  if (outcome.kind !== "added") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function everything(): Promise<Record<string, unknown>> {
  const held: Record<string, unknown> = {};
  for (const name of await sheetNames()) held[name] = await valuesOf(name);
  return held;
}

async function tablesByHand(host: Parameters<typeof byHand>[0]): Promise<string[]> {
  return byHand(host, async (workbook, sync) => {
    workbook.tables.load("items/name");
    await sync();
    return workbook.tables.items.map(({ name }) => name);
  });
}

async function renameByHand(host: Parameters<typeof byHand>[0], from: string, to: string) {
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(from).name = to;
  });
}

describe.each([communityWater(), humanSecurity()])("sheets added to $id", (own) => {
  it("stand behind the others after three round trips, and are not added twice", async () => {
    const { host } = await openInstalled(own);
    const before = await sheetNames();
    host.resetStatistics();
    const outcome = await added({ framework: own });
    expect(host.statistics.batches).toBe(3);
    expect(outcome).toEqual({
      kind: "added",
      assessment: "",
      sheets: [
        { key: "change", name: "HSA Change", isNew: true },
        { key: "interview-guide", name: "HSA Interview guide", isNew: true },
      ],
    });
    expect(await sheetNames()).toEqual([...before, "HSA Change", "HSA Interview guide"]);
    expect(await valuesOf("HSA Change")).toEqual([
      ["A title", "", ""],
      [`Of ${choices.partner}`, "", ""],
      ["Scores", "", ""],
      ["", "", ""],
      ["Name", "Number", "Bands"],
      ["one", 1, own.method.bands.length],
    ]);
    host.resetStatistics();
    const again = await added({ framework: own });
    expect(again.sheets.map(({ isNew }) => isNew)).toEqual([false, false]);
    expect(host.statistics.batches).toBe(1);
  });
});

it("says how far it is", async () => {
  await openInstalled(framework);
  const steps: string[] = [];
  await added({ onProgress: (step) => steps.push(step) });
  expect(steps).toEqual(["looking", "writing", "verifying"]);
});

it("adds only what is not there", async () => {
  await openInstalled(framework);
  await added({ sheets: [guide] });
  const outcome = await added();
  expect(outcome.sheets.map(({ key, isNew }) => [key, isNew])).toEqual([
    ["change", true],
    ["interview-guide", false],
  ]);
});

it("marks them as sheets of the assessment, and reads go on without or with them", async () => {
  const { host } = await openInstalled(framework);
  const without = await check({ framework });
  await added();
  const withThem = await check({ framework });
  if (without.kind !== "checked" || withThem.kind !== "checked") throw new Error("not checked");
  expect(withThem.findings).toEqual(without.findings);
  const marks = await byHand(host, async (workbook, sync) => {
    const { customProperties } = workbook.worksheets.getItem("HSA Change");
    customProperties.load("items/key,items/value");
    await sync();
    return Object.fromEntries(customProperties.items.map(({ key, value }) => [key, value]));
  });
  expect(marks).toMatchObject({
    "HSA.key": "change",
    "HSA.framework": `${framework.id}@${framework.version}`,
  });
  const again = await install({ framework, choices });
  if (again.kind !== "already-installed") throw new Error(again.kind);
  expect(again.missing).toEqual([]);
  await byHand(host, (workbook) => workbook.worksheets.getItem("HSA Change").delete());
  const found = await findAssessments({ framework });
  if (found.kind !== "found-assessments") throw new Error(found.kind);
  expect(found.assessments[0]?.missing).toEqual([]);
  expect([...(found.assessments[0]?.sheets.keys() ?? [])]).toContain("interview-guide");
});

it("uses the names that the sheets have now, and what the Assessment sheet says now", async () => {
  const { host } = await openInstalled(framework);
  await renameByHand(host, "HSA Scores", "Our scores");
  await byHand(host, async (workbook, sync) => {
    const body = workbook.tables.getItem("HSA_Details").getDataBodyRange();
    body.load("values");
    await sync();
    const row = body.values.findIndex(([field]) => field === "Partner");
    body.getCell(row, 1).values = [["Renamed partner"]];
  });
  await added();
  expect((await valuesOf("HSA Change"))[1]?.[0]).toBe("Of Renamed partner");
  const link = await byHand(host, async (workbook, sync) => {
    const cell = workbook.worksheets.getItem("HSA Change").getRange("A3");
    cell.load("hyperlink");
    await sync();
    return cell.hyperlink;
  });
  expect(link.documentReference).toBe("'Our scores'!A1");
});

it("finds free names, beside worksheets and chart sheets of the user", async () => {
  await openInstalled(framework, {
    sheets: [
      { name: "Mine" },
      { name: "hsa change", rows: [["mine"]] },
      { name: "HSA Interview guide", kind: "chartsheet" },
    ],
  });
  const outcome = await added();
  expect(outcome.sheets[0]?.name).not.toBe("HSA Change");
  expect(outcome.sheets[1]?.name).not.toBe("HSA Interview guide");
  expect(await valuesOf("hsa change")).toEqual([["mine"]]);
});

describe("of two assessments", () => {
  async function openTwo() {
    const { host } = await openInstalled(framework);
    const second = { ...choices, partner: "Second" };
    expect(await install({ framework, choices: second, another: true })).toMatchObject({
      tableSuffix: "_2",
    });
    host.resetStatistics();
    return host;
  }

  it("the second gets sheets and tables with its suffix", async () => {
    const host = await openTwo();
    const outcome = await added({ assessment: "_2" });
    expect(host.statistics.batches).toBe(3);
    expect(outcome.assessment).toBe("_2");
    expect(await tablesByHand(host)).toContain("HSA_Change_2");
    expect((await formulasOf("HSA Change", "C6"))[0]?.[0]).toBe("=ROWS(HSA_Bands_2[Band])");
    expect((await valuesOf("HSA Change", "A2"))[0]?.[0]).toBe("Of Second");
    // The first has none yet: it gets its own, behind its own sheets and before the second's.
    const first = await added({ assessment: "" });
    expect(first.sheets.map(({ name }) => name)).toEqual([
      "HSA Change (2)",
      "HSA Interview guide (2)",
    ]);
    const names = await sheetNames();
    expect(names.indexOf("HSA Change (2)")).toBe(names.indexOf("HSA Summary") + 1);
    expect(names.indexOf("HSA Interview guide (2)")).toBe(names.indexOf("HSA Summary") + 2);
    expect(names.indexOf("HSA Read me (2)")).toBe(names.indexOf("HSA Summary") + 3);
    expect(await tablesByHand(host)).toEqual(
      expect.arrayContaining(["HSA_Change", "HSA_Change_2"])
    );
  });

  it("says that one is gone", async () => {
    await openTwo();
    expect(await addSheets({ ...request, assessment: "_9" })).toEqual({
      kind: "refused",
      reasons: [{ kind: "assessment-gone" }],
    });
  });
});

describe("what forbids it", () => {
  it("is that there is no assessment", async () => {
    openExcel();
    expect(await addSheets(request)).toEqual({
      kind: "refused",
      reasons: [{ kind: "not-installed" }],
    });
  });

  it("is another framework", async () => {
    await openInstalled(humanSecurity());
    const outcome = await addSheets(request);
    expect(outcome).toMatchObject({ kind: "refused", reasons: [{ kind: "other-framework" }] });
  });

  it("is a newer layout", async () => {
    const { host } = await openInstalled(framework);
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("HSA Scores").customProperties.add("HSA.schema", "99");
    });
    expect(await addSheets(request)).toEqual({
      kind: "refused",
      reasons: [{ kind: "newer-schema", found: "99" }],
    });
  });

  it("is a protected structure and a name that is taken, all said at once", async () => {
    const { host } = await openInstalled(framework);
    const before = await sheetNames();
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["A"], [1]];
      workbook.names.add("hsa_change", sheet.getRange("A1"));
      workbook.protection.protect();
    });
    expect(await addSheets(request)).toEqual({
      kind: "refused",
      reasons: [{ kind: "structure-locked" }, { kind: "table-name-taken", table: "HSA_Change" }],
    });
    expect(host.statistics.batches).toBe(1);
    expect(await sheetNames()).toEqual(before);
  });

  it("keeps an installation away from tables of the user that would be needed later", async () => {
    const { installed } = await openInstalled(framework, {
      sheets: [
        { name: "Mine", rows: [["A"], [1]], tables: [storedTable("HSA_Change", "A1:A2", ["A"])] },
      ],
    });
    expect(installed.tableSuffix).toBe("_2");
    expect((await added()).assessment).toBe("_2");
  });
});

describe("a batch that fails midway", () => {
  it.each([1, 3, 9, 25, 40])("after %i actions leaves the workbook as it was", async (actions) => {
    const { host } = await openInstalled(framework, {
      sheets: [{ name: "Mine", rows: [["kept"]] }],
    });
    const before = await everything();
    const tables = await tablesByHand(host);
    host.failBatch(2, actions, { code: "GeneralException", message: "stopped by the test" });
    const steps: string[] = [];
    const outcome = await addSheets({ ...request, onProgress: (step) => steps.push(step) });
    expect(outcome).toMatchObject({
      kind: "failed",
      isRestored: true,
      failure: { code: "GeneralException" },
    });
    expect(steps).toEqual(["looking", "writing", "undoing"]);
    expect(await everything()).toEqual(before);
    expect(await tablesByHand(host)).toEqual(tables);
    expect((await added()).sheets.every(({ isNew }) => isNew)).toBe(true);
  });

  it("takes away what cannot be verified, and says when it cannot", async () => {
    const { host } = await openInstalled(framework);
    const before = await sheetNames();
    host.failBatch(3, 0, { code: "GeneralException", message: "stopped by the test" });
    expect(await addSheets(request)).toMatchObject({ kind: "failed", isRestored: true });
    expect(await sheetNames()).toEqual(before);
    host.resetStatistics();
    host.failBatch(2, 20, { code: "GeneralException", message: "stopped by the test" });
    host.failBatch(3, 0, { code: "GeneralException", message: "stopped again" });
    expect(await addSheets(request)).toMatchObject({ kind: "failed", isRestored: false });
  });
});

it("takes the sheet with our table for the original, and of two without a table the one that is not named as a copy", async () => {
  const { host } = await openInstalled(framework);
  await added();
  await byHand(host, (workbook) => {
    for (const [name, key] of [
      ["HSA Change (2)", "change"],
      ["HSA Interview guide (2)", "interview-guide"],
    ] as const) {
      const copy = workbook.worksheets.add(name);
      copy.position = 0;
      copy.customProperties.add("HSA.key", key);
      copy.customProperties.add("HSA.framework", `${framework.id}@${framework.version}`);
      copy.customProperties.add("HSA.schema", "1");
    }
  });
  const again = await added();
  expect(again.sheets.map(({ name, isNew }) => [name, isNew])).toEqual([
    ["HSA Change", false],
    ["HSA Interview guide", false],
  ]);
  const outcome = await check({ framework });
  if (outcome.kind !== "checked") throw new Error(outcome.kind);
  expect(outcome.findings.filter(({ rule }) => rule === "sheet-copied")).toHaveLength(2);
});
