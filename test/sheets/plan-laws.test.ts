import type { Framework } from "../../src/framework/framework";
import { categoryColumns, categoryHeader } from "../../src/sheets/category-columns";
import type { Area, CellContent, SheetPlan } from "../../src/sheets/plan";
import { planSheets } from "../../src/sheets/plan-sheets";
import { allTableNames, tableNames } from "../../src/sheets/table-names";
import { rowHeight } from "../../src/sheets/text-height";
import { communityWater, humanSecurity } from "../frameworks/load";
import { syntheticFramework } from "./synthetic-framework";

const long = "Long words that a described level may hold, said at length. ".repeat(12).trim();
const twelve = Array.from({ length: 12 }, (_, i) => `K${i}`);
const hostile = [
  "Scores",
  "SCORES",
  "A-B",
  "A_B",
  "A.B",
  "Read me",
  "Settings",
  "C_Scores",
  "a:b/c*d?[e]",
  "ÄÖ",
  "RedLines",
  "x".repeat(60),
];

const frameworks: readonly (readonly [string, () => Framework])[] = [
  ["the bundled framework", humanSecurity],
  ["the water framework", communityWater],
  [
    "12 categories, 500 indicators, 10 levels",
    () => syntheticFramework({ codes: twelve, indicators: 500, levels: 10, text: long, bands: 9 }),
  ],
  [
    "one category, one indicator, 2 levels",
    () => syntheticFramework({ codes: ["Z"], indicators: 1, levels: 2, bands: 1 }),
  ],
  [
    "no red lines",
    () => syntheticFramework({ codes: ["Z", "Y"], indicators: 5, levels: 3, redLines: false }),
  ],
  ["codes that collide", () => syntheticFramework({ codes: hostile, indicators: 24, levels: 4 })],
];
const choices = {
  partner: "=cmd()|' /C calc'!A0",
  scope: "+1",
  round: "baseline",
  handling: "R&D, internal",
  version: "0.1.0",
};

function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
function grid(plan: SheetPlan): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const block of plan.blocks) {
    block.cells.forEach((row, r) =>
      row.forEach((cell, c) => cells.set(`${block.row + r},${block.column + c}`, cell))
    );
  }
  return cells;
}
function blockArea(block: SheetPlan["blocks"][number]): Area {
  return {
    row: block.row,
    column: block.column,
    rows: block.cells.length,
    columns: block.cells[0]?.length ?? 0,
  };
}
function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

