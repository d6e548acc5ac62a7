import type { PrintPlan, SheetPlan } from "../sheets/plan";
import { plannedCell } from "../sheets/planned-cell";
import { columnsAddress, onSheet, rowsAddress } from "./addresses";
import { highestRow, widthInPoints } from "./cell-measures";
import { type Job, bytesPerCommand } from "./job";
import { pageSections } from "./page-sections";
import type { Session } from "./session";

/** Neighbours with the same measure, so that one command sets them all. */
function runs(
  measures: readonly { readonly index: number; readonly measure: number }[]
): { first: number; count: number; measure: number }[] {
  const found: { first: number; count: number; measure: number }[] = [];
  for (const { index, measure } of [...measures].sort((a, b) => a.index - b.index)) {
    const last = found[found.length - 1];
    if (last !== undefined && last.measure === measure && last.first + last.count === index) {
      last.count += 1;
    } else {
      found.push({ first: index, count: 1, measure });
    }
  }
  return found;
}

/** Commands of one job: a table of thousands of rows may need many heights. */
const measuresInOneJob = 3_000;

function measureJobs(plan: SheetPlan): Job[] {
  const widths = plan.columnWidths.map((width, index) => ({ index, measure: width }));
  const heights = plan.rowHeights.map(({ row, height }) => ({
    index: row,
    measure: Math.min(height, highestRow),
  }));
  const commands = [
    ...runs(widths).map(({ first, count, measure }) => (sheet: Excel.Worksheet): void => {
      sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = widthInPoints(measure);
    }),
    ...runs(heights).map(({ first, count, measure }) => (sheet: Excel.Worksheet): void => {
      sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = measure;
    }),
  ];
  const jobs: Job[] = [];
  for (let from = 0; from < commands.length; from += measuresInOneJob) {
    const some = commands.slice(from, from + measuresInOneJob);
    jobs.push({
      bytes: some.length * bytesPerCommand * 2,
      queue: (workbook) => {
        const sheet = workbook.worksheets.getItem(plan.name);
        for (const command of some) command(sheet);
      },
    });
  }
  return jobs;
}

function applyFreeze(sheet: Excel.Worksheet, freeze: SheetPlan["freeze"]): void {
  if (freeze === undefined) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

function applyPrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  // Only the width is bound, unless all has to be on one page: a long sheet takes as many as it needs.
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.onePageTall === true ? { verticalFitToPages: 1 } : {}),
  };
  const { margins } = print;
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.headerMargin = margins.header;
  pageLayout.footerMargin = margins.footer;
  if (print.columns !== undefined) {
    // Whole columns: the sheet grows, and its print area with it.
    pageLayout.setPrintArea(columnsAddress(print.columns.first, print.columns.last));
  }
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(rowsAddress(print.titleRows.first, print.titleRows.last));
  }
  applyHeaderAndFooter(sheet, print);
}

function applyHeaderAndFooter(sheet: Excel.Worksheet, print: PrintPlan): void {
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  const header = pageSections(print.header);
  const footer = pageSections(print.footer);
  if (header.left !== "") page.leftHeader = header.left;
  if (header.center !== "") page.centerHeader = header.center;
  if (header.right !== "") page.rightHeader = header.right;
  if (footer.left !== "") page.leftFooter = footer.left;
  if (footer.center !== "") page.centerFooter = footer.center;
  if (footer.right !== "") page.rightFooter = footer.right;
}

/** Queues what stands on every printed page of a sheet of ours: the handling line may have changed. */
export function queueHeaderAndFooter(
  { workbook }: Session,
  sheet: string,
  print: Pick<PrintPlan, "header" | "footer">
): void {
  const header = pageSections(print.header);
  const footer = pageSections(print.footer);
  const page = workbook.worksheets.getItem(sheet).pageLayout.headersFooters.defaultForAllPages;
  page.centerHeader = header.center;
  page.centerFooter = footer.center;
}

function applyLinks(sheet: Excel.Worksheet, plan: SheetPlan, names: ReadonlyMap<string, string>) {
  for (const { row, column, toSheet, toCell, screenTip } of plan.links) {
    const name = names.get(toSheet);
    if (name === undefined) continue;
    const shown = plannedCell(plan, row, column);
    const textToDisplay = typeof shown === "string" ? shown : undefined;
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: onSheet(name, toCell),
      screenTip,
      ...(textToDisplay === undefined ? {} : { textToDisplay }),
    };
  }
}

/**
 * Measures, panes, print set-up and links.
 *
 * @param names real sheet names by plan key, for links to sheets of this installation
 */
export function layoutJobs(plan: SheetPlan, names: ReadonlyMap<string, string>): Job[] {
  const page: Job = {
    bytes: (plan.links.length + 18) * bytesPerCommand * 2,
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      applyFreeze(sheet, plan.freeze);
      applyPrint(sheet, plan.print);
      applyLinks(sheet, plan, names);
      sheet.showGridlines = plan.showGridlines;
    },
  };
  return [...measureJobs(plan), page];
}
