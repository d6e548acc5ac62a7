import { strToU8, zipSync, type Zippable } from "fflate";
import { gatherWorkbook } from "../../../src/package/gather/gather-workbook";
import type { GatheredWorkbook } from "../../../src/package/gather/gathered";
import { MAX_ENTRIES, MAX_GATHERED_PART_BYTES } from "../../../src/package/limits";
import { PackageError } from "../../../src/package/package-error";
import {
  contentTypes,
  MAIN,
  minimalPackage,
  minimalParts,
  REL,
  relationships,
  worksheet,
} from "../make-package";
import { CRC, lie, ole, SIZE } from "../broken-bytes";

type Files = Readonly<Record<string, string | Uint8Array | null>>;

function parts(sheet: string, ref: string, columns: readonly string[], more: Files = {}): Files {
  const listed = columns.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join("");
  return {
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" displayName="T" ref="${ref}"><tableColumns>${listed}</tableColumns></table>`,
    ...more,
  };
}

const rows = '<row r="2"><c r="A2"><v>1</v></c></row>';
const SHEET = worksheet(rows);
const table = (ref: string, columns: readonly string[], more: Files = {}): Uint8Array =>
  minimalPackage(SHEET, parts(SHEET, ref, columns, more));
const good = table("A1:A2", ["a"]);
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `c${at}`);

function sameTwice(): Uint8Array {
  const bytes = minimalPackage(SHEET, parts(SHEET, "A1:A2", ["a"]));
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  // The directory once more behind itself: every entry stands there twice.
  const directory = bytes.slice(from, end);
  const doubled = new Uint8Array(bytes.length + directory.length);
  doubled.set(bytes.subarray(0, end));
  doubled.set(directory, end);
  doubled.set(bytes.subarray(end), end + directory.length);
  const last = new DataView(doubled.buffer);
  last.setUint16(end + directory.length + 8, count * 2, true);
  last.setUint16(end + directory.length + 10, count * 2, true);
  last.setUint32(end + directory.length + 12, directory.length * 2, true);
  return doubled;
}

const noise = (length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, (_, at) =>
    ((at * 2_654_435_761) >>> 0).toString(16).padStart(8, "0")
  ).join("");

const typed = (type: string): Uint8Array =>
  minimalPackage(SHEET, { "[Content_Types].xml": contentTypes(["/xl/workbook.xml", type]) });
const dtd = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>';

const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["an empty file", () => new Uint8Array(), "not-a-zip"],
  ["a CSV file", () => strToU8("code,score\nA,1\n"), "not-a-zip"],
  ["an old workbook", () => ole("Workbook"), "unsupported-format"],
  ["an encrypted workbook", () => ole("EncryptedPackage"), "encrypted"],
  ["some zip", () => zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
  ["an OpenDocument file", () => zipSync({ mimetype: strToU8("a") }), "not-a-workbook"],
  [
    "a document",
    () => typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    "not-a-workbook",
  ],
  [
    "a binary workbook",
    () => typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "unsupported-format",
  ],
  ["a cut file", () => good.subarray(0, good.length - 30), "truncated"],
  [
    "a missing sheet",
    () => minimalPackage(SHEET, { "xl/worksheets/sheet1.xml": null }),
    "missing-part",
  ],
  [
    "a missing table",
    () => table("A1:A2", ["a"], { "xl/tables/table1.xml": null }),
    "missing-part",
  ],
  [
    "a bomb by what it states",
    () => minimalPackage(SHEET, { "xl/media/bomb.bin": new Uint8Array(40_000_000) }),
    "too-big",
  ],
  [
    "a bomb by what it does not state",
    () =>
      lie(
        table("A1:A2", ["a"], {
          "xl/worksheets/sheet1.xml": worksheet(" ".repeat(5_000_000) + rows),
        }),
        "xl/worksheets/sheet1.xml",
        SIZE,
        1000
      ),
    "too-big",
  ],
  [
    "a part above what is read",
    () =>
      lie(
        table("A1:A2", ["a"], {
          "xl/worksheets/sheet1.xml": worksheet(rows, `<!--${noise(900_000)}-->`),
        }),
        "xl/worksheets/sheet1.xml",
        SIZE,
        MAX_GATHERED_PART_BYTES + 1
      ),
    "too-big",
  ],
  ["a part shorter than stated", () => lie(good, "xl/workbook.xml", SIZE, 5000), "damaged"],
  ["a changed part", () => lie(good, "xl/workbook.xml", CRC, 1), "damaged"],
  [
    "a part that is there twice",
    () => zipSync({ ...minimalParts(SHEET), "XL/Workbook.xml": strToU8("<a/>") }),
    "damaged",
  ],
  ["entries that share their bytes", sameTwice, "damaged"],
  [
    "a document type in the workbook",
    () => minimalPackage(SHEET, { "xl/workbook.xml": `${dtd}<workbook/>` }),
    "dtd",
  ],
  [
    "a document type in the table",
    () => table("A1:A2", ["a"], { "xl/tables/table1.xml": `${dtd}<table/>` }),
    "dtd",
  ],
  [
    "a document type in the sheet",
    () => table("A1:A2", ["a"], { "xl/worksheets/sheet1.xml": dtd + SHEET }),
    "dtd",
  ],
  [
    "a document type in the strings",
    () =>
      table("A1:A2", ["a"], {
        "xl/worksheets/sheet1.xml": worksheet('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'),
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "sharedStrings", "sharedStrings.xml"]
        ),
        "xl/sharedStrings.xml": `${dtd}<sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>`,
      }),
    "dtd",
  ],
  ["a million rows over an empty sheet", () => table("A1:A1048576", ["a"]), "too-big"],
  ["10,000 columns", () => table("A1:NTP2", names(10_000)), "too-big"],
  ["many rows of many columns", () => table("A1:SR99999", names(512)), "too-big"],
  [
    "an impossible address",
    () =>
      table("A1:A2", ["a"], {
        "xl/worksheets/sheet1.xml": worksheet('<row r="2"><c r="ZZZZ2"><v>1</v></c></row>'),
      }),
    "bad-xml",
  ],
  [
    "row 0",
    () =>
      table("A1:A2", ["a"], {
        "xl/worksheets/sheet1.xml": worksheet('<row r="0"><c><v>1</v></c></row>'),
      }),
    "bad-xml",
  ],
  [
    "elements nested too deep",
    () => table("A1:A2", ["a"], { "xl/tables/table1.xml": "<a>".repeat(100_000) }),
    "bad-xml",
  ],
  [
    "a sheet that never closes",
    () => table("A1:A2", ["a"], { "xl/worksheets/sheet1.xml": SHEET.slice(0, -30) }),
    "bad-xml",
  ],
  [
    "too many parts",
    () => {
      const many = Object.fromEntries(
        Array.from({ length: MAX_ENTRIES + 1 }, (_, at) => [`p${at}`, new Uint8Array()])
      );
      return zipSync({ ...minimalParts(SHEET), ...many } as Zippable, { level: 0 });
    },
    "too-big",
  ],
];

