import fc from "fast-check";
import Papa from "papaparse";
import type { FileRow } from "../../src/portfolio/portfolio-columns";
import { csvOf } from "../../src/terminal/portfolio-csv";
import { skippedFile } from "../support/portfolio-rows";

function csvOfFile(file: string, more: Partial<FileRow> = {}): string {
  const rows = skippedFile(file, "why");
  return csvOf("files", { ...rows, files: rows.files.map((row) => ({ ...row, ...more })) });
}

it("is RFC 4180: a header, quotes doubled, lines that end in CR LF, blanks for what is not known", () => {
  expect(csvOfFile('a "b", c.xlsx', { remarks: "one\ntwo", rounds: -3 })).toBe(
    [
      "File,Assessment,Partner,Scope,Outcome,Remarks,Framework,Framework version,Rounds,Read at",
      '"a ""b"", c.xlsx",,,,skipped,"one\ntwo",,,-3,2026-11-27 02:00 UTC',
      "",
    ].join("\r\n")
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@x"])(
  "puts an apostrophe before %j",
  (text) => {
    const [, row] = Papa.parse<string[]>(csvOfFile(text)).data;
    expect(row?.[0]).toBe(`'${text}`);
  }
);

it.each(["Kaldoria", "'tis", " =1", "1=1", "a\t=b"])("leaves %j as it is", (text) => {
  const [, row] = Papa.parse<string[]>(csvOfFile(text)).data;
  expect(row?.[0]).toBe(text);
});

it("gives back every text, by taking one apostrophe away where the rule put one", () => {
  const text = fc.string({
    unit: fc.constantFrom("'", "=", "-", "@", "\t", "\r", "\n", '"', ",", "x"),
  });
  fc.assert(
    fc.property(text, (original) => {
      const parsed = Papa.parse<string[]>(csvOfFile(original), { delimiter: ",", newline: "\r\n" });
      const field = parsed.data[1]?.[0] ?? "";
      const isMarked = /^''*[=+\-@\t\r]/.test(field);
      expect(isMarked ? field.slice(1) : field).toBe(original);
      expect(field).not.toMatch(/^[=+\-@\t\r]/);
    })
  );
});
