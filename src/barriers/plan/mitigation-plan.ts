import type { Mitigation, Severity } from "../../framework/framework";
import type { BarrierFinding } from "../finding";
import { inReportOrder } from "../report-order";
import type { PlanChoices } from "./plan-choice";
import { type PlanFramework, type Scheduled, scheduleOf } from "./schedule";

export interface PlanItem extends Scheduled {
  readonly mitigation: Mitigation;
  /** Ids of the present barriers that call for it, gravest first. */
  readonly answers: readonly string[];
  /** Of the gravest of them. */
  readonly severity: Severity | null;
}

/**
 * Every mitigation that a present barrier calls for, once: in the order of the gravest barrier that
 * calls for it, but never before one that it waits for.
 */
export function mitigationPlan(
  framework: PlanFramework,
  findings: readonly BarrierFinding[],
  choices: PlanChoices
): PlanItem[] {
  const { calls, schedule, mitigations } = outline(framework, findings, choices);
  const met = new Set<string>();
  const items: PlanItem[] = [];
  const visit = (id: string): void => {
    const [mitigation, when] = [mitigations.get(id), schedule.get(id)];
    if (mitigation === undefined || when === undefined || met.has(id)) return;
    met.add(id);
    when.after.forEach(visit);
    const answered = calls.get(id);
    if (answered === undefined) return;
    const answers = answered.map((finding) => finding.id);
    items.push({ mitigation, answers, severity: answered[0]?.severity ?? null, ...when });
  };
  for (const id of calls.keys()) visit(id);
  return items;
}

/**
 * The mitigations that are chosen though no present barrier calls for them any more, in the
 * framework's order: work goes on, and rules about the plan count it.
 */
export function workGoingOn(
  framework: PlanFramework,
  findings: readonly BarrierFinding[],
  choices: PlanChoices
): PlanItem[] {
  const { calls, schedule } = outline(framework, findings, choices);
  return framework.mitigations.flatMap((mitigation) => {
    const when = schedule.get(mitigation.id);
    if (when?.isChosen !== true || calls.has(mitigation.id)) return [];
    return [{ mitigation, answers: [], severity: null, ...when }];
  });
}

function outline(
  framework: PlanFramework,
  findings: readonly BarrierFinding[],
  choices: PlanChoices
) {
  const present = inReportOrder(findings, framework).filter(({ status }) => status === "present");
  const calls = new Map<string, BarrierFinding[]>();
  for (const finding of present) {
    for (const id of finding.mitigations) calls.set(id, [...(calls.get(id) ?? []), finding]);
  }
  const mitigations = new Map(framework.mitigations.map((one) => [one.id, one]));
  return { calls, mitigations, schedule: scheduleOf(framework, findings, choices) };
}
