import type { SheetPlan } from "../sheets/plan";
import { schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import { areaJob } from "./generated-area";
import { type Job, bytesPerCommand } from "./job";
import { constantJobs, formulaJobs } from "./write-cells";
import { chartJob } from "./write-charts";
import { layoutJob } from "./write-layout";
import { ruleJob } from "./write-rules";
import { styleJob } from "./write-styles";
import { tableJob } from "./write-tables";

/** What the sheets of one installation have in common. */
export interface Installation {
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  /** As in `InstallChoices.tableSuffix`; empty for none. */
  readonly tableSuffix: string;
}

function frameworkMark(installation: Installation): string {
  return `${installation.frameworkId}@${installation.frameworkVersion}`;
}

/**
 * Marks come right after the sheet itself: should a later command fail, the sheet can be told from
 * the user's own.
 */
function sheetJob(plan: SheetPlan, installation: Installation, position?: number): Job {
  return {
    bytes: bytesPerCommand * 7,
    queue: (workbook) => {
      const sheet = workbook.worksheets.add(plan.name);
      const { customProperties } = sheet;
      customProperties.add(sheetMarks.key, plan.key);
      customProperties.add(sheetMarks.framework, frameworkMark(installation));
      customProperties.add(sheetMarks.schema, schemaVersion);
      if (installation.tableSuffix !== "") {
        customProperties.add(sheetMarks.suffix, installation.tableSuffix);
      }
      if (position !== undefined) sheet.position = position;
    },
  };
}

/** Where new sheets stand among those of an installation that is there already. */
export interface Standing {
  /** Names of the sheets that are there, by plan key: links may lead to them. */
  readonly names: ReadonlyMap<string, string>;
  /** Place of the first new sheet among all tabs, from 0; the others follow it. */
  readonly position: number;
}

/**
 * Everything that makes the sheets of one installation, in an order that Excel accepts: formats
 * before texts, texts before tables, and all tables before the first formula, since a formula that
 * names a table which is not there yet is refused.
 *
 * @param plans in tab order; `name` is the name that the sheet gets
 * @param standing absent: the sheets go behind all others
 */
export function planJobs(
  plans: readonly SheetPlan[],
  installation: Installation,
  standing?: Standing
): Job[] {
  const names = new Map(standing?.names);
  for (const { key, name } of plans) names.set(key, name);
  return [
    ...plans.flatMap((plan, index) => [
      sheetJob(plan, installation, standing && standing.position + index),
      styleJob(plan),
      ...constantJobs(plan),
      tableJob(plan),
    ]),
    ...plans.flatMap((plan) => [
      ...formulaJobs(plan),
      ruleJob(plan),
      layoutJob(plan, names),
      chartJob(plan),
      areaJob(plan),
    ]),
  ];
}
