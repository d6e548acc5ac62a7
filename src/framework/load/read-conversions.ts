import type { Framework } from "../framework";
import type { Conversion } from "../conversion";
import type { Field, RecordField } from "./field";
import { readCuts } from "./read-cuts";

const about = [
  "type",
  "description",
  "reasoning",
  "certainty",
  "certainty_note",
  "source",
  "last_reviewed",
];
const types = ["map", "cuts", "rule", "manual", "linked"] as const;
const ownKeys: Readonly<Record<(typeof types)[number], readonly string[]>> = {
  map: ["map"],
  cuts: ["thresholds", "scores", "min", "max", "vintages"],
  rule: ["rule"],
  manual: [],
  linked: [],
};

/**
 * The section `conversions` of framework.json.
 * @param levels Number of levels of the scale; null where it could not be read.
 */
export function readConversions(field: Field, levels: number | null): Framework["conversions"] {
  const members = field.absent ? [] : (field.members() ?? []);
  const named = members.filter(({ key }) => key !== "$comment");
  return Object.fromEntries(
    named.map(({ key, field: item }) => {
      checkName(key, item);
      return [key, readConversion(item, levels)];
    })
  );
}

/** The section `datasets` of framework.json. */
export function readDatasets(field: Field): Framework["datasets"] {
  const members = field.absent ? [] : (field.members() ?? []);
  const named = members.filter(({ key }) => key !== "$comment");
  return Object.fromEntries(
    named.map(({ key, field: item }) => {
      checkName(key, item);
      const record = item.record(["text", "source", "certainty", "not_confirmed", "last_reviewed"]);
      readReview(record);
      record.field("not_confirmed").optionalText();
      return [
        key,
        { text: record.field("text").text(), source: record.field("source").optionalText() },
      ];
    })
  );
}

/** `certainty` and `last_reviewed`, which stand beside every claim about the world. */
export function readReview(record: RecordField): {
  certainty: "verified" | "unverified";
  lastReviewed: string | null;
} {
  const certainty = record.field("certainty");
  const reviewed = record.field("last_reviewed");
  const date = reviewed.optionalText();
  if (date !== "" && !isDate(date)) {
    reviewed.problem("a date is written year-month-day, such as 2026-11-23", "Correct it.");
  }
  return {
    // Left out means nobody has checked.
    certainty: certainty.absent ? "unverified" : certainty.choice(["verified", "unverified"]),
    lastReviewed: date === "" ? null : date,
  };
}

function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) {
    return false;
  }
  const [year, month, day] = parts.slice(1).map(Number);
  const monthLengths = [31, isLeap(year ?? 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = monthLengths[(month ?? 0) - 1] ?? 0;
  return day !== undefined && day >= 1 && day <= length;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function checkName(key: string, item: Field): void {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(key) || key in Object.prototype) {
    item.problem(
      "the name of a conversion or dataset begins with a letter, then letters, digits, _ and -",
      "Change the name, and every place that names it."
    );
  }
}

function readConversion(
  field: Field,
  levels: number | null
): Conversion & { readonly description: string } {
  const anyType = field.record([...about, ...Object.values(ownKeys).flat()]);
  const type = anyType.field("type").choice(types);
  const typeKnown = anyType.field("type").value === type;
  // A key of another type would be ignored in silence: say so.
  const record = typeKnown ? field.record([...about, ...ownKeys[type]]) : anyType;
  const description = record.field("description").text();
  readReview(record);
  for (const key of ["reasoning", "certainty_note", "source"]) {
    record.field(key).optionalText();
  }
  const level = (item: Field) => readLevel(item, levels);
  switch (typeKnown ? type : "manual") {
    case "map": {
      const members = (record.field("map").members() ?? []).filter(({ key }) => key !== "$comment");
      if (members.length === 0) {
        record.field("map").problem("at least one value is mapped", 'Add one, such as {"0": 1}.');
      }
      const map = Object.fromEntries(members.map((member) => [member.key, level(member.field)]));
      return { type: "map", map, description };
    }
    case "cuts":
      return { type: "cuts", ...readCuts(record, level), description };
    case "rule":
      return { type: "rule", rule: record.field("rule").text(), description };
    default:
      return { type: type === "linked" ? "linked" : "manual", description };
  }
}

/** A level of the scale, where a number is expected. */
export function readLevel(field: Field, levels: number | null): number {
  return field.number({ min: 1, max: levels ?? 10, whole: true });
}
