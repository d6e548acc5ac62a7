import type { RuledAssessment } from "../../assessment/assessment";
import { logOf } from "../../assessment/history/round-evidence";
import type { Framework } from "../../framework/framework";
import { isNewerVersion } from "../../framework/version-order";
import { roundStates, sourceWords } from "../../portfolio/portfolio-columns";
import { previousBetween } from "../../scoring/rounds/previous-round";
import { sheetKeys } from "../../sheets/sheet-keys";
import * as say from "../../text/portfolio-reading";
import { damageLines } from "../../text/rounds";
import { manifestName } from "../../text/send";
import {
  assembleAssessment,
  dropOthers,
  type HeldAssessment,
} from "../../workbook/assemble-assessment";
import {
  type FoundInstallation,
  installationOf,
  installationState,
} from "../../workbook/find-installation";
import { isOfAnother, type MarkedGroup } from "../../workbook/marked-groups";
import { type Details, detailsIn } from "../../workbook/read-details";
import { heldRounds, type HeldRounds, type RoundTables } from "../../workbook/read-rounds";
import type { TableCells } from "../../workbook/read-table";
import { renamedTables } from "../../workbook/read-tables";
import { assessmentTables } from "../../workbook/table-wishes";
import { dateOf } from "./cell-texts";
import { openRound } from "./open-round";
import type { ReceivedAssessment, ReceivedRound } from "./received-assessment";
import { barriersFromEntries, type ReceivedBarrier } from "./received-barrier";
import { readReceivedPlan } from "./received-plan";
import { finishedRounds, type ScoredRound } from "./received-rounds";
import { readSummary, type ReceivedSummary } from "./received-summary";
import { type ReceivedWorkbook, standingTable } from "./received-workbook";

/** The framework of this very version; else the newest of those with the id. */
function frameworkFor(group: MarkedGroup, frameworks: readonly Framework[]): Framework | null {
  const own = frameworks.filter(({ id }) => id === group.frameworkId);
  return (
    own.find(({ version }) => version === group.newestFramework) ??
    own.reduce<Framework | null>(
      (best, one) => (best === null || isNewerVersion(one.version, best.version) ? one : best),
      null
    )
  );
}

function tablesOf(
  workbook: ReceivedWorkbook,
  group: MarkedGroup,
  installation: FoundInstallation
): { own: (name: string) => TableCells | null; rounds: RoundTables } {
  const id = { frameworkId: group.frameworkId, suffix: group.suffix };
  const own = (name: string): TableCells | null =>
    isOfAnother(workbook.facts, id, name) ? null : workbook.table(name);
  const { history, rounds } = installation.tables.optional;
  return {
    own,
    rounds: {
      history: standingTable(workbook.table(history)),
      rounds: standingTable(workbook.table(rounds)),
    },
  };
}

function heldIn(
  workbook: ReceivedWorkbook,
  framework: Framework,
  installation: FoundInstallation,
  rounds: RoundTables
): HeldAssessment {
  const wishes = assessmentTables(framework, installation.tables);
  const tables = new Map(
    wishes.flatMap(({ table }) => {
      const found = workbook.table(table);
      return found === null ? [] : [[table, found] as const];
    })
  );
  dropOthers(workbook.facts, framework, installation, tables);
  const renamed = renamedTables(
    wishes,
    installation,
    tables,
    ({ table }) =>
      () =>
        workbook.table(table)
  ).finish();
  return assembleAssessment(framework, workbook.facts, installation, tables, rounds, renamed);
}

/** What was left out of a copy that was made to be sent, and rules may ask for. */
function leftOutOf({ facts }: ReceivedWorkbook, { sheets }: FoundInstallation) {
  const isCopy = facts.sheets.some(({ name }) => name === manifestName);
  return { plan: isCopy, evidence: isCopy && !sheets.has(sheetKeys.evidence) };
}

