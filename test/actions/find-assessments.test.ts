import { findAssessments } from "../../src/actions/find-assessments";
import { install } from "../../src/actions/install";
import { planInstall } from "../../src/actions/plan-install";
import { sheetKeys } from "../../src/sheets/sheet-keys";
import { defaultSheetNames } from "../../src/sheets/sheet-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, cellOf, openExcel, sheetNames } from "../support/excel";
import { choices, openInstalled } from "../support/installed";

const water = communityWater();

async function found(framework = water) {
  const outcome = await findAssessments({ framework });
  if (outcome.kind !== "found-assessments") throw new Error(JSON.stringify(outcome));
  return outcome;
}

it("finds none in a workbook of the user's", async () => {
  const host = openExcel();
  expect(await found()).toEqual({
    kind: "found-assessments",
    assessments: [],
    isReadOnly: false,
    isStructureProtected: false,
  });
  expect(host.statistics.batches).toBe(1);
});

it("tells what forbids to add one", async () => {
  openExcel({ isStructureProtected: true }, { isReadOnly: true });
  expect(await found()).toMatchObject({ isReadOnly: true, isStructureProtected: true });
});

describe.each([humanSecurity(), water])("an assessment of $id", (framework) => {
  it("is found in one round trip with what its sheet says now", async () => {
    const { host } = await openInstalled(framework);
    const cell = await cellOf("HSA_Details", "Entry", "Round");
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem("HSA Assessment");
      sheet.getRange(cell.split("!")[1]!).values = [["Follow-up 1"]];
      sheet.name = "About them";
    });
    const { assessments } = await found(framework);
    expect(host.statistics.batches).toBe(1);
    const sheets = new Map(defaultSheetNames(framework)).set(sheetKeys.assessment, "About them");
    expect(assessments).toEqual([
      {
        key: "",
        frameworkId: framework.id,
        frameworkVersion: framework.version,
        state: "ready",
        partner: choices.partner,
        scope: choices.scope,
        round: "Follow-up 1",
        handling: choices.handling,
        sheets,
        missing: [],
        isOlder: false,
      },
    ]);
  });
});

it("finds six in two round trips, in tab order", async () => {
  const host = openExcel();
  const partners = ["A", "B", "C", "D", "E", "F"];
  for (const partner of partners) {
    await install({ framework: water, choices: { ...choices, partner }, another: true });
  }
  host.resetStatistics();
  const { assessments } = await found();
  expect(host.statistics.batches).toBe(2);
  expect(assessments.map(({ key, partner }) => [key, partner])).toEqual(
    partners.map((partner, index) => [index === 0 ? "" : `_${index + 1}`, partner])
  );
});

it("reads a details table that was renamed and sorted, with one more round trip", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem("HSA_Details");
    const body = table.getDataBodyRange();
    body.load("formulas");
    table.name = "Details";
    await sync();
    // Texts that begin with = must go back as texts.
    body.values = [...body.formulas]
      .reverse()
      .map((row) => row.map((cell) => (cell === "" ? "" : `'${cell}`)));
  });
  const { assessments } = await found();
  expect(host.statistics.batches).toBe(2);
  expect(assessments[0]).toMatchObject({ partner: choices.partner, scope: choices.scope });
});

it("names sheets that are gone and says nothing of a partner that it cannot read", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Assessment").delete();
    workbook.worksheets.getItem("HSA Summary").delete();
  });
  expect((await found()).assessments[0]).toMatchObject({
    state: "ready",
    partner: "",
    handling: "",
    missing: ["HSA Assessment", "HSA Summary"],
  });
});

it("lists the assessment of another framework, whose partner it can read", async () => {
  await openInstalled(humanSecurity());
  const { assessments } = await found(water);
  expect(assessments).toMatchObject([
    {
      state: "other-framework",
      frameworkId: humanSecurity().id,
      partner: choices.partner,
      missing: [],
    },
  ]);
  expect(assessments[0]?.sheets.get(sheetKeys.scores)).toBe("HSA Scores");
});

it("tells sheets that a newer add-in made", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, async (workbook, sync) => {
    workbook.worksheets.load("items/name");
    await sync();
    for (const sheet of workbook.worksheets.items.slice(1)) {
      sheet.customProperties.add("HSA.schema", "3");
    }
  });
  expect((await found()).assessments).toMatchObject([{ state: "newer-schema" }]);
});

describe("the plan of an installation", () => {
  it("is what is installed then, in one round trip", async () => {
    const sheets = [{ name: "Mine" }, { name: "hsa scores" }];
    const host = openExcel({ sheets });
    const plan = await planInstall({ framework: water, another: false });
    if (plan.kind !== "planned") throw new Error(JSON.stringify(plan));
    expect(host.statistics.batches).toBe(1);
    expect(plan).toMatchObject({ indicators: water.indicators.length, after: "hsa scores" });
    expect(plan.sheets.every(({ holds }) => holds.length > 10)).toBe(true);
    expect(await sheetNames()).toEqual(["Mine", "hsa scores"]);
    await install({ framework: water, choices });
    expect((await sheetNames()).slice(2)).toEqual(plan.sheets.map(({ name }) => name));
  });

  it("names each category with its indicators", async () => {
    openExcel();
    const plan = await planInstall({ framework: water, another: false });
    if (plan.kind !== "planned") throw new Error(plan.kind);
    for (const { code, name } of water.categories) {
      const own = water.indicators.filter(({ category }) => category === code);
      const sheet = plan.sheets.find(({ key }) => key === `category/${code}`);
      expect(sheet?.holds).toBe(`${own.length} indicators of ${name}`);
    }
  });

  it("refuses a second one unless it is asked for", async () => {
    await openInstalled(water);
    expect(await planInstall({ framework: water, another: false })).toEqual({
      kind: "refused",
      reasons: [{ kind: "already-installed" }],
    });
    const plan = await planInstall({ framework: water, another: true });
    if (plan.kind !== "planned") throw new Error(plan.kind);
    expect(plan.after).toBe("HSA Summary");
    expect(plan.sheets.every(({ name }) => name.endsWith("(2)"))).toBe(true);
  });

  it("gives every reason at once, and refuses beside another framework", async () => {
    openExcel({ isStructureProtected: true }, { isReadOnly: true });
    expect(await planInstall({ framework: water, another: true })).toMatchObject({
      reasons: [{ kind: "read-only" }, { kind: "structure-locked" }],
    });
    await openInstalled(humanSecurity());
    expect(await planInstall({ framework: water, another: true })).toMatchObject({
      reasons: [{ kind: "other-framework" }],
    });
  });

  it("looks past hidden sheets for the tab that ours follow", async () => {
    const host = openExcel({ sheets: [{ name: "Shown" }, { name: "Lists" }] });
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("Lists").visibility = "Hidden";
    });
    expect(await planInstall({ framework: water, another: false })).toMatchObject({
      after: "Shown",
    });
  });
});
