import { isNotComparable, type MapRow } from "../portfolio/score-map";
import type { ScoreRow } from "../portfolio/portfolio-columns";
import { roundStates } from "../portfolio/portfolio-columns";
import { counted, listed, oneDecimal, percent } from "./numbers";
import { rangeText } from "./scores";

/** What the sheets of a portfolio say. */

export const portfolioTitles = {
  map: "Portfolio",
  barrierPlaces: "Barriers, and where they occur",
  steps: "Planned mitigations, by role and month",
  files: "Files that were read",
  scores: "Scores of every round",
  barriers: "Barriers of every assessment",
  mitigations: "Planned mitigations of every assessment",
} as const;

/** Stands on every printed page: a portfolio holds what all its files hold. */
export const portfolioHandling =
  "Drawn from several assessments: handle as the most sensitive of them";

export function portfolioStamp(now: string, version: string): string {
  return `Written ${now} by version ${version} of the add-in from received workbooks. The next run writes it anew.`;
}

export const mapReading = [
  "In alphabetical order, never ranked: each row is read by itself.",
  "Where two 90 % ranges overlap, the scores do not tell two assessments apart.",
  "A cell holds the score (0 to 100) with its range, the band, and how much of the weight was scored.",
  "What is not comparable is marked so, has no colour, and the end of its row says why.",
  "Another framework stands in a block of its own: figures of two frameworks never compare.",
] as const;

export const noAssessments = "No assessment was read";
const noScore = "No score";
const notInFramework = "–";
export const overallHeading = "Overall";
export const mapHeadings = {
  partner: "Partner",
  scope: "Scope",
  round: "Latest round",
  why: "Not comparable",
} as const;

export function blockHeading(framework: string, name: string | null, count: number): string {
  const known = name === null || name === framework ? framework : `${name} (${framework})`;
  return `${known === "" ? "Framework not known" : known}: ${counted(count, "assessment")}`;
}

export function bandsLine(bands: readonly string[], redLineBand: string): string {
  return `Bands from worst to best: ${listed(bands)}; “${redLineBand}” where a red line is hit, whatever the score.`;
}

export const noColours =
  "This framework is not at hand, so bands stand in words alone, without colours.";

/** A line of a cell; why stands at the end of its row. */
export const notComparableMark = "not comparable";

export function notComparableText({ notComparable }: MapRow): string {
  return notComparable
    .map(({ why, codes }) => (codes.length === 0 ? why : `${codes.join(", ")}: ${why}`))
    .join("\n");
}

/** What a cell of the map says, line by line; the band is a line of its own. */
export function mapCell(row: ScoreRow | undefined, isNarrow: boolean): string {
  if (row === undefined) return notInFramework;
  const { score, low, high, band, coverage } = row;
  const isKnown = typeof score === "number";
  const range =
    isKnown && typeof low === "number" && typeof high === "number"
      ? rangeText({ low, high })
      : null;
  const first = isKnown ? oneDecimal(score) : noScore;
  const between = isNarrow ? "\n" : " ";
  return [
    range === null ? first : `${first}${between}(${range})`,
    band === null ? "" : String(band),
    typeof coverage === "number" ? `${percent(coverage)} scored` : "",
    isKnown && isNotComparable(row) ? notComparableMark : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

export function mapRound({ roundName, date, roundState }: MapRow): string {
  const state = roundState === roundStates.open ? "still open" : "";
  return [roundName, date, state].filter((line) => line !== "").join("\n");
}

/** @param isAlone no other row bears the same partner and scope */
export function mapScope(
  { partner, scope, file, assessment }: Pick<MapRow, "partner" | "scope" | "file" | "assessment">,
  isAlone: boolean
): string {
  const isNamed = isAlone && (partner !== "" || scope !== "");
  return [scope, isNamed ? "" : `${file}${assessment}`].filter((line) => line !== "").join("\n");
}

/** A list of places is cut here, and says so; the rows themselves hold all. */
const placesShown = 25;

export function placesText(places: readonly string[], table: string): string {
  if (places.length <= placesShown) return places.join("; ");
  const more = places.length - placesShown;
  return `${places.slice(0, placesShown).join("; ")}; and ${more} more in the table ${table}`;
}

export const placesReading =
  "Of the latest round of each assessment. The order goes by how many assessments, within one framework.";
export const noBarriers = "No barrier in any assessment that was read";
export const placesHeadings = [
  "Framework",
  "Ref",
  "Barrier or red line",
  "Kind",
  "Present in",
  "Cannot be ruled out in",
  "Where present",
  "Where it cannot be ruled out",
] as const;
export const redLineKind = "Red line";
export const barrierKind = "Barrier";

/** `3 of 12`. */
export function outOf(count: number, all: number): string {
  return `${count} of ${all}`;
}

export const stepsReading =
  "Of the plan of the latest round of each assessment. Months count from the start of each plan.";
export const noPlannedSteps = "No mitigation is planned in any assessment that was read";
export const stepsHeadings = [
  "Lead role",
  "Office",
  "Months",
  "Ref",
  "Mitigation",
  "Lever",
  "Supporting roles",
  "In",
  "Status",
  "Handover",
  "Where",
] as const;
export const noRole = "No lead named";

export function monthsText(start: number | null, end: number | null): string {
  if (start === null && end === null) return "";
  if (end === null) return `From ${start}`;
  return `${start ?? 0} to ${end}`;
}

/** `Open in 3; Done in 1`. */
export function tallyText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, count]) => `${word} in ${count}`).join("; ");
}

export function filesReading(read: number, part: number, skipped: number): string {
  return `${counted(read, "file or assessment", "files or assessments")} read, ${part} read in part, ${skipped} skipped. What is not comparable is in the remarks.`;
}

const contract = "The columns are a contract: they are added to, never renamed.";
export const tidyReading = {
  scores: `One row for each category of each round, and one for the round over all. ${contract}`,
  barriers: `One row for each barrier and red line of the latest round. ${contract}`,
  mitigations: `One row for each mitigation in the plan of the latest round. ${contract}`,
} as const;
