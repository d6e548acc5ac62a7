import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { openWorkbook } from "../../src/package/open-workbook";
import { readEntriesCsv } from "../../src/terminal/entries-csv";
import { humanSecurity } from "../frameworks/load";
import { assessFile, sharedWorkbooks } from "../terminal/assess-file";
import { cellsOf, categorySheets } from "./saved-cells";
import { tabTo } from "./keyboard";
import { WorkbenchPage } from "./workbench-page";

const framework = humanSecurity();
const analyst = "existing-analyst-workbook.xlsx";
const csv = fs.readFileSync(path.resolve("templates/examples/entries.csv"), "utf8");
const read = readEntriesCsv(new TextEncoder().encode(csv), framework);
if (!read.ok) throw new Error("the example's entries cannot be read");
const entries = read.entries;
const evidenceWords = {
  data: "Existing data",
  interview: "Stakeholder interviews",
  site: "Site visits",
} as const;

let browser: Browser;
jest.setTimeout(240_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

describe("an analyst's whole way", () => {
  it("installs, scores by keyboard, mends a problem, reads results, builds the summary, saves", async () => {
    const bench = await WorkbenchPage.open(browser);
    const { page, pane } = bench;
    const before = fs.readFileSync(path.join(sharedWorkbooks, analyst));
    await bench.openFile(analyst, before);
    await page.getByRole("button", { name: "Assessment", exact: true }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Add the assessment" }).waitFor();
    await pane.getByLabel("Round").fill("");
    await pane.getByLabel("Date of the assessment").fill("");
    await tabTo(page, await bench.paneFrame(), /^(button|submit): Add the assessment$/);
    await page.keyboard.press("Enter");
    await pane.getByText(/^Added 9 sheets\./).waitFor();

    // Every indicator with the keyboard alone, as it comes: no mouse, no focus set by the test.
    const frame = await bench.paneFrame();
    const levels = framework.scale.levels.length;
    for (const { code, entry, confidence, evidence, basis } of entries) {
      await pane.getByRole("heading", { name: new RegExp(`^${code} `) }).waitFor();
      await tabTo(page, frame, /^radio: 1 /);
      if (entry.kind === "score") await page.keyboard.press(String(entry.level));
      else {
        const downs = entry.kind === "notApplicable" ? levels : levels + 1;
        for (let press = 0; press < downs; press += 1) await page.keyboard.press("ArrowDown");
        await tabTo(page, frame, entry.kind === "notApplicable" ? /^radio: NA:/ : /^radio: NI:/);
      }
      if (confidence !== null) {
        await tabTo(page, frame, /^radio: Not said$/);
        // Behind the last one comes the first.
        const downs = ["High", "Moderate", "Low"].indexOf(confidence) + 1;
        for (let press = 0; press < downs; press += 1) await page.keyboard.press("ArrowDown");
      }
      for (const type of evidence) {
        await tabTo(page, frame, new RegExp(`^checkbox: ${evidenceWords[type]}`));
        await page.keyboard.press("Space");
      }
      if (basis !== "") {
        await tabTo(page, frame, /^textarea: .*Basis|Basis/);
        await page.keyboard.insertText(basis);
      }
      await tabTo(page, frame, /^button: Next without an answer$/, { isBack: true });
      await page.keyboard.press("Enter");
    }
    await pane.getByText("Every indicator has an answer.").waitFor();
    await pane.getByText("38 of 38 indicators answered").waitFor();

    // A wrong score in the grid shows up by itself, and goes when it is mended.
    await bench.task("Check");
    await pane
      .getByText(/^0 problems/)
      .or(pane.getByText(/^Nothing is wrong/))
      .first()
      .waitFor();
    await bench.goTo("'HSA PW'!C5");
    await page.locator('[role="gridcell"][tabindex="0"]').focus();
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await pasteInto(bench, "'HSA PW'!C5", "9");
    await pane.getByText(/The score is “9”, above the top of the scale/).waitFor();
    await pane.getByRole("button", { name: "Go to C5" }).click();
    await pasteInto(bench, "'HSA PW'!C5", "3");
    await pane.getByText(/The score is “9”/).waitFor({ state: "detached" });

    await bench.task("Results");
    await pane.getByText("40.4", { exact: true }).waitFor();
    await bench.task("Summary");
    await pane.getByRole("heading", { name: "Barriers present (12)" }).waitFor();
    await pane.getByRole("button", { name: "Build the summary" }).click();
    await pane
      .getByText(/^Written to “HSA Summary” \(13 rows\) and “HSA Plan” \(26 rows\)/)
      .waitFor();

    // The same entries from the terminal give the same sheets.
    const saved = await bench.save();
    const { output } = await assessFile(analyst, { entries: csv });
    for (const sheet of categorySheets) {
      expect({ sheet, cells: cellsOf(saved, sheet) }).toEqual({
        sheet,
        cells: cellsOf(output, sheet),
      });
    }
    const theirs = openWorkbook(new Uint8Array(before)).partNames;
    expect(openWorkbook(saved).partNames).toEqual(
      expect.arrayContaining([...theirs].filter((name) => !/calcChain/.test(name)))
    );

    await bench.openFile("again.xlsx", saved);
    await bench.press("Assessment");
    await pane.getByText("38 of 38 indicators answered").waitFor();

    expect(bench.complaints).toEqual([]);
    expect(
      bench.asked.filter(
        (url) =>
          !url.startsWith(`${bench.origin}/`) &&
          !url.startsWith("blob:") &&
          !url.startsWith("data:")
      )
    ).toEqual([]);
    await bench.close();
  });
});

/** Functions answer late: asks again until the cell shows it, or for ten seconds. */
async function eventually(ask: () => Promise<string>, expected: string): Promise<void> {
  for (let left = 40; left > 0 && (await ask()) !== expected; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await ask()).toBe(expected);
}

/** Pasting is not validated in Excel: that is how wrong scores come into real workbooks. */
async function pasteInto(bench: WorkbenchPage, address: string, text: string): Promise<void> {
  await bench.goTo(address);
  await bench.page.locator('[role="gridcell"][tabindex="0"]').focus();
  await bench.page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
    );
  }, text);
}

