import { minimalPackage, MAIN, relationships, worksheet } from "../../package/make-package";
import type { ChartView } from "../../../src/workbench/charts/chart-view";
import { openSample, sharedBytes } from "./open-sample";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const values = (ref: string, cached: readonly number[] = []): string =>
  `<c:numRef><c:f>${ref}</c:f><c:numCache><c:ptCount val="${cached.length}"/>${cached
    .map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)
    .join("")}</c:numCache></c:numRef>`;

const series = (cat: string, val: string, more = ""): string =>
  `<c:ser>${more}<c:cat><c:strRef><c:f>${cat}</c:f></c:strRef></c:cat><c:val>${val}</c:val></c:ser>`;

const anchor = `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>11</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;

const rows = [
  ["North", 1, 10],
  ["South", 2, 20],
  ["East", 3, 30],
]
  .map(([name, one, two], at) => {
    const row = at + 1;
    const text = `<c r="A${row}" t="inlineStr"><is><t>${name}</t></is></c>`;
    return `<row r="${row}"${row === 2 ? ` hidden="1"` : ""}>${text}<c r="B${row}"><v>${one}</v></c><c r="C${row}"><v>${two}</v></c></row>`;
  })
  .join("");

/** One sheet `S` with names in A1:A3, numbers beside them, the second row hidden, and a chart. */
function charted(
  plot: string,
  about = "",
  place = anchor
): { chart: ChartView; refresh: () => ChartView; desk: ReturnType<typeof openSample>["desk"] } {
  const { desk } = openSample(
    minimalPackage(worksheet(rows, `<drawing r:id="rId1"/>`), {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        "rId1",
        "drawing",
        "../drawings/drawing1.xml",
      ]),
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${REL}">${place}<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="${about}"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart xmlns:c="${C}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>${/<xdr:(\w+Anchor)/.exec(place)?.[1] ? `</xdr:${/<xdr:(\w+Anchor)/.exec(place)![1]}>` : ""}</xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relationships([
        "rId1",
        "chart",
        "../charts/chart1.xml",
      ]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart>${plot}</c:chart></c:chartSpace>`,
    })
  );
  const refresh = () => desk.charts(desk.activeSheet)[0]!;
  return { chart: refresh(), refresh, desk };
}

const group = (kind: string, inner: string, more = ""): string =>
  `<c:plotArea><c:${kind}>${more}${inner}</c:${kind}></c:plotArea>`;

