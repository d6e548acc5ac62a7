import { openExcel } from "../../support/excel";
import { code, inExcel, sheetOf } from "./run";

function set(change: (range: Excel.Range) => unknown, address = "A1:B2"): Promise<any> {
  return inExcel((context) => change(sheetOf(context).getRange(address)));
}

function load(properties: string, address = "A1:B2"): Promise<Excel.Range> {
  return inExcel((context) => sheetOf(context).getRange(address).load(properties));
}

describe("the look of cells", () => {
  it("is saved cell by cell, alike formats as one object", async () => {
    const host = openExcel();
    await set((range) => {
      range.style = "Accent1_20";
      range.numberFormat = "0.0" as any;
      const { format } = range;
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.indentLevel = 1;
      format.font.bold = true;
      format.font.color = "navy";
      format.protection.locked = false;
      const border = format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#999999";
    });
    const { cells } = host.changes().changedSheets[0]!;
    const look = {
      styleName: "20% - Accent1",
      numberFormat: "0.0",
      wrap: true,
      horizontal: "center",
      vertical: "top",
      indent: 1,
      font: { bold: true, color: "#000080" },
      locked: false,
    };
    expect(cells.map(({ format }) => format)).toEqual([
      look,
      look,
      { ...look, borders: { bottom: { style: "thin", color: "#999999" } } },
      { ...look, borders: { bottom: { style: "thin", color: "#999999" } } },
    ]);
    expect(cells[0]?.format).toBe(cells[1]?.format);
    expect(cells[2]?.format).toBe(cells[3]?.format);
  });

  it("gives null where cells differ", async () => {
    openExcel();
    await set((range) => (range.format.wrapText = true), "A1");
    const range = await load("format/wrapText,format/horizontalAlignment,format/font/bold");
    expect(range.format.wrapText).toBeNull();
    expect(range.format.horizontalAlignment).toBe("General");
    expect(range.format.font.bold).toBe(false);
  });

  it("takes styles by either name; a style replaces what it decides", async () => {
    const host = openExcel();
    await set((range) => {
      range.format.fill.color = "#FF0000";
      range.format.wrapText = true;
    }, "A1");
    await set((range) => (range.style = "Heading 1"), "A1");
    expect((await load("style", "A1")).style).toBe("Heading 1");
    await set((range) => (range.style = Excel.BuiltInStyle.good), "A1");
    expect(host.changes().changedSheets[0]?.cells[0]?.format).toEqual({
      styleName: "Good",
      wrap: true,
    });
    await set((range) => (range.style = "Normal"), "A1");
    expect(host.changes().changedSheets[0]?.cells[0]?.format).toEqual({});
    await expect(set((range) => (range.style = "Mine"))).rejects.toEqual(code("InvalidArgument"));
  });

  it("sets number formats one by one and all at once, null leaves", async () => {
    openExcel();
    await set(
      (range) =>
        (range.numberFormat = [
          ["0", "@"],
          ["0%", "0.00"],
        ])
    );
    await set(
      (range) =>
        (range.numberFormat = [
          [null as any, "General"],
          ["0", null as any],
        ])
    );
    expect((await load("numberFormat")).numberFormat).toEqual([
      ["0", "General"],
      ["0", "0.00"],
    ]);
    await expect(set((range) => (range.numberFormat = [["0"]]))).rejects.toEqual(
      code("InvalidArgument")
    );
  });

  it("measures columns and rows in points", async () => {
    const host = openExcel();
    await set((range) => {
      range.format.columnWidth = 48;
      range.format.rowHeight = 31.5;
    });
    const range = await load("format/columnWidth,format/rowHeight");
    expect([range.format.columnWidth, range.format.rowHeight]).toEqual([48, 31.5]);
    const other = await load("format/columnWidth,format/rowHeight", "A1:Z99");
    expect([other.format.columnWidth, other.format.rowHeight]).toEqual([48, null]);
    expect(host.changes().changedSheets[0]).toMatchObject({
      columns: [{ first: 0, last: 1, width: 9.140625 }],
      rows: [
        { row: 0, height: 31.5 },
        { row: 1, height: 31.5 },
      ],
    });
    await expect(set((one) => (one.format.rowHeight = 410))).rejects.toEqual(
      code("InvalidArgument")
    );
    await expect(set((one) => (one.format.columnWidth = 1800))).rejects.toEqual(
      code("InvalidArgument")
    );
  });

  it.each([
    [(range: Excel.Range) => (range.format.fill.color = "nocolour"), "InvalidArgument"],
    [
      (range: Excel.Range) => (range.format.horizontalAlignment = "Middle" as any),
      "InvalidArgument",
    ],
    [(range: Excel.Range) => (range.format.horizontalAlignment = "Fill"), "NotImplemented"],
    [
      (range: Excel.Range) => (range.format.borders.getItem("EdgeTop").style = "Dash"),
      "NotImplemented",
    ],
    [
      (range: Excel.Range) => range.format.borders.getItem("Top" as any).load("style"),
      "InvalidArgument",
    ],
    [(range: Excel.Range) => (range.format.wrapText = 1 as any), "InvalidArgument"],
    [(range: Excel.Range) => (range.getEntireRow().format.font.bold = true), "NotImplemented"],
    [(range: Excel.Range) => (range.format.font.name = "Arial"), "ApiNotFound"],
    [(range: Excel.Range) => (range.format.font.strikethrough = true), "ApiNotFound"],
  ])("refuses %s: %s", async (change, expected) => {
    openExcel();
    await expect(set(change)).rejects.toEqual(code(expected));
  });

  it("does not guess the colours of a theme", async () => {
    openExcel();
    await set((range) => (range.style = "Accent1_20"));
    await expect(load("format/fill/color")).rejects.toEqual(code("NotImplemented"));
  });
});

