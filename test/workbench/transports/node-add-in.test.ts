import os from "node:os";
import { WorkbookHost } from "../../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../../src/workbench/transports/node-add-in";
import { readOfficeFile } from "../../../src/workbench/transports/office-package";
import { workbookContents } from "../../support/workbook-contents";

describe("the client library in Node", () => {
  it("is Microsoft's, in the add-in's own realm, and ready", async () => {
    const { Excel, OfficeExtension } = connectAddIn(new WorkbookHost(workbookContents()));
    expect(Excel.ErrorCodes.accessDenied).toBe("AccessDenied");
    expect(await Office.onReady()).toMatchObject({ host: "Excel" });
    const seen = jest.fn();
    await Office.onReady(seen);
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ host: "Excel" }));
    const failed = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(OfficeExtension.Error);
    expect(failed).toBeInstanceOf(Error);
  });

  it("tells the add-in the reason when the host itself is at fault", async () => {
    const host = new WorkbookHost(workbookContents());
    host.process = () => Promise.reject(new Error("a fault of the host"));
    const { Excel } = connectAddIn(host);
    const failed = await Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    }).catch((error: unknown) => error);
    expect(String(failed)).toContain("a fault of the host");
  });

  it("says what to do where the package is not installed", () => {
    expect(() => readOfficeFile("excel-web-16.00.js", os.tmpdir())).toThrow(
      /@microsoft\/office-js was not found .* Run "npm ci"/
    );
  });
});