describe("the charts of a file", () => {
  it.each<[string, string, Partial<ChartView>]>([
    ["barChart", `<c:barDir val="col"/>`, { kind: "column", stacking: "none" }],
    [
      "barChart",
      `<c:barDir val="bar"/><c:grouping val="stacked"/>`,
      { kind: "bar", stacking: "stacked" },
    ],
    ["areaChart", `<c:grouping val="percentStacked"/>`, { kind: "area", stacking: "percent" }],
    ["line3DChart", "", { kind: "line" }],
    ["doughnutChart", "", { kind: "pie" }],
    ["radarChart", "", { kind: "unknown" }],
  ])("%s %s", (kind, more, expected) => {
    const { chart } = charted(group(kind, series("S!$A$1:$A$3", values("S!$B$1:$B$3")), more));
    expect(chart).toMatchObject(expected);
  });

  it("have the values that the cells hold now, hidden rows left out unless they are to be shown", async () => {
    const plot = group("lineChart", series("S!$A$1:$A$3", values("S!$B$1:$B$3", [7, 8, 9])));
    const { chart, refresh, desk } = charted(plot);
    expect(chart.series[0]).toMatchObject({ categories: ["North", "East"], values: [1, 3] });
    await desk.enter(0, 1, "12.5");
    expect(refresh().series[0]!.values).toEqual([12.5, 3]);
    expect(charted(`${plot}<c:plotVisOnly val="0"/>`).chart.series[0]).toMatchObject({
      categories: ["North", "South", "East"],
      values: [1, 2, 3],
    });
  });

  it("are the same until something changes", async () => {
    const { chart, refresh, desk } = charted(
      group("lineChart", series("S!$A$1", values("S!$B$1")))
    );
    desk.select({ top: 5, left: 0, bottom: 5, right: 0 });
    expect(refresh()).toBe(chart);
    await desk.enter(9, 9, "1");
    expect(refresh()).not.toBe(chart);
  });

  it("fall back to what was saved where another workbook is meant", () => {
    const plot = group("pieChart", series("[1]S!$A$1:$A$2", values("[1]S!$B$1:$B$2", [4, 6])));
    expect(charted(plot).chart.series[0]).toMatchObject({ categories: ["1", "2"], values: [4, 6] });
  });

  it("lie where their corners are, and say what the author wrote", () => {
    const { chart, desk } = charted(
      `<c:title><c:tx><c:rich><a:p><a:r><a:t>Two </a:t></a:r><a:r><a:t>words</a:t></a:r></a:p></c:rich></c:tx></c:title>${group("barChart", series("S!$A$1:$A$3", values("S!$B$1:$B$3"), `<c:tx><c:strRef><c:f>S!$A$3</c:f></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="aa0011"/></a:solidFill></c:spPr>`))}<c:legend/>`,
      "How it went"
    );
    const view = desk.sheet(desk.activeSheet);
    const column = view.columnWidth(0);
    expect(chart).toMatchObject({
      title: "Two words",
      alternativeText: "How it went",
      hasLegend: true,
      left: 2 * column + 10,
      top: view.rowHeight(0),
      width: 4 * column - 10,
      // Ten rows, of which one is hidden.
      height: 9 * view.rowHeight(0),
    });
    expect(chart.series[0]).toMatchObject({ name: "East", color: "#AA0011" });
  });

  it("have their own size where they are bound to one cell, or to none", () => {
    const one = `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="952500" cy="476250"/>`;
    const none = `<xdr:absoluteAnchor><xdr:pos x="95250" y="190500"/><xdr:ext cx="952500" cy="476250"/>`;
    const plot = group("lineChart", series("S!$A$1", values("S!$B$1")));
    expect(charted(plot, "", one).chart).toMatchObject({ left: 0, top: 0, width: 100, height: 50 });
    expect(charted(plot, "", none).chart).toMatchObject({
      left: 10,
      top: 20,
      width: 100,
      height: 50,
    });
  });

  it("draw the lines of a second kind over the columns", () => {
    const plot = `<c:plotArea><c:barChart>${series("S!$A$1:$A$3", values("S!$B$1:$B$3"))}</c:barChart><c:lineChart>${series("S!$A$1:$A$3", values("S!$C$1:$C$3"))}</c:lineChart></c:plotArea>`;
    expect(charted(plot).chart.series.map(({ isLine }) => isLine)).toEqual([false, true]);
  });

  it("take two numbers for each point of a scatter chart", () => {
    const plot = group(
      "scatterChart",
      `<c:ser><c:xVal>${values("S!$C$1:$C$3")}</c:xVal><c:yVal>${values("S!$B$1:$B$3")}</c:yVal></c:ser>`
    );
    expect(charted(plot).chart.series[0]).toMatchObject({ xValues: [10, 30], values: [1, 3] });
  });

  it("count no more points than anybody sees, whatever a file says", () => {
    const plot = group(
      "lineChart",
      `<c:ser><c:val><c:numLit><c:ptCount val="4000000000"/><c:pt idx="1"><c:v>5</c:v></c:pt><c:pt idx="-1"><c:v>5</c:v></c:pt></c:numLit></c:val></c:ser>`
    );
    const { values: drawn } = charted(plot).chart.series[0]!;
    expect(drawn).toHaveLength(10_000);
    expect(drawn.filter((value) => value !== null)).toEqual([5]);
  });

  it("are those of a workbook as an analyst has it", () => {
    const { desk } = openSample(sharedBytes("existing-analyst-workbook.xlsx"));
    const sheet = desk.tabs.find(({ name }) => name.startsWith("Data"))!;
    const [chart] = desk.charts(sheet.id);
    expect(chart).toMatchObject({ kind: "column", title: "Scores" });
    expect(chart!.series[0]).toMatchObject({
      categories: ["Alpha", "Beta", "Gamma", "Delta"],
      values: [10, 21, 32, 43],
    });
  });
});

describe("what is no chart", () => {
  it("is not shown as one: a slicer stands in a frame of the same kind", () => {
    const { desk } = openSample(
      sharedBytes("foreign/JanMarvin__openxlsx-data__table_slicer__d6723d98.xlsx")
    );
    expect(desk.charts(desk.activeSheet)).toEqual([]);
  });

  it("leaves newer charts, which stand there with their place", () => {
    const { desk } = openSample(
      sharedBytes("foreign/JanMarvin__openxlsx-data__charts__2f470b91.xlsx")
    );
    expect(desk.charts(desk.activeSheet)).toHaveLength(5);
  });
});

describe("notes and comments", () => {
  it("are shown at their cells, a comment with its answers once", () => {
    const thread = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
    const { desk } = openSample(
      minimalPackage(worksheet(rows), {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Ana</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Ana:</t></r><r><t xml:space="preserve">
Seen _x0041_ twice.</t></r></text></comment><comment ref="B2" authorId="1"><text><t>[Threaded comment] Your version of Excel</t></text></comment></commentList></comments>`,
        "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${thread}"><threadedComment ref="B2" personId="{1}" id="{2}"><text>Is it so?</text></threadedComment><threadedComment ref="B2" personId="{9}" id="{3}" parentId="{2}"><text>Yes.</text></threadedComment></ThreadedComments>`,
        "xl/persons/person.xml": `<personList xmlns="${thread}"><person displayName="Bo" id="{1}"/></personList>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`,
      })
    );
    const view = desk.sheet(desk.activeSheet);
    expect(view.cell(0, 0).note).toEqual({ author: "Ana", text: "Seen A twice." });
    expect(view.cell(1, 1).note).toEqual({ author: "Bo", text: "Is it so?\nYes." });
    expect(view.cell(2, 2).note).toBeNull();
  });
});
