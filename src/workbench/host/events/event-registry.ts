/** Event numbers of the wire (`Excel.EventType` as the client library numbers it). */
export const EventNumber = {
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** What a collection's events are addressed to. */
export const WORKBOOK_TARGET = "Workbook";

/** One event as it goes to the client library. */
export interface EventEntry {
  /** 65536: an event of the workbook, and not a call of a custom function. */
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** The arguments as JSON. */
  readonly message: string;
}

/** Which events the add-in listens to. The client registers each once, however many handlers. */
export class EventRegistry {
  private readonly counts = new Map<string, number>();

  register(number: number, target: string): void {
    const key = `${number} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  unregister(number: number, target: string): void {
    const key = `${number} ${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(number: number, target: string): boolean {
    return this.counts.has(`${number} ${target}`);
  }
}
