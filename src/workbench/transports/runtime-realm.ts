import vm from "node:vm";
import { readOfficeFile } from "./office-package";

export interface Realm {
  /** Hands a message to the library in the realm. */
  send(message: unknown): void;
}

interface RealmOptions {
  readonly fastTimers: boolean;
  readonly directory: string | undefined;
}

const LIBRARY = "custom-functions-runtime.js";
/** The newest set whose results come as `SetInvocationArrayResults` without timings. */
const CUSTOM_FUNCTIONS_SET = 1.7;

/**
 * A realm with Microsoft's custom-functions-runtime.js and the add-in's functions in it. The library
 * takes a page for granted while it loads; the stubs are the little that it touches.
 *
 * @param receive gets every message that the library sends.
 */
export function openRealm(
  functions: vm.Script,
  { fastTimers, directory }: RealmOptions,
  receive: (message: unknown) => void
): Realm {
  const sandbox: Record<string, unknown> = { ...allowedGlobals() };
  const context = vm.createContext(sandbox);
  const bridge: {
    sendMessageToHost(text: string): void;
    onMessageFromHost: ((text: string) => void) | null;
  } = {
    sendMessageToHost: (text) => queueMicrotask(() => receive(JSON.parse(text))),
    onMessageFromHost: null,
  };
  Object.assign(sandbox, pageStubs(sandbox), { _richApiNativeBridge: bridge });
  // Loading arms time-outs for files of a page; one of them would throw after five seconds.
  sandbox["setTimeout"] = () => 0;
  vm.runInContext(readOfficeFile(LIBRARY, directory), context, { filename: LIBRARY });
  vm.runInContext(READY, context, { filename: "ready.js" });
  sandbox["setTimeout"] = fastTimers
    ? (work: () => void) => setTimeout(work, 0)
    : (work: () => void, delay?: number) => setTimeout(work, delay);
  sandbox["__functionsTimer"] = setTimeout;
  functions.runInContext(context);
  return {
    send: (message) => {
      const text = JSON.stringify(message);
      queueMicrotask(() => bridge.onMessageFromHost?.(text));
    },
  };
}

/** What Office.onReady would have set up in a page; over this bridge the library never does. */
const READY = `
  Office.onReady = function (callback) {
    var ready = Promise.resolve({ host: "Excel", platform: "PC", addin: null });
    if (callback) ready.then(callback);
    return ready;
  };
  Office.context = {
    requirements: {
      isSetSupported: function (name, version) {
        return name === "CustomFunctions" && Number(version) <= ${CUSTOM_FUNCTIONS_SET};
      },
    },
  };
`;

/** What a JavaScript-only runtime offers besides the language. */
function allowedGlobals(): Record<string, unknown> {
  return {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    URL,
    TextEncoder,
    TextDecoder,
  };
}

function pageStubs(self: unknown): Record<string, unknown> {
  const nothing = (): void => undefined;
  const source = `https://localhost/officejs/${LIBRARY}`;
  return {
    window: self,
    self,
    top: self,
    parent: self,
    name: "",
    history: {},
    // Keeps the boot part of the library from looking for a host page.
    OsfOptOut: true,
    navigator: { userAgent: "Node", language: "en-US" },
    addEventListener: nothing,
    removeEventListener: nothing,
    location: {
      href: "https://localhost/functions.html",
      protocol: "https:",
      search: "?_host_Info=Excel$Web$16.01$en-US$telemetry$$$2",
      hash: "",
      host: "localhost",
      hostname: "localhost",
      origin: "https://localhost",
    },
    document: {
      readyState: "complete",
      cookie: "",
      domain: "localhost",
      getElementById: () => null,
      createElement: () => ({ setAttribute: nothing, style: {} }),
      addEventListener: nothing,
      head: { appendChild: nothing },
      body: { appendChild: nothing },
      getElementsByTagName: (tag: string) =>
        tag === "script" ? [{ src: source }] : [{ appendChild: nothing }],
    },
  };
}