describe("data validation", () => {
  it("is set, read back and cleared", async () => {
    const host = openExcel();
    await set(({ dataValidation }) => {
      dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,NA" } };
      dataValidation.ignoreBlanks = false;
      dataValidation.prompt = { showPrompt: true, title: "Score", message: "1 or 2" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "Score",
        message: "Only these",
      };
    });
    const read = await inExcel((context) => {
      const { dataValidation } = sheetOf(context).getRange("A1");
      return dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
    });
    expect(read.toJSON()).toEqual({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "1,2,NA" } },
      ignoreBlanks: false,
      prompt: { showPrompt: true, title: "Score", message: "1 or 2" },
      errorAlert: { showAlert: true, style: "Warning", title: "Score", message: "Only these" },
    });
    expect(host.changes().changedSheets[0]?.validations).toEqual([
      {
        ref: "A1:B2",
        type: "list",
        formula1: '"1,2,NA"',
        allowBlank: false,
        showPrompt: true,
        promptTitle: "Score",
        prompt: "1 or 2",
        showError: true,
        errorStyle: "warning",
        errorTitle: "Score",
        error: "Only these",
      },
    ]);
    await set(({ dataValidation }) => dataValidation.clear());
    expect(host.changes().changedSheets[0]?.validations).toEqual([]);
  });

  it.each([
    [
      { decimal: { formula1: 0, operator: "GreaterThan" } },
      { type: "decimal", operator: "greaterThan", formula1: "0" },
    ],
    [
      { wholeNumber: { formula1: 1, formula2: "=B1", operator: "Between" } },
      { type: "whole", operator: "between", formula1: "1", formula2: "B1" },
    ],
    [{ custom: { formula: "=LEN(A1)<9" } }, { type: "custom", formula1: "LEN(A1)<9" }],
    [
      { list: { inCellDropDown: true, source: "=$D$1:$D$3" } },
      { type: "list", formula1: "$D$1:$D$3" },
    ],
    [
      { textLength: { formula1: 5, operator: "LessThanOrEqualTo" } },
      { type: "textLength", operator: "lessThanOrEqual", formula1: "5" },
    ],
  ])("stores %j", async (rule, stored) => {
    const host = openExcel();
    await set(({ dataValidation }) => (dataValidation.rule = rule as any));
    expect(host.changes().changedSheets[0]?.validations?.[0]).toMatchObject(stored);
    const read = await inExcel((context) =>
      sheetOf(context).getRange("A1").dataValidation.load("rule")
    );
    expect(read.rule).toEqual(rule);
  });

  it.each([
    [{ list: { inCellDropDown: true, source: "x,".repeat(128) } }],
    [{ list: { inCellDropDown: true, source: "" } }],
    [{ wholeNumber: { formula1: 1, operator: "Between" } }],
    [{ wholeNumber: { formula1: 1, operator: "Above" } }],
    [{ custom: { formula: "" } }],
    [{ custom: { formula: "=A1" }, list: { inCellDropDown: true, source: "a" } }],
    [{}],
  ])("refuses %j", async (rule) => {
    openExcel();
    await expect(set(({ dataValidation }) => (dataValidation.rule = rule as any))).rejects.toEqual(
      code("InvalidArgument")
    );
  });

  it("takes 255 characters of a typed list and of a message, and 32 of a title", async () => {
    openExcel();
    const try_ = (list: number, title: number, message: number) =>
      set(({ dataValidation }) => {
        dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(list) } };
        dataValidation.prompt = {
          showPrompt: true,
          title: "t".repeat(title),
          message: "m".repeat(message),
        };
      });
    await try_(255, 32, 255);
    await expect(try_(256, 1, 1)).rejects.toEqual(code("InvalidArgument"));
    await expect(try_(1, 33, 1)).rejects.toEqual(code("InvalidArgument"));
    await expect(try_(1, 1, 256)).rejects.toEqual(code("InvalidArgument"));
  });

  it("takes a range as the source of a list", async () => {
    const host = openExcel();
    await inExcel((context) => {
      const source = sheetOf(context).getRange("D1:D3");
      sheetOf(context).getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source },
      };
    });
    expect(host.changes().changedSheets[0]?.validations?.[0]?.formula1).toBe("Sheet1!$D$1:$D$3");
  });
});

