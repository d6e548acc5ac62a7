import { notKnown } from "../text/not-known";
import {
  briefHeadings,
  nothingGrave,
  noSteps,
  redLinesSaid,
  shortenedNote,
  shownOf,
} from "../text/reports";
import { redLineLine } from "../text/scores";
import { writtenLine } from "../text/summary";
import { noHandling } from "../text/summary-head";
import { bandFormats } from "./band-formats";
import { barRows, briefChart, briefChartRows } from "./brief-chart";
import { BriefPage } from "./brief-page";
import {
  briefBarriers,
  briefScores,
  briefSteps,
  briefWidths as widths,
  type ReportInput,
} from "./brief-rows";
import type { CellContent, SheetPlan } from "./plan";
import { printSetup } from "./print-setup";
import type { SheetContext } from "./sheet-context";
import { sheetName } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";
import { shortened } from "./text-parts";
import { titleSize } from "./wide-lines";

type Row = readonly CellContent[];

const headers = {
  scores: ["Code", "Category", "Score", "Range", "Coverage", "Band"],
  barriers: ["Ref", "Barrier", "", "Severity", "", "Why"],
  steps: ["Ref", "Mitigation", "", "Lead", "When", "What"],
} as const;
/** Words above the columns of the brief. */
export const briefHeaders: readonly string[] = Object.values(headers).flat();

/** Lines that the partner's name takes at most, and its scope or a list of codes. */
const mostTitleLines = 5;
const mostLines = 3;

/**
 * One page for somebody who has two minutes: scores as a picture, red lines, barriers, first steps.
 * Texts that would take the page from the others are shortened, and the page says where they are whole.
 */
export function briefSheet(context: SheetContext, input: ReportInput): SheetPlan {
  const { framework, choices } = context;
  const { outlook, writtenAt } = input;
  const page = new BriefPage(widths);
  const about = [choices.scope, choices.round, choices.date ?? ""].filter((text) => text !== "");
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const limited = (text: string): string => shortened(text, whole, mostLines);
  page.lines(
    {
      text: shortened(`Brief: ${choices.partner}`, whole / titleSize, mostTitleLines),
      role: "title",
    },
    { text: limited(about.join("; ")), role: "quiet" },
    { text: choices.handling === "" ? noHandling : choices.handling, bold: true },
    { text: writtenLine(framework, { writtenAt, version: choices.version }), role: "quiet" }
  );

  page.heading(briefHeadings.standing);
  const scoreRows = briefScores(outlook);
  const scores = page.table(headers.scores, barRows(scoreRows));
  const place = page.room(briefChartRows(scoreRows.length));

  page.heading(briefHeadings.redLines);
  page.lines(
    ...(["hit", "not cleared"] as const).map((status) => ({
      text: limited(redLinesSaid(status, redLineLine(outlook.scores, status))),
    }))
  );
  page.heading(briefHeadings.barriers);
  const barriers = briefBarriers(outlook);
  page.table(headers.barriers, filled(barriers.rows, nothingGrave));
  page.lines({ text: shownOf(barriers.rows.length, barriers.all, "barrier") });
  page.heading(briefHeadings.steps);
  const steps = briefSteps(outlook, input.offices);
  page.table(headers.steps, filled(steps.rows, noSteps));
  page.heading(briefHeadings.open);
  page.lines({ text: limited(notKnown(outlook.assessment)) });
  if (page.isShortened) page.lines({ text: shortenedNote, role: "quiet" });
  const made = page.plan();
  return {
    ...made,
    key: sheetKeys.brief,
    name: sheetName(context, sheetKeys.brief),
    columnWidths: widths,
    styles: [
      ...made.styles,
      { area: { ...scores, column: 2, columns: 1 }, numberFormat: "0.0" },
      { area: { ...scores, column: 4, columns: 1 }, numberFormat: "0%" },
      {
        area: { ...scores, row: scores.row - 1, rows: scores.rows + 1, column: 2, columns: 3 },
        horizontal: "center",
      },
    ],
    tables: [],
    validations: [],
    conditionalFormats: bandFormats(
      { ...scores, column: 5, columns: 1 },
      outlook.assessment.method
    ),
    links: [],
    charts: [briefChart(scores, scoreRows, place)],
    print: { ...printSetup("portrait", choices.handling), onePageTall: true },
    showGridlines: false,
    isGenerated: true,
  };
}

function filled(rows: readonly Row[], nothing: string): readonly Row[] {
  return rows.length > 0 ? rows : [["", nothing]];
}
