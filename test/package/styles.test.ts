import { strFromU8, unzipSync } from "fflate";
import type { CellFormat } from "../../src/package/cell-format";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { BUILT_IN_STYLES } from "../../src/package/styles/built-in-styles";
import { tinted } from "../../src/package/styles/tint";
import { contentTypes, MAIN, minimalPackage, relationships, worksheet } from "./make-package";
import { NO_CHANGES } from "./rich-sheet";

function withStyles(styles: string, rows = ""): Uint8Array {
  return minimalPackage(worksheet(rows), {
    "xl/styles.xml": styles,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"]
    ),
    "[Content_Types].xml": contentTypes(
      ["/xl/workbook.xml", "sheet.main"],
      ["/xl/worksheets/sheet1.xml", "worksheet"],
      ["/xl/styles.xml", "styles"]
    ),
  });
}

/** Writes one cell with this format into A1 of the first sheet. */
function write(
  bytes: Uint8Array,
  format: CellFormat
): { saved: Uint8Array; read: CellFormat; text: string } {
  const opened = openWorkbook(bytes);
  const sheet = opened.contents.sheets[0]!.name;
  const saved = opened.save({
    ...NO_CHANGES,
    changedSheets: [{ sheet, cells: [{ row: 0, column: 0, value: 1, format }] }],
  });
  const { contents } = openWorkbook(saved);
  const index = contents.sheets[0]!.cells.get(0)!.format;
  return {
    saved,
    read: contents.formats[index]!,
    text: strFromU8(unzipSync(saved)["xl/styles.xml"]!),
  };
}

