import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { writeReport, type Report } from "../../src/actions/write-report";
import { inView, viewsOf } from "../../src/barriers/plan/plan-views";
import { outlookOf } from "../../src/barriers/outlook";
import { detailFields } from "../../src/sheets/assessment-columns";
import { tableNames } from "../../src/sheets/table-names";
import { timelineSign, timelineStep } from "../../src/sheets/timeline-sheet";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";
import { byHand, sheetNames, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { longName } from "../support/long-texts";
import { bodyOf } from "../support/table-body";

const human = humanSecurity();
const stamp = { now: "2026-05-02 10:00", version: "0.1.0" };

async function built(framework = human, level = 2) {
  const { host } = await openInstalled(framework);
  await enterScores({ framework, entries: allAt(framework, level) });
  await summarise({ framework, ...stamp });
  host.resetStatistics();
  return host;
}

async function written(report: Report, framework = human): Promise<string> {
  const outcome = await writeReport({ framework, report, ...stamp });
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome));
  return outcome.sheet;
}

it.each([human, communityWater()])(
  "writes a brief of $id that names what matters",
  async (framework) => {
    await built(framework, 1);
    const sheet = await written({ kind: "brief" }, framework);
    const texts = (await valuesOf(sheet)).flat().map(String);
    for (const { name } of framework.categories) expect(texts).toContain(name);
    expect(texts.join("\n")).toContain("Gravest barriers");
    const grave = texts.filter((text) => framework.barriers.some(({ id }) => id === text));
    expect(grave.length).toBeGreaterThan(0);
    expect(grave.length).toBeLessThanOrEqual(4);
    const steps = texts.filter((text) => framework.mitigations.some(({ id }) => id === text));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(4);
  }
);

it("writes a tasker with what stands in the plan, and anew for another view", async () => {
  const host = await built();
  const plan = await bodyOf(tableNames(human).optional.plan);
  const { refs, header, firstRow, firstColumn } = plan;
  const row = refs.indexOf("M-11");
  await byHand(host, (workbook) => {
    const cell = (name: string) =>
      workbook.worksheets
        .getItem(plan.sheet)
        .getRangeByIndexes(firstRow + row, firstColumn + header.indexOf(name), 1, 1);
    cell("Owner role").values = [["Training desk"]];
    cell("Due").values = [[46300]];
  });
  host.resetStatistics();
  const sheet = await written({ kind: "tasker", view: { by: "lever", value: "Training" } });
  expect(host.statistics.batches).toBeLessThanOrEqual(4);
  const name = tableNames(human).optional.tasker;
  const first = await bodyOf(name);
  const training = human.mitigations.filter(({ lever }) => lever === "Training");
  for (const ref of first.refs) expect(training.map(({ id }) => id)).toContain(ref);
  expect(first.cell("M-11", "Owner role")).toBe("Training desk");
  expect(first.cell("M-11", "Due")).toBe(46300);
  expect(String(first.cell("M-11", "Legal and policy pointers"))).toContain("last reviewed");
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(sheet).getRange("A100").values = [["mine"]];
  });
  expect(await written({ kind: "tasker", view: { by: "agency", value: "State" } })).toBe(sheet);
  const second = await bodyOf(name);
  expect(second.refs).not.toEqual(first.refs);
  expect((await valuesOf(sheet)).flat().filter((cell) => cell === "mine")).toHaveLength(1);
  expect((await sheetNames()).filter((one) => one.startsWith("HSA Tasker"))).toHaveLength(1);
});

