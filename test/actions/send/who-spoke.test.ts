/**
 * Who spoke, in every spelling that an analyst may use in another cell; and words that say nothing,
 * which keep nothing from being sent.
 */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { prepareToSend, type SentCopy } from "../../../src/actions/send/prepare-to-send";
import { openWorkbook } from "../../../src/package/open-workbook";
import { humanSecurity } from "../../frameworks/load";
import { foundWhole } from "../../package/redact/search-parts";
import { example, type LogRow, withCells, withRows } from "./assessed-workbook";

function outcome(bytes: Uint8Array, userSheets: readonly string[] = []) {
  return prepareToSend({
    bytes,
    framework: humanSecurity(),
    choices: { level: "public", content: "everything", userSheets, formulas: "values" },
    now: "2026-05-06 07:08 UTC",
    version: "0.0.0-test",
  });
}

function sent(bytes: Uint8Array, userSheets: readonly string[] = []): SentCopy {
  const result = outcome(bytes, userSheets);
  if (result.kind !== "ready") throw new Error(result.problems.join("\n"));
  return result.copy;
}

const item = (source: string, more: LogRow = {}): LogRow => ({
  ...{ Id: `E-9${source.length}`, Indicator: "PW-01", Type: "interview", Summary: "x" },
  ...{ "Source code": source, Sharing: "internal", Consent: "general use", Stakeholder: "" },
  ...more,
});
const basis = (text: string): LogRow => ({ Evidence: "data", Basis: text });

it("lets no other spelling of a code or a name through", () => {
  const log = [
    item("S-914; S-915", { Summary: "Col. Merkov and Maj. Ilicak agreed, so Zoltán Kerekvár" }),
    item("K2", { Summary: "他说第三仓库的燃料在夜里被出售给外人" }),
  ];
  const bases = ["S-915 says", "see S\u2011914", "ask K2", "Ilicak agrees", "as Merkov has it"];
  const more = ["zoltan kerekvar knows", "听说第三仓库的燃料在夜里"];
  const rows = [...bases, ...more].map(basis);
  const { bytes } = sent(withRows(withRows(example(), "HSA_Evidence", log), "HSA_PW", rows));
  expect(foundWhole(bytes, [...bases, ...more])).toEqual([]);
});

it("sends of an item only what its columns are for", () => {
  const names = ["merkov", "Ilicak", "Maric", "Kovacek", "Jurisic", "Novakov", "Dundovic"];
  const [dataset = "", type = "", consent = "", field = "", version = "", grade = "", code = ""] =
    names;
  const log = item("S-914", {
    Sharing: "public",
    Dataset: dataset,
    Type: `interview ${type}`,
    Consent: `general use, said ${consent}`,
    Field: field,
    Version: version,
    Reliability: grade,
    Indicator: `PW-01 ${code}`,
    Month: "14 March 2026",
  });
  const { bytes } = sent(withRows(example(), "HSA_Evidence", [log]));
  expect(foundWhole(bytes, [...names, "14 March"])).toEqual([]);
});

it("takes out telephones that were typed on a sheet of ours", () => {
  const values = ["44 7700 900123", "712345 678912", -447700900123];
  const cells = values.map((value, index) => ({ row: 300 + index, column: 1, value }));
  const inside = { row: 2, column: 4, value: "90012 3456" };
  const { bytes } = sent(withCells(example(), "HSA PW", [...cells, inside]));
  expect(foundWhole(bytes, [...values, inside.value].map(String))).toEqual([]);
});

it("is not kept from sending by codes that are words or numbers of everywhere", () => {
  const codes = ["100", "256", "2026", "HSA", "Data", "values", "Ministry"];
  const plain = sent(example());
  const { bytes } = sent(
    withRows(
      example(),
      "HSA_Evidence",
      codes.map((code) => item(code))
    )
  );
  for (const name of ["HSA Scores", "HSA Summary"]) {
    const cells = (of: Uint8Array) =>
      openWorkbook(of).contents.sheets.find((sheet) => sheet.name === name)?.cells;
    const values = (of: Uint8Array) =>
      [...(cells(of) ?? [])].map(([key, { value }]) => [key, value]);
    expect(values(bytes)).toEqual(values(plain.bytes));
  }
});

it("leaves what an item that goes says too, and names that the assessment itself bears", () => {
  const dataset = "Wave Ninety of Afrobarom";
  const partner = "Zanzirak Vostokia";
  const { barriers, indicators } = humanSecurity();
  const quoted = `${indicators[0]?.question ?? ""} ${barriers[0]?.explanation ?? ""}`;
  const log = [
    item("S-1", { Type: "data", Dataset: dataset }),
    item("S-2", { Type: "data", Dataset: dataset, Sharing: "public", Summary: "y" }),
    item("S-3", { Summary: `In ${partner} nobody pays` }),
    item("S-4", { Summary: `We asked: ${quoted}` }),
  ];
  const assessment = openWorkbook(example()).contents.sheets.find(
    ({ name }) => name === "HSA Assessment"
  );
  const [place = 0] =
    [...(assessment?.cells ?? [])].find(([, { value }]) => value === "Partner") ?? [];
  const cell = { row: Math.floor(place / 16_384), column: (place % 16_384) + 1, value: partner };
  const source = withCells(withRows(example(), "HSA_Evidence", log), "HSA Assessment", [cell]);
  const { bytes, leftOut } = sent(source);
  expect(foundWhole(bytes, [dataset, partner])).toEqual([dataset, partner]);
  expect(leftOut.join("\n")).not.toContain("quoted what is not sent");
});

/** With another name for a sheet, as a user gives it. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  parts["xl/workbook.xml"] = strToU8(workbook.replace(`name="${from}"`, `name="${to}"`));
  return zipSync(parts);
}

it("names a sheet whose name says who spoke", () => {
  const source = renamed(
    withRows(example(), "HSA_Evidence", [item("S-914")]),
    "Activities",
    "Asked S 914"
  );
  expect(outcome(source, ["Asked S 914"])).toEqual({
    kind: "refused",
    problems: [expect.stringContaining('The name of the sheet "Asked S 914"')],
  });
  expect(outcome(source).kind).toBe("ready");
});

it("says of a sheet that stays in the house only what the add-in calls it", () => {
  const five = new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx"));
  const source = renamed(five, "HSA Handover", "Handover of Merkov");
  const { bytes, leftOut } = sent(source);
  expect(foundWhole(bytes, ["Merkov"])).toEqual([]);
  expect(leftOut.join("\n")).toContain("HSA Handover");
});

it("sends nothing outside of a workbook whose sheets have lost their marks", () => {
  const parts = unzipSync(example());
  for (const part of Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"))) {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    parts[part] = strToU8(xml.replace(/<customProperties>.*<\/customProperties>/, ""));
  }
  expect(outcome(zipSync(parts), ["Activities"])).toEqual({
    kind: "refused",
    problems: [expect.stringMatching(/lost its marks.*HSA PW.*HSA Evidence/)],
  });
});
