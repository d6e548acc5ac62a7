import { planSend } from "../../../src/actions/send/plan-send";
import { prepareToSend, type SendOutcome } from "../../../src/actions/send/prepare-to-send";
import { sendContents, type SendChoices } from "../../../src/actions/send/send-choices";
import { type SharingLevel, sharingLevels } from "../../../src/assessment/evidence-words";
import { openWorkbook } from "../../../src/package/open-workbook";
import { redactWorkbook } from "../../../src/package/redact/redact-workbook";
import { takenOut } from "../../../src/text/send";
import { humanSecurity } from "../../frameworks/load";
import { lintPackage } from "../../lint/lint-package";
import { schemaErrors } from "../../lint/schema-errors";
import { plant, secretsLike } from "../../package/redact/planted";
import { found, foundWhole } from "../../package/redact/search-parts";
import { example, type LogRow, withCells, withRows } from "./assessed-workbook";
import { mayGo, type SecretItem, secretItems } from "./evidence-secrets";

const choices = (level: SharingLevel, more: Partial<SendChoices> = {}): SendChoices => ({
  level,
  content: "everything",
  userSheets: [],
  formulas: "values",
  ...more,
});

function send(bytes: Uint8Array, chosen: SendChoices): SendOutcome {
  const request = { bytes, framework: humanSecurity(), choices: chosen };
  return prepareToSend({ ...request, now: "2026-05-06 07:08 UTC", version: "0.0.0-test" });
}

function sent(bytes: Uint8Array, chosen: SendChoices) {
  const outcome = send(bytes, chosen);
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  return outcome.copy;
}

const asRow = ({ number, source, text, type, sharing, consent }: SecretItem): LogRow => ({
  Id: `E-${number}`,
  Indicator: "PW-01",
  Type: type ?? "",
  "Source code": source,
  Summary: text,
  Sharing: sharing ?? "",
  Consent: consent ?? "",
  Stakeholder: "",
});

const ownNames = (bytes: Uint8Array): string[] =>
  openWorkbook(bytes)
    .contents.sheets.filter(({ customProperties }) => customProperties["HSA.key"] !== undefined)
    .map(({ name }) => name);

/** The workbook that is sent at every level, planted once. */
const log = secretItems();
const { secret, all: secrets } = secretsLike("kravo");
const base = withRows(example(), "HSA_Evidence", log.map(asRow));
/** Of the analyst's own sheets, which are kept too. */
const userSheets = ["Activities", "Budget"];
const source = plant(base, [...ownNames(base), ...userSheets], secret);

describe.each(sharingLevels)("sent to readers of the level %s", (level) => {
  const chosen = choices(level, { userSheets });
  const copy = sent(source, chosen);

  it("holds none of 300 secrets from everywhere else in the workbook", () => {
    expect(secrets.size).toBeGreaterThan(300);
    expect(found(copy.bytes, [...secrets.keys()]).map((one) => secrets.get(one))).toEqual([]);
  });

  it("holds none of them by redaction alone, without the proof", () => {
    const planning = planSend(openWorkbook(source).contents, humanSecurity(), chosen);
    if (!planning.ok) throw new Error(planning.problems.join("\n"));
    const { bytes } = redactWorkbook(source, planning.plan.redaction);
    expect(found(bytes, [...secrets.keys()]).map((one) => secrets.get(one))).toEqual([]);
  });

  it("holds every evidence item that its readers may see, and no other", () => {
    const texts = new Set(
      foundWhole(
        copy.bytes,
        log.map(({ text }) => text)
      )
    );
    const sources = new Set(
      foundWhole(
        copy.bytes,
        log.map(({ source: code }) => code)
      )
    );
    for (const one of log) {
      expect([one.text, texts.has(one.text)]).toEqual([one.text, mayGo(one, level).text]);
      expect([one.source, sources.has(one.source)]).toEqual([one.source, level === "internal"]);
    }
    const evidence = openWorkbook(copy.bytes).contents.sheets.find(
      ({ name }) => name === "HSA Evidence"
    );
    const ids = [...(evidence?.cells.values() ?? [])].map(({ value }) => String(value));
    for (const one of log) {
      const id = `E-${one.number}`;
      expect([id, ids.includes(id)]).toEqual([id, mayGo(one, level).item]);
    }
  });

  it("is a sound workbook with the same scores", async () => {
    expect(lintPackage(copy.bytes)).toEqual([]);
    expect(await schemaErrors(copy.bytes, "a.xlsx")).toEqual([]);
    const scores = (bytes: Uint8Array): unknown[] =>
      [
        ...(openWorkbook(bytes).contents.sheets.find(({ name }) => name === "HSA Scores")?.cells ??
          []),
      ]
        .filter(([, { value }]) => typeof value === "number")
        .map(([key, { value }]) => [key, value]);
    expect(scores(copy.bytes)).toEqual(scores(source));
    expect(copy.inventory.sheets.every(({ formulas }) => formulas === 0)).toBe(true);
    expect(new TextDecoder().decode(copy.bytes)).not.toContain("_xldudf_");
  });
});

