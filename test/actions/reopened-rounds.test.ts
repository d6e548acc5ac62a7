/** Training and coalition go on in a workbook that was saved and reopened: the example of five rounds. */
import { readFileSync } from "node:fs";
import { check } from "../../src/actions/check";
import { enterStakeholder } from "../../src/actions/enter-stakeholder";
import { enterModule } from "../../src/actions/enter-training";
import { listRounds } from "../../src/actions/list-rounds";
import { openWorkbook } from "../../src/package/open-workbook";
import { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../src/workbench/transports/node-add-in";
import { humanSecurity } from "../frameworks/load";
import { lintPackage } from "../lint/lint-package";
import { builtFunctions } from "../terminal/assess-file";

const framework = humanSecurity();

function open(bytes: Uint8Array) {
  const opened = openWorkbook(bytes);
  const host = new WorkbookHost(opened.contents, { functions: builtFunctions() });
  Object.assign(globalThis, connectAddIn(host));
  return { opened, host };
}

async function held() {
  const outcome = await check({ framework });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome.assessment;
}

it("reads, enters, saves and reads again", async () => {
  const { opened, host } = open(
    new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx"))
  );
  const before = await held();
  // The index of the method's worked example.
  expect(before.trainingIndex).toBeCloseTo(33.7635, 4);
  const people = before.coalition!.people.filter(({ role }) => role !== "");
  expect(people).toHaveLength(12);
  expect(before.evidence!.length).toBeGreaterThanOrEqual(60);

  const person = {
    ...{ code: "P-13", role: "Auditor", bloc: "JU", hasAuthority: true },
    ...({ stance: "active", influence: "low", since: "2026-09", risk: "low" } as const),
  };
  expect((await enterStakeholder({ framework, ...person })).kind).toBe("entered");
  const module = {
    module: "T-16",
    hours: 16,
    level: 2,
    audiences: ["A7", "A8"],
    scenarios: ["S6"],
  };
  expect((await enterModule({ framework, ...module })).kind).toBe("entered");

  const saved = opened.save(host.changes());
  expect(lintPackage(saved)).toEqual([]);
  open(saved);
  const after = await held();
  expect(after.coalition!.people.find(({ code }) => code === "P-13")).toMatchObject(person);
  expect(after.coalition!.people.filter(({ role }) => role !== "")).toHaveLength(13);
  expect(after.trainingIndex).toBeGreaterThan(before.trainingIndex!);
  expect(after.entries).toEqual(before.entries);
  expect((await listRounds({ framework })).kind).toBe("rounds");
});
