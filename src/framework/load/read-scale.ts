import type { LevelLabel, Scale } from "../framework";
import type { Field } from "./field";

const minLevels = 2;
const maxLevels = 10;

/**
 * Texts keyed "1", "2", ... without gaps, in that order.
 * @param expected How many there must be; null where any number from 2 to 10 will do.
 */
export function readNumberedLevels(
  field: Field,
  expected: number | null,
  read: (text: Field) => string
): string[] {
  const members = field.members() ?? [];
  const byNumber = new Map<number, string>();
  for (const { key, field: text } of members) {
    const number = /^[1-9][0-9]?$/.test(key) ? Number(key) : null;
    if (key === "$comment") {
      continue;
    }
    if (number === null || number > (expected ?? maxLevels)) {
      text.problem(
        expected === null
          ? `levels are numbered "1" to "${maxLevels}" at most`
          : `the scale has the levels 1 to ${expected} only`,
        "Remove this level or correct its number."
      );
    } else {
      byNumber.set(number, read(text));
    }
  }
  if (members.length === 0) {
    field.problem("levels are missing", 'Write them as {"1": "...", "2": "..."}.');
    return [];
  }
  const count = expected ?? Math.max(minLevels, ...byNumber.keys());
  const levels: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const text = byNumber.get(number);
    if (text === undefined) {
      field.problem(
        `every level from 1 to ${count} must be there; level ${number} is missing`,
        `Add "${number}".`
      );
    }
    levels.push(text ?? "");
  }
  return levels;
}

/** The scale, and how many levels it has; null where that cannot be told. */
export function readScale(field: Field): { scale: Scale; count: number | null } {
  const record = field.record(["levels", "not_applicable", "no_information"]);
  // A label is the header of a table column ("1 Absent"), which Excel caps at 255 characters.
  const labels = readNumberedLevels(record.field("levels"), null, (text) =>
    text.text({ max: 100, oneLine: true })
  );
  const levels: LevelLabel[] = labels.map((label, index) => ({ value: index + 1, label }));
  const readable = labels.length >= minLevels && labels.every((label) => label !== "");
  return {
    scale: {
      levels,
      notApplicable: record.field("not_applicable").text(),
      noInformation: record.field("no_information").text(),
    },
    count: readable ? labels.length : null,
  };
}
