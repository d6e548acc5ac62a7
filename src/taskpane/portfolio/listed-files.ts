import { fileOutcomes } from "../../portfolio/portfolio-columns";
import type { ChosenFile } from "./chosen-files";
import type { FileRows } from "./messages";

type FileOutcome = keyof typeof fileOutcomes;

export type FileState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading" }
  | {
      readonly kind: "done";
      readonly outcome: FileOutcome;
      /** Sentences: why it was skipped, or what of it is not comparable. */
      readonly remarks: string;
      readonly rows: FileRows;
    };

/** A file of the list. */
export interface ListedFile extends ChosenFile {
  /** Of the list; another when the file is chosen anew. */
  readonly id: number;
  readonly state: FileState;
}

const noRows = { scores: [], barriers: [], mitigations: [] };

/** A file of which nothing was read. */
export function skipped(path: string, why: string, readAt: string): FileState {
  const row = {
    file: path,
    ...{ assessment: null, partner: null, scope: null, framework: null, version: null },
    ...{ outcome: fileOutcomes.skipped, remarks: why, rounds: null, readAt },
  };
  return { kind: "done", outcome: "skipped", remarks: why, rows: { ...noRows, files: [row] } };
}

/** A file with what was read of it: in part where that is so of one of its assessments. */
export function stateOf(rows: FileRows): FileState {
  const outcomes = rows.files.map(({ outcome }) => outcome);
  const isAll = (word: string): boolean => outcomes.every((outcome) => outcome === word);
  const outcome: FileOutcome = isAll(fileOutcomes.skipped)
    ? "skipped"
    : isAll(fileOutcomes.read)
      ? "read"
      : "part";
  const remarks = [...new Set(rows.files.map(({ remarks }) => String(remarks ?? "").trim()))];
  return { kind: "done", outcome, remarks: remarks.filter(Boolean).join(" "), rows };
}

const isSame = ({ file }: ListedFile, other: ChosenFile): boolean =>
  file.size === other.file.size && file.lastModified === other.file.lastModified;

const wasRead = ({ state }: ListedFile): boolean =>
  state.kind === "done" && state.outcome !== "skipped";

/**
 * The list with more files. One that was read already stays as it is; one that changed meanwhile, or
 * was skipped, is read anew in its place. The portfolio tells files by their names: of two with one
 * name in one choice only the first counts.
 */
export function withChosen(
  list: readonly ListedFile[],
  chosen: readonly ChosenFile[],
  nextId: () => number
): { readonly list: readonly ListedFile[]; readonly doubles: readonly string[] } {
  const after = new Map(list.map((one) => [one.path, one]));
  const taken = new Set<string>();
  const doubles = new Set<string>();
  for (const one of chosen) {
    const { path } = one;
    const before = after.get(path);
    if (taken.has(path)) doubles.add(path);
    else if (before === undefined || !(isSame(before, one) && wasRead(before))) {
      after.set(path, { ...one, id: nextId(), state: { kind: "waiting" } });
    }
    taken.add(path);
  }
  return { list: [...after.values()], doubles: [...doubles] };
}

/** The rows of all files that were read, in the order of the list. */
export function gathered(list: readonly ListedFile[]): FileRows {
  const rows = list.flatMap(({ state }) => (state.kind === "done" ? [state.rows] : []));
  return {
    scores: rows.flatMap(({ scores }) => scores),
    barriers: rows.flatMap(({ barriers }) => barriers),
    mitigations: rows.flatMap(({ mitigations }) => mitigations),
    files: rows.flatMap(({ files }) => files),
  };
}
