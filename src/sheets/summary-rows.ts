import type { Assessment } from "../assessment/assessment";
import type { BarrierFinding } from "../barriers/finding";
import { inReportOrder } from "../barriers/report-order";
import type { BarrierRule, Framework } from "../framework/framework";
import type { Scores } from "../scoring/result";
import { asWords } from "../text/numbers";
import {
  answersText,
  followsText,
  mitigationText,
  monthsText,
  notYetWritten,
  nothingIndicated,
  severityWords,
  whyListed,
} from "../text/summary";
import { placeholderRef, summaryColumns, summaryKinds } from "./summary-columns";

/** What the add-in writes in one row of the summary, by header text. */
export interface SummaryRow {
  /** Id of the barrier or the mitigation; one row each. */
  readonly ref: string;
  readonly cells: Readonly<Record<SummaryHeader, string>>;
}

type SummaryHeader = (typeof summaryColumns)[keyof typeof summaryColumns];

/**
 * The rows of the summary: barriers that are present, gravest first, those that cannot be ruled out,
 * then the mitigations of the present ones, in the order of the gravest barrier that each answers.
 * Each once. One placeholder row when there is nothing to list, because a table needs a row.
 */
export function summaryRows(
  framework: Framework,
  assessment: Assessment,
  scores: Scores,
  findings: readonly BarrierFinding[]
): SummaryRow[] {
  const facts = { assessment, scores };
  const ordered = inReportOrder(findings, framework);
  const rules = new Map(framework.barriers.map((rule) => [rule.id, rule]));
  const listed = ordered.flatMap((finding) => {
    const rule = rules.get(finding.id);
    return rule === undefined || finding.status === "not applicable" ? [] : [{ finding, rule }];
  });
  const present = listed.filter(({ finding }) => finding.status === "present");
  const barriers = listed.map(({ finding, rule }) =>
    row(rule.id, {
      Kind: finding.status === "present" ? summaryKinds.barrier : summaryKinds.undecided,
      Severity: severityWords(facts, finding),
      Title: rule.name,
      Why: whyListed(facts, rule, finding),
      "What follows": followsText(rule),
    })
  );
  const rows = [...barriers, ...mitigationRows(framework, present)];
  return rows.length > 0
    ? rows
    : [row(placeholderRef, { Kind: summaryKinds.none, Title: nothingIndicated })];
}

/** The row that stands in the table until the summary is written for the first time. */
export function firstSummaryRow(): SummaryRow {
  return row(placeholderRef, { Kind: summaryKinds.none, Title: notYetWritten });
}

/** Every Ref that the add-in may have written; rows with another one are the user's. */
export function knownRefs(framework: Framework): ReadonlySet<string> {
  return new Set([
    ...framework.barriers.map(({ id }) => id),
    ...framework.mitigations.map(({ id }) => id),
    placeholderRef,
  ]);
}

function mitigationRows(
  framework: Framework,
  present: readonly { readonly finding: BarrierFinding; readonly rule: BarrierRule }[]
): SummaryRow[] {
  const mitigations = new Map(framework.mitigations.map((one) => [one.id, one]));
  const answered = new Map<string, { finding: BarrierFinding; rule: BarrierRule }[]>();
  for (const barrier of present) {
    for (const id of barrier.finding.mitigations) {
      answered.set(id, [...(answered.get(id) ?? []), barrier]);
    }
  }
  return [...answered].flatMap(([id, barriers]) => {
    const mitigation = mitigations.get(id);
    if (mitigation === undefined) return [];
    const gravest = barriers[0]?.finding.severity ?? null;
    return [
      row(id, {
        Kind: summaryKinds.mitigation,
        Severity: gravest === null ? "" : asWords(gravest),
        Title: mitigation.title,
        Why: answersText(barriers.map(({ rule }) => rule)),
        "What follows": mitigationText(mitigation),
        Lever: asWords(mitigation.lever),
        Lead: mitigation.leadAgency,
        Months: monthsText(mitigation, framework.postingMonths),
        Addresses: barriers.map(({ rule }) => rule.id).join("; "),
      }),
    ];
  });
}

function row(ref: string, cells: Partial<Record<SummaryHeader, string>>): SummaryRow {
  const empty = Object.fromEntries(
    Object.values(summaryColumns).map((header) => [header, ""])
  ) as Record<SummaryHeader, string>;
  return { ref, cells: { ...empty, ...cells, Ref: ref } };
}
