import type { EventEntry } from "../../host/events/event-registry";
import { isRecord } from "../../host/protocol/wire";
import { DocumentFiles, type DocumentFilesOptions } from "./document-files";
import { APP_ID, appContext, hostInfo, type FrameContext, type FrameKind } from "./app-context";
import { eventText, readRequest, RequestKind, responseText, type XdmRequest } from "./xdm-message";

/** Numbers of the methods that the client calls by `executeMethod`. */
const Method = {
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Where the keyboard goes when it leaves the page: to what follows it, what precedes it, the sheet. */
export type FocusWay = "next" | "previous" | "sheet";

/** Numbers of office.js for what the page does with the keyboard; Escape, F2 and Ctrl+F6 lead to the sheet. */
const leaving: Readonly<Record<number, FocusWay>> = {
  ...{ 5: "sheet", 6: "sheet", 15: "sheet", 16: "sheet" },
  ...{ 13: "next", 17: "next", 14: "previous", 18: "previous" },
};

const NOT_UNDERSTOOD = -2;
/** `Error` of a method that this host does not have: the client reports an internal error. */
const UNSUPPORTED = 5000;
const DONE = { Version: 1, Error: 0 };

/** An event of the rich API; calls of custom functions travel the same way. */
type Entry = Omit<EventEntry, "messageCategory"> & { readonly messageCategory: number };

export interface OfficeFrameOptions {
  readonly kind: FrameKind;
  /** Of the add-in's page, of this very origin: office.js trusts no other. */
  readonly url: string;
  /** Where the frame is put; hidden frames too must be in the page to run. */
  readonly parent: HTMLElement;
  /** For assistive technology. */
  readonly title: string;
  readonly context: () => Omit<FrameContext, "kind" | "settings">;
  /** Answers one batch of the rich API with its response, as text. */
  readonly process: (body: string, flags: number) => Promise<string>;
  /** The workbook's bytes as a save would write them; absent: the page is handed none. */
  readonly documentBytes?: DocumentFilesOptions;
  /** A function of the page called `event.completed()`, or could not be found (status not 0). */
  readonly onCommandCompleted?: (command: string, status: number) => void;
  readonly onRegistered?: (event: string) => void;
  readonly onLeave?: (way: FocusWay) => void;
}

/**
 * One page of the add-in in a frame, and this side of its conversation with office.js. It answers
 * that frame only: by the window that a message comes from and by the conversation it names.
 */
export class OfficeFrame {
  readonly element: HTMLIFrameElement;
  private readonly conversation: string;
  private readonly registrations = new Map<string, number>();
  private readonly files: DocumentFiles;
  private settings: (readonly [string, string])[] = [];
  private readonly listen = (event: MessageEvent): void => this.receive(event);

  constructor(private readonly options: OfficeFrameOptions) {
    const { kind, url, parent, title } = options;
    this.files = new DocumentFiles(options.documentBytes);
    this.conversation = `${kind}-${crypto.randomUUID()}`;
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.hidden = kind !== "taskpane";
    // Before it is in the page: the client reads its window's name, which is set on insertion.
    frame.name = JSON.stringify({
      baseFrameName: this.conversation,
      hostInfo: hostInfo(kind),
      xdmInfo: `${this.conversation}|${APP_ID}|${window.location.origin}/`,
      serializerVersion: "1",
      flights: "[]",
    });
    const address = new URL(url, window.location.href);
    if (address.origin !== window.location.origin) {
      throw new Error(`The add-in's page must be on ${window.location.origin}: ${address.href}`);
    }
    // As Excel does it: behind what the manifest's own address asks for.
    address.search += `${address.search === "" ? "?" : "&"}_host_Info=${hostInfo(kind)}`;
    frame.src = address.href;
    this.element = frame;
    window.addEventListener("message", this.listen);
    parent.append(frame);
  }

  close(): void {
    window.removeEventListener("message", this.listen);
    this.registrations.clear();
    this.element.remove();
  }

  /** @returns false where the page does not listen (yet). */
  fire(event: string, data: unknown): boolean {
    const correlation = this.registrations.get(event);
    if (correlation === undefined) return false;
    const { conversation } = this;
    this.post(eventText({ action: event, conversation, correlation }, data));
    return true;
  }

  /** Events and calls of the rich API, several at once. */
  send(entries: readonly Entry[]): boolean {
    const rows = entries.map((one) => [
      one.messageCategory,
      one.messageType,
      one.targetId,
      one.message,
      "",
      false,
    ]);
    return this.fire("richApiMessage", { ArrayData: rows, Version: 1 });
  }

  private post(text: string): void {
    this.element.contentWindow?.postMessage(text, window.location.origin);
  }

  private receive(event: MessageEvent): void {
    if (event.source === null || event.source !== this.element.contentWindow) return;
    if (event.origin !== window.location.origin) return;
    const request = readRequest(event.data);
    if (request === undefined || request.conversation !== this.conversation) return;
    void this.answer(request).then(([data, error]) =>
      this.post(responseText(request, data, error))
    );
  }

  private async answer(request: XdmRequest): Promise<[data: unknown, error: number]> {
    if (request.kind === RequestKind.register) {
      this.registrations.set(request.action, request.correlation);
      this.options.onRegistered?.(request.action);
      return [DONE, 0];
    }
    if (request.kind === RequestKind.unregister) {
      this.registrations.delete(request.action);
      return [DONE, 0];
    }
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync": {
        const { kind, context } = this.options;
        return [appContext({ ...context(), kind, settings: this.settings }), 0];
      }
      // Telemetry and the like: nothing of it leaves this page.
      case "ContextActivationManager_notifyHost":
        this.leave(request.data);
        return [null, 0];
      case "executeMethod":
        return [await this.execute(request.data), 0];
      default:
        return [null, NOT_UNDERSTOOD];
    }
  }

  private leave(data: unknown): void {
    const [, action] = Array.isArray(data) ? (data as unknown[]) : [];
    const way = typeof action === "number" ? leaving[action] : undefined;
    if (way !== undefined) this.options.onLeave?.(way);
  }

  private async execute(data: unknown): Promise<unknown> {
    const call = isRecord(data) ? data : {};
    const method = isRecord(call["DdaMethod"]) ? call["DdaMethod"]["DispatchId"] : undefined;
    switch (method) {
      case Method.richApi: {
        const [, , , , body, , flags] = Array.isArray(call["ArrayData"]) ? call["ArrayData"] : [];
        const response = await this.options.process(
          typeof body === "string" ? body : "{}",
          typeof flags === "number" ? flags : 0
        );
        return { ...DONE, Data: [200, [], response] };
      }
      case Method.saveSettings: {
        const save = isRecord(call["DdaSettingsMethod"]) ? call["DdaSettingsMethod"] : {};
        this.settings = readSettings(save["Properties"]);
        return DONE;
      }
      case Method.loadSettings:
        return { ...DONE, Properties: this.settings };
      case Method.getFile:
        return this.files.open(call["0"], call["1"]);
      case Method.getSlice:
        return this.files.slice(call["2"], call["3"]);
      case Method.closeFile:
        return this.files.close(call["2"]);
      case Method.commandCompleted:
        this.options.onCommandCompleted?.(String(call["0"]), Number(call["1"]));
        return DONE;
      default:
        return { Version: 1, Error: UNSUPPORTED };
    }
  }
}

function readSettings(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) =>
    Array.isArray(pair) ? [[String(pair[0]), String(pair[1])] as [string, string]] : []
  );
}
