import {
  chromium,
  type Browser,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { taskNames } from "../../src/text/pane-shell";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

const tasks = ["Start", "Score", "Check", "Results", "Summary"];
/** Those behind "More" too. */
const everyTask = Object.values(taskNames);

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

async function filled(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser, options);
  await bench.openExample("filled-assessment.xlsx");
  await bench.press("Assessment");
  await bench.pane.getByText("38 of 38 indicators answered").waitFor();
  return bench;
}

/** Names of what the Tab key reaches, in its order, until it comes round. */
async function tabOrder(bench: WorkbenchPage, frame: Frame): Promise<string[]> {
  const names: string[] = [];
  await frame.getByRole("tab", { selected: true }).focus();
  for (let step = 0; step < 80; step += 1) {
    const name = await frame.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || !document.hasFocus()) return "";
      const label = element.getAttribute("aria-label") ?? "";
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const text = labels.map((one) => one.textContent).join(" ") || element.textContent || "";
      return `${element.tagName.toLowerCase()}: ${(label || text).trim().slice(0, 40)}`;
    });
    if (name === "") break;
    names.push(name);
    await bench.page.keyboard.press("Tab");
  }
  return names;
}

describe("every task of the pane", () => {
  it.each<[string, OpenOptions]>([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ])("has no accessibility fault and fits 320 pixels, in %s", async (_name, options) => {
    const bench = await filled(options);
    const frame = await bench.paneFrame();
    await bench.page.addStyleTag({ content: "iframe { width: 320px !important; }" });
    const faults: Record<string, string[]> = {};
    const widths: Record<string, number> = {};
    for (const task of everyTask) {
      await bench.task(task);
      await frame.getByRole("status").first().waitFor({ state: "attached" });
      faults[task] = await axeFaults(frame);
      widths[task] = await frame.evaluate(() => {
        const widest = [...document.querySelectorAll("body *")]
          .filter((one) => getComputedStyle(one).position !== "absolute")
          .map((one) => one.getBoundingClientRect().right);
        return Math.round(Math.max(...widest));
      });
    }
    expect(faults).toEqual(Object.fromEntries(everyTask.map((task) => [task, []])));
    for (const task of everyTask) expect([task, widths[task]! <= 320]).toEqual([task, true]);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("is worked by the keyboard in the order it is read", async () => {
    const bench = await filled();
    const frame = await bench.paneFrame();
    const orders: Record<string, string[]> = {};
    for (const task of tasks.slice(1)) {
      await bench.task(task);
      orders[task] = await tabOrder(bench, frame);
    }
    expect(orders["Score"]!.slice(0, 6)).toEqual([
      "button: Score",
      "button: More ▾",
      "select: Indicator",
      "button: Next without an answer",
      "button: Previous",
      "button: Next",
    ]);
    // Rules and prompts open on demand, by keyboard too; the levels are one stop.
    expect(orders["Score"]).toEqual(
      expect.arrayContaining(["summary: How to score", "summary: What to ask"])
    );
    expect(orders["Score"]!.filter((name) => /^input: \d /.test(name))).toHaveLength(1);
    expect(orders["Check"]!.slice(0, 3)).toEqual([
      "button: Check",
      "button: More ▾",
      "button: Check again",
    ]);
    expect(orders["Results"]).toContain("summary: Show as table");
    expect(orders["Summary"]!.slice(0, 3)).toEqual([
      "button: Summary",
      "button: More ▾",
      "button: Build the summary",
    ]);
    for (const task of tasks.slice(1)) {
      expect([task, orders[task]!.at(-1)]).toEqual([task, "summary: About this add-in"]);
    }
    await bench.close();
  });

  it("goes on by Tab from the heading that a new task focuses, and leaves the pane at its ends", async () => {
    const bench = await filled();
    const frame = await bench.paneFrame();
    await bench.task("Check");
    await focused(frame.getByRole("heading", { level: 1 }), frame);
    await bench.page.keyboard.press("Tab");
    await focused(frame.getByRole("button", { name: "Check again" }), frame);

    await frame.getByText("About this add-in").focus();
    await bench.page.keyboard.press("Tab");
    await focused(bench.page.getByRole("button", { name: "File" }), bench.page);

    await frame.getByRole("tab", { name: "Check" }).focus();
    await bench.page.keyboard.press("Shift+Tab");
    await focused(bench.page.getByRole("button", { name: "Close pane" }), bench.page);

    await frame.getByRole("tab", { name: "Check" }).focus();
    await bench.page.keyboard.press("Escape");
    await bench.page.waitForFunction(
      () => document.activeElement?.getAttribute("role") === "gridcell"
    );
    await bench.close();
  });

  it("moves between the tasks with arrows, Home and End, and opens one with Enter", async () => {
    const bench = await filled();
    const { pane, page } = bench;
    await pane.getByRole("tab", { name: "Score" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Check", level: 1 }).waitFor();
    await focused(pane.getByRole("heading", { level: 1 }), pane);
    await pane.getByRole("tab", { name: "Check" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    await pane.getByRole("heading", { name: "Summary", level: 1 }).waitFor();
    await bench.close();
  });

  it("has no accessibility fault around the pane either, with a workbook and its switches", async () => {
    const bench = await filled();
    await bench.page.getByRole("button", { name: "Try", exact: true }).click();
    expect(await axeFaults(bench.page)).toEqual([]);
    await bench.close();
  });
});

/** Waits until the keyboard is there: a new view takes it once it is drawn. */
async function focused(element: Locator, within: Page | Frame | FrameLocator): Promise<void> {
  await element.and(within.locator(":focus")).waitFor();
}
