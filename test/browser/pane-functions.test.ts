import { chromium, type Browser } from "playwright-core";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

/** The analyst's workbook, without an assessment, the pane open at Functions by keyboard alone. */
async function functions(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser, options);
  await bench.press("Assessment");
  const { pane, page } = bench;
  await pane.getByRole("heading", { name: "Start", level: 1 }).waitFor();
  await pane.getByRole("tab", { name: "Start" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByRole("menu", { name: "More tasks" }).waitFor();
  await page.keyboard.press("f");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Functions", level: 1 }).waitFor();
  return bench;
}

/** Finds a function by its name and opens its help, by keyboard: it is the first one then. */
async function find(bench: WorkbenchPage, id: string): Promise<void> {
  const { pane, page } = bench;
  await pane.getByRole("searchbox", { name: "Search" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(id.toLowerCase());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: `Insert this example here: ${id}` }).waitFor();
}

async function insert(bench: WorkbenchPage, id: string): Promise<void> {
  await bench.pane.getByRole("button", { name: `Insert this example here: ${id}` }).focus();
  await bench.page.keyboard.press("Enter");
}

describe("the task Functions", () => {
  it("opens without an assessment, inserts an example by keyboard, and it calculates", async () => {
    const bench = await functions();
    const { pane } = bench;
    await bench.goTo("Budget!L20");
    await find(bench, "BANDCHANCE");
    await insert(bench, "BANDCHANCE");
    await pane
      .getByText(/^Inserted on “Budget” in L20:Q25; the formula is in P21\. To take it away/)
      .waitFor();
    expect(await bench.cell("Budget!P21")).toBe("Critical");
    expect(await bench.cell("Budget!P24")).toBe("Favourable");
    expect(Number(await bench.cell("Budget!Q23"))).toBeCloseTo(0.842905, 5);
    expect(Number(await bench.cell("Budget!L21"))).toBeCloseTo(47.222222, 4);

    // On what is there now it is refused, with the cells named; free cells elsewhere do.
    await bench.goTo("Budget!P22");
    await insert(bench, "BANDCHANCE");
    await pane
      .getByText(/The example needs P22:U27 on “Budget”, and 8 cells there are filled/)
      .waitFor();
    expect(await bench.cell("Budget!P22")).toBe("Serious");
    await bench.goTo("Budget!L40");
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText(/^Inserted on “Budget” in L40:Q45/).waitFor();
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("refuses a protected sheet and says what to do", async () => {
    const bench = await functions();
    await bench.goTo("Budget!L20");
    await bench.page.getByRole("button", { name: "Try", exact: true }).click();
    await bench.page.getByLabel("Sheet “Budget” protected").click();
    await find(bench, "BAND");
    await insert(bench, "BAND");
    await bench.pane.getByText(/The sheet “Budget” is protected/).waitFor();
    await bench.close();
  });

  it.each<[string, OpenOptions]>([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ])(
    "has no accessibility fault and fits 320 pixels, menu and example open, in %s",
    async (_name, options) => {
      const bench = await functions(options);
      const frame = await bench.paneFrame();
      await bench.page.addStyleTag({ content: "iframe { width: 320px !important; }" });
      await find(bench, "SENSITIVITY");
      const widest = () =>
        frame.evaluate(() =>
          Math.max(
            ...[...document.querySelectorAll("body *:not(table *):not(table)")].map((one) =>
              Math.round(one.getBoundingClientRect().right)
            )
          )
        );
      expect(await axeFaults(frame)).toEqual([]);
      expect(await widest()).toBeLessThanOrEqual(320);
      await bench.pane.getByRole("button", { name: "More" }).click();
      await bench.pane.getByRole("menu").waitFor();
      expect(await axeFaults(frame)).toEqual([]);
      expect(await widest()).toBeLessThanOrEqual(320);
      await bench.close();
    }
  );
});
