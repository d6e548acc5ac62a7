/** Received workbooks are chosen, read in a real worker, written and read again, as the grid shows it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Worker } from "playwright-core";
import { parseArea } from "../../src/package/a1";
import { openWorkbook } from "../../src/package/open-workbook";
import { withCells } from "../actions/send/assessed-workbook";
import { axeFaults } from "./axe-faults";
import { holdWorker } from "./hold-worker";
import { WorkbenchPage, type OpenOptions } from "./workbench-page";

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

const exampleFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`templates/examples/${name}`));
const filled = exampleFile("filled-assessment.xlsx");
const rounds = exampleFile("five-rounds.xlsx");
const WORKER = "**/chunks/portfolio-worker.*.js";

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}
const truncated: Chosen = { name: "cut-off.xlsx", bytes: filled.slice(0, 20_000) };
const noWorkbook: Chosen = {
  name: "letter.xlsx",
  bytes: new TextEncoder().encode("Dear colleague"),
};

async function portfolio(look: OpenOptions = {}): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(browser, look);
  await bench.press("Assessment");
  await bench.task("Portfolio");
  return bench;
}

async function choose({ pane }: WorkbenchPage, files: readonly Chosen[]): Promise<void> {
  await pane.locator('input[type="file"][multiple]').setInputFiles(
    files.map(({ name, bytes }) => ({
      ...{ name, mimeType: "application/octet-stream" },
      buffer: Buffer.from(bytes),
    }))
  );
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

/** Every file of the list as it is shown: sign, name, state and remarks. */
const list = ({ pane }: WorkbenchPage): Promise<string[]> =>
  pane.getByRole("list", { name: "Chosen files" }).getByRole("listitem").allTextContents();

const many = (count: number): Chosen[] =>
  Array.from({ length: count }, (_, at) => ({ name: `copy-${at + 1}.xlsx`, bytes: rounds }));

/** Sheets of the workbook, as the tabs below the grid say. */
async function sheets({ page }: WorkbenchPage): Promise<string[]> {
  return page.getByRole("tab").allTextContents();
}

async function write({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole("button", { name: "Write the portfolio" }).click();
  await pane.getByRole("button", { name: "Go to the portfolio" }).waitFor();
}

describe("reading", () => {
  it("shows how far it is, and stops at once without having written", async () => {
    const bench = await portfolio();
    const { pane, page } = bench;
    const before = await sheets(bench);
    const letThrough = await holdWorker(await bench.paneFrame(), 3);
    const started = page.waitForEvent("worker");
    await choose(bench, many(12));
    const worker = await started;
    await pane.getByText("3 of 12", { exact: true }).waitFor();
    expect(await axeFaults(await bench.paneFrame())).toEqual([]);
    const over = worker.waitForEvent("close");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await over;
    await pane.getByText("Stopped after 3 of 12 files. Nothing was written.").waitFor();
    expect(page.workers()).toEqual([]);
    // No file is still said to be read.
    const states = (await list(bench)).map(
      (one) => /^.copy-\d+\.xlsx(reading|read|waiting)/.exec(one)?.[1]
    );
    expect(states).toEqual([...Array<string>(3).fill("read"), ...Array<string>(9).fill("waiting")]);
    expect(await sheets(bench)).toEqual(before);
    await letThrough();
    // What was read stays, and the rest is read when somebody wants it.
    await pane.getByRole("button", { name: "Read the rest" }).click();
    await pane
      .getByText("12 assessments with 60 rounds", { exact: true })
      .waitFor({ timeout: 60_000 });
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("happens in a worker that can reach nothing, and asks for nothing but code of the add-in", async () => {
    const bench = await portfolio();
    const { page } = bench;
    const started = page.waitForEvent("worker");
    bench.asked.length = 0;
    await holdWorker(await bench.paneFrame(), 1);
    await choose(bench, many(2));
    const worker = await started;
    expect(await reached(worker)).toEqual([]);
    await bench.pane.getByRole("button", { name: "Cancel" }).click();
    const elsewhere = bench.asked.filter((url) => !url.startsWith(`${bench.origin}/chunks/`));
    expect(elsewhere).toEqual([]);
    expect(bench.asked.some((url) => url.includes("portfolio-worker"))).toBe(true);
    await bench.close();
  });

  it("works as well under the header that administrators are told to send", async () => {
    const guide = readFileSync("docs/administrators/deploy.md", "utf8");
    const [, advice] = /`Content-Security-Policy: ([^`]+)`/.exec(guide) ?? [];
    expect(advice).toContain("default-src 'none'");
    const bench = await portfolio();
    const { page } = bench;
    let sent = 0;
    await page.route("**/chunks/*.js", async (route) => {
      const response = await route.fetch();
      sent += 1;
      const headers = {
        ...response.headers(),
        "content-security-policy": advice!.replace(/\s+/g, " "),
      };
      await route.fulfill({ response, headers });
    });
    const started = page.waitForEvent("worker");
    await choose(bench, [{ name: "five.xlsx", bytes: rounds }]);
    await started;
    await bench.pane.getByText("1 assessment with 5 rounds", { exact: true }).waitFor();
    expect(sent).toBeGreaterThan(1);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("names the file that its worker crashed at, and goes on in another one", async () => {
    const bench = await portfolio();
    const { page } = bench;
    const asked: string[] = [];
    page.on("worker", (worker) => asked.push(worker.url()));
    // A real worker with a fault: what no file is known to cause.
    await page.route(WORKER, (route) =>
      route.fulfill({ contentType: "text/javascript", body: faultyWorker })
    );
    await choose(
      bench,
      ["a", "crash", "b"].map((name) => ({ name: `${name}.xlsx`, bytes: filled }))
    );
    await bench.pane
      .getByText("None of the files holds an assessment that could be read.")
      .first()
      .waitFor();
    expect(await list(bench)).toEqual([
      "✗a.xlsxskippedPlayed.",
      expect.stringMatching(/^✗crash\.xlsxskippedReading this file failed within the add-in/),
      "✗b.xlsxskippedPlayed.",
    ]);
    expect(asked).toHaveLength(2);
    // It is in the list: nobody needs it in a console as well.
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("goes on in the page itself where a worker cannot be had", async () => {
    const bench = await portfolio();
    const { page } = bench;
    await page.route(WORKER, (route) => route.abort());
    await choose(bench, [
      { name: "five.xlsx", bytes: rounds },
      noWorkbook,
      { name: "one.xlsx", bytes: filled },
    ]);
    await bench.pane.getByText("2 assessments with 6 rounds").waitFor();
    expect((await list(bench)).map((one) => one.slice(0, 11))).toEqual([
      "✗letter.xls",
      "✓five.xlsxr",
      "✓one.xlsxre",
    ]);
    await bench.close();
  });
});

const faultyWorker = `
  const tables = { scores: [], barriers: [], mitigations: [] };
  self.postMessage({ kind: "ready" });
  self.addEventListener("message", ({ data: { id, file, readAt } }) => {
    if (file === "crash.xlsx") throw new Error("out of memory");
    const row = { file, assessment: null, partner: null, scope: null, outcome: "skipped",
      remarks: "Played.", framework: null, version: null, rounds: 0, readAt };
    self.postMessage({ kind: "rows", id, rows: { ...tables, files: [row] } });
  });
`;

/** What of a worker's ways to other computers is still there, on itself or inherited. */
function reached(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => {
    const ways = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"];
    const more = ["importScripts", "Worker", "BroadcastChannel", "caches"];
    const found: string[] = [];
    for (let at: object | null = globalThis; at !== null; at = Object.getPrototypeOf(at)) {
      for (const name of [...ways, ...more]) {
        const held = Object.getOwnPropertyDescriptor(at, name);
        if (held !== undefined && (held.value !== undefined || held.get !== undefined))
          found.push(name);
      }
    }
    return found;
  });
}

describe("choosing", () => {
  it("takes a folder by the paths below it, by keyboard alone, and says what it left out", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "received-"));
    mkdirSync(path.join(folder, "inbox/north"), { recursive: true });
    writeFileSync(path.join(folder, "inbox/b.xlsx"), filled);
    writeFileSync(path.join(folder, "inbox/north/a.xlsx"), rounds);
    writeFileSync(path.join(folder, "inbox/~$b.xlsx"), "x");
    writeFileSync(path.join(folder, "inbox/minutes.pdf"), "x");
    const bench = await portfolio();
    const { pane, page } = bench;
    const chooser = page.waitForEvent("filechooser");
    await pane.getByRole("button", { name: "Choose a folder" }).focus();
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(path.join(folder, "inbox"));
    await pane.getByText("2 assessments with 6 rounds", { exact: true }).waitFor();
    await pane.getByText("2 files of other kinds in the folder were left out.").waitFor();
    expect(await list(bench)).toEqual(["✓b.xlsxread", "✓north/a.xlsxread"]);
    // The focus stays where the person is: nothing of the pane took it away.
    expect(await pane.getByRole("button", { name: "Choose a folder" }).evaluate(isFocused)).toBe(
      true
    );
    rmSync(folder, { recursive: true });
    await bench.close();
  });

  it("takes files that are dropped on the zone, and opens none that is dropped beside it", async () => {
    const bench = await portfolio();
    const { pane } = bench;
    const frame = await bench.paneFrame();
    const address = frame.url();
    const dropped = await frame.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "dropped.xlsx"));
      return transfer;
    }, Array.from(filled));
    await pane.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: dropped });
    expect(await pane.getByRole("list", { name: "Chosen files" }).count()).toBe(0);
    const zone = pane.getByRole("group", { name: "Workbooks to read" });
    await zone.dispatchEvent("dragover", { dataTransfer: dropped });
    await zone.dispatchEvent("drop", { dataTransfer: dropped });
    await pane.getByText("1 assessment with 1 round", { exact: true }).waitFor();
    expect(await list(bench)).toEqual(["✓dropped.xlsxread"]);
    expect(frame.url()).toBe(address);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it.each<[string, OpenOptions]>([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ])(
    "has no accessibility fault and fits 320 pixels with files in its list, in %s",
    async (_, look) => {
      const bench = await portfolio(look);
      const { pane, page } = bench;
      await page.addStyleTag({ content: "iframe { width: 320px !important; }" });
      const long =
        "a-name-without-any-space-that-somebody-gave-to-a-workbook-before-sending-it.xlsx";
      await choose(bench, [{ name: long, bytes: rounds }, truncated, noWorkbook]);
      await pane.getByText("1 assessment with 5 rounds", { exact: true }).waitFor();
      const frame = await bench.paneFrame();
      expect(await axeFaults(frame)).toEqual([]);
      const widest = await frame.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll("body *")].map(
            (one) => one.getBoundingClientRect().right
          )
        )
      );
      expect(widest).toBeLessThanOrEqual(320);
      await bench.close();
    }
  );
});

describe("writing", () => {
  it("puts what was read into sheets, and a re-run replaces what came from the same file alone", async () => {
    const bench = await portfolio();
    const { pane, page } = bench;
    const before = await sheets(bench);
    const kept = await bench.cell("Budget!B2");
    await choose(bench, [
      { name: "kaldoria.xlsx", bytes: filled },
      truncated,
      noWorkbook,
      { name: "five.xlsx", bytes: rounds },
    ]);
    await pane.getByText("2 assessments with 6 rounds").waitFor();
    await pane.getByText("2 files skipped: why stands in the list").waitFor();
    expect((await list(bench)).slice(0, 2)).toEqual([
      expect.stringMatching(/^✗cut-off\.xlsxskipped./),
      expect.stringMatching(/^✗letter\.xlsxskipped./),
    ]);
    expect(await axeFaults(await bench.paneFrame())).toEqual([]);
    await write(bench);
    const after = await sheets(bench);
    expect(after.filter((name) => !name.startsWith("HSA Portfolio"))).toEqual(before);
    await pane.getByRole("button", { name: "Go to the portfolio" }).click();
    await page.getByRole("tab", { name: "HSA Portfolio", exact: true, selected: true }).waitFor();

    expect(await map(bench)).toEqual([
      "Kaldoria (fictional) five.xlsx",
      "Kaldoria (fictional) kaldoria.xlsx",
    ]);
    const first = await tables(bench);
    expect(files(first)).toEqual([
      "cut-off.xlsx skipped",
      "five.xlsx read",
      "kaldoria.xlsx read",
      "letter.xlsx skipped",
    ]);

    // The same file again, of another partner, in a list that has forgotten the first run.
    await bench.type("'HSA Portfolio'!K3", "a note of mine");
    await pane.getByRole("button", { name: "Clear the list" }).click();
    const changed = withCells(filled, "HSA Assessment", [{ row: 5, column: 1, value: "Ostmark" }]);
    await choose(bench, [{ name: "kaldoria.xlsx", bytes: changed }]);
    await pane.getByText("1 assessment with 1 round").waitFor();
    await write(bench);
    await pane.getByText(/ 3 files of earlier runs were kept\.$/).waitFor();
    expect(await sheets(bench)).toEqual(after);
    expect(await map(bench)).toEqual(["Kaldoria (fictional)", "Ostmark"]);
    const second = await tables(bench);
    expect(files(second)).toEqual(files(first));
    // What came from the other files stands as it stood, row by row; nothing of the old one is left.
    for (const table of ["scores", "barriers", "mitigations"] as const) {
      const of = (rows: readonly Row[], isChanged: boolean) =>
        rows.filter(({ File }) => (File === "kaldoria.xlsx") === isChanged);
      expect(of(second[table], false)).toEqual(of(first[table], false));
      const names = of(second[table], true).map(({ Partner }) => Partner);
      expect(names).toEqual(names.map(() => "Ostmark"));
      expect(names).toHaveLength(of(first[table], true).length);
    }
    expect(await bench.cell("Budget!B2")).toBe(kept);
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });
});

type Row = Readonly<Record<string, unknown>>;

/** The tables of the portfolio as a saved workbook holds them, by header. */
async function tables(bench: WorkbenchPage) {
  const { contents } = openWorkbook(await bench.save());
  const rowsOf = (name: string): Row[] => {
    for (const sheet of contents.sheets) {
      const table = sheet.tables.find((one) => one.name === name);
      const area = table && parseArea(table.ref);
      if (table === undefined || area === undefined) continue;
      return Array.from({ length: area.bottom - area.top }, (_, at) =>
        Object.fromEntries(
          table.columns.map((header, column) => {
            const key = (area.top + 1 + at) * 16384 + area.left + column;
            return [header, sheet.cells.get(key)?.value ?? null];
          })
        )
      );
    }
    throw new Error(`no table ${name}`);
  };
  return {
    files: rowsOf("HSA_PortfolioFiles"),
    scores: rowsOf("HSA_PortfolioScores"),
    barriers: rowsOf("HSA_PortfolioBarriers"),
    mitigations: rowsOf("HSA_PortfolioMitigations"),
  };
}

const files = ({ files: rows }: { readonly files: readonly Row[] }): string[] =>
  rows.map(({ File, Outcome }) => `${String(File)} ${String(Outcome)}`).sort();

/** Who stands in the map, in its order; with the file where partner and scope do not tell. */
async function map(bench: WorkbenchPage): Promise<string[]> {
  const found: string[] = [];
  let header = 6;
  while ((await bench.cell(`'HSA Portfolio'!A${header}`)) !== "Partner") header += 1;
  for (;;) {
    const row = header + 1 + found.length;
    const partner = await bench.cell(`'HSA Portfolio'!A${row}`);
    if (partner === "") return found;
    const [, file = ""] = (await bench.cell(`'HSA Portfolio'!B${row}`)).split("\n");
    found.push(`${partner} ${file}`.trim());
  }
}
