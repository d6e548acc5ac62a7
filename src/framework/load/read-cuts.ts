import type { Conversion, Cuts } from "../conversion";
import type { Field, RecordField } from "./field";

const years = { min: 1900, max: 2200, whole: true };

/** The fields of a conversion of type `cuts`. @param level Reads a level of the scale. */
export function readCuts(
  record: RecordField,
  level: (field: Field) => number
): Omit<Extract<Conversion, { type: "cuts" }>, "type"> {
  const min = optionalNumber(record.field("min"));
  const max = optionalNumber(record.field("max"));
  if (min !== null && max !== null && max <= min) {
    record.field("max").problem(`must be above min, ${min}`, "Put the smaller value in min.");
  }
  let latest = -Infinity;
  return {
    ...readSteps(record, level),
    min,
    max,
    vintages: record.field("vintages").optionalList({ max: 50 }, (item) => {
      const fields = item.record(["from", "thresholds", "scores"]);
      const from = fields.field("from").number(years);
      if (from <= latest) {
        item.problem(`vintages ascend: "from" must be above ${latest}`, "Put them in order.");
      }
      latest = from;
      return { from, ...readSteps(fields, level) };
    }),
  };
}

function readSteps(record: RecordField, level: (field: Field) => number): Cuts {
  let previous = -Infinity;
  const thresholds = record.field("thresholds").list({ min: 1, max: 50 }, (item) => {
    const value = item.number();
    if (value <= previous) {
      item.problem(`thresholds ascend: must be above ${previous}`, "Put them in order.");
    }
    previous = value;
    return value;
  });
  const scores = record.field("scores").list({ max: 51 }, level);
  if (scores.length !== thresholds.length + 1) {
    record
      .field("scores")
      .problem(
        "there is one more score than thresholds",
        `Write ${thresholds.length + 1} scores: below the first threshold, then from each threshold on.`
      );
  }
  return { thresholds, scores };
}

function optionalNumber(field: Field): number | null {
  return field.absent ? null : field.number();
}
