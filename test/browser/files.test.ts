import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { chromium, type Browser } from "playwright-core";
import { sharedWorkbooks } from "../terminal/assess-file";
import { WorkbenchPage } from "./workbench-page";

const withMacros = fs.readFileSync(path.join(sharedWorkbooks, "existing-analyst-workbook.xlsm"));

let browser: Browser;
jest.setTimeout(120_000);
beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

/** Drops a file on the grid, as from a folder of the desktop. */
async function drop({ page }: WorkbenchPage, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole("grid").evaluate(
    (grid, [fileName, numbers]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(numbers)], fileName));
      for (const type of ["dragenter", "dragover", "drop"]) {
        const how = { dataTransfer, bubbles: true, cancelable: true };
        grid.dispatchEvent(new DragEvent(type, how));
      }
    },
    [name, [...bytes]] as const
  );
}

describe("files", () => {
  it("with macros are opened by a drop, and saved with their macros", async () => {
    const bench = await WorkbenchPage.open(browser);
    await drop(bench, "partner.xlsm", withMacros);
    await bench.page.getByRole("heading", { name: "partner.xlsm" }).waitFor();
    await bench.press("Assessment");
    await bench.pane.getByRole("button", { name: "Add the assessment" }).click();
    await bench.pane.getByText(/^Added 9 sheets\./).waitFor();
    const before = unzipSync(withMacros);
    const after = unzipSync(await bench.save());
    const part = "xl/vbaProject.bin";
    expect(Buffer.from(after[part]!).equals(Buffer.from(before[part]!))).toBe(true);
    const types = Buffer.from(after["[Content_Types].xml"]!).toString("utf8");
    expect(types).toContain("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  it("that cannot be opened are refused by a sentence that can be closed, however long", async () => {
    const bench = await WorkbenchPage.open(browser);
    const name = `${"notes-of-the-visit-".repeat(12)}.xlsx`;
    await drop(bench, name, new TextEncoder().encode("a,b\n1,2\n"));
    await bench.page.getByText("The file is not an Excel workbook").waitFor();
    await bench.page.getByRole("button", { name: "Close", exact: true }).click({ timeout: 10_000 });
    await bench.page.getByText("The file is not an Excel workbook").waitFor({ state: "detached" });
    await bench.page.getByRole("heading", { name: "analyst-workbook.xlsx" }).waitFor();
    await bench.close();
  });

  it("with changes are not left without a question", async () => {
    const bench = await WorkbenchPage.open(browser);
    await bench.type("Sheet1!A9", "mine");
    await drop(bench, "partner.xlsm", withMacros);
    const question = bench.page.getByRole("alertdialog", {
      name: /^Save analyst-workbook.xlsx first/,
    });
    await question.getByRole("button", { name: "Stay" }).click();
    expect(await bench.cell("Sheet1!A9")).toBe("mine");
    await drop(bench, "partner.xlsm", withMacros);
    await question.getByRole("button", { name: "Go on without saving" }).click();
    await bench.page.getByRole("heading", { name: "partner.xlsm" }).waitFor();
    await bench.close();
  });
});
