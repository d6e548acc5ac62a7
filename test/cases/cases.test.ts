import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsedBarriers } from "../../src/barriers/parsed-barriers";
import { indicatorsOf } from "../../src/barriers/leaves";
import { communityWater, humanSecurity } from "../frameworks/load";
import { caseFiles, caseNames, casesFolder, loadCase } from "./run-case";

const names = caseNames();

/** `WRITE_CASES=1` writes what the code says now, to be read before it is committed. */
const isWriting = process.env.WRITE_CASES === "1";

it("has at least 25 cases, and no file that nobody reads", () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
  const own = ["run-case.ts", "cases.test.ts", "README.md"];
  const others = readdirSync(casesFolder).filter((name) => !names.includes(name));
  expect(others.sort()).toEqual(own.sort());
  for (const name of names) {
    expect([name, readdirSync(join(casesFolder, name)).sort()]).toEqual([name, caseFiles]);
  }
});

describe.each(names)("%s", (name) => {
  it("has the summary that was read and agreed", () => {
    const { summary, golden } = loadCase(name);
    if (isWriting) {
      writeFileSync(
        join(casesFolder, name, "summary.json"),
        `${JSON.stringify(summary, null, 2)}\n`
      );
      return;
    }
    expect(summary).toEqual(golden);
  });

  it("says nothing that a reader would stumble over", () => {
    const { summary } = loadCase(name);
    const texts = [
      ...summary.head.flat(),
      ...[...summary.barriers, ...summary.plan].flatMap((row) => Object.values(row)),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Infinity|PLAN\.|MAX_|\bTII\b/);
      expect(text).not.toMatch(/ {2}|\.\.(?!\.)|,,|;;| [.,;:]|\(\)|: *$/);
      expect(text.length).toBeLessThan(2000);
    }
    for (const row of summary.barriers) {
      for (const header of ["Why", "If nothing is done"]) {
        const sentence = row[header];
        if (sentence !== undefined) expect(sentence).toMatch(/[.!?”)]$/);
      }
    }
  });

  it("traces every barrier to what made it so, and every mitigation to a barrier", () => {
    const { summary, outlook, framework } = loadCase(name);
    const rows = new Map(summary.barriers.map((row) => [row.Ref, row]));
    for (const finding of outlook.findings) {
      const row = rows.get(finding.id);
      if (finding.status === "absent" || finding.status === "not applicable") {
        expect(row).toBeUndefined();
        continue;
      }
      const named = finding.status === "present" ? finding.because : finding.missing;
      const codes = named.filter((ref) => framework.indicators.some(({ code }) => code === ref));
      for (const code of codes) expect(row?.Why).toContain(code);
      // Four links at most, in the order of the sentence.
      const links = ["1", "2", "3", "4"].flatMap((number) => row?.[`Go to ${number}`] ?? []);
      expect(links).toEqual(expect.arrayContaining(codes.slice(0, 1).map((code) => `-> ${code}`)));
      if (finding.atLeast) expect(row?.Severity).toMatch(/^At least /);
    }
    const present = outlook.findings.filter(({ status }) => status === "present");
    const called = new Set(present.flatMap(({ mitigations }) => mitigations));
    const planned = summary.plan.map((row) => row.Ref).filter((ref) => ref !== "none");
    expect(new Set(planned)).toEqual(called);
    expect(planned.length).toBe(called.size);
  });
});

describe.each([humanSecurity(), communityWater()])("the rules of $id", (framework) => {
  const cases = names.map(loadCase).filter((one) => one.framework.id === framework.id);
  const statusIn = (id: string, status: string): string[] =>
    cases
      .filter(({ outlook }) =>
        outlook.findings.some((one) => one.id === id && one.status === status)
      )
      .map(({ name }) => name);

  it.each(parsedBarriers(framework).map((barrier) => [barrier.id, barrier] as const))(
    "%s is present in a case, undecided in another and absent in a third",
    (id, { rule }) => {
      expect(statusIn(id, "present")).not.toEqual([]);
      expect(statusIn(id, "absent")).not.toEqual([]);
      // What reads no indicator, as the rule on the plan, is never open.
      if (indicatorsOf(rule, framework).length > 0) {
        expect(statusIn(id, "cannot be ruled out")).not.toEqual([]);
      }
    }
  );

  it("have every red line hit in a case and not cleared in another", () => {
    const lines = framework.indicators.filter(({ redLine }) => redLine !== null);
    for (const { code } of lines) {
      for (const status of ["hit", "not cleared"]) {
        const found = cases.filter(({ outlook }) =>
          outlook.scores.redLines.some((line) => line.code === code && line.status === status)
        );
        expect([code, status, found.length > 0]).toEqual([code, status, true]);
      }
    }
  });
});
