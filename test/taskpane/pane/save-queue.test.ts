import fc from "fast-check";
import { SaveQueue, type WriteResult } from "../../../src/taskpane/pane/save-queue";

interface Choice {
  readonly code: string;
  readonly turn: number;
}

/** A sheet that writes late and refuses when it is told to. */
class LateSheet {
  readonly rows = new Map<string, number>();
  readonly problems: (string | null)[] = [];
  readonly queue: SaveQueue<Choice, string>;
  private open: { entry: Choice; answer: (isWritten: boolean) => void } | null = null;

  constructor() {
    this.queue = new SaveQueue<Choice, string>(
      (entry) => this.write(entry),
      (problem) => this.problems.push(problem)
    );
  }

  private write(entry: Choice): Promise<WriteResult<string, Choice>> {
    if (this.open !== null) throw new Error("two writes at a time");
    return new Promise((resolve) => {
      this.open = {
        entry,
        answer: (isWritten) => {
          this.open = null;
          if (isWritten) this.rows.set(entry.code, entry.turn);
          resolve(
            isWritten ? { kind: "written", entry } : { kind: "not-written", problem: "refused" }
          );
        },
      };
    });
  }

  get isWriting(): boolean {
    return this.open !== null;
  }

  /** Lets the write that is under way end, and what follows begin. */
  async answer(isWritten: boolean): Promise<void> {
    this.open?.answer(isWritten);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constant("put" as const), code: fc.constantFrom("A", "B", "C") }),
  fc.record({ kind: fc.constant("answer" as const), isWritten: fc.boolean() }),
  fc.record({ kind: fc.constant("retry" as const) })
);

describe("the queue of choices", () => {
  it("brings every row to what was chosen last, whatever is refused or late on the way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const sheet = new LateSheet();
        const { queue } = sheet;
        const chosen = new Map<string, number>();
        for (const [turn, one] of steps.entries()) {
          if (one.kind === "put") {
            chosen.set(one.code, turn);
            queue.put({ code: one.code, turn });
          } else if (one.kind === "answer") await sheet.answer(one.isWritten);
          else queue.retry();
          // What is not in the sheet is shown from the queue: nothing chosen is ever out of sight.
          for (const [code, last] of chosen) {
            expect(queue.draft(code)?.turn ?? sheet.rows.get(code)).toBe(last);
          }
          expect(queue.hasFailed).toBe(
            [...chosen.keys()].some((code) => queue.stateOf(code) === "not-saved")
          );
        }
        for (let left = 20; left > 0 && !queue.isSettled; left -= 1) {
          if (!sheet.isWriting) queue.retry();
          await sheet.answer(true);
        }
        expect(queue.isSettled).toBe(true);
        expect(sheet.rows).toEqual(chosen);
        for (const code of chosen.keys()) expect(queue.stateOf(code)).toBe("saved");
      })
    );
  });

  it("writes a choice once that was changed twice while another was on its way", async () => {
    const sheet = new LateSheet();
    const written: number[] = [];
    sheet.queue.put({ code: "A", turn: 1 });
    for (const turn of [2, 3, 4]) sheet.queue.put({ code: "A", turn });
    while (sheet.isWriting) {
      await sheet.answer(true);
      written.push(sheet.rows.get("A") ?? 0);
    }
    expect(written).toEqual([1, 4]);
  });

  it("stops at the first refusal, keeps the order, and says what was refused", async () => {
    const sheet = new LateSheet();
    for (const code of ["A", "B", "C"]) sheet.queue.put({ code, turn: 1 });
    await sheet.answer(false);
    expect(sheet.isWriting).toBe(false);
    expect(sheet.problems.at(-1)).toBe("refused");
    expect(["A", "B", "C"].map((code) => sheet.queue.stateOf(code))).toEqual(
      Array(3).fill("not-saved")
    );
    sheet.queue.retry();
    const order: string[] = [];
    while (sheet.isWriting) {
      const before = new Set(sheet.rows.keys());
      await sheet.answer(true);
      order.push(...[...sheet.rows.keys()].filter((code) => !before.has(code)));
    }
    expect(order).toEqual(["A", "B", "C"]);
  });

  it("resolves when nothing is on its way any more, also after a refusal", async () => {
    const sheet = new LateSheet();
    sheet.queue.put({ code: "A", turn: 1 });
    let isOver = false;
    void sheet.queue.settled().then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    await sheet.answer(false);
    expect(isOver).toBe(true);
  });
});
