import type { Desk } from "../desk/desk";
import { cellId } from "./cell-id";
import { EntryControl } from "./entry";
import { GridFocus } from "./grid-focus";
import type { GridContext, PopupKind } from "./grid-context";
import { HEADER_HEIGHT, ShapeCache } from "./sheet-shape";
import type { ScrollPlace } from "./use-drawn-part";

export interface SessionOutput {
  readonly gridId: string;
  readonly open: (kind: PopupKind) => void;
  readonly say: (sentence: string) => void;
}

/** What a view of one workbook keeps beside what it draws. */
export class GridSession {
  readonly entry: EntryControl;
  readonly shapes = new ShapeCache();
  readonly focus = new GridFocus();
  readonly context: GridContext;
  private readonly places = new Map<string, ScrollPlace>();
  private panel: HTMLElement | null = null;

  constructor(desk: Desk, output: SessionOutput) {
    this.entry = new EntryControl(desk);
    const shape = () => this.shapes.shapeOf(desk.sheet(desk.activeSheet));
    this.context = {
      desk,
      entry: this.entry,
      shape,
      open: output.open,
      say: output.say,
      toGrid: () => {
        const { row, column } = desk.selection;
        this.focus.claim(cellId(output.gridId, row, column));
      },
      pageHeight: () => {
        const scroller = this.panel?.querySelector("[data-grid-scroll]");
        const seen = scroller?.clientHeight ?? 0;
        return Math.max(20, seen - HEADER_HEIGHT - shape().frozenHeight);
      },
    };
  }

  /** @returns a function that lets go of the element */
  attach(panel: HTMLElement): () => void {
    this.panel = panel;
    const stop = this.focus.watch(panel);
    return () => {
      this.panel = null;
      stop();
    };
  }

  /** Where a sheet was scrolled to when it was last in sight. */
  placeOf(sheet: string): ScrollPlace {
    return this.places.get(sheet) ?? { top: 0, left: 0 };
  }

  keepPlace(sheet: string, place: ScrollPlace): void {
    this.places.set(sheet, place);
  }
}
