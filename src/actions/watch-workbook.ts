import type { Framework } from "../framework/framework";
import { categoryKey, sheetKeys } from "../sheets/sheet-keys";
import type { FailureKind } from "../text/failures";
import { findInstallation } from "../workbook/find-installation";
import { type WorkbookFacts, queueInspection } from "../workbook/inspect-workbook";
import { withWorkbook } from "../workbook/session";
import { type SheetListeners, queueSheetEvents } from "../workbook/sheet-events";
import { Burst } from "./burst";
import { type Failed, orFailed } from "./failure";
import { SelectionFollower } from "./follow-selection";

export interface WatchRequest {
  readonly framework: Framework;
  readonly assessment: string;
  /**
   * A person selected a row of an indicator in one of the assessment's category tables. Called at
   * most once for a burst of selections, with the last.
   */
  readonly onIndicator?: (code: string) => void;
  /**
   * A person changed cells of the assessment's sheets, or renamed or deleted one, here and not in a
   * co-author's Excel, and not through this add-in. Called once for a burst, after it has been quiet
   * for `quietFor`. Renaming is told by ExcelApi 1.17 and newer only.
   */
  readonly onEdited?: () => void;
  /** Milliseconds; default 400. Selections wait for at most 150. */
  readonly quietFor?: number;
}

export type WatchOutcome =
  | {
      readonly kind: "watching";
      /** Takes the handlers away (one round trip, once). Never rejects; nothing is called after it. */
      readonly end: () => Promise<void>;
    }
  /** This Excel does not tell of changes: offer a button instead. */
  | { readonly kind: "no-events" }
  | Failed;

/** Excel may answer otherwise in a moment: try again. Any other failure means that it tells nothing. */
const passing: ReadonlySet<FailureKind> = new Set([
  "editing-cell",
  "busy",
  "not-in-front",
  "closed",
]);

interface WatchedSheets {
  /** Ids of all sheets of the assessment; they stay when sheets are renamed. */
  readonly ids: ReadonlySet<string>;
  /** Ids of the tables that hold indicators, by id of the sheet. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

const none: WatchedSheets = { ids: new Set(), tables: new Map() };

function watchedSheets(
  facts: WorkbookFacts,
  { framework, assessment }: WatchRequest
): WatchedSheets {
  const state = findInstallation(facts, framework, assessment);
  if (state.kind !== "found") return none;
  const { sheets, tables } = state.installation;
  const ofIndicators = [
    ...framework.categories.map(
      ({ code }) => [categoryKey(code), tables.category.get(code)] as const
    ),
    [sheetKeys.secondAssessor, tables.optional.secondAssessor] as const,
  ];
  const withTables = ofIndicators.flatMap(([key, table]) => {
    const sheet = sheets.get(key);
    if (sheet === undefined) return [];
    const name = table?.toLowerCase();
    const named = sheet.tables.filter((table) => table.name.toLowerCase() === name);
    // A table that was renamed is one of those that stand on the sheet.
    const candidates = named.length > 0 ? named : sheet.tables;
    return [[sheet.id, candidates.map(({ id }) => id)] as const];
  });
  return { ids: new Set([...sheets.values()].map(({ id }) => id)), tables: new Map(withTables) };
}

/**
 * Follows what a person does in the sheets, until `end`. Writes and selects nothing. One round trip
 * to begin, and one for each burst of selections.
 */
export async function watchWorkbook(request: WatchRequest): Promise<WatchOutcome> {
  const { framework, quietFor = 400, onIndicator, onEdited } = request;
  let watched = none;
  const edits = new Burst<null>(quietFor, () => onEdited?.());
  const selections =
    onIndicator && new SelectionFollower(framework, Math.min(quietFor, 150), onIndicator);
  const listeners: SheetListeners = {
    ...(selections && {
      onSelected: (sheetId, address) => {
        selections.note({ tables: watched.tables.get(sheetId) ?? [], address });
      },
    }),
    ...(onEdited && {
      onEdited: (sheetId) => {
        if (watched.ids.has(sheetId)) edits.note(null);
      },
    }),
  };
  const began = await orFailed(() =>
    withWorkbook(async (session) => {
      const inspection = queueInspection(session);
      const watch = queueSheetEvents(session, listeners);
      await session.sync();
      watched = watchedSheets(inspection(), request);
      return { kind: "began", watch } as const;
    })
  );
  if (began.kind === "failed") {
    return passing.has(began.failure.kind) ? began : { kind: "no-events" };
  }
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    selections?.end();
    edits.end();
    // Where Excel is gone, so are its handlers.
    ended ??= orFailed(began.watch.end).then(() => undefined);
    return ended;
  };
  return { kind: "watching", end };
}
