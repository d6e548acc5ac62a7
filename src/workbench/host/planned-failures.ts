import type { Interruption } from "./protocol/dispatcher";
import { RichApiError } from "./protocol/rich-api-error";

interface PlannedFailure {
  /** Batches until it fails; 1 is the next. */
  inBatches: number;
  readonly interruption: Interruption;
}

/** Batches that are to fail midway, as when a connection breaks. */
export class PlannedFailures {
  private readonly planned: PlannedFailure[] = [];

  plan(nth: number, afterActions: number, error?: { code: string; message: string }): void {
    const { code, message } = error ?? {
      code: "GeneralException",
      message: "There was an internal error while processing the request.",
    };
    const interruption = { afterActions, error: new RichApiError(code, message, 500) };
    this.planned.push({ inBatches: nth, interruption });
  }

  /** Of the batch that runs now. */
  next(): Interruption | undefined {
    let due: Interruption | undefined;
    for (const failure of [...this.planned]) {
      failure.inBatches -= 1;
      if (failure.inBatches > 0) continue;
      this.planned.splice(this.planned.indexOf(failure), 1);
      due = failure.interruption;
    }
    return due;
  }
}
