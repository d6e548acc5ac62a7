import type { Framework } from "../../framework/framework";
import { barrierPlaces } from "../../portfolio/barrier-places";
import { plannedSteps } from "../../portfolio/planned-steps";
import type { PortfolioRows } from "../../portfolio/portfolio-columns";
import {
  barrierKind,
  monthsText,
  noBarriers,
  noPlannedSteps,
  noRole,
  outOf,
  placesHeadings,
  placesReading,
  placesText,
  portfolioTitles,
  redLineKind,
  stepsHeadings,
  stepsReading,
  tallyText,
} from "../../text/portfolio";
import type { SheetPlan } from "../plan";
import { groupedSheet } from "./grouped-sheet";
import { mapSheet } from "./map-sheet";
import { portfolioTableNames } from "./portfolio-names";
import { contentOf, type PortfolioHead } from "./sheet-parts";
import { tidySheet } from "./tidy-sheet";

function placesSheet({ barriers, scores }: PortfolioRows, head: PortfolioHead): SheetPlan {
  const table = portfolioTableNames.barriers;
  return groupedSheet(
    {
      sheet: "barrierPlaces",
      title: portfolioTitles.barrierPlaces,
      reading: placesReading,
      header: placesHeadings,
      widths: [16, 9, 34, 10, 10, 12, 56, 40],
      rows: barrierPlaces(barriers, scores).map((one) => [
        contentOf(one.framework),
        contentOf(one.barrier),
        contentOf(one.title),
        one.isRedLine ? redLineKind : barrierKind,
        outOf(one.present.length, one.outOf),
        outOf(one.open.length, one.outOf),
        contentOf(placesText(one.present, table)),
        contentOf(placesText(one.open, table)),
      ]),
      empty: { text: noBarriers, column: 2 },
      centred: [4, 5],
    },
    head
  );
}

function stepsSheet({ mitigations }: PortfolioRows, head: PortfolioHead): SheetPlan {
  const table = portfolioTableNames.mitigations;
  return groupedSheet(
    {
      sheet: "steps",
      title: portfolioTitles.steps,
      reading: stepsReading,
      header: stepsHeadings,
      widths: [18, 16, 10, 8, 34, 15, 20, 6, 16, 16, 46],
      rows: plannedSteps(mitigations).map((one) => [
        one.lead === "" ? noRole : contentOf(one.lead),
        contentOf(one.office),
        contentOf(monthsText(one.start, one.end)),
        contentOf(one.mitigation),
        contentOf(one.title),
        contentOf(one.lever),
        contentOf(one.support),
        one.where.length,
        contentOf(tallyText(one.statuses)),
        contentOf(tallyText(one.handovers)),
        contentOf(placesText(one.where, table)),
      ]),
      empty: { text: noPlannedSteps, column: 4 },
      centred: [2, 7],
    },
    head
  );
}

/**
 * Every sheet of a portfolio, in tab order: the map, what draws many assessments together, the files,
 * and the tables of the contract. Pure: same rows, same plans.
 *
 * @param frameworks those at hand: for names, the order of categories and the colours of bands
 */
export function planPortfolio(
  rows: PortfolioRows,
  frameworks: readonly Framework[],
  head: PortfolioHead
): SheetPlan[] {
  return [
    mapSheet(rows, frameworks, head),
    placesSheet(rows, head),
    stepsSheet(rows, head),
    tidySheet("files", rows, head),
    tidySheet("scores", rows, head),
    tidySheet("barriers", rows, head),
    tidySheet("mitigations", rows, head),
  ];
}
