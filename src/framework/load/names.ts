import { codePattern, isReservedWord } from "../rule/rule";
import type { Field } from "./field";

/**
 * Collects names that must differ. Case does not make a difference: Excel's sheets, tables and
 * look-ups take RL-1 and rl-1 for the same.
 */
export class UniqueNames {
  private readonly firstPaths = new Map<string, string>();
  readonly names = new Set<string>();

  constructor(
    private readonly what: string,
    private readonly fold: (name: string) => string = (name) => name.toLowerCase()
  ) {}

  add(name: string, field: Field): void {
    if (name === "") {
      return;
    }
    const key = this.fold(name);
    const first = this.firstPaths.get(key);
    if (first === undefined) {
      this.firstPaths.set(key, field.path);
    } else {
      field.problem(
        `each ${this.what} is used once, lower and upper case alike; "${name}" stands at ${first} already`,
        "Give one of the two another."
      );
    }
    this.names.add(name);
  }
}

/** Notes a problem unless `known` is null (its own file could not be read) or holds the name. */
export function checkReference(
  field: Field,
  name: string,
  known: ReadonlySet<string> | null,
  what: string
): void {
  if (name !== "" && known !== null && !known.has(name)) {
    const lower = name.toLowerCase();
    const near = [...known].find((other) => other.toLowerCase() === lower);
    field.problem(
      `"${name}" is no ${what} of this framework`,
      near === undefined ? "Correct it, or add what it names." : `Write it as ${near}.`
    );
  }
}

/** A list of references without repeats. */
export function readReferences(
  field: Field,
  known: ReadonlySet<string> | null,
  what: string
): string[] {
  const unique = new UniqueNames(`${what} in a list`);
  return field.list({ max: 500 }, (item) => {
    const name = item.text();
    unique.add(name, item);
    checkReference(item, name, known, what);
    return name;
  });
}

/** A code that may stand in a rule, so it must read as one word and be no word of the grammar. */
export function readRuleCode(field: Field, maxLength: number): string {
  const code = field.text({ max: maxLength, oneLine: true });
  if (code === "") {
    return "";
  }
  if (!codePattern.test(code)) {
    field.problem(
      "a code begins with a letter, then letters, digits and _, with single hyphens between (such as AC-02)",
      "Change the code, and every place that names it."
    );
  } else if (isReservedWord(code) || code in Object.prototype) {
    field.problem(
      `"${code}" is a reserved word and cannot be a code`,
      "Choose another code, and change every place that names it."
    );
  }
  return code;
}

/** An identifier that never stands in a rule: letters, digits and _ . - , 64 at most. */
export function readId(field: Field): string {
  const id = field.text({ max: 64, oneLine: true });
  if (id !== "" && (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(id) || id in Object.prototype)) {
    field.problem(
      "an id has letters, digits and the signs _ . - only, and begins with a letter or digit",
      "Change the id, and every place that names it."
    );
  }
  return id;
}
