/**
 * A lead without the add-in opens a portfolio and everything is calculated anew: every cell as it was
 * written, nothing an error, nothing taken for a formula.
 */
import { writePortfolio } from "../../src/actions/portfolio/write-portfolio";
import { openWorkbook } from "../../src/package/open-workbook";
import { cellName } from "../../src/package/a1";
import { communityWater, humanSecurity } from "../frameworks/load";
import { rowsOfFile, skippedFile, together } from "../support/portfolio-rows";
import { openFile } from "../support/saved-file";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { recalculateAll } from "./libreoffice";

describeWithLibreOffice("a portfolio in LibreOffice", () => {
  it(
    "holds what was written after forced recalculation",
    async () => {
      const [human, water] = [humanSecurity(), communityWater()];
      const file = openFile();
      const rows = together([
        rowsOfFile(human, { file: "=1+1.xlsx", partner: "+2", scope: "@SUM(A1)", rounds: 3 }),
        rowsOfFile(human, { file: "b.xlsx", partner: "Östmark", why: "-1 and =2" }),
        rowsOfFile(water, { file: "c.xlsx", partner: "1-2" }),
        skippedFile("d.xlsx", "=NA()"),
      ]);
      const request = {
        rows,
        frameworks: [human, water],
        now: "2026-11-27 02:00 UTC",
        version: "1",
      };
      expect((await writePortfolio(request)).kind).toBe("written");
      const bytes = file.save();
      const [shown] = await recalculateAll([bytes]);
      let compared = 0;
      for (const { name, cells } of openWorkbook(bytes).contents.sheets) {
        for (const [key, { value }] of cells) {
          if (value === null) continue;
          const at = cellName(Math.floor(key / 16_384), key % 16_384);
          expect([name, at, shown?.get(name)?.get(at)]).toEqual([name, at, value]);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(500);
    },
    ORACLE_TIMEOUT
  );
});
