import { emptyWorkbook } from "../../../src/package/empty-workbook";
import { openWorkbook } from "../../../src/package/open-workbook";
import { WorkbookHost } from "../../../src/workbench/host/workbook-host";

/** The body that the client sends from a browser. */
const body = (argument: unknown): object => ({
  AutoKeepReference: true,
  Actions: [
    { Id: 1, ActionType: 1, Name: "", ObjectPathId: 2 },
    {
      ...{ Id: 3, ActionType: 3, Name: "CreateAndOpenWorkbook", ObjectPathId: 2 },
      ArgumentInfo: { Arguments: [argument] },
    },
  ],
  ObjectPaths: { 2: { Id: 2, ObjectPathType: 1, Name: "" } },
});

function hostThatShows(shown: (Uint8Array | null)[]): WorkbookHost {
  const { contents } = openWorkbook(emptyWorkbook());
  return new WorkbookHost(contents, { openBeside: (bytes) => shown.push(bytes) });
}

it("shows the bytes of a new workbook, or an empty one", async () => {
  const shown: (Uint8Array | null)[] = [];
  const host = hostThatShows(shown);
  const bytes = emptyWorkbook();
  const base64 = Buffer.from(bytes).toString("base64");
  expect((await host.process(body(base64), 0)).Error).toBeUndefined();
  expect((await host.process(body(null), 0)).Error).toBeUndefined();
  expect(shown).toEqual([bytes, null]);
});

it("refuses what is not base64", async () => {
  const shown: (Uint8Array | null)[] = [];
  const response = await hostThatShows(shown).process(body("%%%"), 0);
  expect(response.Error?.Code).toBe("InvalidArgument");
  expect(shown).toEqual([]);
});

it("does not know the method where nobody would show the workbook", async () => {
  const host = new WorkbookHost(openWorkbook(emptyWorkbook()).contents);
  expect((await host.process(body("UEsDBA=="), 0)).Error?.Code).toBe("ApiNotFound");
});
