import type { SettingRow } from "./setting-rows";
import { settingRows } from "./setting-rows";
import { assessmentIntroduction, detailNotes } from "../text/assessment-sheet";
import {
  aboutColumns,
  aboutFields,
  bandColumns,
  categoryWeightColumns,
  detailColumns,
  detailFields,
  settingColumns,
} from "./assessment-columns";
import { note } from "./limited-text";
import type { Area, Block, CellContent, SheetPlan, StyledArea, TablePlan } from "./plan";
import type { ValidationPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { schemaVersion } from "./sheet-marks";
import { rowHeight } from "./text-height";
import { titleStyles } from "./sheet-frame";

const widths = [32, 40, 56] as const;
const firstRow = 3;

interface Section {
  readonly heading: string;
  readonly table: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Columns that the user may fill in. */
  readonly entries: readonly number[];
}

interface PlacedSection extends Section {
  readonly headingRow: number;
}

/** Who and what is assessed, and every number of the method: five tables, one below the other. */
export function assessmentSheet(context: SheetContext): SheetPlan {
  const placed = place(sections(context));
  const settings = settingRows(context.framework.method);
  return {
    key: sheetKeys.assessment,
    name: sheetName(context, sheetKeys.assessment),
    columnWidths: widths,
    rowHeights: placed.flatMap(heights),
    blocks: [
      { row: 0, column: 0, cells: [["Assessment"], [assessmentIntroduction]] },
      ...placed.flatMap(blocks),
    ],
    styles: [...titleStyles, ...placed.flatMap(styles)],
    tables: placed.map(table),
    validations: placed.flatMap((section) => validations(section, context, settings)),
    conditionalFormats: [],
    links: [],
    print: printSetup("portrait", context.choices.handling),
    showGridlines: false,
  };
}

function sections({ framework, choices, tables }: SheetContext): Section[] {
  const filledIn: Readonly<Record<string, string | undefined>> = {
    [detailFields.partner]: choices.partner,
    [detailFields.scope]: choices.scope,
    [detailFields.round]: choices.round,
    [detailFields.date]: choices.date,
    [detailFields.handling]: choices.handling,
  };
  return [
    {
      heading: "What is assessed",
      table: tables.details,
      header: Object.values(detailColumns),
      rows: Object.values(detailFields).map((field) => [
        field,
        filledIn[field] || null,
        detailNotes[field],
      ]),
      entries: [1],
    },
    {
      heading: "Settings",
      table: tables.settings,
      header: Object.values(settingColumns),
      rows: settingRows(framework.method).map((row) => [row.name, row.value, row.meaning]),
      entries: [1],
    },
    {
      heading: "Weights of the categories",
      table: tables.categories,
      header: Object.values(categoryWeightColumns),
      rows: framework.categories.map(({ name, weight, code }) => [name, weight, code]),
      entries: [1],
    },
    {
      heading: "Bands",
      table: tables.bands,
      header: Object.values(bandColumns),
      rows: framework.method.bands.map((band) => [band.lower, band.name]),
      entries: [0, 1],
    },
    {
      heading: "About these sheets",
      table: tables.about,
      header: Object.values(aboutColumns),
      rows: [
        [aboutFields.frameworkId, framework.id],
        [aboutFields.frameworkVersion, framework.version],
        [aboutFields.schema, schemaVersion],
        [aboutFields.addIn, choices.version],
      ],
      entries: [],
    },
  ];
}

/** Two empty rows between tables, so that one can grow before it touches the next. */
function place(all: readonly Section[]): PlacedSection[] {
  let row = firstRow;
  return all.map((section) => {
    const headingRow = row;
    row += 2 + section.rows.length + 2;
    return { ...section, headingRow };
  });
}

function blocks(section: PlacedSection): Block[] {
  return [
    { row: section.headingRow, column: 0, cells: [[section.heading]] },
    { row: section.headingRow + 1, column: 0, cells: [section.header, ...section.rows] },
  ];
}

function table(section: PlacedSection): TablePlan {
  return {
    name: section.table,
    area: {
      row: section.headingRow + 1,
      column: 0,
      rows: section.rows.length + 1,
      columns: section.header.length,
    },
    style: "TableStyleLight1",
    filterButtons: false,
  };
}

function bodyColumn(section: PlacedSection, column: number): Area {
  return { row: section.headingRow + 2, column, rows: section.rows.length, columns: 1 };
}

function styles(section: PlacedSection): StyledArea[] {
  const columns = section.header.length;
  const body = bodyColumn(section, 0);
  return [
    { area: { row: section.headingRow, column: 0, rows: 1, columns: 1 }, role: "heading" },
    {
      area: { row: section.headingRow + 1, column: 0, rows: 1, columns },
      role: "label",
      bold: true,
      vertical: "top",
    },
    { area: { ...body, columns }, role: "body", wrap: true, vertical: "top" },
    ...section.entries.map((column) => ({
      area: bodyColumn(section, column),
      role: "entry" as const,
      wrap: true,
      vertical: "top" as const,
      horizontal: "left" as const,
    })),
  ];
}

function heights(section: PlacedSection): { row: number; height: number }[] {
  return section.rows.map((cells, index) => ({
    row: section.headingRow + 2 + index,
    height: rowHeight(
      cells.map((cell, i) => ({
        text: typeof cell === "string" ? cell : "",
        width: widths[i] ?? widths[0],
      }))
    ),
  }));
}

function validations(
  section: PlacedSection,
  { tables }: SheetContext,
  settings: readonly SettingRow[]
): ValidationPlan[] {
  if (section.table === tables.categories) {
    return [
      {
        area: bodyColumn(section, 1),
        rule: { kind: "decimal-above", above: 0 },
        alert: note("Weight", "Enter a number above 0."),
      },
    ];
  }
  if (section.table === tables.bands) {
    return [
      {
        area: bodyColumn(section, 0),
        rule: { kind: "decimal-between", min: 0, max: 100 },
        prompt: note("From", "Lowest score of the band, 0 to 100; keep the rows ascending from 0."),
        alert: note("From", "Enter a number from 0 to 100. Keep the rows ascending."),
      },
    ];
  }
  if (section.table !== tables.settings) return [];
  return settings.flatMap((setting, index): ValidationPlan[] => {
    const area = { ...bodyColumn(section, 1), row: section.headingRow + 2 + index, rows: 1 };
    const { accepts } = setting;
    if (accepts.kind === "text") return [];
    if (accepts.kind === "one-of") {
      const message = `Choose one of: ${accepts.words.join(", ")}.`;
      return [
        { area, rule: { kind: "list", items: accepts.words }, alert: note(setting.name, message) },
      ];
    }
    const max = accepts.kind === "share" ? 1 : 10;
    const message = `Enter a number from 0 to ${max}.`;
    return [
      { area, rule: { kind: "decimal-between", min: 0, max }, alert: note(setting.name, message) },
    ];
  });
}
