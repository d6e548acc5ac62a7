import type {
  FunctionsRuntime,
  Platform,
  RuntimeCall,
  RuntimeResult,
} from "../../host/functions-runtime";
import { FunctionCalls } from "../function-calls";
import { readFunctionsMetadata } from "../functions-metadata";
import { OfficeFrame, type OfficeFrameOptions } from "./office-frame";

export interface FunctionsFrameOptions {
  /** Address of the page that the manifest names for the functions. */
  readonly url: string;
  /** Its functions.json, as text. */
  readonly functionsJson: string;
  /** As in the manifest. */
  readonly namespace: string;
  readonly parent: HTMLElement;
  readonly context: OfficeFrameOptions["context"];
  /** Milliseconds until calls to a page that does not come up are #CONNECT!; default 15,000. */
  readonly readyWithin?: number;
}

/** The body of the batch with which the runtime says that its functions may be called. */
const READY = "_SetOsfControlContainerReadyForCustomFunctions";

/**
 * The add-in's custom functions in their own page and runtime, as Excel on the web has them: hidden,
 * beside the task pane, for as long as the workbook is open.
 */
export class FunctionsFrame implements FunctionsRuntime {
  readonly namespace: string;
  private readonly calls: FunctionCalls;
  private readonly frame: OfficeFrame;
  private readonly ready: Promise<boolean>;
  private announce: (isReady: boolean) => void = () => undefined;

  constructor(options: FunctionsFrameOptions) {
    this.namespace = options.namespace;
    this.calls = new FunctionCalls(readFunctionsMetadata(options.functionsJson), 30_000);
    this.ready = new Promise((resolve) => {
      this.announce = resolve;
    });
    setTimeout(() => this.announce(false), options.readyWithin ?? 15_000);
    this.frame = new OfficeFrame({
      kind: "functions",
      url: options.url,
      parent: options.parent,
      title: "Custom functions",
      context: options.context,
      process: async (body) => {
        const response = JSON.stringify(this.calls.take(body));
        if (body.includes(READY)) this.announce(true);
        return response;
      },
    });
  }

  async callAll(calls: readonly RuntimeCall[], platform: Platform): Promise<RuntimeResult[]> {
    const isReady = await this.ready;
    if (!isReady) return calls.map(() => ({ error: "#CONNECT!" }));
    const { entries, results } = this.calls.prepare(calls, platform);
    // All calls of one round in one message: the runtime hands results over twice a second.
    if (entries.length > 0 && !this.frame.send(entries)) this.calls.fail({ error: "#CONNECT!" });
    return results;
  }

  close(): void {
    this.announce(false);
    this.calls.fail({ error: "#CONNECT!" });
    this.frame.close();
  }
}
