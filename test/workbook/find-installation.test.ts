import fc from "fast-check";
import { findInstallation } from "../../src/workbook/find-installation";
import { freeSheetNames, freeTableSuffix } from "../../src/workbook/free-names";
import { markedGroups } from "../../src/workbook/marked-groups";
import type { SheetFacts, WorkbookFacts } from "../../src/workbook/inspect-workbook";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";

function sheet(
  name: string,
  marks: Record<string, string> = {},
  tables: string[] = []
): SheetFacts {
  return {
    id: `{${name}}`,
    name,
    isProtected: false,
    isVisible: true,
    marks,
    tables: tables.map((table) => ({ id: `{${table}}`, name: table })),
  };
}

function facts(sheets: SheetFacts[], names: string[] = []): WorkbookFacts {
  return { isReadOnly: false, isStructureProtected: false, sheets, names };
}

const water = communityWater();
const mark = (key: string, more: Record<string, string> = {}) => ({
  "HSA.key": key,
  "HSA.framework": `${water.id}@${water.version}`,
  "HSA.schema": "1",
  ...more,
});

describe("findInstallation", () => {
  it("finds nothing among the user's own sheets", () => {
    const state = findInstallation(facts([sheet("HSA Scores"), sheet("A", { other: "x" })]), water);
    expect(state).toEqual({ kind: "none" });
  });

  it("tells another framework and a newer layout", () => {
    const other = { ...mark("scores"), "HSA.framework": "something@2.0.0" };
    expect(findInstallation(facts([sheet("A", other)]), water)).toEqual({
      kind: "other-framework",
      found: "something@2.0.0",
    });
    const newer = mark("scores", { "HSA.schema": "3" });
    expect(findInstallation(facts([sheet("A", newer)]), water)).toEqual({
      kind: "newer-schema",
      found: "3",
    });
  });

  it("takes the sheet whose table has the fixed name for the original", () => {
    const names = tableNames(water);
    const copy = sheet("Copy", mark("scores"), ["HSA_Scores3"]);
    const original = sheet("Scores", mark("scores"), [names.scores.toLowerCase()]);
    for (const sheets of [
      [copy, original],
      [original, copy],
    ]) {
      const state = findInstallation(facts(sheets), water);
      if (state.kind !== "found") throw new Error(state.kind);
      expect(state.installation.sheets.get("scores")).toBe(original);
      expect(state.installation.copies).toEqual([{ sheet: copy, original }]);
    }
  });

  it("reads the suffix and the version of the framework", () => {
    const marks = {
      ...mark("scores", { "HSA.suffix": "_3" }),
      "HSA.framework": `${water.id}@0.9.1`,
    };
    const state = findInstallation(facts([sheet("A", marks)]), water);
    if (state.kind !== "found") throw new Error(state.kind);
    expect(state.installation.frameworkVersion).toBe("0.9.1");
    expect(state.installation.tables.summary).toBe("HSA_Summary_3");
  });
});

describe("several assessments", () => {
  const suffixes = ["", "_2", "_3", "_10"];
  const keys = ["assessment", "scores", "summary"];
  const all = suffixes.flatMap((suffix) =>
    keys.map((key) =>
      sheet(`${key}${suffix}`, mark(key, suffix === "" ? {} : { "HSA.suffix": suffix }))
    )
  );

  it("keeps the sheets of each together, in whatever order the tabs stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (sheets) => {
        const held = facts(sheets);
        const present = suffixes.filter((suffix) =>
          sheets.some(({ marks }) => (marks["HSA.suffix"] ?? "") === suffix)
        );
        for (const suffix of suffixes) {
          const state = findInstallation(held, water, suffix);
          if (!present.includes(suffix)) {
            expect(state).toEqual({ kind: "assessment-gone" });
            continue;
          }
          if (state.kind !== "found") throw new Error(state.kind);
          const own = sheets.filter(({ marks }) => (marks["HSA.suffix"] ?? "") === suffix);
          expect(new Set(state.installation.sheets.values())).toEqual(new Set(own));
          expect(state.installation.copies).toEqual([]);
          expect(state.installation.tables.scores).toBe(`HSA_Scores${suffix}`);
        }
        // Without a key the one that was made first is meant: _10 comes after _2.
        expect(findInstallation(held, water)).toMatchObject({ installation: { key: present[0] } });
        expect(present).not.toContain(freeTableSuffix(water, held));
      })
    );
  });

  it("goes by the framework before the suffix", () => {
    const other = sheet("B", { ...mark("scores"), "HSA.framework": "something@2.0.0" });
    const held = facts([other, sheet("A", mark("scores", { "HSA.suffix": "_2" }))]);
    expect(markedGroups(held).map(({ frameworkId, suffix }) => [frameworkId, suffix])).toEqual([
      ["something", ""],
      [water.id, "_2"],
    ]);
    expect(findInstallation(held, water)).toMatchObject({ installation: { key: "_2" } });
    expect(findInstallation(held, water, "")).toEqual({ kind: "assessment-gone" });
  });
});

describe("free names", () => {
  it("numbers the sheets whose names are taken, without case", () => {
    const wanted = new Map([
      ["scores", "HSA Scores"],
      ["summary", "HSA Summary"],
    ]);
    const held = facts([sheet("hsa scores"), sheet("HSA Scores (2)")]);
    expect(freeSheetNames(wanted, held)).toEqual({
      scores: "HSA Scores (3)",
      summary: "HSA Summary",
    });
  });

  it("finds one suffix with which all tables are free of tables and names", () => {
    const framework = humanSecurity();
    expect(freeTableSuffix(framework, facts([]))).toBe("");
    const held = facts([sheet("A", {}, ["hsa_settings"])], ["HSA_BANDS_2"]);
    expect(freeTableSuffix(framework, held)).toBe("_3");
  });
});
