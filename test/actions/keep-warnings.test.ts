import { check } from "../../src/actions/check";
import { addEvidence } from "../../src/actions/add-evidence";
import { keepWarnings } from "../../src/actions/keep-warnings";
import { newEvidence } from "../../src/assessment/evidence-item";
import { communityWater } from "../frameworks/load";
import { byHand, openExcel, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";

const water = communityWater();
const [first = ""] = water.indicators.map(({ code }) => code);

async function warnings() {
  const outcome = await check({ framework: water });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome.findings.filter(({ rule }) => rule === "probable-identifier");
}

it("is remembered in the workbook, for these words, through renaming and sorting, until forgotten", async () => {
  const { host } = await openInstalled(water);
  await addEvidence({
    framework: water,
    items: [
      newEvidence(first, { summary: "Write to well@mail.example" }),
      newEvidence(first, { summary: "Mobile: 555 0199" }),
    ],
  });
  const [mail, phone] = await warnings();
  expect([mail?.facts["kind"], phone?.facts["kind"]]).toEqual(["mail", "phone"]);
  const cells = await valuesOf("HSA Evidence");
  host.resetStatistics();
  const kept = await keepWarnings({ framework: water, marks: [String(mail?.facts["mark"])] });
  expect(kept).toEqual({ kind: "kept", marks: [mail?.facts["mark"]] });
  expect(host.statistics.batches).toBe(2);
  expect(await valuesOf("HSA Evidence")).toEqual(cells);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Evidence").name = "Log";
  });
  expect((await warnings()).map(({ facts }) => facts["kind"])).toEqual(["phone"]);
  await keepWarnings({ framework: water, marks: [String(phone?.facts["mark"])] });
  expect(await warnings()).toEqual([]);
  expect(await keepWarnings({ framework: water, marks: null })).toEqual({
    kind: "kept",
    marks: [],
  });
  expect(await warnings()).toHaveLength(2);
});

it("is refused where there is nothing to remember it on", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => workbook.worksheets.getItem("HSA Evidence").delete());
  expect(await keepWarnings({ framework: water, marks: ["a"] })).toMatchObject({ kind: "refused" });
  openExcel();
  expect(await keepWarnings({ framework: water, marks: ["a"] })).toEqual({
    kind: "refused",
    reasons: [{ kind: "not-installed" }],
  });
});
