import type { Framework } from "../framework/framework";
import { type GuideChoice, interviewGuideSheet } from "../sheets/interview-guide-sheet";
import { observationSheet } from "../sheets/observation-sheet";
import { optionalSheets } from "../sheets/optional-sheets";
import { sheetKeys } from "../sheets/sheet-keys";
import { findInstallation } from "../workbook/find-installation";
import { queueInspection } from "../workbook/inspect-workbook";
import { queueFieldNotes } from "../workbook/read-field-notes";
import { type Session, withWorkbook } from "../workbook/session";
import type { WantedSheet } from "./add-sheets";
import { type Failed, orFailed } from "./failure";
import { rebuildSheet, type RebuildSheetOutcome } from "./rebuild-sheet";

export interface FieldSheetRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Of the add-in. */
  readonly version: string;
  readonly sheet:
    | ({ readonly kind: "interview guide" } & GuideChoice)
    | { readonly kind: "observation sheet"; readonly codes: readonly string[] };
}

export type FieldSheetOutcome =
  RebuildSheetOutcome | { readonly kind: "has-notes"; readonly sheet: string } | Failed;

/** The first column for handwriting, counted from 0. */
const firstWritten: Readonly<Record<string, number>> = {
  [sheetKeys.interviewGuide]: 2,
  [sheetKeys.observation]: 3,
};

function wantedSheet({ sheet }: FieldSheetRequest): WantedSheet {
  const key = sheet.kind === "interview guide" ? sheetKeys.interviewGuide : sheetKeys.observation;
  return {
    key,
    name: optionalSheets.get(key)?.name ?? key,
    plan: (context) =>
      sheet.kind === "interview guide"
        ? interviewGuideSheet(context, sheet)
        : observationSheet(context, sheet.codes),
  };
}

async function notesOn(
  session: Session,
  request: FieldSheetRequest,
  key: string
): Promise<string | null> {
  const inspection = queueInspection(session);
  await session.sync();
  const state = findInstallation(inspection(), request.framework, request.assessment);
  const sheet = state.kind === "found" ? state.installation.sheets.get(key) : undefined;
  if (sheet === undefined) return null;
  const hasNotes = queueFieldNotes(session, sheet.id, firstWritten[key] ?? 0);
  await session.sync();
  return hasNotes() ? sheet.name : null;
}

/**
 * Makes the interview guide or the observation sheet for chosen indicators, or makes it anew where it
 * stands already. Where somebody has typed answers or notes into it, it is left as it is. Four round
 * trips where it is added (look for notes, then `addSheets`), six where it is made anew.
 */
export async function makeFieldSheet(request: FieldSheetRequest): Promise<FieldSheetOutcome> {
  const sheet = wantedSheet(request);
  const noted = await orFailed(async () => ({
    name: await withWorkbook((session) => notesOn(session, request, sheet.key)),
  }));
  if (!("name" in noted)) return noted;
  if (noted.name !== null) return { kind: "has-notes", sheet: noted.name };
  const { framework, assessment, version } = request;
  return rebuildSheet({
    framework,
    sheet,
    version,
    ...(assessment === undefined ? {} : { assessment }),
  });
}
