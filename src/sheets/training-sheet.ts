import type { TrainingModel } from "../framework/training-model";
import {
  modulesLine,
  trainingHeadings,
  trainingIntroduction,
  trainingTitle,
} from "../text/training-sheet";
import { a1 } from "./a1";
import type { Block, SheetPlan, TablePlan } from "./plan";
import { printSetup } from "./print-setup";
import { type SheetContext, sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { audienceColumns, indexColumns, itemColumns, levelColumns } from "./training-columns";
import { indexTableRows } from "./training-index-rows";
import { type TrainingLayout, type TrainingPart, trainingLayout } from "./training-layout";
import { trainingFormats, trainingHeights, trainingStyles, trainingWidths } from "./training-look";
import { moduleHeader, moduleRows, trainingTableNames, usedFormula } from "./training-rows";
import { trainingValidations } from "./training-validations";

function partsOf(context: SheetContext, model: TrainingModel, layout: TrainingLayout) {
  const { optional } = context.tables;
  const tables = trainingTableNames(context.tables);
  const { index } = model;
  const parts: TrainingPart[] = [
    {
      heading: trainingHeadings.modules,
      line: modulesLine,
      table: optional.training,
      headerRow: layout.modules,
      header: moduleHeader,
      rows: moduleRows(model, layout.modules),
    },
    {
      heading: trainingHeadings.items,
      table: optional.selfInclusion,
      headerRow: layout.items,
      header: Object.values(itemColumns),
      rows: model.selfInclusionItems.map(({ code, text }) => [text, code, null, null]),
    },
    {
      heading: trainingHeadings.audiences,
      table: optional.trainingAudiences,
      headerRow: layout.audiences,
      header: Object.values(audienceColumns),
      rows: model.audiences.map(({ name, code, weight }, row) => [
        ...[name, code, weight],
        usedFormula(model, tables, "reaching", a1(layout.audiences + 1 + row, 1)),
      ]),
    },
    {
      heading: trainingHeadings.levels,
      table: optional.trainingLevels,
      headerRow: layout.levels,
      header: Object.values(levelColumns),
      rows: model.levels.map(({ label, value, anchor }) => [label, value, anchor]),
    },
  ];
  if (index === null || layout.index === null) return parts;
  return [
    {
      heading: trainingHeadings.index,
      table: optional.trainingIndex,
      headerRow: layout.index,
      header: Object.values(indexColumns),
      rows: indexTableRows(model, index, tables, layout.index),
    },
    ...parts,
  ];
}

function blocksOf(part: TrainingPart): Block[] {
  const { heading, line, headerRow, header, rows } = part;
  const above = line === undefined ? [[heading]] : [[heading], [line]];
  return [
    { row: headerRow - above.length, column: 0, cells: above },
    { row: headerRow, column: 0, cells: [header, ...rows] },
  ];
}

function tableOf({ table, headerRow, header, rows }: TrainingPart): TablePlan[] {
  if (table === null) return [];
  const area = { row: headerRow, column: 0, rows: rows.length + 1, columns: header.length };
  return [{ name: table, area, style: "TableStyleLight1", filterButtons: false }];
}

/**
 * Modules with hours, integration level, audiences and scenarios; the index with its parts and
 * gates, which computes without the add-in too; self-inclusion; audiences and levels to look up.
 */
export function trainingSheet(context: SheetContext, model: TrainingModel): SheetPlan {
  const layout = trainingLayout(model);
  const parts = partsOf(context, model, layout);
  return {
    key: sheetKeys.training,
    name: sheetName(context, sheetKeys.training),
    columnWidths: trainingWidths,
    rowHeights: trainingHeights(parts),
    blocks: [
      { row: 0, column: 0, cells: [[trainingTitle], [trainingIntroduction]] },
      ...parts.flatMap(blocksOf),
    ],
    styles: trainingStyles(parts, layout),
    tables: parts.flatMap(tableOf),
    validations: trainingValidations(model, layout),
    conditionalFormats: trainingFormats(layout),
    freeze: { rows: 0, columns: 1 },
    links: [],
    print: printSetup("landscape", context.choices.handling),
    showGridlines: false,
  };
}
