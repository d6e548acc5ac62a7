import { type FieldSheetRequest, makeFieldSheet } from "../../src/actions/field-sheet";
import { stakeholdersOf } from "../../src/sheets/interview-guide-sheet";
import { communityWater } from "../frameworks/load";
import { byHand, sheetNames, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";

const framework = communityWater();
const codes = framework.indicators.map(({ code }) => code);
const guide = (own: readonly string[]): FieldSheetRequest => ({
  framework,
  version: "0.2.0",
  sheet: { kind: "interview guide", codes: own, stakeholders: stakeholdersOf(framework, own) },
});
const observation: FieldSheetRequest = {
  framework,
  version: "0.2.0",
  sheet: { kind: "observation sheet", codes },
};

it("adds the sheet behind the others, in four round trips, and makes it anew in six", async () => {
  const { host } = await openInstalled(framework);
  expect(await makeFieldSheet(guide(codes))).toMatchObject({
    kind: "added",
    sheets: [{ name: "HSA Interview guide", isNew: true }],
  });
  expect(host.statistics.batches).toBe(4);
  expect((await sheetNames()).at(-1)).toBe("HSA Interview guide");
  const all = (await valuesOf("HSA Interview guide")).length;
  host.resetStatistics();
  expect(await makeFieldSheet(guide(codes.slice(0, 1)))).toMatchObject({ kind: "rebuilt" });
  expect(host.statistics.batches).toBe(6);
  expect((await valuesOf("HSA Interview guide")).length).toBeLessThan(all);
});

it("leaves a sheet into which somebody has typed", async () => {
  const { host } = await openInstalled(framework);
  expect((await makeFieldSheet(observation)).kind).toBe("added");
  expect((await makeFieldSheet(observation)).kind).toBe("rebuilt");
  const rows = await valuesOf("HSA Observation");
  const row = rows.findIndex((cells) => cells[2] === "yes / no / not shown");
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Observation").getRange(`D${row + 1}`).values = [["Seen"]];
  });
  expect(await makeFieldSheet(observation)).toEqual({
    kind: "has-notes",
    sheet: "HSA Observation",
  });
  expect((await valuesOf("HSA Observation"))[row]![3]).toBe("Seen");
});
