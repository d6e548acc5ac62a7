import type { EvidenceItem, Finding } from "./assessment";
import { masked } from "./check-identifiers";
import { listedItems } from "./listed-items";
import { toFinding, type Remark } from "./remark";

/** `S-014`, `INT7`, `A/12`: letters and digits in short groups, with a digit among them. */
const sourceCode = /^(?=.*\d)[\p{L}\d]{1,8}(?:[-_/.][\p{L}\d]{1,8}){0,3}$/u;

function group(
  items: readonly EvidenceItem[],
  remark: (items: readonly EvidenceItem[]) => Remark
): Finding[] {
  const first = items[0];
  if (first === undefined) return [];
  const code = items.length === 1 ? first.indicator : "";
  return [toFinding(remark(items), code, first.place ?? null)];
}

function bySource(items: readonly EvidenceItem[]): EvidenceItem[][] {
  const groups = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const key = item.source.toLowerCase();
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function consentDiffers(same: readonly EvidenceItem[]): Finding[] {
  const given = new Set(same.flatMap(({ consent }) => (consent === null ? [] : [consent])));
  if (given.size < 2) return [];
  return group(same, (items) => ({
    rule: "consent-differs",
    facts: {
      found: items[0]?.source ?? "",
      understood: [...given].join(", "),
      ids: listedItems(items),
    },
  }));
}

/** Whether sources are codes, and whether what they agreed to is kept. One finding for each rule or source. */
export function checkSources(items: readonly EvidenceItem[]): Finding[] {
  const sources = bySource(items);
  const unasked = items.filter(({ type, consent }) => type === "interview" && consent === null);
  const beyond = items.filter(
    ({ consent, sharing }) => consent === "none" && sharing !== null && sharing !== "internal"
  );
  return [
    ...sources
      .filter((same) => !sourceCode.test(same[0]?.source ?? ""))
      .flatMap((same) =>
        group(same, (all) => ({
          rule: "source-not-a-code",
          facts: { ids: listedItems(all), found: masked(all[0]?.source ?? "") },
        }))
      ),
    ...sources.flatMap(consentDiffers),
    ...group(unasked, (all) => ({
      rule: "consent-missing",
      facts: { count: all.length, ids: listedItems(all) },
    })),
    ...group(beyond, (all) => ({
      rule: "shared-beyond-consent",
      facts: { ids: listedItems(all) },
    })),
  ];
}
