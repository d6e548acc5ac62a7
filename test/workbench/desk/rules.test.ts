import { worksheet, minimalPackage } from "../../package/make-package";
import type { CellView } from "../../../src/workbench/desk/sheet-view";
import { openSample } from "./open-sample";

const NUMBERS = [10, 20, 30, 40, 50];

/** The cells in column A as rules on them make them look. */
function ruled(rule: string, cells: readonly (number | string)[] = NUMBERS): CellView[] {
  const rows = cells
    .map((cell, at) => {
      const content = typeof cell === "number" ? `<v>${cell}</v>` : `<is><t>${cell}</t></is>`;
      const type = typeof cell === "number" ? "" : ` t="inlineStr"`;
      const own = cell === "" ? "" : `<c r="A${at + 1}"${type}>${content}</c>`;
      return `<row r="${at + 1}">${own}</row>`;
    })
    .join("");
  const block = `<conditionalFormatting sqref="A1:A${cells.length}">${rule}</conditionalFormatting>`;
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="2"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf><dxf><font><b/></font><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>`;
  const { desk } = openSample(
    minimalPackage(worksheet(rows, block), {
      "xl/styles.xml": styles,
      ...withStyles,
    })
  );
  const view = desk.sheet(desk.activeSheet);
  return cells.map((_, at) => view.cell(at, 0));
}

const withStyles = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
};

/** Which of the cells are red. */
const red = (cells: readonly CellView[]): boolean[] =>
  cells.map(({ style }) => style.fill === "#FF0000");

const cfRule = (attributes: string, content = "", priority = 1): string =>
  `<cfRule ${attributes} dxfId="0" priority="${priority}">${content}</cfRule>`;

const [Y, N] = [true, false];

describe("rules that mark cells", () => {
  it.each<[string, string, boolean[]]>([
    [
      "between",
      cfRule(`type="cellIs" operator="between"`, "<formula>20</formula><formula>40</formula>"),
      [N, Y, Y, Y, N],
    ],
    [
      "not between",
      cfRule(`type="cellIs" operator="notBetween"`, "<formula>20</formula><formula>40</formula>"),
      [Y, N, N, N, Y],
    ],
    ["equal", cfRule(`type="cellIs" operator="equal"`, "<formula>30</formula>"), [N, N, Y, N, N]],
    [
      "greater than another cell, which does not move along",
      cfRule(`type="cellIs" operator="greaterThan"`, "<formula>$A$3</formula>"),
      [N, N, N, Y, Y],
    ],
    [
      "less than or equal to a formula that moves along",
      cfRule(`type="cellIs" operator="lessThanOrEqual"`, "<formula>A2-10</formula>"),
      [Y, Y, Y, Y, N],
    ],
    ["the highest two", cfRule(`type="top10" rank="2"`), [N, N, N, Y, Y]],
    ["the lowest", cfRule(`type="top10" rank="1" bottom="1"`), [Y, N, N, N, N]],
    // 30 % of five are one and a half: one.
    ["the highest 30 %", cfRule(`type="top10" rank="30" percent="1"`), [N, N, N, N, Y]],
    ["above the mean", cfRule(`type="aboveAverage"`), [N, N, N, Y, Y]],
    [
      "at or below it",
      cfRule(`type="aboveAverage" aboveAverage="0" equalAverage="1"`),
      [Y, Y, Y, N, N],
    ],
    // The deviation of the five is the root of 200, 14.1; so above 44.1.
    ["a deviation above it", cfRule(`type="aboveAverage" stdDev="1"`), [N, N, N, N, Y]],
    ["a formula", cfRule(`type="expression"`, "<formula>MOD(A1,20)=0</formula>"), [N, Y, N, Y, N]],
  ])("%s", (_name, rule, expected) => {
    expect(red(ruled(rule))).toEqual(expected);
  });

  it.each<[string, string, boolean[]]>([
    ["containsText", `<formula>NOT(ISERROR(SEARCH("er",A1)))</formula>`, [N, Y, Y, N]],
    ["beginsWith", `<formula>LEFT(A1,LEN("No"))="No"</formula>`, [Y, N, N, N]],
    ["containsBlanks", `<formula>LEN(TRIM(A1))=0</formula>`, [N, N, N, Y]],
  ])("%s", (type, formula, expected) => {
    const cells = ["North", "Western", "Ern", ""];
    expect(red(ruled(cfRule(`type="${type}"`, formula), cells))).toEqual(expected);
  });

  it("tells values that stand twice, whatever their case, from those that stand once", () => {
    const cells = ["a", "A", "b", "", "", 1, 1, "1"];
    expect(red(ruled(cfRule(`type="duplicateValues"`), cells))).toEqual([Y, Y, N, N, N, Y, Y, N]);
    expect(red(ruled(cfRule(`type="uniqueValues"`), cells))).toEqual([N, N, Y, N, N, N, N, Y]);
  });

  it("lets the lower number win, and ends where a rule says stop", () => {
    const bold = (stop: string) =>
      `<cfRule type="cellIs" operator="greaterThan" dxfId="1" priority="1"${stop}><formula>35</formula></cfRule>`;
    const all = cfRule(`type="top10" rank="5"`, "", 2);
    const merged = ruled(all + bold(""));
    expect(merged.map(({ style }) => [style.fill, style.bold])).toEqual([
      ["#FF0000", undefined],
      ["#FF0000", undefined],
      ["#FF0000", undefined],
      ["#00FF00", true],
      ["#00FF00", true],
    ]);
    const scale = `<cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF112233"/></dataBar></cfRule>`;
    expect(ruled(bold("") + scale).map(({ dataBar }) => dataBar !== null)).toEqual([Y, Y, Y, Y, Y]);
    expect(ruled(bold(` stopIfTrue="1"`) + scale).map(({ dataBar }) => dataBar !== null)).toEqual([
      Y,
      Y,
      Y,
      N,
      N,
    ]);
  });

  it("merges typed formulas and the others by their numbers", () => {
    const formula = `<cfRule type="expression" dxfId="1" priority="2"><formula>A1&gt;0</formula></cfRule>`;
    const first = cfRule(`type="cellIs" operator="equal"`, "<formula>10</formula>", 1);
    expect(ruled(formula + first).map(({ style }) => style.fill)).toEqual([
      "#FF0000",
      ...Array(4).fill("#00FF00"),
    ]);
    const last = cfRule(`type="cellIs" operator="equal"`, "<formula>10</formula>", 3);
    expect(ruled(formula + last)[0]!.style.fill).toBe("#00FF00");
  });

  it("passes over what it does not know, and nothing else", () => {
    const odd = `<cfRule type="expression" dxfId="0" priority="1"><formula>SOMETHING.NEW(A1)</formula></cfRule>${cfRule(`type="laterKind"`)}${cfRule(`type="cellIs" operator="constructor"`, "<formula>1</formula>")}`;
    expect(red(ruled(odd))).toEqual([N, N, N, N, N]);
  });
});

