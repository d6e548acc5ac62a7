import type { Framework } from "../../framework/framework";
import { roundStates, sourceWords } from "../../portfolio/portfolio-columns";
import { sheetKeys } from "../../sheets/sheet-keys";
import { isKnownSchema } from "../../sheets/sheet-marks";
import * as say from "../../text/portfolio-reading";
import { damageLines } from "../../text/rounds";
import type { HeldAssessment } from "../../workbook/assemble-assessment";
import {
  type FoundInstallation,
  installationOf,
  installationState,
  type InstallationState,
} from "../../workbook/find-installation";
import type { MarkedGroup } from "../../workbook/marked-groups";
import { detailsIn } from "../../workbook/read-details";
import { heldRounds } from "../../workbook/read-rounds";
import { sameRoundName } from "../../workbook/rounds-in-force";
import { dateOf } from "./cell-texts";
import {
  frameworkFor,
  heldAssessment,
  isScoredBlind,
  leftOutOf,
  ownTable,
  roundTables,
} from "./group-tables";
import { latestBarriers } from "./latest-barriers";
import { openRound } from "./open-round";
import type { ReceivedAssessment, ReceivedRound } from "./received-assessment";
import { readReceivedPlan } from "./received-plan";
import { finishedRounds, type ScoredRound } from "./received-rounds";
import { readSummary, type ReceivedSummary } from "./received-summary";
import type { ReceivedWorkbook } from "./received-workbook";

function skipped(group: MarkedGroup, sentence: string): ReceivedAssessment {
  return {
    key: group.suffix,
    partner: "",
    scope: "",
    framework: group.frameworkId,
    version: group.frameworkVersion,
    rounds: [],
    barriers: [],
    mitigations: [],
    isWhole: false,
    isSkipped: true,
    remarks: [sentence],
  };
}

function frameworkRemarks(
  group: MarkedGroup,
  framework: Framework | null,
  state: InstallationState | null
): string[] {
  if (framework === null) return [say.unknownFramework(group.mark)];
  if (state?.kind === "newer-framework") return [say.newerFramework(state.found)];
  return group.frameworkVersion === framework.version
    ? []
    : [say.otherVersion(group.frameworkVersion, framework.version)];
}

/** Those of entries and settings, which the check of the add-in names one by one. */
function problemsOf({ findings }: HeldAssessment): number {
  const named: ReadonlySet<string> = new Set(["table-missing", "history-damaged"]);
  return findings.filter(({ rule, weight }) => weight === "problem" && !named.has(rule)).length;
}

/** The round that the summary shows; null where it was never built. */
function shownRound(
  group: MarkedGroup,
  summary: ReceivedSummary,
  number: number | null,
  date1904: boolean
): ReceivedRound | null {
  const isBuilt = summary.figures.some(
    ({ score, coverage }) => score !== null || coverage !== null
  );
  if (!isBuilt) return null;
  return {
    number,
    name: summary.round,
    date: dateOf(summary.date, date1904),
    state: roundStates.open,
    framework: group.frameworkId,
    version: group.frameworkVersion,
    levels: null,
    source: sourceWords.summary,
    figures: summary.figures.map((one) => ({ ...one, why: [{ kind: "summary-only" }] })),
    entries: [],
  };
}

/** A copy without the entries: its last round, if it is none of the finished ones. */
function roundFromSummary(
  group: MarkedGroup,
  summary: ReceivedSummary | null,
  finished: readonly ScoredRound[],
  date1904: boolean
): { readonly scored: readonly ScoredRound[]; readonly remarks: readonly string[] } {
  if (summary === null) return { scored: [], remarks: [] };
  const last = finished[finished.length - 1];
  const number = last === undefined ? null : (last.round.number ?? 0) + 1;
  const round = shownRound(group, summary, number, date1904);
  if (round === null) return { scored: [], remarks: [say.nothingBuilt] };
  if (finished.some((one) => sameRoundName(one.round.name, round.name))) {
    return { scored: [], remarks: [] };
  }
  const outside = summary.outside.length > 0 ? [say.summaryOutOfRange(summary.outside)] : [];
  return { scored: [{ round, basis: null }], remarks: [say.fromSummary, ...outside] };
}

