import type { TrainingModel } from "../../framework/training-model";
import {
  audienceColumns,
  indexColumns,
  itemColumns,
  levelColumns,
  moduleColumns,
  scenarioColumns,
} from "../../sheets/training-columns";
import { used } from "../../text/training-sheet";
import type { TableView } from "./stored-tables";
import type { TableRule } from "./table-rule";

/** Whether a text lists nothing but codes of these, as `S1, S4`. */
function listsOnly(text: string, codes: readonly { readonly code: string }[]): boolean {
  const known = new Set(codes.map(({ code }) => code.toUpperCase()));
  const words = text.toUpperCase().split(/[\s,;]+/);
  return words.every((word) => word === "" || known.has(word));
}

const yesOrNo: readonly string[] = Object.values(used);

/**
 * What of the training sheets may be read outside: they name no people, but a row of the user's own and a
 * note may. So numbers travel, yes and no, lists of the framework's codes and what our formulas say; any
 * other text only where it is the add-in's own (see `cellsToTakeOut`).
 */
export function trainingRules(model: TrainingModel | null): Readonly<Record<string, TableRule>> {
  if (model === null) return {};
  const { audiences, scenarios } = model;
  const lists = new Map<string, readonly { readonly code: string }[]>([
    [moduleColumns.audiences, audiences],
    [moduleColumns.audiencesRead, audiences],
    [moduleColumns.scenarios, scenarios],
    [moduleColumns.scenariosRead, scenarios],
  ]);
  const rule = (
    columns: Readonly<Record<string, string>>,
    notes: readonly string[],
    formulas: readonly string[]
  ): TableRule => ({
    headers: new Set(Object.values(columns).filter((header) => !notes.includes(header))),
    drops: (view: TableView, row: number, header: string): boolean => {
      const value = view.value(row, view.column(header));
      if (typeof value !== "string" || formulas.includes(header)) return false;
      const list = lists.get(header);
      if (list !== undefined) return !listsOnly(value, list);
      return !yesOrNo.includes(value.trim().toLowerCase());
    },
  });
  return {
    hsa_training: rule(moduleColumns, [moduleColumns.note], [moduleColumns.reading]),
    hsa_trainingindex: rule(indexColumns, [], Object.values(indexColumns)),
    hsa_selfinclusion: rule(itemColumns, [itemColumns.note], []),
    hsa_trainingaudiences: rule(audienceColumns, [], []),
    hsa_traininglevels: rule(levelColumns, [], []),
    hsa_scenarios: rule(scenarioColumns, [], []),
  };
}
