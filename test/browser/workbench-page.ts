import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";

export interface OpenOptions {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly width?: number;
}

const PANE = 'iframe[title="Human Security Assessment"]';

/** The workbench in a browser as a person uses it, and everything that it asked for and complained of. */
export class WorkbenchPage {
  /** Addresses that were asked for. */
  readonly asked: string[] = [];
  /** Errors and warnings of the console, uncaught exceptions, refusals of a content policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly origin: string
  ) {
    page.on("request", (request) => this.asked.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        this.complaints.push(message.text());
      }
    });
  }

  static async open(browser: Browser, options: OpenOptions = {}): Promise<WorkbenchPage> {
    const url = process.env["WORKBENCH_URL"];
    if (url === undefined) throw new Error("The workbench is not served: see global-setup.cjs.");
    const page = await browser.newPage({
      ignoreHTTPSErrors: true,
      acceptDownloads: true,
      viewport: { width: options.width ?? 1366, height: 768 },
      colorScheme: options.colorScheme ?? "light",
      forcedColors: options.forcedColors ?? "none",
    });
    const bench = new WorkbenchPage(page, new URL(url).origin);
    await page.goto(url);
    await page.getByRole("heading", { name: "analyst-workbook.xlsx" }).waitFor();
    return bench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator(PANE);
  }

  async paneFrame(): Promise<Frame> {
    const element = await this.page.waitForSelector(PANE);
    const frame = await element.contentFrame();
    if (frame === null) throw new Error("The pane has no page.");
    return frame;
  }

  async press(ribbonButton: string): Promise<void> {
    await this.page.getByRole("button", { name: ribbonButton, exact: true }).click();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    const mimeType = "application/octet-stream";
    await this.page.getByLabel("Workbook to open").setInputFiles({ name, mimeType, buffer });
    await this.page.getByRole("heading", { name }).waitFor();
  }

  async openExample(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "File" }).click();
    await this.page.getByRole("menuitem", { name: `Example: ${name}` }).click();
    await this.page.getByRole("heading", { name }).waitFor();
  }

  async save(): Promise<Uint8Array> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "File" }).click();
    await this.page.getByRole("menuitem", { name: "Save (download)" }).click();
    // The browser is a server of its own: its files are not ours to open.
    const file = path.join(mkdtempSync(path.join(tmpdir(), "workbench-")), "saved.xlsx");
    await (await download).saveAs(file);
    const bytes = readFileSync(file);
    rmSync(path.dirname(file), { recursive: true });
    return bytes;
  }

  /** Opens a task by its tab, or by the menu "More" where it has none. */
  async task(name: string): Promise<void> {
    const tab = this.pane.getByRole("tab", { name, exact: true });
    if ((await tab.count()) > 0) await tab.click();
    else {
      await this.pane.getByRole("button", { name: "More" }).click();
      await this.pane.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
    }
    await this.pane.getByRole("heading", { name, level: 1 }).waitFor();
    // On a busy machine the task's code arrives after its heading.
    await this.pane.getByText("Opening the task.").waitFor({ state: "detached" });
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByLabel("Name box");
    await box.fill(address);
    await box.press("Enter");
  }

  /** What a cell shows, without the buttons in it. */
  async cell(address: string): Promise<string> {
    await this.goTo(address);
    const active = this.page.locator('[role="gridcell"][tabindex="0"]');
    return active.evaluate((cell) => cell.querySelector(".wb-text")?.textContent ?? "");
  }

  /** Types into a cell as a person does: over what it holds. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.locator('[role="gridcell"][tabindex="0"]').focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    // No person has the next cell's text typed before this one's editor closes.
    await this.page.locator(".wb-editor").waitFor({ state: "detached" });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
