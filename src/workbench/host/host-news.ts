import { EventRegistry, type EventEntry } from "./events/event-registry";
import { eventsOf, type BookState } from "./events/workbook-events";
import { Listeners } from "./listeners";
import type { CellEdit } from "./model/cell-edits";
import type { WorkbookModel } from "./model/workbook-model";

/** What a batch, an act or a calculation was. */
export interface HostChange {
  readonly isByAddIn: boolean;
  /** Contents of cells were changed, and not only calculated, formatted or read. */
  readonly isEdited: boolean;
  /** A person looked elsewhere: nothing but selection and active sheet differs. */
  readonly isLook: boolean;
}

/** Tells the add-in of the events that it listens to, and who draws the workbook of every change. */
export class HostNews {
  /** Which events the add-in listens to; its batches write it. */
  readonly registry = new EventRegistry();
  private readonly events = new Listeners<EventEntry>();
  private readonly changes = new Listeners<HostChange>();

  constructor(private readonly book: WorkbookModel) {}

  /** What the add-in listens to, as it happens. @returns a function that ends it. */
  onEvent(listener: (entry: EventEntry) => void): () => void {
    return this.events.add(listener);
  }

  /** After every batch, act, look and calculation. @returns a function that ends it. */
  onChanged(listener: (change: HostChange) => void): () => void {
    return this.changes.add(listener);
  }

  /** A batch or an act is over; the edits it left in the book are taken out of it. */
  tellDone(before: BookState, isByAddIn: boolean): void {
    const edits = this.book.edits.take();
    this.fire(before, edits, isByAddIn);
    this.changes.tell({ isByAddIn, isEdited: edits.length > 0, isLook: false });
  }

  tellLook(before: BookState): void {
    this.fire(before, [], false);
    this.changes.tell({ isByAddIn: false, isEdited: false, isLook: true });
  }

  tellCalculated(): void {
    this.changes.tell({ isByAddIn: false, isEdited: false, isLook: false });
  }

  private fire(before: BookState, edits: readonly CellEdit[], isByAddIn: boolean): void {
    for (const entry of eventsOf(before, this.book, edits, isByAddIn, this.registry)) {
      this.events.tell(entry);
    }
  }
}
