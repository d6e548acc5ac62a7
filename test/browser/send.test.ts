/** A workbook is sent by keyboard alone: taken from Excel as it stands, made, saved, and read again. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { openWorkbook } from "../../src/package/open-workbook";
import { withCells, withRows, example } from "../actions/send/assessed-workbook";
import { found, foundWhole } from "../package/redact/search-parts";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage } from "./workbench-page";

let browser: Browser;
jest.setTimeout(40_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

const item = {
  Type: "interview",
  "Source code": "S-771",
  // No 8 characters of it stand in any other text, so that each of them can be searched for.
  Summary: "Zoltan Kerekvar sells qzdepot jwfuel vxnightly",
  Sharing: "internal",
};
const open = { ...item, Type: "data", "Source code": "", Sharing: "public" };
const secrets = [item.Summary, "S-771", "ask the tall sergeant", "typed a moment ago"];

function workbook(): Uint8Array {
  const rows = [item, { ...open, Summary: "The open data count 41 courts in the north" }];
  const beside = { row: 6, column: 60, value: "ask the tall sergeant" };
  return withCells(withRows(example(), "HSA_Evidence", rows), "HSA PW", [beside]);
}

it("takes the open workbook, makes the copy and saves it, without what was removed", async () => {
  const bench = await WorkbenchPage.open(browser);
  await bench.openFile("assessed.xlsx", workbook());
  // Not saved: Excel hands over what stands in the workbook now.
  await bench.type("'HSA PW'!BJ9", "typed a moment ago");
  await bench.press("Assessment");
  const { pane, page } = bench;
  await pane.getByText(/indicators answered/).waitFor();
  const enter = async (name: string): Promise<void> => {
    await pane.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await pane.getByRole("button", { name: "More" }).focus();
  await page.keyboard.press("ArrowDown");
  await pane.getByRole("menuitem", { name: "Send" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Send", level: 1 }).waitFor();
  await enter("Take this workbook");
  await pane.getByLabel("Who will read it").focus();
  expect(await pane.getByLabel("Who will read it").inputValue()).toBe("partner nation");
  await page.keyboard.press("ArrowDown");
  expect(await pane.getByLabel("Who will read it").inputValue()).toBe("public");
  await pane.getByLabel("What goes").focus();
  await page.keyboard.press("End");
  expect(await pane.getByLabel("What goes").inputValue()).toBe("everything");
  await enter("Make the copy");
  await pane.getByText("HSA Manifest", { exact: false }).first().waitFor();
  expect(await axeFaults(await bench.paneFrame())).toEqual([]);
  const download = page.waitForEvent("download");
  await enter("Save the copy");
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("assessment (copy).xlsx");
  // The browser is a server of its own: its files are not ours to open.
  const folder = mkdtempSync(path.join(tmpdir(), "sent-"));
  await saved.saveAs(path.join(folder, "copy.xlsx"));
  const bytes = new Uint8Array(readFileSync(path.join(folder, "copy.xlsx")));
  rmSync(folder, { recursive: true });
  // All of them stand in what Excel would save, and none, in no part of 8 characters, in the copy.
  const source = await bench.save();
  expect(foundWhole(source, secrets)).toEqual(secrets);
  expect(found(bytes, secrets)).toEqual([]);
  expect(foundWhole(bytes, ["The open data count 41 courts"])).toHaveLength(1);
  const names = openWorkbook(bytes).contents.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["HSA Evidence", "HSA Scores", "HSA Manifest"]));
  // Both times the file was closed again: Office keeps no more than two open.
  await enter("Take this workbook");
  await pane.getByText("Taken: this workbook.").first().waitFor();
  await enter("Take this workbook");
  await pane.getByText("Taken: this workbook.").first().waitFor();
  await pane.getByRole("button", { name: "Make the copy" }).waitFor();
  await enter("Make the copy");
  await enter("Open it as a new workbook");
  await page.getByRole("heading", { name: "Book1.xlsx" }).waitFor();
  await page.getByText("HSA Manifest", { exact: true }).first().waitFor();
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
