/** Small files that make a reader go through much: parts that are named over and over. */
import { GatherParts } from "../../../src/package/gather/gather-parts";
import { gatherWorkbook } from "../../../src/package/gather/gather-workbook";
import { MAX_GATHERED_TABLES } from "../../../src/package/limits";
import { openWorkbook } from "../../../src/package/open-workbook";
import { MAIN, minimalPackage, REL, relationships, worksheet } from "../make-package";

const row = '<row r="2"><c r="A2"><v>1</v></c></row>';
const count = (length: number): number[] => Array.from({ length }, (_, at) => at);
const tablePart = (name: string): string =>
  `<table xmlns="${MAIN}" id="1" displayName="${name}" ref="A1:A2"><tableColumns><tableColumn id="1" name="a"/></tableColumns></table>`;

/** One sheet whose marks all refer to one part of 900 kB. */
function markedAgain(marks: number): Uint8Array {
  const stated = count(marks).map((at) => `<customPr name="m${at}" r:id="rId1"/>`);
  const sheet = worksheet(row, `<customProperties>${stated.join("")}</customProperties>`);
  return minimalPackage(sheet, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "customProperty", "../big.bin"]),
    "xl/big.bin": new Uint8Array(900_000).fill(32),
  });
}

it("unpacks a mark's part once, however many marks refer to it", () => {
  const unpacked = jest.spyOn(GatherParts.prototype, "bytes");
  const [sheet] = gatherWorkbook(markedAgain(2000), () => false).sheets;
  const ofMarks = unpacked.mock.calls.filter(([key]) => key.endsWith("big.bin"));
  unpacked.mockRestore();
  expect(ofMarks).toHaveLength(1);
  expect(Object.keys(sheet?.marks ?? {})).toHaveLength(2000);
  expect(sheet?.marks["m1999"]).toHaveLength(450_000);
});

it("takes the first of two relationships with one id, as the exact reader does", () => {
  const sheet = worksheet(
    row,
    '<customProperties><customPr name="k" r:id="rId1"/><customPr name="none"/></customProperties>'
  );
  const bytes = minimalPackage(sheet, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "customProperty", "../a.bin"],
      ["rId1", "customProperty", "../b.bin"],
      ["", "customProperty", "../b.bin"]
    ),
    "xl/a.bin": new Uint8Array([97, 0]),
    "xl/b.bin": new Uint8Array([98, 0]),
  });
  expect(gatherWorkbook(bytes, () => false).sheets[0]?.marks).toEqual({ k: "a", none: "" });
  expect(openWorkbook(bytes).contents.sheets[0]?.customProperties).toEqual({ k: "a", none: "" });
});

it("refuses sheets that share one large part instead of reading it for each", () => {
  const noise = count(500_000)
    .map((at) => ((at * 2_654_435_761) >>> 0).toString(16))
    .join("");
  const cells = `${row}<row r="9"><c r="A9" t="str"><v>${noise}</v></c></row>`;
  const sheets = count(200).map((at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`);
  const bytes = minimalPackage(worksheet(cells), {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../t.xml"]),
    "xl/t.xml": tablePart("T"),
  });
  expect(() => gatherWorkbook(bytes, () => true)).toThrow(/over and over.*save it again/);
});

it("refuses a sheet with more tables of ours than any has", () => {
  const all = count(MAX_GATHERED_TABLES + 1);
  const bytes = minimalPackage(worksheet(row), {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ...all.map((at) => [`rId${at}`, "table", `../t${at}.xml`] as const)
    ),
    ...Object.fromEntries(all.map((at) => [`xl/t${at}.xml`, tablePart(`T${at}`)])),
  });
  expect(() => gatherWorkbook(bytes, () => true)).toThrow(/101 tables.*at most 100/);
  expect(gatherWorkbook(bytes, () => false).sheets[0]?.tables).toHaveLength(all.length);
});
