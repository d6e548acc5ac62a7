/**
 * Months, boundaries and handovers of the plan as a recipient without the add-in calculates them. What
 * the host calculates is held against the schedule in test/actions/plan-months.test.ts.
 */
import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { a1 } from "../../src/sheets/a1";
import { tableNames } from "../../src/sheets/table-names";
import { handoverWords } from "../../src/text/plan";
import { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../src/workbench/transports/node-add-in";
import { communityWater, humanSecurity } from "../frameworks/load";
import { allAt, choices } from "../support/installed";
import { bodyOf } from "../support/table-body";
import { typePlan } from "../support/typed-plan";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { recalculateBytes } from "./libreoffice";

const headers = ["Ends", "Crosses", "Handover?"];

describeWithLibreOffice("the months of a plan", () => {
  it.each([humanSecurity(), communityWater()])(
    "are those of the host: $id",
    async (framework) => {
      const opened = openWorkbook(emptyWorkbook());
      const host = new WorkbookHost(opened.contents);
      Object.assign(globalThis, connectAddIn(host));
      expect((await install({ framework, choices })).kind).toBe("installed");
      await enterScores({ framework, entries: allAt(framework, 1) });
      const built = await summarise({ framework, now: "2026-05-01", version: "0.1.0" });
      expect(built.kind).toBe("summarised");
      const name = tableNames(framework).optional.plan;
      await typePlan(host, await bodyOf(name));
      const plan = await bodyOf(name);
      const calculated = await recalculateBytes(opened.save(host.changes()));
      const cells = calculated.get(plan.sheet);
      const column = (header: string): number => plan.firstColumn + plan.header.indexOf(header);
      const theirs = plan.refs.map((ref, row) => [
        ref,
        ...headers.map((header) => String(cells?.get(a1(plan.firstRow + row, column(header))))),
      ]);
      const ours = plan.refs.map((ref) => [
        ref,
        ...headers.map((header) => String(plan.cell(ref, header))),
      ]);
      expect(theirs).toEqual(ours);
      // The smaller framework has five rows only.
      const words = new Set(ours.map((row) => row[3]));
      const all = Object.values(handoverWords);
      expect(words.size).toBeGreaterThanOrEqual(plan.refs.length > 5 ? all.length : 2);
    },
    ORACLE_TIMEOUT
  );
});
