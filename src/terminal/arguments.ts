/** The command line of `assess`. */
import { parseArgs } from "node:util";

export interface AssessArguments {
  readonly input: string;
  readonly output: string;
  readonly entries: string | null;
  /** Folder with another framework's four files; null takes the bundled one. */
  readonly framework: string | null;
  readonly json: boolean;
}

export const USAGE = `npm run assess -- INPUT.xlsx [--entries ENTRIES.csv] --out OUTPUT.xlsx [--json] [--framework FOLDER]

  INPUT.xlsx          the workbook to assess (.xlsx or .xlsm); it is not changed
  --entries FILE      scores to enter first: CSV with the header code,score,confidence,evidence,basis
  --out FILE          where the assessed workbook is written
  --json              print one JSON object instead of the report
  --framework FOLDER  a framework of your own (framework.json, barriers.json, mitigations.json, training.json)`;

/** Either the arguments, or every complaint about them. */
export function readArguments(
  argv: readonly string[]
): { ok: true; value: AssessArguments } | { ok: false; complaints: readonly string[] } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        entries: { type: "string" },
        out: { type: "string" },
        framework: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return { ok: false, complaints: [error instanceof Error ? error.message : String(error)] };
  }
  const { values, positionals } = parsed;
  const complaints: string[] = [];
  const [input, ...more] = positionals;
  if (input === undefined) complaints.push("Name the workbook to assess.");
  if (more.length > 0) complaints.push(`One workbook at a time; also named: ${more.join(", ")}.`);
  if (!values.out) complaints.push("Say where to write the result with --out FILE.");
  if (input === undefined || !values.out || complaints.length > 0) {
    return { ok: false, complaints };
  }
  return {
    ok: true,
    value: {
      input,
      output: values.out,
      entries: values.entries ?? null,
      framework: values.framework ?? null,
      json: values.json,
    },
  };
}
