/**
 * The command `send`. Exit codes: 0 written, 2 the input has to be mended or the proof failed (nothing
 * written), 1 a fault of the program (nothing written).
 */
import packageJson from "../../package.json";
import { prepareToSend, type SentCopy } from "../actions/send/prepare-to-send";
import { cannotLines, proofLine } from "../text/send";
import { readInput, refuseOutput, writeWhole } from "./files";
import { readFramework } from "./read-framework";
import { fileProblem, readAll, RefusedInput } from "./refused";
import { runCommand } from "./run-command";
import { readSendArguments, SEND_USAGE, type SendArguments } from "./send-arguments";

const { version } = packageJson;

async function run({
  input,
  output,
  framework: folder,
  choices,
}: SendArguments): Promise<SentCopy> {
  await refuseOutput(output, [input]);
  const [framework, workbook] = await readAll([
    () => readFramework(folder),
    () => readInput(input),
  ]);
  const now = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const { bytes } = workbook;
  const outcome = prepareToSend({ bytes, framework, choices, now, version });
  if (outcome.kind === "refused") {
    throw new RefusedInput(outcome.problems.map((text) => fileProblem(input, "send", text)));
  }
  await writeWhole(output, outcome.copy.bytes);
  return outcome.copy;
}

function report(copy: SentCopy, output: string): string[] {
  const { inventory, leftOut, lookAt, label, searchedFor, checksum } = copy;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
  return [
    ...section(
      "Sent",
      inventory.sheets.map(
        ({ name, cells, formulas }) => `${name}: ${cells} cells, ${formulas} formulas`
      )
    ),
    ...section("Left out", leftOut),
    ...section("Names in it", [...new Set(inventory.names)]),
    ...section("Links in it", inventory.links),
    ...section("Properties in it", inventory.properties),
    ...section("Sensitivity label", label),
    ...section("Look at", lookAt),
    ...section("What this cannot do", cannotLines),
    proofLine(searchedFor),
    `Checksum of the sheets: ${checksum}`,
    `Written: ${output}`,
  ];
}

function json({ inventory, leftOut, lookAt, label, searchedFor, checksum }: SentCopy): object {
  return { refused: false, checksum, inventory, leftOut, lookAt, label, searchedFor };
}

runCommand({
  usage: SEND_USAGE,
  read: readSendArguments,
  run: async (files) => {
    const copy = await run(files);
    return { json: json(copy), report: report(copy, files.output), notices: [] };
  },
});
