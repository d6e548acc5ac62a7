import type { Session } from "./session";

/** A piece of writing that can be queued on its own. */
export interface Job {
  /** Estimated size of the request it makes. */
  readonly bytes: number;
  readonly queue: (workbook: Session["workbook"]) => void;
}

/** Excel on the web refuses requests above 5 MB; the rest is left for what the estimate misses. */
const largestRequest = 4_000_000;

/** What one queued command (object paths, action, answer) costs on the wire, roughly. */
export const bytesPerCommand = 220;

/** Bytes that a value takes in a request, as JSON in UTF-8. */
export function textBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** Jobs in their order, in as few requests as fit; nearly always one. */
export function intoRequests(jobs: readonly Job[], largest = largestRequest): Job[][] {
  const requests: Job[][] = [];
  let size = 0;
  for (const job of jobs) {
    const current = requests[requests.length - 1];
    if (current === undefined || size + job.bytes > largest) {
      requests.push([job]);
      size = job.bytes;
    } else {
      current.push(job);
      size += job.bytes;
    }
  }
  return requests;
}

/** Queues everything and sends it. Resolves with the number of requests. */
export async function send(session: Session, jobs: readonly Job[]): Promise<number> {
  const requests = intoRequests(jobs);
  for (const request of requests) {
    for (const job of request) job.queue(session.workbook);
    // One request would be refused as too big: the loop runs once unless the framework is huge.
    await session.sync();
  }
  return requests.length;
}
