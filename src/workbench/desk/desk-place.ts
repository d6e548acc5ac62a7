import { areaOf, cellCount, holds, type CellArea } from "../host/model/cell-area";
import { resolveReference } from "../host/model/resolve-reference";
import { activateSheet } from "../host/model/sheet-list";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import type { WorkbookHost } from "../host/workbook-host";
import type { DeskAnswer, Selection } from "./desk";
import { done, refused } from "./desk-sentences";
import type { SheetViews } from "./sheet-views";

/** Who goes to a cell of a merged area has all of it. */
function withMerge(sheet: SheetModel, area: CellArea): CellArea {
  if (cellCount(area) > 1) return area;
  return sheet.merges.find((merge) => holds(merge, area.top, area.left)) ?? area;
}

/** Where a person is in the workbook, and how they go elsewhere; no content changes. */
export class DeskPlace {
  private readonly book: WorkbookModel;
  private cursor: { sheet: SheetModel; row: number; column: number } | undefined;

  /** `views` are made to reach as far as somebody goes. */
  constructor(
    private readonly host: WorkbookHost,
    private readonly views: SheetViews
  ) {
    this.book = host.book;
  }

  get sheet(): SheetModel {
    const sheet = this.book.activeSheet ?? this.book.sheets[0];
    if (sheet === undefined) throw new Error("The workbook has no worksheet.");
    return sheet;
  }

  get selection(): Selection {
    const { sheet } = this;
    const { selection } = this.book;
    const area = selection?.sheet === sheet ? selection.area : withMerge(sheet, areaOf(0, 0));
    const { cursor } = this;
    const isInside = cursor?.sheet === sheet && holds(area, cursor.row, cursor.column);
    const [row, column] = isInside ? [cursor.row, cursor.column] : [area.top, area.left];
    return { sheet: sheet.id, area, row, column };
  }

  activate(id: string): DeskAnswer {
    const sheet = this.book.findSheet(id);
    if (sheet === undefined || sheet.visibility !== "visible") {
      return refused("That sheet is hidden or gone.");
    }
    this.host.look((book) => activateSheet(book, sheet));
    return done;
  }

  select(area: CellArea, row: number, column: number): void {
    const { sheet } = this;
    this.cursor = { sheet, row, column };
    this.views.reach(sheet.id, row, column);
    this.host.look((book) => {
      book.selection = { sheet, area };
    });
  }

  goTo(text: string): DeskAnswer {
    const place = resolveReference(this.book, this.sheet, text.trim());
    if (place === undefined) {
      return refused(`“${text}” is no cell, name or table of this workbook.`);
    }
    if (place.sheet.visibility !== "visible") return refused("That sheet is hidden.");
    const { sheet } = place;
    const area = withMerge(sheet, place.area);
    this.views.reach(sheet.id, area.top, area.left);
    this.host.look((book) => {
      activateSheet(book, sheet);
      book.selection = { sheet, area };
    });
    return done;
  }
}
