import { sha256 } from "../assessment/history/sha-256";
import { longMark, readLongMark } from "./long-mark";
import { sheetMarks } from "./sheet-marks";
import { cellText, type KeyedRow } from "./keyed-table";
import type { Block, CellContent } from "./plan";

/** A cell of ours by what it is about, wherever it stands: of a row, its Ref and the header. */
type WrittenPlace = readonly string[];

/** A cell that a build writes. */
export interface WrittenCell {
  readonly place: WrittenPlace;
  readonly content: CellContent;
}

/** A mark that is no long mark. */
const nothingKnown = "unknown";
/** 24 bits: that a text of a user's passes for one of ours happens once in thousands of workbooks. */
const digits = 6;
const separator = "\u001f";
/** Excel keeps 15 digits of a number; the last ones may differ by how they were computed. */
const numberDigits = 12;

/**
 * What makes a formula: its functions, texts and numbers. References are left out, since Excel alters
 * them when columns are put in or tables are renamed.
 */
const telling =
  /"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*(?=\()|(?<=[(,+\-*/&=<>{])\d+(?:\.\d+)?(?=[),+\-*/&=<>}]|$)/gu;

function canonical(cell: CellContent): string {
  if (typeof cell === "object" && cell !== null) {
    return `=${(cell.formula.toUpperCase().match(telling) ?? []).join(" ")}`;
  }
  if (typeof cell === "number") return String(Number(cell.toPrecision(numberDigits)));
  return cellText(cell).replace(/\r\n?/g, "\n");
}

function digest(place: WrittenPlace, cell: CellContent): string {
  return sha256([...place, canonical(cell)].join(separator)).slice(0, digits);
}

/**
 * What a build wrote, kept as digests in marks of the sheet: so the next one can tell a cell that
 * somebody typed over from one that it may write anew. The marks hold what the last build wrote and,
 * after a blank, what else may stand there: should Excel stop midway, some cells hold older texts.
 */
export class WrittenCells {
  private constructor(
    private readonly last: string,
    private readonly known: ReadonlySet<string>
  ) {}

  /**
   * By the marks of a sheet; null where nothing is known of what was written: by an older add-in, or
   * because its marks are spoilt. While a build that Excel stopped was writing the one, the other holds.
   */
  static of(marks: Readonly<Record<string, string>> = {}): WrittenCells | null {
    const texts = [sheetMarks.written, sheetMarks.writing].flatMap((name) => {
      const text = readLongMark(marks, name);
      return text === null ? [] : [text];
    });
    if (texts.length === 0) return null;
    const known = texts.flatMap((text) =>
      text.split(" ").flatMap((one) => one.match(/.{6}/g) ?? [])
    );
    return new WrittenCells(texts[0]?.split(" ")[0] ?? "", new Set(known));
  }

  /** Whether a cell is blank or holds what a build wrote there. */
  holds(place: WrittenPlace, cell: CellContent): boolean {
    return cellText(cell) === "" || this.known.has(digest(place, cell));
  }

  /** The marks after a build that has written these cells, to be written in their order. */
  static marks(
    cells: readonly WrittenCell[],
    before: WrittenCells | null = null
  ): Record<string, string> {
    return longMark(sheetMarks.written, `${digestsOf(cells)} ${before?.last ?? ""}`);
  }

  /**
   * The marks while a build writes these cells. They leave those of the last build as they are: Excel
   * may stop between two of them.
   */
  static pending(
    cells: readonly WrittenCell[],
    before: WrittenCells | null
  ): Record<string, string> {
    // What stands there now would pass for a user's, should Excel stop before it is written over.
    if (before === null) {
      return { [sheetMarks.written]: nothingKnown, [sheetMarks.writing]: nothingKnown };
    }
    return longMark(sheetMarks.writing, `${digestsOf(cells)} ${[...before.known].join("")}`);
  }
}

function digestsOf(cells: readonly WrittenCell[]): string {
  const filled = cells.filter(({ content }) => cellText(content) !== "");
  return [...new Set(filled.map(({ place, content }) => digest(place, content)))].join("");
}

/** A text above the table counts wherever it stands there: a user may put rows in and take them out. */
export const headPlace: WrittenPlace = ["head"];

export function writtenInHead({ cells }: Block): WrittenCell[] {
  return cells.flat().map((content) => ({ place: headPlace, content }));
}

export function writtenInRow({ ref, cells }: KeyedRow): WrittenCell[] {
  return Object.entries(cells).map(([header, content]) => ({ place: [ref, header], content }));
}
