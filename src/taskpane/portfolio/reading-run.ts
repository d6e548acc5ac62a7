import { lostSentence, tooLarge, unreadableFile } from "../../text/portfolio-task";
import type { ChosenFile } from "./chosen-files";
import { skipped, stateOf, withChosen, type FileState, type ListedFile } from "./listed-files";
import type { ReceivedReader } from "./worker-session";

/** Bytes. Mail lets through less; what is larger is hardly an assessment, and would fill the memory. */
export const MOST_BYTES = 50_000_000;

export interface RunSnapshot {
  readonly list: readonly ListedFile[];
  readonly isRunning: boolean;
  /** Somebody stopped it while files were waiting. */
  readonly isStopped: boolean;
}

export interface RunParts {
  readonly makeReader: () => ReceivedReader;
  /** The time as it is to stand in the portfolio. */
  readonly now: () => string;
}

/**
 * The files that were chosen and what was read of them: one at a time, so that the memory holds one
 * file. It goes on while the person is at another task. Nothing is written anywhere.
 */
export class ReadingRun {
  private state: RunSnapshot = { list: [], isRunning: false, isStopped: false };
  private readonly listeners = new Set<() => void>();
  private reader: ReceivedReader | null = null;
  /** Which run it is: an answer to one that was stopped counts no more. */
  private turn = 0;
  private lastId = 0;

  constructor(private readonly parts: RunParts) {}

  readonly snapshot = (): RunSnapshot => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Adds files and reads them.
   * @returns names that occur more than once among them: only the first of each counts.
   */
  add(chosen: readonly ChosenFile[]): readonly string[] {
    const { list, doubles } = withChosen(this.state.list, chosen, () => ++this.lastId);
    this.set({ list });
    this.goOn();
    return doubles;
  }

  /** Reads what is waiting. */
  goOn(): void {
    if (this.state.isRunning || !this.state.list.some(isWaiting)) return;
    this.set({ isRunning: true, isStopped: false });
    void this.readAll(++this.turn);
  }

  /** Ends reading at once; the file that was being read waits again. */
  stop(): void {
    if (!this.state.isRunning) return;
    this.turn += 1;
    this.endReader();
    const list = this.state.list.map((one): ListedFile =>
      one.state.kind === "reading" ? { ...one, state: { kind: "waiting" } } : one
    );
    this.set({ list, isRunning: false, isStopped: true });
  }

  /** Forgets all files and what was read of them. */
  clear(): void {
    this.stop();
    this.set({ list: [], isStopped: false });
  }

  private async readAll(turn: number): Promise<void> {
    for (;;) {
      const next = this.state.list.find(isWaiting);
      if (next === undefined) break;
      this.mark(next.id, { kind: "reading" });
      const state = await this.read(next, turn);
      if (turn !== this.turn) return;
      if (state !== null) this.mark(next.id, state);
    }
    // A worker that has nothing to do holds memory for nothing.
    this.endReader();
    this.set({ isRunning: false });
  }

  /** Null where it was ended. */
  private async read({ path, file }: ListedFile, turn: number): Promise<FileState | null> {
    const readAt = this.parts.now();
    if (file.size > MOST_BYTES) return skipped(path, tooLarge(file.size, MOST_BYTES), readAt);
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      // It was moved, locked or changed since it was chosen.
      return skipped(path, unreadableFile, readAt);
    }
    if (turn !== this.turn) return null;
    this.reader ??= this.parts.makeReader();
    const outcome = await this.reader.read({ file: path, bytes, readAt });
    if (outcome.kind === "ended") return null;
    if (outcome.kind === "lost") return skipped(path, lostSentence[outcome.why], readAt);
    return stateOf(outcome.rows);
  }

  private endReader(): void {
    this.reader?.end();
    this.reader = null;
  }

  private mark(id: number, state: FileState): void {
    const list = this.state.list.map((one) => (one.id === id ? { ...one, state } : one));
    this.set({ list });
  }

  private set(change: Partial<RunSnapshot>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const isWaiting = ({ state }: ListedFile): boolean => state.kind === "waiting";