describe.each(frameworks)("sheets of %s", (_name, load) => {
  const framework = load();
  const plans = planSheets(framework, { ...choices, tableSuffix: "_2" });
  const formulas = plans.flatMap((plan) =>
    [...grid(plan).values()].flatMap((cell) =>
      typeof cell === "object" && cell !== null ? [cell.formula] : []
    )
  );

  it("come in tab order, one per category between Assessment and Evidence", () => {
    expect(plans.map(({ key }) => key)).toEqual([
      "readme",
      "assessment",
      ...framework.categories.map(({ code }) => `category/${code}`),
      "evidence",
      "scores",
      "summary",
    ]);
  });

  it("have names that Excel takes, different without case", () => {
    const names = plans.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$|^\s|\s$/);
    }
  });

  it("have rectangular blocks that do not overlap", () => {
    for (const plan of plans) {
      for (const block of plan.blocks) {
        for (const row of block.cells) expect(row.length).toBe(blockArea(block).columns);
      }
      for (const [a, b] of pairs(plan.blocks))
        expect(overlaps(blockArea(a), blockArea(b))).toBe(false);
    }
  });

  it("have tables with room around them, over headers that are distinct texts", () => {
    const names = plans.flatMap((plan) => plan.tables.map(({ name }) => name));
    const added = Object.values(tableNames(framework, "_2").optional);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect([...names].sort()).toEqual(
      allTableNames(tableNames(framework, "_2"))
        .filter((name) => !added.includes(name))
        // Schema 1 had it: no plan makes it any more.
        .filter((name) => name !== tableNames(framework, "_2").summary)
        .filter(
          (name) =>
            name !== "HSA_RedLines_2" ||
            framework.indicators.some(({ redLine }) => redLine !== null)
        )
        .sort()
    );
    for (const plan of plans) {
      const cells = grid(plan);
      for (const { name, area } of plan.tables) {
        expect(name).toMatch(/^HSA_[A-Za-z0-9_]+_2$/);
        expect(name.length).toBeLessThanOrEqual(255);
        expect(area.rows).toBeGreaterThan(1);
        const headers = Array.from({ length: area.columns }, (_, c) =>
          cells.get(`${area.row},${area.column + c}`)
        );
        expect(new Set(headers.map((text) => String(text).toLowerCase())).size).toBe(
          headers.length
        );
        for (const header of headers) {
          expect(typeof header).toBe("string");
          expect(String(header)).not.toBe("");
          expect(String(header).length).toBeLessThanOrEqual(255);
        }
        for (let r = 1; r < area.rows; r++) {
          expect(cells.has(`${area.row + r},${area.column}`)).toBe(true);
        }
      }
      for (const [a, b] of pairs(plan.tables)) {
        expect(
          overlaps({ ...a.area, rows: a.area.rows + 1 }, { ...b.area, rows: b.area.rows + 1 })
        ).toBe(false);
      }
    }
  });

  it("keep validations and prompts within Excel's limits", () => {
    for (const { rule, prompt, alert } of plans.flatMap((plan) => plan.validations)) {
      if (rule.kind === "list") {
        expect(rule.items.join(",").length).toBeLessThanOrEqual(255);
        for (const item of rule.items) expect(item).not.toContain(",");
      }
      for (const words of [prompt, alert]) {
        expect(words?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(words?.message.length ?? 0).toBeLessThanOrEqual(255);
      }
    }
  });

  it("allow exactly the levels, NA and NI as scores", () => {
    const levels = framework.scale.levels.map(({ value }) => String(value));
    for (const plan of plans.filter(({ key }) => key.startsWith("category/"))) {
      const column = categoryHeader(framework.scale).indexOf(categoryColumns.score);
      const score = plan.validations.find(({ area }) => area.column === column);
      expect(score?.rule).toEqual({ kind: "list", items: [...levels, "NA", "NI"] });
    }
  });

  it("have formulas that fit and that name only tables of theirs", () => {
    const names = new Set(plans.flatMap((plan) => plan.tables.map(({ name }) => name)));
    expect(formulas.length).toBeGreaterThan(0);
    for (const text of formulas) {
      expect(text.startsWith("=")).toBe(true);
      expect(text.length).toBeLessThanOrEqual(8192);
      expect(text).not.toMatch(/\b(LET|XLOOKUP|FILTER|LAMBDA|TEXTJOIN|IFS|UNICHAR)\(/);
      expect([...text].reduce((depth, c) => depth + (c === "(" ? 1 : c === ")" ? -1 : 0), 0)).toBe(
        0
      );
      for (const [name] of text.matchAll(/\bHSA_\w+/g)) expect(names).toContain(name);
      for (const [constant] of text.matchAll(/"(?:[^"]|"")*"/g)) {
        expect(constant.replace(/""/g, '"').length - 2).toBeLessThanOrEqual(255);
      }
      // Excel takes at most 64 nested functions.
      let depth = 0;
      let deepest = 0;
      for (const c of text) {
        depth += c === "(" ? 1 : c === ")" ? -1 : 0;
        deepest = Math.max(deepest, depth);
      }
      expect(deepest).toBeLessThan(60);
    }
  });

  it("give every wrapped text the height it needs, up to Excel's limit", () => {
    for (const plan of plans) {
      const heights = new Map(plan.rowHeights.map(({ row, height }) => [row, height]));
      const wrapped = plan.styles.filter(({ wrap }) => wrap === true);
      for (const [at, cell] of grid(plan)) {
        const [row = 0, column = 0] = at.split(",").map(Number);
        if (typeof cell !== "string") continue;
        if (!wrapped.some(({ area }) => overlaps(area, { row, column, rows: 1, columns: 1 })))
          continue;
        const width = plan.columnWidths[column] ?? 8;
        expect(heights.get(row) ?? 15).toBeGreaterThanOrEqual(rowHeight([{ text: cell, width }]));
      }
      for (const height of heights.values()) expect(height).toBeLessThanOrEqual(409);
    }
  });

  it("link to sheets of theirs", () => {
    const keys = new Set(plans.map(({ key }) => key));
    for (const link of plans.flatMap((plan) => plan.links)) expect(keys).toContain(link.toSheet);
    expect(plans[0]?.links.length).toBe(plans.length - 1);
  });

  it("keep what the user typed as text", () => {
    const assessment = plans[1];
    expect([...grid(assessment as SheetPlan).values()]).toContain(choices.partner);
    expect(plans[0]?.print.header).toBe("&CR&&D, internal");
  });

  it("have one row per indicator, with its anchors, a check and no entry yet", () => {
    const header = categoryHeader(framework.scale);
    const rows = plans.flatMap((plan) =>
      plan.key.startsWith("category/") ? (plan.blocks[1]?.cells.slice(1) ?? []) : []
    );
    expect(rows.map((row) => row[0])).toEqual(framework.indicators.map(({ code }) => code));
    rows.forEach((row, index) => {
      const indicator = framework.indicators[index];
      expect(row.length).toBe(header.length);
      expect(row.slice(2, 6)).toEqual([null, null, null, null]);
      expect(row.slice(8, 8 + framework.scale.levels.length)).toEqual(indicator?.anchors);
      expect(row[header.indexOf(categoryColumns.redLine)]).toBe(indicator?.redLine);
    });
  });
});

it("takes the names that are free in the workbook", () => {
  const plans = planSheets(communityWater(), {
    ...choices,
    sheetNames: { scores: "HSA Scores (2)" },
  });
  expect(plans.find(({ key }) => key === "scores")?.name).toBe("HSA Scores (2)");
  expect(plans.find(({ key }) => key === "summary")?.name).toBe("HSA Summary");
  const readMe = [...grid(plans[0] as SheetPlan).values()];
  expect(readMe).toContain("HSA Scores (2)");
});

it("is pure", () => {
  expect(planSheets(humanSecurity(), choices)).toEqual(planSheets(humanSecurity(), choices));
});
