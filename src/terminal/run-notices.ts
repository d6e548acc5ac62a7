/** What a run did to the workbook and how it understood its input, as lines of the report. */
import type { AssessOutcome } from "../actions/assess";
import { counted, listed } from "../text/numbers";
import { typedOverLine } from "../text/typed-over";
import type { CsvNotice } from "./entries-csv";

type Assessed = Extract<AssessOutcome, { readonly kind: "assessed" }>;

function installLines({ installed }: Assessed): string[] {
  const renamed = installed.sheets
    .filter(({ name, wanted }) => name !== wanted)
    .map(({ name, wanted }) => `  The sheet “${wanted}” stands as “${name}”.`);
  if (installed.kind === "already-installed") {
    const missing = installed.missing.map((key) => `  The sheet for ${key} is no longer there.`);
    return ["The framework was in the workbook already; its entries stay.", ...missing];
  }
  const suffix =
    installed.tableSuffix === ""
      ? []
      : [`  A table or name of yours has a name of ours: ours end in ${installed.tableSuffix}.`];
  return [`Installed ${counted(installed.sheets.length, "sheet")}.`, ...renamed, ...suffix];
}

function enteredLines({ entered }: Assessed): string[] {
  if (entered === null) return [];
  return [
    `Entered ${counted(entered.cells, "cell")}.`,
    ...entered.overwritten.map(
      ({ place, code, field, before, after }) =>
        `  ${place.sheet}!${place.cell} ${code} ${field}: “${before}” became “${after}”.`
    ),
  ];
}

function summaryLines({ summary }: Assessed): string[] {
  const kept = summary.kept.length === 0 ? [] : [`  Kept for your notes: ${listed(summary.kept)}.`];
  const repeated =
    summary.repeated.length === 0
      ? []
      : [`  Stand more than once, with notes beside each: ${listed(summary.repeated)}.`];
  const typed = typedOverLine(summary.typedOver);
  const head = summary.isHeadWhole
    ? []
    : [
        "  Rows or columns above the table were put in or taken away, so the head was not renewed as a whole.",
      ];
  return [
    `Summary on “${summary.sheet}”, ${counted(summary.rows, "row")}.`,
    ...kept,
    ...repeated,
    ...(typed === "" ? [] : [`  ${typed}`]),
    ...head,
  ];
}

export function runNotices(outcome: Assessed, csv: readonly CsvNotice[]): string[] {
  return [
    "",
    ...installLines(outcome),
    ...enteredLines(outcome),
    ...csv.map(({ row, message }) => `  Row ${row}: ${message}`),
    ...summaryLines(outcome),
  ];
}
