/** An assessment of schema 1 is brought up to date: another program calculates the same before and after. */
import { readFileSync } from "node:fs";
import { updateAssessment } from "../../src/actions/update-assessment";
import { humanSecurity } from "../frameworks/load";
import { schemaErrors } from "../lint/schema-errors";
import { openFile } from "../support/saved-file";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { recalculateBytes } from "./libreoffice";

describeWithLibreOffice("an updated assessment", () => {
  it(
    "calculates as before on every sheet of scores and of the user",
    async () => {
      const bytes = new Uint8Array(readFileSync("test/fixtures/schema-1.xlsx"));
      const { save } = openFile(bytes);
      const outcome = await updateAssessment({ framework: humanSecurity(), assessment: "" });
      expect(outcome.kind).toBe("updated");
      const updated = save();
      const known = new Set(await schemaErrors(bytes, "schema-1.xlsx"));
      const wrong = await schemaErrors(updated, "updated.xlsx");
      expect(wrong.filter((one) => !known.has(one))).toEqual([]);
      const before = await recalculateBytes(bytes);
      const after = await recalculateBytes(updated);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [sheet, cells] of before) {
        if (sheet === "HSA Evidence" || sheet === "HSA Assessment") continue;
        expect([...cells.keys()].length).toBeGreaterThan(0);
        expect([sheet, after.get(sheet)]).toEqual([sheet, cells]);
      }
    },
    ORACLE_TIMEOUT
  );
});
