import type { EvidenceItem } from "./assessment";

/** Items by code of their indicator, in the order of the log; those that name none are left out. */
export function itemsByIndicator(
  items: readonly EvidenceItem[]
): ReadonlyMap<string, readonly EvidenceItem[]> {
  const byCode = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    if (item.indicator === "") continue;
    const known = byCode.get(item.indicator);
    if (known === undefined) byCode.set(item.indicator, [item]);
    else known.push(item);
  }
  return byCode;
}

/** The lowest level that an item caps the score at; null: nothing caps it. */
export function lowestCeiling(items: readonly EvidenceItem[]): EvidenceItem | null {
  const caps = items.filter(({ use, level }) => use === "ceiling" && level !== null);
  return caps.reduce<EvidenceItem | null>(
    (lowest, item) =>
      lowest === null || (item.level ?? Infinity) < (lowest.level ?? Infinity) ? item : lowest,
    null
  );
}