/** The round that the summary shows, where its entries are not in the file. */
function shownRound(
  group: MarkedGroup,
  summary: ReceivedSummary,
  date1904: boolean
): ReceivedRound | null {
  const isBuilt = summary.figures.some(
    ({ score, coverage }) => score !== null || coverage !== null
  );
  if (!isBuilt) return null;
  return {
    number: null,
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

/** Barriers of a finished round: with the plan and the training of the sheets, which outlive rounds. */
function finishedBasis(
  scored: ScoredRound,
  before: ScoredRound | undefined,
  held: HeldAssessment | null,
  rounds: HeldRounds | null
): RuledAssessment | null {
  if (scored.basis === null) return null;
  const { framework, assessment } = scored.basis;
  const recorded = (one: ScoredRound | undefined) =>
    rounds?.rounds.find(({ number }) => number === one?.round.number && rounds.sound.has(number));
  const current = recorded(scored);
  const former = recorded(before);
  const { plan, trainingIndex } = held?.assessment ?? {};
  return {
    ...assessment,
    ...(plan === undefined ? {} : { plan }),
    ...(trainingIndex === undefined ? {} : { trainingIndex }),
    ...(current === undefined || former === undefined
      ? {}
      : {
          previous: previousBetween(
            former,
            current,
            framework,
            held === null ? [] : logOf(held.assessment)
          ),
        }),
  };
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function problemsOf({ findings }: HeldAssessment): number {
  const named: ReadonlySet<string> = new Set(["table-missing", "history-damaged"]);
  return findings.filter(({ rule, weight }) => weight === "problem" && !named.has(rule)).length;
}

const skipped = (group: MarkedGroup, sentence: string): ReceivedAssessment => ({
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
});

/** Everything that one assessment of a file holds for a portfolio. */
export function readGroup(
  workbook: ReceivedWorkbook,
  group: MarkedGroup,
  frameworks: readonly Framework[]
): ReceivedAssessment {
  const framework = frameworkFor(group, frameworks);
  const state = framework === null ? null : installationState(group, framework);
  const nominal = installationOf(group, { categories: framework?.categories ?? [] });
  const remarks: string[] = [];
  const known = state?.kind === "found" ? framework : null;
  if (state?.kind === "newer-schema") return skipped(group, say.newerSchema(state.found));
  if (state?.kind === "newer-framework") remarks.push(say.newerFramework(state.found));
  else if (framework === null) remarks.push(say.unknownFramework(group.mark));
  else if (group.frameworkVersion !== framework.version) {
    remarks.push(say.otherVersion(group.frameworkVersion, framework.version));
  }
  const installation = state?.kind === "found" ? state.installation : nominal;
  const tables = tablesOf(workbook, group, installation);
  const held = known === null ? null : heldIn(workbook, known, installation, tables.rounds);
  const record =
    held?.rounds ?? heldRounds(workbook.facts, installation, group.frameworkId, tables.rounds);
  const finished = finishedRounds(record, frameworks);
  const summary = readSummary(workbook, installation);
  const details = detailsIn(
    held?.tables.get(installation.tables.details) ?? tables.own(installation.tables.details)
  );
  const hasEntries =
    held !== null &&
    [...installation.tables.category.values()].some((name) => held.tables.has(name));
  const open = hasEntries ? openRound(held, workbook.date1904) : null;
  remarks.push(...(open?.remarks ?? []), ...damageLines(record?.damage ?? [], 10));
  for (const { sheet, original } of installation.copies) {
    remarks.push(say.sheetCopied(sheet.name, original.name));
  }
  const problems = hasEntries ? problemsOf(held) : 0;
  if (problems > 0) remarks.push(say.problemsFound(problems));
  if (summary !== null && summary.outside.length > 0 && !hasEntries) {
    remarks.push(say.summaryOutOfRange(summary.outside));
  }

  const shown =
    hasEntries || (known === null && finished.length > 0) || summary === null
      ? null
      : shownRound(group, summary, workbook.date1904);
  const lastFinished = finished[finished.length - 1];
  const isOther = shown !== null && !finished.some(({ round }) => sameName(round.name, shown.name));
  if (isOther) remarks.push(say.fromSummary);
  const scored: ScoredRound[] = [
    ...finished,
    ...(open?.scored == null ? [] : [open.scored]),
    ...(isOther ? [{ round: numbered(shown, lastFinished), basis: null }] : []),
  ];
  const latest = scored[scored.length - 1];
  const leftOut = leftOutOf(workbook, installation);
  const barriers = ((): readonly ReceivedBarrier[] => {
    if (latest === undefined) return [];
    const isFinished = latest.round.state === roundStates.finished;
    if (open?.scored === latest && !open.isAnswered) return [];
    if (latest.basis === null) {
      const isShown = summary !== null && sameName(summary.round, latest.round.name);
      return isShown ? summary.barriers : [];
    }
    const assessment = isFinished
      ? finishedBasis(latest, finished[finished.length - 2], held, record)
      : latest.basis.assessment;
    if (assessment === null) return [];
    const { framework: used, scores } = latest.basis;
    return barriersFromEntries(used, assessment, scores, leftOut, summary?.barriers ?? []);
  })();
  const plan = readReceivedPlan(
    planTable(workbook, installation, tables.own, held),
    known,
    held?.offices ?? {},
    workbook.date1904
  );
  if (plan.ownRows > 0) remarks.push(say.ownPlanRows(plan.ownRows));
  const isEmpty = latest === undefined && plan.mitigations.length === 0;
  if (latest === undefined) remarks.push(say.skippedSentences.noRow);
  const { partner, scope } = describe(details, summary);
  return {
    key: group.suffix,
    partner,
    scope,
    framework: group.frameworkId,
    version: group.frameworkVersion,
    rounds: scored.map(({ round }) => round),
    barriers,
    mitigations: plan.mitigations,
    isWhole:
      known !== null &&
      hasEntries &&
      (record?.damage.length ?? 0) === 0 &&
      problems === 0 &&
      [...installation.tables.category.values()].every((name) => held.tables.has(name)) &&
      !remarks.includes(say.blindRound),
    isSkipped: isEmpty,
    remarks,
  };
}

function numbered(round: ReceivedRound, last: ScoredRound | undefined): ReceivedRound {
  return last === undefined ? round : { ...round, number: (last.round.number ?? 0) + 1 };
}

function describe(details: Details, summary: ReceivedSummary | null) {
  return {
    partner: details.partner === "" ? (summary?.partner ?? "") : details.partner,
    scope: details.scope === "" ? (summary?.scope ?? "") : details.scope,
  };
}

function planTable(
  workbook: ReceivedWorkbook,
  { tables, sheets }: FoundInstallation,
  own: (name: string) => TableCells | null,
  held: HeldAssessment | null
): TableCells | null {
  const name = tables.optional.plan;
  if (held !== null) return held.tables.get(name) ?? null;
  return sheets.has(sheetKeys.plan) ? own(name) : null;
}
