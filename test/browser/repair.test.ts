/** A workbook of schema 1 with a formula that stayed `#NAME?`: both are mended in the pane. */
import { readFileSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage } from "./workbench-page";

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

it("lists what shows #NAME?, enters it again, and brings the sheets up to date", async () => {
  const bench = await WorkbenchPage.open(browser);
  await bench.openFile(
    "schema-1.xlsx",
    new Uint8Array(readFileSync("test/fixtures/schema-1.xlsx"))
  );
  await bench.type("'HSA PW'!BJ9", "=HSADEV.BAND(90)");
  await bench.press("Assessment");
  const { pane, page } = bench;
  await pane.getByText(/indicators answered/).waitFor();
  await pane.getByRole("button", { name: "More" }).click();
  await pane.getByRole("menuitem", { name: "Repair" }).click();
  await pane.getByRole("heading", { name: /^Sheets of an older version/ }).waitFor();
  await pane.getByRole("button", { name: "Look for such formulas" }).click();
  await pane.getByText("“HSA PW”: BJ9").waitFor();
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  expect(frame && (await axeFaults(frame))).toEqual([]);
  await pane.getByRole("button", { name: "Enter these formulas again" }).click();
  await pane.getByText("1 formula calculated again.").first().waitFor();
  await pane.getByRole("button", { name: "Update", exact: true }).click();
  await pane
    .getByRole("heading", { name: /^Sheets of an older version/ })
    .waitFor({ state: "detached" });
  await page.close();
});
