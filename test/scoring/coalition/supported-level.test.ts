import fc from "fast-check";
import type { CoalitionRecord, Stakeholder } from "../../../src/assessment/assessment";
import { coalitionMap } from "../../../src/scoring/coalition/coalition-map";
import { supportedLevel } from "../../../src/scoring/coalition/supported-level";
import { communityWater, humanSecurity } from "../../frameworks/load";

const model = humanSecurity().coalition!;
let number = 0;
function person(bloc: string | null, more: Partial<Stakeholder> = {}): Stakeholder {
  number += 1;
  return {
    ...{ code: `P-${number}`, role: "A role", bloc, hasAuthority: true, stance: "active" },
    ...{ influence: "medium", since: "", risk: null, ...more },
  };
}
const people = (...blocs: string[]) => blocs.map((bloc) => person(bloc));
const all = { "F-1": false, "F-2": true, "F-3": true };

describe("the level by the anchors of the bundled framework", () => {
  it.each<[string, Stakeholder[], CoalitionRecord["facts"], number]>([
    ["nobody", [], all, 1],
    [
      "only others",
      [person("PL", { stance: "sympathetic" }), person("PL", { stance: "opposed" })],
      all,
      1,
    ],
    [
      "without authority",
      [person("PL", { hasAuthority: false }), person("SO", { hasAuthority: null })],
      all,
      1,
    ],
    ["in no bloc", [person(null)], all, 1],
    ["one person", people("PL"), all, 2],
    ["three in one bloc", people("PL", "PL", "PL"), all, 2],
    ["two in two blocs", people("PL", "SO"), all, 2],
    ["three in two blocs", people("PL", "SO", "SO"), all, 3],
    ["three in three blocs", people("PL", "SO", "MO"), all, 3],
    ["four blocs and the forum", people("PL", "SO", "MO", "LE"), all, 4],
    ["four blocs without the forum", people("PL", "SO", "MO", "LE"), { ...all, "F-2": false }, 3],
    ["four blocs, forum not known", people("PL", "SO", "MO", "LE"), { "F-3": true }, 3],
    ["all six", people("PL", "SO", "MO", "LE", "JU", "CS"), all, 5],
    ["all six, not outlived", people("PL", "SO", "MO", "LE", "JU", "CS"), { "F-2": true }, 4],
    ["all six, no forum", people("PL", "SO", "MO", "LE", "JU", "CS"), { "F-3": true }, 3],
    ["one was removed", people("PL", "SO", "MO", "LE", "JU", "CS"), { ...all, "F-1": true }, 1],
  ])("%s", (_name, who, facts, level) => {
    expect(supportedLevel(who, facts, model)).toBe(level);
  });
});

const stances = ["active", "sympathetic", "neutral", "opposed", null] as const;
const degrees = ["high", "medium", "low", null] as const;
const someone = (blocs: readonly string[]): fc.Arbitrary<Stakeholder> =>
  fc.record({
    code: fc.uuid(),
    role: fc.constant("A role"),
    bloc: fc.constantFrom(...blocs, null),
    hasAuthority: fc.constantFrom(true, true, false, null),
    stance: fc.constantFrom("active" as const, ...stances),
    influence: fc.constantFrom(...degrees),
    since: fc.constant(""),
    risk: fc.constantFrom(...degrees),
  });

describe.each([humanSecurity(), communityWater()])("the map of $id", (framework) => {
  const own = framework.coalition!;
  const records = fc.record({
    people: fc.array(someone(own.blocs.map(({ code }) => code)), { maxLength: 9 }),
    facts: fc
      .constantFrom(true, false, null)
      .chain((first) =>
        fc
          .tuple(...own.facts.map(() => fc.constantFrom(true, false, null, first)))
          .map((answers) =>
            Object.fromEntries(own.facts.map(({ code }, i) => [code, answers[i] ?? null]))
          )
      ),
    isSound: fc.constant(true),
  });

  it("says what is left without any one or two, as trying all of them does", () => {
    fc.assert(
      fc.property(records, (record) => {
        const map = coalitionMap(record, own)!;
        const without = (count: number): number => {
          let worst = supportedLevel(record.people, record.facts, own);
          const rest = (gone: number[]) => record.people.filter((_, i) => !gone.includes(i));
          for (let i = 0; i < record.people.length; i += 1) {
            worst = Math.min(worst, supportedLevel(rest([i]), record.facts, own));
            if (count === 1) continue;
            for (let j = i + 1; j < record.people.length; j += 1) {
              worst = Math.min(worst, supportedLevel(rest([i, j]), record.facts, own));
            }
          }
          return worst;
        };
        expect(map.levelWithoutOne).toBe(without(1));
        expect(map.levelWithoutTwo).toBe(without(2));
        expect(map.levelWithoutTwo).toBeLessThanOrEqual(map.levelWithoutOne);
        expect(map.levelWithoutOne).toBeLessThanOrEqual(map.level);
      }),
      { numRuns: 300 }
    );
  });

  it("never falls when a supporter joins or a needed fact is confirmed", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...own.blocs), (record, bloc) => {
        const { level } = coalitionMap(record, own)!;
        const more = { ...record, people: [...record.people, person(bloc.code)] };
        expect(coalitionMap(more, own)!.level).toBeGreaterThanOrEqual(level);
        for (const { code, effect } of own.facts) {
          const facts = { ...record.facts, [code]: effect === "needed" };
          expect(coalitionMap({ ...record, facts }, own)!.level).toBeGreaterThanOrEqual(level);
        }
      })
    );
  });
});

it("says how much rests on one and two, by influence 3, 2 and 1", () => {
  const record = {
    people: [
      person("PL", { influence: "high" }),
      person("PL", { influence: "low" }),
      person("SO", { influence: "medium" }),
      person("SO", { influence: null }),
      person("SO", { stance: "opposed", influence: "high" }),
    ],
    facts: all,
    isSound: true,
  };
  const map = coalitionMap(record, model)!;
  // 3 + 1 + 2 + 1 = 7.
  expect(map.shareOfOne).toBeCloseTo(3 / 7, 12);
  expect(map.shareOfTwo).toBeCloseTo(5 / 7, 12);
  expect(map).toMatchObject({ supporters: 4, blocsCovered: 2, blocsOnOne: 0, level: 3 });
  expect(map.blocs.find(({ code }) => code === "SO")).toMatchObject({
    supporters: 2,
    opposed: 1,
    people: 3,
  });
  expect(map.levelWithoutTwo).toBe(2);
  expect(coalitionMap({ ...record, isSound: false }, model)).toBeNull();
});

it("names the facts that are open and would change the level", () => {
  const six = people("PL", "SO", "MO", "LE", "JU", "CS");
  const openOf = (who: Stakeholder[], facts: CoalitionRecord["facts"]) =>
    coalitionMap({ people: who, facts, isSound: true }, model)!.open.map(({ code }) => code);
  expect(openOf(six, {})).toEqual(["F-1", "F-2", "F-3"]);
  expect(openOf(six, all)).toEqual([]);
  expect(openOf(people("PL", "SO", "SO"), {})).toEqual(["F-1"]);
  expect(openOf([], {})).toEqual([]);
});
