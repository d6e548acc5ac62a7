import { readReceived } from "../../actions/portfolio/read-received";
import { defaultFramework } from "../../framework/default-framework";
import type { Framework } from "../../framework/framework";
import type { WorkerAnswer } from "./messages";
import { asReadRequest } from "./parse-messages";

let known: readonly Framework[] | undefined;

/**
 * Reads the file of one request: what the worker does, and the page where there is no worker. What
 * stands in the file that is wrong is in the rows; `broke` is a fault of ours. Never throws.
 */
export function answerRequest(message: unknown): WorkerAnswer {
  const request = asReadRequest(message);
  if (request === null) return { kind: "broke", id: -1 };
  const { id, file, bytes, readAt } = request;
  try {
    const frameworks = (known ??= [defaultFramework()]);
    const received = readReceived({ file, bytes: new Uint8Array(bytes), frameworks, readAt });
    const { scores, barriers, mitigations, files } = received;
    return { kind: "rows", id, rows: { scores, barriers, mitigations, files } };
  } catch {
    return { kind: "broke", id };
  }
}
