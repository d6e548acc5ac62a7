import type { WorkerAnswer } from "../../../src/taskpane/portfolio/messages";
import type { WorkerLike } from "../../../src/taskpane/portfolio/worker-session";

/** What a played worker does with a message. */
export type Behaviour = (
  message: { readonly id: number; readonly file: string; readonly bytes: ArrayBuffer },
  say: (answer: unknown) => void,
  crash: () => void
) => void;

/** A worker as the page sees one: messages are cloned, what is handed over is gone, nothing comes after its end. */
export class PlayedWorker extends EventTarget implements WorkerLike {
  isTerminated = false;
  readonly asked: string[] = [];

  constructor(
    private readonly behave: Behaviour,
    first: WorkerAnswer | "crash" | "silence" = { kind: "ready" }
  ) {
    super();
    if (first !== "silence") {
      setTimeout(() => (first === "crash" ? this.crash() : this.say(first)), 0);
    }
  }

  postMessage(message: unknown, transfer: unknown = []): void {
    const data = structuredClone(message, { transfer: transfer as Transferable[] });
    this.asked.push((data as { file: string }).file);
    setTimeout(() => {
      if (this.isTerminated) return;
      this.behave(
        data as never,
        (answer) => this.say(answer),
        () => this.crash()
      );
    }, 0);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  private say(data: unknown): void {
    if (this.isTerminated) return;
    this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  }

  private crash(): void {
    if (!this.isTerminated) this.dispatchEvent(new Event("error", { cancelable: true }));
  }
}
