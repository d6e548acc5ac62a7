import type { PortfolioRows } from "../../../src/portfolio/portfolio-columns";
import { plannedCell } from "../../../src/sheets/planned-cell";
import type { SheetPlan } from "../../../src/sheets/plan";
import { planPortfolio } from "../../../src/sheets/portfolio/plan-portfolio";
import { portfolioSheetNames } from "../../../src/sheets/portfolio/portfolio-names";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { rowsOfFile, skippedFile, together } from "../../support/portfolio-rows";

const human = humanSecurity();
const water = communityWater();
const head = { now: "2026-11-27 02:00 UTC", version: "1", names: portfolioSheetNames };
const nothing: PortfolioRows = {
  scores: [],
  entries: [],
  barriers: [],
  mitigations: [],
  files: [],
};
const plans = (rows: PortfolioRows, known = [human, water]) => planPortfolio(rows, known, head);

function texts({ blocks }: SheetPlan): string[] {
  return blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
}

it("gives every sheet a table, also where nothing was read", () => {
  for (const rows of [nothing, rowsOfFile(human, { file: "a.xlsx", partner: "Aldova" })]) {
    for (const plan of plans(rows)) {
      expect(plan.tables.length).toBeGreaterThan(0);
      for (const { area } of plan.tables) {
        const header = Array.from({ length: area.columns }, (_, at) =>
          plannedCell(plan, area.row, area.column + at)
        );
        expect(new Set(header).size).toBe(area.columns);
        expect(header.every((text) => typeof text === "string" && text !== "")).toBe(true);
        expect(area.rows).toBeGreaterThan(1);
      }
    }
  }
});

it("says that it does not rank, that ranges overlap, and what bands there are", () => {
  const [map] = plans(rowsOfFile(human, { file: "a.xlsx", partner: "Aldova" }));
  const said = map === undefined ? "" : texts(map).join("\n");
  expect(said).toMatch(/alphabetical order, never ranked/);
  expect(said).toMatch(/ranges overlap/);
  for (const { name } of human.method.bands) expect(said).toContain(name);
});

it("has a colour for every band of a framework at hand, and none for one that is not", () => {
  const rows = rowsOfFile(human, { file: "a.xlsx", partner: "Aldova" });
  const [known] = plans(rows);
  const [unknown] = plans(rows, []);
  const colours = (plan: SheetPlan | undefined): number => plan?.conditionalFormats.length ?? 0;
  // The remark, the red line and every band.
  expect(colours(known)).toBe(human.method.bands.length + 2);
  expect(colours(unknown)).toBe(1);
  expect(unknown === undefined ? "" : texts(unknown).join("\n")).toMatch(/without colours/);
});

it("keeps one page wide legible with twelve categories", () => {
  const base = human.categories[0];
  if (base === undefined) throw new Error("no category");
  const categories = Array.from({ length: 12 }, (_, at) => ({ ...base, code: `C${at}` }));
  const wide = { ...human, id: "wide", categories };
  const [map] = plans(rowsOfFile(wide, { file: "a.xlsx", partner: "Aldova" }), [wide]);
  const width = map?.columnWidths.reduce((sum, one) => sum + one, 0) ?? 0;
  // A landscape page takes some 140 characters at full size: more than half of it stays.
  expect(width).toBeLessThan(280);
  expect(map === undefined ? [] : texts(map)).toContain("50.0\n(41.5 to 58.5)\nMixed\n90 % scored");
});

it("takes a text of another workbook as it is, and cuts only what no cell holds", () => {
  const long = "x".repeat(40_000);
  const rows = together([
    rowsOfFile(human, { file: "a.xlsx", partner: "=1+1", scope: long }),
    skippedFile("b.xlsx", "-1"),
  ]);
  for (const plan of plans(rows)) {
    for (const text of texts(plan)) expect(text.length).toBeLessThanOrEqual(32_767);
  }
  const tidy = plans(rows).find(({ key }) => key === "portfolio/score-rows");
  expect(tidy === undefined ? [] : texts(tidy)).toContain("=1+1");
});

it("lists places up to twenty-five and says where the others stand", () => {
  const many = together(
    Array.from({ length: 40 }, (_, at) =>
      rowsOfFile(human, { file: `${at}.xlsx`, partner: `Partner ${at}` })
    )
  );
  const places = plans(many).find(({ key }) => key === "portfolio/barriers");
  const said = places === undefined ? "" : texts(places).join("\n");
  expect(said).toContain("40 of 40");
  expect(said).toContain("; and 15 more in the table HSA_PortfolioBarriers");
});

it("tells a row by its file where nobody named it, or two bear one name", () => {
  const scopes = (...rows: PortfolioRows[]): unknown[] => {
    const [map] = plans(together(rows));
    const table = map?.tables[0];
    if (map === undefined || table === undefined) throw new Error("no table");
    return Array.from({ length: table.area.rows - 1 }, (_, at) =>
      plannedCell(map, table.area.row + 1 + at, 1)
    );
  };
  const named = { file: "a.xlsx", partner: "Aldova" };
  expect(scopes(rowsOfFile(human, named))).toEqual(["Unit"]);
  expect(scopes(rowsOfFile(human, { file: "b.xlsx", partner: "", scope: "" }))).toEqual(["b.xlsx"]);
  expect(scopes(rowsOfFile(human, named), rowsOfFile(human, { ...named, file: "c.xlsx" }))).toEqual(
    ["Unit\na.xlsx", "Unit\nc.xlsx"]
  );
});
