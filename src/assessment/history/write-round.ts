import { evidenceText } from "../read-evidence";
import { type HistoryCells, type RoundCells, roundChecksum, rowCheck } from "./checksum";
import type { FinishedEntry, FinishedRound } from "./finished-round";
import { historyEntries } from "./history-columns";

export interface WrittenRound {
  readonly record: RoundCells;
  readonly rows: readonly HistoryCells[];
}

function blankAsNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Codes hold no space, so a space parts them. */
function indicatorList(codes: readonly string[]): string {
  return [...codes].sort().join(" ");
}

function historyCells(round: FinishedRound, entry: FinishedEntry): HistoryCells {
  const unchecked: HistoryCells = {
    round: round.number,
    roundName: round.name,
    date: round.date,
    framework: round.framework,
    version: round.version,
    levels: round.levels,
    category: entry.category,
    categoryWeight: entry.categoryWeight,
    indicator: entry.indicator,
    entry: historyEntries[entry.entry.kind],
    score: entry.entry.kind === "score" ? entry.entry.level : null,
    confidence: entry.confidence,
    evidence: blankAsNull(evidenceText(entry.evidence)),
    basis: blankAsNull(entry.basis.replace(/\r\n?/g, "\n")),
    weight: entry.weight,
    vintage: blankAsNull(entry.vintage),
    evidenceCount: entry.evidenceCount,
    check: null,
  };
  return { ...unchecked, check: rowCheck(unchecked) };
}

/** A finished round as rows of the two tables, with its checks. */
export function writeRound(round: FinishedRound): WrittenRound {
  const rows = round.entries.map((entry) => historyCells(round, entry));
  const { method } = round;
  const unchecked: RoundCells = {
    round: round.number,
    roundName: round.name,
    date: round.date,
    framework: round.framework,
    version: round.version,
    rows: rows.length,
    indicators: indicatorList(round.entries.map(({ indicator }) => indicator)),
    minimumCoverage: method.minimumCoverage,
    fullCoverage: method.fullCoverage,
    overallMethod: method.overallMethod,
    halfWidthHigh: method.halfWidths.High,
    halfWidthModerate: method.halfWidths.Moderate,
    halfWidthLow: method.halfWidths.Low,
    assessorCorrelation: method.assessorCorrelation,
    roundCorrelation: method.roundCorrelation,
    recorded: blankAsNull(round.recorded),
    addIn: blankAsNull(round.addIn),
    checksum: null,
  };
  const checks = rows.map(({ indicator, check }) => ({
    indicator: String(indicator),
    check: String(check),
  }));
  return { record: { ...unchecked, checksum: roundChecksum(unchecked, checks) }, rows };
}
