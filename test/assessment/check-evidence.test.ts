import type { Assessment, EvidenceItem, IndicatorEntry } from "../../src/assessment/assessment";
import { checkAssessment } from "../../src/assessment/check-assessment";
import { checkEvidence } from "../../src/assessment/check-evidence";
import { givesReason, withReason } from "../../src/assessment/written-reasons";
import { communityWater, humanSecurity } from "../frameworks/load";
import { makeAssessment } from "./make-assessment";
import { makeItem } from "./make-item";

const water = communityWater();
const [first = "", second = ""] = water.indicators.map(({ code }) => code);
const top = water.scale.levels.length;

/** The first indicator scored, others blank. */
function one(
  score: unknown,
  items: readonly Partial<EvidenceItem>[],
  details: Partial<IndicatorEntry> = {},
  more: Partial<Assessment> = {}
): string[] {
  const evidence = items.map((item, index) =>
    makeItem({ id: `E-00${index + 1}`, indicator: first, ...item })
  );
  const assessment = makeAssessment(water, {
    scores: { [first]: score },
    details: { [first]: { confidence: "High", ...details } },
    more: { evidence, ...more },
  });
  return checkEvidence(assessment).map(({ rule }) => rule);
}

const self = { isSelfReported: true };

it.each<[string, string[], string[]]>([
  ["a well-kept item", one(2, [{}]), []],
  ["no log at all", checkEvidence(makeAssessment(water, { rest: 2 })).map((f) => f.rule), []],
  ["an empty log beside scores", one(2, []), ["evidence-log-empty"]],
  ["an empty log beside nothing", one(null, [], { confidence: null }), []],
  ["an item for another indicator", one(2, [{ indicator: second }]), ["scores-without-item"]],
  [
    "the top with self-reports only",
    one(top, [self], { confidence: "Moderate" }),
    ["top-level-self-reported"],
  ],
  ["the top with another source too", one(top, [self, {}]), []],
  [
    "the top with a context value too",
    one(top, [self, { type: "data", use: "context", isSelfReported: false }], {
      confidence: "Moderate",
    }),
    ["top-level-self-reported"],
  ],
  ["a lower level with self-reports", one(1, [self], { confidence: "Moderate" }), []],
  [
    "NI beside a level",
    one("NI", [{ level: 2 }], { confidence: null }),
    ["no-information-with-items"],
  ],
  ["NI beside an item without level", one("NI", [{}], { confidence: null }), []],
  [
    "NI beside a context value",
    one("NI", [{ level: 2, use: "context" }], { confidence: null }),
    [],
  ],
  ["a score above a ceiling", one(3, [{ level: 2, use: "ceiling" }]), ["score-above-ceiling"]],
  ["a score at a ceiling", one(2, [{ level: 2, use: "ceiling" }]), []],
  [
    "a ceiling overruled in writing",
    one(3, [{ level: 2, use: "ceiling" }], { basis: "Seen. Ceiling: the list is two years old." }),
    [],
  ],
  [
    "a ceiling overruled without a word",
    one(3, [{ level: 2, use: "ceiling" }], { basis: "The ceiling is wrong" }),
    ["score-above-ceiling"],
  ],
  ["another confidence", one(2, [{}], { confidence: "Low" }), ["confidence-overridden"]],
  [
    "another confidence with its reason",
    one(2, [{}], { confidence: "Low", basis: "Confidence: one visit only" }),
    [],
  ],
  ["no confidence yet", one(2, [{}], { confidence: null }), []],
  ["items that nobody graded", one(2, [{ credibility: null }]), ["items-without-grade"]],
  ["a context value that nobody graded", one(2, [{}, { use: "context", reliability: null }]), []],
  [
    "a future month",
    one(2, [{ month: "2026-04" }], {}, { asOf: "2026-03" }),
    ["item-month-future"],
  ],
  ["this month", one(2, [{ month: "2026-03" }], {}, { asOf: "2026-03" }), []],
  [
    "the same summary in three items",
    one(
      2,
      Array.from({ length: 3 }, () => ({ summary: "Seen" }))
    ),
    [],
  ],
  [
    "the same summary in four items",
    one(
      2,
      Array.from({ length: 4 }, (_, i) => ({ summary: i > 1 ? "SEEN" : "seen" }))
    ),
    ["summary-repeated"],
  ],
  [
    "two editions of a dataset",
    one(2, [
      { dataset: "D", version: "v1" },
      { dataset: "d", version: "v2" },
    ]),
    ["versions-differ"],
  ],
  ["a source that is a name", one(2, [{ source: "Governor" }]), ["source-not-a-code"]],
  ["a source of two words", one(2, [{ source: "Tam 1 Vessen" }]), ["source-not-a-code"]],
  ["codes of other shapes", one(2, [{ source: "INT7" }, { source: "A/12-3" }, { source: "" }]), []],
  ["an interview without consent", one(2, [{ consent: null }]), ["consent-missing"]],
  ["a site visit without consent", one(2, [{ consent: null, type: "site" }]), []],
  [
    "no consent, shared all the same",
    one(2, [{ consent: "none", sharing: "partner agencies" }]),
    ["shared-beyond-consent"],
  ],
  [
    "a source with two consents",
    one(2, [{}, { consent: "quote without attribution" }]),
    ["consent-differs"],
  ],
])("%s", (_name, rules, expected) => {
  expect(rules).toEqual(expected);
});

