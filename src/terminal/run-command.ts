/**
 * What every command does around its work: arguments, streams, exit codes. 0 the work is done, 2 the
 * input has to be mended (nothing written), 1 a fault of the program (nothing written).
 */
import { fileProblem, problemLine, RefusedInput, type InputProblem } from "./refused";

export interface Command<Arguments> {
  readonly usage: string;
  /** Either the arguments, or every complaint about them. */
  readonly read: (
    argv: readonly string[]
  ) =>
    | { readonly ok: true; readonly value: Arguments }
    | { readonly ok: false; readonly complaints: readonly string[] };
  /**
   * Resolves with what is to be said.
   * @throws RefusedInput with everything that is wrong with the input
   */
  readonly run: (files: Arguments) => Promise<CommandOutput>;
}

interface CommandOutput {
  /** On standard output, the one or the other as `--json` says. */
  readonly json: object;
  readonly report: readonly string[];
  /** On standard error, either way. */
  readonly notices: readonly string[];
  /** Where the work is done and its answer is a no. */
  readonly exitCode?: 2;
}

/** Writes lines; no lines write nothing. */
export function say(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  if (lines.length === 0) return;
  stream.write(`${lines.join("\n")}\n`);
}

function sayRefused(problems: readonly InputProblem[], asJson: boolean): void {
  if (asJson) say(process.stdout, [JSON.stringify({ refused: true, problems })]);
}

async function codeOf<Arguments extends { readonly json: boolean }>(
  { usage, read, run }: Command<Arguments>,
  argv: readonly string[]
): Promise<number> {
  const given = read(argv);
  if (!given.ok) {
    const problems = given.complaints.map((message) => fileProblem("", "arguments", message));
    sayRefused(problems, argv.includes("--json"));
    say(process.stderr, [...given.complaints, "", usage]);
    return 2;
  }
  const files = given.value;
  try {
    const { json, report, notices, exitCode } = await run(files);
    say(process.stdout, files.json ? [JSON.stringify(json)] : report);
    say(process.stderr, notices);
    return exitCode ?? 0;
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    const { problems } = error;
    sayRefused(problems, files.json);
    say(process.stderr, [
      `Nothing was written. To mend (${problems.length}):`,
      ...problems.map((problem) => `  ${problemLine(problem)}`),
    ]);
    return 2;
  }
}

/** Runs a command with the process's own arguments and sets its exit code. */
export function runCommand<Arguments extends { readonly json: boolean }>(
  command: Command<Arguments>
): void {
  codeOf(command, process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const what = error instanceof Error ? error.stack : String(error);
      process.stderr.write(`Nothing was written. ${what}\n`);
      process.exitCode = 1;
    }
  );
}
