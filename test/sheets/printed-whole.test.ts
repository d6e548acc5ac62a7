import { outlookOf, type Outlook } from "../../src/barriers/outlook";
import { viewsOf } from "../../src/barriers/plan/plan-views";
import type { Framework } from "../../src/framework/framework";
import { barrierRows, barrierSpec } from "../../src/sheets/barrier-rows";
import { briefChartRows } from "../../src/sheets/brief-chart";
import { briefSheet } from "../../src/sheets/brief-sheet";
import { barrierTableLook, planTableLook, widthOf } from "../../src/sheets/keyed-table-look";
import type { KeyedRow } from "../../src/sheets/keyed-table";
import type { Area, SheetPlan } from "../../src/sheets/plan";
import { planRows, planSpec } from "../../src/sheets/plan-rows";
import { planSheet } from "../../src/sheets/plan-sheet";
import { sheetContext } from "../../src/sheets/sheet-context";
import { barrierHeaderOf, goColumns, planHeader } from "../../src/sheets/summary-columns";
import { rowCells } from "../../src/sheets/summary-sheet";
import { taskerSheet } from "../../src/sheets/tasker-sheet";
import { lineHeight, wrappedLines } from "../../src/sheets/text-height";
import { timelineSheet } from "../../src/sheets/timeline-sheet";
import { titleSize } from "../../src/sheets/wide-lines";
import { wholeHook } from "../../src/text/plan";
import { rowIsFull } from "../../src/text/summary";
import { compareRounds } from "../../src/scoring/rounds/compare-rounds";
import { roundTrends } from "../../src/scoring/rounds/round-trend";
import { changeSheet } from "../../src/sheets/change/change-sheet";
import { madeEntry, madeRound } from "../assessment/history/make-rounds";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";
import { longName, longTexts, prose, withCategories } from "../support/long-texts";

const long = longTexts();
const frameworks: readonly (readonly [string, Framework])[] = [
  ["the bundled framework", humanSecurity()],
  ["another one", communityWater()],
  ["one of long texts", long],
  ["twelve categories", withCategories(Array.from({ length: 12 }, (_, i) => `Field ${i + 1}`))],
];
const short = { partner: "Partner", scope: "Unit", round: "Baseline", handling: "Internal" };
const longChoices = {
  ...{ partner: longName("Ministry"), scope: longName("Programme"), round: longName("Round") },
  handling: prose("Internal", 700),
};

const outlook = (framework: Framework): Outlook =>
  outlookOf(
    assessmentOf(framework, () => 1),
    new Map()
  );

