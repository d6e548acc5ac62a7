/**
 * A recipient without the add-in opens an assessed workbook and everything is calculated anew: the
 * same numbers as in the JSON.
 */
import { existsSync } from "node:fs";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { scoreColumns, overallColumns } from "../../src/sheets/score-columns";
import { overallHeader, scoreHeader, scoresLayout } from "../../src/sheets/scores-layout";
import type { AssessResult } from "../../src/terminal/run-assess";
import { humanSecurity } from "../frameworks/load";
import { assessBytes, assessFile, entriesCsv, sharedWorkbooks } from "../terminal/assess-file";
import { withStrayRow } from "../terminal/stray-row";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { type CalculatedValue, recalculateBytes } from "./libreoffice";

const framework = humanSecurity();
const mixed = entriesCsv(framework, 3, {
  ...{ "PW-01": "NI", "PW-02": 1, "PW-09": 5, "AC-01": "NA", "AC-02": 4, "AC-10": 2 },
  ...{ "RL-07": 1, "RL-01": 2, "PS-05": "n/a" },
});
const layout = scoresLayout(framework);

async function scoresSheet(output: Uint8Array): Promise<Map<string, CalculatedValue>> {
  const sheet = (await recalculateBytes(output)).get("HSA Scores");
  if (sheet === undefined) throw new Error("no Scores sheet");
  return sheet;
}

function expectSame(cells: Map<string, CalculatedValue>, { json }: AssessResult): void {
  const at = (row: number, column: number) =>
    cells.get(`${String.fromCharCode(65 + column)}${row + 1}`);
  const same = (found: CalculatedValue | undefined, expected: number | null): void => {
    if (expected === null) expect(found).toHaveProperty("error");
    else expect(Math.abs(Number(found) - expected)).toBeLessThan(1e-9);
  };
  json.categories.forEach(({ score, coverage, band }, index) => {
    const row = layout.categoriesHeader + 1 + index;
    same(at(row, scoreHeader.indexOf(scoreColumns.score)), score);
    if (score !== null) {
      same(at(row, scoreHeader.indexOf(scoreColumns.coverage)), coverage);
      expect(at(row, scoreHeader.indexOf(scoreColumns.band))).toBe(band);
    }
  });
  const { geometric, arithmetic, minimum } = json.overall;
  [geometric, arithmetic, minimum].forEach((value, index) => {
    const row = layout.overallHeader + 2 + index;
    same(at(row, overallHeader.indexOf(overallColumns.score)), value);
  });
}

describeWithLibreOffice("a recipient without the add-in", () => {
  (existsSync(sharedWorkbooks) ? it : it.skip).each([
    "existing-analyst-workbook.xlsx",
    "existing-analyst-workbook.xlsm",
  ])(
    "%s",
    async (file) => {
      const result = await assessFile(file, { entries: mixed });
      expect(result.json.overall.geometric).not.toBeNull();
      expectSame(await scoresSheet(result.output), result);
    },
    ORACLE_TIMEOUT
  );

  it(
    "sees no score either where a user's row stands in a table",
    async () => {
      const first = await assessBytes("mine.xlsx", emptyWorkbook(), { entries: mixed });
      const edited = withStrayRow(first.output, "HSA AC", "my note");
      const again = await assessBytes("mine.xlsx", edited, {});
      expect(again.json.categories[1]?.score).toBeNull();
      expectSame(await scoresSheet(again.output), again);
    },
    ORACLE_TIMEOUT
  );
});
