import type { RuledAssessment } from "../../assessment/assessment";
import type { BarrierFinding } from "../../barriers/finding";
import { evaluateBarriers } from "../../barriers/evaluate-barriers";
import { parsedBarriers } from "../../barriers/parsed-barriers";
import { asksOf } from "../../barriers/leaves";
import { inReportOrder } from "../../barriers/report-order";
import type { Framework } from "../../framework/framework";
import { barrierKinds, redLineSeverity } from "../../portfolio/barrier-places";
import { sourceWords } from "../../portfolio/portfolio-columns";
import type { Scores } from "../../scoring/result";
import { asWords } from "../../text/numbers";
import { howSure } from "../../text/portfolio-reading";
import { severityWords, type SummaryFacts } from "../../text/summary";

/** A row of barriers before it is known whose it is. */
export interface ReceivedBarrier {
  readonly barrier: string;
  readonly title: string;
  readonly kind: string;
  readonly severity: string;
  readonly certainty: string;
  readonly source: string;
}

/** What was left out of a copy, so that rules which ask for it cannot be answered from it. */
export interface LeftOut {
  /** Handover records beside the mitigations. */
  readonly plan: boolean;
  /** The log, and with it which version of a dataset a score rests on. */
  readonly evidence: boolean;
}

/** Ids of the barriers whose rule asks for something that was left out. */
function unanswered(framework: Framework, leftOut: LeftOut): ReadonlySet<string> {
  return new Set(
    parsedBarriers(framework)
      .filter(({ rule, steps }) =>
        [rule, ...steps.flatMap((step) => step.rule ?? [])].some(
          (one) =>
            (leftOut.plan && asksOf(one, "plan")) || (leftOut.evidence && asksOf(one, "delta"))
        )
      )
      .map(({ id }) => id)
  );
}

/** What the words of a severity on a summary say: `At least high, indicative`. */
export function weighed(words: string): Pick<ReceivedBarrier, "severity" | "certainty"> {
  const found = /^(at least )?(.*?)(, indicative)?$/is.exec(words.trim());
  const [, atLeast, severity = "", indicative] = found ?? [];
  const said = [
    ...(atLeast === undefined ? [] : [howSure.atLeast]),
    ...(indicative === undefined ? [] : [howSure.indicative]),
  ];
  return {
    severity: asWords(severity),
    certainty: said.length === 0 ? howSure.certain : said.join("; "),
  };
}

function barrierOf(facts: SummaryFacts, finding: BarrierFinding): ReceivedBarrier {
  const { barriers } = facts.assessment.framework;
  const { id, status } = finding;
  const isPresent = status === "present";
  return {
    barrier: id,
    title: barriers.find((one) => one.id === id)?.name ?? "",
    kind: isPresent ? barrierKinds.barrier : barrierKinds.open,
    ...(isPresent
      ? weighed(severityWords(facts, finding))
      : { severity: "", certainty: howSure.open }),
    source: sourceWords.entries,
  };
}

/**
 * Red lines and barriers of one round, worked out from its entries: red lines that are hit, those
 * that are not cleared, barriers that are present, those that cannot be ruled out.
 *
 * @param shown what the summary of the file shows: it answers rules that ask for what was left out
 */
export function barriersFromEntries(
  framework: Framework,
  assessment: RuledAssessment,
  scores: Scores,
  leftOut: LeftOut,
  shown: readonly ReceivedBarrier[]
): ReceivedBarrier[] {
  const names = new Map(framework.indicators.map(({ code, name }) => [code, name]));
  const order = ["hit", "not cleared"] as const;
  const redLines = order.flatMap((status) =>
    scores.redLines
      .filter((line) => line.status === status)
      .map(({ code }): ReceivedBarrier => ({
        barrier: code,
        title: names.get(code) ?? "",
        kind: barrierKinds.redLine,
        severity: status === "hit" ? redLineSeverity.hit : redLineSeverity.open,
        certainty: status === "hit" ? howSure.certain : howSure.open,
        source: sourceWords.entries,
      }))
  );
  const open = unanswered(framework, leftOut);
  const findings = evaluateBarriers(assessment, scores).filter(({ id }) => !open.has(id));
  const barriers = inReportOrder(findings, framework)
    .filter(({ status }) => status !== "not applicable")
    .map((finding) => barrierOf({ assessment, scores }, finding));
  return [...redLines, ...barriers, ...shown.filter(({ barrier }) => open.has(barrier))];
}
