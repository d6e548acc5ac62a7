/** Two assessors in one workbook, from the first code to the reconciled score, saved and opened again. */
import { chromium, type Browser } from "playwright-core";
import { openWorkbook } from "../../src/package/open-workbook";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

let browser: Browser;
jest.setTimeout(180_000);
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

async function assessors(bench: WorkbenchPage): Promise<void> {
  await bench.pane.getByRole("button", { name: "More" }).focus();
  await bench.page.keyboard.press("ArrowDown");
  await bench.pane.getByRole("menuitem", { name: "Assessors" }).focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByRole("heading", { name: "Assessors", level: 1 }).waitFor();
}

/** Presses a button of the pane as the keyboard does. */
async function pressInPane(bench: WorkbenchPage, name: string): Promise<void> {
  await bench.pane.getByRole("button", { name, exact: true }).focus();
  await bench.page.keyboard.press("Enter");
}

async function begin(bench: WorkbenchPage): Promise<void> {
  await assessors(bench);
  await bench.pane.getByRole("textbox", { name: "Code of assessor A" }).fill("A-01");
  await bench.pane.getByRole("textbox", { name: "Code of assessor B" }).fill("A-02");
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByText(/^Blind scoring has begun/).waitFor();
}

const sheetTabs = (bench: WorkbenchPage): Promise<string[]> =>
  bench.page.getByRole("tablist", { name: "Sheets" }).getByRole("tab").allInnerTexts();

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

