import type { Assessment } from "../assessment/assessment";
import type { Scores } from "../scoring/result";
import { scoreAssessment } from "../scoring/score-assessment";
import { clearingOf, type Clearing } from "./clearing";
import { evaluateBarriers } from "./evaluate-barriers";
import type { BarrierFinding } from "./finding";
import { nextQuestions, type Question } from "./next-questions";
import { earliestMonth, type EarliestMonth } from "./plan/earliest-month";
import { mitigationPlan, type PlanItem, workGoingOn } from "./plan/mitigation-plan";
import type { PlanChoices } from "./plan/plan-choice";
import { withPlanFacts } from "./plan/plan-facts";

/** The smallest change that clears one barrier, and when the plan could bring it about. */
export interface SmallestChange {
  readonly clearing: Clearing;
  /** Null unless there are raises that clear it. */
  readonly earliest: EarliestMonth | null;
}

/** Everything that a summary says of one assessment, before it is put into words. */
export interface Outlook {
  /** With the facts of its plan. */
  readonly assessment: Assessment;
  readonly scores: Scores;
  /** One for each rule, in the framework's order. */
  readonly findings: readonly BarrierFinding[];
  readonly plan: readonly PlanItem[];
  /** Chosen, and no longer called for. */
  readonly goingOn: readonly PlanItem[];
  readonly questions: readonly Question[];
  /** Of each barrier that is present and critical or high, by id. */
  readonly changes: ReadonlyMap<string, SmallestChange>;
}

const changed: readonly unknown[] = ["critical", "high"];

/**
 * Works out an outlook from scratch.
 * @param choices What the user has put beside the mitigations of the plan.
 */
export function outlookOf(read: Assessment, choices: PlanChoices): Outlook {
  const assessment = withPlanFacts(read, choices);
  const scores = scoreAssessment(assessment);
  const findings = evaluateBarriers(assessment, scores);
  const plan = mitigationPlan(assessment.framework, findings, choices);
  const changes = findings
    .filter(({ severity }) => changed.includes(severity))
    .map(({ id }): [string, SmallestChange] => {
      const clearing = clearingOf(id, assessment);
      const earliest = clearing.kind === "clears" ? earliestMonth(clearing.raises, plan) : null;
      return [id, { clearing, earliest }];
    });
  return {
    assessment,
    scores,
    findings,
    plan,
    goingOn: workGoingOn(assessment.framework, findings, choices),
    questions: nextQuestions(assessment),
    changes: new Map(changes),
  };
}
