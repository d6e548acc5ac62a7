import { chromium, type Browser, type Frame } from "playwright-core";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

const parts = [
  "Log and weigh items of an indicator",
  "Type values of datasets",
  "Load many dataset values",
  "Bring in rows of your own sheet",
  "Print an interview guide or observation sheet",
];

let browser: Browser;
jest.setTimeout(180_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

async function opened(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser, options);
  await bench.openExample("filled-assessment.xlsx");
  await bench.press("Assessment");
  await bench.pane.getByText("38 of 38 indicators answered").waitFor();
  await bench.pane.getByRole("button", { name: "More" }).focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByRole("menuitem", { name: /^Evidence/ }).focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByRole("heading", { name: "Evidence", level: 1 }).waitFor();
  await bench.pane.getByRole("combobox", { name: /What do you want/ }).waitFor();
  return bench;
}

const choose = (bench: WorkbenchPage, part: string) =>
  bench.pane.getByRole("combobox", { name: /What do you want/ }).selectOption({ label: part });

async function widest(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const rights = [...document.querySelectorAll("body *")]
      .filter((one) => getComputedStyle(one).position !== "absolute")
      .map((one) => one.getBoundingClientRect().right);
    return Math.round(Math.max(...rights));
  });
}

it.each<[string, OpenOptions]>([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])("has no accessibility fault and fits 320 pixels in every part, in %s", async (name, options) => {
  const bench = await opened(options);
  const frame = await bench.paneFrame();
  await bench.page.addStyleTag({ content: "iframe { width: 320px !important; }" });
  const faults: Record<string, string[]> = {};
  for (const part of parts) {
    await choose(bench, part);
    faults[part] = await axeFaults(frame);
    expect([part, (await widest(frame)) <= 320]).toEqual([part, true]);
    const folder = process.env["EVIDENCE_PICTURES"];
    if (folder !== undefined) {
      const element = await bench.page.waitForSelector('iframe[title="Human Security Assessment"]');
      await bench.page.addStyleTag({ content: "iframe { height: 1400px !important; }" });
      await element.screenshot({ path: `${folder}/${name} ${parts.indexOf(part)}.png` });
    }
  }
  expect(faults).toEqual(Object.fromEntries(parts.map((part) => [part, []])));
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

it("logs an item by the keyboard alone, and shows the confidence that follows", async () => {
  const bench = await opened();
  const { pane, page } = bench;
  await pane.getByRole("textbox", { name: "Summary" }).focus();
  await page.keyboard.type("Two trials were open to the public");
  await page.keyboard.press("Tab");
  await pane.getByRole("textbox", { name: "Source code" }).focus();
  await page.keyboard.type("S-014");
  // A letter chooses in a list, as everywhere.
  await pane.getByRole("combobox", { name: /^Reliability/ }).focus();
  await page.keyboard.type("B");
  await pane.getByRole("combobox", { name: /^Credibility/ }).focus();
  await page.keyboard.type("2");
  await pane.getByRole("button", { name: "Log this item" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText("Logged as E-001.").waitFor();
  await pane.getByText(/The evidence gives High \(1 graded item/).waitFor();
  expect(await bench.cell("'HSA Evidence'!H5")).toBe("Two trials were open to the public");
  expect(await bench.cell("'HSA Evidence'!E5")).toBe("S-014");
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

it("brings in rows of an own sheet, which stays as it is", async () => {
  const bench = await opened();
  const { pane } = bench;
  const own = [
    ["Code", "Score", "Evidence"],
    ["PW-01", "B", "Heard twice"],
    ["PW-02", "E", "Seen once"],
  ];
  for (const [row, cells] of own.entries()) {
    for (const [column, text] of cells.entries()) {
      await bench.type(`'Activities'!${"XYZ"[column]}${row + 40}`, text);
    }
  }
  await choose(bench, "Bring in rows of your own sheet");
  await bench.goTo("'Activities'!Y41");
  await pane.getByRole("button", { name: "Read the selection" }).click();
  await pane.getByText(/no level for the score “B”/).waitFor();
  await pane.getByRole("combobox", { name: /^Scale of your/ }).selectOption("letters");
  await pane.getByText(/2 items for the log/).waitFor();
  await pane.getByRole("button", { name: "Bring in" }).click();
  await pane.getByText(/2 items logged/).waitFor();
  expect(await bench.cell("'HSA Evidence'!H6")).toBe("Seen once");
  expect(await bench.cell("'HSA Evidence'!I5")).toBe("4");
  expect(await bench.cell("'Activities'!Y41")).toBe("B");
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
