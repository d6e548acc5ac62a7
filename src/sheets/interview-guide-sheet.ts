import type { Framework } from "../framework/framework";
import {
  fieldHeadings,
  guideColumns,
  guideIntroduction,
  guideTitle,
  interviewFields,
  interviewRules,
  noPrompts,
} from "../text/field-sheets";
import { handlingLine } from "../text/read-me";
import { blankField, fieldSheet, type FieldLine } from "./field-lines";
import type { SheetPlan } from "./plan";
import type { SheetContext } from "./sheet-context";
import { sheetKeys } from "./sheet-keys";

const widths = [10, 44, 38] as const;

/** What an interview guide is about. */
export interface GuideChoice {
  /** Codes of indicators. */
  readonly codes: readonly string[];
  /** Kinds of stakeholders as the framework names them. */
  readonly stakeholders: readonly string[];
}

/** Every kind of stakeholder that the chosen indicators have a question for, as the framework orders them. */
export function stakeholdersOf(framework: Framework, codes: readonly string[]): string[] {
  const wanted = new Set(codes);
  const prompts = framework.indicators
    .filter(({ code }) => wanted.has(code))
    .flatMap(({ interviewPrompts }) => interviewPrompts);
  return [...new Set(prompts.map(({ stakeholder }) => stakeholder))];
}

function questions(framework: Framework, { codes, stakeholders }: GuideChoice): FieldLine[] {
  const wanted = new Set(codes);
  const kinds = new Set(stakeholders);
  return stakeholdersOf(framework, codes)
    .filter((kind) => kinds.has(kind))
    .flatMap((kind): FieldLine[] => [
      { cells: [kind], role: "heading" },
      ...framework.indicators
        .filter(({ code }) => wanted.has(code))
        .flatMap(({ code, interviewPrompts }) =>
          interviewPrompts
            .filter(({ stakeholder }) => stakeholder === kind)
            .map(({ prompt }): FieldLine => ({ cells: [code, prompt], writtenFrom: 2 }))
        ),
      { cells: [] },
    ]);
}

/** Questions by kind of stakeholder, with room to write: to be printed, one page wide. */
export function interviewGuideSheet(context: SheetContext, choice: GuideChoice): SheetPlan {
  const { framework, choices } = context;
  const asked = questions(framework, choice);
  return fieldSheet(context, sheetKeys.interviewGuide, widths, [
    { cells: [guideTitle], role: "title" },
    { cells: [handlingLine(choices.handling)], role: "quiet" },
    { cells: [null, guideIntroduction, null], role: "quiet" },
    { cells: [fieldHeadings.before], role: "heading" },
    ...interviewRules.map((rule): FieldLine => ({ cells: [null, rule, null] })),
    { cells: [fieldHeadings.about], role: "heading" },
    ...interviewFields.map(([name, hint]) => blankField(name, hint)),
    { cells: [] },
    { cells: guideColumns, role: "label", bold: true, isRepeated: true },
    ...(asked.length === 0 ? [{ cells: [null, noPrompts] }] : asked),
  ]);
}
