import type { Platform, RuntimeCall, RuntimeResult } from "../host/functions-runtime";
import { isRecord, type ResponseBody } from "../host/protocol/wire";
import { prepareArguments } from "./function-arguments";
import { errorOfCode, readResult } from "./function-result";
import type { FunctionsMetadata } from "./functions-metadata";

/** Bit of an invocation: error values are passed to the function as objects. */
const ERRORS_ALLOWED = 4;

/** An invocation as the functions runtime takes it. */
export interface InvocationEntry {
  readonly messageCategory: 1;
  readonly messageType: 1000;
  readonly targetId: "";
  /** `[invocation, id, arguments, address, flags, null]` as JSON. */
  readonly message: string;
}

/**
 * Calls of custom functions on their way: makes the invocations and takes the batches in which the
 * runtime hands results over, whatever carries them.
 */
export class FunctionCalls {
  private readonly pending = new Map<number, (result: RuntimeResult) => void>();
  private next = 1;

  /** @param patience milliseconds until a call without an answer is #BUSY!. */
  constructor(
    private readonly metadata: FunctionsMetadata,
    private readonly patience: number
  ) {}

  /** One result for each call, in order; what needs no call (unknown, an error cell) is settled. */
  prepare(
    calls: readonly RuntimeCall[],
    platform: Platform
  ): { entries: InvocationEntry[]; results: Promise<RuntimeResult[]> } {
    const entries: InvocationEntry[] = [];
    const results = calls.map((call) => this.prepareOne(call, platform, entries));
    return { entries, results: Promise.all(results) };
  }

  private prepareOne(
    { id, args, address }: RuntimeCall,
    platform: Platform,
    entries: InvocationEntry[]
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
    entries.push({ messageCategory: 1, messageType: 1000, targetId: "", message });
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(invocation, { error: "#BUSY!" }), this.patience);
      // In Node a call that waits must not keep the process alive.
      if (typeof timer === "object") timer.unref();
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

  /** The runtime went away: every open call ends with this. */
  fail(result: RuntimeResult): void {
    for (const invocation of [...this.pending.keys()]) this.settle(invocation, result);
  }

  /** A batch of the runtime: results of calls, and announcements that only want an answer. */
  take(batch: unknown): ResponseBody {
    const body: unknown = typeof batch === "string" ? JSON.parse(batch) : batch;
    const actions: unknown[] =
      isRecord(body) && Array.isArray(body["Actions"]) ? body["Actions"] : [];
    return { Results: actions.filter(isRecord).map((action) => this.answer(action)), TraceIds: [] };
  }

  private answer(action: Record<string, unknown>): { ActionId: number; Value: unknown } {
    const ActionId = Number(action["Id"]);
    if (action["ActionType"] === 1) return { ActionId, Value: {} };
    if (action["Name"] === "SetInvocationArrayResults") {
      const info = action["ArgumentInfo"];
      const args: unknown = isRecord(info) ? info["Arguments"] : undefined;
      const rows: unknown = Array.isArray(args) ? args[0] : undefined;
      if (Array.isArray(rows)) for (const row of rows as unknown[]) this.takeResult(row);
      return { ActionId, Value: null };
    }
    return { ActionId, Value: action["Name"] === "_GetEnabledFeatures" ? [] : null };
  }

  /** `[invocation, true, value]` or `[invocation, false, message, code]`. */
  private takeResult(row: unknown): void {
    if (!Array.isArray(row)) return;
    const [invocation, isDone, value, code] = row as unknown[];
    if (typeof invocation !== "number") return;
    this.settle(invocation, isDone === true ? readResult(value) : errorOfCode(code));
  }
}
