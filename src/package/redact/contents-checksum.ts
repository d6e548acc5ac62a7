import type { StoredValue } from "../contents";
import { openWorkbook } from "../open-workbook";
import { sha256 } from "./sha256";

/** Numbers with Excel's 15 digits: the last bits of a sum depend on who calculates it. */
function checkedText(value: NonNullable<StoredValue>): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return String(value).replace(/\r\n?/g, "\n");
}

/**
 * A checksum of what cells say: SHA-256 over every sheet but `except`, in tab order, of its name and
 * of each cell that is not empty as `row,column,value`. It stays the same when the file is packed or
 * saved anew, and changes with any value.
 */
export function contentsChecksum(bytes: Uint8Array, except: string): string {
  const lines: string[] = [];
  for (const { name, cells } of openWorkbook(bytes).contents.sheets) {
    if (name === except) continue;
    lines.push(JSON.stringify(name));
    for (const [key, { value }] of [...cells].sort(([a], [b]) => a - b)) {
      if (value === null || value === "") continue;
      const text = checkedText(value);
      lines.push(JSON.stringify([Math.floor(key / 16_384), key % 16_384, text]));
    }
  }
  return sha256(new TextEncoder().encode(lines.join("\n")));
}
