import { counted, limitedQuote, listed } from "./numbers";

/** Why a round was not finished, compared or written about. */
export interface RoundRefusal {
  readonly kind: "round";
  readonly why: RoundReason;
}

export type RoundReason =
  | { readonly kind: "nothing-scored" }
  /** Cells that must be mended before the round can be kept. `places` as `sheet!cell`. */
  | { readonly kind: "to-mend"; readonly places: readonly string[] }
  | { readonly kind: "current-name-missing" }
  | { readonly kind: "next-name-missing" }
  | { readonly kind: "name-taken"; readonly name: string }
  | { readonly kind: "name-long"; readonly characters: number }
  | { readonly kind: "date-unreadable"; readonly found: string }
  | { readonly kind: "date-not-later"; readonly date: string; readonly before: string }
  /** The round is recorded already, and what the sheets hold now is not what was recorded. */
  | { readonly kind: "differs"; readonly round: string; readonly codes: readonly string[] }
  | { readonly kind: "details-missing" }
  /** Something may not be added to a history whose tables cannot be read. */
  | { readonly kind: "history-unreadable"; readonly damage: readonly string[] }
  | { readonly kind: "cannot-hide" }
  | { readonly kind: "cannot-show" }
  | { readonly kind: "no-rounds" }
  | { readonly kind: "round-missing"; readonly round: number }
  | { readonly kind: "round-damaged"; readonly round: number; readonly damage: readonly string[] }
  | { readonly kind: "same-round" }
  | { readonly kind: "out-of-sight" };

const codesShown = 10;

function shortList(items: readonly string[]): string {
  const shown = items.slice(0, codesShown);
  const more = items.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : listed(shown);
}

/** What stands in the way of a round and what to do. */
export function roundRefusalSentence({ why }: RoundRefusal): string {
  switch (why.kind) {
    case "nothing-scored":
      return "Nothing is scored in this round yet, so there is nothing to keep. Score it first.";
    case "to-mend":
      return `${counted(why.places.length, "problem")} must be mended before the round can be finished, since a cell that cannot be read would be lost: ${shortList(why.places)}. Run the check, which says what is wrong with each.`;
    case "current-name-missing":
      return "The round on the Assessment sheet has no name. Enter one beside “Round”, e.g. Baseline, then try again.";
    case "next-name-missing":
      return "The next round has no name. Give it one that no round has yet, e.g. Follow-up 1.";
    case "name-taken":
      return `There is a round called ${limitedQuote(why.name)} already. Give the round a name of its own.`;
    case "name-long":
      return `The name of the round has ${why.characters} characters. Use at most 60.`;
    case "date-unreadable":
      return `${why.found === "" ? "No date was given for the round" : `${limitedQuote(why.found)} is not a date`}. Give the day on which the round ended as year-month-day, e.g. 2026-05-01.`;
    case "date-not-later":
      return `The round is dated ${why.date}, and the one before it ${why.before}. Give the day on which this round ended; it is later.`;
    case "differs":
      return `${limitedQuote(why.round)} is in the history already, and what the sheets hold now differs for ${shortList(why.codes)}. Put these entries back as they were or clear them; or, if they belong to a new round, give it a name of its own beside “Round” on the Assessment sheet.`;
    case "details-missing":
      return "The Assessment sheet has no row “Round” in its first table. Put the row back, then try again.";
    case "history-unreadable":
      return `Nothing can be added to the history as it stands. ${why.damage.join(" ")}`;
    case "cannot-hide":
      return "The structure of this workbook is protected, so the last round cannot be put out of sight. Take the protection off (Review, Protect Workbook), or start the round with the last one in sight.";
    case "cannot-show":
      return "The structure of this workbook is protected, so hidden sheets cannot be shown. Take the protection off (Review, Protect Workbook), then try again.";
    case "no-rounds":
      return "No round is finished yet. Start a follow-up round first: that keeps the present one in the history.";
    case "round-missing":
      return `There is no round ${why.round}. Choose one of the finished rounds.`;
    case "round-damaged":
      return `Round ${why.round} is damaged and is not compared. ${why.damage.join(" ")}`;
    case "same-round":
      return "A round is compared with another one. Choose two.";
    case "out-of-sight":
      return "The last round is out of sight until this one is scored. Score the open indicators first, or show the last round.";
  }
}
