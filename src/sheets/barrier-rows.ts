import type { BarrierFinding } from "../barriers/finding";
import type { Outlook } from "../barriers/outlook";
import { inReportOrder } from "../barriers/report-order";
import { severityRank } from "../barriers/severity-rank";
import type { BarrierRule, Framework, Severity } from "../framework/framework";
import { changeMarks } from "../text/change-marks";
import { smallestChange } from "../text/smallest-change";
import {
  askNext,
  followsText,
  goneText,
  mitigationsNamed,
  notYetWritten,
  nothingIndicated,
  redLineWhy,
  seeBarriers,
  severityWords,
  whyListed,
} from "../text/summary";
import { withFullRows } from "./full-rows";
import type { KeyedRow, KeyedTableSpec } from "./keyed-table";
import type { CellContent } from "./plan";
import { rowLink } from "./row-link";
import {
  barrierColumns as columns,
  barrierKinds,
  goColumns,
  placeholderRef,
  redLineSeverity,
} from "./summary-columns";
import { barrierWidths } from "./summary-widths";

/** Name of the table that holds the row of an indicator or category now; null where it is gone. */
export type TableOf = (ref: string) => string | null;

/**
 * The rows of the summary: red lines that are hit, then those that are not cleared; barriers that
 * are present, gravest first; those that cannot be ruled out. Each once. One placeholder row where
 * there is nothing to list, because a table needs a row.
 *
 * @param widths of the columns, in characters
 */
export function barrierRows(
  outlook: Outlook,
  tableOf: TableOf,
  widths = barrierWidths(outlook.assessment.framework)
): KeyedRow[] {
  const { framework } = outlook.assessment;
  const rules = new Map(framework.barriers.map((rule) => [rule.id, rule]));
  const barriers = inReportOrder(outlook.findings, framework).flatMap((finding) => {
    const rule = rules.get(finding.id);
    if (rule === undefined || finding.status === "not applicable") return [];
    return [barrierRow(outlook, finding, rule, tableOf)];
  });
  const rows = [...redLineRows(outlook, tableOf), ...barriers];
  return rows.length > 0
    ? withFullRows(rows, widths)
    : [row(placeholderRef, { Kind: barrierKinds.none, Title: nothingIndicated })];
}

/** The row that stands in the table until the summary is built for the first time. */
export function firstBarrierRow(): KeyedRow {
  return row(placeholderRef, { Kind: barrierKinds.none, Title: notYetWritten });
}

/** The Ref of the row about a red line: the indicator's code, unless a barrier has it as its id. */
export function redLineRef(framework: Framework, code: string): string {
  const isTaken = framework.barriers.some(({ id }) => id === code) || code === placeholderRef;
  return isTaken ? `${code} red line` : code;
}

/** How the barriers table is merged with what stands: the columns that are ours, and the refs that may come. */
export function barrierSpec(framework: Framework): KeyedTableSpec {
  return {
    generated: new Set([...Object.values(columns), ...goColumns(framework)]),
    ref: columns.ref,
    change: columns.change,
    known: new Set([
      ...framework.barriers.map(({ id }) => id),
      ...framework.indicators
        .filter(({ redLine }) => redLine !== null)
        .map(({ code }) => redLineRef(framework, code)),
      placeholderRef,
    ]),
    markOf: (before, now) =>
      mark(
        { kind: before(columns.kind), severity: before(columns.severity) },
        { kind: String(now.cells[columns.kind]), severity: String(now.cells[columns.severity]) }
      ),
    gone: () => ({
      [columns.severity]: null,
      [columns.why]: goneText,
      ...Object.fromEntries(
        [...goColumns(framework), columns.todo, columns.smallest].map((one) => [one, null])
      ),
    }),
    notBuilt: { header: columns.title, text: notYetWritten },
    widths: barrierWidths(framework),
  };
}

interface Weighed {
  readonly kind: string;
  readonly severity: string;
}

const severities: readonly Severity[] = ["critical", "high", "moderate"];

/** Higher is worse; null where it cannot be told. */
function gravity({ kind, severity }: Weighed): number | null {
  if (kind === barrierKinds.redLine) return severity === redLineSeverity.hit ? 1 : 0;
  if (kind === barrierKinds.undecided) return 0;
  const found = severities.find((one) => severity.toLowerCase().includes(one));
  return found === undefined ? null : severities.length - severityRank(found);
}

function mark(before: Weighed, now: Weighed): string {
  const was = gravity(before);
  const is = gravity(now);
  if (was === null || is === null || was === is) return "";
  if (before.kind === barrierKinds.undecided) return changeMarks.decided;
  return is > was ? changeMarks.worse : changeMarks.eased;
}

function redLineRows(outlook: Outlook, tableOf: TableOf): KeyedRow[] {
  const { assessment, scores, findings, questions } = outlook;
  const { framework } = assessment;
  const of = (status: "hit" | "not cleared") =>
    scores.redLines.filter((line) => line.status === status);
  return [...of("hit"), ...of("not cleared")].flatMap(({ code, status }) => {
    const indicator = framework.indicators.find((one) => one.code === code);
    if (indicator === undefined) return [];
    const entry = assessment.entries.find((one) => one.code === code)?.entry;
    const decides = questions.find((question) => question.code === code)?.barriers.length ?? 0;
    const named = inReportOrder(findings, framework).filter(({ because }) =>
      because.includes(code)
    );
    return [
      row(redLineRef(framework, code), {
        Kind: barrierKinds.redLine,
        Severity: redLineSeverity[status],
        Title: indicator.name,
        Why: redLineWhy(outlook, indicator, status),
        ...links(framework, [code], tableOf),
        "If nothing is done":
          entry?.kind === "score" ? (indicator.anchors[entry.level - 1] ?? null) : null,
        "What to do":
          status === "hit"
            ? seeBarriers(named.map(({ id }) => id))
            : askNext(framework, code, decides),
      }),
    ];
  });
}

function barrierRow(
  outlook: Outlook,
  finding: BarrierFinding,
  rule: BarrierRule,
  tableOf: TableOf
): KeyedRow {
  const { framework } = outlook.assessment;
  const isPresent = finding.status === "present";
  const question = outlook.questions.find(({ code }) => finding.missing.includes(code));
  const change = outlook.changes.get(finding.id);
  const smallest = change === undefined ? "" : smallestChange(change, framework.postingMonths);
  const ask =
    question === undefined ? "" : askNext(framework, question.code, question.barriers.length);
  return row(rule.id, {
    Kind: isPresent ? barrierKinds.barrier : barrierKinds.undecided,
    Severity: severityWords(outlook, finding),
    Title: rule.name,
    Why: whyListed(outlook, rule, finding),
    ...links(framework, isPresent ? finding.because : finding.missing, tableOf),
    "If nothing is done": followsText(rule),
    "What to do": isPresent ? mitigationsNamed(framework, finding.mitigations) : ask,
    "Smallest change": smallest,
  });
}

function links(
  framework: Framework,
  refs: readonly string[],
  tableOf: TableOf
): Record<string, CellContent> {
  const shown = refs.flatMap((ref) => {
    const table = tableOf(ref);
    return table === null ? [] : [rowLink(table, ref)];
  });
  return Object.fromEntries(
    goColumns(framework).map((header, index) => [header, shown[index] ?? null])
  );
}

type BarrierHeader = (typeof columns)[keyof typeof columns];

function row(ref: string, cells: Partial<Record<BarrierHeader, CellContent>>): KeyedRow {
  const empty = Object.fromEntries(Object.values(columns).map((header) => [header, null]));
  return { ref, cells: { ...empty, ...cells, Ref: ref } };
}