it("wraps a name that is too long for the sheet, and takes the cells apart again", async () => {
  const host = await built();
  const details = await bodyOf(tableNames(human).details);
  const row = details.rows.findIndex(([field]) => field === detailFields.partner);
  const setPartner = (partner: string) =>
    byHand(host, (workbook) => {
      workbook.worksheets
        .getItem(details.sheet)
        .getRangeByIndexes(details.firstRow + row, details.firstColumn + 1, 1, 1).values = [
        [partner],
      ];
    });
  const head = (sheet: string) =>
    byHand(host, async (workbook, sync) => {
      const title = workbook.worksheets.getItem(sheet).getRange("A1");
      const merged = title.getMergedAreasOrNullObject();
      merged.load("address");
      title.load("values,format/rowHeight,format/wrapText");
      await sync();
      const { values, format } = title;
      const area = merged.isNullObject ? "" : merged.address;
      return { text: values[0]?.[0], area, height: format.rowHeight, isWrapped: format.wrapText };
    });
  const name = longName("Ministry");
  for (const report of [{ kind: "brief" }, { kind: "timeline" }] as const) {
    const word = report.kind === "brief" ? "Brief" : "Timeline";
    await setPartner(name);
    const sheet = await written(report);
    const wrapped = await head(sheet);
    expect(wrapped).toMatchObject({ text: `${word}: ${name}`, isWrapped: true });
    expect(wrapped.area).toMatch(/!A1:[F-Z]\w*1$/);
    expect(wrapped.height).toBeGreaterThan(40);
    // A column of the user's inside the merged cells, and words beside and below.
    await byHand(host, (workbook) => {
      const there = workbook.worksheets.getItem(sheet);
      there.getRange("C:C").insert("Right");
      there.getRange("AZ1").values = [["mine"]];
    });
    await setPartner("Short");
    await written(report);
    const apart = await head(sheet);
    expect(apart).toMatchObject({ text: `${word}: Short`, area: "", isWrapped: false });
    expect(apart.height).toBeLessThan(40);
    expect((await valuesOf(sheet)).flat()).toContain("mine");
  }
});

it.each([human, communityWater()])("draws the plan of $id over its postings", async (framework) => {
  await built(framework, 1);
  await written({ kind: "timeline" }, framework);
  const body = await bodyOf(tableNames(framework).optional.timeline);
  const months = body.header.slice(6).map((text) => Number(text.replace("│", "")));
  const step = months[0]!;
  const { plan } = outlookOf(
    assessmentOf(framework, () => 1),
    new Map()
  );
  expect(body.refs).toEqual(plan.map(({ mitigation }) => mitigation.id));
  for (const { mitigation, start, end, crossed } of plan) {
    const row = body.rows[body.refs.indexOf(mitigation.id)]!;
    const signs = row.slice(6);
    const drawn = months.filter((_, index) => signs[index] !== "");
    expect(drawn.length).toBe(Math.ceil(end / step) - Math.floor(start / step));
    expect(signs.filter((sign) => sign === "◆").length).toBe(crossed.length);
  }
  for (const text of body.header.filter((one) => one.startsWith("│"))) {
    expect(Number(text.slice(1)) % framework.postingMonths).toBe(0);
  }
});

it("reckons the columns of the timeline", () => {
  expect(timelineStep(120, 36)).toBe(6);
  expect(timelineStep(30, 36)).toBe(3);
  expect(timelineStep(1200, 36)).toBe(72);
  expect(timelineStep(36, 24)).toBe(2);
  const item = { start: 12, end: 60, crossed: [36] };
  expect([0, 12, 30, 36, 54, 60].map((from) => timelineSign(item, from, from + 6))).toEqual([
    ...["", "■", "■", "◆", "■", ""],
  ]);
});

it("parts the plan into views that together hold all of it", () => {
  const { plan } = outlookOf(
    assessmentOf(human, () => 1),
    new Map()
  );
  const views = viewsOf(plan, human.postingMonths);
  for (const by of ["agency", "lever", "horizon"] as const) {
    const held = views
      .filter((view) => view.by === by)
      .flatMap((view) => inView(plan, view, human.postingMonths));
    expect(new Set(held)).toEqual(new Set(plan));
    // A mitigation has one lever and one horizon, and as many agencies as lead and support it.
    if (by !== "agency") expect(held.length).toBe(plan.length);
  }
});
