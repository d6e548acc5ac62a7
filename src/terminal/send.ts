/**
 * The command `send`. Exit codes: 0 written, or a copy that is as its manifest states, 2 the input has to be mended or the proof failed (nothing
 * written), 1 a fault of the program (nothing written).
 */
import packageJson from "../../package.json";
import { prepareToSend, type SentCopy } from "../actions/send/prepare-to-send";
import { type CopyVerdict, verifyCopy } from "../actions/send/verify-copy";
import { cannotLines, manifestLabels, proofLine, sheetLine, verifyLines } from "../text/send";
import { readInput, refuseOutput, writeWhole } from "./files";
import { readFramework } from "./read-framework";
import { fileProblem, readAll, RefusedInput } from "./refused";
import { runCommand } from "./run-command";
import {
  readSendArguments,
  SEND_USAGE,
  type SendArguments,
  type VerifyArguments,
} from "./send-arguments";

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
    ...section("Sent", inventory.sheets.map(sheetLine)),
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

async function verify({ input }: VerifyArguments): Promise<SaidOfCopy> {
  const verdict = verifyCopy((await readInput(input)).bytes);
  if (verdict.kind === "unreadable" || verdict.kind === "no manifest") {
    throw new RefusedInput([fileProblem(input, "verify", verdict.problem)]);
  }
  return verdict;
}

type SaidOfCopy = Extract<CopyVerdict, { readonly kind: "as stated" | "changed" }>;

function verdictLines(verdict: SaidOfCopy): string[] {
  const { level, content, made, addIn, checksum } = verdict.stated;
  const l = manifestLabels;
  const differences = verdict.kind === "changed" ? verdict.differences : [];
  return [
    verdict.kind === "changed" ? verifyLines.changed : verifyLines.asStated,
    ...differences.map((line) => `  ${line}`),
    ...(verdict.kind === "changed" && differences.length === 0
      ? [`  ${verifyLines.cellsOnly}`]
      : []),
    "",
    `${l.level}: ${level}`,
    `${l.content}: ${content}`,
    `${l.made}: ${made}`,
    `${l.addIn}: ${addIn}`,
    `${l.checksum}: ${checksum}`,
    "",
    verifyLines.limit,
  ];
}

runCommand<SendArguments | VerifyArguments>({
  usage: SEND_USAGE,
  read: readSendArguments,
  run: async (files) => {
    if (files.kind === "verify") {
      const verdict = await verify(files);
      const isAsStated = verdict.kind === "as stated";
      return {
        json: { refused: false, isAsStated, ...verdict },
        report: verdictLines(verdict),
        notices: [],
        ...(isAsStated ? {} : { exitCode: 2 as const }),
      };
    }
    const copy = await run(files);
    return { json: json(copy), report: report(copy, files.output), notices: [] };
  },
});