describe("conditional formats", () => {
  it("stand before the older ones, with formula and look", async () => {
    const host = openExcel();
    for (const [formula, fill] of [
      ["=A1=1", "#FF0000"],
      ["=A1=2", "#00FF00"],
    ] as const) {
      await set(({ conditionalFormats }) => {
        const added = conditionalFormats.add("Custom");
        added.custom.rule.formula = formula;
        added.custom.format.fill.color = fill;
        added.custom.format.font.bold = true;
        added.custom.format.font.color = "#111111";
        added.stopIfTrue = true;
      });
    }
    const font = { bold: true, color: "#111111" };
    expect(host.changes().changedSheets[0]?.conditionalFormats).toEqual([
      { ref: "A1:B2", formula: "A1=2", priority: 1, stopIfTrue: true, fill: "#00FF00", font },
      { ref: "A1:B2", formula: "A1=1", priority: 2, stopIfTrue: true, fill: "#FF0000", font },
    ]);
    const seen = await inExcel((context) => {
      const { conditionalFormats } = sheetOf(context).getRange("B2:C3");
      const first = conditionalFormats.getItemAt(0);
      return {
        all: conditionalFormats.load("items/type,items/priority,items/id"),
        rule: first.custom.rule.load("formula"),
        range: first.getRange().load("address"),
        none: sheetOf(context).getRange("D9").conditionalFormats.getCount(),
      };
    });
    expect(seen.all.items.map((item: any) => [item.type, item.priority])).toEqual([
      ["Custom", 0],
      ["Custom", 1],
    ]);
    expect(seen.rule.formula).toBe("=A1=2");
    expect(seen.range.address).toBe("Sheet1!A1:B2");
    expect(seen.none.value).toBe(0);
  });

  it("are cleared from an area and stay in the rest of theirs", async () => {
    const host = openExcel();
    await set(({ conditionalFormats }) => {
      conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
    }, "A1:A9");
    await set(({ conditionalFormats }) => conditionalFormats.clearAll(), "A4:C5");
    expect(host.changes().changedSheets[0]?.conditionalFormats).toMatchObject([
      { ref: "A1:A3 A6:A9" },
    ]);
    await expect(
      set(({ conditionalFormats }) => conditionalFormats.add("ColorScale"))
    ).rejects.toEqual(code("NotImplemented"));
    await expect(
      set(({ conditionalFormats }) => {
        conditionalFormats.add("Custom").custom.rule.formula = "=A1=";
      })
    ).rejects.toEqual(code("InvalidArgument"));
  });
});

