import { fullNamesIn, identifiersIn } from "../../src/assessment/probable-identifiers";
import { humanSecurity } from "../frameworks/load";
import { frameworkWords } from "../../src/assessment/framework-words";

const none: ReadonlySet<string> = new Set();
const kinds = (text: string, known = none) => identifiersIn(text, known).map(({ kind }) => kind);

describe("finds", () => {
  it.each([
    ["Write to j.doe+x@mail.example.org about it", "mail", "j.doe+x@mail.example.org"],
    ["Reach her at +44 20 7946 0958.", "phone", "+44 20 7946 0958"],
    ["0044 (20) 7946-0958", "phone", "0044 (20) 7946-0958"],
    ["Mobile: 555 0199", "phone", "555 0199"],
    ["Call 202-555-0147 first", "phone", "202-555-0147"],
    ["(202) 555-0147", "phone", "(202) 555-0147"],
    ["his number is 079 555 01 99", "phone", "079 555 01 99"],
    ["Seen at 34.5553, 69.2075", "coordinates", "34.5553, 69.2075"],
    ["-1.2921, 36.8219 is the yard", "coordinates", "-1.2921, 36.8219"],
    ["34°33′N 69°12′E", "coordinates", "34°33′"],
    ["48.85 N, 2.35 E", "coordinates", "48.85 N, 2.35 E"],
    ["grid 33T WN 12345 67890", "coordinates", "33T WN 12345 67890"],
    ["As Colonel Orlavic told us", "name", "Colonel Orlavic"],
    ["Capt. Tam Vessen signed", "name", "Capt. Tam Vessen"],
    ["Lt Col Vessen signed", "name", "Lt Col Vessen"],
    ["Mr. Orlavic and others", "name", "Mr. Orlavic"],
    [
      "On 14 March the captain of the post in Velmora took the bribe",
      "occasion",
      "14 March, Velmora, captain",
    ],
    [
      "A sergeant was beaten. It was at Velmora on 2026-03-14.",
      "occasion",
      "2026-03-14, Velmora, sergeant",
    ],
    ["The general spoke near Velmora on March 14", "occasion", "March 14, Velmora, The general"],
  ])("%s", (text, kind, words) => {
    expect(identifiersIn(text, none)).toContainEqual({ kind, text: words });
  });

  it("several at once, one of each kind", () => {
    expect(kinds("a@b.example or c@d.example, +44 20 7946 0958")).toEqual(["mail", "phone"]);
  });

  it("full names, wherever they stand", () => {
    expect(
      fullNamesIn("The Tam Vessen case; Tam Vessen again; by Ana-Maria Orlavic", none)
    ).toEqual(["Tam Vessen", "Tam Vessen", "Ana-Maria Orlavic"]);
  });
});

// Sentences as analysts write them: nothing in them points at a person.
const prose = [
  "Two officers were tried in the last 24 months; both trials were closed to the public.",
  "10,000 protesters marched in 2025 and 1,250 were detained between 2026-01 and 2026-03.",
  "Budget fell from 1 250 000 000 to 980 000 000; pay is 4 to 6 months late (2024-2026).",
  "V-Dem v2cltort_ord = 1 (v16), WGI RL.EST -0.812, WJP 0.421, 0.533 and 0.612.",
  "10 U.S.C. 333, GAO-19-554 and DoDI 3000.17 apply; see S-014 and E-001 to E-023.",
  "The Attorney General has opened one case, the Inspector General none; General Staff orders exist.",
  "No major diversion in the last 36 months. The private sector pays for it.",
  "The Ministry of Defence and the Supreme Court disagree about Military Justice reform.",
  "Unit commanders say that the rules are known. Interview in March 2026, site visit in April.",
  "Human Rights Commission and Red Cross had access to the Northern District prison in 2025-11.",
  "In 2026-03 a captain said at the Military Academy that registers are complete.",
  "Registers of 12/15 units were complete; 3.5/5 in the mock exam; ratio 0.25:1.",
  "Level 3 not fully met: lectures only, fewer than 25% of the target force trained.",
  "ISO 9001:2015, resolution 1325 (2000), case no. 2023/1145, page 12-14, version 0.12.3.",
  "Geneva Conventions, Rome Statute and Additional Protocol carried into national law.",
  "The Army Chief ordered it; Commander Directive 12 and Chief Justice review followed.",
  "Freedom House, Amnesty International and the United Nations reported it in 2025.",
];

describe("does not take for one", () => {
  const known = frameworkWords(humanSecurity());

  it.each(prose)("%s", (text) => {
    expect(identifiersIn(text, known)).toEqual([]);
    expect(fullNamesIn(text, known)).toEqual([]);
  });

  it("any text of the framework itself", () => {
    const framework = humanSecurity();
    const texts = framework.indicators.flatMap(({ question, anchors, note, siteObservations }) => [
      question,
      ...anchors,
      note,
      ...siteObservations,
    ]);
    const found = texts.flatMap((text) => [
      ...identifiersIn(text, known),
      ...fullNamesIn(text, known),
    ]);
    expect(texts.length).toBeGreaterThan(250);
    expect(found).toEqual([]);
  });

  it("any text of the framework, even where none of its words is known", () => {
    const framework = humanSecurity();
    const texts = [
      ...framework.indicators.flatMap(({ question, anchors }) => [question, ...anchors]),
      ...framework.barriers.map(({ explanation }) => explanation),
      ...framework.mitigations.map(({ description }) => description),
    ];
    expect(texts.flatMap((text) => identifiersIn(text, none))).toEqual([]);
  });
});

it("does not take long for a long text", () => {
  const text = "Aa Bb 12 34 (56) 78-90.12 at Cc. ".repeat(900);
  const start = performance.now();
  identifiersIn(text, none);
  fullNamesIn(text, none);
  expect(performance.now() - start).toBeLessThan(500);
});
