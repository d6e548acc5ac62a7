import fc from "fast-check";
import type { FoundAssessment } from "../../../src/actions/find-assessments";
import { checkAssessment } from "../../../src/assessment/check-assessment";
import { derive, hold, look, withEntry, write } from "../../../src/taskpane/pane/engine";
import { makeAssessment } from "../../assessment/make-assessment";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { openInstalled } from "../../support/installed";

const found = { key: "", state: "ready", sheets: new Map() } as unknown as FoundAssessment;

describe("the assessment that the pane holds", () => {
  it.each([humanSecurity(), communityWater()])(
    "is after an entry what it would be when read anew: $id",
    (framework) => {
      const codes = framework.indicators.map(({ code }) => code);
      const cell = fc.constantFrom(null, 1, 2, 3, 4, "NA", "NI");
      const cells = fc.array(cell, { minLength: codes.length, maxLength: codes.length });
      fc.assert(
        fc.property(cells, fc.constantFrom(...codes), cell, (row, code, next) => {
          const scores = Object.fromEntries(codes.map((one, at) => [one, row[at]]));
          const before = makeAssessment(framework, { scores });
          const after = makeAssessment(framework, { scores: { ...scores, [code]: next } });
          const held = derive(found, before, checkAssessment(before));
          const entry = after.entries.find((one) => one.code === code)!;
          expect(withEntry(held, entry)).toEqual(derive(found, after, checkAssessment(after)));
        }),
        { numRuns: 30 }
      );
    }
  );

  it("drops the findings of the entry's own cells and keeps those of others", () => {
    const framework = humanSecurity();
    const assessment = makeAssessment(framework, { rest: 3 });
    const of = (code: string) =>
      ({ code, weight: "problem", rule: "x", place: { sheet: "HSA PW", cell: "C5" } }) as never;
    const held = derive(found, assessment, [of("PW-01"), of("PW-02")]);
    const after = withEntry(held, assessment.entries[0]!);
    const ofCells = after.findings.filter(({ rule }) => (rule as string) === "x");
    expect(ofCells.map(({ code }) => code)).toEqual(["PW-02"]);
  });

  it("keeps what is wrong in the evidence log of the same indicator", () => {
    const framework = humanSecurity();
    const assessment = makeAssessment(framework, { rest: 3 });
    const item = {
      code: "PW-01",
      weight: "problem",
      rule: "item-word-unknown",
      place: { sheet: "HSA Evidence", cell: "J5" },
      facts: { id: "E-001", field: "reliability", found: "G", accepts: "A" },
    } as const;
    const after = withEntry(derive(found, assessment, [item]), assessment.entries[0]!);
    expect(after.findings).toContainEqual(item);
  });

  it("writes a row in one round trip, and reads the same back", async () => {
    const framework = humanSecurity();
    const { host } = await openInstalled(framework);
    const looked = await look();
    if (looked.kind !== "found-assessments") throw new Error(looked.kind);
    const held = await hold(looked.assessments[0]!);
    if (held.kind !== "held") throw new Error(held.kind);
    host.resetStatistics();
    const entry = {
      ...held.held.assessment.entries[4]!,
      entry: { kind: "score", level: 2 },
      confidence: "Low",
      evidence: ["data", "site"],
      basis: "=not a formula",
    } as const;
    const result = await write(held.held, entry);
    expect(host.statistics.batches).toBe(1);
    if (result.kind !== "written") throw new Error(JSON.stringify(result.problem));
    expect(result.entry.place).toEqual({ sheet: "HSA PW", cell: "C9" });
    const again = await hold(looked.assessments[0]!);
    if (again.kind !== "held") throw new Error(again.kind);
    expect(again.held).toEqual(withEntry(held.held, result.entry));
  });
});
