/**
 * A CSV file as rows under known columns, or everything that is wrong with its shape.
 * RFC 4180, UTF-8 with or without a byte order mark; papaparse does the quoting.
 */
import Papa from "papaparse";

export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Trimmed text by column name; a column that is missing or stands twice has none. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface CsvProblem {
  /** 0 where the whole file is meant. */
  readonly row: number;
  readonly field: string;
  readonly code: string;
  readonly rule: string;
  readonly message: string;
}

export type CsvTable =
  | { readonly ok: true; readonly rows: readonly CsvRow[]; readonly ignored: readonly string[] }
  | {
      readonly ok: false;
      readonly problems: readonly CsvProblem[];
      /** The rows whose fields are sure all the same, so that their faults are found in one go. */
      readonly rows: readonly CsvRow[];
    };

const HOW_TO_SAVE = "In Excel: Save as, CSV UTF-8 (Comma delimited).";

function wholeFile(rule: string, message: string): CsvTable {
  return { ok: false, problems: [{ row: 0, field: "", code: "", rule, message }], rows: [] };
}

/** The text of the file, or null where its bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function headerProblems(header: readonly string[], columns: readonly string[]): CsvProblem[] {
  const problems: CsvProblem[] = [];
  const say = (field: string, rule: string, message: string): void => {
    problems.push({ row: 1, field, code: "", rule, message });
  };
  if (header.length === 1 && /[;\t]/.test(header[0] ?? "")) {
    say(
      "",
      "separator",
      `The columns are not separated by commas. Separate them by commas, one of these each: ${columns.join(",")}. ${HOW_TO_SAVE}`
    );
    return problems;
  }
  for (const column of columns) {
    const times = header.filter((name) => name === column).length;
    if (times === 0) {
      say(
        column,
        "column-missing",
        `The column "${column}" is missing. Add it to the header: ${columns.join(",")}; its cells may stay empty.`
      );
    } else if (times > 1) {
      say(column, "column-repeated", `The column "${column}" stands ${times} times. Keep one.`);
    }
  }
  return problems;
}

/**
 * @param bytes the file
 * @param columns names that must stand in the header, in any order and any letter case
 */
export function readCsvTable(bytes: Uint8Array, columns: readonly string[]): CsvTable {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = isUtf16 ? null : decodeUtf8(bytes);
  if (text === null || text.includes("\0")) {
    return wholeFile("encoding", `The file is not UTF-8 text. ${HOW_TO_SAVE}`);
  }
  if (text.trim() === "") {
    return wholeFile(
      "empty-file",
      `The file is empty. Its first row must be the header ${columns.join(",")}.`
    );
  }
  const parsed = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: false });
  // Numbered before blank rows are dropped, so that a row keeps the number an analyst sees.
  const records = parsed.data
    .map((fields, index) => ({ row: index + 1, fields: fields.map((field) => field.trim()) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  const first = records[0];
  if (first === undefined) {
    return wholeFile("empty-file", `The file has no rows. Start with ${columns.join(",")}.`);
  }
  const header = first.fields.map((name) => name.toLowerCase());
  const problems = headerProblems(header, columns);
  const quotes = parsed.errors.filter(({ type }) => type === "Quotes");
  // A quotation mark out of place moves the borders of all fields behind it.
  const lastSure = Math.min(Infinity, ...quotes.map(({ row }) => row ?? 0));
  for (const error of quotes) {
    problems.push({
      row: (error.row ?? 0) + 1,
      field: "",
      code: "",
      rule: "quotation-marks",
      message: `A quotation mark is not closed or stands in the wrong place. Put the field in "…" and write a mark inside it twice.`,
    });
  }
  const rows = records.slice(1);
  const isWhole = (fields: readonly string[]): boolean =>
    fields.length >= header.length && fields.slice(header.length).every((field) => field === "");
  for (const { row, fields } of rows) {
    if (!isWhole(fields)) {
      problems.push({
        row,
        field: "",
        code: "",
        rule: "field-count",
        message: `The row has ${fields.length} fields, the header has ${header.length}. Put a text that holds commas in quotation marks.`,
      });
    }
  }
  const toRow = ({ row, fields }: (typeof rows)[number]): CsvRow => ({
    row,
    fields: Object.fromEntries(
      columns
        .map((name) => ({ name, at: header.indexOf(name) }))
        .filter(({ name, at }) => at >= 0 && at === header.lastIndexOf(name))
        .map(({ name, at }) => [name, fields[at] ?? ""])
    ),
  });
  if (problems.length > 0) {
    const sure = rows.filter(({ row, fields }) => row <= lastSure && isWhole(fields));
    return { ok: false, problems, rows: sure.map(toRow) };
  }
  if (rows.length === 0) {
    return wholeFile("no-rows", "The file holds a header and no entries. Add a row an indicator.");
  }
  return {
    ok: true,
    ignored: header.filter((name) => name !== "" && !columns.includes(name)),
    rows: rows.map(toRow),
  };
}