describe("rules that draw", () => {
  const stops = (...all: readonly (readonly [type: string, value?: string])[]): string =>
    all
      .map(([type, val]) => `<cfvo type="${type}"${val === undefined ? "" : ` val="${val}"`}/>`)
      .join("");

  it("colours between two and three stops", () => {
    const two = `<cfRule type="colorScale" priority="1"><colorScale>${stops(["min"], ["max"])}<color rgb="FF000000"/><color rgb="FFFFFFFF"/></colorScale></cfRule>`;
    // 255 × ¼ = 63.75 → 64 = 40; × ½ = 127.5 → 128 = 80; × ¾ = 191.25 → 191 = BF.
    expect(ruled(two).map(({ style }) => style.fill)).toEqual([
      "#000000",
      "#404040",
      "#808080",
      "#BFBFBF",
      "#FFFFFF",
    ]);
    const three = `<cfRule type="colorScale" priority="1"><colorScale>${stops(["num", "20"], ["percentile", "50"], ["formula", "$A$5-10"])}<color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/></colorScale></cfRule>`;
    expect(ruled(three).map(({ style }) => style.fill)).toEqual([
      "#FF0000",
      "#FF0000",
      "#FFFF00",
      "#00FF00",
      "#00FF00",
    ]);
  });

  it("draws bars from the lowest or a fixed stop, without the value where it says so", () => {
    const bar = (content: string, more = "") =>
      `<cfRule type="dataBar" priority="1"><dataBar${more}>${content}<color rgb="FF638EC6"/></dataBar></cfRule>`;
    expect(ruled(bar(stops(["min"], ["max"]))).map(({ dataBar }) => dataBar?.share)).toEqual([
      0, 0.25, 0.5, 0.75, 1,
    ]);
    const fixed = ruled(bar(stops(["num", "0"], ["num", "40"]), ` showValue="0"`));
    expect(fixed.map(({ dataBar, text }) => [dataBar?.share, text])).toEqual([
      [0.25, ""],
      [0.5, ""],
      [0.75, ""],
      [1, ""],
      [1, ""],
    ]);
  });

  it("gives icons by thirds, reversed, and with a stop that does not include itself", () => {
    const icons = (more: string, content: string) =>
      `<cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"${more}>${content}</iconSet></cfRule>`;
    const thirds = stops(["percent", "0"], ["percent", "33"], ["percent", "67"]);
    // 33 % of the way from 10 to 50 is 23.2, 67 % is 36.8.
    expect(ruled(icons("", thirds)).map(({ icon }) => icon?.sign)).toEqual([
      "↓",
      "↓",
      "→",
      "↑",
      "↑",
    ]);
    expect(ruled(icons(` reverse="1"`, thirds)).map(({ icon }) => icon?.sign)).toEqual([
      "↑",
      "↑",
      "→",
      "↓",
      "↓",
    ]);
    const open = `${stops(["percent", "0"])}<cfvo type="num" val="20" gte="0"/>${stops(["num", "40"])}`;
    expect(ruled(icons("", open)).map(({ icon }) => icon?.words)).toEqual([
      "low",
      "low",
      "middle",
      "high",
      "high",
    ]);
  });

  it("leaves words and blank cells alone", () => {
    const scale = `<cfRule type="colorScale" priority="1"><colorScale>${stops(["min"], ["max"])}<color rgb="FF000000"/><color rgb="FFFFFFFF"/></colorScale></cfRule>`;
    expect(ruled(scale, [1, "x", "", 2]).map(({ style }) => style.fill)).toEqual([
      "#000000",
      undefined,
      undefined,
      "#FFFFFF",
    ]);
    expect(ruled(scale, ["x", "y"]).map(({ style }) => style.fill)).toEqual([undefined, undefined]);
  });
});
