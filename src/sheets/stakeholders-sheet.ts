import type { CoalitionModel } from "../framework/coalition-model";
import {
  blocChartTitle,
  coverWords,
  degrees,
  peopleLine,
  stakeholderMendings,
  stakeholderPrompts,
  stakeholdersIntroduction,
  stakeholdersTitle,
  stances,
  yesNo,
} from "../text/coalition";
import { a1 } from "./a1";
import { attentionColours, redLineColours } from "./band-colours";
import { quoted } from "./formula-text";
import { note } from "./limited-text";
import {
  type Area,
  type CellContent,
  type ChartPlan,
  type ConditionalFormatPlan,
  chartPrefix,
  type SheetPlan,
  type StyledArea,
  type ValidationPlan,
} from "./plan";
import { printSetup } from "./print-setup";
import { type SheetContext, sheetName } from "./sheet-context";
import { headerStyle, titleStyles } from "./sheet-frame";
import { sheetKeys } from "./sheet-keys";
import { factColumns, stakeholderColumns } from "./stakeholder-columns";
import { type StakeholderPart, stakeholderParts } from "./stakeholder-parts";
import { rowHeight } from "./text-height";

const widths = [42, 9, 11, 11, 13, 12, 10, 10, 28, 34] as const;
const supportersColor = "#1F6FB2";
const opposedColor = "#B55A00";

function bodyOf({ headerRow, header, rows }: StakeholderPart): Area {
  return { row: headerRow + 1, column: 0, rows: rows.length, columns: header.length };
}

function columnIn(part: StakeholderPart, name: string): Area {
  const column = part.header.findIndex((header) => header === name);
  return { ...bodyOf(part), column, columns: 1 };
}

const entries = [
  stakeholderColumns.role,
  stakeholderColumns.code,
  stakeholderColumns.bloc,
  stakeholderColumns.authority,
  stakeholderColumns.stance,
  stakeholderColumns.influence,
  stakeholderColumns.since,
  stakeholderColumns.risk,
  stakeholderColumns.note,
] as const;

function stylesOf(part: StakeholderPart): StyledArea[] {
  const { headerRow, header, key } = part;
  const body = bodyOf(part);
  const lines = key === "people" ? 2 : 1;
  const first = { row: headerRow - lines, column: 0, rows: 1, columns: 1 };
  const entry = (name: string): StyledArea => ({
    area: columnIn(part, name),
    role: "entry",
    wrap: true,
    vertical: "top",
  });
  return [
    { area: first, role: "heading" },
    headerStyle(headerRow, header.length),
    { area: body, role: "body", vertical: "top" },
    { area: { ...body, columns: 1 }, wrap: true },
    { area: { ...body, column: 1, columns: header.length - 1 }, horizontal: "left" },
    ...(key === "coalition"
      ? [
          {
            area: { ...body, row: body.row + 3, column: 1, rows: 2, columns: 1 },
            numberFormat: "0%",
          },
          { area: { ...body, row: body.row + 5, rows: 1, columns: 2 }, bold: true },
        ]
      : []),
    ...(key === "blocs" ? [{ area: { ...body, column: 5, columns: 1 }, wrap: true }] : []),
    ...(key === "facts" ? [entry(factColumns.confirmed)] : []),
    ...(key === "people"
      ? [
          { area: { ...first, row: headerRow - 1 }, role: "quiet" as const },
          ...entries.map(entry),
          // As text, because Excel makes a date of a month such as 2025-11.
          { area: columnIn(part, stakeholderColumns.since), numberFormat: "@" },
          {
            area: columnIn(part, stakeholderColumns.check),
            role: "computed" as const,
            wrap: true,
          },
        ]
      : []),
  ];
}

function heightsOf({ headerRow, header, rows, key }: StakeholderPart) {
  const height = (cells: readonly CellContent[], columns: number): number =>
    rowHeight(
      cells.slice(0, columns).map((cell, i) => ({
        text: typeof cell === "string" ? cell : "",
        width: widths[i] ?? 10,
      }))
    );
  // Blocs are tall enough for the picture beside them.
  const least = { coalition: 15, blocs: 30, facts: 15, people: 30 }[key];
  return [
    { row: headerRow, height: height(header, header.length - 1) },
    ...rows.map((cells, row) => ({
      row: headerRow + 1 + row,
      height: Math.max(least, height(cells, 1)),
    })),
  ];
}

