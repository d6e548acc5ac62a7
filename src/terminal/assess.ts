/**
 * The command `assess`. Exit codes: 0 written, 2 the input has to be mended (nothing written),
 * 1 a fault of the program (nothing written).
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import packageJson from "../../package.json";
import { FunctionsRealm } from "../workbench/transports/functions-realm";
import { type AssessArguments, readArguments, USAGE } from "./arguments";
import { readInput, refuseOutput, writeWhole } from "./files";
import { readFramework } from "./read-framework";
import { fileProblem, problemLine, readAll, RefusedInput } from "./refused";
import { type AssessResult, runAssess } from "./run-assess";

const { version } = packageJson;

/** The built pages lie beside the folder of the built commands. */
const BUILT = path.resolve(__dirname, "..");

/** Excel goes by the ending and refuses macros under .xlsx; the bytes follow the input. */
function endingNotice({ input, output }: AssessArguments): string[] {
  const [from, to] = [path.extname(input).toLowerCase(), path.extname(output).toLowerCase()];
  if (from === to) return [];
  return [
    `Note: ${output} holds a ${from} workbook. Excel opens it only when its name ends in ${from}.`,
  ];
}

/** Milliseconds since the stage before, on standard error; for bench/, off unless asked for. */
function stageClock(): (name: string) => void {
  if (process.env["ASSESS_STAGES"] !== "1") return () => undefined;
  let last = 0;
  return (name) => {
    const now = performance.now();
    say(process.stderr, [`stage ${name}: ${(now - last).toFixed(1)}`]);
    last = now;
  };
}

async function run(files: AssessArguments): Promise<AssessResult> {
  const onStage = stageClock();
  await refuseOutput(files.output, [files.input, files.entries]);
  const { entries: entriesFile } = files;
  const [framework, workbook, entries] = await readAll([
    () => readFramework(files.framework),
    () => readInput(files.input),
    () => (entriesFile === null ? null : readInput(entriesFile)),
  ]);
  const [functionsJs, functionsJson] = await Promise.all([
    readFile(path.join(BUILT, "functions.js"), "utf8"),
    readFile(path.join(BUILT, "functions.json"), "utf8"),
  ]);
  const functions = new FunctionsRealm({
    namespace: "HSA",
    functionsJs,
    functionsJson,
    // The library hands results over at most twice a second; nobody is watching cells here.
    fastTimers: true,
    // The command's own packages, whatever folder it is called from.
    directory: __dirname,
  });
  onStage("start");
  const now = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const result = await runAssess({
    workbook,
    entries,
    framework,
    functions,
    officeFrom: __dirname,
    now,
    version,
    onStage,
  });
  await writeWhole(files.output, result.output);
  onStage("write");
  if (process.env["ASSESS_STAGES"] === "1") {
    say(process.stderr, [`stage peak memory, MB: ${process.resourceUsage().maxRSS / 1024}`]);
  }
  return result;
}

function say(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  if (lines.length === 0) return;
  stream.write(`${lines.join("\n")}\n`);
}

async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (!read.ok) {
    if (argv.includes("--json")) {
      const problems = read.complaints.map((message) => fileProblem("", "arguments", message));
      say(process.stdout, [JSON.stringify({ refused: true, problems })]);
    }
    say(process.stderr, [...read.complaints, "", USAGE]);
    return 2;
  }
  const files = read.value;
  try {
    const result = await run(files);
    if (files.json) say(process.stdout, [JSON.stringify(result.json)]);
    else say(process.stdout, [...result.report, "", `Written: ${files.output}`]);
    say(process.stderr, endingNotice(files));
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    const { problems } = error;
    if (files.json) say(process.stdout, [JSON.stringify({ refused: true, problems })]);
    say(process.stderr, [
      `Nothing was written. To mend (${problems.length}):`,
      ...problems.map((problem) => `  ${problemLine(problem)}`),
    ]);
    return 2;
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`Nothing was written. ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
);
