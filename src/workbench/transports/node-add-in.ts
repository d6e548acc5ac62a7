import type { WorkbookHost } from "../host/workbook-host";
import { isRecord } from "../host/protocol/wire";
import { readOfficeFile } from "./office-package";

/** What the add-in's code finds as globals in Excel. */
export interface ConnectedAddIn {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The library reads `_richApiNativeBridge` once, while it loads: two functions and no more. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** Bridge messages: 1 a request of the add-in, 2 its reply, 3 events. */
const REQUEST = 1;
const REPLY = 2;
const EVENTS = 3;
const LIBRARY = "excel-web-16.00.js";

interface Loaded extends ConnectedAddIn {
  host: WorkbookHost;
  readonly bridge: Bridge;
  /** Ends the delivery of the host's events. */
  endEvents: () => void;
}

let loaded: Loaded | undefined;

/**
 * Connects Microsoft's own client library, unmodified, to a host: `Excel.run` of the answer talks to
 * it. The library is loaded once in a process; a later call sends everything to the new host.
 *
 * @param directory where `@microsoft/office-js` is looked up from; default the working directory.
 */
export function connectAddIn(host: WorkbookHost, directory?: string): ConnectedAddIn {
  loaded ??= { ...load(directory), host, endEvents: () => undefined };
  loaded.endEvents();
  loaded.host = host;
  loaded.endEvents = deliverEvents(host, loaded.bridge);
  return { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension };
}

/** Events come after the answer to the batch that caused them, as they do from Excel. */
function deliverEvents(host: WorkbookHost, bridge: Bridge): () => void {
  return host.onEvent((entry) => {
    const message = { type: EVENTS, controlId: "", message: { entries: [entry] } };
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(message)), 0);
  });
}

function load(directory: string | undefined): ConnectedAddIn & { readonly bridge: Bridge } {
  const realm: Record<string, unknown> = globalThis as unknown as Record<string, unknown>;
  const bridge: Bridge = {
    sendMessageToHost: (text) => void answer(text, bridge),
    onMessageFromHost: null,
  };
  const stubs = browserStubs();
  for (const [name, stub] of Object.entries(stubs)) if (!(name in realm)) realm[name] = stub;
  realm["_richApiNativeBridge"] = bridge;
  // In this very realm, so that plain objects of the add-in are plain objects to the library; the
  // module `vm` would pick the main realm even where a test runner has made another.
  // eslint-disable-next-line no-eval -- the library's own file, which must run in this realm
  const run = globalThis.eval;
  run(`${readOfficeFile(LIBRARY, directory)}\n//# sourceURL=${LIBRARY}`);
  realm["Office"] = officeFor(realm["Office"]);
  const { Excel: excel, OfficeExtension: extension } = globalThis as unknown as ConnectedAddIn;
  return { Excel: excel, OfficeExtension: extension, bridge };
}

/**
 * The library's `Office` with what only a real page gets: a context that knows the host's API sets
 * (without one every set counts as supported) and an `onReady` that is ready.
 */
function officeFor(library: unknown): unknown {
  const isSetSupported = (name: string, version?: string | number): boolean =>
    loaded?.host.isSetSupported(name, version === undefined ? undefined : String(version)) ?? false;
  const info = { host: "Excel", platform: "PC" };
  const onReady = (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    const ready = Promise.resolve(info);
    if (callback) void ready.then(callback);
    return ready;
  };
  const base = isRecord(library) || typeof library === "function" ? library : {};
  // Its own `context` cannot be redefined, so a new object stands before it.
  return Object.create(base, {
    context: { value: { requirements: { isSetSupported }, host: "Excel", platform: "PC" } },
    onReady: { value: onReady },
  });
}

/** The little of a browser that the library touches while it loads and runs. */
function browserStubs(): Record<string, unknown> {
  const nothing = (): void => undefined;
  return {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    navigator: { userAgent: "Node", language: "en-US" },
    location: {
      href: "https://localhost/",
      protocol: "https:",
      search: "",
      hash: "",
      host: "localhost",
      origin: "https://localhost",
    },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: nothing, style: {} }),
      addEventListener: nothing,
      cookie: "",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

async function answer(text: string, bridge: Bridge): Promise<void> {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || message["type"] !== REQUEST || loaded === undefined) return;
  const content = message["message"];
  const body = isRecord(content) ? content["body"] : undefined;
  const flags = typeof message["flags"] === "number" ? message["flags"] : 0;
  const reply = (statusCode: number, content: unknown): void => {
    const response = { statusCode, headers: {}, body: JSON.stringify(content) };
    bridge.onMessageFromHost?.(
      JSON.stringify({ id: message["id"], type: REPLY, flags: 0, message: response })
    );
  };
  try {
    reply(200, await loaded.host.process(body, flags));
  } catch (error) {
    // A fault of the host itself; the add-in sees it as Excel's internal error, with the reason.
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply(500, { error: { code: "GeneralException", message: reason } });
  }
}
