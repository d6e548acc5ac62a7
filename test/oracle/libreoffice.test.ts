import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { recalculate, type CalculatedSheets } from "./libreoffice";
import { smallWorkbook } from "./small-workbook";

describeWithLibreOffice("recalculation in LibreOffice", () => {
  let folder: string;
  let sheets: CalculatedSheets;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "oracle-test-"));
    const path = join(folder, "stale values.xlsx");
    await writeFile(
      path,
      smallWorkbook({
        sheets: [
          {
            name: "First",
            cells: {
              A1: 2,
              A2: 3,
              A3: { formula: "A1+A2", cached: 999 },
              A4: { formula: "1/3", cached: 999 },
              A5: { formula: "NA()", cached: 999 },
              A6: { formula: "A1=2", cached: 999 },
              A7: { formula: '"a"&"b <&> \u00e4"', cached: 999 },
              A8: { formula: "EXP(10)", cached: 999 },
              A9: { formula: 'IF(TRUE,"")', cached: 999 },
              A10: { formula: "NOSUCH(1)", cached: 999 },
            },
          },
          { name: "Second & last", cells: { B2: { formula: "First!A3*2", cached: 999 } } },
        ],
      })
    );
    sheets = await recalculate(path);
  }, ORACLE_TIMEOUT);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("leaves the folder of the workbook alone", async () => {
    expect(await readdir(folder)).toEqual(["stale values.xlsx"]);
  });

  it("calculates what the file says is calculated already", () => {
    expect(sheets.get("First")?.get("A3")).toBe(5);
    expect(sheets.get("Second & last")?.get("B2")).toBe(10);
    expect([...sheets.values()].flatMap((sheet) => [...sheet.values()])).not.toContain(999);
  });

  it("gives numbers with all the digits that are saved", () => {
    expect(sheets.get("First")?.get("A4")).toBeCloseTo(1 / 3, 14);
    expect(sheets.get("First")?.get("A8")).toBeCloseTo(22026.465794806718, 9);
  });

  it("keeps truth values, texts and errors apart", () => {
    const first = sheets.get("First");
    expect(first?.get("A5")).toEqual({ error: "#N/A" });
    expect(first?.get("A6")).toBe(true);
    expect(first?.get("A7")).toBe("ab <&> \u00e4");
    expect(first?.get("A9")).toBe("");
    expect(first?.get("A10")).toEqual({ error: "#NAME?" });
  });
});