describe("custom functions in somebody's own sheet", () => {
  it("calculate in their own runtime, recalculate, and are #NAME? without the add-in", async () => {
    const bench = await WorkbenchPage.open(browser);
    await bench.goTo("Sheet1!C1");
    for (const [address, text] of [
      ["C1", "1"],
      ["C2", "3"],
      ["C3", "5"],
      ["D1", "=HSA.CATEGORYSCORE(C1:C3)"],
      ["E1", "=C1:C3+0"],
      ["F1", "=HSA.COVERAGE(E1:E3)"],
      ["H1", "=HSA.BOUNDS(C1:C4)"],
    ] as const) {
      await bench.type(address, text);
    }
    await eventually(() => bench.cell("D1"), "50");
    await eventually(() => bench.cell("E3"), "5");
    // Two cells from one function. Moderate: each score may be one level off, the blank anything.
    // (1 + 2 + 4 + 1) / 4 is level 2, (2 + 4 + 5 + 5) / 4 is level 4.
    await eventually(() => bench.cell("H1"), "25");
    await eventually(() => bench.cell("I1"), "75");
    await bench.type("C1", "5");
    await eventually(() => bench.cell("D1"), "83.33333");
    await eventually(() => bench.cell("F1"), "1");
    // (5 + 4 + 5 + 5) / 4 is level 4.75.
    await eventually(() => bench.cell("I1"), "93.75");
    await bench.page.getByRole("button", { name: "Try", exact: true }).click();
    await bench.page.getByLabel("Recipient without the add-in").click();
    await eventually(() => bench.cell("D1"), "#NAME?");
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });
});
