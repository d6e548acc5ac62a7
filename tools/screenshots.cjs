/**
 * `npm run screenshots`: the pictures of docs/users, of every task of the pane and every sheet of an
 * assessment, taken in the workbench with the fictional example, and the page that shows them all. The
 * time stands still, so the same program gives the same pictures. What is in them: screenshot-plan.cjs.
 */
/* global ClipboardEvent, DataTransfer, document -- of the page that is driven */
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { buildIfStale } = require("./build-if-stale.cjs");
const { browserArguments, findBrowser } = require("./find-browser.cjs");
const { PANE_HEIGHT, alsoDark, paneTasks, sheetExamples } = require("./screenshot-plan.cjs");
const { serveWorkbench } = require("./workbench-server.cjs");

const guides = path.resolve(__dirname, "../docs/users");
const folder = path.join(guides, "images");
const examples = path.resolve(__dirname, "../templates/examples");
const PANE = 'iframe[title="Human Security Assessment"]';
/** Above the pane in the workbench: file, ribbon and the pane's title. */
const ABOVE_PANE = 120;
const SHEET_SIZE = { width: 1200, height: 700 };
const FILLED = "filled-assessment.xlsx";

/** `HSA Read me` → `read-me` */
const fileWord = (name) =>
  name
    .replace(/^HSA /, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");

async function openWorkbench(browser, url, colorScheme = "light") {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: PANE_HEIGHT + ABOVE_PANE },
    colorScheme,
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
  });
  await page.clock.setFixedTime(new Date("2026-11-02T09:00:00Z"));
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).filter({ hasText: ".xlsx" }).waitFor();
  return page;
}

async function openExample(page, name) {
  await page.getByRole("button", { name: "File" }).click();
  await page.getByRole("menuitem", { name: `Example: ${name}` }).click();
  const leave = page.getByRole("button", { name: "Go on without saving" });
  await page.getByRole("heading", { name, level: 1 }).or(leave).first().waitFor();
  if (await leave.isVisible()) await leave.click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.getByRole("button", { name: "Assessment", exact: true }).click();
  // The mouse would leave a tip over the picture.
  await page.mouse.move(5, 400);
  await page.frameLocator(PANE).getByRole("heading", { level: 1 }).waitFor();
}

async function goTo(page, address) {
  const box = page.getByLabel("Name box");
  await box.fill(address);
  await box.press("Enter");
}

async function paste(page, address, text) {
  await goTo(page, address);
  await page.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
    );
  }, text);
}

async function doSteps(page, steps = []) {
  const pane = page.frameLocator(PANE);
  for (const step of steps) {
    if (step.paste !== undefined) await paste(page, step.into, step.paste);
    if (step.fill !== undefined) await pane.getByLabel(step.fill).first().fill(step.with);
    if (step.choose !== undefined) {
      const files = step.choose.map((name) => path.join(examples, name));
      await pane.locator('input[type="file"][multiple]').setInputFiles(files);
    }
    if (step.press !== undefined)
      await pane.getByRole("button", { name: step.press }).first().click();
    if (step.says !== undefined) await pane.getByText(step.says).first().waitFor();
  }
}

/** Names of all tasks: tabs first, then the menu. */
async function taskNames(page) {
  const pane = page.frameLocator(PANE);
  const tabs = await pane.getByRole("tab").allTextContents();
  const more = pane.getByRole("button", { name: /^More/ });
  if (!(await more.isVisible())) return tabs;
  await more.click();
  await pane.getByRole("menuitem").first().waitFor();
  // The name is followed by what the task is for.
  const items = await pane
    .getByRole("menuitem")
    .evaluateAll((all) => all.map((item) => item.firstChild.textContent.trim()));
  await page.keyboard.press("Escape");
  return [...tabs, ...items.filter((name) => !tabs.includes(name))];
}

