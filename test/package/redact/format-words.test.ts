import { formatWords } from "../../../src/package/redact/allow-list";
import { redactWorkbook } from "../../../src/package/redact/redact-workbook";
import { describeSamples, sample, SAMPLES } from "../sample-workbooks";
import { openWorkbook } from "../../../src/package/open-workbook";

describeSamples("the words of the file format", () => {
  it("are all known before anything is written, so that no copy depends on one made before", () => {
    const before = [...formatWords];
    for (const name of SAMPLES.filter((one) => !one.startsWith("foreign"))) {
      const bytes = sample(name);
      const sheets = openWorkbook(bytes).contents.sheets.filter(
        ({ kind, visibility }) => kind === "worksheet" && visibility === "visible"
      );
      redactWorkbook(bytes, {
        sheets: sheets.map((sheet) => ({
          sheet: sheet.name,
          replaced: [],
          unhide: false,
          marks: {},
        })),
        formulas: "native",
        forbidden: [],
        known: [],
      });
    }
    expect([...formatWords]).toEqual(before);
    expect(before).toContain("dataBar");
  });
});