describe("links and the page", () => {
  it("put a text into an empty cell and keep one that is there", async () => {
    const host = openExcel({ sheets: [{ name: "Sheet1", rows: [["here"]] }] });
    await set(
      (range) => (range.hyperlink = { documentReference: "Sheet1!A9", screenTip: "tip" }),
      "A1"
    );
    await set(
      (range) => (range.hyperlink = { address: "https://example.org", textToDisplay: "=x" }),
      "A2"
    );
    const [sheet] = host.changes().changedSheets;
    expect(sheet?.hyperlinks).toEqual([
      { ref: "A1", location: "Sheet1!A9", tooltip: "tip" },
      { ref: "A2", target: "https://example.org" },
    ]);
    expect(sheet?.cells).toEqual([
      { row: 0, column: 0, value: "here", format: { styleName: "Hyperlink" } },
      { row: 1, column: 0, value: "=x", format: { styleName: "Hyperlink", quotePrefix: true } },
    ]);
    expect((await load("hyperlink", "A1")).hyperlink).toEqual({
      documentReference: "Sheet1!A9",
      screenTip: "tip",
      textToDisplay: "here",
    });
    await set((range) => range.clear("Hyperlinks"), "A1");
    expect((await load("hyperlink", "A1")).hyperlink).toBeNull();
  });

  it("is set up for printing and read back", async () => {
    openExcel();
    await inExcel((context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintTitleColumns("A:A");
      pageLayout.setPrintArea("A1:D9");
      const page = pageLayout.headersFooters.defaultForAllPages;
      page.rightHeader = "R&&D";
      page.leftHeader = "L";
      page.leftHeader = "";
    });
    const seen = await inExcel((context) => {
      const { pageLayout } = sheetOf(context);
      return {
        layout: pageLayout.load("orientation,zoom,topMargin,leftMargin,rightMargin"),
        titles: pageLayout.getPrintTitleRows().load("address"),
        columns: pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
        page: pageLayout.headersFooters.defaultForAllPages.load(),
      };
    });
    expect(seen.layout).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
      topMargin: 72,
      leftMargin: 36,
      rightMargin: 50.4,
    });
    expect(seen.titles.address).toBe("Sheet1!1:2");
    expect(seen.columns.address).toBe("Sheet1!A:A");
    expect(seen.page).toMatchObject({ leftHeader: "", centerHeader: "", rightHeader: "R&&D" });
    const refused = (change: (layout: Excel.PageLayout) => unknown) =>
      inExcel((context) => change(sheetOf(context).pageLayout));
    await expect(refused((layout) => (layout.zoom = { scale: 50 }))).rejects.toEqual(
      code("NotImplemented")
    );
    await expect(refused((layout) => layout.setPrintTitleRows("A1:B2"))).rejects.toEqual(
      code("InvalidArgument")
    );
    await expect(
      refused((layout) => (layout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256)))
    ).rejects.toEqual(code("InvalidArgument"));
  });
});
