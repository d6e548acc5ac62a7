import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { PortfolioView } from "../../../src/taskpane/portfolio/portfolio-view";
import { ReadingRun } from "../../../src/taskpane/portfolio/reading-run";
import type { ReadOutcome } from "../../../src/taskpane/portfolio/worker-session";
import type { LookedWorkbook } from "../../../src/taskpane/pane/task-props";
import { setReadOnly } from "../../../src/workbench/host/switches";
import { openExcel, sheetNames, valuesOf } from "../../support/excel";
import { freeDesk, playMedia, withoutAssessment } from "../task-props";
import { rowsOf } from "./portfolio-rows";

beforeEach(playMedia);
beforeEach(() => {
  // jsdom has no window that could have the focus.
  document.hasFocus = () => true;
});

/** What reading gives by the text of a file; `wait` waits until it is ended. */
function outcomeOf(file: string, content: string): ReadOutcome | null {
  if (content === "wait") return null;
  if (content === "broken") {
    const remarks = "The file is no workbook.";
    return { kind: "rows", rows: rowsOf(file, { outcome: "skipped", remarks }) };
  }
  const [partner = "", rounds = "1", why = ""] = content.split("|");
  return { kind: "rows", rows: rowsOf(file, { partner, rounds: Number(rounds), why }) };
}

function newRun(): ReadingRun {
  return new ReadingRun({
    now: () => "2026-11-27 10:00",
    makeReader: () => {
      let end = (): void => undefined;
      return {
        read: ({ file, bytes }) =>
          new Promise((resolve) => {
            end = () => resolve({ kind: "ended" });
            const outcome = outcomeOf(file, new TextDecoder().decode(bytes));
            if (outcome !== null) resolve(outcome);
          }),
        end: () => end(),
      };
    },
  });
}

function show(workbook: LookedWorkbook | null = withoutAssessment, run = newRun()) {
  const desk = freeDesk(workbook);
  const view = render(
    <FluentProvider theme={webLightTheme}>
      <PortfolioView run={run} {...desk.props} />
    </FluentProvider>
  );
  return { ...view, run, log: desk.log };
}

function fileOf(name: string, content: string): File {
  const file = new File([content], name);
  const { buffer } = new TextEncoder().encode(content);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(buffer.slice(0)) });
  return file;
}

const choose = (...files: readonly File[]) =>
  userEvent.upload(screen.getByLabelText("Choose workbooks"), [...files]);
const items = () =>
  within(screen.getByRole("list", { name: "Chosen files" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

it("reads files, says what became of each, writes the sheets when asked and goes there", async () => {
  openExcel({ sheets: [{ name: "Mine", rows: [["keep", 1]] }] });
  const { container, log } = show();
  expect(screen.getByText(/nothing of them is sent anywhere/)).toBeVisible();
  await choose(
    fileOf("a.xlsx", "Aldova|2"),
    fileOf("broken.xlsx", "broken"),
    fileOf("b.xlsx", "Beltania|1|Older method.")
  );
  expect(await screen.findByText("2 assessments with 3 rounds")).toBeVisible();
  expect(screen.getByText("1 file skipped: why stands in the list")).toBeVisible();
  expect(screen.getByText(/^1 assessment not comparable/)).toBeVisible();
  // What needs a look stands first.
  expect(items()).toEqual([
    "✗broken.xlsxskippedThe file is no workbook.",
    "✓a.xlsxread",
    "✓b.xlsxread",
  ]);
  // Nothing is written before somebody asks.
  expect(await sheetNames()).toEqual(["Mine"]);
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "Write the portfolio" }));
  const goTo = await screen.findByRole("button", { name: "Go to the portfolio" });
  expect(log.at(-1)).toBe("say Written to “HSA Portfolio” and 6 more sheets.");
  const names = await sheetNames();
  expect(names.slice(0, 2)).toEqual(["Mine", "HSA Portfolio"]);
  expect(await valuesOf("Mine", "A1:B1")).toEqual([["keep", 1]]);
  await userEvent.click(goTo);
  expect(log.filter((line) => line.startsWith("stop"))).toEqual([]);
});

