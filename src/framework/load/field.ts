import { FileProblems, joinPath } from "./file-problems";
import { longestCellText } from "../longest-cell-text";

interface TextLimits {
  readonly max?: number;
  /** Names, headers and chart labels break apart on a line break. */
  readonly oneLine?: boolean;
}

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** Strictly more than this. */
  readonly above?: number;
  readonly whole?: boolean;
}

/**
 * One value of a file, with its path. Each reading method returns a value of the right type or
 * notes a problem and returns a stand-in; a stand-in is never seen, because one problem is enough
 * for the loader to give no framework at all.
 */
export class Field {
  constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly problems: FileProblems
  ) {}

  problem(rule: string, fix: string): void {
    this.problems.add(this.path, rule, fix);
  }

  /** Null counts as left out: spreadsheets and scripts write it for an empty cell. */
  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  text(limits: TextLimits = {}): string {
    if (this.absent || typeof this.value !== "string") {
      this.wrongType("a text", "Write the text between double quotes.");
      return "";
    }
    const { max = longestCellText, oneLine = false } = limits;
    if (this.value.trim() === "") {
      this.problem("this text may not be empty", "Fill it in.");
    } else if (max < longestCellText && this.value.length > max) {
      this.problem(`this text may have ${max} characters at most`, "Shorten it.");
    } else if (oneLine && /[\t\r\n\u0085\u2028\u2029]/.test(this.value)) {
      this.problem("this text stands on one line", "Replace tabs and line breaks by spaces.");
    }
    return this.value;
  }

  /** An empty text when left out. */
  optionalText(limits: TextLimits = {}): string {
    return this.absent || this.value === "" ? "" : this.text(limits);
  }

  number(limits: NumberLimits = {}): number {
    if (typeof this.value !== "number" || !Number.isFinite(this.value)) {
      this.wrongType("a number", "Write a number without quotes, with a point for decimals.");
      // Not a number compares as false: checks between numbers stay quiet about this one.
      return NaN;
    }
    const { min = -Infinity, max = Infinity, above = -Infinity, whole = false } = limits;
    const value = this.value;
    if (value < min || value > max || value <= above || (whole && !Number.isInteger(value))) {
      this.problem(describeRange(limits), `Change ${value} to such a number.`);
    }
    return value;
  }

  choice<T extends string>(options: readonly [T, ...T[]]): T {
    const match = options.find((option) => option === this.value);
    if (match === undefined) {
      const list = options.map((option) => `"${option}"`).join(", ");
      const rule = this.absent ? "missing; must be" : "must be";
      this.problem(`${rule} one of ${list}`, "Copy one of them exactly, lower and upper case too.");
    }
    return match ?? options[0];
  }

  /** Empty when the value is no list; a list past `max` is not read at all. */
  list<T>(limits: { readonly min?: number; readonly max: number }, read: (item: Field) => T): T[] {
    if (!Array.isArray(this.value)) {
      this.wrongType("a list", "Put the items between [ and ], separated by commas.");
      return [];
    }
    const items: unknown[] = this.value;
    const { min = 0, max } = limits;
    if (items.length < min || items.length > max) {
      this.problem(
        min === 0 ? `at most ${max} items` : `${min} to ${max} items`,
        `The list has ${items.length}.`
      );
    }
    if (items.length > max) {
      return [];
    }
    // Not map: it would skip the holes of a sparse list.
    return Array.from(items, (item, index) =>
      read(new Field(item, joinPath(this.path, index), this.problems))
    );
  }

  optionalList<T>(limits: { readonly max: number }, read: (item: Field) => T): T[] {
    return this.absent ? [] : this.list(limits, read);
  }

  /** The named fields of an object; reports keys that are in neither list, except `$comment`. */
  record(keys: readonly string[]): RecordField {
    const members = this.members();
    if (members === null) {
      // One complaint is enough: its fields are all missing, and nobody hears of them.
      return new RecordField([], this.path, new FileProblems(this.problems.file));
    }
    for (const member of members) {
      if (member.key !== "$comment" && !keys.includes(member.key)) {
        member.field.problem(
          "this key is not known here",
          `Remove it or correct its spelling. Known: ${keys.join(", ")}.`
        );
      }
    }
    return new RecordField(members, this.path, this.problems);
  }

  /** The members of an object whose keys are the author's own. Null when it is none. */
  members(): { key: string; field: Field }[] | null {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value)) {
      this.wrongType("an object", "Put its fields between { and }.");
      return null;
    }
    return Object.entries(this.value).map(([key, value]) => ({
      key,
      field: new Field(value, joinPath(this.path, key), this.problems),
    }));
  }

  private wrongType(what: string, fix: string): void {
    this.problem(this.absent ? `missing; must be ${what}` : `must be ${what}`, fix);
  }
}

/** An object with known fields. */
export class RecordField {
  private readonly fields: ReadonlyMap<string, Field>;

  constructor(
    members: readonly { readonly key: string; readonly field: Field }[],
    readonly path: string,
    private readonly problems: FileProblems
  ) {
    this.fields = new Map(members.map(({ key, field }) => [key, field]));
  }

  field(key: string): Field {
    return this.fields.get(key) ?? new Field(undefined, joinPath(this.path, key), this.problems);
  }
}

function describeRange(limits: NumberLimits): string {
  const parts = [
    limits.above === undefined ? null : `greater than ${limits.above}`,
    limits.min === undefined ? null : `at least ${limits.min}`,
    limits.max === undefined ? null : `at most ${limits.max}`,
  ].filter((part) => part !== null);
  return `must be a ${limits.whole === true ? "whole number" : "number"} ${parts.join(" and ")}`;
}
