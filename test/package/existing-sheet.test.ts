import { strFromU8, strToU8, unzipSync } from "fflate";
import type { ChangedSheet, WorkbookChanges } from "../../src/package/changes";
import type { SheetFacets, StoredCell } from "../../src/package/contents";
import { openWorkbook } from "../../src/package/open-workbook";
import { contentTypes, MAIN, minimalPackage, REL, relationships, worksheet } from "./make-package";
import { changesWith, NO_CHANGES } from "./rich-sheet";

const SHEET1 = "xl/worksheets/sheet1.xml";

function change(
  bytes: Uint8Array,
  changed: Partial<ChangedSheet>,
  more: Partial<WorkbookChanges> = {}
): Uint8Array {
  return openWorkbook(bytes).save({
    ...NO_CHANGES,
    ...more,
    changedSheets: [{ sheet: "S", cells: [], ...changed }],
  });
}

function partText(bytes: Uint8Array, name = SHEET1): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

function shown(bytes: Uint8Array): Record<string, unknown> {
  const cells: ReadonlyMap<number, StoredCell> = openWorkbook(bytes).contents.sheets[0]!.cells;
  return Object.fromEntries(
    [...cells].map(([key, { value, formula }]) => [
      `${String.fromCharCode(65 + (key % 16384))}${Math.floor(key / 16384) + 1}`,
      formula === undefined ? value : [formula, value],
    ])
  );
}

describe("reading what other writers write", () => {
  it("cells and rows without addresses follow the ones before", () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(shown(minimalPackage(worksheet(rows)))).toEqual({ A1: 1, B1: 2, C4: 3, D4: 4, A5: 5 });
  });

  it("every type of cell", () => {
    const rows = `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#DIV/0!</v></c><c r="C1" t="str"><v>a_x000D_b</v></c><c r="D1" t="inlineStr"><is><r><t>x</t></r><r><t xml:space="preserve"> y</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c><c r="E1" t="d"><v>2024-02-29T12:00:00Z</v></c><c r="F1" t="s"><v>1</v></c><c r="G1" t="n"><v> 1.5E1 </v></c><c r="H1" t="e"><v>#PYTHON!</v></c></row>`;
    const bytes = minimalPackage(worksheet(rows), {
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "/xl/Odd%20name.xml"]
      ),
      "xl/odd name.xml": `<sst xmlns="${MAIN}"><si><t>no</t></si><si><r><t>Rich</t></r><r><t> text</t></r><rPh sb="0" eb="1"><t>ruby</t></rPh></si></sst>`,
    });
    expect(shown(bytes)).toEqual({
      A1: true,
      B1: { error: "#DIV/0!" },
      C1: "a\rb",
      D1: "x y",
      // 29 February 2024 is day 45351 of the 1900 system.
      E1: 45351.5,
      F1: "Rich text",
      G1: 15,
      H1: { error: "#UNKNOWN!" },
    });
  });

  it("days of the 1904 system and days before the leap day that never was", () => {
    const workbook = (date1904: string): string =>
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr date1904="${date1904}"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const rows = (date: string): string =>
      worksheet(`<row r="1"><c r="A1" t="d"><v>${date}</v></c></row>`);
    expect(shown(minimalPackage(rows("1904-01-02"), { "xl/workbook.xml": workbook("1") }))).toEqual(
      { A1: 1 }
    );
    expect(shown(minimalPackage(rows("1900-01-01"), { "xl/workbook.xml": workbook("0") }))).toEqual(
      { A1: 1 }
    );
    expect(shown(minimalPackage(rows("1900-03-01")))).toEqual({ A1: 61 });
  });

  it("shared and array formulas, and data tables as values", () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="7">B1+$C$1</f><v>1</v></c><c r="D1" cm="1"><f t="array" ref="D1:D2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c><c r="E1"><f t="dataTable" ref="E1:E2" r1="B1"/><v>9</v></c></row><row r="2"><c r="A2"><f t="shared" si="7"/><v>2</v></c></row>`;
    const bytes = minimalPackage(worksheet(rows));
    expect(shown(bytes)).toEqual({
      A1: ["=B1+$C$1", 1],
      D1: ["=SORT(B1:B2)", 1],
      E1: 9,
      A2: ["=B2+$C$1", 2],
    });
    expect(openWorkbook(bytes).contents.sheets[0]!.cells.get(3)?.spill).toBe("D1:D2");
  });

  it("prefixes, byte order marks, UTF-16, absolute targets, odd names and letters' cases", () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${MAIN}"><!-- <sheetData> --><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>\u00fc\u4e2d</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le"));
    const bytes = minimalPackage("", {
      [SHEET1]: null,
      "xl/workbook.xml": null,
      "Buch\\Mappe.xml": strToU8(
        `\ufeff<s:workbook xmlns:s="${MAIN}" xmlns:q="${REL}"><s:sheets><s:sheet name="S" sheetId="9" q:id="A"/></s:sheets></s:workbook>`
      ),
      "Buch\\_rels\\Mappe.xml.rels": relationships(["A", "worksheet", "/BLATT/eins.XML"]),
      "blatt/eins.xml": utf16,
      "_rels/.rels": relationships(["r", "officeDocument", "\\buch\\mappe.xml"]),
      "[Content_Types].xml": contentTypes(
        ["/buch/mappe.xml", "sheet.main"],
        ["/blatt/eins.xml", "worksheet"]
      ),
    });
    expect(shown(bytes)).toEqual({ A1: "\u00fc\u4e2d" });
    const saved = change(
      bytes,
      { cells: [{ row: 0, column: 1, value: "neu" }] },
      { ...changesWith("N", "T_N") }
    );
    expect(shown(saved)).toEqual({ A1: "\u00fc\u4e2d", B1: "neu" });
    const text = Buffer.from(unzipSync(saved)["blatt/eins.xml"]!).toString("utf16le");
    expect(text).toContain(
      '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">neu</x:t></x:is></x:c>'
    );
    expect(openWorkbook(saved).contents.sheets.map(({ name }) => name)).toEqual(["S", "N"]);
    expect(openWorkbook(saved).contents.sheets[1]!.cells.size).toBeGreaterThan(5);
  });
});

