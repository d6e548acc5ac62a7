import type { Assessment, Finding } from "./assessment";
import { checkEntries } from "./check-entries";
import { checkEvidence } from "./check-evidence";
import { coverageOf, reaches, weightSums } from "./coverage";
import { checkSecond } from "./check-second";
import { itemsByIndicator } from "./indicator-evidence";
import { evidenceText } from "./read-evidence";
import { toFinding, type Remark } from "./remark";
import type { Category } from "../framework/framework";

/**
 * What is odd across the fields of one indicator, across indicators and within a category. What is
 * wrong inside one cell is reported by the readers of the cells. Findings stand in the order of the
 * framework: first those of indicators, then those of categories, then those of the evidence and
 * those about a second assessor.
 */
export function checkAssessment(assessment: Assessment): Finding[] {
  const logged = itemsByIndicator(assessment.evidence ?? []);
  return [
    ...checkEntries(assessment.entries, new Set(logged.keys())).map(({ entry, remark }) =>
      toFinding(remark, entry.code, entry.place ?? null)
    ),
    ...assessment.framework.categories.flatMap((category) => ofCategory(assessment, category)),
    ...checkEvidence(assessment),
    ...checkSecond(assessment),
  ];
}

function ofCategory(assessment: Assessment, category: Category): Finding[] {
  const codes = new Set(
    assessment.framework.indicators
      .filter((indicator) => indicator.category === category.code)
      .map((indicator) => indicator.code)
  );
  const entries = assessment.entries.filter((entry) => codes.has(entry.code));
  const remarks: Remark[] = [];
  const sums = weightSums(entries);
  const coverage = coverageOf(sums);
  const minimum = assessment.method.minimumCoverage;
  if (sums.applicable > 0 && !reaches(coverage, minimum)) {
    const unscored = entries.filter(
      ({ entry }) => entry.kind !== "score" && entry.kind !== "notApplicable"
    ).length;
    remarks.push({ rule: "coverage-low", facts: { coverage, minimum, unscored } });
  }
  const scored = entries.filter((entry) => entry.entry.kind === "score");
  const types = new Set(scored.flatMap((entry) => entry.evidence));
  if (scored.length > 1 && types.size === 1) {
    remarks.push({ rule: "evidence-of-one-type", facts: { found: evidenceText([...types]) } });
  }
  return remarks.map((remark) => toFinding(remark, category.code, null));
}
