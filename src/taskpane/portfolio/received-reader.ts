import type { WorkerAnswer } from "./messages";
import {
  beginSession,
  type AskedFile,
  type Patience,
  type ReadOutcome,
  type ReceivedReader,
  type WorkerLike,
  type WorkerSession,
} from "./worker-session";

export interface ReaderParts {
  /** Null where there can be no worker. */
  readonly startWorker: () => WorkerLike | null;
  /** The same reading for the page itself. */
  readonly loadAnswers: () => Promise<(message: unknown) => WorkerAnswer>;
}

/** A file that takes longer than this holds up all others. */
const PATIENCE: Patience = { ready: 20_000, file: 120_000 };

/** Lets the page show what is under way, and hear that it shall stop. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Reads files in a worker, in a new one after each that crashed. Where no worker can be made the page
 * reads them itself, with a pause between two.
 */
export function receivedReader(parts: ReaderParts, patience = PATIENCE): ReceivedReader {
  let session: WorkerSession | null = null;
  let isWithoutWorkers = false;
  let isEnded = false;

  const sessionNow = async (): Promise<WorkerSession | null> => {
    if (isWithoutWorkers) return null;
    if (session !== null && !session.isOver()) return session;
    const worker = parts.startWorker();
    session = worker === null ? null : await beginSession(worker, patience);
    isWithoutWorkers = session === null;
    return session;
  };

  const readInPage = async ({ ...asked }: AskedFile): Promise<ReadOutcome> => {
    await pause();
    try {
      const answer = await parts.loadAnswers();
      if (isEnded) return { kind: "ended" };
      const said = answer({ kind: "read", id: 0, ...asked });
      return said.kind === "rows"
        ? { kind: "rows", rows: said.rows }
        : { kind: "lost", why: "crashed" };
    } catch {
      return { kind: "lost", why: "crashed" };
    }
  };

  return {
    read: async (asked) => {
      const now = await sessionNow();
      if (isEnded) {
        now?.end();
        return { kind: "ended" };
      }
      return now === null ? readInPage(asked) : now.read(asked);
    },
    end: () => {
      isEnded = true;
      session?.end();
    },
  };
}
