import { strToU8, zipSync } from "fflate";
import { PackageError } from "../../src/package/package-error";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { MAX_ENTRIES, MAX_PART_BYTES } from "../../src/package/limits";
import { openWorkbook } from "../../src/package/open-workbook";
import { changesWith } from "./rich-sheet";
import {
  contentTypes,
  MAIN,
  minimalPackage,
  minimalParts,
  relationships,
  worksheet,
} from "./make-package";
import { describeSamples, sample } from "./sample-workbooks";
import { CRC, lie, ole, SIZE } from "./broken-bytes";

const SHEET = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');

/** Opens and reads everything; the code of the refusal, or "ok". Any other error fails the test. */
function outcome(bytes: Uint8Array): string {
  try {
    const { contents, save } = openWorkbook(bytes);
    for (const sheet of contents.sheets) {
      void [sheet.cells, sheet.rows, sheet.tables, sheet.validations, sheet.conditionalFormats];
      void [sheet.hyperlinks, sheet.customProperties, sheet.pageSetup, sheet.columns];
    }
    void [contents.names, contents.formats, contents.isReadOnly];
    save(changesWith("Zz added", "Zz_added"));
    return "ok";
  } catch (error) {
    if (error instanceof PackageError) {
      expect(error.message).toMatch(/^[A-Z].*\.$/s);
      return error.code;
    }
    throw error;
  }
}

describe("what is no workbook is refused by name", () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["an empty file", new Uint8Array(), "not-a-zip"],
    ["one byte", new Uint8Array([0x50]), "not-a-zip"],
    ["a CSV file", strToU8("code,score\nA,1\n"), "not-a-zip"],
    ["a web page", strToU8("<html><body>1</body></html>"), "not-a-zip"],
    ["a web page with a doctype", strToU8("<!DOCTYPE html><html></html>"), "not-a-zip"],
    ["XML", strToU8("<?xml version='1.0'?><Workbook/>"), "not-a-zip"],
    ["an encrypted workbook", ole("EncryptedPackage"), "encrypted"],
    ["an old workbook", ole("Workbook"), "unsupported-format"],
    ["an old document", ole("WordDocument"), "not-a-workbook"],
    ["an empty zip", zipSync({}), "not-a-workbook"],
    ["some zip", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["an OpenDocument file", zipSync({ mimetype: strToU8("application/x") }), "not-a-workbook"],
    ["no root relationships", minimalPackage(SHEET, { "_rels/.rels": null }), "missing-part"],
    ["no workbook part", minimalPackage(SHEET, { "xl/workbook.xml": null }), "missing-part"],
    ["no sheet part", minimalPackage(SHEET, { "xl/worksheets/sheet1.xml": null }), "missing-part"],
    [
      "no sheets",
      minimalPackage(SHEET, { "xl/workbook.xml": `<workbook xmlns="${MAIN}"/>` }),
      "not-a-workbook",
    ],
    [
      "a binary workbook",
      typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "unsupported-format",
    ],
    [
      "an add-in",
      typed("application/vnd.ms-excel.addin.macroEnabled.main+xml"),
      "unsupported-format",
    ],
    [
      "a document",
      typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "not-a-workbook",
    ],
    ["a strict workbook", strict(), "strict-ooxml"],
    [
      "a broken workbook part",
      minimalPackage(SHEET, { "xl/workbook.xml": "<workbook>" }),
      "bad-xml",
    ],
    [
      "a broken sheet",
      minimalPackage(`<worksheet xmlns="${MAIN}"><sheetData><row></sheetData></worksheet>`),
      "bad-xml",
    ],
    [
      "an undeclared prefix",
      minimalPackage(`<x:worksheet><x:sheetData/></x:worksheet>`),
      "bad-xml",
    ],
    [
      "an impossible address",
      minimalPackage(worksheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')),
      "bad-xml",
    ],
    ["row 0", minimalPackage(worksheet('<row r="0"><c><v>1</v></c></row>')), "bad-xml"],
    [
      "an unknown entity",
      minimalPackage(worksheet('<row r="1"><c r="A1"><v>&boom;</v></c></row>')),
      "bad-xml",
    ],
    [
      "bytes that are not UTF-8",
      minimalPackage(SHEET, { "xl/workbook.xml": new Uint8Array([0x3c, 0xff, 0x3e]) }),
      "bad-xml",
    ],
    [
      "elements nested too deep",
      minimalPackage(`<worksheet xmlns="${MAIN}">${"<a>".repeat(100_000)}`),
      "bad-xml",
    ],
  ];
  it.each(cases)("%s", (_, bytes, code) => expect(outcome(bytes)).toBe(code));

  function typed(type: string): Uint8Array {
    return minimalPackage(SHEET, {
      "[Content_Types].xml": contentTypes(["/xl/workbook.xml", type]),
    });
  }
  function strict(): Uint8Array {
    const purl = "http://purl.oclc.org/ooxml";
    return minimalPackage(SHEET, {
      "xl/workbook.xml": `<workbook xmlns="${purl}/spreadsheetml/main"/>`,
    });
  }
});

