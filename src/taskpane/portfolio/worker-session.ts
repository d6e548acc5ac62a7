import type { FileRows, ReadRequest, WorkerAnswer } from "./messages";
import { asWorkerAnswer } from "./parse-messages";

/** What became of a file. */
export type ReadOutcome =
  | { readonly kind: "rows"; readonly rows: FileRows }
  /** Nothing came of it; whoever read it is gone. */
  | { readonly kind: "lost"; readonly why: "crashed" | "too-long" }
  /** The reading was ended from outside. */
  | { readonly kind: "ended" };

export type AskedFile = Omit<ReadRequest, "kind" | "id">;

/** Reads one file after the other; `read` is not called again before it has resolved. Never rejects. */
export interface ReceivedReader {
  readonly read: (asked: AskedFile) => Promise<ReadOutcome>;
  /** Ends what is being read at once. */
  readonly end: () => void;
}

/** What is used of a worker. */
export type WorkerLike = Pick<
  Worker,
  "postMessage" | "terminate" | "addEventListener" | "removeEventListener"
>;

/** Milliseconds to wait for a worker to be there, and for one file. */
export interface Patience {
  readonly ready: number;
  readonly file: number;
}

/** A worker that is ready, until it crashes, takes too long or is ended. */
export interface WorkerSession extends ReceivedReader {
  readonly isOver: () => boolean;
}

/**
 * Waits until a worker says that it is there.
 *
 * @returns null where it does not: it could not be loaded, or is not allowed here. Nothing was sent.
 */
export async function beginSession(
  worker: WorkerLike,
  patience: Patience
): Promise<WorkerSession | null> {
  const ending = new AbortController();
  const { signal } = ending;
  const first = await nextAnswer({ worker, signal, patience: patience.ready });
  if (typeof first === "string" || first.kind !== "ready") {
    worker.terminate();
    return null;
  }
  let id = 0;
  const end = (): void => {
    worker.terminate();
    ending.abort();
  };
  const read = async (asked: AskedFile): Promise<ReadOutcome> => {
    if (signal.aborted) return { kind: "ended" };
    const request: ReadRequest = { kind: "read", id: ++id, ...asked };
    const answer = nextAnswer({ worker, signal, patience: patience.file });
    worker.postMessage(request, [request.bytes]);
    const said = await answer;
    if (said === "ended") return { kind: "ended" };
    if (typeof said !== "string" && said.kind === "rows" && said.id === request.id) {
      return { kind: "rows", rows: said.rows };
    }
    // What it holds in memory now is not known: the next file gets another.
    end();
    return { kind: "lost", why: said === "too-long" ? "too-long" : "crashed" };
  };
  return { read, end, isOver: () => signal.aborted };
}

/** The next thing a worker says, unless it crashes, says what it never should, takes too long or is ended. */
function nextAnswer({
  worker,
  signal,
  patience,
}: {
  readonly worker: WorkerLike;
  readonly signal: AbortSignal;
  readonly patience: number;
}): Promise<WorkerAnswer | "crashed" | "too-long" | "ended"> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer | "crashed" | "too-long" | "ended"): void => {
      clearTimeout(timer);
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("error", onCrash);
      worker.removeEventListener("messageerror", onCrash);
      signal.removeEventListener("abort", onEnd);
      resolve(answer);
    };
    const onMessage = ({ data }: MessageEvent<unknown>): void =>
      settle(asWorkerAnswer(data) ?? "crashed");
    const onCrash = (event: Event): void => {
      // It is named in the list of files; the console need not repeat it.
      event.preventDefault();
      settle("crashed");
    };
    const onEnd = (): void => settle("ended");
    const timer = setTimeout(() => settle("too-long"), patience);
    worker.addEventListener("message", onMessage);
    worker.addEventListener("error", onCrash);
    worker.addEventListener("messageerror", onCrash);
    signal.addEventListener("abort", onEnd);
  });
}
