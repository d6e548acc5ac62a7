import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { WorkbenchPage } from "./workbench-page";

const readme = fs.readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");
const steps = /## First summary in five minutes\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? "";
/** Of the browser, not of ours. */
const ofTheBrowser = ["Advanced", "Continue to localhost"];

/** What the steps tell people to look for: names of buttons and fields in italics, tasks in bold. */
const told = [...steps.matchAll(/(?<![\w`*])(\*\*|[*_])(?! )([^*_`\n]+)\1(?!\w)/g)]
  .map(([, , name]) => name ?? "")
  .filter((name) => !ofTheBrowser.includes(name));

let browser: Browser;
jest.setTimeout(180_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

describe("the first summary, as the README tells it", () => {
  it("is reached by the names that the README gives", async () => {
    const bench = await WorkbenchPage.open(browser);
    const { page, pane } = bench;
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      seen.push(await page.locator("body").innerText());
      if ((await page.locator("iframe:visible").count()) === 0) return;
      seen.push(await pane.locator("body").innerText());
    };
    await look();
    await bench.press("Assessment");
    await pane.getByLabel("Partner").fill("Partner K");
    await pane.getByLabel("Round").fill("Baseline");
    await look();
    await pane.getByRole("button", { name: "Add the assessment" }).click();
    await pane.getByRole("radio", { name: /^2 / }).check();
    await pane.getByText("Saved in the sheet.").waitFor();
    await pane.getByRole("button", { name: "Next without an answer" }).click();
    await look();
    for (const task of ["Check", "Results", "Summary"]) await bench.task(task);
    await pane.getByRole("button", { name: "Build the summary" }).click();
    await pane.getByText(/^Written to “HSA Summary”/).waitFor();
    await look();
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: "Save (download)" }).waitFor();
    await look();

    expect(told).toEqual(expect.arrayContaining(["Assessment", "Start", "Build the summary"]));
    const all = seen.join("\n");
    expect(told.filter((name) => !all.includes(name))).toEqual([]);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });
});
