import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/package/open-workbook";
import { RefusedInput } from "../../src/terminal/refused";
import { communityWater, humanSecurity } from "../frameworks/load";
import { lintPackage } from "../lint/lint-package";
import { schemaErrors } from "../lint/schema-errors";
import { MAIN, minimalPackage, REL, relationships, worksheet } from "../package/make-package";
import {
  assessBytes,
  assessFile,
  type AssessFileOptions,
  entriesCsv,
  sharedWorkbooks,
} from "./assess-file";
import { partChanges } from "./part-changes";

const framework = humanSecurity();
const seed = entriesCsv(framework, 3, { "AC-02": 4, "AC-03": 2, "RL-07": 1 });

async function refusal(file: string, options: AssessFileOptions = {}): Promise<string[]> {
  const outcome = await assessFile(file, options).catch((error: unknown) => error);
  if (!(outcome instanceof RefusedInput)) throw new Error(`not refused: ${String(outcome)}`);
  return outcome.problems.map(({ rule }) => rule);
}

const present = existsSync(sharedWorkbooks) || process.env["CI"] === "true";

(present ? describe : describe.skip)("an analyst's workbook", () => {
  it.each(["existing-analyst-workbook.xlsx", "existing-analyst-workbook.xlsm"])(
    "%s is assessed with every part of the analyst's intact",
    async (file) => {
      const { output, json } = await assessFile(file, { entries: seed });
      const before = readFileSync(path.join(sharedWorkbooks, file));
      const changes = partChanges(before, output);
      expect([...changes.changed].sort()).toEqual([
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
      ]);
      expect(changes.removed).toEqual(["xl/calcChain.xml"]);
      const known = new Set(await schemaErrors(before, file));
      const wrong = await schemaErrors(output, file);
      expect(wrong.filter((error) => !known.has(error))).toEqual([]);
      expect(lintPackage(output)).toEqual([]);
      expect(json.barriers).toMatchObject([
        { id: "B-01", status: "present", severity: "critical", atLeast: false },
        { id: "B-27", status: "present", severity: "moderate", atLeast: false },
        { id: "B-31", status: "not applicable", severity: null },
        { id: "B-32", status: "not applicable", severity: null },
      ]);
      expect(json.redLines).toEqual([{ code: "RL-07", status: "hit" }]);
      expect(json.problems).toEqual([]);
      expect(json.overall).toMatchObject({ capped: true, band: framework.method.redLineBand });
    }
  );

  it("is not installed twice: entries and what users typed stay", async () => {
    const first = await assessFile("existing-analyst-workbook.xlsx", { entries: seed });
    const second = await assessBytes("again.xlsx", first.output, {});
    const names = (bytes: Uint8Array) =>
      openWorkbook(bytes).contents.sheets.map(({ name }) => name);
    expect(names(second.output)).toEqual(names(first.output));
    expect(second.json).toEqual(first.json);
    expect(lintPackage(second.output)).toEqual([]);
  });

  it("takes further entries into what is there", async () => {
    const first = await assessFile("existing-analyst-workbook.xlsx", { entries: seed });
    const more = "code,score,confidence,evidence,basis\nRL-07,4,High,,better\n";
    const second = await assessBytes("again.xlsx", first.output, { entries: more });
    const known = new Set(await schemaErrors(first.output, "again.xlsx"));
    const wrong = await schemaErrors(second.output, "again.xlsx");
    expect(wrong.filter((error) => !known.has(error))).toEqual([]);
    expect(second.json.redLines).toEqual([]);
    expect(second.report.join("\n")).toContain("“1” became “4”");
  });

  it("is assessed without any entries", async () => {
    const { json } = await assessFile("existing-analyst-workbook.xlsx");
    expect(json.categories.every(({ score, coverage }) => score === null && coverage === 0)).toBe(
      true
    );
    expect(json.barriers.some(({ status }) => status === "present")).toBe(false);
    expect(json.redLines).toHaveLength(7);
  });

  it("takes another framework just as well", async () => {
    const water = communityWater();
    const { output, json } = await assessFile("existing-analyst-workbook.xlsx", {
      framework: water,
      entries: entriesCsv(water, water.scale.levels.length),
    });
    expect(json.categories.map(({ code, score }) => [code, score])).toEqual(
      water.categories.map(({ code }) => [code, 100])
    );
    expect(lintPackage(output)).toEqual([]);
  });

  it("keeps a basis that looks like a formula as text", async () => {
    const entries = 'code,score,confidence,evidence,basis\nPW-01,3,High,data,"=1+1"\n';
    const { output } = await assessFile("existing-analyst-workbook.xlsx", { entries });
    const sheet = openWorkbook(output).contents.sheets.find(({ name }) => name === "HSA PW");
    const cells = [...(sheet?.cells.values() ?? [])];
    expect(cells.filter(({ value, formula }) => value === "=1+1" && !formula)).toHaveLength(1);
  });

  it("is refused with the structure locked, and says what to do", async () => {
    expect(await refusal("structure-locked.xlsx", { entries: seed })).toEqual(["structure-locked"]);
  });

  it("is refused with every problem of the entries at once", async () => {
    const entries = "code,score,confidence,evidence,basis\nXX,3,,,\nPW-01,6,,,\n";
    expect(await refusal("existing-analyst-workbook.xlsx", { entries })).toEqual([
      "code-unknown",
      "above-scale",
    ]);
  });
});

describe("a workbook with a fault inside", () => {
  const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const twice = minimalPackage(worksheet(cell), {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="DATA" sheetId="2" r:id="rId1"/></sheets></workbook>`,
  });
  const table = minimalPackage(worksheet(cell), {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
  });
  it.each([
    ["a sheet that is cut", minimalPackage(worksheet(cell).slice(0, -9)), "bad-xml"],
    ["an impossible address", minimalPackage(worksheet('<row r="0"/>')), "bad-xml"],
    ["a table that is not there", table, "missing-part"],
    ["two sheets of one name", twice, "damaged"],
  ])("%s is refused, together with what is wrong with the entries", async (_name, bytes, rule) => {
    const entries = "code,score,confidence,evidence,basis\nXX,3,,,\n";
    const refused: unknown = await assessBytes("in.xlsx", bytes, { entries }).catch(
      (error: unknown) => error
    );
    if (!(refused instanceof RefusedInput)) throw new Error(`not refused: ${String(refused)}`);
    expect(refused.problems.map((problem) => [problem.file, problem.rule])).toEqual([
      ["entries.csv", "code-unknown"],
      ["in.xlsx", rule],
    ]);
  });
});
