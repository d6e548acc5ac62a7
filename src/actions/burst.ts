/** Waits until a burst of calls is over, then acts once, on the last. */
export class Burst<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isEnded = false;

  /** @param quietFor milliseconds without a call after which the burst is over */
  constructor(
    private readonly quietFor: number,
    private readonly act: (last: T) => void
  ) {}

  note(value: T): void {
    if (this.isEnded) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.act(value), this.quietFor);
  }

  /** What is pending is dropped, and nothing is taken any more. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }
}
