import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { openWorkbook } from "../../src/package/open-workbook";
import { lintPackage } from "../lint/lint-package";
import { schemaErrors } from "../lint/schema-errors";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

/** The example with five rounds, the task Rounds opened by the keyboard. */
async function rounds(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser, options);
  const file = path.resolve("templates/examples/five-rounds.xlsx");
  await bench.openFile("five-rounds.xlsx", readFileSync(file));
  await bench.press("Assessment");
  await bench.pane.getByText(/indicators answered/).waitFor();
  await bench.pane.getByRole("button", { name: /^More/ }).press("Enter");
  await bench.pane
    .getByRole("menuitem", { name: /^Rounds/ })
    .or(bench.pane.getByRole("menuitemradio", { name: /^Rounds/ }))
    .press("Enter");
  await bench.pane.getByRole("heading", { name: "Finished rounds" }).waitFor();
  return bench;
}

describe("Rounds in a browser", () => {
  it.each<[string, OpenOptions]>([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ])("has no accessibility fault and fits 320 pixels, in %s", async (_name, options) => {
    const bench = await rounds(options);
    const frame = await bench.paneFrame();
    await bench.page.addStyleTag({ content: "iframe { width: 320px !important; }" });
    await bench.pane.getByRole("button", { name: "Compare", exact: true }).press("Enter");
    await bench.pane.getByRole("heading", { name: /Indicators that moved/ }).waitFor();
    await bench.pane.getByRole("button", { name: "Start the next round" }).press("Enter");
    await bench.pane.getByRole("button", { name: "Cancel" }).waitFor();
    expect(await axeFaults(frame)).toEqual([]);
    const widest = await frame.evaluate(() =>
      Math.round(
        Math.max(
          ...[...document.querySelectorAll("body *")]
            .filter((one) => getComputedStyle(one).position !== "absolute")
            .map((one) => one.getBoundingClientRect().right)
        )
      )
    );
    expect(widest).toBeLessThanOrEqual(320);
    if (process.env["ROUNDS_PICTURE"] !== undefined) {
      await bench.page
        .locator("iframe")
        .first()
        .screenshot({ path: process.env["ROUNDS_PICTURE"] });
    }
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("ends the fifth round by the keyboard, and the saved file holds it", async () => {
    const bench = await rounds();
    const { pane } = bench;
    await pane.getByLabel("Name of the next round").press("Enter");
    await pane.getByRole("button", { name: "Keep it and empty the sheets" }).press("Enter");
    await pane.getByText(/^5\. Follow-up 4, 2026-10-15/).waitFor();
    await pane.getByText(/Follow-up 4 is kept \(38 rows, verified\)/).waitFor();
    const bytes = await bench.save();
    expect(lintPackage(bytes)).toEqual([]);
    expect(await schemaErrors(bytes, "saved.xlsx")).toEqual([]);
    const { sheets } = openWorkbook(bytes).contents;
    const history = sheets.find(({ name }) => name === "HSA History");
    expect(history?.visibility).toBe("hidden");
    const table = history?.tables.find(({ name }) => name === "HSA_History");
    // Header in row 4, then five rounds of 38 indicators.
    expect(table?.ref).toMatch(/^A4:[A-Z]+194$/);
    expect(sheets.find(({ name }) => name === "HSA Change")?.charts).toHaveLength(4);
    await bench.close();
  });
});