describe("document type declarations, in any part", () => {
  const dtd = '<!DOCTYPE a [<!ENTITY b "b">]><a/>';
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
  };
  it.each([
    ["a part nobody reads", "customXml/item1.xml", strToU8(dtd)],
    ["behind a declaration", "xl/theme/theme1.xml", strToU8(`<?xml version="1.0"?>\n${dtd}`)],
    ["behind comments", "xl/a.xml", strToU8(`<!-- <a> -->${"<!-- x -->".repeat(9000)}${dtd}`)],
    ["behind a mark", "xl/a.xml", strToU8(`\ufeff ${dtd}`)],
    ["in UTF-16, small end first", "xl/a.xml", utf16(dtd, false)],
    ["in UTF-16, big end first", "xl/a.xml", utf16(dtd, true)],
    ["under another ending", "xl/a.bin", strToU8(dtd)],
    ["in the content types", "[Content_Types].xml", strToU8(dtd)],
  ])("%s", (_, name, content) => {
    expect(outcome(minimalPackage(SHEET, { [name]: content }))).toBe("dtd");
  });

  it("lets a text through that only talks about one", () => {
    const words = worksheet(
      '<row r="1"><c r="A1" t="str"><v>&lt;!DOCTYPE a&gt;</v></c></row>',
      "<!-- <!DOCTYPE -->"
    );
    expect(outcome(minimalPackage(words))).toBe("ok");
  });

  it("refuses a part that only ever begins", () => {
    const endless = strToU8(`<!--${" ".repeat(2_000_000)}--><a/>`);
    expect(outcome(zipSync({ ...minimalParts(SHEET), "a.xml": [endless, { level: 0 }] }))).toBe(
      "bad-xml"
    );
  });
});

describe("zips that lie or grow", () => {
  const whole = minimalPackage(SHEET);

  it("refuses a bomb by what it states", () => {
    const bomb = minimalPackage(SHEET, { "xl/media/bomb.bin": new Uint8Array(40_000_000) });
    expect(outcome(bomb)).toBe("too-big");
    expect(outcome(lie(whole, "xl/workbook.xml", SIZE, MAX_PART_BYTES + 1))).toBe("too-big");
  });

  it("refuses many parts that are too much together", () => {
    // Stored, so that each stays below the ratio; the directory alone is looked at.
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) & 255);
    const many = Object.fromEntries(
      Array.from({ length: 3 }, (_, at) => [
        `p${at}`,
        [noise, { level: 0 }] as [Uint8Array, { level: 0 }],
      ])
    );
    let bytes: Uint8Array = zipSync({ ...minimalParts(SHEET), ...many });
    for (const name of Object.keys(many)) bytes = lie(bytes, name, SIZE, 100 * 1024 * 1024);
    expect(outcome(bytes)).toBe("too-big");
  });

  it("refuses too many parts", () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_ENTRIES + 1 }, (_, at) => [`p${at}`, new Uint8Array()])
    );
    expect(outcome(zipSync({ ...minimalParts(SHEET), ...many }, { level: 0 }))).toBe("too-big");
  }, 30_000);

  it("stops unpacking at the size that is stated", () => {
    const big = worksheet(" ".repeat(5_000_000));
    const bomb = lie(minimalPackage(big), "xl/worksheets/sheet1.xml", SIZE, 1000);
    expect(outcome(bomb)).toBe("too-big");
  });

  it("sees a part that is shorter than stated, or changed", () => {
    expect(outcome(lie(whole, "xl/workbook.xml", SIZE, 5000))).toBe("damaged");
    expect(outcome(lie(whole, "xl/workbook.xml", CRC, 1))).toBe("damaged");
  });

  it("refuses a part that is there twice, in any spelling", () => {
    const parts = { ...minimalParts(SHEET), "XL/Workbook.xml": strToU8("<a/>") };
    expect(outcome(zipSync(parts))).toBe("damaged");
  });

  it("does not care where a name wants to climb", () => {
    const evil = {
      ...minimalParts(SHEET),
      "../../etc/passwd": strToU8("x"),
      "/abs.txt": strToU8("y"),
    };
    expect(outcome(zipSync(evil))).toBe("ok");
  });

  it("refuses entries that a zip program encrypted", () => {
    const locked = whole.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 46 < locked.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(outcome(locked)).toBe("encrypted");
  });
});