describe("changing cells of a sheet", () => {
  const rows =
    '<row r="2" spans="1:2" ht="20"><c r="A2" s="0" foo="1"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="5"/>';
  const bytes = minimalPackage(worksheet(rows, "<!-- end -->"));

  it("touches nothing but the cells that are named", () => {
    const saved = change(bytes, { cells: [{ row: 1, column: 1, value: 2 }] });
    expect(partText(saved)).toBe(
      worksheet(
        '<row r="2" ht="20"><c r="A2" s="0" foo="1"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row><row r="5"/>',
        "<!-- end -->"
      )
    );
  });

  it("puts rows and cells where they belong", () => {
    const saved = change(bytes, {
      cells: [
        { row: 0, column: 0, value: "top" },
        { row: 4, column: 0, value: 5 },
        { row: 4, column: 2, value: 7 },
        { row: 3, column: 9, value: true },
        { row: 9, column: 0, value: null },
        { row: 8, column: 0, value: "end" },
        { row: 1, column: 0, value: null },
      ],
    });
    expect(shown(saved)).toEqual({ A1: "top", A2: null, C2: 3, J4: true, A5: 5, C5: 7, A9: "end" });
    const order = [...partText(saved).matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    expect(order).toEqual([1, 2, 4, 5, 9]);
  });

  it("gives cells and rows without addresses theirs before something moves them", () => {
    const loose = minimalPackage(
      worksheet(
        "<row><c><v>1</v></c></row><row r='3'><c r='B3'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
      )
    );
    const saved = change(loose, {
      cells: [
        { row: 2, column: 0, value: 9 },
        { row: 1, column: 0, value: 8 },
      ],
    });
    expect(shown(saved)).toEqual({ A1: 1, A2: 8, A3: 9, B3: 2, C3: 3, A4: 4 });
  });

  it("spells a shared formula out when its first cell goes", () => {
    const shared = minimalPackage(
      worksheet(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>'
      )
    );
    const saved = change(shared, {
      cells: [{ row: 0, column: 1, value: 1 }],
      recalculated: [{ row: 2, column: 1, value: 60 }],
    });
    expect(shown(saved)).toEqual({ B1: 1, B2: ["=A2*2", 4], B3: ["=A3*2", 60] });
    expect(partText(saved)).not.toContain("shared");
    const follower = change(shared, { cells: [{ row: 1, column: 1, value: 5 }] });
    expect(shown(follower)).toEqual({ B1: ["=A1*2", 2], B2: 5, B3: ["=A3*2", 6] });
  });

  it("renews a cached value and nothing else of the cell", () => {
    const formula = minimalPackage(
      worksheet(
        '<row r="1"><c r="A1" s="0" t="str" cm="1"><f t="array" ref="A1" ca="1">B1&amp;""</f><v>old</v></c></row>'
      )
    );
    const saved = change(formula, { recalculated: [{ row: 0, column: 0, value: 3 }] });
    expect(partText(saved)).toContain(
      '<c r="A1" s="0" cm="1"><f t="array" ref="A1" ca="1">B1&amp;""</f><v>3</v></c>'
    );
  });

  it("drops the calculation chain only when formulas change", () => {
    const chained = minimalPackage(worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'), {
      "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "calcChain", "calcChain.xml"]
      ),
      "[Content_Types].xml": contentTypes(
        ["/xl/workbook.xml", "sheet.main"],
        ["/xl/worksheets/sheet1.xml", "worksheet"],
        ["/xl/calcChain.xml", "calcChain"]
      ),
    });
    const has = (saved: Uint8Array): boolean[] => [
      "xl/calcChain.xml" in unzipSync(saved),
      partText(saved, "[Content_Types].xml").includes("calcChain"),
      partText(saved, "xl/_rels/workbook.xml.rels").includes("calcChain"),
    ];
    const kept = [true, true, true];
    const gone = [false, false, false];
    expect(has(change(chained, { cells: [{ row: 3, column: 0, value: 1 }] }))).toEqual(kept);
    expect(has(change(chained, { recalculated: [{ row: 0, column: 0, value: 5 }] }))).toEqual(kept);
    expect(
      has(change(chained, { cells: [{ row: 3, column: 0, value: 1, formula: "=1" }] }))
    ).toEqual(gone);
    expect(has(change(chained, { cells: [{ row: 0, column: 0, value: 1 }] }))).toEqual(gone);
  });
});

