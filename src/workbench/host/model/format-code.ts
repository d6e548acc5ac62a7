/** Takes the codes of number formats apart. */

/** One of the parts of a number format that `;` separates. */
export interface Section {
  readonly code: string;
  readonly condition?: (value: number) => boolean;
}

export function splitSections(format: string): Section[] {
  const parts: string[] = [];
  let current = "";
  let quoted = false;
  for (let index = 0; index < format.length; index += 1) {
    const letter = format.charAt(index);
    if (letter === '"') quoted = !quoted;
    if (letter === "\\" && !quoted) {
      current += letter + format.charAt(index + 1);
      index += 1;
    } else if (letter === ";" && !quoted) {
      parts.push(current);
      current = "";
    } else current += letter;
  }
  parts.push(current);
  return parts.map((code) => {
    const condition = /\[([<>=]{1,2})(-?\d+(?:\.\d+)?)\]/.exec(code);
    const bare = code.replace(/\[(?:[<>=]{1,2}-?[\d.]+|[A-Za-z]+ ?\d*|\$[^\]]*)\]/g, (tag) =>
      /^\[(?:h+|m+|s+)\]$/i.test(tag) ? tag : ""
    );
    return {
      code: bare,
      condition: condition ? comparison(condition[1], condition[2]) : undefined,
    };
  });
}

function comparison(operator = "", text = ""): (value: number) => boolean {
  const limit = Number(text);
  const tests: Record<string, (value: number) => boolean> = {
    "<": (value) => value < limit,
    "<=": (value) => value <= limit,
    ">": (value) => value > limit,
    ">=": (value) => value >= limit,
    "=": (value) => value === limit,
    "<>": (value) => value !== limit,
  };
  return tests[operator] ?? (() => true);
}

/** The section for a number, and the number that it shows: a section of its own drops the sign. */
export function pickSection(
  sections: readonly Section[],
  value: number
): { code: string; shown: number } {
  if (sections.some(({ condition }) => condition !== undefined)) {
    const fits = sections.find(({ condition }) => condition === undefined || condition(value));
    return { code: fits?.code ?? "General", shown: Math.abs(value) };
  }
  const [first, second, third] = sections;
  if (value < 0 && second !== undefined) return { code: second.code, shown: -value };
  if (value === 0 && third !== undefined) return { code: third.code, shown: 0 };
  return { code: first?.code ?? "General", shown: value };
}

export interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

/** Literals (quoted, escaped, padding) apart from what stands for digits or parts of a date. */
export function splitPieces(code: string): Piece[] {
  const found: Piece[] = [];
  const pattern =
    /"([^"]*)"|\\(.)|_(.)|\*(.)|(\[[hms]+\]|AM\/PM|A\/P|General|[#0?.,%]+|E[+-]|[dmyhs]+|@|.)/gis;
  for (const match of code.matchAll(pattern)) {
    if (match[1] !== undefined) found.push({ literal: true, text: match[1] });
    else if (match[2] !== undefined) found.push({ literal: true, text: match[2] });
    else if (match[3] !== undefined) found.push({ literal: true, text: " " });
    else if (match[4] === undefined) found.push({ literal: false, text: match[5] ?? "" });
  }
  return found;
}
