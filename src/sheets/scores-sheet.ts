import { scoresIntroduction } from "../text/scores-sheet";
import type { SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { ScoresLayout } from "./scores-layout";
import {
  overallHeader,
  overallRows,
  redLineHeader,
  scoreHeader,
  scoresLayout,
} from "./scores-layout";
import { scoresFormats, scoresHeights, scoresStyles, scoresWidths } from "./scores-look";
import { categoryRows, overallTable, redLineRows } from "./scores-rows";
import { settingsInForce, settingsRows } from "./settings-in-force";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";

/** Scores by formula, with every intermediate sum in sight. */
export function scoresSheet(context: SheetContext): SheetPlan {
  const layout = scoresLayout(context.framework);
  const settings = settingsInForce(layout.settingsHeading + 1);
  const categories = categoryRows(context, layout, settings);
  const overall = overallTable(context, layout, settings);
  const redLines = redLineRows(context, layout);
  const { redLinesHeader, settingsHeading } = layout;
  return {
    key: sheetKeys.scores,
    name: sheetName(context, sheetKeys.scores),
    columnWidths: scoresWidths,
    rowHeights: scoresHeights(context, layout, overall, redLines),
    blocks: [
      { row: 0, column: 0, cells: [["Scores"], [scoresIntroduction]] },
      { row: layout.categoriesHeader, column: 0, cells: [scoreHeader, ...categories] },
      { row: layout.overallHeader - 1, column: 0, cells: [["Overall"]] },
      { row: layout.overallHeader, column: 0, cells: [overallHeader, ...overall] },
      ...(redLinesHeader === null
        ? []
        : [
            { row: redLinesHeader - 1, column: 0, cells: [["Red lines"]] },
            { row: redLinesHeader, column: 0, cells: [redLineHeader, ...redLines] },
          ]),
      { row: settingsHeading, column: 0, cells: [["Settings in force"]] },
      {
        row: settingsHeading + 1,
        column: 0,
        cells: settingsRows(context.tables.settings, context.framework.method),
      },
    ],
    styles: scoresStyles(context, layout),
    tables: tables(context, layout),
    validations: [],
    conditionalFormats: scoresFormats(context, layout),
    freeze: { rows: 0, columns: 1 },
    links: [],
    print: printSetup("landscape", context.choices.handling),
    showGridlines: false,
  };
}

function tables(context: SheetContext, layout: ScoresLayout): SheetPlan["tables"] {
  const table = (name: string, row: number, rows: number, columns: number) => ({
    name,
    area: { row, column: 0, rows: rows + 1, columns },
    style: "TableStyleLight1",
    filterButtons: false,
  });
  const { redLinesHeader, redLineIndicators } = layout;
  const count = context.framework.categories.length;
  return [
    table(context.tables.scores, layout.categoriesHeader, count, scoreHeader.length),
    table(context.tables.overall, layout.overallHeader, overallRows, overallHeader.length),
    ...(redLinesHeader === null
      ? []
      : [
          table(
            context.tables.redLines,
            redLinesHeader,
            redLineIndicators.length,
            redLineHeader.length
          ),
        ]),
  ];
}
