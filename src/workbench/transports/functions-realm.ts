import vm from "node:vm";
import type {
  FunctionsRuntime,
  Platform,
  RuntimeCall,
  RuntimeResult,
} from "../host/functions-runtime";
import { isRecord } from "../host/protocol/wire";
import { FunctionCalls } from "./function-calls";
import { readFunctionsMetadata } from "./functions-metadata";
import { openRealm, type Realm } from "./runtime-realm";

export interface FunctionsRealmOptions {
  /** The add-in's built functions.js, as text. */
  readonly functionsJs: string;
  /** Its functions.json, as text. */
  readonly functionsJson: string;
  /** As in the manifest. */
  readonly namespace: string;
  /** Results at once instead of every half second, as the runtime otherwise sends them. */
  readonly fastTimers?: boolean;
  /** Milliseconds until a call without an answer is #BUSY!; default 30,000. */
  readonly patience?: number;
  /** Where `@microsoft/office-js` is looked up from; default the working directory. */
  readonly directory?: string;
}

/** Messages of the bridge: 1 a batch of the runtime, 2 its answer, 3 events for it. */
const BATCH = 1;
const ANSWER = 2;
const EVENTS = 3;

/**
 * The add-in's custom functions in Microsoft's own JavaScript-only runtime, unmodified, in a realm
 * of their own: no `Excel`, no page, as in Excel. Only JSON text crosses the border.
 */
export class FunctionsRealm implements FunctionsRuntime {
  readonly namespace: string;
  private readonly realm: Realm;
  private readonly calls: FunctionCalls;

  constructor(options: FunctionsRealmOptions) {
    this.namespace = options.namespace;
    const metadata = readFunctionsMetadata(options.functionsJson);
    this.calls = new FunctionCalls(metadata, options.patience ?? 30_000);
    this.realm = openRealm(
      new vm.Script(
        // Only the library's timers are sped up: the functions get the real one as a parameter.
        `(function (setTimeout) {${options.functionsJs}\n})(globalThis.__functionsTimer);`,
        { filename: "functions.js" }
      ),
      { fastTimers: options.fastTimers ?? false, directory: options.directory },
      (message) => this.receive(message)
    );
  }

  async callAll(calls: readonly RuntimeCall[], platform: Platform): Promise<RuntimeResult[]> {
    const { entries, results } = this.calls.prepare(calls, platform);
    if (entries.length > 0) {
      this.realm.send({ type: EVENTS, controlId: "", message: { entries } });
    }
    return results;
  }

  private receive(message: unknown): void {
    if (!isRecord(message) || message["type"] !== BATCH || !isRecord(message["message"])) return;
    const body = JSON.stringify(this.calls.take(message["message"]["body"]));
    this.realm.send({
      id: message["id"],
      type: ANSWER,
      flags: 0,
      message: { statusCode: 200, headers: {}, body },
    });
  }
}
