import type { EvidenceItem } from "../../src/assessment/assessment";

/** An item of the log that is well kept, but for what is given. */
export function makeItem(more: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: "E-001",
    indicator: "",
    type: "interview",
    source: "S-001",
    stakeholder: "",
    isSelfReported: false,
    month: "2026-03",
    summary: "",
    level: null,
    reliability: "B",
    credibility: 2,
    sharing: "internal",
    consent: "general use",
    dataset: "",
    field: "",
    version: "",
    value: "",
    use: null,
    conversion: "",
    ...more,
  };
}
