/**
 * The command `assess`. Exit codes: 0 written, 2 the input has to be mended (nothing written),
 * 1 a fault of the program (nothing written).
 */
import path from "node:path";
import packageJson from "../../package.json";
import { type AssessArguments, readArguments, USAGE } from "./arguments";
import { builtFunctions } from "./built-functions";
import { readInput, refuseOutput, writeWhole } from "./files";
import { readFramework } from "./read-framework";
import { readAll } from "./refused";
import { type AssessResult, runAssess } from "./run-assess";
import { runCommand, say } from "./run-command";

const { version } = packageJson;

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
  const functions = await builtFunctions();
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

runCommand({
  usage: USAGE,
  read: readArguments,
  run: async (files) => {
    const { json, report } = await run(files);
    return {
      json,
      report: [...report, "", `Written: ${files.output}`],
      notices: endingNotice(files),
    };
  },
});
