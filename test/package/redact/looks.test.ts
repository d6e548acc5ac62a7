/** Looks stay although texts elsewhere in the workbook hold the same words. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../../src/package/open-workbook";
import { emptyWorkbook } from "../../../src/package/empty-workbook";
import { proveRedaction } from "../../../src/package/redact/prove-redaction";
import { redactWorkbook } from "../../../src/package/redact/redact-workbook";
import type { RedactionPlan } from "../../../src/package/redact/redaction";
import type { NewSheet } from "../../../src/package/changes";
import { lintPackage } from "../../lint/lint-package";
import { relate, RELATIONSHIPS } from "./relate";

const sheet = (name: string, cells: NewSheet["cells"], more: Partial<NewSheet> = {}): NewSheet => ({
  ...{ name, visibility: "visible", cells, tables: [] },
  ...more,
});
const plan = (more: Partial<RedactionPlan> = {}): RedactionPlan => ({
  sheets: [{ sheet: "Kept", replaced: [], unhide: false, marks: {} }],
  ...{ formulas: "values", forbidden: [], known: [] },
  ...more,
});

function workbook(sheets: readonly NewSheet[]): Record<string, Uint8Array> {
  const none = { changedSheets: [], names: [], recalculateOnOpen: false };
  return unzipSync(openWorkbook(emptyWorkbook()).save({ newSheets: sheets, ...none }));
}

const removed = (values: readonly (string | number)[]): NewSheet =>
  sheet(
    "Removed",
    values.map((value, row) => ({ row, column: 0, value }))
  );

function sent(parts: Record<string, Uint8Array>, chosen = plan()) {
  const source = zipSync(parts);
  const { bytes } = redactWorkbook(source, chosen);
  expect(proveRedaction(source, chosen, bytes).leaks).toEqual([]);
  return { contents: openWorkbook(bytes).contents, bytes };
}

it("keeps the format of a date that a prompt elsewhere spells out, and of an amount but its text", () => {
  const formats = ["yyyy-mm-dd", '#,##0.0 "EUR"', '0" as Merkovik"'];
  const kept = formats.map((numberFormat, row) => ({
    ...{ row, column: 0, value: 46000.5 },
    format: { numberFormat },
  }));
  const texts = ["Enter it as yyyy-mm-dd please", "EUR", "told by, and as Merkovik"];
  const { contents } = sent(workbook([sheet("Kept", kept), removed(texts)]));
  const { sheets, formats: looks } = contents;
  const written = [...(sheets[0]?.cells.values() ?? [])].map(
    ({ format }) => looks[format ?? 0]?.numberFormat
  );
  expect(written).toEqual(["yyyy-mm-dd", "#,##0.0 ", "0"]);
});

it("keeps a font in which a note is set too", () => {
  const parts = workbook([sheet("Kept", [{ row: 0, column: 0, value: "x" }]), removed(["y"])]);
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  parts["xl/styles.xml"] = strToU8(styles.replace(/<name val="Calibri"/g, '<name val="Tahoma"'));
  parts["xl/other.xml"] = strToU8(
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><r><rPr><rFont val="Tahoma"/></rPr><t>z</t></r></comments>'
  );
  relate(parts, "xl/workbook.xml", `${RELATIONSHIPS}/commentsX`, "/xl/other.xml");
  const written = unzipSync(sent(parts).bytes)["xl/styles.xml"] ?? new Uint8Array();
  expect(strFromU8(written)).toContain('<name val="Tahoma"/>');
});

it("turns a formula into its value that holds a number of what is left out", () => {
  const formula = (row: number, text: string) => ({ row, column: 0, value: 1, formula: text });
  const kept = [formula(0, "=IF(447700900123>1,1,2)"), formula(1, "=IF(12>1,1,2)")];
  const parts = workbook([sheet("Kept", kept), removed([447700900123])]);
  const { sheets } = sent(parts, plan({ formulas: "native" })).contents;
  const formulas = [...(sheets[0]?.cells.values() ?? [])].map((cell) => cell.formula);
  expect(formulas).toEqual([undefined, "=IF(12>1,1,2)"]);
});

it("keeps nothing in columns that are hidden because the width of all is 0", () => {
  const kept = ["a shown text", "a text that is hidden"].map((value, column) => ({
    ...{ row: 0, column, value },
  }));
  const columns = [{ first: 0, last: 0, width: 12 }];
  const parts = workbook([sheet("Kept", kept, { columns }), removed(["y"])]);
  for (const part of Object.keys(parts).filter((name) => /sheet\d+\.xml$/.test(name))) {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const format = '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/>';
    parts[part] = strToU8(
      xml.replace(/<sheetFormatPr[^>]*\/>/, "").replace("<cols>", `${format}<cols>`)
    );
  }
  const { sheets } = sent(parts).contents;
  const values = [...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
  expect(values).toEqual(["a shown text"]);
});

it("names formulas that whoever saved the file left without a value", () => {
  const kept = [{ row: 0, column: 0, value: 7, formula: "=3+4" }];
  const parts = workbook([sheet("Kept", kept), removed(["y"])]);
  for (const part of Object.keys(parts).filter((name) => /sheet\d+\.xml$/.test(name))) {
    parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace("<v>7</v>", ""));
  }
  const blank = (formulas: RedactionPlan["formulas"]) =>
    redactWorkbook(zipSync(parts), plan({ formulas })).report.uncalculated;
  expect(blank("values")).toEqual([{ sheet: "Kept", row: 0, column: 0 }]);
  expect(blank("native")).toEqual([]);
});

it("keeps a chart that is placed by one corner and a size", () => {
  const series = { name: "Costs", values: "Kept!$A$1:$A$2" };
  const cells = [1, 2].map((value, row) => ({ row, column: 0, value }));
  const chart =
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>NAME</c:v></c:tx><c:val><c:numRef><c:f>AREA</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>';
  const drawing =
    '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><oneCellAnchor><from><col>3</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from><ext cx="5400000" cy="2700000"/><graphicFrame><nvGraphicFramePr><cNvPr id="1" name="Merkov"/></nvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="RID"/></a:graphicData></a:graphic></graphicFrame><clientData/></oneCellAnchor></wsDr>';
  const parts = workbook([sheet("Kept", cells), removed([5400000])]);
  const owner = Object.keys(parts).find(
    (name) =>
      /sheet\d+\.xml$/.test(name) && strFromU8(parts[name] ?? new Uint8Array()).includes("<v>2<")
  );
  relate(parts, owner ?? "", `${RELATIONSHIPS}/drawing`, "/xl/drawings/d.xml");
  parts["xl/drawings/d.xml"] = strToU8("");
  relate(parts, "xl/drawings/d.xml", `${RELATIONSHIPS}/chart`, "/xl/charts/c.xml");
  const id = /Id="([^"]*)"/.exec(
    strFromU8(parts["xl/drawings/_rels/d.xml.rels"] ?? new Uint8Array())
  )?.[1];
  parts["xl/drawings/d.xml"] = strToU8(drawing.replace("RID", id ?? ""));
  parts["xl/charts/c.xml"] = strToU8(
    chart.replace("NAME", series.name).replace("AREA", series.values)
  );
  const { bytes } = sent(parts);
  expect(lintPackage(bytes)).toEqual([]);
  expect(strFromU8(unzipSync(bytes)["xl/drawings/drawing1.xml"] ?? new Uint8Array())).toMatch(
    /<xdr:oneCellAnchor><xdr:from>.*<\/xdr:from><xdr:ext cx="5400000" cy="2700000"\/>/
  );
});
