/** Bad input: everything that is wrong with it, so that one correction is enough. */
export interface InputProblem {
  /** The file as the user named it. */
  readonly file: string;
  /** As a spreadsheet counts; 0 where no row is meant. */
  readonly row: number;
  /** Column of a CSV, path inside a JSON file, or "". */
  readonly field: string;
  readonly code: string;
  readonly rule: string;
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string;
}

/** Nothing was written; the command ends with exit code 2. */
export class RefusedInput extends Error {
  constructor(readonly problems: readonly InputProblem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "RefusedInput";
  }
}

/**
 * Runs readers of the user's files and gives what they read, or all their refusals as one.
 *
 * @throws RefusedInput with the problems of every reader that refused
 */
export async function readAll<T extends readonly unknown[]>(
  readers: readonly [...{ [K in keyof T]: () => T[K] | Promise<T[K]> }]
): Promise<T> {
  const settled = await Promise.allSettled(readers.map(async (read) => read()));
  const problems: InputProblem[] = [];
  const values: unknown[] = [];
  for (const result of settled) {
    if (result.status === "fulfilled") values.push(result.value);
    else if (result.reason instanceof RefusedInput) problems.push(...result.reason.problems);
    else throw result.reason;
  }
  if (problems.length > 0) throw new RefusedInput(problems);
  return values as unknown as T;
}

/** A problem that concerns a file as a whole. */
export function fileProblem(file: string, rule: string, message: string): InputProblem {
  return { file, row: 0, field: "", code: "", rule, message };
}

/** `entries.csv, row 7, score, PW-02: …` */
export function problemLine({ file, row, field, code, message }: InputProblem): string {
  const where = [file, row === 0 ? "" : `row ${row}`, field, code].filter((part) => part !== "");
  return `${where.join(", ")}: ${message}`;
}
