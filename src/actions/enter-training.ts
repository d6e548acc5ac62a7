import type { Framework } from "../framework/framework";
import { sheetKeys } from "../sheets/sheet-keys";
import { itemColumns, moduleColumns } from "../sheets/training-columns";
import { used } from "../text/training-sheet";
import type { RowValue } from "../workbook/write-table-row";
import { type EnterRowOutcome, enterRow } from "./enter-row";

interface OfAssessment {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
}

export interface EnterModuleRequest extends OfAssessment {
  /** Code of the module's row. */
  readonly module: string;
  /** 0 empties the cell: a module without hours does not count. */
  readonly hours: number;
  readonly level: number;
  readonly audiences: readonly string[];
  readonly scenarios: readonly string[];
}

/** Enters one module of the training sheet. Round trips as `enterRow`. */
export function enterModule(request: EnterModuleRequest): Promise<EnterRowOutcome> {
  const { framework, assessment, module, hours, level, audiences, scenarios } = request;
  return enterRow({
    ...{ framework, assessment, table: "training", sheetKey: sheetKeys.training },
    keyHeader: moduleColumns.code,
    key: module,
    values: new Map<string, RowValue>([
      [moduleColumns.hours, hours === 0 ? null : hours],
      [moduleColumns.level, level],
      [moduleColumns.audiences, { asText: audiences.join(", ") }],
      [moduleColumns.scenarios, { asText: scenarios.join(", ") }],
    ]),
  });
}

export interface EnterItemRequest extends OfAssessment {
  /** Code of the self-inclusion item. */
  readonly item: string;
  readonly isEvidenced: boolean;
}

/** Says whether a self-inclusion item has evidence. Round trips as `enterRow`. */
export function enterItem(request: EnterItemRequest): Promise<EnterRowOutcome> {
  const { framework, assessment, item, isEvidenced } = request;
  return enterRow({
    ...{ framework, assessment, table: "selfInclusion", sheetKey: sheetKeys.training },
    keyHeader: itemColumns.code,
    key: item,
    values: new Map([[itemColumns.evidenced, isEvidenced ? used.yes : used.no]]),
  });
}
