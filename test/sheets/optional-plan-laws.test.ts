import type { Framework } from "../../src/framework/framework";
import { stakeholderSheets, trainingSheets } from "../../src/sheets/optional-plans";
import type { Area, CellContent, SheetPlan } from "../../src/sheets/plan";
import { plannedCell } from "../../src/sheets/planned-cell";
import { sheetContext } from "../../src/sheets/sheet-context";
import { allTableNames, tableNames } from "../../src/sheets/table-names";
import { humanSecurity } from "../frameworks/load";
import { waterWithTraining } from "../support/water-training";

const choices = { partner: "=P", scope: "", round: "", handling: "R&D", version: "0.1.0" };

/** As much as a framework may hold: 50 audiences, 100 scenarios, 200 modules, codes of 64 characters. */
function biggest(): Framework {
  const base = waterWithTraining();
  const training = base.training!;
  const code = (letter: string, index: number) => `${letter}${index}`.padEnd(64, "x");
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    ...base,
    coalition: {
      ...base.coalition!,
      supporter: "Words ".repeat(200),
      blocs: many(20, (i) => ({ code: code("B", i), name: "n".repeat(255) })),
      facts: many(20, (i) => ({
        ...{ code: code("F", i), text: "Words ".repeat(100), level: 4 },
        effect: i % 2 === 0 ? ("needed" as const) : ("caps" as const),
      })),
    },
    training: {
      ...training,
      levels: many(10, (value) => ({
        value,
        label: "L".repeat(100),
        anchor: "Words ".repeat(300),
      })),
      audiences: many(50, (i) => ({ code: code("A", i), name: "n".repeat(255), weight: 1 / 3 })),
      scenarios: many(100, (i) => ({
        ...{ code: code("S", i), name: "n".repeat(255), example: "Words ".repeat(200) },
        ...{ performanceSteps: many(50, () => "A step to show"), indicators: [] },
      })),
      modules: many(200, (i) => ({
        ...{ code: code("M", i), name: "n".repeat(255), audiences: [code("A", 0)] },
        ...{ suggestedScenarios: [code("S", 0)], defaultHours: 1, indicators: [] },
      })),
      selfInclusionItems: many(50, (i) => ({ code: code("I", i), text: "Words ".repeat(100) })),
      index: { ...training.index!, mustReach: many(50, (i) => code("A", i)) },
    },
  };
}

const frameworks: readonly (readonly [string, () => Framework])[] = [
  ["the bundled framework", humanSecurity],
  ["another one", waterWithTraining],
  ["the biggest training model", biggest],
  [
    "a model without an index",
    () => {
      const base = waterWithTraining();
      return { ...base, training: { ...base.training!, index: null } };
    },
  ],
];

function blockAreas(plan: SheetPlan): Area[] {
  return plan.blocks.map(({ row, column, cells }) => ({
    ...{ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 },
  }));
}
function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
const cellsOf = (plan: SheetPlan): CellContent[] =>
  plan.blocks.flatMap(({ cells }) => cells.flat());

describe.each(frameworks)("optional sheets of %s", (_name, load) => {
  const framework = load();
  const context = sheetContext(framework, { ...choices, tableSuffix: "_2" });
  const sheets = [...trainingSheets(framework), ...stakeholderSheets(framework)];
  const plans = sheets.map(({ plan }) => plan(context));

  it("have rectangular blocks that do not overlap, and tables over headers", () => {
    const known = new Set(allTableNames(tableNames(framework, "_2")));
    for (const plan of plans) {
      for (const block of plan.blocks) {
        for (const row of block.cells) expect(row.length).toBe(block.cells[0]?.length);
      }
      const areas = blockAreas(plan);
      areas.forEach((a, i) =>
        areas.slice(i + 1).forEach((b) => expect([a, b, overlaps(a, b)]).toEqual([a, b, false]))
      );
      for (const { name, area } of plan.tables) {
        expect(known).toContain(name);
        const headers = Array.from({ length: area.columns }, (_, c) =>
          plannedCell(plan, area.row, area.column + c)
        );
        expect(headers.every((text) => typeof text === "string" && text !== "")).toBe(true);
        expect(new Set(headers).size).toBe(headers.length);
        // A row whose first cell is empty would not let the table grow: a code stands in each.
        for (let row = 1; row < area.rows; row += 1) {
          const filled = [0, 1].some((c) => {
            const cell = plannedCell(plan, area.row + row, area.column + c);
            return cell !== null && cell !== undefined;
          });
          expect(filled).toBe(true);
        }
      }
    }
  });

  it("have formulas within Excel's limits that name tables of the installation", () => {
    const known = new Set(allTableNames(tableNames(framework, "_2")));
    for (const plan of plans) {
      for (const cell of cellsOf(plan)) {
        if (typeof cell === "string") expect(cell.length).toBeLessThanOrEqual(32767);
        if (typeof cell !== "object" || cell === null) continue;
        const text = cell.formula;
        expect(text.length).toBeLessThanOrEqual(8192);
        expect(text).not.toMatch(/\b(LET|XLOOKUP|FILTER|LAMBDA|TEXTJOIN|IFS|UNICHAR)\(/);
        for (const [name] of text.matchAll(/\bHSA_\w+/g)) expect(known).toContain(name);
        for (const [constant] of text.matchAll(/"(?:[^"]|"")*"/g)) {
          expect(constant.replace(/""/g, '"').length - 2).toBeLessThanOrEqual(255);
        }
        let depth = 0;
        let deepest = 0;
        for (const c of text) {
          depth += c === "(" ? 1 : c === ")" ? -1 : 0;
          deepest = Math.max(deepest, depth);
        }
        expect([depth, deepest < 60]).toEqual([0, true]);
      }
    }
  });

  it("keep validations, prompts and heights within Excel's limits", () => {
    for (const { rule, prompt, alert } of plans.flatMap((plan) => plan.validations)) {
      if (rule.kind === "list") expect(rule.items.join(",").length).toBeLessThanOrEqual(255);
      for (const words of [prompt, alert]) {
        expect(words?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(words?.message.length ?? 0).toBeLessThanOrEqual(255);
      }
    }
    for (const { height } of plans.flatMap((plan) => plan.rowHeights)) {
      expect(height).toBeLessThanOrEqual(409);
    }
  });

  it("print the handling line and are pure", () => {
    for (const plan of plans) expect(plan.print.header).toBe("&CR&&D");
    expect(sheets.map(({ plan }) => plan(context))).toEqual(plans);
  });
});
