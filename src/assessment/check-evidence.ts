import type { Assessment, EvidenceItem, Finding, IndicatorEntry } from "./assessment";
import { checkIdentifiers } from "./check-identifiers";
import { checkSources } from "./check-sources";
import { derivedConfidence, itemGrade } from "./derived-confidence";
import { itemsByIndicator, lowestCeiling } from "./indicator-evidence";
import { listedCodes, listedItems } from "./listed-items";
import { monthsBetween } from "./read-month";
import { toFinding, type Remark } from "./remark";
import { givesReason } from "./written-reasons";

/** The same summary in this many items may be one visit that showed several things. */
const summaryMayRepeat = 3;

/** A finding at the first of some items; none where there are none. */
function atFirst(items: readonly EvidenceItem[], remark: () => Remark): Finding[] {
  const first = items[0];
  if (first === undefined) return [];
  const code = items.length === 1 ? first.indicator : "";
  return [toFinding(remark(), code, first.place ?? null)];
}

function ofScore(
  assessment: Assessment,
  entry: IndicatorEntry,
  level: number,
  items: readonly EvidenceItem[]
): Remark[] {
  const remarks: Remark[] = [];
  const { framework, asOf } = assessment;
  const bearing = items.filter(({ use }) => use !== "context");
  if (
    level === framework.scale.levels.length &&
    bearing.length > 0 &&
    bearing.every(({ isSelfReported }) => isSelfReported === true)
  ) {
    const facts = { understood: level, ids: listedItems(bearing) };
    remarks.push({ rule: "top-level-self-reported", facts });
  }
  const cap = lowestCeiling(items);
  if (cap !== null && cap.level !== null && level > cap.level) {
    const facts = { id: listedItems([cap]), found: level, understood: cap.level };
    if (!givesReason(entry.basis, "ceiling")) remarks.push({ rule: "score-above-ceiling", facts });
  }
  const derived = derivedConfidence(items);
  if (
    derived !== null &&
    entry.confidence !== null &&
    entry.confidence !== derived.confidence &&
    !givesReason(entry.basis, "confidence")
  ) {
    const facts = {
      found: entry.confidence,
      understood: derived.confidence,
      count: derived.items,
    };
    remarks.push({ rule: "confidence-overridden", facts });
  }
  const months = bearing.map(({ month }) => month);
  const newest = months.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), "");
  const allowed = framework.indicators.find(
    ({ code }) => code === entry.code
  )?.evidenceMaxAgeMonths;
  if (asOf !== undefined && allowed !== undefined && newest !== null && newest !== "") {
    const age = monthsBetween(newest, asOf);
    const facts = { found: newest, count: age, understood: allowed };
    if (age > allowed) remarks.push({ rule: "evidence-too-old", facts });
  }
  return remarks;
}

function ofIndicator(
  assessment: Assessment,
  entry: IndicatorEntry,
  items: readonly EvidenceItem[]
): Finding[] {
  const remarks: Remark[] = [];
  if (entry.entry.kind === "score") {
    remarks.push(...ofScore(assessment, entry, entry.entry.level, items));
  }
  if (entry.entry.kind === "noInformation") {
    const speaking = items.filter(({ use, level }) => use !== "context" && level !== null);
    const facts = { ids: listedItems(speaking) };
    if (speaking.length > 0) remarks.push({ rule: "no-information-with-items", facts });
  }
  return remarks.map((remark) => toFinding(remark, entry.code, entry.place ?? null));
}

function unlogged(assessment: Assessment, items: readonly EvidenceItem[]): Finding[] {
  const logged = new Set(items.map(({ indicator }) => indicator));
  const scored = assessment.entries.filter(({ entry }) => entry.kind === "score");
  const missing = scored.filter(({ code }) => !logged.has(code));
  if (missing.length === 0) return [];
  const count = missing.length;
  const remark: Remark =
    items.length === 0
      ? { rule: "evidence-log-empty", facts: { count } }
      : {
          rule: "scores-without-item",
          facts: { count, codes: listedCodes(missing.map(({ code }) => code)) },
        };
  return [toFinding(remark, "", null)];
}

function repeatedSummaries(items: readonly EvidenceItem[]): Finding[] {
  const byText = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const text = item.summary.replace(/\s+/g, " ").toLowerCase();
    if (text !== "") byText.set(text, [...(byText.get(text) ?? []), item]);
  }
  return [...byText.values()]
    .filter((same) => same.length > summaryMayRepeat)
    .flatMap((same) =>
      atFirst(same, () => ({
        rule: "summary-repeated",
        facts: { found: same[0]?.summary ?? "", count: same.length, ids: listedItems(same) },
      }))
    );
}

function mixedVersions(items: readonly EvidenceItem[]): Finding[] {
  const byDataset = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const key = item.dataset.toLowerCase();
    if (key !== "" && item.version !== "")
      byDataset.set(key, [...(byDataset.get(key) ?? []), item]);
  }
  return [...byDataset.values()].flatMap((same) => {
    const versions = [...new Set(same.map(({ version }) => version))];
    if (versions.length < 2) return [];
    const facts = { found: same[0]?.dataset ?? "", understood: listedCodes(versions) };
    return atFirst(same, () => ({ rule: "versions-differ", facts }));
  });
}

function ofLog(assessment: Assessment, items: readonly EvidenceItem[]): Finding[] {
  const { asOf } = assessment;
  const ungraded = items.filter((item) => item.use !== "context" && itemGrade(item) === null);
  const future =
    asOf === undefined ? [] : items.filter(({ month }) => month !== null && month > asOf);
  return [
    ...unlogged(assessment, items),
    ...atFirst(ungraded, () => ({
      rule: "items-without-grade",
      facts: { count: ungraded.length, ids: listedItems(ungraded) },
    })),
    ...atFirst(future, () => ({ rule: "item-month-future", facts: { ids: listedItems(future) } })),
    ...repeatedSummaries(items),
    ...mixedVersions(items),
    ...checkSources(items),
  ];
}

/**
 * What is odd between scores and the items of the log, across items, and in free texts. A rule that
 * would fire for many items is one finding that names them: nobody shall miss a problem among notices.
 */
export function checkEvidence(assessment: Assessment): Finding[] {
  const { evidence, entries } = assessment;
  if (evidence === undefined) return checkIdentifiers(assessment);
  const byCode = itemsByIndicator(evidence);
  return [
    ...entries.flatMap((entry) => ofIndicator(assessment, entry, byCode.get(entry.code) ?? [])),
    ...ofLog(assessment, evidence),
    ...checkIdentifiers(assessment),
  ];
}
