import { columnOfKey, rowOfKey } from "../a1";
import type { StoredValue, WorkbookContents } from "../contents";

/** Numbers with Excel's 15 digits: the last bits of a sum depend on who calculates it. */
function textOf(value: NonNullable<StoredValue>): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return String(value).replace(/\r\n?/g, "\n");
}

/**
 * What the cells of a workbook say, for a checksum: of every sheet but `except`, in tab order, a line
 * with its name and one for each cell that is not empty, `row,column,value`. It stays the same when
 * the file is packed or saved anew, and changes with any value.
 */
export function checkedText({ sheets }: WorkbookContents, except: string): string {
  const lines: string[] = [];
  for (const { name, cells } of sheets) {
    if (name === except) continue;
    lines.push(JSON.stringify(name));
    for (const [key, { value }] of [...cells].sort(([a], [b]) => a - b)) {
      if (value === null || value === "") continue;
      lines.push(JSON.stringify([rowOfKey(key), columnOfKey(key), textOf(value)]));
    }
  }
  return lines.join("\n");
}