it("replaces only what came from the same files when it is run again", async () => {
  openExcel({ sheets: [{ name: "Mine" }] });
  const first = show();
  await choose(fileOf("a.xlsx", "Aldova|2"), fileOf("b.xlsx", "Beltania"));
  await userEvent.click(await screen.findByRole("button", { name: "Write the portfolio" }));
  await screen.findByRole("button", { name: "Go to the portfolio" });
  first.unmount();
  const { log } = show();
  await choose(fileOf("b.xlsx", "Beltania|3"));
  await userEvent.click(await screen.findByRole("button", { name: "Write the portfolio" }));
  await screen.findByRole("button", { name: "Go to the portfolio" });
  expect(log.at(-1)).toMatch(/ 1 file of earlier runs was kept\.$/);
  expect(await sheetNames()).toHaveLength(8);
  const rounds = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("HSA_PortfolioScores");
    const files = table.columns.getItem("File").getDataBodyRange().load("values");
    const round = table.columns.getItem("Round").getDataBodyRange().load("values");
    await context.sync();
    return new Set(
      files.values.map(([file], at) => `${String(file)} ${String(round.values[at]?.[0])}`)
    );
  });
  expect([...rounds].sort()).toEqual(["a.xlsx 1", "a.xlsx 2", "b.xlsx 1", "b.xlsx 2", "b.xlsx 3"]);
});

it("shows how far it is, stops when asked without having written, and goes on", async () => {
  openExcel({ sheets: [{ name: "Mine" }] });
  const { log, run } = show();
  await choose(
    fileOf("a.xlsx", "Aldova"),
    fileOf("slow.xlsx", "wait"),
    fileOf("c.xlsx", "Celandia")
  );
  expect(await screen.findByText("1 of 3")).toBeVisible();
  expect(screen.getByRole("progressbar", { name: "Files read" })).toHaveAttribute("value", "1");
  expect(items()).toEqual(["✓a.xlsxread", "…slow.xlsxreading", "·c.xlsxwaiting"]);
  expect(screen.queryByRole("button", { name: "Write the portfolio" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(log.at(-1)).toBe("say Stopped after 1 of 3 files. Nothing was written.");
  expect(items()).toEqual(["✓a.xlsxread", "·slow.xlsxwaiting", "·c.xlsxwaiting"]);
  expect(await sheetNames()).toEqual(["Mine"]);
  const goOn = screen.getByRole("button", { name: "Read the rest" });
  // The button that was pressed is gone: the next takes the focus.
  expect(goOn).toHaveFocus();
  await userEvent.click(goOn);
  expect(await screen.findByText("1 of 3")).toBeVisible();
  expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "Clear the list" }));
  expect(run.snapshot().list).toEqual([]);
  expect(screen.getByRole("button", { name: "Choose workbooks" })).toHaveFocus();
  expect(screen.queryByRole("list", { name: "Chosen files" })).toBeNull();
});

it("keeps what was read, and goes on reading, while the person is at another task", async () => {
  const run = newRun();
  const first = show(withoutAssessment, run);
  await choose(fileOf("a.xlsx", "Aldova"), fileOf("slow.xlsx", "wait"));
  await screen.findByText("1 of 2");
  first.unmount();
  expect(run.snapshot().isRunning).toBe(true);
  show(withoutAssessment, run);
  expect(items()).toEqual(["✓a.xlsxread", "…slow.xlsxreading"]);
});

it("says why nothing is written in a read-only workbook, and offers it again", async () => {
  const host = openExcel({ sheets: [{ name: "Mine" }] });
  setReadOnly(host, true);
  const { log } = show();
  await choose(fileOf("a.xlsx", "Aldova"));
  await userEvent.click(await screen.findByRole("button", { name: "Write the portfolio" }));
  await waitFor(() => expect(log.at(-1)).toMatch(/^stop (refused|failed)$/));
  expect(screen.getByRole("button", { name: "Write the portfolio" })).toBeEnabled();
  expect(await sheetNames()).toEqual(["Mine"]);
});

it("reads before the pane knows the workbook, and writes only once it does", async () => {
  show(null);
  await choose(fileOf("a.xlsx", "Aldova"));
  const write = await screen.findByRole("button", { name: "Write the portfolio" });
  expect(write).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText(/once the pane has looked into this workbook/)).toBeVisible();
});

