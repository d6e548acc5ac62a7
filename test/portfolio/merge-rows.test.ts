import fc from "fast-check";
import { mergeRows } from "../../src/portfolio/merge-rows";
import type { FileRow, PortfolioRows, ScoreRow } from "../../src/portfolio/portfolio-columns";
import { mergeWords } from "../../src/text/portfolio-reading";

const none: PortfolioRows = { scores: [], entries: [], barriers: [], mitigations: [], files: [] };

interface Sent {
  readonly file: string;
  readonly assessment?: string;
  readonly partner?: string;
  readonly scope?: string;
  /** Score of each round. */
  readonly rounds: readonly number[];
  readonly readAt?: string;
  readonly outcome?: string;
  readonly remarks?: string | null;
}

function rowsOf(sent: readonly Sent[]): PortfolioRows {
  const common = ({ file, assessment = "", partner = "Kaldoria", scope = "Police" }: Sent) => ({
    file,
    assessment: assessment === "" ? null : assessment,
    partner,
    scope,
  });
  return {
    ...none,
    files: sent.map((one): FileRow => ({
      ...common(one),
      outcome: one.outcome ?? "read",
      remarks: one.remarks ?? null,
      framework: "water",
      version: "1.0.0",
      rounds: one.rounds.length,
      readAt: one.readAt ?? "2026-11-27 02:00",
    })),
    scores: sent.flatMap((one) =>
      one.rounds.flatMap((score, index) =>
        ["A", "Overall"].map((category): ScoreRow => ({
          ...common(one),
          round: index + 1,
          roundName: `Round ${index + 1}`,
          date: `20${20 + index}-05-01`,
          roundState: "finished",
          framework: "water",
          version: "1.0.0",
          levels: 5,
          category,
          categoryName: "Water",
          categoryWeight: 1,
          score,
          low: score,
          high: score,
          coverage: category === "Overall" ? null : 1,
          band: "Mixed",
          redLinesHit: 0,
          source: "history",
          comparable: "yes",
          why: null,
        }))
      )
    ),
  };
}

const merge = (standing: PortfolioRows, read: PortfolioRows) =>
  mergeRows(standing, read, mergeWords);

const skipped = (file: string, remarks: string, readAt = "2026-11-28 09:00"): PortfolioRows => ({
  ...none,
  files: [
    { ...rowsOf([{ file, rounds: [] }]).files[0]!, partner: null, scope: null, rounds: null },
  ].map((row) => ({ ...row, outcome: "skipped", remarks, readAt })),
});

describe("merging what was read with what stands", () => {
  it("replaces what came from the same files, and nothing else", () => {
    const standing = rowsOf([
      { file: "a.xlsx", rounds: [10, 20] },
      { file: "b.xlsx", partner: "Veldania", rounds: [30] },
    ]);
    const merged = merge(standing, rowsOf([{ file: "a.xlsx", rounds: [11] }]));
    expect(merged.scores.map(({ file, round, score }) => [file, round, score])).toEqual([
      ["a.xlsx", 1, 11],
      ["a.xlsx", 1, 11],
      ["b.xlsx", 1, 30],
      ["b.xlsx", 1, 30],
    ]);
    expect(merged.files.map(({ file, rounds }) => [file, rounds])).toEqual([
      ["a.xlsx", 1],
      ["b.xlsx", 1],
    ]);
  });

  it("keeps what stood of a file that cannot be read now, and says so once", () => {
    const standing = rowsOf([
      { file: "a.xlsx", rounds: [10], remarks: "One remark." },
      { file: "b.xlsx", partner: "Veldania", rounds: [30] },
    ]);
    const broken = skipped("a.xlsx", "The file is cut off.");
    const once = merge(standing, broken);
    expect(once.scores.filter(({ file }) => file === "a.xlsx")).toHaveLength(2);
    expect(once.files[0]).toMatchObject({
      file: "a.xlsx",
      outcome: "read in part",
      readAt: "2026-11-27 02:00",
      rounds: 1,
      remarks:
        "One remark.\nCould not be read again on 2026-11-28 09:00, so what was read before stays: The file is cut off.",
    });
    expect(merge(once, broken)).toEqual(once);
    const later = merge(once, skipped("a.xlsx", "Locked.", "2026-11-29 09:00"));
    expect(later.files[0]?.remarks).toBe(
      "One remark.\nCould not be read again on 2026-11-29 09:00, so what was read before stays: Locked."
    );
    // Other files leave the note alone; a reading that works takes it away.
    const other = merge(once, rowsOf([{ file: "c.xlsx", scope: "Navy", rounds: [1] }]));
    expect(other.files[0]).toEqual(once.files[0]);
    expect(merge(once, rowsOf([{ file: "a.xlsx", rounds: [12] }])).files[0]?.remarks).toBeNull();
  });

  it("lists a file that was never read as skipped, and once", () => {
    const broken = skipped("a.xlsx", "The file is cut off.");
    const once = merge(none, broken);
    expect(once.files).toEqual(broken.files);
    expect(merge(once, broken)).toEqual(once);
    expect(merge(once, skipped("a.xlsx", "Locked.")).files[0]?.remarks).toBe("Locked.");
  });

  it("names an assessment that was sent twice under two names, both ways", () => {
    const { files } = merge(
      none,
      rowsOf([
        { file: "old/a.xlsx", rounds: [10, 20] },
        { file: "new.xlsx", partner: " kaldoria", rounds: [10, 20, 30] },
        { file: "other.xlsx", rounds: [10.5, 20.5] },
        { file: "else.xlsx", partner: "Veldania", rounds: [10, 20] },
      ])
    );
    expect(files.map(({ file, remarks }) => [file, remarks])).toEqual([
      ["else.xlsx", null],
      [
        "new.xlsx",
        "The same assessment stands in “old/a.xlsx” (Round 1 and Round 2): count it once.",
      ],
      [
        "old/a.xlsx",
        "The same assessment stands in “new.xlsx” (Round 1 and Round 2): count it once.",
      ],
      ["other.xlsx", null],
    ]);
  });

  it("takes the note away once the second one is another", () => {
    const twice = merge(
      none,
      rowsOf([
        { file: "a.xlsx", rounds: [10] },
        { file: "b.xlsx", rounds: [10] },
      ])
    );
    expect(twice.files.every(({ remarks }) => remarks !== null)).toBe(true);
    const { files } = merge(twice, rowsOf([{ file: "b.xlsx", rounds: [11] }]));
    expect(files.map(({ remarks }) => remarks)).toEqual([null, null]);
  });

  it("orders by file, assessment and round, numbers by their size", () => {
    const { files, scores } = merge(
      none,
      rowsOf([
        { file: "unit 10.xlsx", rounds: [1] },
        { file: "unit 9.xlsx", assessment: "_10", scope: "x", rounds: [2] },
        { file: "unit 9.xlsx", assessment: "_2", scope: "y", rounds: [3, 4] },
        { file: "unit 9.xlsx", scope: "z", rounds: [5] },
        { file: "Étude.xlsx", rounds: [6] },
      ])
    );
    expect(files.map(({ file, assessment }) => `${file}${assessment ?? ""}`)).toEqual([
      "Étude.xlsx",
      "unit 9.xlsx",
      "unit 9.xlsx_2",
      "unit 9.xlsx_10",
      "unit 10.xlsx",
    ]);
    const overall = scores.filter(({ category }) => category === "Overall");
    expect(overall.map(({ score }) => score)).toEqual([6, 5, 3, 4, 2, 1]);
  });

  it("takes names of files that are keys of every object", () => {
    const read = rowsOf(["__proto__", "constructor"].map((file) => ({ file, rounds: [1] })));
    const once = merge(none, read);
    expect(once.files.map(({ file }) => file)).toEqual(["__proto__", "constructor"]);
    expect(merge(once, read)).toEqual(once);
  });
});

