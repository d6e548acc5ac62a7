import { assess } from "../../src/actions/assess";
import { communityWater, humanSecurity } from "../frameworks/load";
import { openExcel, sheetNames } from "../support/excel";
import { allAt, choices, scoreEntry } from "../support/installed";

describe.each([humanSecurity(), communityWater()])("assess $id", (framework) => {
  const request = { framework, choices, now: "2026-05-02" };

  it("installs, enters, checks, scores and summarises, then goes on from what is there", async () => {
    openExcel();
    const outcome = await assess({ ...request, entries: allAt(framework, 2) });
    if (outcome.kind !== "assessed") throw new Error(JSON.stringify(outcome));
    expect(outcome.installed.kind).toBe("installed");
    const levels = framework.scale.levels.length;
    for (const { score, coverage } of outcome.summary.scores.categories) {
      expect(score).toBeCloseTo((1 / (levels - 1)) * 100, 9);
      expect(coverage).toBe(1);
    }
    const sheets = await sheetNames();
    const again = await assess({ ...request, entries: null });
    if (again.kind !== "assessed") throw new Error(JSON.stringify(again));
    expect(again.installed.kind).toBe("already-installed");
    expect(again.entered).toBeNull();
    expect(again.summary.scores).toEqual(outcome.summary.scores);
    expect(await sheetNames()).toEqual(sheets);
  });

  it("stops where it is refused", async () => {
    openExcel();
    const outcome = await assess({ ...request, entries: [scoreEntry("ZZ-9", 1)] });
    expect(outcome).toMatchObject({
      kind: "stopped",
      at: "enter",
      outcome: { kind: "refused", reasons: [{ kind: "code-unknown", code: "ZZ-9" }] },
    });
  });
});
