import type { Assessment, Finding, IndicatorEntry } from "./assessment";
import { checkEvidence } from "./check-evidence";
import { coverageOf, reaches, weightSums } from "./coverage";
import { checkSecond } from "./check-second";
import { itemsByIndicator } from "./indicator-evidence";
import { evidenceText } from "./read-evidence";
import { toFinding, type Remark } from "./remark";
import type { Category } from "../framework/framework";

/** The same basis beside this many scores may be one visit that showed several things. */
const basisMayRepeat = 3;

/**
 * What is odd across the fields of one indicator, across indicators and within a category. What is
 * wrong inside one cell is reported by the readers of the cells. Findings stand in the order of the
 * framework: first those of indicators, then those of categories, then those of the evidence and
 * those about a second assessor.
 */
export function checkAssessment(assessment: Assessment): Finding[] {
  const logged = itemsByIndicator(assessment.evidence ?? []);
  return [
    ...assessment.entries.flatMap((entry) => acrossFields(entry, logged.has(entry.code))),
    ...repeatedBasis(assessment.entries),
    ...assessment.framework.categories.flatMap((category) => ofCategory(assessment, category)),
    ...checkEvidence(assessment),
    ...checkSecond(assessment),
  ];
}

/** @param isLogged the evidence log holds an item of the indicator */
function acrossFields(entry: IndicatorEntry, isLogged: boolean): Finding[] {
  const remarks: Remark[] = [];
  const { confidence, evidence } = entry;
  if (entry.entry.kind === "score") {
    const facts = { understood: String(entry.entry.level) };
    if (evidence.length === 0 && !isLogged) {
      remarks.push({ rule: "score-without-evidence", facts });
    }
    if (confidence === null) {
      remarks.push({ rule: "score-without-confidence", facts });
    }
  } else if (entry.entry.kind !== "problem") {
    if (confidence !== null) {
      const understood = { blank: "blank", notApplicable: "NA", noInformation: "NI" }[
        entry.entry.kind
      ];
      remarks.push({ rule: "confidence-without-score", facts: { found: confidence, understood } });
    }
    if (entry.entry.kind === "noInformation" && evidence.length > 0) {
      const facts = { found: evidenceText(evidence) };
      remarks.push({ rule: "no-information-with-evidence", facts });
    }
  }
  return remarks.map((remark) => toFinding(remark, entry.code, entry.place ?? null));
}

/** One finding for each text, at the first indicator that has it. */
function repeatedBasis(entries: readonly IndicatorEntry[]): Finding[] {
  const byText = new Map<string, IndicatorEntry[]>();
  for (const entry of entries) {
    const text = entry.basis.trim().replace(/\s+/g, " ").toLowerCase();
    if (text !== "" && entry.entry.kind === "score") {
      byText.set(text, [...(byText.get(text) ?? []), entry]);
    }
  }
  return [...byText.values()].flatMap((same) => {
    const first = same[0];
    if (first === undefined || same.length <= basisMayRepeat) {
      return [];
    }
    const codes = same.map((entry) => entry.code).join(", ");
    const facts = { found: first.basis, count: same.length, codes };
    return [toFinding({ rule: "basis-repeated", facts }, first.code, first.place ?? null)];
  });
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
