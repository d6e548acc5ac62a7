import {
  careLines,
  frameworkLines,
  handlingLine,
  howToScore,
  legend,
  sheetPurposes,
  whatThisIs,
  withoutTheAddIn,
} from "../text/read-me";
import type { CellRole, LinkPlan, SheetPlan, StyledArea } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { categoryOfKey, sheetKeys } from "./sheet-keys";
import { rowHeight } from "./text-height";

const widths = [30, 90] as const;

interface Line {
  readonly label: string;
  readonly text: string;
  readonly role?: CellRole;
  readonly legend?: CellRole;
  readonly link?: string;
}

/** What these sheets are and how to fill them in, for somebody who has only the workbook. */
export function readMeSheet(context: SheetContext): SheetPlan {
  const { framework, choices } = context;
  const lines: Line[] = [
    { label: "Human security assessment", text: "", role: "title" },
    { label: "", text: handlingLine(choices.handling), role: "quiet" },
    ...section("What this is", [...whatThisIs, ...frameworkLines(framework)]),
    heading("Sheets"),
    ...sheetLines(context),
    ...numberedSection("How to score", howToScore(framework)),
    heading("What the cells mean"),
    { label: "Entry", text: legend.entry, legend: "entry" },
    { label: "Computed", text: legend.computed, legend: "computed" },
    { label: "To read", text: legend.generated, legend: "quiet" },
    ...section("Without the add-in", withoutTheAddIn),
    ...section("Take care", careLines),
  ];
  return {
    key: sheetKeys.readMe,
    name: sheetName(context, sheetKeys.readMe),
    columnWidths: widths,
    rowHeights: lines.flatMap((line, row) =>
      line.text === "" ? [] : [{ row, height: heightOf(line) }]
    ),
    blocks: [
      { row: 0, column: 0, cells: lines.map(({ label, text }) => [label || null, text || null]) },
    ],
    styles: lines.flatMap(stylesOf),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: lines.flatMap((line, row): LinkPlan[] =>
      line.link === undefined
        ? []
        : [{ row, column: 0, toSheet: line.link, toCell: "A1", screenTip: "Go to this sheet" }]
    ),
    print: printSetup("portrait", choices.handling),
    showGridlines: false,
  };
}

function heading(label: string): Line {
  return { label, text: "", role: "heading" };
}

function section(title: string, texts: readonly string[]): Line[] {
  return [heading(title), ...texts.map((text) => ({ label: "", text }))];
}

function numberedSection(title: string, texts: readonly string[]): Line[] {
  return [heading(title), ...texts.map((text, index) => ({ label: `Rule ${index + 1}`, text }))];
}

function sheetLines(context: SheetContext): Line[] {
  return [...context.sheetNames]
    .filter(([key]) => key !== sheetKeys.readMe)
    .map(([key, name]) => {
      const code = categoryOfKey(key);
      const category = context.framework.categories.find((one) => one.code === code);
      const text =
        category === undefined ? (sheetPurposes[key] ?? "") : `Entries: ${category.name}.`;
      return { label: name, text, link: key };
    });
}

function heightOf(line: Line): number {
  return rowHeight([
    { text: line.label, width: widths[0] },
    { text: line.text, width: widths[1] },
  ]);
}

function stylesOf(line: Line, row: number): StyledArea[] {
  const label = { row, column: 0, rows: 1, columns: 1 };
  const text = { row, column: 1, rows: 1, columns: 1 };
  if (line.text === "") return [{ area: label, role: line.role ?? "body" }];
  // A link brings its own look, and the legend shows what it speaks of.
  const labelRole = line.legend ?? (line.link === undefined ? "label" : "body");
  return [
    { area: label, role: labelRole, vertical: "top", wrap: line.link === undefined },
    { area: text, role: line.role ?? "body", wrap: true, vertical: "top" },
  ];
}
