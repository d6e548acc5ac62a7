import { AsyncLocalStorage } from "node:async_hooks";
import fs from "node:fs";
import path from "node:path";
import { endingStorages } from "../../tools/jest-runner.cjs";
import slow from "../../tools/slow-tests.json";

it("the runner disables the storages that a test file has entered", async () => {
  const storage = new AsyncLocalStorage<string>();
  const storeLater = (): Promise<string | undefined> =>
    new Promise((resolve) => setTimeout(() => resolve(storage.getStore()), 20));
  const kept = storage.run("of a test", storeLater);
  await expect(kept).resolves.toBe("of a test");

  const entered: Promise<string | undefined>[] = [];
  const result = await endingStorages(async () => {
    entered.push(storage.run("of a test", storeLater));
    return Promise.resolve("what the file gave");
  });
  expect(result).toBe("what the file gave");
  expect(await Promise.all(entered)).toEqual([undefined]);
});

it("the runner disables them where a test file fails too", async () => {
  const storage = new AsyncLocalStorage<string>();
  const entered: Promise<string | undefined>[] = [];
  const failing = endingStorages(() =>
    storage.run("of a test", () => {
      entered.push(new Promise((resolve) => setTimeout(() => resolve(storage.getStore()), 20)));
      return Promise.reject(new Error("no such file"));
    })
  );
  await expect(failing).rejects.toThrow("no such file");
  expect(await Promise.all(entered)).toEqual([undefined]);
});

it("the test files that run first are there, each once", () => {
  const root = path.resolve(__dirname, "../..");
  expect(slow.filter((name) => !fs.existsSync(path.join(root, name)))).toEqual([]);
  expect(new Set(slow).size).toBe(slow.length);
});
