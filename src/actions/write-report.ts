import { outlookOf } from "../barriers/outlook";
import type { PlanView } from "../barriers/plan/plan-views";
import type { Framework } from "../framework/framework";
import type { ReportInput } from "../sheets/brief-rows";
import { briefSheet } from "../sheets/brief-sheet";
import { optionalSheets } from "../sheets/optional-sheets";
import type { CellContent, SheetPlan } from "../sheets/plan";
import type { SheetContext } from "../sheets/sheet-context";
import { sheetKeys } from "../sheets/sheet-keys";
import { planColumns } from "../sheets/summary-columns";
import type { Entered } from "../sheets/tasker-rows";
import { taskerSheet } from "../sheets/tasker-sheet";
import { timelineSheet } from "../sheets/timeline-sheet";
import type { Refusal } from "../text/refusals";
import type { KeyedTable } from "../workbook/read-keyed-table";
import { withWorkbook } from "../workbook/session";
import { asOf } from "./as-of";
import { orFailed } from "./failure";
import { type RebuildSheetOutcome, rebuildSheet, sheetWritten } from "./rebuild-sheet";
import { readSummary } from "./read-summary";

/** A sheet of its own that is made from the summary and its plan. */
export type Report =
  | { readonly kind: "brief" }
  | { readonly kind: "timeline" }
  | { readonly kind: "tasker"; readonly view: PlanView };

interface WriteReportRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  readonly report: Report;
  /** When, as it shall be read. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
}

type WriteReportOutcome =
  | {
      readonly kind: "written";
      readonly sheet: string;
      /** Cells that somebody had typed over, in words: what was typed stands below now. */
      readonly typedOver: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Extract<RebuildSheetOutcome, { readonly kind: "failed" }>;

/** What stands in the plan beside a mitigation; the first row that says something counts. */
function enteredIn(table: KeyedTable | undefined): Entered {
  const refColumn = table?.header.indexOf(planColumns.ref) ?? -1;
  return (ref, header) => {
    const column = table?.header.indexOf(header) ?? -1;
    const rows = (table?.values ?? []).filter((row) => String(row[refColumn]).trim() === ref);
    const value = rows.map((row) => row[column]).find((one) => one !== "" && one !== undefined);
    return isContent(value) ? value : null;
  };
}

function isContent(value: unknown): value is Exclude<CellContent, object | null> {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function planOf(report: Report, input: ReportInput, entered: Entered) {
  return (context: SheetContext): SheetPlan => {
    switch (report.kind) {
      case "brief":
        return briefSheet(context, input);
      case "timeline":
        return timelineSheet(context, input);
      case "tasker":
        return taskerSheet(context, input, report.view, entered);
    }
  };
}

/**
 * Writes a brief, a timeline or a tasker from the entries and the plan as they stand, over the one
 * that stands or on a sheet of its own. Five round trips (read; look, look at the sheet, write,
 * verify), four where it is added; more where tables were renamed.
 */
export async function writeReport(request: WriteReportRequest): Promise<WriteReportOutcome> {
  const { framework, assessment: key, report, now, version } = request;
  const read = await orFailed(() =>
    withWorkbook((session) => readSummary(session, framework, key))
  );
  if (read.kind === "failed") return { ...read, isRestored: true };
  if (read.kind === "refused") return read;
  const { held, tables } = read;
  const outlook = outlookOf(asOf(held.assessment, now), held.choices);
  const input = { outlook, offices: held.offices, writtenAt: now };
  const sheetKey = sheetKeys[report.kind];
  const rebuilt = await rebuildSheet({
    framework,
    assessment: held.installation.key,
    version,
    sheet: {
      key: sheetKey,
      name: optionalSheets.get(sheetKey)?.name ?? "",
      plan: planOf(report, input, enteredIn(tables.plan?.table)),
    },
  });
  if (rebuilt.kind !== "added" && rebuilt.kind !== "rebuilt") return rebuilt;
  return { kind: "written", ...sheetWritten(rebuilt) };
}
