import fc from "fast-check";
import { inOurSpelling, refReader } from "../../src/sheets/known-refs";
import { placeholderRef } from "../../src/sheets/summary-columns";

describe("a Ref as people leave it", () => {
  const refOf = refReader(["B-01", "B-10", "RL-07 red line", "twin", "TWIN", "0012", "TRUE"]);

  it.each([
    ["B-01", "B-01"],
    ["b-01", "B-01"],
    [" B-01\u00a0", "B-01"],
    ["\ufeffB\u200b-\u200901\n", "B-01"],
    ["B -01", "B-01"],
    ["rl-07  RED line", "RL-07 red line"],
    [true, "TRUE"],
    ["B-1", "B-1"],
    ["B01", "B01"],
    [12, "12"],
    [" mine ", "mine"],
    ["", ""],
    [null, ""],
    [undefined, ""],
  ])("%j means %j", (value, ref) => {
    expect(refOf(value)).toBe(ref);
  });

  it("means nothing but its exact spelling where two known ones differ in capitals only", () => {
    expect(["twin", "TWIN", "Twin"].map(refOf)).toEqual(["twin", "TWIN", "Twin"]);
  });

  it("is itself, whatever else is known", () => {
    const refs = fc.uniqueArray(
      fc.string().map((text) => text.trim()),
      { minLength: 1 }
    );
    fc.assert(
      fc.property(refs, (all) => {
        const read = refReader(all);
        expect(all.map(read)).toEqual(all);
      })
    );
  });
});

describe("a table in our spelling", () => {
  const known = new Set(["B-01", "B-02", placeholderRef]);

  it("has known Refs by their value, our headers, and everything else as it was", () => {
    const table = {
      name: "T",
      header: ["notes", "REF", "Mine", "title"],
      rows: [
        ["b-01", "b-01", "B-02", null],
        [1, { formula: '="B-02"' }, { formula: "=1+1" }, "t"],
        ["x", "None", null, "own"],
        ["y", { formula: "=RC[-1]" }, null, null],
      ],
      values: [
        ["b-01", "b-01", "B-02", ""],
        [1, "B-02", 2, "t"],
        ["x", "None", "", "own"],
        ["y", "y", "", ""],
      ],
    };
    expect(inOurSpelling(table, "Ref", known, ["Ref", "Title", "Notes"])).toEqual({
      name: "T",
      header: ["Notes", "Ref", "Mine", "Title"],
      rows: [
        ["b-01", "B-01", "B-02", null],
        [1, "B-02", { formula: "=1+1" }, "t"],
        ["x", "None", null, "own"],
        ["y", { formula: "=RC[-1]" }, null, null],
      ],
      values: [
        ["b-01", "B-01", "B-02", ""],
        [1, "B-02", 2, "t"],
        ["x", "None", "", "own"],
        ["y", "y", "", ""],
      ],
    });
  });

  it("stays as it is without a Ref column", () => {
    const table = { header: ["a"], rows: [["b-01"]], values: [["b-01"]] };
    expect(inOurSpelling(table, "Ref", known, ["Ref"])).toEqual(table);
  });
});
