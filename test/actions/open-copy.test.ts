import { openCopy } from "../../src/actions/open-copy";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openFile } from "../support/saved-file";

it("opens the copy beside the workbook, through the client as it is outside a browser", async () => {
  const shown: (Uint8Array | null)[] = [];
  openFile(emptyWorkbook(), { openBeside: (bytes) => shown.push(bytes) });
  const copy = emptyWorkbook();
  expect(await openCopy(copy)).toBe(true);
  expect(shown).toEqual([copy]);
});

it("says that it could not where Excel opens no workbook", async () => {
  openFile();
  expect(await openCopy(emptyWorkbook())).toBe(false);
});
