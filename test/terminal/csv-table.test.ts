import { readCsvTable } from "../../src/terminal/csv-table";

const COLUMNS = ["code", "score", "basis"];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCsvTable(utf8(text), COLUMNS);

function problemsOf(table: ReturnType<typeof readCsvTable>) {
  if (table.ok) throw new Error("problems were expected");
  return table.problems.map(({ row, field, rule }) => [row, field, rule]);
}

describe("a CSV that can be read", () => {
  it.each([
    ["plain", "code,score,basis\nA-1,3,seen\n"],
    ["with a byte order mark", "\ufeffcode,score,basis\nA-1,3,seen\n"],
    ["with CRLF and no last line end", "code,score,basis\r\nA-1,3,seen"],
    ["with the columns in another order", "basis,code,score\nseen,A-1,3\n"],
    ["with capitals and spaces in the header", " Code ,SCORE,Basis\nA-1,3,seen\n"],
    ["with spaces around the values", "code,score,basis\n  A-1 , 3 , seen \n"],
    ["with quoted fields", '"code","score","basis"\n"A-1","3","seen"\n'],
    ["with a trailing comma in every row", "code,score,basis,\nA-1,3,seen,\n"],
  ])("%s", (_name, text) => {
    expect(read(text)).toEqual({
      ok: true,
      ignored: [],
      rows: [{ row: 2, fields: { code: "A-1", score: "3", basis: "seen" } }],
    });
  });

  it("keeps commas, quotation marks and line breaks inside a quoted field", () => {
    const table = read('code,score,basis\nA-1,3,"a, ""b""\nc"\n');
    expect(table.ok && table.rows[0]?.fields["basis"]).toBe('a, "b"\nc');
  });

  it("numbers rows as a spreadsheet does, blank rows included", () => {
    const table = read("code,score,basis\n\n,,\nA-1,3,x\n");
    expect(table.ok && table.rows.map(({ row }) => row)).toEqual([4]);
  });

  it("names the columns that it does not read", () => {
    const table = read("code,score,note,basis\nA-1,3,mine,x\n");
    expect(table.ok && table.ignored).toEqual(["note"]);
  });
});

describe("a CSV that cannot be read", () => {
  it.each<[string, Uint8Array, (string | number)[][]]>([
    ["empty", utf8(""), [[0, "", "empty-file"]]],
    ["only white space", utf8(" \r\n\n"), [[0, "", "empty-file"]]],
    ["a header alone", utf8("code,score,basis\n"), [[0, "", "no-rows"]]],
    [
      "two columns missing",
      utf8("code\nA-1\n"),
      [
        [1, "score", "column-missing"],
        [1, "basis", "column-missing"],
      ],
    ],
    [
      "a column twice",
      utf8("code,score,basis,score\nA,1,x,2\n"),
      [[1, "score", "column-repeated"]],
    ],
    ["semicolons", utf8("code;score;basis\nA-1;3;x\n"), [[1, "", "separator"]]],
    ["tabs", utf8("code\tscore\tbasis\nA-1\t3\tx\n"), [[1, "", "separator"]]],
    [
      "Latin-1",
      Uint8Array.from([...utf8("code,score,basis\nA-1,3,"), 0xe9]),
      [[0, "", "encoding"]],
    ],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x63, 0x00]), [[0, "", "encoding"]]],
    ["UTF-16 without a mark", Uint8Array.from([0x63, 0, 0x6f, 0]), [[0, "", "encoding"]]],
  ])("%s", (_name, bytes, expected) => {
    expect(problemsOf(readCsvTable(bytes, COLUMNS))).toEqual(expected);
  });

  it("names every row whose fields do not match the header, at once", () => {
    const text = "code,score,basis\nA-1,3\nA-2,3,x\nA-3,3,one, two\n";
    expect(problemsOf(read(text))).toEqual([
      [2, "", "field-count"],
      [4, "", "field-count"],
    ]);
  });

  it("names an open quotation mark", () => {
    expect(problemsOf(read('code,score,basis\nA-1,3,"open\n'))).toContainEqual([
      2,
      "",
      "quotation-marks",
    ]);
  });

  it("hands over the rows whose fields are sure, so that they are checked in the same run", () => {
    const rowsOf = (text: string) => read(text).rows.map(({ row, fields }) => [row, fields]);
    expect(rowsOf("code,score,basis\nA-1,3,5,x\nA-2,9,x\n")).toEqual([
      [3, { code: "A-2", score: "9", basis: "x" }],
    ]);
    expect(rowsOf("code,score\nA-1,9\n")).toEqual([[2, { code: "A-1", score: "9" }]]);
    expect(rowsOf("code,score,score,basis\nA-1,3,4,x\n")).toEqual([
      [2, { code: "A-1", basis: "x" }],
    ]);
    expect(rowsOf('code,score,basis\nA-1,9,x\nA-2,3,"open\nA-3,9,x\n')).toEqual([
      [2, { code: "A-1", score: "9", basis: "x" }],
    ]);
  });
});
