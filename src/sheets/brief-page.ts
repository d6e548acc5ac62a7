import type { Area, CellContent, SheetPlan, StyledArea } from "./plan";
import { headerStyle } from "./sheet-frame";
import { rowHeight } from "./text-height";
import { type WideLine, wideLines } from "./wide-lines";

type Row = readonly CellContent[];

/** A page of headings, lines of their own and small tables, put together from the top down. */
export class BriefPage {
  private readonly rows: Row[] = [];
  private readonly styles: StyledArea[] = [];
  private readonly merges: Area[] = [];
  private readonly heights: { row: number; height: number }[] = [];

  /** @param widths of the columns, in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** Whether a text says by its ellipsis that it is whole elsewhere. */
  get isShortened(): boolean {
    return this.rows.flat().some((cell) => typeof cell === "string" && cell.endsWith("…"));
  }

  lines(...lines: readonly WideLine[]): void {
    const { cells, styles, merges, rowHeights } = wideLines(this.rows.length, lines, this.widths);
    this.rows.push(...cells);
    this.styles.push(...styles);
    this.merges.push(...merges);
    this.heights.push(...rowHeights);
  }

  heading(text: string): void {
    this.rows.push([]);
    this.lines({ text, role: "heading" });
  }

  /** The cells of its body. */
  table(header: Row, body: readonly Row[]): Area {
    const at = this.rows.length;
    const area = { row: at + 1, column: 0, rows: body.length, columns: this.widths.length };
    this.rows.push(header, ...body);
    this.styles.push(headerStyle(at, this.widths.length), {
      ...{ area, role: "body", wrap: true, vertical: "top", horizontal: "left" },
    });
    [header, ...body].forEach((cells, index) => {
      const texts = cells.map((cell, column) => ({
        text: typeof cell === "string" ? cell : "",
        width: this.widths[column] ?? 10,
      }));
      this.heights.push({ row: at + index, height: rowHeight(texts) });
    });
    return area;
  }

  /** Empty rows below one that stays free. */
  room(rows: number): Area {
    const row = this.rows.length + 1;
    this.rows.push(...Array.from({ length: rows + 1 }, (): Row => []));
    return { row, column: 0, rows, columns: this.widths.length };
  }

  plan(): Pick<SheetPlan, "blocks" | "styles" | "merges" | "rowHeights"> {
    return {
      blocks: [{ row: 0, column: 0, cells: this.rows.map((row) => this.full(row)) }],
      styles: this.styles,
      merges: this.merges,
      rowHeights: this.heights,
    };
  }

  private full(row: Row): Row {
    return this.widths.map((_, column) => {
      const cell = row[column] ?? null;
      return cell === "" ? null : cell;
    });
  }
}
