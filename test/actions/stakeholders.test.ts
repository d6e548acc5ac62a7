import fc from "fast-check";
import { addStakeholders } from "../../src/actions/add-stakeholders";
import { check } from "../../src/actions/check";
import { enterFact, enterStakeholder } from "../../src/actions/enter-stakeholder";
import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import type { Framework } from "../../src/framework/framework";
import { coalitionMap } from "../../src/scoring/coalition/coalition-map";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { choices, openInstalled, scoreEntry } from "../support/installed";

const version = "0.2.0";
const nobody = { role: "Committee chair", influence: null, since: "", risk: null } as const;
const supporter = { ...nobody, hasAuthority: true, stance: "active" } as const;

async function opened(framework: Framework) {
  const { host } = await openInstalled(framework);
  await addStakeholders({ framework, version });
  host.resetStatistics();
  return host;
}

async function checked(framework: Framework, assessment?: string) {
  const outcome = await check({ framework, assessment });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function measures(sheet = "HSA Stakeholders"): Promise<unknown[][]> {
  return (await valuesOf(sheet, "A6:C12")).map(([, value, reading]) => [value, reading]);
}

/** Types a whole column of the table of people or facts. */
async function type(
  host: Parameters<typeof byHand>[0],
  table: string,
  header: string,
  column: unknown[]
) {
  await byHand(host, (workbook) => {
    const body = workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    column.forEach((value, row) => {
      body.getCell(row, 0).values = [[value]];
    });
  });
}

describe.each([humanSecurity(), communityWater()])("the stakeholder sheet of $id", (framework) => {
  const model = framework.coalition!;
  const [first, second] = [model.blocs[0]!.code, model.blocs[1]!.code];

  it("is added in three round trips and read with the rest in one", async () => {
    const { host } = await openInstalled(framework);
    expect((await checked(framework)).assessment.coalition).toBeUndefined();
    host.resetStatistics();
    expect(await addStakeholders({ framework, version })).toMatchObject({ kind: "added" });
    expect(host.statistics.batches).toBe(3);
    host.resetStatistics();
    const { assessment, findings } = await checked(framework);
    expect(host.statistics.batches).toBe(1);
    expect(assessment.coalition?.people).toEqual([]);
    expect(findings.filter(({ weight }) => weight === "problem")).toEqual([]);
    expect((await measures())[5]?.[0]).toBe(1);
  });

  it("enters people and facts in two round trips each, and shows what they support", async () => {
    const host = await opened(framework);
    const enter = (code: string, bloc: string, more = {}) =>
      enterStakeholder({ framework, code, bloc, ...supporter, ...more });
    expect(await enter("P-01", first, { influence: "high", since: "2025-11" })).toMatchObject({
      kind: "entered",
    });
    expect(host.statistics.batches).toBe(2);
    await enter("P-02", second, { risk: "high" });
    await enter("Q-1", second);
    for (const { code } of model.facts) {
      host.resetStatistics();
      expect((await enterFact({ framework, fact: code, isConfirmed: false })).kind).toBe("entered");
      expect(host.statistics.batches).toBe(2);
    }
    const { assessment, findings } = await checked(framework);
    expect(findings.filter(({ weight }) => weight === "problem")).toEqual([]);
    const { people, facts } = assessment.coalition!;
    expect(people.map(({ code, bloc, since, risk }) => [code, bloc, since, risk])).toEqual([
      ["P-01", first, "2025-11", null],
      ["P-02", second, "", "high"],
      ["Q-1", second, "", null],
    ]);
    expect(Object.values(facts)).toEqual(model.facts.map(() => false));
    const map = coalitionMap(assessment.coalition!, model)!;
    const shown = await measures();
    expect(shown.map(([value]) => value).slice(0, 6)).toEqual([
      map.supporters,
      map.blocsCovered,
      map.blocsOnOne,
      map.shareOfOne,
      map.shareOfTwo,
      map.level,
    ]);
  });

  it("stands beside the entered score and never writes it", async () => {
    const host = await opened(framework);
    await enterStakeholder({ framework, code: "P-01", bloc: first, ...supporter });
    const scored = () => checked(framework).then(({ assessment }) => assessment.entries);
    const before = await scored();
    expect((await measures())[6]).toEqual(["", expect.stringMatching(/^Not scored yet/)]);
    await enterScores({ framework, entries: [scoreEntry(model.indicator, 4)] });
    expect((await measures())[6]).toEqual([4, expect.stringMatching(/^Higher/)]);
    expect(before.every(({ entry }) => entry.kind === "blank")).toBe(true);
    await byHand(host, (workbook) => workbook.worksheets.getItem("HSA Stakeholders").delete());
    const after = await scored();
    expect(after.find(({ code }) => code === model.indicator)?.entry).toEqual({
      kind: "score",
      level: 4,
    });
  });

  it("counts on the sheet as the code does, whatever is typed", async () => {
    const host = await opened(framework);
    const blocs = model.blocs.map(({ code }) => code);
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom(...blocs, blocs[0]!.toLowerCase(), ""),
        fc.constantFrom("yes", "yes", "Yes", "no", ""),
        fc.constantFrom("active", "active", "ACTIVE", "opposed", "neutral", "sympathetic", ""),
        fc.constantFrom("high", "medium", "low", "")
      ),
      { minLength: 10, maxLength: 10 }
    );
    const answers = fc.tuple(...model.facts.map(() => fc.constantFrom("yes", "no", "", "yes")));
    const odd = fc.constantFrom(null, null, null, null, "perhaps", "active ");
    await fc.assert(
      fc.asyncProperty(rows, answers, odd, async (typed, facts, slip) => {
        await type(
          host,
          "HSA_Stakeholders",
          "Role",
          typed.map(() => "A role")
        );
        for (const [at, header] of ["Bloc", "Authority", "Stance", "Influence"].entries()) {
          await type(
            host,
            "HSA_Stakeholders",
            header,
            typed.map((row) => row[at])
          );
        }
        if (slip !== null) await type(host, "HSA_Stakeholders", "Stance", [slip]);
        await type(host, "HSA_CoalitionFacts", "Confirmed", facts);
        const { assessment } = await checked(framework);
        const map = coalitionMap(assessment.coalition!, model);
        expect(map === null).toBe(slip !== null);
        const shown = (await measures()).map(([value]) => value).slice(0, 6);
        if (map === null) {
          expect(shown).toEqual(Array.from({ length: 6 }, () => "#VALUE!"));
          return;
        }
        const expected = [map.supporters, map.blocsCovered, map.blocsOnOne];
        expect(shown.slice(0, 3)).toEqual(expected);
        expect(shown[3]).toBeCloseTo(map.shareOfOne, 12);
        expect(shown[4]).toBeCloseTo(map.shareOfTwo, 12);
        expect(shown[5]).toBe(map.level);
        const cover = await valuesOf("HSA Stakeholders", `B17:E${16 + blocs.length}`);
        expect(cover).toEqual(
          map.blocs.map(({ code, supporters, opposed, people }) => [
            ...[code, supporters, opposed, people],
          ])
        );
      }),
      { numRuns: 12 }
    );
  });

  it("belongs to the assessment it was added to", async () => {
    const host = await opened(framework);
    await install({ framework, choices, another: true });
    await addStakeholders({ framework, assessment: "_2", version });
    host.resetStatistics();
    const request = { framework, code: "P-01", bloc: first, ...supporter };
    await enterStakeholder({ ...request, assessment: "_2" });
    expect(host.statistics.batches).toBe(2);
    expect((await checked(framework, "")).assessment.coalition?.people).toEqual([]);
    expect((await checked(framework, "_2")).assessment.coalition?.people).toHaveLength(1);
  });
});

