import vm from "node:vm";
import type {
  FunctionsRuntime,
  Platform,
  RuntimeCall,
  RuntimeResult,
} from "../host/functions-runtime";
import { isRecord } from "../host/protocol/wire";
import { prepareArguments } from "./function-arguments";
import { errorOfCode, readResult } from "./function-result";
import { readFunctionsMetadata, type FunctionsMetadata } from "./functions-metadata";
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

/** Bit of an invocation: error values are passed to the function as objects. */
const ERRORS_ALLOWED = 4;
const INVOCATION = { messageCategory: 1, messageType: 1000, targetId: "" } as const;

/**
 * The add-in's custom functions in Microsoft's own JavaScript-only runtime, unmodified, in a realm
 * of their own: no `Excel`, no page, as in Excel. Only JSON text crosses the border.
 */
export class FunctionsRealm implements FunctionsRuntime {
  readonly namespace: string;
  private readonly metadata: FunctionsMetadata;
  private readonly realm: Realm;
  private readonly patience: number;
  private readonly pending = new Map<number, (result: RuntimeResult) => void>();
  private next = 1;

  constructor(options: FunctionsRealmOptions) {
    this.namespace = options.namespace;
    this.metadata = readFunctionsMetadata(options.functionsJson);
    this.patience = options.patience ?? 30_000;
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
    const entries: unknown[] = [];
    const results = calls.map((call) => this.prepare(call, platform, entries));
    if (entries.length > 0) {
      this.realm.send({ type: 3, controlId: "", message: { entries } });
    }
    return Promise.all(results);
  }

  private prepare(
    { id, args, address }: RuntimeCall,
    platform: Platform,
    entries: unknown[]
  ): RuntimeResult | Promise<RuntimeResult> {
    const known = this.metadata.functions.get(id.toUpperCase());
    if (known === undefined) return { error: "#NAME?" };
    const { takesErrors } = this.metadata;
    const prepared = prepareArguments(known, args, takesErrors, platform);
    if (prepared.kind === "error") return prepared.error;
    const invocation = this.next;
    this.next += 1;
    const flags = takesErrors ? ERRORS_ALLOWED : 0;
    const message = JSON.stringify([invocation, known.id, prepared.values, address, flags, null]);
    entries.push({ ...INVOCATION, message });
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(invocation, { error: "#BUSY!" }), this.patience);
      timer.unref();
      this.pending.set(invocation, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
    });
  }

  private settle(invocation: number, result: RuntimeResult): void {
    const settle = this.pending.get(invocation);
    this.pending.delete(invocation);
    settle?.(result);
  }

  /** A batch of the runtime: results of calls, and announcements that only want an answer. */
  private receive(message: unknown): void {
    if (!isRecord(message) || message["type"] !== 1 || !isRecord(message["message"])) return;
    const content = message["message"]["body"];
    const body: unknown = typeof content === "string" ? JSON.parse(content) : content;
    const actions: unknown[] =
      isRecord(body) && Array.isArray(body["Actions"]) ? body["Actions"] : [];
    const answers = actions.filter(isRecord).map((action) => this.answer(action));
    const response = { Results: answers, TraceIds: [] };
    this.realm.send({
      id: message["id"],
      type: 2,
      flags: 0,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(response) },
    });
  }

  private answer(action: Record<string, unknown>): { ActionId: unknown; Value: unknown } {
    const ActionId = action["Id"];
    if (action["ActionType"] === 1) return { ActionId, Value: {} };
    if (action["Name"] === "SetInvocationArrayResults") {
      const info = action["ArgumentInfo"];
      const args: unknown = isRecord(info) ? info["Arguments"] : undefined;
      const rows: unknown = Array.isArray(args) ? args[0] : undefined;
      if (Array.isArray(rows)) for (const row of rows as unknown[]) this.take(row);
      return { ActionId, Value: null };
    }
    return { ActionId, Value: action["Name"] === "_GetEnabledFeatures" ? [] : null };
  }

  /** `[invocation, true, value]` or `[invocation, false, message, code]`. */
  private take(row: unknown): void {
    if (!Array.isArray(row)) return;
    const [invocation, isDone, value, code] = row as unknown[];
    if (typeof invocation !== "number") return;
    this.settle(invocation, isDone === true ? readResult(value) : errorOfCode(code));
  }
}
