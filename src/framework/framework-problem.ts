/** One thing wrong with the files of a framework. */
export interface FrameworkProblem {
  /** File name, e.g. `barriers.json`. */
  readonly file: string;
  /** Path inside it as an author would write it, e.g. `barriers[3].when`. */
  readonly path: string;
  /** What is required. */
  readonly rule: string;
  /** What to do. */
  readonly fix: string;
}
