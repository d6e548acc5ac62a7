/**
 * Everything that works on an assessment, in one lazy chunk: the framework with its texts, the
 * actions, scoring and rules. The first view of the pane is shown before it has arrived.
 */
import { check, type Planned } from "../../actions/check";
import { enterIndicator } from "../../actions/enter-indicator";
import { findAssessments, type FoundAssessment } from "../../actions/find-assessments";
import type { Assessment, Finding, IndicatorEntry } from "../../assessment/assessment";
import type { Assessor } from "../../assessment/second-assessor";
import { checkAssessment } from "../../assessment/check-assessment";
import { evidenceRules } from "../../assessment/evidence-rules";
import { evaluateBarriers } from "../../barriers/evaluate-barriers";
import { withPlanFacts } from "../../barriers/plan/plan-facts";
import { defaultFramework } from "../../framework/default-framework";
import type { Framework } from "../../framework/framework";
import { scoreAssessment } from "../../scoring/score-assessment";
import type { HeldAssessment } from "./held-assessment";
import type { PaneProblem } from "./pane-problem";
import type { WriteEntry } from "./use-saves";

let loaded: Framework | undefined;

/** The framework of this add-in; read once. */
export function framework(): Framework {
  return (loaded ??= defaultFramework());
}

export const look = (): ReturnType<typeof findAssessments> =>
  findAssessments({ framework: framework() });

const nothingPlanned: Planned = { choices: new Map(), offices: {} };

/** An assessment with all that follows from it. */
export function derive(
  found: FoundAssessment,
  read: Assessment,
  findings: readonly Finding[],
  assessor: Assessor = "A",
  planned = nothingPlanned
): HeldAssessment {
  // An entry may change what calls for a mitigation, and so when the others start.
  const assessment = withPlanFacts(read, planned.choices);
  const { framework } = assessment;
  const scores = scoreAssessment(assessment);
  const barriers = evaluateBarriers(assessment, scores);
  return { framework, found, assessor, assessment, findings, scores, barriers, planned };
}

/** Reads an assessment. One round trip. */
export async function hold(
  found: FoundAssessment
): Promise<{ readonly kind: "held"; readonly held: HeldAssessment } | PaneProblem> {
  const outcome = await check({
    framework: framework(),
    assessment: found.key,
    now: new Date().toISOString(),
  });
  if (outcome.kind !== "checked") return outcome;
  return {
    kind: "held",
    held: derive(found, outcome.assessment, outcome.findings, outcome.assessor, outcome.planned),
  };
}

/** Writes one entry to its row. One round trip as a rule: see `enterIndicator`. */
export const write: WriteEntry = async (held, entry) => {
  const { weight: _weight, place: _place, ...request } = entry;
  const outcome = await enterIndicator({
    framework: held.framework,
    assessment: held.found.key,
    assessor: held.assessor,
    entry: request,
  });
  if (outcome.kind !== "entered") return { kind: "not-written", problem: outcome };
  return { kind: "written", entry: { ...entry, place: outcome.place } };
};

/**
 * The same assessment with one entry replaced by what was just written. Findings across entries are
 * made anew; those of the entry's own cells are gone, because the pane writes no wrong ones.
 */
export function withEntry(held: HeldAssessment, entry: IndicatorEntry): HeldAssessment {
  const entries = held.assessment.entries.map((one) => (one.code === entry.code ? entry : one));
  const assessment = { ...held.assessment, entries };
  const before = new Set(checkAssessment(held.assessment).map((one) => JSON.stringify(one)));
  const ofCells = held.findings.filter(
    (finding) =>
      !before.has(JSON.stringify(finding)) &&
      (finding.code !== entry.code || Object.hasOwn(evidenceRules, finding.rule))
  );
  const findings = [...ofCells, ...checkAssessment(assessment)];
  return derive(held.found, assessment, findings, held.assessor, held.planned);
}