async function openTask(page, name) {
  const pane = page.frameLocator(PANE);
  const tab = pane.getByRole("tab", { name, exact: true });
  if ((await tab.count()) > 0) await tab.click();
  else {
    await pane.getByRole("button", { name: /^More/ }).click();
    await pane.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
  }
  await pane.getByRole("heading", { name, level: 1 }).waitFor();
}

async function settled(page) {
  if ((await page.locator(PANE).count()) > 0) {
    const opening = page.frameLocator(PANE).getByText("Opening the task.");
    await opening.waitFor({ state: "detached" });
  }
  await page.mouse.move(5, 400);
  // Results of functions arrive a little later than the answer of the workbook.
  await page.waitForTimeout(700);
}

async function write(name, taking) {
  const bytes = await taking({ animations: "disabled", caret: "hide" });
  fs.writeFileSync(path.join(folder, `${name}.png`), bytes);
  process.stdout.write(`${name}.png ${(bytes.length / 1000).toFixed(0)} kB\n`);
}

async function takeTask(page, task, name) {
  const { height = PANE_HEIGHT, before, after } = paneTasks[task] ?? {};
  await page.setViewportSize({ width: 1366, height: height + ABOVE_PANE });
  await openTask(page, task);
  await doSteps(page, before);
  await settled(page);
  await write(name, (options) => page.locator(PANE).screenshot(options));
  await doSteps(page, after);
}

/** @param {{ about: string }[]} taken sheets that there are pictures of already */
async function takeSheets(page, taken = []) {
  await page.getByRole("button", { name: "Close pane" }).click();
  await page.setViewportSize(SHEET_SIZE);
  const tabs = await page.getByRole("tab").allTextContents();
  const pictures = [];
  const known = taken.map(({ about }) => about);
  for (const about of tabs.filter((name) => name.startsWith("HSA ") && !known.includes(name))) {
    const name = `sheet-${fileWord(about)}`;
    await goTo(page, `'${about}'!A1`);
    await settled(page);
    await write(name, (options) => page.locator("main").screenshot(options));
    pictures.push({ name, about });
  }
  return pictures;
}

async function takeTasks(page, tasks, ending = "") {
  const pictures = [];
  for (const about of tasks) {
    const name = `pane-${fileWord(about)}${ending}`;
    const example = paneTasks[about]?.example ?? FILLED;
    if (example !== FILLED) await openExample(page, example);
    await takeTask(page, about, name);
    if (example !== FILLED) await openExample(page, FILLED);
    pictures.push({ name, about: ending === "" ? about : `${about} in a dark theme` });
  }
  return pictures;
}

async function takeAll(browser, url) {
  const page = await openWorkbench(browser, url);
  await openExample(page, FILLED);
  const tasks = await takeTasks(page, await taskNames(page));
  const sheets = await takeSheets(page);
  for (const example of sheetExamples) {
    await openExample(page, example);
    sheets.push(...(await takeSheets(page, sheets)));
  }
  await page.close();

  const dark = await openWorkbench(browser, url, "dark");
  await openExample(dark, FILLED);
  const inDark = await takeTasks(dark, alsoDark, "-dark");
  await dark.close();
  return [
    { title: "The task pane", pictures: [...tasks, ...inDark] },
    { title: "The sheets", pictures: sheets },
  ];
}

/** The page with every picture: what a new task or sheet looks like is found there at once. */
function gallery(groups) {
  const lines = [
    "# Pictures",
    "",
    "Every task of the pane and every sheet of an assessment, with fictional data.",
  ];
  for (const { title, pictures } of groups) {
    lines.push("", `## ${title}`);
    for (const { name, about } of pictures) {
      lines.push("", `### ${about}`, "", `![${about}](images/${name}.png)`);
    }
  }
  lines.push("", "Written by `npm run screenshots`.", "");
  fs.writeFileSync(path.join(guides, "pictures.md"), lines.join("\n"));
}

async function main() {
  if (buildIfStale() !== 0) throw new Error("The build failed: there is nothing to show.");
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const served = await serveWorkbench(0);
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    gallery(await takeAll(browser, served.url));
  } finally {
    await browser.close();
    await served.close();
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
