import type { ReaderParts } from "../../../src/taskpane/portfolio/received-reader";
import { receivedReader } from "../../../src/taskpane/portfolio/received-reader";
import { PlayedWorker, type Behaviour } from "./play-worker";
import { rowsOf } from "./portfolio-rows";

const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);
const bytesOf = (content: string): ArrayBuffer =>
  new TextEncoder().encode(content).buffer as ArrayBuffer;

/** Reads what it is given; files called so crash it, keep it busy, or make it say what it must not. */
const reads: Behaviour = ({ id, file, bytes }, say, crash) => {
  if (file === "crash") crash();
  else if (file === "other id") say({ kind: "rows", id: id + 1, rows: rowsOf(file) });
  else if (file === "nonsense") say({ kind: "rows", id, rows: { scores: "all" } });
  else if (file === "broke") say({ kind: "broke", id });
  else if (file !== "busy") say({ kind: "rows", id, rows: rowsOf(`${file}: ${text(bytes)}`) });
};

function desk(make?: () => PlayedWorker | null) {
  const workers: PlayedWorker[] = [];
  const inPage: string[] = [];
  const parts: ReaderParts = {
    startWorker: () => {
      const worker = make === undefined ? new PlayedWorker(reads) : make();
      if (worker !== null) workers.push(worker);
      return worker;
    },
    loadAnswers: async () => (message) => {
      const { id, file, bytes } = message as { id: number; file: string; bytes: ArrayBuffer };
      inPage.push(file);
      if (file === "crash") throw new Error("a fault of ours");
      return { kind: "rows", id, rows: rowsOf(`${file}: ${text(bytes)}`) };
    },
  };
  const reader = receivedReader(parts, { ready: 100, file: 150 });
  const read = (file: string, content = "content") =>
    reader.read({ file, bytes: bytesOf(content), readAt: "now" });
  return { workers, inPage, reader, read };
}

const rows = (file: string) => ({ kind: "rows", rows: rowsOf(file) });

describe("reading in a worker", () => {
  it("asks one worker for one file after the other, and hands the bytes over", async () => {
    const { workers, inPage, reader, read } = desk();
    expect(await read("a", "one")).toEqual(rows("a: one"));
    const bytes = bytesOf("two");
    expect(await reader.read({ file: "b", bytes, readAt: "now" })).toEqual(rows("b: two"));
    // Not copied: the page no longer has them.
    expect(bytes.byteLength).toBe(0);
    expect(workers.map(({ asked }) => asked)).toEqual([["a", "b"]]);
    expect(inPage).toEqual([]);
    reader.end();
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it.each(["crash", "nonsense", "other id", "broke"])(
    "goes on in a new worker after one that failed at a file (%s)",
    async (bad) => {
      const { workers, inPage, read } = desk();
      await read("a");
      expect(await read(bad)).toEqual({ kind: "lost", why: "crashed" });
      expect(await read("b")).toEqual(rows("b: content"));
      expect(workers.map(({ asked }) => asked)).toEqual([["a", bad], ["b"]]);
      expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
      expect(inPage).toEqual([]);
    }
  );

  it("ends a worker that takes too long over a file", async () => {
    const { workers, read } = desk();
    expect(await read("busy")).toEqual({ kind: "lost", why: "too-long" });
    expect(workers[0]!.isTerminated).toBe(true);
    expect(await read("b")).toEqual(rows("b: content"));
  });

  it("stops at once when it is ended, and starts nothing after", async () => {
    const { workers, reader, read } = desk();
    await read("a");
    const busy = read("busy");
    await new Promise((resolve) => setTimeout(resolve, 20));
    reader.end();
    expect(await busy).toEqual({ kind: "ended" });
    expect(workers[0]!.isTerminated).toBe(true);
    expect(await read("b")).toEqual({ kind: "ended" });
    expect(workers.flatMap(({ asked }) => asked)).toEqual(["a", "busy"]);
  });

  it("leaves no worker behind when it is ended before one is there", async () => {
    const { workers, reader, read } = desk();
    const first = read("a");
    reader.end();
    expect(await first).toEqual({ kind: "ended" });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });
});

describe("reading in the page", () => {
  it.each<[string, () => PlayedWorker | null]>([
    ["there can be no worker", () => null],
    ["its code cannot be loaded", () => new PlayedWorker(reads, "crash")],
    ["it never says that it is there", () => new PlayedWorker(reads, "silence")],
    ["it begins with something else", () => new PlayedWorker(reads, { kind: "broke", id: 1 })],
  ])("is what happens where %s, and the bytes are still there", async (_, make) => {
    const { workers, inPage, read } = desk(make);
    expect(await read("a", "one")).toEqual(rows("a: one"));
    expect(await read("b", "two")).toEqual(rows("b: two"));
    expect(inPage).toEqual(["a", "b"]);
    // Not tried again for every file.
    expect(workers.length).toBeLessThanOrEqual(1);
    expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  it("names a file at which it fails, and goes on", async () => {
    const { read } = desk(() => null);
    expect(await read("crash")).toEqual({ kind: "lost", why: "crashed" });
    expect(await read("b")).toEqual(rows("b: content"));
  });

  it("lets somebody stop it between two files", async () => {
    const { inPage, reader, read } = desk(() => null);
    await read("a");
    const next = read("b");
    reader.end();
    expect(await next).toEqual({ kind: "ended" });
    expect(inPage).toEqual(["a"]);
  });
});
