import type { Framework } from "../../framework/framework";
import type { PortfolioRows } from "../../portfolio/portfolio-columns";
import { scoreMap } from "../../portfolio/score-map";
import { mapReading, portfolioTitles } from "../../text/portfolio";
import type { SheetPlan } from "../plan";
import { mapBlock, type PlannedBlock } from "./map-block";
import { portfolioKeys } from "./portfolio-names";
import { frameOf, headOf, type PortfolioHead } from "./sheet-parts";

/** Of partner, scope and round. */
const leading = [20, 24, 14] as const;
const whyWidth = 40;
/** With more categories the range stands on a line of its own, so that a page stays legible. */
const mostWide = 6;
const cellWidths = { wide: 21, narrow: 13 } as const;

/**
 * What a lead reads in two minutes: assessments by categories, each with its latest round, one block
 * for each framework, in alphabetical order.
 */
export function mapSheet(
  rows: PortfolioRows,
  frameworks: readonly Framework[],
  head: PortfolioHead
): SheetPlan {
  const found = scoreMap(rows.scores, frameworks);
  const blocks = found.length > 0 ? found : [{ framework: "", categories: [], rows: [] }];
  const most = Math.max(...blocks.map(({ categories }) => categories.length));
  const isNarrow = most > mostWide;
  const width = isNarrow ? cellWidths.narrow : cellWidths.wide;
  const columnWidths = [
    ...leading,
    ...Array.from({ length: most + 1 }, () => width),
    ...[whyWidth],
  ];
  const top = headOf(portfolioTitles.map, mapReading, head);
  const planned: PlannedBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const row = planned[index - 1]?.end ?? top.cells.length;
    const framework = frameworks.find(({ id }) => id === block.framework);
    planned.push(
      mapBlock(block, framework, { row: row + 1, index, widths: columnWidths, isNarrow })
    );
  }
  const [only, ...others] = planned;
  const header = others.length === 0 ? only?.header : undefined;
  return {
    ...frameOf(portfolioKeys.map, head, header),
    columnWidths,
    rowHeights: planned.flatMap(({ rowHeights }) => rowHeights),
    blocks: [{ row: 0, column: 0, cells: top.cells }, ...planned.flatMap((one) => one.blocks)],
    styles: [...top.styles, ...planned.flatMap(({ styles }) => styles)],
    tables: planned.flatMap(({ tables }) => tables),
    conditionalFormats: planned.flatMap(({ conditionalFormats }) => conditionalFormats),
    freeze: { rows: header === undefined ? 0 : header + 1, columns: 2 },
  };
}
