import { chromium, type Browser } from "playwright-core";
import { WorkbenchPage } from "./workbench-page";

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

async function switched(bench: WorkbenchPage, name: string | RegExp): Promise<void> {
  const isOpen = await bench.page.getByRole("region", { name: "Try" }).isVisible();
  if (!isOpen) await bench.page.getByRole("button", { name: "Try", exact: true }).click();
  await bench.page.getByLabel(name).click();
}

async function filled(): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser);
  await bench.openExample("filled-assessment.xlsx");
  await bench.press("Assessment");
  await bench.pane.getByText("38 of 38 indicators answered").waitFor();
  return bench;
}

/** Chooses a level that the open indicator does not have. */
async function choose(bench: WorkbenchPage, level: string): Promise<void> {
  await bench.pane.getByRole("radio", { name: new RegExp(`^${level} `) }).check();
}

describe("what Excel does not allow gets a sentence and a way on", () => {
  it("waits by itself while somebody types in a cell, and loses nothing", async () => {
    const bench = await filled();
    await switched(bench, "Somebody is typing in a cell");
    await choose(bench, "5");
    await bench.pane.getByText("A cell is being edited.").waitFor();
    await bench.pane.getByText("Not saved yet. It is kept here until it is.").waitFor();
    // Another task and back: the choice is still there.
    await bench.task("Results");
    await bench.task("Score");
    expect(await bench.pane.getByRole("radio", { name: /^5 / }).isChecked()).toBe(true);
    await switched(bench, "Somebody is typing in a cell");
    await bench.pane.getByText("Saved in the sheet.").waitFor();
    await bench.pane.getByText("A cell is being edited.").waitFor({ state: "detached" });
    expect(await bench.cell("'HSA PW'!C5")).toBe("5");
    await bench.close();
  });

  it("waits by itself as well when it is opened while somebody types in a cell", async () => {
    const bench = await WorkbenchPage.open(browser);
    await bench.openExample("filled-assessment.xlsx");
    await switched(bench, "Somebody is typing in a cell");
    await bench.press("Assessment");
    await bench.pane.getByText("A cell is being edited.").waitFor();
    await switched(bench, "Somebody is typing in a cell");
    await bench.pane.getByText("38 of 38 indicators answered").waitFor();
    await bench.pane.getByText("A cell is being edited.").waitFor({ state: "detached" });
    await bench.close();
  });

  it("names the protected sheet's remedy, and writes when it was followed", async () => {
    const bench = await filled();
    await bench.goTo("'HSA PW'!A1");
    await switched(bench, "Sheet “HSA PW” protected");
    await choose(bench, "1");
    await bench.pane.getByText(/The sheet “HSA PW” is protected/).waitFor();
    await switched(bench, "Sheet “HSA PW” protected");
    await bench.pane.getByRole("button", { name: "Try again" }).click();
    await bench.pane.getByText("Saved in the sheet.").waitFor();
    expect(await bench.cell("'HSA PW'!C5")).toBe("1");
    await bench.close();
  });

  it("says that a read-only workbook needs a copy", async () => {
    const bench = await filled();
    await switched(bench, "Workbook open read-only");
    await choose(bench, "1");
    await bench.pane.getByText(/This workbook is read-only/).waitFor();
    await bench.task("Summary");
    await bench.pane.getByRole("button", { name: "Build the summary" }).click();
    await bench.pane.getByText(/This workbook is read-only/).waitFor();
    await bench.close();
  });

  it("copies details of a failure that hold nothing of the workbook", async () => {
    const bench = await filled();
    await switched(bench, "Somebody is typing in a cell");
    await switched(bench, "Somebody is typing in a cell");
    await bench.page.getByRole("button", { name: "Let the next request fail" }).click();
    await choose(bench, "1");
    await bench.pane.getByRole("button", { name: "Copy details" }).click();
    const frame = await bench.paneFrame();
    await frame.getByText(/The details were copied|Copy these details by hand/).waitFor();
    const byHand = frame.getByLabel("Copy these details by hand:");
    if ((await byHand.count()) > 0) {
      const details = await byHand.inputValue();
      expect(details).toMatch(/^Human Security Assessment [\d.]+\nFailure: /);
      expect(details).not.toMatch(/PW|HSA |minister/);
    }
    await bench.pane.getByRole("button", { name: "Try again" }).click();
    await bench.pane.getByText("Saved in the sheet.").waitFor();
    await bench.close();
  });

  it("says so in an Excel that is too old", async () => {
    const bench = await filled();
    await switched(bench, "Somebody is typing in a cell");
    await switched(bench, "Somebody is typing in a cell");
    await bench.page.getByLabel("Version of Excel").selectOption("1.9");
    await bench.pane.getByText(/does not offer what the add-in needs/).waitFor();
    await bench.close();
  });

  it("refuses to install into a workbook whose structure is locked, and changes nothing", async () => {
    const bench = await WorkbenchPage.open(browser);
    await switched(bench, "Structure of the workbook locked");
    await bench.press("Assessment");
    await bench.pane
      .getByText(/structure/i)
      .first()
      .waitFor();
    const tabs = await bench.page.getByRole("tab").allTextContents();
    expect(tabs.filter((name) => name.startsWith("HSA"))).toEqual([]);
    await bench.close();
  });
});

describe("what the pane does not do", () => {
  it("selects and activates nothing that nobody asked for", async () => {
    const bench = await filled();
    await bench.goTo("Budget!B2");
    await choose(bench, "1");
    await bench.pane.getByText("Saved in the sheet.").waitFor();
    for (const task of ["Check", "Results", "Summary", "Score"]) await bench.task(task);
    await bench.task("Summary");
    await bench.pane.getByRole("button", { name: "Build the summary" }).click();
    await bench.pane.getByText(/^Written to “HSA Summary”/).waitFor();
    expect(await bench.page.getByLabel("Name box").inputValue()).toBe("B2");
    expect(await bench.page.getByRole("tab", { selected: true }).textContent()).toBe("Budget");
    await bench.close();
  });

  it("follows the row that somebody selects", async () => {
    const bench = await filled();
    await bench.goTo("'HSA RL'!B8");
    await bench.pane.getByRole("heading", { name: /^RL-04 / }).waitFor();
    expect(await bench.page.getByLabel("Name box").inputValue()).toBe("B8");
    await bench.close();
  });
});

describe("several assessments in one workbook", () => {
  it("are told apart, chosen between, and written apart", async () => {
    const bench = await filled();
    const { pane } = bench;
    await bench.task("Start");
    await pane.getByRole("button", { name: "Add another assessment" }).click();
    await pane.getByLabel("Partner").fill("Ostmark (fictional)");
    await pane.getByRole("button", { name: "Add the assessment" }).click();
    await pane.getByText(/^Added 9 sheets/).waitFor();
    await pane.getByText("0 of 38 indicators answered").waitFor();
    await choose(bench, "2");
    await pane.getByText("Saved in the sheet.").waitFor();
    await bench.task("Start");
    await pane.getByText("Ostmark (fictional)").first().waitFor();
    await pane.getByRole("button", { name: /Kaldoria/ }).click();
    await pane.getByText("38 of 38 indicators answered").waitFor();
    expect(await bench.cell("'HSA PW'!C5")).toBe("3");
    await bench.close();
  });
});
