import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { WorkbookHost } from "../../src/workbench/host/workbook-host";
import type { HostOptions } from "../../src/workbench/host/host-options";
import { connectAddIn } from "../../src/workbench/transports/node-add-in";

/** A workbook file that is open on the embedded host. */
export interface OpenFile {
  readonly host: WorkbookHost;
  /** The bytes that it would be saved as. */
  readonly save: () => Uint8Array;
}

/** Opens a file on the embedded host; a new, empty one where none is given. */
export function openFile(bytes = emptyWorkbook(), options: HostOptions = {}): OpenFile {
  const opened = openWorkbook(bytes);
  const host = new WorkbookHost(opened.contents, options);
  const { Excel, OfficeExtension } = connectAddIn(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return { host, save: () => opened.save(host.changes()) };
}
