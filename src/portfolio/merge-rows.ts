import { assessmentKey, byLetters, textOf } from "./assessment-labels";
import { type FileRow, fileOutcomes, type PortfolioRows } from "./portfolio-columns";
import { type FoundAgain, sameAssessments } from "./same-assessments";

/** What a merge says of a file: sentences by which it is known again, so that no run says it twice. */
export interface MergeWords {
  /** A file that could not be read now, whose earlier rows stay. @param why what the reading said */
  readonly kept: (readAt: string, why: string) => string;
  /** The assessment stands in another file too. */
  readonly foundAgain: (found: FoundAgain) => string;
  /** Whether a line of remarks is such a sentence. */
  readonly isKept: (line: string) => boolean;
  readonly isFoundAgain: (line: string) => boolean;
}

type OfAnyFile = {
  readonly file: string | number | null;
  readonly assessment: string | number | null;
};

const isSkipped = ({ outcome }: FileRow): boolean => outcome === fileOutcomes.skipped;

function byFile(files: readonly FileRow[]): ReadonlyMap<string, FileRow[]> {
  const groups = new Map<string, FileRow[]>();
  for (const row of files) {
    const file = textOf(row.file);
    const known = groups.get(file);
    if (known === undefined) groups.set(file, [row]);
    else known.push(row);
  }
  return groups;
}

/** The order in which the assessments of one file were made: "" is the first. */
function numberOf(assessment: string): number {
  if (assessment === "") return 1;
  const number = Number(assessment.replace(/^_/, ""));
  return Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER;
}

/** By file, assessment and round; rows of one round stay as they came. */
function inOrder<Row extends OfAnyFile>(rows: readonly Row[]): Row[] {
  const files = [...new Set(rows.map(({ file }) => textOf(file)))].sort(byLetters);
  const place = new Map(files.map((file, index) => [file, index]));
  const keyed = rows.map((row) => {
    const round = "round" in row && typeof row.round === "number" ? row.round : 0;
    return {
      row,
      file: place.get(textOf(row.file)) ?? 0,
      assessment: textOf(row.assessment),
      round,
    };
  });
  keyed.sort(
    (a, b) =>
      a.file - b.file ||
      numberOf(a.assessment) - numberOf(b.assessment) ||
      byLetters(a.assessment, b.assessment) ||
      a.round - b.round
  );
  return keyed.map(({ row }) => row);
}

/** Remarks are lines: that of the reading itself, and one for each note of a merge. */
function withLines(row: FileRow, lines: readonly string[]): FileRow {
  const filled = lines.filter((line) => line.trim() !== "");
  return { ...row, remarks: filled.length === 0 ? null : filled.join("\n") };
}

function linesOf({ remarks }: FileRow): string[] {
  return textOf(remarks).split("\n");
}

/** Rows of a file that stand, though it could not be read now: it says so, once. */
function keptFile(standing: readonly FileRow[], now: FileRow, words: MergeWords): FileRow[] {
  const note = words.kept(textOf(now.readAt), linesOf(now).join(" "));
  return standing.map((row) => {
    const lines = linesOf(row).filter((line) => !words.isKept(line));
    return { ...withLines(row, [...lines, note]), outcome: fileOutcomes.part };
  });
}

/**
 * What stood, with everything of the files that were read now in place of what stood of them. A file
 * that could not be read now keeps what stood of it, and says so. Assessments that stand in several
 * files are named. Rows come by file in alphabetical order, then by assessment and round, whatever the
 * order of reading; to merge the same rows again changes nothing.
 */
export function mergeRows(
  standing: PortfolioRows,
  read: PortfolioRows,
  words: MergeWords
): PortfolioRows {
  const before = byFile(standing.files);
  const now = byFile(read.files);
  const replaced = new Set<string>();
  const files: FileRow[] = [];
  for (const [file, rows] of now) {
    const stood = before.get(file) ?? [];
    const [first] = rows;
    const isLost = rows.every(isSkipped) && stood.some((row) => !isSkipped(row));
    if (first !== undefined && isLost) files.push(...keptFile(stood, first, words));
    else {
      replaced.add(file);
      files.push(...rows);
    }
  }
  files.push(...standing.files.filter(({ file }) => !now.has(textOf(file))));
  const merged = <Row extends OfAnyFile>(stood: readonly Row[], fresh: readonly Row[]): Row[] =>
    inOrder([
      ...stood.filter(({ file }) => !replaced.has(textOf(file))),
      ...fresh.filter(({ file }) => replaced.has(textOf(file))),
    ]);
  const scores = merged(standing.scores, read.scores);
  const again = sameAssessments(scores);
  return {
    scores,
    entries: merged(standing.entries, read.entries),
    barriers: merged(standing.barriers, read.barriers),
    mitigations: merged(standing.mitigations, read.mitigations),
    files: inOrder(files).map((row) => {
      const found = again.get(assessmentKey(row));
      const lines = linesOf(row).filter((line) => !words.isFoundAgain(line));
      return withLines(row, found === undefined ? lines : [...lines, words.foundAgain(found)]);
    }),
  };
}