function hasAllTables({ installation, tables }: HeldAssessment): boolean {
  return [...installation.tables.category.values()].every((name) => tables.has(name));
}

function hasTables({ installation, tables }: HeldAssessment): boolean {
  return [...installation.tables.category.values()].some((name) => tables.has(name));
}

/** Everything that one assessment of a file holds for a portfolio. */
export function readGroup(
  workbook: ReceivedWorkbook,
  group: MarkedGroup,
  frameworks: readonly Framework[]
): ReceivedAssessment {
  const framework = frameworkFor(group, frameworks);
  const state = framework === null ? null : installationState(group, framework);
  if (!isKnownSchema(group.schema)) return skipped(group, say.newerSchema(group.schema));
  const known = state?.kind === "found" ? framework : null;
  const installation: FoundInstallation =
    state?.kind === "found"
      ? state.installation
      : installationOf(group, { categories: framework?.categories ?? [] });
  const { date1904 } = workbook;
  const ofRounds = roundTables(workbook, installation);
  const held = known === null ? null : heldAssessment(workbook, known, installation, ofRounds);
  const record =
    held?.rounds ?? heldRounds(workbook.facts, installation, group.frameworkId, ofRounds);
  const finished = finishedRounds(record, frameworks);
  const hasEntries = held !== null && hasTables(held);
  const open = hasEntries ? openRound(held, date1904) : null;
  const summary = once(() => readSummary(workbook, installation));
  const isBlind = (): boolean =>
    isScoredBlind(ownTable(workbook, group, installation.tables.optional.assessors));
  const shown = hasEntries
    ? { scored: [], remarks: [] }
    : isBlind()
      ? { scored: [], remarks: [say.blindRound] }
      : roundFromSummary(group, summary(), finished, date1904);
  const scored = [...finished, ...(open?.scored == null ? [] : [open.scored]), ...shown.scored];
  const leftOut = leftOutOf(workbook, installation);
  const { plan: planName } = installation.tables.optional;
  const plan = readReceivedPlan(
    held === null
      ? installation.sheets.has(sheetKeys.plan)
        ? ownTable(workbook, group, planName)
        : null
      : (held.tables.get(planName) ?? null),
    known,
    held?.offices ?? {},
    date1904
  );
  const problems = hasEntries ? problemsOf(held) : 0;
  const details = detailsIn(
    held === null
      ? ownTable(workbook, group, installation.tables.details)
      : held.tables.get(installation.tables.details)
  );
  const isNamed = details.partner !== "" || details.scope !== "" || hasEntries;
  const named = isNamed ? details : (summary() ?? details);
  const isEmpty = scored.length === 0;
  return {
    key: group.suffix,
    partner: named.partner,
    scope: named.scope,
    framework: group.frameworkId,
    version: group.frameworkVersion,
    rounds: scored.map(({ round }) => round),
    barriers: latestBarriers({ scored, held, record, leftOut, summary }),
    mitigations: plan.mitigations,
    isWhole:
      hasEntries &&
      hasAllTables(held) &&
      problems === 0 &&
      (record?.damage.length ?? 0) === 0 &&
      !open?.isUnseen,
    isSkipped: isEmpty && plan.mitigations.length === 0,
    remarks: [
      ...frameworkRemarks(group, framework, state),
      ...(open?.remarks ?? []),
      ...shown.remarks,
      ...damageLines(record?.damage ?? [], 10),
      ...installation.copies.map(({ sheet, original }) =>
        say.sheetCopied(sheet.name, original.name)
      ),
      ...(problems > 0 ? [say.problemsFound(problems)] : []),
      ...(plan.ownRows > 0 ? [say.ownPlanRows(plan.ownRows)] : []),
      ...(plan.withoutMonths > 0 ? [say.monthsUnknown(plan.withoutMonths)] : []),
      ...(isEmpty && open === null ? [say.noRow] : []),
    ],
  };
}

/** Worked out when it is asked for, and no more than once. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
