/** Training and coalition by keyboard in the pane, at 320 pixels, in every theme. */
import { chromium, type Browser, type Frame } from "playwright-core";
import { axeFaults } from "./axe-faults";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

let browser: Browser;
jest.setTimeout(180_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

async function openTask(bench: WorkbenchPage, name: string): Promise<void> {
  await bench.pane.getByRole("button", { name: "More" }).focus();
  await bench.page.keyboard.press("ArrowDown");
  await bench.pane.getByRole("menuitem", { name }).focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByRole("heading", { name, level: 1 }).waitFor();
}

async function press(bench: WorkbenchPage, name: string): Promise<void> {
  await bench.pane.getByRole("button", { name, exact: true }).focus();
  await bench.page.keyboard.press("Enter");
}

function widest(frame: Frame): Promise<number> {
  return frame.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll("#task *")]
        .filter((one) => getComputedStyle(one).position !== "absolute")
        .map((one) => one.getBoundingClientRect().right)
    )
  );
}

it.each<[string, OpenOptions]>([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])("adds the sheets, enters into them and fits 320 pixels, in %s", async (_name, options) => {
  const bench = await WorkbenchPage.open(browser, options);
  await bench.openExample("filled-assessment.xlsx");
  await bench.press("Assessment");
  const { pane } = bench;
  await pane.getByText("38 of 38 indicators answered").waitFor();
  await bench.page.addStyleTag({ content: "iframe { width: 320px !important; }" });
  const frame = await bench.paneFrame();
  const look = async (part: string): Promise<void> => {
    expect([part, await axeFaults(frame), (await widest(frame)) <= 320]).toEqual([part, [], true]);
  };
  await openTask(bench, "Training");
  await look("training-none");
  await press(bench, "Add the training sheets");
  await pane.getByLabel("Hours").fill("40");
  await pane.getByRole("radio", { name: /^1 / }).focus();
  await bench.page.keyboard.press("Space");
  await press(bench, "Save the module");
  await pane.getByText("Saved T-01.").waitFor();
  await pane.getByRole("region", { name: /^Training integration index/ }).waitFor();
  await look("training");
  await openTask(bench, "Coalition");
  await look("coalition-none");
  await press(bench, "Add the stakeholder sheet");
  await pane.getByLabel("Role", { exact: true }).fill("Committee chair");
  await pane.getByLabel("Bloc", { exact: true }).selectOption("LE");
  await pane.getByLabel("Authority", { exact: true }).selectOption("yes");
  await pane.getByLabel("Stance", { exact: true }).selectOption("active");
  await press(bench, "Save the person");
  await pane.getByText("Saved P-01.").waitFor();
  await pane.getByText(/The map supports level 2 of/).waitFor();
  await look("coalition");
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
