import type { Assessment } from "../../assessment/assessment";
import { scoreAssessment } from "../../scoring/score-assessment";
import { evaluateBarriers } from "../evaluate-barriers";
import type { PlanChoices } from "./plan-choice";
import { scheduleOf } from "./schedule";

/**
 * The assessment with the facts about its plan that rules can name: the month in which the last
 * chosen mitigation ends, and 1 where each that crosses the end of a posting has a handover record.
 * There are none while nothing is chosen. Months are those of `scheduleOf`, as in the rows of the
 * plan. Mitigations that are chosen and no longer called for count: work goes on.
 * @param assessment With its previous round; facts of a plan that it has already are worked out anew.
 */
export function withPlanFacts(assessment: Assessment, choices: PlanChoices): Assessment {
  const { plan: _before, ...planless } = assessment;
  const { framework } = planless;
  if (!framework.mitigations.some(({ id }) => choices.get(id)?.isChosen === true)) return planless;
  // What calls for a mitigation here is asked before the plan: see `scheduleOf`.
  const findings = evaluateBarriers(planless, scoreAssessment(planless));
  const schedule = [...scheduleOf(framework, findings, choices).values()];
  const chosen = schedule.filter(({ isChosen }) => isChosen);
  const isHandedOver = chosen.every(({ crossed, hasHandover }) => {
    return crossed.length === 0 || hasHandover;
  });
  const maxHorizon = Math.max(...chosen.map(({ end }) => end));
  return { ...planless, plan: { maxHorizon, handover: isHandedOver ? 1 : 0 } };
}
