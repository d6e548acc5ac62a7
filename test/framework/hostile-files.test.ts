import fc from "fast-check";
import { loadFramework } from "../../src/framework/load-framework";
import type { FrameworkFiles } from "../../src/framework/load-framework";
import { communityWaterFiles, humanSecurityFiles } from "../frameworks/load";

function problems(files: FrameworkFiles) {
  const result = loadFramework(files);
  return result.ok ? [] : result.problems;
}

describe("prototype pollution", () => {
  const parts = ["framework", "barriers", "mitigations", "training"] as const;
  const keys = ["__proto__", "constructor", "prototype"];

  it.each(parts.flatMap((part) => keys.map((key) => [part, key] as const)))(
    "%s.json with the key %s is refused wherever it stands",
    (part, key) => {
      const text = JSON.stringify(humanSecurityFiles()[part]);
      // Every object of the file in turn would take minutes: the first, the last and some between.
      const opens = [...text.matchAll(/\{(?!\})/g)].map((match) => match.index);
      const chosen = opens.filter((_, n) => n % 37 === 0 || n === opens.length - 1);
      for (const at of chosen) {
        const evil = `${text.slice(0, at + 1)}"${key}":{"polluted":"yes"},${text.slice(at + 1)}`;
        const files = { ...humanSecurityFiles(), [part]: JSON.parse(evil) as unknown };
        const found = problems(files).filter((p) => p.rule.includes(`${key} is not allowed`));
        expect(found).toHaveLength(1);
        expect(found[0]?.file).toBe(`${part}.json`);
      }
      expect(({} as any).polluted).toBeUndefined();
    }
  );
});

describe("size", () => {
  it("refuses deep nesting without overflowing the stack", () => {
    let deep: unknown = "x";
    for (let i = 0; i < 100_000; i += 1) {
      deep = { a: deep };
    }
    expect(problems({ ...communityWaterFiles(), barriers: deep })).toEqual([
      expect.objectContaining({
        file: "barriers.json",
        rule: "values may be nested 20 deep at most",
      }),
    ]);
  });

  it("refuses an object that contains itself", () => {
    const loop: Record<string, unknown> = {};
    loop.again = loop;
    loop.twice = [loop, loop, loop];
    expect(problems({ ...communityWaterFiles(), framework: loop })[0]?.rule).toMatch(/deep|values/);
  });

  it("refuses a list past its limit without reading it", () => {
    const files: any = communityWaterFiles();
    files.framework.indicators = Array(1_000_000).fill({ code: "A" });
    const found = problems(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ path: "indicators", rule: "1 to 500 items" });
  });

  it("takes 12 categories, 500 indicators and 10 levels, and not one more", () => {
    const big = (categories: number, indicators: number, levels: number): FrameworkFiles => {
      const files: any = communityWaterFiles();
      const texts = Object.fromEntries(
        Array.from({ length: levels }, (_, n) => [String(n + 1), `Level ${n + 1}`])
      );
      files.framework.scale.levels = texts;
      files.framework.categories = Array.from({ length: categories }, (_, n) => ({
        code: `C${n}`,
        name: `Category ${n}`,
        weight: 1,
      }));
      files.framework.indicators = Array.from({ length: indicators }, (_, n) => ({
        ...files.framework.indicators[4],
        code: `I-${n}`,
        category: `C${n % categories}`,
        levels: texts,
      }));
      const codes = files.framework.indicators.map((i: any) => i.code).join(", ");
      files.barriers.barriers = [
        {
          ...files.barriers.barriers[0],
          category: "C0",
          when: `MIN(${codes}) <= 1`,
          watch_indicators: [],
        },
      ];
      files.barriers.barriers[0].severity = [{ level: "high", else: true }];
      delete files.framework.coalition;
      files.mitigations.mitigations.forEach((m: any) => (m.success = []));
      return files;
    };
    const most = loadFramework(big(12, 500, 10));
    expect(most.ok && most.framework.indicators.length).toBe(500);
    // Grouped by category although the file deals them out in turn.
    expect(most.ok && most.framework.indicators[1]?.code).toBe("I-12");
    expect(problems(big(13, 500, 10)).map((p) => p.path)).toContain("categories");
    expect(problems(big(12, 501, 10)).map((p) => p.path)).toEqual(["indicators"]);
    expect(problems(big(1, 1, 11)).map((p) => p.path)).toContain("scale.levels.11");
    expect(problems(big(1, 1, 2))).toEqual([
      expect.objectContaining({ path: "conversions.litres.scores[2]" }),
      expect.objectContaining({ path: "conversions.litres.scores[3]" }),
      expect.objectContaining({ path: "conversions.hours.scores[2]" }),
      expect.objectContaining({ path: "conversions.hours.scores[3]" }),
      expect.objectContaining({ path: "conversions.lab.map.pass" }),
    ]);
  });
});

describe("anything at all", () => {
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true });

  it("never throws, and gives no framework", () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (framework, barriers, mitigations, t) => {
        const result = loadFramework({ framework, barriers, mitigations, training: t });
        expect(result.ok).toBe(false);
        expect(problems({ framework, barriers, mitigations, training: t })).not.toEqual([]);
      }),
      { numRuns: 500 }
    );
  });

  /** Every path to a value of the files. */
  function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== "object" || value === null) {
      return [path];
    }
    return [path, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...path, key]))];
  }

  it("never throws when any one value is replaced, and then loads or names a file", () => {
    const all = paths(communityWaterFiles()).filter((path) => path.length > 0);
    const junk = fc.oneof(
      anything,
      fc.constantFrom(null, "", "=1", "__proto__", 0, -1, 1e308, NaN, [], {}, true, "\ud800", "()")
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), junk, (path, value) => {
        const files: any = communityWaterFiles();
        const last = path[path.length - 1] ?? "";
        let parent = files;
        for (const key of path.slice(0, -1)) {
          parent = parent[key];
        }
        parent[last] = value;
        const result = loadFramework(files);
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const problem of result.problems) {
            expect(problem.file).toMatch(/^(framework|barriers|mitigations|training)\.json$/);
            expect(problem.rule).not.toMatch(/undefined|\[object|NaN/);
            expect(problem.fix).not.toMatch(/undefined|\[object/);
          }
        }
      }),
      { numRuns: 1500 }
    );
  });
});
