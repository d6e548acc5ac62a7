import type { SheetPlan } from "../sheets/plan";
import { schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import { areaJob } from "./generated-area";
import { type Job, bytesPerCommand } from "./job";
import { markJob } from "./mark-sheet";
import { constantJobs, formulaJobs } from "./write-cells";
import { chartJob } from "./write-charts";
import { layoutJobs } from "./write-layout";
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

/** What every sheet of an installation is marked with, besides its own key. */
export function installationMarks({
  frameworkId,
  frameworkVersion,
  tableSuffix,
}: Installation): Readonly<Record<string, string>> {
  return {
    [sheetMarks.framework]: `${frameworkId}@${frameworkVersion}`,
    [sheetMarks.schema]: schemaVersion,
    ...(tableSuffix === "" ? {} : { [sheetMarks.suffix]: tableSuffix }),
  };
}

/**
 * Marks come right after the sheet itself: should a later command fail, the sheet can be told from
 * the user's own.
 */
function sheetJob(
  plan: SheetPlan,
  marks: Readonly<Record<string, string>>,
  { blanks, position }: { readonly blanks: ReadonlySet<string>; readonly position?: number }
): Job {
  const marking = markJob(plan.name, { [sheetMarks.key]: plan.key, ...marks, ...plan.marks });
  return {
    bytes: bytesPerCommand * 2 + marking.bytes,
    queue: (workbook) => {
      const { worksheets } = workbook;
      const isThere = blanks.has(plan.key);
      const sheet = isThere ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
      marking.queue(workbook);
      if (position !== undefined && !isThere) sheet.position = position;
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
 * Everything that makes the sheets of one installation or portfolio, in an order that Excel accepts: formats
 * before texts, texts before tables, and all tables before the first formula, since a formula that
 * names a table which is not there yet is refused.
 *
 * @param plans in tab order; `name` is the name that the sheet gets
 * @param marks of every sheet besides its key
 * @param standing absent: the sheets go behind all others
 * @param blanks keys of plans whose sheet is there under the plan's name, empty and not ours yet
 */
export function planJobs(
  plans: readonly SheetPlan[],
  marks: Readonly<Record<string, string>>,
  standing?: Standing,
  blanks: ReadonlySet<string> = new Set()
): Job[] {
  const names = new Map(standing?.names);
  for (const { key, name } of plans) names.set(key, name);
  return [
    ...plans.flatMap((plan, index) => [
      sheetJob(plan, marks, {
        blanks,
        ...(standing === undefined ? {} : { position: standing.position + index }),
      }),
      styleJob(plan),
      ...constantJobs(plan),
      tableJob(plan),
    ]),
    ...plans.flatMap((plan) => [
      ...formulaJobs(plan),
      ruleJob(plan),
      ...layoutJobs(plan, names),
      chartJob(plan),
      areaJob(plan),
    ]),
  ];
}
