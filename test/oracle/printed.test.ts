import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import { type Report, writeReport } from "../../src/actions/write-report";
import type { Framework } from "../../src/framework/framework";
import { byHand, sheetNames } from "../support/excel";
import { communityWater, humanSecurity } from "../frameworks/load";
import { allAt, choices } from "../support/installed";
import { longName, longTexts, prose, withCategories } from "../support/long-texts";
import { openFile } from "../support/saved-file";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { printedByLibreOffice } from "./libreoffice";
import { type PrintedPage, printedPages } from "./printed-pages";

const stamp = { now: "2026-05-02 10:00", version: "0.1.0" };
const longChoices = {
  ...choices,
  ...{
    partner: longName("Ministry"),
    scope: longName("Programme"),
    handling: prose("Internal", 500),
  },
};
const twelve = Array.from({ length: 12 }, (_, index) => `Respect for field ${index + 1}`);

/** A workbook of which only one report is to be seen, and so to be printed. */
async function workbookWith(
  framework: Framework,
  report: Report,
  chosen: typeof choices
): Promise<Uint8Array> {
  const { host, save } = openFile();
  await install({ framework, choices: chosen });
  await enterScores({ framework, entries: allAt(framework, 1) });
  await summarise({ framework, ...stamp });
  const written = await writeReport({ framework, report, ...stamp });
  if (written.kind !== "written") throw new Error(JSON.stringify(written));
  const others = (await sheetNames()).filter((name) => name !== written.sheet);
  await byHand(host, (workbook) => {
    for (const name of others) workbook.worksheets.getItem(name).visibility = "Hidden";
  });
  return save();
}

const tasker = { kind: "tasker", view: { by: "horizon", value: "year" } } as const;

const titleSize = (pages: readonly PrintedPage[] | undefined): number =>
  Math.max(...(pages?.[0]?.letterSizes ?? []));

describeWithLibreOffice("what LibreOffice prints", () => {
  it(
    "has the brief on one page, and no report smaller for a long name",
    async () => {
      const water = communityWater();
      const files = [
        await workbookWith(humanSecurity(), { kind: "brief" }, longChoices),
        await workbookWith(longTexts(), { kind: "brief" }, longChoices),
        await workbookWith(withCategories(twelve.map(longName)), { kind: "brief" }, longChoices),
        await workbookWith(water, { kind: "timeline" }, choices),
        await workbookWith(water, { kind: "timeline" }, longChoices),
        await workbookWith(water, tasker, choices),
        await workbookWith(water, tasker, longChoices),
      ];
      const pages = (await printedByLibreOffice(files)).map(printedPages);
      const [bundled, long, many, ...pairs] = pages;
      // A title of 18 points at half size: the text of a brief is never below 5 points.
      for (const brief of [bundled, long, many]) {
        expect(brief).toHaveLength(1);
        expect(titleSize(brief)).toBeGreaterThan(8);
      }
      const [timeline, longTimeline, task, longTask] = pairs.map(titleSize);
      expect(timeline).toBeGreaterThan(8);
      expect(longTimeline).toBeCloseTo(timeline ?? 0, 1);
      expect(task).toBeGreaterThan(8);
      expect(longTask).toBeCloseTo(task ?? 0, 1);
    },
    ORACLE_TIMEOUT
  );
});
