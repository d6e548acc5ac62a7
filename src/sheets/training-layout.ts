import type { TrainingModel } from "../framework/training-model";
import type { CellContent } from "./plan";

/** Rows for modules of the user's own that stand ready; the table grows as more are typed. */
export const ownModuleRows = 6;
/** Index, four parts, hours, share below the applied level, must-reach, self-inclusion. */
const indexRows = 9;

/** One table of the sheet with the heading above it. */
export interface TrainingPart {
  readonly heading: string;
  /** A quiet line between heading and header. */
  readonly line?: string;
  readonly table: string | null;
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

/** Rows of the parts of the training sheet, from 0. */
export interface TrainingLayout {
  /** Header of the index table; null where the framework forms no index. */
  readonly index: number | null;
  readonly modules: number;
  readonly moduleRows: number;
  readonly items: number;
  readonly audiences: number;
  readonly levels: number;
}

/** Headings stand one row above the headers, two empty rows between the tables. */
export function trainingLayout(model: TrainingModel): TrainingLayout {
  const index = model.index === null ? null : 4;
  // A line of explanation stands between the heading of the modules and their header.
  const modules = index === null ? 5 : index + 1 + indexRows + 4;
  const moduleRows = model.modules.length + ownModuleRows;
  const items = modules + 1 + moduleRows + 3;
  const audiences = items + 1 + model.selfInclusionItems.length + 3;
  const levels = audiences + 1 + model.audiences.length + 3;
  return { index, modules, moduleRows, items, audiences, levels };
}
