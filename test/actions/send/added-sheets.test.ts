import { addStakeholders } from "../../../src/actions/add-stakeholders";
import { addTraining } from "../../../src/actions/add-training";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import type { SharingLevel } from "../../../src/assessment/evidence-words";
import { openWorkbook } from "../../../src/package/open-workbook";
import { humanSecurity } from "../../frameworks/load";
import { foundWhole } from "../../package/redact/search-parts";
import { openFile } from "../../support/saved-file";
import { enterItems, enterModules } from "../../support/training";
import { byHand } from "../../support/excel";
import { example } from "./assessed-workbook";

const framework = humanSecurity();
const person = "Ilda Varkonyi, committee chair";
const written = {
  module: "Course of Colonel Brask",
  list: "S1, the Tuesday men",
  note: "Asked the quartermaster at home",
  evidence: "shown by Wendla at the depot",
};

/** The example with the training and stakeholder sheets, and people in every column that takes text. */
async function workbook(): Promise<Uint8Array> {
  const file = openFile(example());
  const added = [
    await addTraining({ framework, version: "0.0.0-test" }),
    await addStakeholders({ framework, version: "0.0.0-test" }),
  ];
  expect(added.map(({ kind }) => kind)).toEqual(["added", "added"]);
  await enterModules(file.host, [
    { code: "T-01", hours: 16, level: 2, audiences: "A1, A2", scenarios: "S1; S4" },
    { code: "T-02", hours: 8, level: 1, audiences: "A1", scenarios: written.list },
  ]);
  await enterItems(file.host, 2);
  await byHand(file.host, async (book) => {
    const cell = (table: string, header: string, row: number) =>
      book.tables.getItem(table).columns.getItem(header).getDataBodyRange().getCell(row, 0);
    cell("HSA_Training", "Module", 2).values = [[written.module]];
    cell("HSA_Training", "Note", 0).values = [[written.note]];
    cell("HSA_SelfInclusion", "Evidenced", 3).values = [[written.evidence]];
    cell("HSA_Stakeholders", "Role", 0).values = [[person]];
    book.worksheets.getItem("HSA Evidence").customProperties.add("HSA.kept", "E-001:name:Ildav");
    book.worksheets
      .getItem("HSA Summary")
      .names.add("HSA_Generated", book.worksheets.getItem("HSA Summary").getRange("A1:C5"));
  });
  return file.save();
}

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await workbook();
}, 60_000);

function send(level: SharingLevel) {
  const choices = { level, content: "everything", userSheets: [], formulas: "values" } as const;
  const outcome = prepareToSend({ bytes, framework, choices, now: "now", version: "0.0.0-test" });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  return outcome.copy;
}

describe.each(["partner agencies", "partner nation", "public"] as const)("sent to %s", (level) => {
  it("holds the training without what a user wrote, and no stakeholder", () => {
    const copy = send(level);
    const { sheets } = openWorkbook(copy.bytes).contents;
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["HSA Training", "HSA Scenarios"]));
    expect(names).not.toContain("HSA Stakeholders");
    expect(copy.leftOut.join("\n")).toContain("HSA Stakeholders");
    expect(foundWhole(copy.bytes, [...Object.values(written), person])).toEqual([]);
    const cells = sheets.find(({ name }) => name === "HSA Training")?.cells.values() ?? [];
    const values = [...cells].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["T-01", 16, "A1, A2", "S1; S4", "yes"]));
    // What the framework says about a scenario goes whole.
    const [scenario] = framework.training?.scenarios ?? [];
    const library = sheets.find(({ name }) => name === "HSA Scenarios")?.cells.values() ?? [];
    expect([...library].map(({ value }) => value)).toContain(scenario?.name);
  });
});

it.each(["internal", "partner nation"] as const)("keeps the add-in's memory back: %s", (level) => {
  const source = openWorkbook(bytes).contents;
  expect(source.names.map(({ name }) => name)).toContain("HSA_Generated");
  expect(source.sheets.map(({ customProperties }) => customProperties["HSA.kept"])).toContain(
    "E-001:name:Ildav"
  );
  const { contents } = openWorkbook(send(level).bytes);
  expect(contents.names.map(({ name }) => name)).not.toContain("HSA_Generated");
  const marks = contents.sheets.flatMap(({ customProperties }) => Object.keys(customProperties));
  expect(marks.filter((name) => /kept|hidden/.test(name))).toEqual([]);
  expect(foundWhole(send(level).bytes, ["HSA_Generated", "HSA.kept", "Ildav"])).toEqual([]);
});

it("gives people of the own house the stakeholders", () => {
  expect(foundWhole(send("internal").bytes, [person, ...Object.values(written)])).toEqual([
    person,
    ...Object.values(written),
  ]);
});
