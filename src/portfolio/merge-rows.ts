import type { PortfolioRows } from "./portfolio-columns";

type OfAnyFile = { readonly file: string | number | null };

function merged<Row extends OfAnyFile>(
  standing: readonly Row[],
  read: readonly Row[],
  files: ReadonlySet<unknown>
): Row[] {
  return [...standing.filter(({ file }) => !files.has(file)), ...read];
}

/** What stood, with everything of the files that were read now in place of what stood of them. */
export function mergeRows(standing: PortfolioRows, read: PortfolioRows): PortfolioRows {
  const files: ReadonlySet<unknown> = new Set(read.files.map(({ file }) => file));
  return {
    scores: merged(standing.scores, read.scores, files),
    entries: merged(standing.entries, read.entries, files),
    barriers: merged(standing.barriers, read.barriers, files),
    mitigations: merged(standing.mitigations, read.mitigations, files),
    files: merged(standing.files, read.files, files),
  };
}
