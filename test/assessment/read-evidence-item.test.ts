import { type EvidenceCells, readEvidenceItem } from "../../src/assessment/read-evidence-item";

const blank: EvidenceCells = {
  id: null,
  indicator: null,
  type: null,
  month: null,
  source: null,
  stakeholder: null,
  selfReported: null,
  summary: null,
  level: null,
  reliability: null,
  credibility: null,
  sharing: null,
  consent: null,
  dataset: null,
  field: null,
  version: null,
  value: null,
  use: null,
  conversion: null,
};
const codes = new Map([["x-1", "X-1"]]);

function read(cells: Partial<EvidenceCells>) {
  return readEvidenceItem({ ...blank, ...cells }, codes, 4, "Row 9");
}

it("takes a row with nothing but its id for a row that stands ready", () => {
  expect(read({ id: "E-004", summary: "  " })).toEqual({ item: null, remarks: [] });
});

it("reads every field in any case, numbers as numbers or text", () => {
  const { item, remarks } = read({
    id: " E-001 ",
    indicator: "x-1",
    type: "Site visit",
    month: "2026-03",
    source: "S-014",
    stakeholder: "Unit commanders",
    selfReported: "YES",
    summary: "Registers were complete",
    level: "3",
    reliability: "b",
    credibility: 2,
    sharing: "Partner  Nation",
    consent: "General use",
    dataset: "VDEM",
    field: "v2cltort_ord",
    version: 16,
    value: 0.25,
    use: "Ceiling",
    conversion: "ord04",
  });
  expect(remarks).toEqual([]);
  expect(item).toEqual({
    id: "E-001",
    indicator: "X-1",
    type: "site",
    month: "2026-03",
    source: "S-014",
    stakeholder: "Unit commanders",
    isSelfReported: true,
    summary: "Registers were complete",
    level: 3,
    reliability: "B",
    credibility: 2,
    sharing: "partner nation",
    consent: "general use",
    dataset: "VDEM",
    field: "v2cltort_ord",
    version: "16",
    value: "0.25",
    use: "ceiling",
    conversion: "ord04",
  });
});

it("reports everything that is wrong with a row at once, each at its cell", () => {
  const { item, remarks } = read({
    indicator: "Z-9",
    type: "rumour",
    month: "soon",
    selfReported: "maybe",
    level: 5,
    reliability: "G",
    credibility: 7,
    sharing: "#N/A",
    consent: "yes",
    use: "cap",
  });
  expect(item).toMatchObject({ indicator: "", type: null, month: null, level: null });
  expect(remarks.map(({ field, remark }) => [field, remark.rule])).toEqual([
    ["selfReported", "item-word-unknown"],
    ["indicator", "item-code-unknown"],
    ["type", "item-word-unknown"],
    ["month", "item-month-unreadable"],
    ["level", "item-level-unreadable"],
    ["reliability", "item-word-unknown"],
    ["credibility", "item-word-unknown"],
    ["sharing", "item-word-unknown"],
    ["consent", "item-word-unknown"],
    ["use", "item-word-unknown"],
  ]);
  expect(remarks[0]?.remark.facts).toEqual({
    id: "Row 9",
    field: "self-reported",
    found: "maybe",
    accepts: "yes, no",
  });
});

it("tells an exact date, and an item without an indicator", () => {
  const { item, remarks } = read({ id: "E-2", month: "14 March 2026", summary: "Seen" });
  expect(item).toMatchObject({ month: "2026-03", indicator: "" });
  expect(remarks.map(({ remark }) => remark.rule)).toEqual([
    "item-without-indicator",
    "item-date-exact",
  ]);
});

it.each(["NA", "NI", 0, 2.5, "level 3"])("%p is no level of an item", (level) => {
  const { item, remarks } = read({ indicator: "X-1", level });
  expect(item?.level).toBeNull();
  expect(remarks.map(({ remark }) => remark.rule)).toEqual(["item-level-unreadable"]);
});

it("takes words that every object has for words it does not know", () => {
  const { remarks } = read({ indicator: "X-1", type: "__proto__", use: "constructor" });
  expect(remarks.map(({ field }) => field)).toEqual(["type", "use"]);
});