describe("files that were cut or changed", () => {
  const rich = openWorkbook(emptyWorkbook()).save(changesWith("Rich", "Rich_1"));

  it("is whole to begin with", () => expect(outcome(rich)).toBe("ok"));

  it("refuses every shorter piece", () => {
    for (let length = 0; length < rich.length; length += 7) {
      expect(["truncated", "not-a-zip", "damaged"]).toContain(outcome(rich.subarray(0, length)));
    }
  });

  it("never fails but with a reason, whatever bytes change", () => {
    let seed = 42;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const seen = new Map<string, number>();
    for (let round = 0; round < 1500; round++) {
      const mutated = rich.slice();
      for (let change = 0; change <= random(8); change++) {
        mutated[random(mutated.length)] = random(256);
      }
      let result: string;
      try {
        result = outcome(mutated);
      } catch (error) {
        throw new Error(`round ${round}: ${String(error)}`, { cause: error });
      }
      seen.set(result, (seen.get(result) ?? 0) + 1);
    }
    expect(seen.size).toBeGreaterThan(2);
  }, 60_000);

  it("never fails but with a reason, whatever letters of the XML change", () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const letters = `<>/="' &;:xrA19-!?[]{}#@`;
    const opened = openWorkbook(rich);
    expect(opened.partNames.length).toBeGreaterThan(8);
    const base = minimalParts(
      worksheet(
        '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>',
        `<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells><hyperlinks><hyperlink ref="A1" location="S!A2"/></hyperlinks>`
      ),
      {
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "sharedStrings", "sharedStrings.xml"],
          ["rId3", "styles", "styles.xml"]
        ),
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>a</t></si></sst>`,
        "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><cellXfs count="2"><xf/><xf fontId="0"/></cellXfs></styleSheet>`,
      }
    );
    const names = Object.keys(base);
    for (let round = 0; round < 3000; round++) {
      const name = names[random(names.length)]!;
      const content = base[name]!.slice();
      for (let change = 0; change <= random(3); change++) {
        content[random(content.length)] = letters.charCodeAt(random(letters.length));
      }
      const bytes = zipSync({ ...base, [name]: content }, { level: 0 });
      try {
        outcome(bytes);
      } catch (error) {
        throw new Error(
          `round ${round}, ${name}: ${new TextDecoder().decode(content)}\n${(error as Error).stack ?? ""}`
        );
      }
    }
  }, 60_000);
});

describeSamples("a real workbook, cut", () => {
  it("is refused at every kilobyte", () => {
    const bytes = sample("existing-analyst-workbook.xlsx");
    for (let length = 0; length < bytes.length; length += 1024) {
      expect(outcome(bytes.subarray(0, length))).toBe(length === 0 ? "not-a-zip" : "truncated");
    }
  });
});
