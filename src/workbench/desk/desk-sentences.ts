import type { DeskAnswer } from "./desk";
import type { ValidationRule } from "../host/model/validations";
import { RichApiError } from "../host/protocol/rich-api-error";

const TITLE = "Workbook";

export const done: DeskAnswer = { kind: "done" };

export function refused(message: string, title = TITLE): DeskAnswer {
  return { kind: "refused", title, message };
}

/** @param reason what the formula needs, as the calculation names it. */
export function notCalculated(reason: string): string {
  return (
    `The workbench does not calculate this formula (${reason}) and leaves the cell empty. ` +
    "The formula is kept: Excel calculates it when it opens the saved file."
  );
}

/** What the workbook's own refusals mean for the person who typed. */
export function refusalOf(
  error: unknown,
  context: { isReadOnly: boolean; text?: string }
): DeskAnswer {
  if (!(error instanceof RichApiError)) throw error;
  switch (error.code) {
    case "AccessDenied":
      return refused(
        context.isReadOnly
          ? "The workbook is open for viewing only. Save a copy and work in the copy."
          : "The cell is on a protected sheet. Take the protection off to change it."
      );
    case "InvalidArgument":
      return refused(
        context.text?.startsWith("=") === true
          ? "There is a problem with this formula. To type text that begins with =, put an apostrophe before it."
          : "This cannot be entered: it is longer than 32,767 characters, or not of a kind that a cell can hold."
      );
    default:
      return refused(error.message);
  }
}

const STANDARD = "This value doesn't match the data validation restrictions defined for this cell.";

/** The author's alert of a validation, or Excel's own words. */
export function alertOf(rule: ValidationRule): DeskAnswer {
  const title = rule.errorTitle ?? TITLE;
  const message = rule.error ?? STANDARD;
  return rule.errorStyle === "stop"
    ? { kind: "refused", title, message }
    : { kind: "doubted", style: rule.errorStyle, title, message };
}
