import type { Framework } from "../../framework/framework";
import type { CellContent, SheetPlan } from "../../sheets/plan";
import { trainingSheets } from "../../sheets/optional-plans";
import { planSheet } from "../../sheets/plan-sheet";
import { planSheets } from "../../sheets/plan-sheets";
import { sheetContext } from "../../sheets/sheet-context";
import { briefChartTitle } from "../../text/reports";
import { trendChartTitle, trendSeries } from "../../text/rounds";
import { handlingLine } from "../../text/read-me";
import { takenOut } from "../../text/send";
import type { OwnSheet } from "./sent-sheets";

function contentText(content: CellContent): string {
  if (content === null || typeof content === "boolean") return "";
  return typeof content === "object" ? "" : String(content);
}

/** The sheets of an assessment as they are before anybody enters anything, under their present names. */
export function plansOf(framework: Framework, own: readonly OwnSheet[]): SheetPlan[] {
  const sheetNames = Object.fromEntries(own.map(({ key, sheet }) => [key, sheet.name]));
  const choices = { partner: "", scope: "", round: "", handling: "", version: "", sheetNames };
  const context = sheetContext(framework, choices);
  const added = trainingSheets(framework).map(({ plan }) => plan(context));
  return [...planSheets(framework, choices), planSheet(context), ...added];
}

/** All that the add-in itself writes into these sheets, whole cells and rules. */
export function ownTexts(
  framework: Framework,
  plans: readonly SheetPlan[],
  handling: string
): string[] {
  const ofPlans = plans.flatMap((plan) => [
    plan.name,
    ...plan.blocks.flatMap(({ cells }) => cells.flat().map(contentText)),
    ...plan.validations.flatMap(({ prompt, alert }) => [
      prompt?.title ?? "",
      prompt?.message ?? "",
      alert?.title ?? "",
      alert?.message ?? "",
    ]),
  ]);
  // Of the sheets that have no plan without an assessment too.
  const ofCharts = [
    ...plans.flatMap(({ charts = [] }) =>
      charts.flatMap(({ title, series }) => [title, ...series.map(({ name }) => name)])
    ),
    ...framework.categories.map(({ name }) => trendChartTitle(name)),
    ...[...Object.values(trendSeries), briefChartTitle],
  ];
  const ofFramework = [
    ...framework.barriers.flatMap(({ id, name, explanation }) => [id, name, explanation]),
    ...framework.mitigations.flatMap(({ id, title, description }) => [id, title, description]),
  ];
  return [
    ...new Set([...ofPlans, ...ofCharts, ...ofFramework, handlingLine(handling), takenOut]),
  ].filter((text) => text !== "");
}