it("says which cell holds no word of the list, and which code stands twice", async () => {
  const framework = humanSecurity();
  const host = await opened(framework);
  await type(host, "HSA_Stakeholders", "Role", ["A", "B"]);
  await type(host, "HSA_Stakeholders", "Bloc", ["PL", "Navy"]);
  await type(host, "HSA_Stakeholders", "Stance", ["active", "opposed"]);
  await type(host, "HSA_Stakeholders", "Code", ["Q-09", "q-09"]);
  const { findings } = await checked(framework);
  const found = findings.filter(({ weight }) => weight === "problem");
  expect(found.map(({ rule, facts, place }) => [rule, facts["found"], place?.cell])).toEqual([
    ["stakeholder-code-repeated", "q-09", "B36"],
    ["stakeholder-word-unknown", "Navy", "C36"],
  ]);
  const checks = (await valuesOf("HSA Stakeholders", "I35:I36")).flat();
  expect(checks).toEqual(["Mend: the code stands twice", "Mend: use the code of a bloc"]);
});

it("takes a row of its own where all that stand ready are taken, and keeps what is below", async () => {
  const framework = humanSecurity();
  const host = await opened(framework);
  await type(
    host,
    "HSA_Stakeholders",
    "Role",
    Array.from({ length: 30 }, () => "A role")
  );
  const request = { framework, code: "P-77", bloc: "PL", ...supporter };
  expect(await enterStakeholder(request)).toMatchObject({ kind: "entered", isNew: true });
  const { assessment } = await checked(framework);
  expect(assessment.coalition?.people.at(-1)).toMatchObject({ code: "P-77", bloc: "PL" });
  expect((await measures())[0]?.[0]).toBe(1);
});

it("is refused where the framework maps no supporters", async () => {
  const framework = { ...communityWater(), coalition: null };
  const { host } = await openInstalled(framework);
  host.resetStatistics();
  expect(await addStakeholders({ framework, version })).toMatchObject({
    kind: "refused",
    reasons: [{ kind: "no-coalition" }],
  });
  expect(host.statistics.batches).toBe(0);
});
