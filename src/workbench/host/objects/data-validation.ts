import { MAX_VALIDATION_MESSAGE, MAX_VALIDATION_TITLE } from "../limits";
import type { Place } from "../model/resolve-reference";
import { ANY_VALUE, type ValidationRule } from "../model/validations";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument } from "../protocol/rich-api-error";
import { isRecord } from "../protocol/wire";
import type { ObjectContext } from "./context";
import { booleanValue } from "./scalar-value";
import { readRule, showRule, TYPE_NAMES } from "./validation-rule";

/** `Excel.DataValidation` of a range. Reading gives null where its cells differ. */
export class DataValidation extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly place: Place
  ) {
    super();
  }

  change(next: (rule: ValidationRule | undefined) => ValidationRule | undefined): void {
    const { sheet, area } = this.place;
    this.context.book.assertWritable();
    sheet.assertCellsWritable(area);
    sheet.validations.change(area, next);
    sheet.mark("validations");
  }

  /** undefined: no validation; null: not the same one everywhere. */
  get common(): ValidationRule | undefined | null {
    const { rules, all } = this.place.sheet.validations.within(this.place.area);
    const [first, ...others] = rules;
    if (first === undefined) return undefined;
    return others.length === 0 && all ? first : null;
  }

  read<T>(read: (rule: ValidationRule) => T): T | null {
    const { common } = this;
    return common === null ? null : read(common ?? ANY_VALUE);
  }

  override get members(): Members {
    return DATA_VALIDATION.of(this);
  }
}

function shortText(value: unknown, most: number): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string" || value.length > most) throw invalidArgument();
  return value;
}

const ALERT_STYLES = [
  ["Stop", "stop"],
  ["Warning", "warning"],
  ["Information", "information"],
] as const;

function setAlert(validation: DataValidation, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument();
  const style = ALERT_STYLES.find(([name]) => name === (value["style"] ?? "Stop"));
  if (style === undefined) throw invalidArgument();
  const errorTitle = shortText(value["title"], MAX_VALIDATION_TITLE);
  const error = shortText(value["message"], MAX_VALIDATION_MESSAGE);
  const showError = value["showAlert"] === undefined ? true : booleanValue(value["showAlert"]);
  validation.change((rule) => ({
    ...(rule ?? ANY_VALUE),
    errorStyle: style[1],
    errorTitle,
    error,
    showError,
  }));
}

function setPrompt(validation: DataValidation, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument();
  const promptTitle = shortText(value["title"], MAX_VALIDATION_TITLE);
  const prompt = shortText(value["message"], MAX_VALIDATION_MESSAGE);
  const showPrompt = value["showPrompt"] === undefined ? true : booleanValue(value["showPrompt"]);
  validation.change((rule) => ({ ...(rule ?? ANY_VALUE), promptTitle, prompt, showPrompt }));
}

const DATA_VALIDATION = new MemberTable<DataValidation>("DataValidation", {
  scalars: {
    Type: (validation) => {
      const { common } = validation;
      if (common === null) {
        const { all } = validation.place.sheet.validations.within(validation.place.area);
        return all ? "MixedCriteria" : "Inconsistent";
      }
      return TYPE_NAMES[common?.type ?? "none"];
    },
    Rule: {
      read: (validation) => validation.read(showRule),
      write: (validation, value) => {
        const parts = readRule(value);
        validation.change((rule) => {
          const {
            operator: _operator,
            formula1: _first,
            formula2: _second,
            ...kept
          } = rule ?? ANY_VALUE;
          return { ...kept, ...parts };
        });
      },
    },
    IgnoreBlanks: {
      read: (validation) => validation.read(({ allowBlank }) => allowBlank),
      write: (validation, value) => {
        const allowBlank = booleanValue(value);
        validation.change((rule) => ({ ...(rule ?? ANY_VALUE), allowBlank }));
      },
    },
    ErrorAlert: {
      read: (validation) =>
        validation.read((rule) => ({
          message: rule.error ?? "",
          showAlert: rule.showError,
          style: ALERT_STYLES.find(([, stored]) => stored === rule.errorStyle)?.[0] ?? "Stop",
          title: rule.errorTitle ?? "",
        })),
      write: setAlert,
    },
    Prompt: {
      read: (validation) =>
        validation.read((rule) => ({
          message: rule.prompt ?? "",
          showPrompt: rule.showPrompt,
          title: rule.promptTitle ?? "",
        })),
      write: setPrompt,
    },
  },
  methods: {
    Clear: (validation) => validation.change(() => undefined),
  },
});
