import type { FrameworkProblem } from "../framework-problem";

/** The problems of one file, in the order found, none twice. */
export class FileProblems {
  private readonly seen = new Set<string>();
  readonly found: FrameworkProblem[] = [];

  constructor(readonly file: string) {}

  add(path: string, rule: string, fix: string): void {
    const key = JSON.stringify([path, rule]);
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.found.push({ file: this.file, path, rule, fix });
    }
  }
}

/** `a`, `key` -> `a.key`; a key that would not read well after a point stands in brackets. */
export function joinPath(path: string, key: string | number): string {
  if (typeof key === "number") {
    return `${path}[${key}]`;
  }
  if (!/^[A-Za-z0-9_$][A-Za-z0-9_$-]*$/.test(key)) {
    const short = key.length > 40 ? `${key.slice(0, 40)}…` : key;
    return `${path}[${JSON.stringify(short)}]`;
  }
  return path === "" ? key : `${path}.${key}`;
}
