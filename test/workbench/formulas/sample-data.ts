import type { SmallWorkbook } from "../../oracle/small-workbook";

/** Cells of every kind, tables with awkward names, and names: what the formulas of the tests read. */
export const sampleData: SmallWorkbook = {
  sheets: [
    { name: "Formulas", cells: {} },
    {
      name: "Data",
      cells: {
        // A: numbers.
        ...{ A1: 1, A2: 2, A3: 3, A4: 4, A5: 5, A6: -2.5, A7: 0, A8: 1000000, A9: 0.1, A10: 7 },
        // B: what an analyst may leave in a score column. B5 is blank.
        ...{
          B1: 3,
          B2: "NA",
          B3: "ni",
          B4: "3",
          B6: "",
          B7: true,
          B8: { error: "#N/A" },
          B9: " 4 ",
        },
        B10: 5,
        // C: texts.
        ...{
          C1: "apple",
          C2: "Banana",
          C3: "cherry",
          C4: "APPLE",
          C5: "a*b",
          C6: "tilde~",
          C7: "x y",
        },
        ...{ C8: "", C9: "10", C10: "b" },
        // D: sorted numbers with a gap; E: what belongs to them.
        ...{ D1: 0, D2: 20, D3: 40, D4: 60, D6: 80, E1: "low", E2: "fair", E3: "mid", E4: "good" },
        ...{ E5: "gap", E6: "high" },
        // F: truth values; G: errors.
        ...{ F1: true, F2: false, F3: true, G1: { error: "#DIV/0!" }, G2: { error: "#VALUE!" } },
        ...{ G3: { error: "#REF!" }, G4: { error: "#NAME?" }, G5: { error: "#NUM!" } },
        // H: numbers down to a row that no other column reaches.
        ...{ H1: 10, H2: 20, H15: 30 },
      },
    },
    {
      name: "It's a sheet",
      cells: {
        ...{ A1: "Code", B1: "Score", C1: "Weight", D1: "Odd [name] #1" },
        ...{ A2: "PW-01", B2: 1, C2: 2, D2: 11 },
        ...{ A3: "PW-02", B3: "3", C3: 1, D3: 12 },
        ...{ A4: "PW-03", B4: "NA", C4: 1.5, D4: 13 },
        ...{ A5: "PW-04", B5: 4, C5: "x", D5: 14 },
        ...{ A6: "PW-05", C6: 3, D6: 15 },
        ...{ A7: "Total", B7: 5, C7: 7.5 },
        ...{ F1: "From", G1: "Band", F2: 0, G2: "Red", F3: 40, G3: "Amber", F4: 60, G4: "Green" },
      },
      tables: [
        {
          name: "HSA_PW",
          ref: "A1:D7",
          columns: ["Code", "Score", "Weight", "Odd [name] #1"],
          totalsRow: true,
        },
        { name: "HSA_Bands", ref: "F1:G4", columns: ["From", "Band"] },
      ],
    },
  ],
  names: {
    MinimumCoverage: "0.65",
    Scores: "'It''s a sheet'!$B$2:$B$6",
    Label: '"word"',
    Doubled: "Data!$A$1:$A$5*2",
    ThreeLeft: "Data!A$2",
  },
};