describe("changing a sheet's other members", () => {
  const more = `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule><cfRule type="expression" priority="2"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" imeMode="off" sqref="A1"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst><ext uri="{x}"/></extLst>`;
  const bytes = minimalPackage(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', more));
  const sheet = openWorkbook(bytes).contents.sheets[0]!;

  it("writes back what it read without touching the part", () => {
    const {
      columns,
      rows,
      merges,
      validations,
      conditionalFormats,
      freeze,
      pageSetup,
      hyperlinks,
      showGridlines,
      customProperties,
    } = sheet;
    const all: SheetFacets = {
      columns,
      rows,
      merges,
      validations,
      conditionalFormats,
      freeze,
      pageSetup,
      hyperlinks,
      showGridlines,
      customProperties,
    };
    expect(partText(change(bytes, all))).toBe(partText(bytes));
  });

  it("keeps rules and attributes that a plain reading does not know", () => {
    const validations = [...sheet.validations, { ...sheet.validations[0]!, ref: "B7" }];
    const text = partText(change(bytes, { conditionalFormats: [], validations }));
    expect(text).toContain("colorScale");
    expect(text).not.toContain("expression");
    expect(text).toContain('imeMode="off"');
    expect(text).toContain('<dataValidations count="2">');
  });

  it("stands everything in the order of the schema", () => {
    const saved = change(bytes, {
      columns: [{ first: 0, last: 1, width: 12 }],
      freeze: { rows: 1, columns: 0 },
      showGridlines: false,
      pageSetup: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0, footer: "&P" },
      hyperlinks: [{ ref: "A1", location: "S!A2" }],
      customProperties: { a: "1" },
      tables: [
        {
          id: 0,
          name: "T",
          ref: "C1:D2",
          columns: ["x", "y"],
          headerRow: true,
          totalsRow: false,
          style: null,
          filterButtons: false,
        },
      ],
      cells: [
        { row: 0, column: 2, value: "x" },
        { row: 0, column: 3, value: "y" },
      ],
    });
    const text = partText(saved);
    const order = [
      "sheetPr",
      "sheetViews",
      "cols",
      "sheetData",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "customProperties",
      "tableParts",
      "extLst",
    ];
    const places = order.map((name) => text.indexOf(`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const read = openWorkbook(saved).contents.sheets[0]!;
    expect(read.customProperties).toEqual({ a: "1" });
    expect(read.tables).toHaveLength(1);
    const renamed = openWorkbook(saved).save({
      ...NO_CHANGES,
      changedSheets: [
        {
          sheet: "S",
          cells: [{ row: 0, column: 4, value: "z" }],
          customProperties: { a: "2", b: "3" },
          tables: [
            {
              ...read.tables[0]!,
              name: "U",
              ref: "C1:E4",
              columns: ["x", "y", "z"],
              style: "TableStyleLight1",
              filterButtons: true,
            },
          ],
        },
      ],
    });
    const again = openWorkbook(renamed).contents.sheets[0]!;
    expect(again.customProperties).toEqual({ a: "2", b: "3" });
    expect(again.tables).toEqual([
      expect.objectContaining({
        id: 1,
        name: "U",
        ref: "C1:E4",
        columns: ["x", "y", "z"],
        style: "TableStyleLight1",
        filterButtons: true,
      }),
    ]);
  });
});

describe("the active tab", () => {
  const view = (selected: string): string =>
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView ${selected} workbookViewId="0"/></sheetViews><sheetData/></worksheet>`;
  it("moves when no sheet of the user's says that it is selected", () => {
    const saved = openWorkbook(minimalPackage(view(""))).save(changesWith("N", "T_N"));
    expect(openWorkbook(saved).contents.activeSheet).toBe("N");
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  });
  it("stays when it would make a group of two sheets", () => {
    const saved = openWorkbook(minimalPackage(view('tabSelected="1"'))).save(
      changesWith("N", "T_N")
    );
    expect(openWorkbook(saved).contents.activeSheet).toBe("S");
    expect(partText(saved, "xl/worksheets/sheet2.xml")).not.toContain("tabSelected");
  });
  it("moves when the other sheet is written anyway", () => {
    const both = change(
      minimalPackage(view('tabSelected="1"')),
      { cells: [{ row: 0, column: 0, value: 1 }] },
      changesWith("N", "T_N")
    );
    expect(openWorkbook(both).contents.activeSheet).toBe("N");
    expect(partText(both)).not.toContain("tabSelected");
  });
});

describe("sheets that are shown or hidden", () => {
  const two = minimalPackage(worksheet(""), {
    "[Content_Types].xml": contentTypes(
      ["/xl/workbook.xml", "sheet.main"],
      ["/xl/worksheets/sheet1.xml", "worksheet"],
      ["/xl/worksheets/sheet2.xml", "worksheet"]
    ),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="A &amp; B" sheetId="4" state="hidden" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"]
    ),
    "xl/worksheets/sheet2.xml": worksheet(""),
  });

  it("say so in the list of sheets, and nothing else of it changes", () => {
    const saved = openWorkbook(two).save({
      ...NO_CHANGES,
      changedSheets: [
        { sheet: "S", cells: [], visibility: "veryHidden" },
        { sheet: "A & B", cells: [], visibility: "visible" },
      ],
    });
    expect(partText(saved, "xl/workbook.xml")).toContain(
      '<sheets><sheet name="S" sheetId="1" r:id="rId1" state="veryHidden"/><sheet name="A &amp; B" sheetId="4" r:id="rId2"/></sheets>'
    );
    expect(openWorkbook(saved).contents.sheets.map(({ visibility }) => visibility)).toEqual([
      "veryHidden",
      "visible",
    ]);
  });
});
