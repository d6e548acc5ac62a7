import { interviewGuideSheet, stakeholdersOf } from "../../src/sheets/interview-guide-sheet";
import { observationSheet } from "../../src/sheets/observation-sheet";
import { sheetContext } from "../../src/sheets/sheet-context";
import { communityWater, humanSecurity } from "../frameworks/load";
import { choices } from "../support/installed";

describe.each([humanSecurity(), communityWater()])("sheets to print, $id", (framework) => {
  const context = sheetContext(framework, choices);
  const codes = framework.indicators.map(({ code }) => code);
  const textsOf = (plan: { blocks: readonly { cells: readonly (readonly unknown[])[] }[] }) =>
    plan.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");

  it("ask each question of the chosen indicators once, under its kind of stakeholder", () => {
    const stakeholders = stakeholdersOf(framework, codes);
    const plan = interviewGuideSheet(context, { codes, stakeholders });
    const texts = textsOf(plan);
    for (const { interviewPrompts } of framework.indicators) {
      for (const { prompt } of interviewPrompts) expect(texts).toContain(prompt);
    }
    for (const kind of stakeholders) expect(texts.filter((text) => text === kind)).toHaveLength(1);
  });

  it("ask nothing of others, and say so where nothing is left", () => {
    const chosen = framework.indicators.find(
      ({ interviewPrompts }) => interviewPrompts.length > 0
    )!;
    const stakeholders = [chosen.interviewPrompts[0]!.stakeholder];
    const texts = textsOf(interviewGuideSheet(context, { codes: [chosen.code], stakeholders }));
    const asked = framework.indicators
      .flatMap(({ code, interviewPrompts }) => interviewPrompts.map((one) => ({ code, ...one })))
      .filter(({ prompt }) => texts.includes(prompt));
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked.every(
        ({ code, stakeholder }) => code === chosen.code && stakeholder === stakeholders[0]
      )
    ).toBe(true);
    expect(textsOf(interviewGuideSheet(context, { codes: [], stakeholders })).at(-1)).toMatch(
      /no questions/
    );
    expect(textsOf(observationSheet(context, [])).at(-1)).toMatch(/nothing to be seen/);
  });

  it("list every observation of the chosen indicators", () => {
    const texts = textsOf(observationSheet(context, codes));
    for (const { siteObservations } of framework.indicators) {
      for (const observation of siteObservations) expect(texts).toContain(observation);
    }
  });

  it("leave room for handwriting, and cut nothing", () => {
    for (const plan of [
      interviewGuideSheet(context, { codes, stakeholders: stakeholdersOf(framework, codes) }),
      observationSheet(context, codes),
    ]) {
      const heights = new Map(plan.rowHeights.map(({ row, height }) => [row, height]));
      const written = plan.styles.filter(({ role }) => role === "entry");
      expect(written.length).toBeGreaterThan(3);
      for (const { area } of written) expect(heights.get(area.row)).toBeGreaterThanOrEqual(45);
      expect(plan.isGenerated).toBe(true);
    }
  });
});
