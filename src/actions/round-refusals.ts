import { differingCodes } from "../assessment/history/same-entries";
import type { FinishedRound } from "../assessment/history/finished-round";
import { categoryOfKey, sheetKeys } from "../sheets/sheet-keys";
import type { Refusal } from "../text/refusals";
import type { RoundReason } from "../text/round-refusals";
import { damageLines } from "../text/rounds";
import { canAdvance, scoredTables } from "../workbook/clear-round";
import type { HeldAssessment } from "../workbook/read-assessment";
import type { Details } from "../workbook/read-details";
import { sameRoundName } from "../workbook/rounds-in-force";
import type { StartRoundRequest } from "./start-round-request";

const longestName = 60;

interface RoundState {
  readonly details: Details;
  /** The present round, where it is recorded already. */
  readonly recorded: FinishedRound | null;
  /** Of the present round; null where there is none that can be read. */
  readonly date: string | null;
}

export function because(why: RoundReason): Refusal {
  return { kind: "round", why };
}

function nameReasons(request: StartRoundRequest, held: HeldAssessment, state: RoundState) {
  const next = request.next.name.trim();
  const names = (held.rounds?.rounds ?? []).map(({ name }) => name);
  const current = state.details.round;
  const reasons: RoundReason[] = [];
  if (current.trim() === "") reasons.push({ kind: "current-name-missing" });
  if (next === "") reasons.push({ kind: "next-name-missing" });
  else if (next.length > longestName) {
    reasons.push({ kind: "name-long", characters: next.length });
  } else if ([...names, current].some((name) => sameRoundName(name, next))) {
    reasons.push({ kind: "name-taken", name: next });
  }
  const isEarlier = names.slice(0, -1).some((name) => sameRoundName(name, current));
  if (isEarlier) reasons.push({ kind: "name-taken", name: current });
  return reasons;
}

function dateReasons(request: StartRoundRequest, held: HeldAssessment, state: RoundState) {
  const { recorded, date, details } = state;
  if (recorded !== null) return [];
  if (date === null) {
    return [{ kind: "date-unreadable", found: request.date ?? details.date } as const];
  }
  const before = held.rounds?.rounds[held.rounds.rounds.length - 1]?.date;
  return before !== undefined && before >= date
    ? [{ kind: "date-not-later", date, before } as const]
    : [];
}

function entryReasons(held: HeldAssessment, { recorded }: RoundState): RoundReason[] {
  const { assessment, findings } = held;
  if (recorded !== null) {
    const codes = differingCodes(assessment.entries, recorded.entries);
    return codes.length === 0 ? [] : [{ kind: "differs", round: recorded.name, codes }];
  }
  // Only what would be lost: the evidence log and the settings stay as they are.
  const scored = new Set(
    [...held.installation.sheets]
      .filter(([key]) => categoryOfKey(key) !== null)
      .map(([, { name }]) => name)
  );
  const toMend = findings.filter(
    ({ weight, place }) => weight === "problem" && place !== null && scored.has(place.sheet)
  );
  if (toMend.length > 0) {
    const places = toMend.flatMap(({ place }) =>
      place === null ? [] : [`${place.sheet}!${place.cell}`]
    );
    return [{ kind: "to-mend", places: [...new Set(places)] }];
  }
  return assessment.entries.some(({ entry }) => entry.kind === "score")
    ? []
    : [{ kind: "nothing-scored" }];
}

function historyReasons({ rounds }: HeldAssessment): RoundReason[] {
  const unreadable = (rounds?.damage ?? []).filter(
    ({ kind }) => kind === "column-missing" || kind === "table-missing"
  );
  return unreadable.length === 0
    ? []
    : [{ kind: "history-unreadable", damage: damageLines(unreadable) }];
}

/** All that stands in the way of ending the present round, at once. */
export function roundRefusals(
  request: StartRoundRequest,
  held: HeldAssessment,
  state: RoundState
): Refusal[] {
  const { facts, rounds } = held;
  const reasons: Refusal[] = [];
  if (facts.isReadOnly) reasons.push({ kind: "read-only" });
  const touched = new Set(scoredTables(held).map(({ sheet }) => sheet));
  for (const [key, sheet] of held.installation.sheets) {
    const isWritten =
      touched.has(sheet.name) || sheet.name === rounds?.sheet || key === sheetKeys.assessment;
    if (isWritten && sheet.isProtected) {
      reasons.push({ kind: "sheet-protected", sheet: sheet.name });
    }
  }
  if (!canAdvance(held)) reasons.push(because({ kind: "details-missing" }));
  if (facts.isStructureProtected && request.blind !== false) {
    reasons.push(because({ kind: "cannot-hide" }));
  }
  const own = [
    ...historyReasons(held),
    ...nameReasons(request, held, state),
    ...dateReasons(request, held, state),
    ...entryReasons(held, state),
  ];
  return [...reasons, ...own.map(because)];
}