const aFile = fc.constantFrom("a.xlsx", "b.xlsx", "B.xlsx", "sub/a.xlsx", "ä.xlsx", "10.xlsx");
const aSent = fc.record({
  file: aFile,
  partner: fc.constantFrom("Kaldoria", "Veldania"),
  rounds: fc.array(fc.constantFrom(10, 20, 30), { maxLength: 3 }),
});
/** Each file once; some cannot be read. */
const aReading = fc
  .uniqueArray(fc.record({ sent: aSent, isLost: fc.boolean() }), {
    maxLength: 5,
    selector: ({ sent }) => sent.file,
  })
  .map((all) =>
    all
      .map(({ sent, isLost }) => (isLost ? skipped(sent.file, "Cut off.") : rowsOf([sent])))
      .reduce(together, none)
  );

function together(a: PortfolioRows, b: PortfolioRows): PortfolioRows {
  return {
    scores: [...a.scores, ...b.scores],
    entries: [...a.entries, ...b.entries],
    barriers: [...a.barriers, ...b.barriers],
    mitigations: [...a.mitigations, ...b.mitigations],
    files: [...a.files, ...b.files],
  };
}

function reversed(rows: PortfolioRows): PortfolioRows {
  const files = [...new Set(rows.files.map(({ file }) => file))].reverse();
  const of = <Row extends { readonly file: unknown }>(all: readonly Row[]): Row[] =>
    files.flatMap((file) => all.filter((row) => row.file === file));
  return {
    scores: of(rows.scores),
    entries: of(rows.entries),
    barriers: of(rows.barriers),
    mitigations: of(rows.mitigations),
    files: of(rows.files),
  };
}

describe("laws of merging", () => {
  it("changes nothing when the same rows are merged again", () => {
    fc.assert(
      fc.property(aReading, aReading, (first, second) => {
        const once = merge(merge(none, first), second);
        expect(merge(once, second)).toEqual(once);
      })
    );
  });

  it("gives the same whatever the order of reading", () => {
    fc.assert(
      fc.property(aReading, aReading, (first, second) => {
        const standing = merge(none, first);
        expect(merge(standing, reversed(second))).toEqual(merge(standing, second));
      })
    );
  });

  it("gives the same whichever of two sets of other files comes first", () => {
    fc.assert(
      fc.property(aReading, aReading, aReading, (first, second, third) => {
        const known = new Set(second.files.map(({ file }) => file));
        const others = (rows: PortfolioRows): PortfolioRows => ({
          ...rows,
          scores: rows.scores.filter(({ file }) => !known.has(file)),
          files: rows.files.filter(({ file }) => !known.has(file)),
        });
        const apart = others(third);
        const standing = merge(none, first);
        expect(merge(merge(standing, second), apart)).toEqual(
          merge(merge(standing, apart), second)
        );
      })
    );
  });
});
