/** What became of a write. */
export type WriteResult<Problem, Entry> =
  /** With the entry as it stands in the sheet now. */
  | { readonly kind: "written"; readonly entry: Entry }
  | { readonly kind: "not-written"; readonly problem: Problem };

export interface Saved {
  readonly code: string;
}

/**
 * Writes entries one after the other, each as it was chosen last: a choice that is made while another
 * of the same indicator is on its way waits and replaces what waited before. What could not be
 * written is kept and tried again with the next choice, or when it is asked for.
 */
export class SaveQueue<Entry extends Saved, Problem> {
  private readonly waiting = new Map<string, Entry>();
  private readonly failed = new Map<string, Entry>();
  private readonly written = new Set<string>();
  private running: Entry | null = null;
  private idle: Promise<void> = Promise.resolve();

  /**
   * @param write writes one entry; never rejects.
   * @param onChange after every change of what is waiting, running, written or failed.
   */
  constructor(
    private readonly write: (entry: Entry) => Promise<WriteResult<Problem, Entry>>,
    private readonly onChange: (problem: Problem | null) => void
  ) {}

  put(entry: Entry): void {
    this.failed.delete(entry.code);
    this.waiting.delete(entry.code);
    this.waiting.set(entry.code, entry);
    this.retry();
  }

  /** Tries what failed again, before what came later. */
  retry(): void {
    const later = [...this.waiting];
    this.waiting.clear();
    for (const [code, entry] of [...this.failed, ...later]) this.waiting.set(code, entry);
    this.failed.clear();
    this.onChange(null);
    if (this.running === null) this.idle = this.pump();
  }

  private async pump(): Promise<void> {
    for (let next = this.take(); next !== undefined; next = this.take()) {
      this.running = next;
      this.onChange(null);
      const result = await this.write(next);
      this.running = null;
      if (result.kind === "written") {
        this.written.add(next.code);
        this.onChange(null);
        continue;
      }
      // A later choice of the same indicator stands in for the one that failed.
      if (!this.waiting.has(next.code)) this.failed.set(next.code, next);
      for (const [code, entry] of this.waiting) this.failed.set(code, entry);
      this.waiting.clear();
      this.onChange(result.problem);
      return;
    }
  }

  private take(): Entry | undefined {
    const [first] = this.waiting;
    if (first === undefined) return undefined;
    this.waiting.delete(first[0]);
    return first[1];
  }

  /** The entry that is not in the sheet yet, as it was chosen last. */
  draft(code: string): Entry | undefined {
    const running = this.running?.code === code ? this.running : undefined;
    return this.waiting.get(code) ?? this.failed.get(code) ?? running;
  }

  stateOf(code: string): "saving" | "not-saved" | "saved" | "untouched" {
    if (this.failed.has(code)) return "not-saved";
    if (this.waiting.has(code) || this.running?.code === code) return "saving";
    return this.written.has(code) ? "saved" : "untouched";
  }

  get hasFailed(): boolean {
    return this.failed.size > 0;
  }

  /** Every entry that was put stands in the sheet. */
  get isSettled(): boolean {
    return this.running === null && this.waiting.size === 0 && this.failed.size === 0;
  }

  /** Resolves when nothing is on its way; what failed is kept. */
  settled(): Promise<void> {
    return this.idle;
  }
}
