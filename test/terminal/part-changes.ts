/** Which parts of a package differ between two files, byte by byte. */
import { unzipSync } from "fflate";

export interface PartChanges {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly unchanged: readonly string[];
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

/** Some writers use backslashes in the zip. */
const slashed = (parts: Record<string, Uint8Array>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, b]) => [name.replaceAll("\\", "/"), b]));

export function partChanges(before: Uint8Array, after: Uint8Array): PartChanges {
  const old = slashed(unzipSync(before));
  const now = slashed(unzipSync(after));
  const names = Object.keys(old);
  return {
    changed: names.filter((name) => {
      const [from, to] = [old[name], now[name]];
      return from !== undefined && to !== undefined && !same(from, to);
    }),
    removed: names.filter((name) => now[name] === undefined),
    added: Object.keys(now).filter((name) => old[name] === undefined),
    unchanged: names.filter((name) => {
      const [from, to] = [old[name], now[name]];
      return from !== undefined && to !== undefined && same(from, to);
    }),
  };
}
