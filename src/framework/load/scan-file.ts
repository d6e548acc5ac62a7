import { joinPath } from "./file-problems";
import type { FileProblems } from "./file-problems";
import { longestCellText } from "../longest-cell-text";

const maxDepth = 20;
const maxValues = 200_000;

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** XML 1.0, the format inside a workbook, cannot hold these; a file with them does not open. */
const notInXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What a spreadsheet, or one that opens its CSV export, may run as a formula. */
const startsLikeFormula = /^[=+\-@\t\r\n]/;

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/**
 * Rules that hold for every text and key of a file, whatever it means: cell length, characters a
 * workbook can store, no start like a formula, no key that could reach an object's prototype.
 * @returns false when the file is too deep or too large to be read further.
 */
export function scanFile(root: unknown, problems: FileProblems): boolean {
  // A stack of our own: hostile nesting must not become recursion.
  const open: Place[] = [{ value: root, path: "", depth: 0 }];
  let values = 0;
  let place = open.pop();
  while (place !== undefined) {
    const { value, path, depth } = place;
    values += 1;
    if (values > maxValues) {
      problems.add("", `a file may hold ${maxValues} values at most`, "Remove what is not needed.");
      return false;
    }
    if (typeof value === "string") {
      checkText(value, path, problems);
    } else if (typeof value === "object" && value !== null) {
      if (depth >= maxDepth) {
        problems.add(
          path,
          `values may be nested ${maxDepth} deep at most`,
          "Flatten this part; templates/README.md shows the shape of every field."
        );
        return false;
      }
      open.push(...children(value, path, depth + 1, problems).reverse());
    }
    place = open.pop();
  }
  return true;
}

function children(value: object, path: string, depth: number, problems: FileProblems): Place[] {
  if (Array.isArray(value)) {
    // Past the cap every list is refused by its reader; scanning on would only cost time.
    const items: unknown[] = value.slice(0, maxListScan);
    return items.map((item, index) => ({ value: item, path: joinPath(path, index), depth }));
  }
  return Object.entries(value).map(([key, item]) => {
    const itemPath = joinPath(path, key);
    if (forbiddenKeys.has(key)) {
      problems.add(
        itemPath,
        `the key ${key} is not allowed anywhere`,
        "Remove it or choose another name."
      );
    }
    if (notInXml.test(key) || key.length > longestCellText) {
      problems.add(
        itemPath,
        "keys hold characters a workbook can store, 32,767 at most",
        "Type the key again without hidden control characters."
      );
    }
    return { value: item, path: itemPath, depth };
  });
}

/** Longer than any list the readers accept. */
const maxListScan = 1000;

function checkText(text: string, path: string, problems: FileProblems): void {
  if (text.length > longestCellText) {
    problems.add(
      path,
      `a text may have 32,767 characters at most, because it stands in one cell; this one has ${text.length}`,
      "Shorten it."
    );
  }
  if (startsLikeFormula.test(text)) {
    problems.add(
      path,
      "a text may not begin with = + - @, a tab or a line break",
      "Begin with a letter, a digit, a quotation mark or a bracket: a spreadsheet could take it for a formula. In a rule, put the code before the number."
    );
  }
  const bad = notInXml.exec(text);
  if (bad !== null) {
    const code = (bad[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    problems.add(
      path,
      `a workbook cannot store the character U+${code} (position ${bad.index + 1})`,
      "Delete the hidden character or type the text again."
    );
  }
}
