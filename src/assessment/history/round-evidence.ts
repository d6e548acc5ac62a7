import type { EvidenceType } from "../../framework/framework";

/** What rounds look at in one item of the evidence log. */
export interface RoundEvidence {
  readonly id: string;
  readonly indicator: string;
  readonly type: EvidenceType | null;
  /** `YYYY-MM`, or null where the log does not say. */
  readonly month: string | null;
  readonly dataset: string;
  readonly version: string;
  readonly use: "direct" | "ceiling" | "context" | null;
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}

/**
 * Items that belong to a round: dated up to its month, those of earlier rounds included. An item
 * without a month counts: it stood in the log when the round was finished.
 */
export function evidenceUntil<Item extends RoundEvidence>(
  items: readonly Item[],
  date: string
): Item[] {
  return items.filter(({ month }) => month === null || month <= monthOf(date));
}

/**
 * Items that are new in the later of two rounds: dated after the month of the earlier one, up to the
 * month of the later. The log knows months only, so what was seen in the earlier round's own month
 * counts as known then: a change is called re-judged rather than real where that is in doubt.
 */
export function newEvidence<Item extends RoundEvidence>(
  items: readonly Item[],
  earlier: string,
  later: string
): Item[] {
  return items.filter(
    ({ month }) => month !== null && month > monthOf(earlier) && month <= monthOf(later)
  );
}

/**
 * The datasets that bear on a score, each with the version of its latest item: `V-Dem v16; WGI 2025`.
 * Context only informs, so it is left out.
 *
 * @param items of one indicator, up to the round
 */
export function vintageOf(items: readonly RoundEvidence[]): string {
  const latest = new Map<string, RoundEvidence>();
  for (const item of items) {
    const { dataset } = item;
    if (dataset === "" || item.version === "" || item.use === "context") continue;
    const known = latest.get(dataset);
    if (known === undefined || (item.month ?? "") >= (known.month ?? "")) latest.set(dataset, item);
  }
  return [...latest.values()]
    .map(({ dataset, version }) => `${dataset} ${version}`.replace(/;/g, ","))
    .sort()
    .join("; ");
}

/** Whether two vintages name another version of a dataset that both rest on. */
export function vintagesDiffer(earlier: string, later: string): boolean {
  const versions = new Map(parts(earlier));
  return parts(later).some(([dataset, version]) => {
    const before = versions.get(dataset);
    return before !== undefined && before !== version;
  });
}

function parts(vintage: string): (readonly [string, string])[] {
  return vintage
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.lastIndexOf(" ");
      return [part.slice(0, Math.max(0, at)).toLowerCase(), part.slice(at + 1)] as const;
    });
}

/** The evidence log of an assessment; empty where it has none. */
export function logOf(holder: {
  readonly entries: readonly unknown[];
  readonly evidence?: readonly RoundEvidence[];
}): readonly RoundEvidence[] {
  return holder.evidence ?? [];
}
