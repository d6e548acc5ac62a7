import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { tableNames } from "../../src/sheets/table-names";
import { humanSecurity } from "../frameworks/load";
import { bigFramework } from "../support/big-framework";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

/** 200 indicators, 100 rules of all forms over them, 60 mitigations. */
function large(): Framework {
  const like = humanSecurity();
  const framework = bigFramework(like, 200);
  const code = (index: number): string => framework.indicators[index % 200]!.code;
  const mitigations = Array.from({ length: 60 }, (_, index) => ({
    ...like.mitigations[index % like.mitigations.length]!,
    id: `N-${index}`,
    prerequisites: index % 5 === 4 ? [`N-${index - 1} under way`] : ["Agreed"],
    success: [{ indicator: code(index * 3), targetMin: 5, byMonths: 12 }],
  }));
  const whens = [
    (i: number) => `${code(i)} <= 2 AND (${code(i + 7)} <= 3 OR ${code(i + 50)} <= 3)`,
    (i: number) => `MIN(${code(i)}, ${code(i + 11)}, ${code(i + 90)}) <= 2`,
    (i: number) => `AVG(${code(i)}, ${code(i + 1)}, ${code(i + 2)}) < 4`,
    (i: number) => `K${(i % 12) + 1} < 50 AND ${code(i)} <= 4`,
  ];
  const barriers = Array.from({ length: 100 }, (_, index) => ({
    ...like.barriers[index % like.barriers.length]!,
    id: `R-${index}`,
    when: whens[index % whens.length]!(index * 2),
    severity: [
      { level: "high" as const, when: `${code(index * 2)} <= 2` },
      { level: "moderate" as const, when: null },
    ],
    mitigations: [0, 1, 2].map((step) => `N-${(index + step * 17) % 60}`),
    watchIndicators: [],
  }));
  return { ...framework, id: "large", barriers, mitigations };
}

it("builds and rebuilds 200 indicators and 100 rules in 3 and 2 round trips", async () => {
  const framework = large();
  const { host } = await openInstalled(framework);
  const entries = allAt(framework, 2);
  await enterScores({ framework, entries: entries.filter((_, index) => index % 9 !== 0) });
  host.resetStatistics();
  const started = performance.now();
  const first = await summarise({ framework, now: "2026-05-01", version: "0.1.0" });
  const took = performance.now() - started;
  if (first.kind !== "summarised") throw new Error(JSON.stringify(first));
  expect(host.statistics.batches).toBeLessThanOrEqual(3);
  const body = await bodyOf(tableNames(framework).barriers);
  expect(body.refs.filter((ref) => ref.startsWith("R-")).length).toBeGreaterThan(60);
  expect((await bodyOf(tableNames(framework).optional.plan)).rows.length).toBe(60);
  await enterScores({
    framework,
    entries: allAt(framework, 5)
      .slice(0, 120)
      .map((one) => ({ ...one, basis: "now" })),
  });
  host.resetStatistics();
  const second = await summarise({ framework, now: "2026-06-01", version: "0.1.0" });
  expect(second.kind).toBe("summarised");
  expect(host.statistics.batches).toBe(2);
  // A person waits for it: generous, since the machine that tests may be busy.
  expect(took).toBeLessThan(60_000);
}, 180_000);
