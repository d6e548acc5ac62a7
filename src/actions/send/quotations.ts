import type { StoredSheet } from "../../package/contents";
import { cellName, columnOfKey, rowOfKey } from "../../package/a1";
import type { ReplacedCell } from "../../package/redact/redaction";
import { takenOut } from "../../text/send";
import type { OwnWording } from "./own-wording";
import type { ProtectedTexts } from "./quoting";

/** Finds cells that quote what is not sent. */
export class Quotations {
  /**
   * Texts that hold what is not sent and may go all the same: put together of what the framework and
   * the add-in say, they tell nothing, whatever an item says too.
   */
  readonly harmless = new Set<string>();

  constructor(
    private readonly texts: ProtectedTexts,
    private readonly wording: OwnWording
  ) {}

  /** Cells of a sheet, in place of whose text stands that it was taken out. */
  in(sheet: StoredSheet, replaced: readonly ReplacedCell[]): ReplacedCell[] {
    const done = new Set(replaced.map(({ row, column }) => cellName(row, column)));
    const found: ReplacedCell[] = [];
    const look = (row: number, column: number, value: unknown): void => {
      if (typeof value !== "string" && typeof value !== "number") return;
      if (this.quotes(String(value))) found.push({ row, column, value: takenOut });
    };
    for (const [key, { value }] of sheet.cells) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      if (!done.has(cellName(row, column))) look(row, column, value);
    }
    // Items that moved up are looked at where they will stand.
    for (const { row, column, value } of replaced) look(row, column, value);
    return found;
  }

  private quotes(text: string): boolean {
    if (this.wording.isKnown(text) || !this.texts.isQuotedIn(text)) return false;
    if (!this.wording.isOfFramework(text)) return true;
    this.harmless.add(text);
    return false;
  }
}
