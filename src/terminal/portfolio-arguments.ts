/** The command line of `portfolio`. */
import { parseArgs } from "node:util";

export interface PortfolioArguments {
  readonly folder: string;
  readonly output: string;
  /** Folders with frameworks of the user's own, beside the bundled one. */
  readonly frameworks: readonly string[];
  /** Folders for the tables as files; null: not wanted. */
  readonly csv: string | null;
  readonly parquet: string | null;
  readonly json: boolean;
}

export const PORTFOLIO_USAGE = `npm run portfolio -- FOLDER --out PORTFOLIO.xlsx [--json] [--framework FOLDER]... [--csv FOLDER] [--parquet FOLDER]

  FOLDER              the received workbooks (.xlsx, .xlsm), with all folders below it; none is changed
  --out FILE          where the portfolio is written; one that is there is written anew: what came from
                      the same files is replaced, the rest stays
  --json              print one JSON object with all rows instead of the report
  --framework FOLDER  a framework of your own, once for each; the bundled one is known
  --csv FOLDER        also write the tables as CSV (UTF-8), one file each
  --parquet FOLDER    also write the tables as Parquet, one file each`;

function parsed(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      framework: { type: "string", multiple: true, default: [] },
      csv: { type: "string" },
      parquet: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
}

/** Either the arguments, or every complaint about them. */
export function readPortfolioArguments(
  argv: readonly string[]
):
  | { readonly ok: true; readonly value: PortfolioArguments }
  | { readonly ok: false; readonly complaints: readonly string[] } {
  let read;
  try {
    read = parsed(argv);
  } catch (error) {
    return { ok: false, complaints: [error instanceof Error ? error.message : String(error)] };
  }
  const { values, positionals } = read;
  const complaints: string[] = [];
  const [folder, ...more] = positionals;
  if (!folder) complaints.push("Name the folder with the received workbooks.");
  if (more.length > 0) complaints.push(`One folder at a time; also named: ${more.join(", ")}.`);
  if (!values.out) complaints.push("Say where to write the portfolio with --out FILE.");
  else if (!/\.xlsx$/i.test(values.out)) {
    complaints.push("The portfolio holds no macros, so its name must end in .xlsx (--out).");
  }
  for (const name of ["csv", "parquet"] as const) {
    if (values[name] === "") complaints.push(`Name the folder after --${name}.`);
  }
  if (!folder || !values.out || complaints.length > 0) return { ok: false, complaints };
  return {
    ok: true,
    value: {
      folder,
      output: values.out,
      frameworks: values.framework,
      csv: values.csv ?? null,
      parquet: values.parquet ?? null,
      json: values.json,
    },
  };
}