it("names assessments that stand in two of the files, so that nobody counts them twice", async () => {
  show();
  await choose(
    fileOf("a.xlsx", "Aldova|2"),
    fileOf("b.xlsx", "Beltania"),
    fileOf("again.xlsx", "Aldova|2")
  );
  expect(await screen.findByText("3 assessments with 5 rounds")).toBeVisible();
  expect(
    screen.getByText("2 assessments in another of the files too: named in the list")
  ).toBeVisible();
  expect(items()).toEqual([
    "✓a.xlsxreadThe same assessment stands in “again.xlsx” (Baseline and Follow-up 1): count it once.",
    "✓again.xlsxreadThe same assessment stands in “a.xlsx” (Baseline and Follow-up 1): count it once.",
    "✓b.xlsxread",
  ]);
});

it("offers nothing to write where nothing could be read", async () => {
  const { log } = show();
  await choose(fileOf("broken.xlsx", "broken"));
  expect(await screen.findByText(/None of the files holds an assessment/)).toBeVisible();
  expect(log.at(-1)).toBe("say Finished: 1 file.");
  expect(screen.queryByRole("button", { name: "Write the portfolio" })).toBeNull();
});

describe("dropping", () => {
  const entryOf = (file: File, path: string) => ({
    ...{ isFile: true, isDirectory: false, fullPath: path },
    file: (give: (file: File) => void) => give(file),
  });
  /** A folder that hands its entries over in two lots, as browsers do with many. */
  const folderOf = (path: string, entries: readonly unknown[]) => ({
    ...{ isFile: false, isDirectory: true, fullPath: path },
    createReader: () => {
      const lots = [entries.slice(0, 1), entries.slice(1), []];
      return { readEntries: (give: (lot: readonly unknown[]) => void) => give(lots.shift() ?? []) };
    },
  });
  const drop = (entries: readonly unknown[], files: readonly File[] = []) =>
    fireEvent.drop(screen.getByRole("group", { name: "Workbooks to read" }), {
      dataTransfer: { files, items: entries.map((one) => ({ webkitGetAsEntry: () => one })) },
    });

  it("takes a folder with the folders in it, by the paths below it, and counts the rest", async () => {
    show();
    drop([
      folderOf("/inbox", [
        entryOf(fileOf("b.xlsx", "Beltania"), "/inbox/b.xlsx"),
        entryOf(fileOf("notes.pdf", "x"), "/inbox/notes.pdf"),
        folderOf("/inbox/north", [entryOf(fileOf("a.xlsx", "Aldova"), "/inbox/north/a.xlsx")]),
      ]),
    ]);
    expect(await screen.findByText("2 assessments with 2 rounds")).toBeVisible();
    expect(items()).toEqual(["✓b.xlsxread", "✓north/a.xlsxread"]);
    expect(screen.getByText("1 file of other kinds in the folder was left out.")).toBeVisible();
  });

  it("takes files where the browser tells of no folders", async () => {
    show();
    const file = fileOf("a.xlsx", "Aldova");
    drop([null], [file]);
    expect(await screen.findByText("1 assessment with 1 round")).toBeVisible();
  });

  it("says when there is no workbook in it, and which of two has a name that is taken", async () => {
    const { log } = show();
    drop([folderOf("/empty", [])]);
    expect(await screen.findByText(/^No workbook \(.xlsx or .xlsm\)/)).toBeVisible();
    expect(log.at(-1)).toBe("say ");
    const two = [fileOf("a.xlsx", "Aldova"), fileOf("a.xlsx", "Beltania")];
    drop([null, null], two);
    expect(await screen.findByText(/Chosen twice under one name.*“a\.xlsx”/)).toBeVisible();
    expect(items()).toEqual(["✓a.xlsxread"]);
  });

  it("lets no file that is dropped beside the zone take the place of the pane", () => {
    show();
    // False: what the browser would do was prevented.
    expect(fireEvent.drop(document.body, { dataTransfer: { files: [], items: [] } })).toBe(false);
    expect(fireEvent.dragOver(document.body, { dataTransfer: {} })).toBe(false);
  });
});
