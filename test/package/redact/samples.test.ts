import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../../src/package/open-workbook";
import { proveRedaction } from "../../../src/package/redact/prove-redaction";
import { redactWorkbook } from "../../../src/package/redact/redact-workbook";
import type { RedactionPlan } from "../../../src/package/redact/redaction";
import { lintPackage } from "../../lint/lint-package";
import { schemaErrors } from "../../lint/schema-errors";
import { describeSamples, sample, SAMPLES, isLeftOut } from "../sample-workbooks";

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

/** The first rows of every sheet: Microsoft's validator takes seconds for thousands that are alike. */
function firstRows(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!name.startsWith("xl/worksheets/sheet")) return [name, content] as const;
    const [head = "", ...rows] = strFromU8(content).split(/(?=<row )/);
    const end = rows[rows.length - 1]?.replace(/^[^]*<\/row>/, "") ?? "";
    const last = rows.length > 50 ? end : "";
    return [name, strToU8(head + rows.slice(0, 50).join("") + last)] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** Without formulas both ways are the same. */
function waysOf(name: string): RedactionPlan["formulas"][] {
  const { sheets } = openWorkbook(sample(name)).contents;
  const hasFormulas = sheets.some(({ cells }) =>
    [...cells.values()].some(({ formula }) => formula !== undefined)
  );
  return hasFormulas ? ["values", "native"] : ["values"];
}

/** All but those saved as Strict Open XML, which are refused, and large ones. */
const isTaken = (name: string): boolean => {
  if (isLeftOut(sample(name))) return false;
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
    expect(await schemaErrors(firstRows(bytes), "a.xlsx")).toEqual([]);
    const before = openWorkbook(source).contents;
    const after = openWorkbook(bytes).contents;
    expect(after.kind).toBe("xlsx");
    for (const sheet of after.sheets) {
      const origin = before.sheets.find((one) => one.name === sheet.name);
      const hidden =
        origin?.rows.some((row) => row.hidden) || origin?.columns.some((c) => c.hidden);
      if (hidden) continue;
      const filled = [...(origin?.cells ?? [])].flatMap(([key, { value }]) =>
        // A file cannot hold a negative zero.
        value === null || value === "" ? [] : [[key, value === 0 ? 0 : value] as const]
      );
      expect(filled.map(([key]) => [key, sheet.cells.get(key)?.value])).toEqual(filled);
    }
  });
});
