import type { SecondAssessor } from "../assessment/assessment";
import { entryValue } from "../assessment/entry-text";
import { scorePairs, widestFirst, type ScorePair } from "../assessment/score-pairs";
import { isOfOtherRound } from "../assessment/second-assessor";
import type { Framework } from "../framework/framework";
import { agreementReport, type AgreementReport } from "../scoring/agreement/agreement-report";
import { pairColumns, scoringWords, stateFields, stateWords } from "../sheets/assessor-columns";
import { figuresLine } from "../text/assessors-sheet";
import type { Refusal } from "../text/refusals";
import { needsHiding, queueSheetsFor } from "../workbook/hide-sheets";
import { type HeldAssessment, readBothAssessors } from "../workbook/read-assessment";
import { queueColumn } from "../workbook/write-column";
import { type Session, withWorkbook } from "../workbook/session";
import {
  type AssessorTable,
  distinct,
  findState,
  findTable,
  queueEvent,
  queueState,
  type StatePlaces,
} from "./assessor-places";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";

export interface RevealRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** When, as it shall be read in the log. */
  readonly now: string;
}

export type RevealOutcome =
  | {
      readonly kind: "revealed";
      readonly report: AgreementReport;
      /** Widest apart first. */
      readonly pairs: readonly ScorePair[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

interface Places {
  readonly state: StatePlaces;
  readonly pairs: AssessorTable;
}

const pairHeaders = [
  pairColumns.code,
  pairColumns.indicator,
  pairColumns.a,
  pairColumns.b,
  pairColumns.agreed,
] as const;

/** Where everything goes, or all that forbids to reveal. */
function placesOf(held: HeldAssessment, second: SecondAssessor): Places | readonly Refusal[] {
  const { framework } = held.assessment;
  const state = findState(held, [stateFields.state, stateFields.scoring]);
  const pairs = findTable(held, "scorePairs", pairHeaders);
  const reasons: Refusal[] = [
    ...("state" in state ? [] : state),
    ...("table" in pairs ? [] : pairs),
  ];
  if ("table" in pairs && pairs.table.rows !== framework.indicators.length) {
    reasons.push({
      kind: "rows-differ",
      table: pairs.table.name,
      found: pairs.table.rows,
      wanted: framework.indicators.length,
    });
  }
  if (isOfOtherRound(second)) {
    reasons.push({ kind: "second-other-round", found: second.round, round: second.currentRound });
  }
  if (second.answered === 0) reasons.push({ kind: "nothing-to-reveal" });
  if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (held.facts.isStructureProtected && needsHiding(held.installation, null)) {
    reasons.push({ kind: "hiding-locked" });
  }
  if (!("state" in state) || !("table" in pairs) || reasons.length > 0) return distinct(reasons);
  return { state, pairs };
}

function queuePairs(
  session: Session,
  { table, sheet }: AssessorTable,
  framework: Framework,
  pairs: readonly ScorePair[]
): void {
  const names = new Map(framework.indicators.map(({ code, name }) => [code, name]));
  const columns: Readonly<Record<string, (pair: ScorePair) => string | number>> = {
    [pairColumns.code]: ({ code }) => code,
    [pairColumns.indicator]: ({ code }) => names.get(code) ?? "",
    [pairColumns.a]: ({ a }) => entryValue(a),
    [pairColumns.b]: ({ b }) => entryValue(b),
    [pairColumns.agreed]: () => "",
  };
  for (const [header, value] of Object.entries(columns)) {
    const column = table.columns.get(header);
    if (column !== undefined) {
      queueColumn(session, sheet.name, table.firstRow, column.column, pairs.map(value));
    }
  }
}

/**
 * Ends blind scoring: both assessors' scores are copied into the table of pairs as they stand now,
 * widest apart first, all sheets that were hidden for it are shown, and the log says who revealed,
 * when and with which figures. Two round trips; one more where a table was renamed.
 */
export function revealScores(request: RevealRequest): Promise<RevealOutcome> {
  const { framework, assessment, now } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<RevealOutcome> => {
      const held = await readBothAssessors(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const { second, entries } = held.assessment;
      if (second === undefined) return { kind: "refused", reasons: [{ kind: "blind-not-begun" }] };
      if (second.isRevealed) return { kind: "refused", reasons: [{ kind: "already-revealed" }] };
      const places = placesOf(held, second);
      if (!("state" in places)) return { kind: "refused", reasons: places };
      const pairs = widestFirst(scorePairs(entries, second.entries));
      const report = agreementReport(pairs);
      queuePairs(session, places.pairs, framework, pairs);
      queueState(session, places.state, {
        [stateFields.state]: stateWords[1],
        [stateFields.scoring]: scoringWords[0],
      });
      queueEvent(session, places.state, {
        when: now,
        kind: "revealed",
        by: second.codes[second.scoring],
        round: second.round,
        reason: figuresLine(report),
      });
      queueSheetsFor(session, held.installation, null);
      await session.sync();
      return { kind: "revealed", report, pairs };
    })
  );
}
