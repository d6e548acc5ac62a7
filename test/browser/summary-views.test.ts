/** The views of the plan in the pane, and the sheets that are made from it, as the grid shows them. */
import { chromium, type Browser } from "playwright-core";
import { humanSecurity } from "../frameworks/load";
import { WorkbenchPage } from "./workbench-page";
import { continuedTitle } from "../../src/text/reports";

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

async function summary(): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser);
  await bench.openExample("filled-assessment.xlsx");
  await bench.press("Assessment");
  await bench.pane.getByText("38 of 38 indicators answered").waitFor();
  await bench.task("Summary");
  return bench;
}

/** Ids of the mitigations that the pane shows. */
async function shown({ pane }: WorkbenchPage): Promise<string[]> {
  const names = await pane
    .getByRole("region", { name: /^Plan \(/ })
    .getByRole("heading", { level: 3 })
    .allTextContents();
  return names.map((name) => name.split(" ")[0]!);
}

/** What a cell holds that is wider than its column: its text runs on over the next ones. */
async function held(bench: WorkbenchPage, address: string): Promise<string> {
  await bench.goTo(address);
  return bench.page.getByLabel("Formula bar").inputValue();
}

/** The cells of a column from a row down, until one is empty. */
async function down(bench: WorkbenchPage, sheet: string, column: string, row: number) {
  const found: string[] = [];
  for (;;) {
    const text = await bench.cell(`'${sheet}'!${column}${row + found.length}`);
    if (text === "") return found;
    found.push(text);
  }
}

async function press(bench: WorkbenchPage, button: string, sheet: string): Promise<void> {
  await bench.pane.getByRole("button", { name: button }).click();
  await bench.pane.getByText(`Written to “${sheet}”.`).waitFor();
}

/** What the framework's own file says of the mitigations, not what the plan made of it. */
const of = new Map(humanSecurity().mitigations.map((one) => [one.id, one]));

it("writes a tasker of what is shown: an agency, a lever, a horizon, one over the other", async () => {
  const bench = await summary();
  const { pane, page } = bench;
  const whole = await shown(bench);
  expect(whole.length).toBeGreaterThan(5);
  const tasker = pane.getByRole("button", { name: "Write a tasker" });
  expect(await tasker.getAttribute("aria-disabled")).toBe("true");

  const choice = pane.getByLabel("Show");
  const groups = await choice
    .locator("optgroup")
    .evaluateAll((all) =>
      all.map((group) => [
        group.getAttribute("label"),
        ...[...group.querySelectorAll("option")].map(({ label }) => label),
      ])
    );
  expect(groups.map(([name]) => name)).toEqual(["Lead or support", "Lever", "Horizon"]);

  for (const [group, first, second] of groups) {
    for (const view of [first, second].filter((one) => one !== undefined)) {
      await choice.selectOption({ label: view! });
      const refs = await shown(bench);
      expect(refs.length).toBeGreaterThan(0);
      const wanted = whole.filter((ref) => {
        const { lever, leadAgency, supporting } = of.get(ref)!;
        if (group === "Lever")
          return lever.toLowerCase().replaceAll("_", " ") === view!.toLowerCase();
        return group === "Horizon"
          ? refs.includes(ref)
          : `${leadAgency}; ${supporting}`.includes(view!);
      });
      expect([view, refs]).toEqual([view, wanted]);
      await press(bench, "Write a tasker", "HSA Tasker");
      const sheet = "HSA Tasker";
      expect(await held(bench, `'${sheet}'!A2`)).toMatch(new RegExp(`^${group}: ${view} \\(`));
      // A text that no row can show goes on in a row below, under the same ref.
      const told = await down(bench, sheet, "A", 8);
      const titles = await down(bench, sheet, "B", 8);
      const begun = told.flatMap((_ref, at) => (titles[at] === continuedTitle ? [] : [at]));
      expect(begun.map((at) => told[at])).toEqual(refs);
      expect(begun.map((at) => titles[at])).toEqual(refs.map((ref) => of.get(ref)!.title));
      expect(told.every((ref, at) => begun.includes(at) || ref === told[at - 1])).toBe(true);
      expect(await bench.cell(`'${sheet}'!A${8 + told.length}`)).toBe("");
    }
  }
  const sheets = await page.getByRole("tab").allTextContents();
  expect(sheets.filter((name) => name.startsWith("HSA Tasker"))).toEqual(["HSA Tasker"]);

  await choice.selectOption({ label: "the whole plan" });
  expect(await shown(bench)).toEqual(whole);
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

it("writes brief and timeline of the whole plan whatever is shown, and goes there when asked", async () => {
  const bench = await summary();
  const { pane, page } = bench;
  const whole = await shown(bench);
  await pane.getByLabel("Show").selectOption({ label: "Training" });
  await bench.goTo("Budget!B2");

  await press(bench, "Write the timeline", "HSA Timeline");
  // Nothing is opened that nobody asked for.
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Budget");
  expect(await down(bench, "HSA Timeline", "A", 6)).toEqual(whole);
  await press(bench, "Write the brief", "HSA Brief");
  await pane.getByRole("button", { name: "Go to “HSA Brief”" }).click();
  await page.getByRole("tab", { name: "HSA Brief", selected: true }).waitFor();
  expect(await held(bench, "'HSA Brief'!A1")).toMatch(/^Brief: Kaldoria/);
  expect(await held(bench, "'HSA Brief'!A6")).toBe("Where things stand (0 worst, 100 best)");
  const codes = await down(bench, "HSA Brief", "A", 8);
  expect(codes.slice(0, 4)).toEqual(humanSecurity().categories.map(({ code }) => code));
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