it("scores blind, reveals, reconciles, and finds all of it again in the saved file", async () => {
  const bench = await filled();
  const { pane, page } = bench;
  const firstOfA = await bench.cell("'HSA PW'!C5");
  await begin(bench);
  expect(await sheetTabs(bench)).not.toContain("HSA Assessor B");

  // B: nothing of A's in the tabs or in the pane; the same Score, another table.
  await pressInPane(bench, "Hand over to assessor B");
  await pane.getByText("0 of 38 indicators answered").waitFor();
  await pane.getByText("Assessor B is scoring. Assessor A's scores are hidden.").waitFor();
  const tabs = await sheetTabs(bench);
  expect(tabs).toContain("HSA Assessor B");
  expect(tabs.filter((name) => /HSA (PW|AC|PS|RL|Scores|Summary)/.test(name))).toEqual([]);
  for (const name of ["Results", "Summary"]) {
    const tab = pane.getByRole("tab", { name });
    expect(await tab.getAttribute("aria-disabled")).toBe("true");
    await tab.click({ force: true });
    expect(await pane.getByRole("heading", { level: 1 }).innerText()).toBe("Score");
  }
  await pane.getByRole("radio", { name: /^1 / }).focus();
  await page.keyboard.press(firstOfA === "5" ? "1" : "5");
  await pane.getByText("Saved in the sheet.").waitFor();
  const firstOfB = await bench.cell("'HSA Assessor B'!C6");
  expect(firstOfB).toBe(firstOfA === "5" ? "1" : "5");
  // The other 37, typed into the sheet as somebody may prefer.
  await pasteInto(bench, "'HSA Assessor B'!C7", Array.from({ length: 37 }, () => "3").join("\n"));
  await pane.getByText("38 of 38 indicators answered").waitFor();

  await assessors(bench);
  await pressInPane(bench, "Hand back to assessor A");
  await pane.getByText("Blind scoring: you see assessor A's scores only.").waitFor();
  await pane.getByText("Assessor B (A-02): 38 of 38 indicators answered").waitFor();
  expect(await sheetTabs(bench)).toContain("HSA PW");
  expect(await sheetTabs(bench)).not.toContain("HSA Assessor B");

  await pressInPane(bench, "Reveal the scores");
  await pane.getByRole("heading", { name: "How far you agree" }).waitFor();
  await pane
    .getByText(/Reconcile before use|Tentative|Good/)
    .first()
    .waitFor();
  expect(await sheetTabs(bench)).toContain("HSA Assessor B");
  const before = await pane.getByRole("heading", { name: /^To reconcile/ }).innerText();

  const code = await bench.cell("'HSA PW'!A5");
  await pressInPane(bench, `Reconcile ${code}`);
  await pane.getByRole("combobox", { name: "What you agreed on" }).selectOption("3");
  await pressInPane(bench, "Save");
  await pane.getByText(/has no reason/).waitFor();
  await pane
    .getByRole("textbox", { name: "Reason" })
    .fill("Both read the registers again and found them half complete.");
  await pressInPane(bench, "Save");
  await pane.getByText(`${code} is reconciled. It is in the assessment and in the log.`).waitFor();
  const left = Number(/\d+/.exec(before)![0]) - 1;
  await pane.getByRole("heading", { name: `To reconcile (${left})` }).waitFor();
  await pane.getByRole("heading", { name: "Reconciled (1)" }).waitFor();
  expect(await bench.cell("'HSA PW'!C5")).toBe("3");

  const saved = await bench.save();
  const sheets = openWorkbook(saved).contents.sheets.filter(({ name }) => name.startsWith("HSA"));
  expect(new Set(sheets.map(({ visibility }) => visibility))).toEqual(new Set(["visible"]));
  await bench.openFile("both.xlsx", saved);
  await bench.press("Assessment");
  await pane.getByText("38 of 38 indicators answered").waitFor();
  await assessors(bench);
  await pane.getByRole("heading", { name: "Reconciled (1)" }).waitFor();
  await pane.getByText(`A ${firstOfA}, B ${firstOfB}, agreed 3`).waitFor();
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

it("brings assessor B's file in, and says before what is wrong with another", async () => {
  const bench = await filled();
  const { pane } = bench;
  await begin(bench);
  const copy = await bench.save();
  const pick = (name: string, bytes: Uint8Array): Promise<void> =>
    pane.getByLabel("Workbook of assessor B").setInputFiles({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
  await pick("notes.xlsx", new Uint8Array([1, 2, 3]));
  await pane.getByRole("alert").waitFor();
  expect(await pane.getByRole("button", { name: "Bring in", exact: true }).count()).toBe(0);
  await pick("copy.xlsx", copy);
  await pane.getByText(/assessor A's own, to the letter/).waitFor();

  // B scores two indicators in the copy.
  const other = await WorkbenchPage.open(browser);
  await other.openFile("copy.xlsx", copy);
  await other.press("Assessment");
  await other.pane.getByText("38 of 38 indicators answered").waitFor();
  await assessors(other);
  await pressInPane(other, "Hand over to assessor B");
  await other.pane.getByRole("radio", { name: /^1 / }).focus();
  await other.page.keyboard.press("4");
  await other.pane.getByText("Saved in the sheet.").waitFor();
  await pasteInto(other, "'HSA Assessor B'!C6", "4\n2");
  await other.pane.getByText("2 of 38 indicators answered").waitFor();
  const ofB = await other.save();
  await other.close();

  await pick("copy-of-b.xlsx", ofB);
  await pane.getByText(/^The file answers 2 of 38 indicators\./).waitFor();
  await pane.getByText("Same framework, partner and round, and every row is in order.").waitFor();
  await pressInPane(bench, "Bring in");
  await pane.getByText("2 answers of assessor B brought in.").waitFor();
  await pane.getByText("Assessor B (A-02): 2 of 38 indicators answered").waitFor();
  expect(bench.complaints).toEqual([]);
  expect(
    bench.asked.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(bench.origin))
  ).toEqual([]);
  await bench.close();
});

it.each<[string, OpenOptions]>([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])("has no accessibility fault and fits 320 pixels, in %s", async (_name, options) => {
  const bench = await filled(options);
  const { pane } = bench;
  const frame = await bench.paneFrame();
  await bench.page.addStyleTag({ content: "iframe { width: 320px !important; }" });
  const look = async (): Promise<[string[], boolean]> => {
    const widest = await frame.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("#task *")]
          .filter((one) => getComputedStyle(one).position !== "absolute")
          .map((one) => one.getBoundingClientRect().right)
      )
    );
    return [await axeFaults(frame), widest <= 320];
  };
  await assessors(bench);
  expect(await look()).toEqual([[], true]);
  await begin(bench);
  expect(await look()).toEqual([[], true]);
  await pasteInto(bench, "'HSA PW'!C5", "1");
  await pressInPane(bench, "Hand over to assessor B");
  // A choice in the pane first: by then it follows what is typed in the sheet.
  await pane.getByRole("radio", { name: /^1 / }).focus();
  await bench.page.keyboard.press("4");
  await pane.getByText("Saved in the sheet.").waitFor();
  await pasteInto(bench, "'HSA Assessor B'!C6", Array.from({ length: 12 }, () => "4").join("\n"));
  await pane.getByText("12 of 38 indicators answered").waitFor();
  await assessors(bench);
  expect(await look()).toEqual([[], true]);
  await pressInPane(bench, "Hand back to assessor A");
  await pane.getByRole("checkbox", { name: /^Reveal although/ }).click();
  await pressInPane(bench, "Reveal the scores");
  await pane.getByRole("heading", { name: "How far you agree" }).waitFor();
  await pane
    .getByRole("button", { name: /^Reconcile / })
    .first()
    .click();
  await pane.getByRole("textbox", { name: "Reason" }).waitFor();
  expect(await look()).toEqual([[], true]);
  await bench.close();
});