describe("files that are refused, each with a sentence that says what to do", () => {
  it.each(refused)("%s", (_, make, code) => {
    const bytes = make();
    const started = process.memoryUsage().rss;
    let caught: unknown;
    try {
      gatherWorkbook(bytes, () => true);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(PackageError);
    expect((caught as PackageError).code).toBe(code);
    expect((caught as PackageError).message).toMatch(/^[A-Z].*\.$/s);
    expect((caught as PackageError).message).toMatch(/Open|Choose|Copy|Make|Take/);
    expect(process.memoryUsage().rss - started).toBeLessThan(150_000_000);
  });
});

const gathered = (bytes: Uint8Array): GatheredWorkbook => gatherWorkbook(bytes, () => true);

describe("files that look for trouble and find none", () => {
  it("names of every object are headers like others", () => {
    const odd = ["__proto__", "constructor", "hasOwnProperty", "toString"];
    const found = gathered(table("A1:D2", odd)).table("T");
    expect([...(found?.columns.keys() ?? [])]).toEqual(odd);
    expect(found?.columns.get("__proto__")?.values).toEqual([1]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("marks and sheets of such names are marks and sheets", () => {
    const marked = worksheet(
      rows,
      '<customProperties><customPr name="__proto__" r:id="rId1"/></customProperties>'
    );
    const bytes = minimalPackage(marked, {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "customProperty", "../a.bin"]),
      "xl/a.bin": new Uint8Array([120, 0]),
    });
    const [sheet] = gathered(bytes).sheets;
    expect(sheet?.name).toBe("__proto__");
    expect(Object.entries(sheet?.marks ?? {})).toEqual([["__proto__", "x"]]);
    expect(Object.getPrototypeOf(sheet?.marks)).toBe(Object.prototype);
  });

  it("names that want to climb stay names", () => {
    const evil = { ...minimalParts(SHEET), "../../etc/passwd": strToU8("x"), "/abs": strToU8("y") };
    expect(gathered(zipSync(evil as Zippable)).sheets).toHaveLength(1);
  });

  it("a big table that is not wanted is not read", () => {
    const bytes = table("A1:NTP1048576", names(10_000));
    expect(gatherWorkbook(bytes, () => false).sheets[0]?.tables).toHaveLength(1);
    expect(() => gatherWorkbook(bytes, () => false).table("T")).toThrow(PackageError);
  });

  it("a document type in a part that is never read harms nobody", () => {
    const bytes = minimalPackage(SHEET, { "docProps/app.xml": `${dtd}<a>&b;</a>` });
    expect(gathered(bytes).sheets).toHaveLength(1);
  });

  it("a formula that is a text stays the text", () => {
    const sheet = worksheet('<row r="2"><c r="A2" t="str"><v>=cmd|1!A1</v></c></row>');
    const found = gathered(minimalPackage(sheet, parts(sheet, "A1:A2", ["a"]))).table("T");
    expect(found?.columns.get("a")).toEqual({ column: 0, values: ["=cmd|1!A1"], formulas: [null] });
  });
});

it("never fails but with a reason, whatever bytes change", () => {
  let seed = 11;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const seen = new Set<string>();
  for (let round = 0; round < 2000; round++) {
    const mutated = good.slice();
    for (let change = 0; change <= random(8); change++)
      mutated[random(mutated.length)] = random(256);
    try {
      gathered(mutated).cellsOf("S");
      seen.add("read");
    } catch (error) {
      if (!(error instanceof PackageError)) throw new Error(`round ${round}`, { cause: error });
      seen.add(error.code);
    }
  }
  expect(seen.size).toBeGreaterThan(2);
});
