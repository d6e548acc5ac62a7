import { changeSheet } from "../sheets/change/change-sheet";
import { optionalSheets } from "../sheets/optional-sheets";
import { sheetKeys } from "../sheets/sheet-keys";
import {
  type Compared,
  type CompareRoundsOutcome,
  type CompareRoundsRequest,
  compareRounds,
} from "./compare-rounds";
import { type RebuildSheetOutcome, rebuildSheet, sheetWritten } from "./rebuild-sheet";
import { showRounds } from "./show-rounds";

export interface WriteChangeRequest extends CompareRoundsRequest {
  /** When, as it shall be read. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
}

export type WriteChangeOutcome =
  | (Compared & {
      readonly kind: "written";
      readonly sheet: string;
      /** Cells that somebody had typed over, in words: what was typed stands below now. */
      readonly typedOver: readonly string[];
    })
  | Exclude<CompareRoundsOutcome, { readonly kind: "compared" }>
  | Exclude<RebuildSheetOutcome, { readonly kind: "added" | "rebuilt" }>;

/**
 * Compares two rounds and writes the Change sheet anew, or adds it. Five round trips (read; look,
 * look at the sheet, write, verify); four where it is added; two more where the sheets were hidden.
 */
export async function writeChange(request: WriteChangeRequest): Promise<WriteChangeOutcome> {
  const compared = await compareRounds(request);
  if (compared.kind !== "compared") return compared;
  const { comparison, trends } = compared;
  const { framework, assessment, version, now } = request;
  const rebuilt = await rebuildSheet({
    framework,
    assessment,
    version,
    sheet: {
      key: sheetKeys.change,
      name: optionalSheets.get(sheetKeys.change)?.name ?? "",
      plan: (context) => changeSheet(context, { comparison, trends, writtenAt: now }),
    },
  });
  if (rebuilt.kind !== "added" && rebuilt.kind !== "rebuilt") return rebuilt;
  // Nothing has to stay out of sight any more, and a sheet that nobody sees was not worth writing.
  if (compared.isHidden) await showRounds({ framework, assessment });
  return { kind: "written", comparison, trends, isHidden: false, ...sheetWritten(rebuilt) };
}
