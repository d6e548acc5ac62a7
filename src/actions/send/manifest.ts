import type { CellFormat } from "../../package/cell-format";
import type { NewSheet, WrittenCell } from "../../package/changes";
import type { Inventory } from "../../package/redact/inventory";
import type { Proof } from "../../package/redact/prove-redaction";
import type { RedactionReport } from "../../package/redact/redaction";
import { rowHeight } from "../../sheets/text-height";
import {
  cannotLines,
  contentWords,
  leftOut,
  levelWords,
  manifestLabels,
  manifestName,
  manifestTitle,
  proofLine,
  sheetLine,
} from "../../text/send";
import type { SendPlan } from "./plan-send";
import type { SendChoices } from "./send-choices";

export interface ManifestFacts {
  readonly choices: SendChoices;
  readonly plan: SendPlan;
  readonly report: RedactionReport;
  readonly inventory: Inventory;
  readonly searchedFor: Proof["searchedFor"];
  readonly checksum: string;
  readonly label: readonly string[];
  /** When, as it shall be read. */
  readonly now: string;
  readonly version: string;
}

/** What did not go, by kind and number: nothing of what it said. */
export function leftOutLines({ plan, report }: Pick<ManifestFacts, "plan" | "report">): string[] {
  const { evidence, unruled, quotations, cellsTakenOut } = plan;
  const counted: readonly (readonly [number, (count: number) => string])[] = [
    [report.sheetsRemoved, leftOut.sheets],
    [evidence?.itemsRemoved ?? 0, leftOut.items],
    [evidence?.textsRemoved ?? 0, leftOut.texts],
    [evidence?.groupsMerged ?? 0, leftOut.groups],
    [cellsTakenOut, leftOut.cells],
    [quotations, leftOut.quotations],
    [report.hiddenCellsRemoved, leftOut.hidden],
    [report.notesRemoved, leftOut.notes],
    [report.drawingsRemoved, leftOut.drawings],
    [report.linksRemoved, leftOut.links],
    [report.namesRemoved, leftOut.names],
    [report.rulesRemoved, leftOut.rules],
    [report.formulasToValues, leftOut.formulas],
  ];
  return [
    ...counted.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])),
    ...(unruled.length > 0 ? [leftOut.unruledSheets(unruled)] : []),
    ...(report.hadMacros ? [leftOut.macros] : []),
    ...(report.hadExternalLinks ? [leftOut.externalLinks] : []),
    ...(report.hadConnections ? [leftOut.connections] : []),
  ];
}

/** The manifest as rows of a label and a text. */
export function manifestRows(facts: ManifestFacts): (readonly [string, string])[] {
  const { choices, plan, inventory, searchedFor, checksum, label, now, version } = facts;
  const lines = (name: string, texts: readonly string[]): (readonly [string, string])[] =>
    texts.map((text, index) => [index === 0 ? name : "", text] as const);
  const l = manifestLabels;
  return [
    [l.level, levelWords[choices.level]],
    [l.content, contentWords[choices.content]],
    [l.made, now],
    [l.addIn, version],
    ...lines(l.framework, plan.framework === "" ? [] : [plan.framework]),
    ...lines(l.handling, plan.handling === "" ? [] : [plan.handling]),
    ...lines(l.label, label),
    [l.checksum, checksum],
    ...lines(l.sheets, inventory.sheets.map(sheetLine)),
    ...lines(l.tables, inventory.tables.length === 0 ? [] : [inventory.tables.join(", ")]),
    ...lines(l.left, leftOutLines(facts)),
    [l.proof, proofLine(searchedFor)],
    ...lines(l.cannot, cannotLines),
  ];
}

/**
 * Texts of the manifest that nobody but the add-in worded, and lists of names that are looked at where
 * they stand: all but the handling line, the framework and the label.
 */
export function manifestWords(facts: ManifestFacts, { cells }: NewSheet): string[] {
  const { plan, label } = facts;
  const given = new Set([plan.handling, plan.framework, ...label]);
  return [manifestName, ...cells.map(({ value }) => String(value))].filter(
    (text) => !given.has(text)
  );
}

const widths = [38, 90] as const;

/** The manifest as the last sheet of the copy. */
export function manifestSheet(facts: ManifestFacts): NewSheet {
  const text: CellFormat = { numberFormat: "@", wrap: true, vertical: "top" };
  const cell = (row: number, column: number, value: string, format: CellFormat): WrittenCell => ({
    row,
    column,
    value,
    format,
  });
  return {
    name: manifestName,
    visibility: "visible",
    columns: [
      { first: 0, last: 0, width: widths[0] },
      { first: 1, last: 1, width: widths[1] },
    ],
    rows: manifestRows(facts).flatMap(([label, value], index) => {
      const height = rowHeight([
        { text: label, width: widths[0] },
        { text: value, width: widths[1] },
      ]);
      return [{ row: index + 2, height }];
    }),
    showGridlines: false,
    pageSetup: { orientation: "portrait", fitToWidth: 1, fitToHeight: 0 },
    cells: [
      cell(0, 0, manifestTitle, { styleName: "Heading 1" }),
      ...manifestRows(facts).flatMap(([label, value], index) => [
        ...(label === "" ? [] : [cell(index + 2, 0, label, { ...text, font: { bold: true } })]),
        cell(index + 2, 1, value, text),
      ]),
    ],
    tables: [],
  };
}
