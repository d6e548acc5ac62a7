import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { PackageError } from "../../src/package/package-error";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { changesWith, NO_CHANGES, richSheet } from "./rich-sheet";
import { describeSamples, isLeftOut, sample, SAMPLES } from "./sample-workbooks";
import { lintPackage } from "../lint/lint-package";
import { schemaErrors } from "../lint/schema-errors";

const STRICT = /ActiveXControls/;

/** Parts that a save with a new sheet may rewrite, whatever they are called in the package. */
const MAY_CHANGE = /\[content_types\]\.xml$|workbook[^/]*\.xml(\.rels)?$|styles[^/]*\.xml$/i;

function hashes(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      createHash("sha256").update(content).digest("hex"),
    ])
  );
}

/** Everything that cells, tables, rows and validations of the first `count` sheets read as. */
function reading(bytes: Uint8Array, count: number): string {
  const all = openWorkbook(bytes).contents.sheets.slice(0, count);
  const plain = all.map(({ name, cells, tables, rows, validations }) => ({
    name,
    cells: [...cells],
    tables,
    rows,
    validations,
  }));
  return JSON.stringify(plain);
}

describeSamples("a new sheet in a real workbook", () => {
  it.each(SAMPLES.filter((name) => !STRICT.test(name)))(
    "%s: every other part keeps its bytes, nothing becomes invalid",
    async (name) => {
      const input = sample(name);
      const opened = openWorkbook(input);
      const output = opened.save(changesWith("HSA New", "HSA_New"));
      const before = hashes(input);
      const after = hashes(output);
      const changed = [...before].filter(([part, hash]) => after.get(part) !== hash);
      for (const [part] of changed) {
        const isChain = /calcChain/i.test(part) && !after.has(part);
        expect(isChain || MAY_CHANGE.test(part) ? "" : part).toBe("");
      }
      const count = opened.contents.sheets.length;
      expect(reading(output, count) === reading(input, count)).toBe(true);

      // What was wrong before stays wrong; the input is looked at only when there is something to excuse.
      const excused = async (
        found: string[],
        ofInput: () => string[] | Promise<string[]>
      ): Promise<string[]> => {
        if (found.length === 0) return found;
        const known = new Set(await ofInput());
        return found.filter((problem) => !known.has(problem));
      };
      // Microsoft's validator takes seconds for a large file.
      const invalid = isLeftOut(input) ? [] : await schemaErrors(output, name);
      expect(await excused(invalid, () => schemaErrors(input, name))).toEqual([]);
      expect(await excused(lintPackage(output), () => lintPackage(input))).toEqual([]);
    },
    60_000
  );

  it.each(SAMPLES.filter((name) => !STRICT.test(name)))(
    "%s: no changes, no part changes",
    (name) => {
      const input = sample(name);
      expect(hashes(openWorkbook(input).save(NO_CHANGES))).toEqual(hashes(input));
    }
  );

  it("refuses the strict workbook, and says how to convert it", () => {
    const strict = SAMPLES.filter((name) => STRICT.test(name));
    expect(strict).toHaveLength(1);
    for (const name of strict) {
      expect(() => openWorkbook(sample(name))).toThrow(PackageError);
      expect(() => openWorkbook(sample(name))).toThrow(/Save As > Excel Workbook/);
    }
  });
});

describe("what is written is read back", () => {
  const opened = openWorkbook(emptyWorkbook());
  const { contents } = openWorkbook(opened.save(changesWith("My 'new' sheet", "HSA_T")));
  const sheet = contents.sheets[1]!;
  const wanted = richSheet("My 'new' sheet", "HSA_T");

  it("facets", () => {
    const { tables, cells, visibility, name, ...facets } = wanted;
    expect(sheet.name).toBe(name);
    expect(sheet.visibility).toBe(visibility);
    for (const [key, value] of Object.entries(facets)) {
      expect({ [key]: (sheet as any)[key] }).toEqual({ [key]: value });
    }
    expect(sheet.tables).toEqual([{ ...tables[0], id: 1 }]);
    expect(cells).toHaveLength(sheet.cells.size);
  });

  it("cells with values, formulas and formats", () => {
    for (const { row, column, value, formula, format } of wanted.cells) {
      const cell = sheet.cells.get(row * 16384 + column);
      expect(cell?.value).toEqual(value);
      expect(cell?.formula).toBe(formula?.replace("[@Score]", "HSA_T[@Score]"));
      expect(contents.formats[cell?.format ?? -1]).toMatchObject(format ?? {});
    }
  });

  it("names and the active tab", () => {
    expect(contents.names).toContainEqual({
      name: "HSA_T_Area",
      scope: null,
      formula: "'My ''new'' sheet'!$A$3:$C$5",
      hidden: false,
    });
    expect(contents.names).toContainEqual(
      expect.objectContaining({ name: "_xlnm.Print_Titles", scope: "My 'new' sheet" })
    );
    expect(contents.activeSheet).toBe("My 'new' sheet");
  });

  it("is valid", async () => {
    expect(await schemaErrors(emptyWorkbook(), "a.xlsx")).toEqual([]);
    expect(lintPackage(emptyWorkbook())).toEqual([]);
    const saved = opened.save(changesWith("HSA New", "HSA_T"));
    expect(await schemaErrors(saved, "a.xlsx")).toEqual([]);
    expect(lintPackage(saved)).toEqual([]);
  });

  it("saves the same bytes twice, and leaves the opened package as it was", () => {
    const changes = changesWith("HSA New", "HSA_T");
    expect(opened.save(changes)).toEqual(opened.save(changes));
    expect(opened.contents.sheets).toHaveLength(1);
    expect(opened.contents.formats).toEqual([{}]);
  });
});