describe("what is sent outside", () => {
  const outside = choices("partner nation");
  const value = (bytes: Uint8Array, sheet: string, text: string): boolean =>
    [
      ...(openWorkbook(bytes)
        .contents.sheets.find(({ name }) => name === sheet)
        ?.cells.values() ?? []),
    ].some((cell) => cell.value === text);

  it("keeps a basis that rests on data alone, and no other", () => {
    const codes = [...Array(3).keys()].map((index) => `PW-0${index + 1}`);
    const bases = [
      "told by a clerk in the store",
      "counted in the open data set",
      "whoever it was",
    ];
    const rows = ["data; interview", "data", ""].map((evidence, index) => ({
      Code: codes[index] ?? "",
      Evidence: evidence,
      Basis: bases[index] ?? "",
    }));
    const { bytes } = sent(withRows(example(), "HSA_PW", rows), outside);
    expect(foundWhole(bytes, bases)).toEqual([bases[1]]);
  });

  it("takes out a text that quotes an item that stays behind, and names in it", () => {
    const item = {
      Type: "interview",
      "Source code": "S-771",
      Summary: "Zoltan Kerekvar said the fuel of the third depot is sold at night",
      Sharing: "internal",
    };
    const rows = [
      { Evidence: "data", Basis: "We heard that fuel of the third depot is sold" },
      { Evidence: "data", Basis: "as zoltan kerekvar keeps saying" },
      { Evidence: "data", Basis: "See S-771 for this" },
      { Evidence: "data", Basis: "The depot was inspected" },
    ];
    const source = withRows(withRows(example(), "HSA_Evidence", [item]), "HSA_PW", rows);
    const { bytes, leftOut } = sent(source, outside);
    const texts = ["fuel of the third", "zoltan kerekvar", "S-771", "The depot was inspected"];
    expect(foundWhole(bytes, texts)).toEqual(["The depot was inspected"]);
    expect(value(bytes, "HSA PW", takenOut)).toBe(true);
    expect(leftOut.join("\n")).toContain("3 cells that quoted what is not sent");
  });

  const row = (source: string, stakeholder: string): LogRow => ({
    Type: "interview",
    "Source code": source,
    Stakeholder: stakeholder,
    Sharing: "public",
    Summary: "x",
  });

  it("merges groups of fewer than three sources", () => {
    const rows = [
      row("S-1", "Judges"),
      row("S-2", "judges"),
      row("S-3", "Judges"),
      row("S-4", "Wardens"),
      row("S-4", "Wardens"),
      row("S-5", "Wardens"),
      row("S-6", "Clerks"),
    ];
    const { bytes, leftOut } = sent(withRows(example(), "HSA_Evidence", rows), outside);
    expect(value(bytes, "HSA Evidence", "Judges")).toBe(true);
    expect(value(bytes, "HSA Evidence", "other")).toBe(true);
    expect(foundWhole(bytes, ["Wardens", "Clerks"])).toEqual([]);
    expect(leftOut.join("\n")).toContain("2 groups of too few sources");
  });

  it("lets no group be told by its being the only other one", () => {
    const judges = ["S-1", "S-2", "S-3"].map((source) => row(source, "Judges"));
    const wardens = ["S-4", "S-5", "S-6", "S-7"].map((source) => row(source, "Wardens"));
    const rows = [
      ...judges,
      ...wardens,
      row("S-8", "Clerks"),
      row("s-8", "clerks"),
      row("", "Cooks"),
    ];
    const { bytes } = sent(withRows(example(), "HSA_Evidence", rows), outside);
    // One clerk and nobody of the cooks are too few: the judges, the smallest other group, join them.
    expect(foundWhole(bytes, ["Wardens", "Judges", "Clerks", "Cooks"])).toEqual(["Wardens"]);
    const few = sent(
      withRows(example(), "HSA_Evidence", [...judges, row("S-8", "Clerks")]),
      outside
    );
    expect(foundWhole(few.bytes, ["Judges", "Clerks"])).toEqual([]);
  });

  it("takes out what a user wrote beside our tables", () => {
    const cell = { row: 6, column: 60, value: "ask the tall sergeant" };
    const below = { row: 300, column: 1, value: 447700900123 };
    const source = withCells(example(), "HSA PW", [cell, below]);
    expect(foundWhole(sent(source, outside).bytes, ["tall sergeant", "447700900123"])).toEqual([]);
    expect(foundWhole(sent(source, choices("internal")).bytes, ["tall sergeant"])).toEqual([
      "tall sergeant",
    ]);
  });

  it.each([
    ["summary", ["HSA Summary", "HSA Plan", "HSA Manifest"]],
    ["scores", ["HSA Scores", "HSA Summary", "HSA Plan", "HSA Manifest"]],
  ] as const)("holds with the content %s only what was asked for", (content, allowed) => {
    const { inventory } = sent(example(), choices("public", { content }));
    const names = inventory.sheets.map(({ name }) => name);
    expect(names.filter((name) => !allowed.some((one) => one === name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining([allowed[0], "HSA Manifest"]));
  });

  it("holds all but the evidence, and more with every step", () => {
    const sheets = sendContents.map(
      (content) => sent(example(), choices("public", { content })).inventory.sheets.length
    );
    expect(sheets).toEqual([...sheets].sort((a, b) => a - b));
    const { inventory } = sent(example(), choices("public", { content: "assessment" }));
    expect(inventory.sheets.map(({ name }) => name)).not.toContain("HSA Evidence");
  });

  it("is found as an assessment by the add-in again", () => {
    const { contents } = openWorkbook(sent(example(), outside).bytes);
    const marks = contents.sheets.map(({ customProperties }) => customProperties["HSA.key"]);
    expect(marks).toContain("summary");
    expect(contents.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain(
      "HSA_PW"
    );
  });
});

describe("what is refused", () => {
  const problems = (bytes: Uint8Array, chosen: SendChoices): readonly string[] => {
    const outcome = send(bytes, chosen);
    return outcome.kind === "refused" ? outcome.problems : [];
  };

  it("names every sheet that cannot go, at once", () => {
    const names = ["No such sheet", "HSA Scores"];
    expect(problems(example(), choices("public", { userSheets: names }))).toEqual([
      expect.stringContaining('no sheet "No such sheet"'),
      expect.stringContaining('"HSA Scores" is one of the assessment\'s own'),
    ]);
  });

  it("says what is wrong with a file that is no workbook", () => {
    expect(problems(new Uint8Array([1, 2, 3]), choices("public"))).toEqual([
      expect.stringContaining("not an Excel workbook"),
    ]);
  });
});
