import { writePortfolio } from "../../../src/actions/portfolio/write-portfolio";
import { humanSecurity } from "../../frameworks/load";
import { openExcel } from "../../support/excel";
import { rowsOfFile, together } from "../../support/portfolio-rows";

const framework = humanSecurity();

it("writes 1,000 files of five rounds, and writes them anew, in requests that Excel takes", async () => {
  const rows = together(
    Array.from({ length: 1000 }, (_, index) =>
      rowsOfFile(framework, {
        file: `region ${index % 10}/received workbooks of the year/assessment ${index}.xlsx`,
        partner: `Partner ${index}`,
        score: index % 90,
        rounds: 5,
      })
    )
  );
  expect(rows.scores).toHaveLength(25_000);
  const host = openExcel();
  const request = { rows, frameworks: [framework], now: "2026-11-27 02:00 UTC", version: "1" };
  // The host refuses a request or an answer above 5 MB, as Excel on the web does.
  expect((await writePortfolio(request)).kind).toBe("written");
  expect(host.statistics.batches).toBeLessThanOrEqual(6);
  host.resetStatistics();
  const again = await writePortfolio(request);
  expect(again).toMatchObject({ kind: "written", isNew: false, kept: [] });
  // 24 columns of 25,000 rows are read back, 40,000 cells at a time.
  const reading = Math.ceil((25_000 * 24) / 39_984) + Math.ceil((3_000 * (16 + 25)) / 39_000);
  expect(host.statistics.batches).toBeLessThanOrEqual(reading + 8);
}, 120_000);
