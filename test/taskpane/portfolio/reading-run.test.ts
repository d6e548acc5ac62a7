import { portfolioCounts } from "../../../src/portfolio/portfolio-counts";
import { gathered } from "../../../src/taskpane/portfolio/listed-files";
import { MOST_BYTES, ReadingRun } from "../../../src/taskpane/portfolio/reading-run";
import type { AskedFile, ReadOutcome } from "../../../src/taskpane/portfolio/worker-session";
import { fileWith, rowsOf } from "./portfolio-rows";

/** A reader whose answers the test gives. */
function desk() {
  const asked: AskedFile[] = [];
  let answer: ((outcome: ReadOutcome) => void) | null = null;
  let ended = 0;
  const run = new ReadingRun({
    now: () => "2026-11-27 10:00",
    makeReader: () => ({
      read: (one) => {
        asked.push(one);
        return new Promise((resolve) => (answer = resolve));
      },
      end: () => {
        ended += 1;
        answer?.({ kind: "ended" });
      },
    }),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    ...{ run, asked, settle },
    ended: () => ended,
    give: async (outcome: ReadOutcome) => {
      answer?.(outcome);
      await settle();
    },
    states: () =>
      run
        .snapshot()
        .list.map(({ path, state }) => [path, state.kind === "done" ? state.outcome : state.kind]),
  };
}

const rows = (file: string, options = {}): ReadOutcome => ({
  kind: "rows",
  rows: rowsOf(file, options),
});
const chosen = (...names: readonly string[]) =>
  names.map((path) => ({ path, file: fileWith(path) }));

it("asks for one file after the other, and never holds the bytes of two", async () => {
  const { run, asked, states, settle, give, ended } = desk();
  run.add(chosen("a.xlsx", "b.xlsx"));
  await settle();
  expect(asked.map(({ file }) => file)).toEqual(["a.xlsx"]);
  expect(states()).toEqual([
    ["a.xlsx", "reading"],
    ["b.xlsx", "waiting"],
  ]);
  await give(rows("a.xlsx", { rounds: 3 }));
  await give(rows("b.xlsx", { outcome: "part", remarks: "No history." }));
  expect(states()).toEqual([
    ["a.xlsx", "read"],
    ["b.xlsx", "part"],
  ]);
  expect(run.snapshot().isRunning).toBe(false);
  expect(ended()).toBe(1);
  expect(asked[0]).toMatchObject({ readAt: "2026-11-27 10:00" });
  expect(new TextDecoder().decode(asked[0]!.bytes)).toBe("a.xlsx");
});

it("stops at once, keeps what was read, and goes on with the rest when asked", async () => {
  const { run, asked, states, settle, give, ended } = desk();
  run.add(chosen("a.xlsx", "b.xlsx", "c.xlsx"));
  await settle();
  await give(rows("a.xlsx"));
  run.stop();
  await settle();
  expect(ended()).toBe(1);
  expect(run.snapshot()).toMatchObject({ isRunning: false, isStopped: true });
  expect(states().map(([, state]) => state)).toEqual(["read", "waiting", "waiting"]);
  // What arrives late counts no more.
  await give(rows("b.xlsx"));
  expect(states().map(([, state]) => state)).toEqual(["read", "waiting", "waiting"]);
  run.goOn();
  await settle();
  await give(rows("b.xlsx"));
  await give(rows("c.xlsx"));
  expect(asked.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx", "b.xlsx", "c.xlsx"]);
  expect(states().map(([, state]) => state)).toEqual(["read", "read", "read"]);
});

it("reads nothing that was stopped while its bytes were on their way", async () => {
  const { run, asked, settle } = desk();
  let hand = (_: ArrayBuffer): void => undefined;
  const slow = {
    ...fileWith("slow"),
    arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (hand = resolve)),
  };
  run.add([{ path: "slow.xlsx", file: slow }]);
  await settle();
  run.stop();
  hand(new ArrayBuffer(4));
  await settle();
  expect(asked).toEqual([]);
  expect(run.snapshot().list[0]!.state.kind).toBe("waiting");
});

it("names files that are too large, gone, or that the reading failed at, and goes on", async () => {
  const { run, asked, states, settle, give } = desk();
  const gone = { ...fileWith("gone"), arrayBuffer: () => Promise.reject(new Error("moved")) };
  run.add([
    { path: "large.xlsx", file: { ...fileWith("x"), size: MOST_BYTES + 1 } },
    { path: "gone.xlsx", file: gone },
    ...chosen("crash.xlsx", "slow.xlsx", "good.xlsx"),
  ]);
  await settle();
  await give({ kind: "lost", why: "crashed" });
  await give({ kind: "lost", why: "too-long" });
  await give(rows("good.xlsx"));
  expect(states().map(([, state]) => state)).toEqual([...Array(4).fill("skipped"), "read"]);
  expect(asked.map(({ file }) => file)).toEqual(["crash.xlsx", "slow.xlsx", "good.xlsx"]);
  const { files, scores } = gathered(run.snapshot().list);
  expect(files.map(({ file, remarks }) => `${file}: ${String(remarks)}`)).toEqual([
    expect.stringMatching(
      /^large\.xlsx: The file has 51 MB\. Files of more than 50 MB are not read/
    ),
    expect.stringMatching(/^gone\.xlsx: The file could not be opened\./),
    expect.stringMatching(/^crash\.xlsx: Reading this file failed/),
    expect.stringMatching(/^slow\.xlsx: .* longer than two minutes/),
    "good.xlsx: ",
  ]);
  expect(portfolioCounts({ files, scores })).toEqual({
    ...{ assessments: 1, rounds: 1, skipped: 4, notComparable: 0 },
  });
});

it("takes more files while it runs, and one that changed in place of what it was", async () => {
  const { run, asked, states, settle, give } = desk();
  run.add(chosen("a.xlsx"));
  await settle();
  run.add([{ path: "a.xlsx", file: fileWith("newer", { lastModified: 9 }) }, ...chosen("b.xlsx")]);
  await give(rows("a.xlsx", { rounds: 7 }));
  await give(rows("a.xlsx", { rounds: 2 }));
  await give(rows("b.xlsx"));
  expect(asked.map(({ file }) => file)).toEqual(["a.xlsx", "a.xlsx", "b.xlsx"]);
  expect(states().map(([, state]) => state)).toEqual(["read", "read"]);
  const { scores } = gathered(run.snapshot().list);
  const rounds = new Set(scores.map(({ file, round }) => `${String(file)} ${String(round)}`));
  expect([...rounds]).toEqual(["a.xlsx 1", "a.xlsx 2", "b.xlsx 1"]);
});

it("forgets everything when it is cleared", async () => {
  const { run, settle, give } = desk();
  run.add(chosen("a.xlsx", "b.xlsx"));
  await settle();
  run.clear();
  await give(rows("a.xlsx"));
  expect(run.snapshot()).toEqual({ list: [], isRunning: false, isStopped: false });
});