describe("the age of evidence", () => {
  const allowed = water.indicators[0]!.evidenceMaxAgeMonths;
  const month = (back: number): string => {
    const at = 2026 * 12 + 10 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  };
  const aged = (...backs: (number | null)[]) =>
    one(
      2,
      backs.map((back) => ({ month: back === null ? null : month(back) })),
      {},
      { asOf: "2026-11" }
    );

  it.each<[string, (number | null)[], string[]]>([
    ["as old as is allowed", [allowed], []],
    ["one month older", [allowed + 1], ["evidence-too-old"]],
    ["old, and newer beside it", [allowed + 9, 1], []],
    ["old, and one without a month", [allowed + 9, null], []],
  ])("%s", (_name, backs, expected) => {
    expect(aged(...backs)).toEqual(expected);
  });

  it("is not looked at where nobody says when it is", () => {
    expect(one(2, [{ month: "1990-01" }])).toEqual([]);
  });
});

it("says of many scores without an item one thing, and hides no problem among notices", () => {
  const framework = humanSecurity();
  const evidence = framework.indicators.map(({ code }, index) =>
    makeItem({ id: `E-${index}`, indicator: code, reliability: null, consent: null, month: null })
  );
  const details = Object.fromEntries(
    framework.indicators.map(({ code }) => [
      code,
      { confidence: "High" as const, evidence: ["data", "site"] as const },
    ])
  );
  const empty = makeAssessment(framework, { rest: 3, details, more: { evidence: [] } });
  expect(checkAssessment(empty).map(({ rule }) => rule)).toEqual(["evidence-log-empty"]);
  const full = makeAssessment(framework, { rest: 3, details, more: { evidence } });
  expect(checkAssessment(full).map(({ rule }) => rule)).toEqual([
    "items-without-grade",
    "consent-missing",
  ]);
  const [grades] = checkAssessment(full);
  expect(grades?.facts).toEqual({
    count: 38,
    ids: "E-0, E-1, E-2, E-3, E-4, E-5, E-6, E-7 and 30 more",
  });
});

it("takes an item of the log for evidence where the cell beside the score is blank", () => {
  const assessment = makeAssessment(water, {
    scores: { [first]: 2, [second]: 2 },
    details: { [first]: { confidence: "High" }, [second]: { confidence: "High" } },
    more: { evidence: [makeItem({ indicator: first })] },
  });
  const found = checkAssessment(assessment).filter(({ rule }) => rule === "score-without-evidence");
  expect(found.map(({ code }) => code)).toEqual([second]);
});

