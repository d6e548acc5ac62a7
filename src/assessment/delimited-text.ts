/** One row of a pasted or loaded text. */
interface DelimitedRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface DelimitedText {
  /** Rows with anything in them; cells are trimmed. */
  readonly rows: readonly DelimitedRow[];
  readonly separator: "," | ";" | "\t";
  /** A quotation mark was never closed: where the cells after it end cannot be known. */
  readonly isOpenEnded: boolean;
}

/** The separator that the first line holds most of, outside quotation marks; a comma where it holds none. */
function separatorOf(text: string): DelimitedText["separator"] {
  const firstLine = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (mark: string): number => firstLine.split(mark).length - 1;
  const [tabs, semicolons, commas] = [count("\t"), count(";"), count(",")];
  if (tabs > 0 && tabs >= commas && tabs >= semicolons) return "\t";
  return semicolons > commas ? ";" : ",";
}

/** A piece of a delimited text: a quoted cell, plain text, a separator or a line end. */
const piece = (separator: string): RegExp =>
  new RegExp(
    `"((?:[^"]|"")*)"(?=[ ]*(?:${separator}|\\r|\\n|$))|(${separator})|(\\r\\n|\\r|\\n)|([^${separator}\\r\\n]+)`,
    "g"
  );

/**
 * Reads text as a spreadsheet copies or saves it: RFC 4180, with commas, semicolons or tabs, whichever
 * the first line holds most of. Never throws.
 */
export function readDelimited(text: string): DelimitedText {
  const plain = text.replace(/^\ufeff/, "");
  const separator = separatorOf(plain);
  const rows: DelimitedRow[] = [];
  let cells: string[] = [""];
  let row = 1;
  const end = (): void => {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== "")) rows.push({ row, cells: trimmed });
    cells = [""];
    row += 1;
  };
  let isOpenEnded = false;
  for (const [, quoted, mark, lineEnd, bare] of plain.matchAll(piece(separator))) {
    if (lineEnd !== undefined) end();
    else if (mark !== undefined) cells.push("");
    else {
      const standing = cells.pop() ?? "";
      if (bare !== undefined && standing.trim() === "" && /^\s*"/.test(bare)) isOpenEnded = true;
      cells.push(standing + (quoted === undefined ? (bare ?? "") : quoted.replace(/""/g, '"')));
    }
  }
  end();
  return { rows, separator, isOpenEnded };
}
