import { goToCell, goToSheet } from "../../src/actions/go-to";
import { communityWater } from "../frameworks/load";
import { byHand } from "../support/excel";
import { openInstalled } from "../support/installed";

type Host = Parameters<typeof byHand>[0];

async function standing(host: Host): Promise<string> {
  return byHand(host, async (workbook, sync) => {
    const range = workbook.getSelectedRange();
    range.load("address");
    await sync();
    return range.address;
  });
}

const open = () => openInstalled(communityWater());

it("goes to a cell in one round trip", async () => {
  const { host } = await open();
  expect(await goToCell({ sheet: "HSA Scores", cell: "B7" })).toEqual({ kind: "there" });
  expect(host.statistics.batches).toBe(1);
  expect(await standing(host)).toBe("'HSA Scores'!B7");
});

it("goes to a sheet in one round trip, whose name may hold an apostrophe", async () => {
  const { host } = await open();
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Summary").name = "Bob's";
  });
  expect(await goToSheet({ sheet: "Bob's" })).toEqual({ kind: "there" });
  expect(host.statistics.batches).toBe(1);
  expect(await standing(host)).toMatch(/^'Bob''s'!/);
});

it("refuses a hidden sheet by its name and leaves it hidden", async () => {
  const { host } = await open();
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Scores").visibility = "Hidden";
  });
  const before = await standing(host);
  const refused = { kind: "refused", reasons: [{ kind: "sheet-hidden", sheet: "HSA Scores" }] };
  expect(await goToCell({ sheet: "HSA Scores", cell: "B7" })).toEqual(refused);
  expect(await goToSheet({ sheet: "HSA Scores" })).toEqual(refused);
  expect(await standing(host)).toBe(before);
});

it("refuses a sheet that was deleted or renamed", async () => {
  const { host } = await open();
  await byHand(host, (workbook) => workbook.worksheets.getItem("HSA Scores").delete());
  expect(await goToCell({ sheet: "HSA Scores", cell: "B7" })).toEqual({
    kind: "refused",
    reasons: [{ kind: "sheet-missing", sheet: "HSA Scores" }],
  });
  expect(host.statistics.batches).toBe(2);
});

it("fails where Excel does, with Excel's reason", async () => {
  const { host } = await open();
  host.failBatch(1, 0, { code: "InvalidSelection", message: "stopped by the test" });
  expect(await goToSheet({ sheet: "HSA Scores" })).toMatchObject({
    failure: { kind: "not-in-front" },
  });
  host.beginCellEdit();
  expect(await goToSheet({ sheet: "HSA Scores" })).toMatchObject({
    failure: { kind: "editing-cell" },
  });
});
