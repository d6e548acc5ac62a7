/**
 * The Web Worker that reads received workbooks, one at a time, apart from the page: a large or hostile
 * file holds up nobody, and stopping is ending the worker. It knows no page, no Office, and from its
 * first moment no network.
 */
import { answerRequest } from "./answer-request";
import { giveUpNetwork } from "./give-up-network";
import type { WorkerAnswer } from "./messages";

giveUpNetwork(self);
const say = (answer: WorkerAnswer): void => self.postMessage(answer);
self.addEventListener("message", ({ data }: MessageEvent<unknown>) => say(answerRequest(data)));
say({ kind: "ready" });