function sheetsOf(framework: Framework, choices: typeof short): SheetPlan[] {
  const context = sheetContext(framework, { ...choices, version: "0.1.0" });
  const input = { outlook: outlook(framework), offices: {}, writtenAt: "2026-05-02 10:00" };
  const { plan } = input.outlook;
  const rounds = [1, 2, 3].map((number) =>
    madeRound(
      number,
      framework.indicators.map(({ code, category }) => madeEntry(code, number, { category })),
      {
        ...{ framework: framework.id, version: number === 2 ? "0" : framework.version },
        ...{ levels: framework.scale.levels.length, name: `${choices.round} ${number}` },
      }
    )
  );
  return [
    changeSheet(context, {
      comparison: compareRounds(rounds[0]!, rounds[2]!, []),
      trends: roundTrends(rounds),
      writtenAt: input.writtenAt,
    }),
    briefSheet(context, input),
    timelineSheet(context, input),
    ...viewsOf(plan, framework.postingMonths).map((view) =>
      taskerSheet(context, input, view, () => null)
    ),
    planSheet(context),
  ];
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Texts that run out of the columns of their sheet, or out of the height of their row. */
function cutTexts({ blocks, styles, merges = [], columnWidths, rowHeights, charts }: SheetPlan) {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const widthFrom = (column: number, columns = columnWidths.length): number =>
    columnWidths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  expect(
    charts?.every(({ place }) => place.column + place.columns <= columnWidths.length)
  ).not.toBe(false);
  return blocks.flatMap(({ row: top, column: left, cells }) =>
    cells.flatMap((texts, r) =>
      texts.flatMap((text, c) => {
        if (typeof text !== "string") return [];
        const [row, column] = [top + r, left + c];
        const at = styles.filter(({ area }) => covers(area, row, column));
        const isTitle = at.some(({ role }) => role === "title");
        const merged = merges.find((area) => covers(area, row, column));
        const isWrapped = at.some(({ wrap }) => wrap === true);
        const room = isWrapped ? widthFrom(column, merged?.columns ?? 1) : widthFrom(column);
        const lines = wrappedLines(text, isTitle ? room / titleSize : room);
        const line = isTitle ? 24 : lineHeight;
        const height = isWrapped ? (heights.get(row) ?? line) : line;
        return lines * line <= height || text.includes(rowIsFull) ? [] : [text];
      })
    )
  );
}

describe.each(frameworks)("%s", (_name, framework) => {
  it.each([
    ["short names", short],
    ["long names", longChoices],
  ])("prints whole and no wider for %s", (_kind, choices) => {
    const plans = sheetsOf(framework, choices);
    for (const plan of plans) expect([plan.name, cutTexts(plan)]).toEqual([plan.name, []]);
    const usual = sheetsOf(framework, short);
    expect(plans.map(({ columnWidths }) => columnWidths)).toEqual(
      usual.map(({ columnWidths }) => columnWidths)
    );
    for (const { tables, merges = [], columnWidths } of plans) {
      for (const merge of merges) {
        expect([merge.rows, merge.column, merge.columns]).toEqual([1, 0, columnWidths.length]);
        for (const { area } of tables) expect(merge.row).toBeLessThan(area.row);
      }
    }
  });

  it("has its tables where they stood, whatever the names", () => {
    const places = (choices: typeof short) =>
      sheetsOf(framework, choices).map(({ tables }) => tables.map(({ area }) => area.row));
    expect(places(longChoices)).toEqual(places(short));
  });

  it("shows the whole handling line where the page has room for a part of it", () => {
    for (const { key, blocks, print } of sheetsOf(framework, longChoices)) {
      expect(print.header.endsWith("…")).toBe(true);
      const texts = blocks.flatMap(({ cells }) => cells.flat());
      if (key !== "plan") expect(texts).toContain(longChoices.handling);
    }
  });
});

const words = (text: unknown): string =>
  String(text ?? "")
    .replaceAll(rowIsFull, "")
    .replace(/\s+/g, "");

it("goes on in another row of the tasker with what no row can show", () => {
  const context = sheetContext(long, { ...short, version: "0.1.0" });
  const input = { outlook: outlook(long), offices: {}, writtenAt: "" };
  const [item] = input.outlook.plan;
  const view = { by: "lever" as const, value: item!.mitigation.lever };
  const plan = taskerSheet(context, input, view, (_ref, header) => header);
  const [header = [], ...rows] = plan.blocks[1]!.cells;
  const own = rows.filter(([ref]) => ref === item!.mitigation.id);
  expect(own.length).toBeGreaterThan(1);
  const all = (name: string): string =>
    own.map((cells) => words(cells[header.indexOf(name)])).join("");
  expect(all("What to do")).toContain(words(item!.mitigation.description));
  expect(all("What to do")).toContain(words(item!.mitigation.caution));
  for (const hook of long.hooks.filter(({ ref }) => item!.mitigation.hooks.includes(ref))) {
    expect(all("Legal and policy pointers")).toContain(words(wholeHook(hook)));
  }
  expect(own.slice(1).map((cells) => cells[1])).toEqual(own.slice(1).map(() => "(continued)"));
  // What the user entered stands once.
  expect(own.map((cells) => cells[header.indexOf("Status")])).toEqual([
    "Status",
    ...own.slice(1).map(() => null),
  ]);
});

it.each([
  ["the bundled framework", humanSecurity(), false],
  ["texts of 2,000 characters", long, true],
  ["texts of 6,000 characters", longTexts(6000), true],
])("loses no word of %s in the rows of summary and plan", (_name, framework, isFull) => {
  const found = outlook(framework);
  const header = barrierHeaderOf(framework);
  const parts: readonly (readonly [KeyedRow[], readonly string[], Record<string, number>])[] = [
    [barrierRows(found, () => null), header, barrierSpec(framework).widths],
    [planRows(found, {}, planHeader), planHeader, planSpec(framework, []).widths],
  ];
  const full: string[] = [];
  for (const [rows, names, widths] of parts) {
    const place = { firstRow: 0, firstColumn: 0, header: names };
    const cells = rows.map((row) => rowCells(row, names));
    const look =
      names === header
        ? barrierTableLook(place, cells, widths, goColumns(framework))
        : planTableLook(place, cells, widths);
    cells.forEach((row, index) =>
      row.forEach((cell, column) => {
        if (typeof cell !== "string") return;
        const width = widthOf(widths, names[column] ?? "");
        const before = cell.split(rowIsFull)[0] ?? "";
        const marked = before === cell ? cell : `${before}${rowIsFull}`;
        expect(wrappedLines(marked, width) * lineHeight).toBeLessThanOrEqual(
          look.rowHeights[index]!.height
        );
        if (marked !== cell) full.push(cell);
      })
    );
  }
  expect(full.length > 0).toBe(isFull);
  for (const { ref, cells } of parts[0]![0]) {
    const rule = framework.barriers.find(({ id }) => id === ref);
    if (rule) expect(words(cells["If nothing is done"])).toBe(words(rule.explanation));
  }
  for (const { ref, cells } of parts[1]![0]) {
    const mitigation = framework.mitigations.find(({ id }) => id === ref)!;
    expect(words(cells["What to do"])).toContain(words(mitigation.description));
    expect(words(cells["What to do"])).toContain(words(mitigation.caution));
  }
});

it("holds an explanation of 2,000 characters in one printed row", () => {
  for (const { cells } of barrierRows(outlook(long), () => null)) {
    expect(cells["If nothing is done"]).not.toContain(rowIsFull);
  }
});

it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
  "names every bar of a brief of %d categories",
  (count) => {
    const names = Array.from({ length: count }, (_, index) => `Respect for field ${index + 1}`);
    for (const [framework, column] of [
      [withCategories(names), 1],
      [withCategories(names.map(longName)), 0],
    ] as const) {
      const brief = sheetsOf(framework, short).find(({ key }) => key === "brief");
      const [chart] = brief!.charts!;
      const { categories, place } = chart!;
      expect([categories.column, categories.rows]).toEqual([column, count + 1]);
      const cells = brief!.blocks[0]!.cells;
      for (let row = 0; row < categories.rows; row++) {
        expect(cells[categories.row + row]?.[column]).toEqual(expect.stringMatching(/./));
      }
      // LibreOffice and Excel leave out every second label below some 15 points a bar.
      expect(place.rows).toBe(briefChartRows(count + 1));
      expect((place.rows - 4) * lineHeight).toBeGreaterThanOrEqual((count + 1) * 15);
      expect(brief!.print.onePageTall).toBe(true);
      for (let row = place.row; row < place.row + place.rows; row++) {
        expect(cells[row]!.every((cell) => cell === null)).toBe(true);
      }
    }
  }
);

it("calls the charts of a change by code where a name would fill them", () => {
  const titles = (framework: Framework) =>
    sheetsOf(framework, short)
      .find(({ key }) => key === "change")!
      .charts!.map(({ title }) => title.split(":")[0]);
  expect(titles(humanSecurity())).toContain("Respect for rule of law and human rights");
  expect(titles(long)).toEqual(long.categories.map(({ code }) => code));
});

it("says where the texts stand whole that a brief shortens, and only then", () => {
  const texts = (framework: Framework): string =>
    sheetsOf(framework, short)[1]!
      .blocks.flatMap(({ cells }) => cells.flat())
      .join("\n");
  expect(texts(humanSecurity())).not.toContain("stand whole on");
  expect(texts(long)).toContain("stand whole on the summary and the plan.");
  const height = sheetsOf(long, longChoices)[1]!.rowHeights.reduce(
    (sum, one) => sum + one.height,
    0
  );
  // All of it on one page at half size or more.
  expect(height).toBeLessThan(1400);
});
