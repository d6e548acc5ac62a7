/** The command line of `send`. */
import { parseArgs } from "node:util";
import type { SendChoices } from "../actions/send/send-choices";
import { type SendContent, sendContents } from "../actions/send/send-choices";
import type { SharingLevel } from "../assessment/evidence-words";

export interface SendArguments {
  readonly kind: "send";
  readonly input: string;
  readonly output: string;
  readonly framework: string | null;
  readonly choices: SendChoices;
  readonly json: boolean;
}

/** A copy that was sent is looked at. */
export interface VerifyArguments {
  readonly kind: "verify";
  readonly input: string;
  readonly json: boolean;
}

const levels: Readonly<Record<string, SharingLevel>> = {
  internal: "internal",
  agencies: "partner agencies",
  partner: "partner nation",
  public: "public",
};

export const SEND_USAGE = `npm run send -- INPUT.xlsx --out OUTPUT.xlsx --level LEVEL [--content CONTENT] [--sheet NAME]... [--formulas values|native] [--framework FOLDER] [--json]
npm run send -- --verify COPY.xlsx [--json]

  INPUT.xlsx          the assessed workbook (.xlsx or .xlsm); it is not changed
  --out FILE          where the copy is written (.xlsx)
  --level LEVEL       who will read it: internal, agencies, partner or public
  --content CONTENT   summary, scores (and the summary), assessment (all but the evidence) or everything (default)
  --sheet NAME        a sheet of your own that goes too; once for each
  --formulas WAY      values (default), or native: formulas of Excel stay where all they refer to goes too
  --framework FOLDER  the framework of the workbook, if it is one of your own
  --verify COPY.xlsx  says whether a copy still holds what its manifest states; ends with 2 if not
  --json              print one JSON object instead of the report`;

export type SendArgumentsRead =
  | { readonly ok: true; readonly value: SendArguments | VerifyArguments }
  | { readonly ok: false; readonly complaints: readonly string[] };

function parsed(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      level: { type: "string" },
      content: { type: "string", default: "everything" },
      sheet: { type: "string", multiple: true, default: [] },
      formulas: { type: "string", default: "values" },
      framework: { type: "string" },
      verify: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
}

type Parsed = ReturnType<typeof parsed>["values"];

function readVerify(input: string, values: Parsed, more: readonly string[]): SendArgumentsRead {
  const others = [
    ...[values.out, values.level, values.framework].filter((one) => one !== undefined),
    ...(values.sheet ?? []),
    ...more,
  ];
  const complaints = [
    ...(input === "" ? ["Name the copy to look at: --verify COPY.xlsx."] : []),
    ...(others.length > 0
      ? [
          `--verify looks at one copy and takes nothing but --json; also given: ${others.join(", ")}.`,
        ]
      : []),
  ];
  return complaints.length > 0
    ? { ok: false, complaints }
    : { ok: true, value: { kind: "verify", input, json: values.json === true } };
}

/** Either the arguments, or every complaint about them. */
export function readSendArguments(argv: readonly string[]): SendArgumentsRead {
  let read;
  try {
    read = parsed(argv);
  } catch (error) {
    return { ok: false, complaints: [error instanceof Error ? error.message : String(error)] };
  }
  const { values, positionals } = read;
  if (values.verify !== undefined) return readVerify(values.verify, values, positionals);
  const complaints: string[] = [];
  const [input, ...more] = positionals;
  const level = values.level === undefined ? undefined : levels[values.level];
  const content = sendContents.find((one): one is SendContent => one === values.content);
  const formulas = (["values", "native"] as const).find((one) => one === values.formulas);
  if (input === undefined) complaints.push("Name the workbook to send.");
  if (more.length > 0) complaints.push(`One workbook at a time; also named: ${more.join(", ")}.`);
  if (!values.out) complaints.push("Say where to write the copy with --out FILE.");
  else if (!/\.xlsx$/i.test(values.out)) {
    complaints.push("The copy holds no macros, so its name must end in .xlsx (--out).");
  }
  if (level === undefined) {
    complaints.push("Say who will read it with --level: internal, agencies, partner or public.");
  }
  if (content === undefined) {
    complaints.push(`--content is one of: ${sendContents.join(", ")}.`);
  }
  if (formulas === undefined) complaints.push("--formulas is one of: values, native.");
  if (
    input === undefined ||
    !values.out ||
    level === undefined ||
    content === undefined ||
    formulas === undefined ||
    complaints.length > 0
  ) {
    return { ok: false, complaints };
  }
  return {
    ok: true,
    value: {
      kind: "send",
      input,
      output: values.out,
      framework: values.framework ?? null,
      choices: { level, content, userSheets: [...new Set(values.sheet)], formulas },
      json: values.json,
    },
  };
}
