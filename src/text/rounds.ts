/** What is said about rounds: the History sheet, its damage, and what a comparison found. */
import { type HistoryDamage, damagedRound } from "../assessment/history/history-damage";
import type { NotComparable, Movement } from "../scoring/rounds/compare-rounds";
import type { RoundChange } from "../scoring/round-change";
import type { CategoryTrend } from "../scoring/rounds/round-trend";
import { changeWords } from "./function-results";
import { counted, listed, oneDecimal } from "./numbers";

export const historyIntroduction =
  "Every finished round, one row for each indicator; the table beside it has one row for each round. The add-in only adds rows here.";
export const historyProtection =
  "Row check and Checksum find deleted rows and changed cells; sorting is harmless. They are no signature. A hidden sheet is out of sight, not locked: anyone can unhide it.";

const tableWords = { history: "HSA_History", rounds: "HSA_Rounds" } as const;

/** What is damaged and where, and what to do. */
export function damageSentence(damage: HistoryDamage): string {
  switch (damage.kind) {
    case "column-missing": {
      const others =
        damage.strange.length === 0 ? "" : ` Headers that are not ours: ${listed(damage.strange)}.`;
      return `${tableWords[damage.table]} has no column “${damage.column}”.${others} Give the header its text back.`;
    }
    case "table-missing":
      return `The table ${tableWords[damage.table]} is gone. Undo its removal, or take the sheet from a copy that still has it.`;
    case "row-gone":
      return `Round ${damage.round}: the row of ${damage.indicator} is gone. Take it from a copy that still has it.`;
    case "row-edited":
      return `Round ${damage.round}: the row of ${damage.indicator} (row ${damage.row}) was changed after it was written. Undo the change, or take the row from a copy.`;
    case "row-added":
      return `Round ${damage.round}: row ${damage.row} (${damage.indicator === "" ? "no indicator" : damage.indicator}) was not written by the add-in, or stands twice. Take it out.`;
    case "row-lost":
      return `Row ${damage.row} of HSA_History belongs to no round. Give it its round number back, or take it out.`;
    case "round-edited":
      return `Round ${damage.round}: its record (row ${damage.row} of HSA_Rounds) does not match its rows. One of them was changed; take both from a copy.`;
    case "record-gone":
      return `Round ${damage.round}: ${counted(damage.rows, "row")} in HSA_History, and no record in HSA_Rounds. Take the record from a copy.`;
    case "record-repeated":
      return damage.round === null
        ? `Row ${damage.row} of HSA_Rounds has no round number. Give it its number back, or take it out.`
        : `Round ${damage.round} has two records (row ${damage.row} of HSA_Rounds). Take one out.`;
    case "round-gone":
      return `Round ${damage.round} is gone: neither record nor rows. Take them from a copy.`;
  }
}

/** Sentences of all damage, those of one round behind one another; long lists are cut and counted. */
export function damageLines(damage: readonly HistoryDamage[], most = 20): string[] {
  const ordered = [...damage].sort((a, b) => (damagedRound(a) ?? 0) - (damagedRound(b) ?? 0));
  const lines = ordered.slice(0, most).map(damageSentence);
  const more = ordered.length - lines.length;
  return more > 0 ? [...lines, `And ${counted(more, "other damage", "others")}.`] : lines;
}

/** `up 16.7 points, likely`. */
export function changeText(change: RoundChange | null): string {
  if (change === null) return "nothing comparable";
  const { points, reading } = change;
  const size = oneDecimal(Math.abs(points));
  const words = changeWords[reading];
  if (points === 0) return `no difference (${words})`;
  return `${points > 0 ? "up" : "down"} ${size} points: ${reading === "none" ? words : `${words} change`}`;
}

export const movementWords: Readonly<Record<Movement, string>> = {
  up: "Up",
  down: "Down",
  "re-judged up": "Re-judged, up",
  "re-judged down": "Re-judged, down",
  same: "Same",
};

export const notComparableWords: Readonly<Record<NotComparable, string>> = {
  framework: "Another version of the framework",
  vintage: "Another version of a dataset",
  "one round": "In one of the rounds only",
  "not scored": "Not scored in both rounds",
};

/** Why an indicator moved, or why it cannot be said. */
export function movementReason(movement: Movement | null, newEvidence: readonly string[]): string {
  if (movement === null || movement === "same") return "";
  return newEvidence.length > 0
    ? `New evidence: ${newEvidence.join(", ")}`
    : "No evidence dated after the earlier round: the same evidence was judged anew";
}

/** `up 2.8 points a year (p 0.083)`, or why there is no trend. */
export function trendText({ trend, scored }: CategoryTrend): string {
  if (trend === null) return `too few rounds (${counted(scored, "scored round")}, 3 needed)`;
  const size = oneDecimal(Math.abs(trend.slope));
  const direction = trend.slope === 0 ? "level" : trend.slope > 0 ? "up" : "down";
  const slope = direction === "level" ? "level" : `${direction} ${size} points a year`;
  return trend.p === null
    ? `${slope}; too few rounds to test (${scored}, 5 needed)`
    : `${slope}; exact test p ${trend.p.toFixed(3)}`;
}

export function roundLabel(round: { readonly number: number; readonly name: string }): string {
  return `${round.number} ${round.name}`.trim();
}

export function changeIntroduction(writtenAt: string): string {
  return `Written ${writtenAt}. Values as they were then: write it again after changes. What you add beside or below stays.`;
}

/** @param laterDate "" while the round is not finished */
export function comparedLine(
  earlier: string,
  earlierDate: string,
  later: string,
  laterDate: string
): string {
  const dated = (name: string, date: string): string => (date === "" ? name : `${name} (${date})`);
  return `From ${dated(earlier, earlierDate)} to ${dated(later, laterDate)}.`;
}

export function leftOutLine(rounds: readonly string[]): string {
  return rounds.length === 0
    ? "All rounds are in the trend."
    : `Left out of the trend, because the framework or its version is another one: ${listed(rounds)}.`;
}

export const changeHowToRead =
  "Only what both rounds scored, under one framework version and one dataset vintage, is compared. Up and Down rest on evidence dated after the earlier round; re-judged means that there is none. Ranges: where other reasonable readings of the same evidence would lie.";

export function trendChartTitle(category: string): string {
  const title = `${category}: score by round, with its 90 % range`;
  return title.length <= 255 ? title : `${title.slice(0, 254)}…`;
}

export const trendSeries = { score: "Score", low: "Low end", high: "High end" } as const;