describe("identifiers", () => {
  const texts = (summary: string, basis = "", keptMarks?: string[]) =>
    checkEvidence(
      makeAssessment(water, {
        scores: { [first]: 2 },
        details: { [first]: { confidence: "High", basis } },
        more: {
          evidence: [makeItem({ indicator: first, summary })],
          ...(keptMarks === undefined ? {} : { keptMarks }),
        },
      })
    );

  it("are named with their field and their first letters only", () => {
    const [found, ...others] = texts("Write to tam.vessen@mail.example");
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "probable-identifier",
      weight: "notice",
      code: first,
      facts: { field: "summary", kind: "mail", found: "ta…" },
    });
  });

  it("are kept by their words, wherever they stand, until the words change", () => {
    const [found] = texts("Mobile: 555 0199");
    const mark = String(found?.facts["mark"]);
    expect(texts("My mobile: 555 0199!", "", [mark])).toEqual([]);
    expect(texts("Mobile: 555 0198", "", [mark])).toHaveLength(1);
  });

  it("are full names that stand in two texts", () => {
    expect(texts("We met Tam Vessen")).toEqual([]);
    const [found, ...others] = texts("We met Tam Vessen", "As Tam Vessen says");
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: "name-repeated", facts: { found: "Ta… Ve…", count: 2 } });
  });

  it("are a full name on the stakeholder sheet, in one place already, and no role", () => {
    const place = { sheet: "HSA Stakeholders", cell: "B31" };
    const of = (code: string, role: string, keptMarks: string[] = []) => {
      const person = {
        ...{ code, role, bloc: null, hasAuthority: null, stance: null, influence: null },
        ...{ since: "", risk: null, place },
      };
      const coalition = { people: [person], facts: {}, isSound: true };
      return checkEvidence(makeAssessment(water, { more: { coalition, keptMarks } }))
        .filter(({ rule }) => rule === "probable-identifier")
        .map(({ facts, place: at }) => [
          facts["field"],
          facts["kind"],
          facts["found"],
          at,
          facts["mark"],
        ]);
    };
    for (const role of ["Deputy Minister", "Chief of Defence Staff", "Head of a lawyers' group"]) {
      expect(of("P-01", role)).toEqual([]);
    }
    const [found, ...others] = of("P-01", "Tam Vessen, adviser");
    expect(others).toEqual([]);
    expect(found?.slice(0, 4)).toEqual(["role", "full name", "Ta… Ve…", place]);
    expect(of("P-01", "Tam Vessen, adviser", [String(found?.[4])])).toEqual([]);
    expect(of("Tam Vessen", "Adviser")).toHaveLength(1);
    // A rank with a name is told once.
    expect(of("P-01", "Colonel Vessen").map(([, kind]) => kind)).toEqual(["name"]);
    expect(of("P-01", "Call 555 0199 555").map(([, kind]) => kind)).toEqual(["phone"]);
  });
});

describe("written reasons", () => {
  it.each([
    ["Confidence: one visit", true],
    ["Seen twice. confidence : low, as one visit", true],
    ["(Confidence: one visit)", true],
    ["Confidence is low", false],
    ["Confidence:", false],
    ["Overconfidence: theirs", false],
    ["", false],
  ])("%p gives one: %p", (basis, gives) => {
    expect(givesReason(basis, "confidence")).toBe(gives);
    expect(givesReason(basis.replace(/onfidence/g, "eiling"), "ceiling")).toBe(gives);
    expect(givesReason(basis, "ceiling")).toBe(false);
  });

  it.each([
    ["", "Ceiling: old list"],
    ["Seen", "Seen. Ceiling: old list"],
    ["Seen.", "Seen. Ceiling: old list"],
  ])("are put behind %p", (basis, whole) => {
    expect(withReason(basis, "ceiling", " old list ")).toBe(whole);
    expect(givesReason(whole, "ceiling")).toBe(true);
  });
});