const LOCALISED = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><strike/><sz val="10"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF010203"/></patternFill></fill></fills><borders count="1"><border><left style="dashDot"/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf/><xf fillId="2"/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"><alignment textRotation="45"/></xf><xf fillId="2" xfId="1"/></cellXfs><cellStyles count="2"><cellStyle name="Standard" xfId="0" builtinId="0"/><cellStyle name="20 % - Akzent1" xfId="1" builtinId="30"/></cellStyles><dxfs count="0"/></styleSheet>`;

describe("cell styles of Excel", () => {
  it("have the numbers of the standard, each once", () => {
    const ids = BUILT_IN_STYLES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const byName = Object.fromEntries(BUILT_IN_STYLES.map(({ name, id }) => [name, id]));
    expect(byName).toMatchObject({
      Normal: 0,
      Note: 10,
      Title: 15,
      "Heading 1": 16,
      Input: 20,
      Good: 26,
      Bad: 27,
      Neutral: 28,
      Accent1: 29,
      "20% - Accent1": 30,
      "40% - Accent1": 31,
      "60% - Accent1": 32,
      Accent6: 49,
      "20% - Accent6": 50,
      "60% - Accent6": 52,
      "Explanatory Text": 53,
    });
  });

  it.each(BUILT_IN_STYLES.map(({ name }) => name))("%s is added once and read back", (name) => {
    const first = write(emptyWorkbook(), { styleName: name });
    expect(first.read.styleName ?? "Normal").toBe(name);
    const again = write(first.saved, { styleName: name, wrap: true });
    expect(again.text.match(/<cellStyle /g)).toHaveLength(name === "Normal" ? 1 : 2);
  });

  it("take the theme's colours, lightened as Excel lightens them", () => {
    const { read, text } = write(emptyWorkbook(), { styleName: "20% - Accent1" });
    expect(text).toContain('<fgColor theme="4" tint="0.79998168889431442"/>');
    // Accent 1 of the Office theme is #4472C4; Excel shows its 80 % lighter shade as #D9E1F2.
    expect(read.fill).toBe("#D9E1F2");
  });

  it("are found by number in a workbook of another language, with its own font", () => {
    const { read, text } = write(withStyles(LOCALISED), { styleName: "20% - Accent1" });
    expect(read).toMatchObject({ styleName: "20% - Accent1", fill: "#010203" });
    expect(text).toBe(LOCALISED);
    const heading = write(withStyles(LOCALISED), { styleName: "Heading 1" });
    expect(heading.text).toContain('<b/><sz val="15"/><color theme="3"/><name val="Arial"/>');
  });

  it("that nobody has are refused", () => {
    expect(() => write(emptyWorkbook(), { styleName: "Nope" })).toThrow(/no cell style "Nope"/);
  });
});

// Shades of the colour picker of Excel 2016 with the Office theme.
it.each([
  ["4472C4", 0.7999816888943144, "D9E1F2"],
  ["44546A", 0.7999816888943144, "D6DCE4"],
  ["ED7D31", 0.7999816888943144, "FCE4D6"],
  ["4472C4", 0.5999938962981048, "B4C6E7"],
  ["4472C4", -0.249977111117893, "305496"],
  ["FFFFFF", -0.1499984740745262, "D9D9D9"],
  ["000000", 0.499984740745262, "808080"],
])("%s with the tint %d is %s", (base, tint, shade) => expect(tinted(base, tint)).toBe(shade));

describe("formats", () => {
  const formats: CellFormat[] = [
    {},
    { numberFormat: "0.0" },
    { numberFormat: "0%" },
    { font: { bold: true, italic: true, underline: true, color: "#ABCDEF", size: 14 } },
    {
      fill: "#FFEEDD",
      borders: {
        top: { style: "hair", color: "#010101" },
        left: { style: "medium", color: "auto" },
      },
    },
    { horizontal: "right", vertical: "center", wrap: true, indent: 2 },
    { locked: false, quotePrefix: true },
    {
      styleName: "Bad",
      font: { bold: true, color: "#9C0006" },
      fill: "#FFC7CE",
      numberFormat: "@",
    },
    { styleName: "Input", fill: null },
  ];
  it.each(formats.map((format) => [JSON.stringify(format), format] as const))(
    "%s is read back",
    (_, format) => {
      for (const bytes of [
        emptyWorkbook(),
        withStyles(LOCALISED.replace(/<borders.*<\/borders>/, "")),
        withStyles(`<styleSheet xmlns="${MAIN}"/>`),
        minimalPackage(worksheet("")),
      ]) {
        const opened = openWorkbook(bytes);
        const saved = opened.save({
          ...NO_CHANGES,
          newSheets: [
            {
              name: "N",
              visibility: "visible",
              tables: [],
              cells: [{ row: 0, column: 0, value: 1, format }],
            },
          ],
        });
        const { contents } = openWorkbook(saved);
        const cell = contents.sheets[1]!.cells.get(0)!;
        expect(contents.formats[cell.format]).toMatchObject(format);
      }
    }
  );

  it("keep what they cannot say when an existing cell changes", () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';
    const now = openWorkbook(withStyles(LOCALISED, rows)).contents.formats[1]!;
    const same = write(withStyles(LOCALISED, rows), now);
    expect(same.text).toBe(LOCALISED);
    const { text, read } = write(withStyles(LOCALISED, rows), { ...now, font: { bold: true } });
    expect(read.font).toEqual({ bold: true });
    expect(text).toContain("<font><b/><strike/>");
    expect(text).toContain('<alignment textRotation="45"/></xf></cellXfs>');
    expect(text.startsWith(LOCALISED.slice(0, LOCALISED.indexOf("<fonts")))).toBe(true);
  });

  it("never renumber: what was there stands where it stood", () => {
    const { text } = write(withStyles(LOCALISED), {
      font: { bold: true },
      fill: "#111111",
      numberFormat: "0.0000",
    });
    const list = (source: string, name: string): string =>
      new RegExp(`<${name}[^>]*>(.*?)</${name}>`).exec(source)?.[1] ?? "";
    for (const name of ["fonts", "fills", "cellStyleXfs", "cellXfs", "cellStyles"]) {
      expect(list(text, name).startsWith(list(LOCALISED, name))).toBe(true);
    }
    expect(text).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts><fonts'
    );
  });
});
