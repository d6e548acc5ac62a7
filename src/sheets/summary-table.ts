import { severityRank } from "../barriers/severity-rank";
import type { Severity } from "../framework/framework";
import { asWords } from "../text/numbers";
import { a1 } from "./a1";
import { attentionColours, redLineColours } from "./band-colours";
import { quoted } from "./formula-text";
import { note } from "./limited-text";
import type { Area, CellContent, ConditionalFormatPlan, StyledArea, ValidationPlan } from "./plan";
import { statusWords, summaryColumns, summaryKinds, summaryUserColumns } from "./summary-columns";
import { rowHeight } from "./text-height";

/** Where the body of the table stands and what its columns are called, from left to right. */
export interface SummaryTablePlace {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly header: readonly string[];
}

/** How the body of the summary table looks; to be set again whenever the rows change. */
export interface SummaryTableLook {
  readonly styles: readonly StyledArea[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
}

const widthOf: Readonly<Record<string, number>> = {
  [summaryColumns.ref]: 8,
  [summaryColumns.kind]: 12,
  [summaryColumns.severity]: 12,
  [summaryColumns.title]: 26,
  [summaryColumns.why]: 38,
  [summaryColumns.follows]: 40,
  [summaryColumns.lever]: 13,
  [summaryColumns.lead]: 10,
  [summaryColumns.months]: 9,
  [summaryColumns.addresses]: 12,
  [summaryUserColumns.decision]: 16,
  [summaryUserColumns.owner]: 12,
  [summaryUserColumns.due]: 10,
  [summaryUserColumns.status]: 10,
  [summaryUserColumns.notes]: 18,
};
/** Of a column that the user has added; his own width is not known here. */
const otherWidth = 12;

export function summaryWidth(header: string): number {
  return Object.hasOwn(widthOf, header) ? (widthOf[header] ?? otherWidth) : otherWidth;
}

export function summaryTableLook(
  place: SummaryTablePlace,
  rows: readonly (readonly CellContent[])[]
): SummaryTableLook {
  const { header, firstRow, firstColumn } = place;
  const column = (name: string): Area[] => {
    const index = header.indexOf(name);
    return index < 0
      ? []
      : [{ row: firstRow, column: firstColumn + index, rows: rows.length, columns: 1 }];
  };
  return {
    styles: [
      ...Object.values(summaryColumns)
        .flatMap(column)
        .map((area) => ({ area, role: "body" as const, wrap: true, vertical: "top" as const })),
      ...[...column(summaryColumns.ref), ...column(summaryColumns.severity)].map((area) => ({
        area,
        bold: true,
      })),
      ...Object.values(summaryUserColumns)
        .flatMap(column)
        .map((area) => ({ area, role: "entry" as const, wrap: true, vertical: "top" as const })),
    ],
    validations: column(summaryUserColumns.status).map((area) => ({
      area,
      rule: { kind: "list", items: statusWords },
      alert: note(summaryUserColumns.status, `Choose one of: ${statusWords.join(", ")}.`),
    })),
    conditionalFormats: [
      ...column(summaryColumns.severity).flatMap(severityFormats),
      ...column(summaryColumns.kind).map((area) => ({
        area,
        formula: `=OR(${[summaryKinds.undecided, summaryKinds.gone, summaryKinds.repeated]
          .map((kind) => `$${a1(area.row, area.column)}=${quoted(kind)}`)
          .join(",")})`,
        ...attentionColours,
      })),
    ],
    rowHeights: rows.map((cells, index) => ({
      row: firstRow + index,
      height: rowHeight(
        cells.map((cell, i) => ({
          text: typeof cell === "string" ? cell : "",
          width: summaryWidth(header[i] ?? ""),
        }))
      ),
    })),
  };
}

/** By the word that the cell itself says; "at least high" and "High, indicative" take it too. */
function severityFormats(area: Area): ConditionalFormatPlan[] {
  const cell = `$${a1(area.row, area.column)}`;
  const colours: Readonly<Record<Severity, { readonly font: string; readonly fill: string }>> = {
    critical: redLineColours,
    high: { font: "#8A2A00", fill: "#FBE0D3" },
    moderate: attentionColours,
  };
  const severities: readonly Severity[] = ["critical", "high", "moderate"];
  return [...severities]
    .sort((a, b) => severityRank(a) - severityRank(b))
    .map((severity) => ({
      area,
      formula: `=ISNUMBER(SEARCH(${quoted(asWords(severity))},${cell}))`,
      bold: severity === "critical",
      ...colours[severity],
    }));
}
