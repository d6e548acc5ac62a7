import type {
  Assessment,
  Entry,
  Finding,
  IndicatorEntry,
  Place,
  RevealedEntries,
  SecondAssessor,
} from "./assessment";
import { entryValue, isSameEntry } from "./entry-text";
import { toFinding } from "./remark";
import type { FindingRule } from "./rules";
import { isDisagreement, scorePair } from "./score-pairs";
import { isOfOtherRound } from "./second-assessor";

/**
 * What is odd about the scores of two assessors once they are revealed. Nothing while they are
 * blind: a finding would tell one of the other's scores.
 */
export function checkSecond({ second, entries }: Assessment): Finding[] {
  if (second === undefined || !second.isRevealed) return [];
  if (isOfOtherRound(second)) {
    // All scores differ from those of another round: to say so once is enough.
    const facts = { found: second.round, understood: second.currentRound };
    return [toFinding({ rule: "second-of-other-round", facts }, "", null)];
  }
  const ofA = byCode(entries);
  const ofB = byCode(second.entries);
  return second.revealed.flatMap((revealed) => [
    ...changed(revealed, ofA.get(revealed.code), ofB.get(revealed.code)),
    ...reconciliation(revealed, second),
  ]);
}

function byCode(entries: readonly IndicatorEntry[]): ReadonlyMap<string, IndicatorEntry> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}

function changed(
  { code, a, b, agreed }: RevealedEntries,
  nowA: IndicatorEntry | undefined,
  nowB: IndicatorEntry | undefined
): Finding[] {
  const findings: Finding[] = [];
  const wanted = agreed.kind === "blank" ? a : agreed;
  if (nowA !== undefined && differs(nowA.entry, wanted)) {
    const facts = { found: shown(nowA.entry), understood: shown(wanted) };
    findings.push(finding("first-changed-after-reveal", code, nowA.place, facts));
  }
  if (nowB !== undefined && differs(nowB.entry, b)) {
    const facts = { found: shown(nowB.entry), understood: shown(b) };
    findings.push(finding("second-changed-after-reveal", code, nowB.place, facts));
  }
  return findings;
}

function reconciliation(
  { code, a, b, agreed, place }: RevealedEntries,
  { log, round }: SecondAssessor
): Finding[] {
  if (agreed.kind === "blank") {
    if (!isDisagreement(scorePair(code, a, b))) return [];
    const facts = { found: shown(a), understood: shown(b) };
    return [finding("disagreement-open", code, place, facts)];
  }
  const isLogged = log.some(
    (event) =>
      event.kind === "reconciled" &&
      event.code === code &&
      event.round.trim() === round.trim() &&
      event.to === String(entryValue(agreed)) &&
      event.reason.trim() !== ""
  );
  return isLogged ? [] : [finding("agreed-not-logged", code, place, { found: shown(agreed) })];
}

/** What cannot be read is reported where it stands, and not a second time as a change. */
function differs(now: Entry, then: Entry): boolean {
  return now.kind !== "problem" && then.kind !== "problem" && !isSameEntry(now, then);
}

function shown(entry: Entry): string {
  const value = String(entryValue(entry));
  return value === "" ? "nothing" : value;
}

function finding(
  rule: FindingRule,
  code: string,
  place: Place | undefined,
  facts: Finding["facts"]
): Finding {
  return toFinding({ rule, facts }, code, place ?? null);
}
