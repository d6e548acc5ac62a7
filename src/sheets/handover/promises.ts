import { cellValue, shownValue } from "../../assessment/cell-value";
import { isoDate } from "../../assessment/history/round-date";
import type { Promised } from "./handover-facts";

/** Headers under which the summary and the plan of measures hold what people wrote. */
const headers = {
  ref: ["Ref"],
  title: ["Title", "Mitigation", "Measure"],
  decision: ["Decision"],
  owner: ["Owner role"],
  due: ["Due"],
  status: ["Status"],
  notes: ["Notes"],
} as const;

type Field = keyof typeof headers;

/** A whole table with its header. */
export interface WrittenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function text(value: unknown): string {
  const cell = cellValue(value);
  return cell.kind === "text" ? cell.text.trim() : shownValue(value);
}

/** Rows beside which somebody has decided, named an owner or a day, or noted something. */
export function promisesIn({ header, rows }: WrittenTable): Promised[] {
  const columns = header.map((name) => name.trim());
  const place = (field: Field): number =>
    columns.findIndex((name) => headers[field].some((known) => known === name));
  if (place("ref") < 0) return [];
  return rows.flatMap((row): Promised[] => {
    const value = (field: Field): unknown => (place(field) < 0 ? null : row[place(field)]);
    const due = value("due");
    const dueDate = isoDate(due);
    const found: Promised = {
      ref: text(value("ref")),
      title: text(value("title")),
      decision: text(value("decision")),
      owner: text(value("owner")),
      due: dueDate ?? text(due),
      dueDate,
      status: text(value("status")),
      notes: text(value("notes")),
    };
    const { decision, owner, status, notes } = found;
    return [decision, owner, found.due, status, notes].some((one) => one !== "") ? [found] : [];
  });
}
