import fs from "node:fs";
import path from "node:path";
import { gatherWorkbook } from "../../../src/package/gather/gather-workbook";
import { describeSamples, isLeftOut, sample, SAMPLES } from "../sample-workbooks";
import { expectParity } from "./parity";

const root = path.resolve(__dirname, "../../..");
const own = [
  "templates/examples/analyst-workbook.xlsx",
  "templates/examples/filled-assessment.xlsx",
  "templates/examples/five-rounds.xlsx",
  "test/fixtures/schema-1.xlsx",
];
const read = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(root, name)));

describe("the project's own workbooks are gathered as they would be opened", () => {
  it.each(own)("%s", (name) => {
    expect(expectParity(read(name))).not.toHaveProperty("refused");
  });
});

describeSamples("real workbooks are gathered as they would be opened", () => {
  it.each(SAMPLES.filter((name) => !isLeftOut(sample(name))))(
    "%s",
    (name) => {
      expectParity(sample(name));
    },
    60_000
  );
});

it("reads from an assessment what stands on its sheets", () => {
  const gathered = gatherWorkbook(
    read("templates/examples/five-rounds.xlsx"),
    ({ marks }, table) => marks["HSA.key"] !== undefined && table.startsWith("HSA_")
  );
  expect(gathered.sheets.map(({ marks }) => marks["HSA.key"]).slice(3, 7)).toEqual([
    undefined,
    "readme",
    "assessment",
    "category/PW",
  ]);
  const history = gathered.table("hsa_history");
  expect(history?.name).toBe("HSA_History");
  // Four finished rounds of 38 indicators below a header in row 4.
  expect([history?.firstRow, history?.rows, history?.firstColumn]).toEqual([4, 152, 0]);
  expect(history?.columns.get("Indicator")?.values.at(-1)).toBe("RL-10");
  expect(history?.columns.get("Row check")?.values.at(-1)).toBe("37dc2012e9ef082f");
  expect(gathered.cellsOf("hsa history", "A1:B4")).toEqual(
    new Map<number, unknown>([
      [0, "History"],
      [
        16384,
        "Every finished round, one row for each indicator; the table beside it has one row for each round. The add-in only adds rows here.",
      ],
      [
        32768,
        "Row check and Checksum find deleted rows and changed cells; sorting is harmless. They are no signature. A hidden sheet is out of sight, not locked: anyone can unhide it.",
      ],
      [49152, "Round"],
      [49153, "Round name"],
    ])
  );
  expect(gathered.table("HSA_Nothing")).toBeNull();
});
