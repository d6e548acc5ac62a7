import type { ObjectContext } from "../objects/context";
import { EventNumber } from "./event-registry";

interface Listened {
  readonly context: ObjectContext;
}

/** Names of the wire's registration methods, without `_Register` and `_Unregister`. */
export const WORKSHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EventNumber.worksheetChanged,
  ActivatedEvent: EventNumber.worksheetActivated,
  DeactivatedEvent: EventNumber.worksheetDeactivated,
  SelectionChangedEvent: EventNumber.worksheetSelectionChanged,
  CalculatedEvent: EventNumber.worksheetCalculated,
  EventNameChanged: EventNumber.worksheetNameChanged,
};

export const TABLE_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EventNumber.tableChanged,
  SelectionChangedEvent: EventNumber.tableSelectionChanged,
};

/** Those that only a collection has, as it is the collection that changes. */
export const LIST_EVENTS = {
  worksheets: {
    AddedEvent: EventNumber.worksheetAdded,
    DeletedEvent: EventNumber.worksheetDeleted,
  },
  tables: { AddedEvent: EventNumber.tableAdded, DeletedEvent: EventNumber.tableDeleted },
} as const;

/** The methods with which the client says that somebody listens, for a class's member table. */
export function eventMethods<T extends Listened>(
  events: Readonly<Record<string, number>>,
  targetOf: (object: T) => string
): Record<string, (object: T) => void> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, number]) => [
      [
        `_Register${name}`,
        (object: T): void => object.context.events.register(number, targetOf(object)),
      ],
      [
        `_Unregister${name}`,
        (object: T): void => object.context.events.unregister(number, targetOf(object)),
      ],
    ])
  );
}
