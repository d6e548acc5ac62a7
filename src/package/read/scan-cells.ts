import { parseCell } from "../a1";
import { PackageError } from "../package-error";
import { walkXml } from "../xml/walk-xml";
import type { XmlAttributes } from "../xml/xml-visitor";
import type { SheetOutline } from "./sheet-outline";

interface RawFormula {
  readonly attributes: XmlAttributes;
  /** As stored; "" for a follower of a shared formula. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: XmlAttributes;
  /** Text of `v`; undefined without one. */
  readonly value: string | undefined;
  /** Text of `is`, its phonetic readings left out. */
  readonly inline: string | undefined;
  readonly formula: RawFormula | undefined;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

export interface RawRow {
  readonly row: number;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly openEnd: number;
  /** Equal to `end` for `<row/>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly tag: string;
}

export interface CellVisitor {
  cell?(cell: RawCell): void;
  /** After its cells. */
  row?(row: RawRow): void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type GrowingCell = Mutable<Omit<RawCell, "formula">> & { formula: Mutable<RawFormula> | undefined };

function badReference(part: string, reference: string): PackageError {
  return new PackageError(
    "bad-xml",
    `The part "${part}" of the workbook holds a cell with the impossible address "${reference}". Open the file in Excel, let Excel repair it and save it.`
  );
}

/** Collects what `scanCells` reports; one instance a scan. */
class CellWalker {
  private row: Mutable<RawRow> | undefined;
  private cell: GrowingCell | undefined;
  private nextRow = 0;
  private nextColumn = 0;
  private into: "v" | "f" | "is" | undefined;
  private inText = false;
  private phonetic = 0;

  constructor(
    private readonly part: string,
    private readonly visitor: CellVisitor
  ) {}

  open(name: string, attributes: XmlAttributes, start: number, end: number, tag: string): void {
    if (name === "c") this.openCell(attributes, start, end);
    else if (name === "row") this.openRow(attributes, start, end, tag);
    else if (this.cell === undefined) return;
    else if (name === "v") this.begin("v");
    else if (name === "f") {
      this.begin("f");
      this.cell.formula = { attributes, text: "", start, end: 0 };
    } else if (name === "is") {
      this.cell.inline = "";
      this.into = "is";
    } else if (name === "t") this.inText = true;
    else if (name === "rPh") this.phonetic++;
  }

  text(piece: string): void {
    const { cell } = this;
    if (cell === undefined || this.into === undefined) return;
    if (this.into === "v") cell.value = (cell.value ?? "") + piece;
    else if (this.into === "f") {
      if (cell.formula !== undefined) cell.formula.text += piece;
    } else if (this.inText && this.phonetic === 0) cell.inline = (cell.inline ?? "") + piece;
  }

  close(name: string, start: number, end: number): void {
    if (name === "c" && this.cell !== undefined) {
      this.cell.end = end;
      this.visitor.cell?.(this.cell);
      this.cell = undefined;
      this.into = undefined;
    } else if (name === "row" && this.row !== undefined) {
      this.row.closeStart = start;
      this.row.end = end;
      this.visitor.row?.(this.row);
      this.row = undefined;
    } else if (name === "v" || name === "f" || name === "is") {
      this.into = undefined;
      if (name === "f" && this.cell?.formula !== undefined) this.cell.formula.end = end;
    } else if (name === "t") this.inText = false;
    else if (name === "rPh") this.phonetic--;
  }

  private begin(into: "v" | "f"): void {
    this.into = into;
    if (into === "v" && this.cell !== undefined) this.cell.value = "";
  }

  private openRow(attributes: XmlAttributes, start: number, openEnd: number, tag: string): void {
    const stated = attributes["r"];
    // Rows and cells may leave out their address: then they follow the one before.
    const row = stated === undefined ? this.nextRow : Number(stated) - 1;
    if (parseCell(`A${row + 1}`) === undefined) throw badReference(this.part, stated ?? `${row}`);
    this.nextRow = row + 1;
    this.nextColumn = 0;
    this.row = { row, attributes, start, openEnd, closeStart: 0, end: 0, tag };
  }

  private openCell(attributes: XmlAttributes, start: number, openEnd: number): void {
    const stated = attributes["r"];
    const row = this.row?.row ?? 0;
    const place = stated === undefined ? { row, column: this.nextColumn } : parseCell(stated);
    if (place === undefined || place.column > 16_383) {
      throw badReference(this.part, stated ?? `column ${this.nextColumn + 1}`);
    }
    this.nextColumn = place.column + 1;
    this.cell = {
      row: place.row,
      column: place.column,
      attributes,
      value: undefined,
      inline: undefined,
      formula: undefined,
      start,
      openEnd,
      end: 0,
    };
  }
}

/**
 * Reports the rows and cells of a sheet in stored order, with offsets into `outline.text`. Throws
 * `PackageError` when they are not well formed or an address is impossible.
 */
export function scanCells(outline: SheetOutline, visitor: CellVisitor): void {
  const { part, text, root, sheetData } = outline;
  if (sheetData === undefined || sheetData.closeStart === sheetData.end) return;
  // The cells alone, inside the root's own tag, which declares their namespaces.
  const opening = text.slice(root.start, root.openEnd);
  const cells = text.slice(sheetData.start, sheetData.end);
  const shift = sheetData.start - opening.length;
  const walker = new CellWalker(part, visitor);
  walkXml(part, `${opening}${cells}</${root.tag}>`, {
    open: (name, attributes, start, end, tag) =>
      walker.open(name, attributes, start + shift, end + shift, tag),
    close: (name, start, end) => walker.close(name, start + shift, end + shift),
    text: (piece) => walker.text(piece),
  });
}
