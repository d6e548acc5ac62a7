import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import type { ValueSurroundings } from "../read/cell-value";
import {
  EQUALS,
  GREATER,
  isSpace,
  LESS,
  nameEnd,
  QuickAttributes,
  skipSpace,
  SLASH,
  SPACE,
} from "../xml/quick-tag";
import { QuickText } from "../xml/quick-text";
import { type CellSink, rangeValue } from "./cell-sink";
import { RichText } from "./rich-text";

/** Values of `t`, frequent ones first. */
const TYPES = ["inlineStr", "s", "str", "n", "b", "e", "d"] as const;

const QUOTE = 34;
const LETTER_C = 99;
const LETTER_F = 102;
const LETTER_I = 105;
const LETTER_R = 114;
const LETTER_T = 116;
const LETTER_V = 118;

/**
 * Reads the cells between two places of a sheet's text, passing over the rows and columns that nobody
 * wants, where a cell that states the address of another row would be missed; no program writes one. Made for what programs write; `scan` answers false, with part of the cells put already,
 * where the text holds anything else, and the exact parser has to begin anew. What may hide a tag
 * (see `mayHideTags`) must not be there.
 */
export class QuickCells {
  private at = 0;
  private nextRow = 0;
  private nextColumn = 0;
  // Of the tag that was read last.
  private isSelfClosing = false;
  private row = 0;
  private column = 0;
  private type: string | undefined;
  private readonly texts: QuickText;
  private readonly tag: QuickAttributes;
  private readonly rich: RichText;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly around: ValueSurroundings,
    private readonly sink: CellSink
  ) {
    this.texts = new QuickText(text, from);
    this.tag = new QuickAttributes(text, this.texts);
    this.rich = new RichText(text, this.texts, this.tag);
  }

  scan(to: number): boolean {
    const { text } = this;
    this.at = this.from;
    for (;;) {
      const at = skipSpace(text, this.at);
      if (at >= to) return at === to;
      if (!this.isTag(at, LETTER_R) || !text.startsWith("ow", at + 2)) return false;
      if (!this.readRow(at + 4)) return false;
    }
  }

  /** Whether a tag whose name begins so begins here. */
  private isTag(at: number, letter: number): boolean {
    return this.text.charCodeAt(at) === LESS && this.text.charCodeAt(at + 1) === letter;
  }

  private readRow(at: number): boolean {
    const { text, sink } = this;
    this.row = this.nextRow;
    if (!this.readTag(at, "row")) return false;
    const { row } = this;
    this.nextRow = row + 1;
    this.nextColumn = 0;
    if (this.isSelfClosing) return true;
    if (!sink.wantsRow(row)) {
      const end = text.indexOf("</row>", this.at);
      this.at = end + 6;
      return end >= 0;
    }
    for (;;) {
      const next = skipSpace(text, this.at);
      if (!this.isTag(next, LETTER_C)) {
        this.at = next + 6;
        return text.startsWith("</row>", next);
      }
      if (!this.readCell(next + 2, row)) return false;
    }
  }

  private readCell(at: number, row: number): boolean {
    const { text, sink } = this;
    this.column = this.nextColumn;
    this.type = undefined;
    if (!this.readTag(at, "c") || this.row !== row || this.column >= MAX_COLUMNS) return false;
    const { column, type } = this;
    this.nextColumn = column + 1;
    if (!sink.wantsColumn(column)) {
      if (this.isSelfClosing) return true;
      const end = text.indexOf("</c>", this.at);
      this.at = end + 4;
      return end >= 0;
    }
    if (this.isSelfClosing) {
      sink.put(row, column, rangeValue(type, undefined, undefined, this.around), false);
      return true;
    }
    return this.readContent(row, column, type);
  }

  private readContent(row: number, column: number, type: string | undefined): boolean {
    const { text } = this;
    let value: string | undefined;
    let inline: string | undefined;
    let hasFormula = false;
    for (;;) {
      const at = skipSpace(text, this.at);
      if (text.charCodeAt(at) !== LESS) return false;
      const letter = text.charCodeAt(at + 1);
      if (letter === SLASH) {
        if (!text.startsWith("</c>", at)) return false;
        this.at = at + 4;
        this.sink.put(row, column, rangeValue(type, value, inline, this.around), hasFormula);
        return true;
      }
      if (letter === LETTER_V && value === undefined) {
        value = this.readText(at + 2, "</v>");
        if (value === undefined) return false;
      } else if (letter === LETTER_F && !hasFormula) {
        hasFormula = true;
        if (this.readText(at + 2, "</f>") === undefined) return false;
      } else if (letter === LETTER_I && inline === undefined && text.startsWith("<is>", at)) {
        const read = this.rich.read(at + 4, "</is>");
        if (read === null) return false;
        inline = read;
        this.at = this.rich.end;
      } else return false;
    }
  }

  /** Text up to the closing tag; `at` is behind the tag's name. Undefined where it is anything else. */
  private readText(at: number, closing: string): string | undefined {
    const { text, tag } = this;
    let from = at + 1;
    if (text.charCodeAt(at) !== GREATER) {
      if (nameEnd(text, at - 1) !== at) return undefined;
      if (tag.read(at) === null || tag.hasDeclaration) return undefined;
      from = tag.end;
      if (tag.isSelfClosing) {
        this.at = from;
        return "";
      }
    }
    const to = text.indexOf("<", from);
    if (to < 0 || !text.startsWith(closing, to)) return undefined;
    this.at = to + closing.length;
    return this.texts.content(from, to);
  }

  /** Reads the attributes of a row or cell: its address and type, if it states them. */
  private readTag(at: number, kind: "row" | "c"): boolean {
    const { text } = this;
    let next = at;
    for (;;) {
      let code = text.charCodeAt(next);
      if (code === GREATER) {
        this.isSelfClosing = false;
        this.at = next + 1;
        return true;
      }
      if (code === SLASH) {
        this.isSelfClosing = true;
        this.at = next + 2;
        return text.charCodeAt(next + 1) === GREATER;
      }
      if (!isSpace(code)) return false;
      do code = text.charCodeAt(++next);
      while (code === SPACE || isSpace(code));
      if (code === GREATER || code === SLASH) continue;
      const end = nameEnd(text, next);
      if (end === next || text.charCodeAt(end) !== EQUALS) return false;
      if (text.charCodeAt(end + 1) !== QUOTE) return false;
      const close = text.indexOf('"', end + 2);
      if (close < 0) return false;
      if (end === next + 1) {
        if (code === LETTER_R) {
          if (!this.readAddress(end + 2, close, kind)) return false;
        } else if (code === LETTER_T && kind === "c") {
          this.type = this.typeAt(end + 2, close);
          if (this.type === undefined) return false;
        }
      } else if (text.startsWith("xmlns", next)) return false;
      next = close + 1;
    }
  }

  private typeAt(from: number, to: number): string | undefined {
    const { text } = this;
    return TYPES.find((type) => type.length === to - from && text.startsWith(type, from));
  }

  private readAddress(from: number, to: number, kind: "row" | "c"): boolean {
    const { text } = this;
    let at = from;
    let column = 0;
    let row = 0;
    for (; at < to; at++) {
      const letter = text.charCodeAt(at) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (at - from > 3 || (kind === "c") !== at > from) return false;
    const digitsAt = at;
    for (; at < to; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return false;
      row = row * 10 + digit;
    }
    if (at === digitsAt || at - digitsAt > 7 || row < 1 || row > MAX_ROWS) return false;
    this.row = row - 1;
    if (kind === "c") this.column = column - 1;
    return true;
  }
}