function validations(
  model: CoalitionModel,
  people: StakeholderPart,
  facts: StakeholderPart | undefined
): ValidationPlan[] {
  const list = (
    part: StakeholderPart,
    name: string,
    items: readonly string[],
    message: string
  ): ValidationPlan => ({
    area: columnIn(part, name),
    rule: { kind: "list", items },
    prompt: note(name, message),
    alert: note(name, `Choose one of: ${items.join(", ")}.`),
  });
  const { stance, influence, risk, bloc, authority } = stakeholderColumns;
  const codes = model.blocs.map(({ code }) => code);
  const blocs = model.blocs.map(({ code, name }) => `${code} ${name}`).join("; ");
  return [
    ...(codes.join(",").length <= 255 ? [list(people, bloc, codes, blocs)] : []),
    list(people, authority, yesNo, model.authority),
    list(people, stance, stances, stakeholderPrompts.stance(model.supporter)),
    list(people, influence, degrees, stakeholderPrompts.influence),
    list(people, risk, degrees, stakeholderPrompts.risk),
    ...(facts === undefined
      ? []
      : [list(facts, factColumns.confirmed, yesNo, stakeholderPrompts.confirmed)]),
  ];
}

function formats(parts: readonly StakeholderPart[]): ConditionalFormatPlan[] {
  return parts.flatMap((part): ConditionalFormatPlan[] => {
    const body = bodyOf(part);
    if (part.key === "blocs") {
      const area = { ...body, column: 5, columns: 1 };
      const cell = `$${a1(area.row, area.column)}`;
      return [
        { area, formula: `=${cell}=${quoted(coverWords.open)}`, ...redLineColours },
        { area, formula: `=${cell}=${quoted(coverWords.one)}`, ...attentionColours },
      ];
    }
    if (part.key !== "people") return [];
    const area = columnIn(part, stakeholderColumns.check);
    const cell = `$${a1(area.row, area.column)}`;
    return [
      {
        area,
        formula: `=AND(${cell}<>"",${cell}<>${quoted(stakeholderMendings.counts)})`,
        ...attentionColours,
      },
    ];
  });
}

/** Who stands where: read from the table of blocs beside it, which says the same in numbers. */
function picture(blocs: StakeholderPart): ChartPlan {
  const body = bodyOf(blocs);
  const values = (column: number): Area => ({ ...body, column, columns: 1 });
  const most = 10;
  return {
    name: `${chartPrefix}blocs`,
    kind: "bar",
    title: blocChartTitle,
    categories: values(0),
    series: [
      { name: "Supporters", values: values(2), color: supportersColor },
      { name: "Opposed", values: values(3), color: opposedColor },
    ],
    valueAxis: { min: 0, max: most, title: "People" },
    place: { row: blocs.headerRow, column: 7, rows: blocs.rows.length + 1, columns: 3 },
  };
}

/**
 * The map of supporters: what it says, cover by bloc with a picture, what is to be confirmed, and
 * the people. The level that it supports stands beside the score that was entered, which nothing
 * here writes. Native functions only.
 */
export function stakeholdersSheet(context: SheetContext, model: CoalitionModel): SheetPlan {
  const parts = stakeholderParts(context, model);
  const part = (key: StakeholderPart["key"]) => parts.find((one) => one.key === key);
  const [people, blocs] = [part("people"), part("blocs")];
  return {
    key: sheetKeys.stakeholders,
    name: sheetName(context, sheetKeys.stakeholders),
    columnWidths: widths,
    rowHeights: parts.flatMap(heightsOf),
    blocks: [
      { row: 0, column: 0, cells: [[stakeholdersTitle], [stakeholdersIntroduction]] },
      ...parts.flatMap(({ key, heading, headerRow, header, rows }) => {
        const above = key === "people" ? [[heading], [peopleLine]] : [[heading]];
        return [
          { row: headerRow - above.length, column: 0, cells: above },
          { row: headerRow, column: 0, cells: [header, ...rows] },
        ];
      }),
    ],
    styles: [...titleStyles, ...parts.flatMap(stylesOf)],
    tables: parts.map((one) => ({
      name: one.table,
      area: { ...bodyOf(one), row: one.headerRow, rows: one.rows.length + 1 },
      style: "TableStyleLight1",
      filterButtons: one.key === "people",
    })),
    validations: people === undefined ? [] : validations(model, people, part("facts")),
    conditionalFormats: formats(parts),
    freeze: { rows: 0, columns: 1 },
    links: [],
    charts: blocs === undefined ? [] : [picture(blocs)],
    print: printSetup("landscape", context.choices.handling),
    showGridlines: false,
  };
}
