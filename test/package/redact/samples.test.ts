import { openWorkbook } from "../../../src/package/open-workbook";
import { proveRedaction } from "../../../src/package/redact/prove-redaction";
import { redactWorkbook } from "../../../src/package/redact/redact-workbook";
import type { RedactionPlan } from "../../../src/package/redact/redaction";
import { lintPackage } from "../../lint/lint-package";
import { schemaErrors } from "../../lint/schema-errors";
import { describeSamples, sample, SAMPLES } from "../sample-workbooks";

function keepVisible(bytes: Uint8Array, formulas: RedactionPlan["formulas"]): RedactionPlan {
  const sheets = openWorkbook(bytes).contents.sheets.filter(
    ({ kind, visibility }) => kind === "worksheet" && visibility === "visible"
  );
  return {
    sheets: sheets.map(({ name }) => ({ sheet: name, replaced: [], unhide: false, marks: {} })),
    formulas,
    forbidden: [],
    known: [],
  };
}

/** Large ones are sent once. */
const waysOf = (name: string): RedactionPlan["formulas"][] =>
  sample(name).length > 150_000 ? ["values"] : ["values", "native"];

/** Saved as Strict Open XML, which is refused. */
const isTaken = (name: string): boolean => {
  try {
    openWorkbook(sample(name));
    return true;
  } catch {
    return false;
  }
};

describeSamples("real workbooks, sent with all their visible sheets", () => {
  it.each(
    SAMPLES.filter(isTaken).flatMap((name) => waysOf(name).map((way) => [name, way] as const))
  )("%s, formulas as %s", async (name, formulas) => {
    const source = sample(name);
    const plan = keepVisible(source, formulas);
    const { bytes } = redactWorkbook(source, plan);
    expect(proveRedaction(source, plan, bytes).leaks).toEqual([]);
    expect(lintPackage(bytes)).toEqual([]);
    expect(await schemaErrors(bytes, "a.xlsx")).toEqual([]);
    const before = openWorkbook(source).contents;
    const after = openWorkbook(bytes).contents;
    expect(after.kind).toBe("xlsx");
    for (const sheet of after.sheets) {
      const origin = before.sheets.find((one) => one.name === sheet.name);
      const hidden =
        origin?.rows.some((row) => row.hidden) || origin?.columns.some((c) => c.hidden);
      if (hidden) continue;
      for (const [key, { value }] of origin?.cells ?? []) {
        if (value === null || value === "") continue;
        // A file cannot hold a negative zero.
        expect(sheet.cells.get(key)?.value).toEqual(value === 0 ? 0 : value);
      }
    }
  });
});
