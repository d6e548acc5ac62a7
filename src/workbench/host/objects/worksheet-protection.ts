import type { SheetModel } from "../model/sheet-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { accessDenied, invalidArgument, invalidOperation } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";

const ALLOWANCES = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

/**
 * `Excel.WorksheetProtection`. The password of a sheet that came protected is not read from the
 * file, so such a sheet cannot be unprotected here.
 */
export class WorksheetProtection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel
  ) {
    super();
  }

  protect(options: Record<string, unknown>, password: string | undefined): void {
    const { sheet, context } = this;
    context.book.assertWritable();
    if (sheet.isProtected) throw invalidOperation();
    const chosen: Record<string, boolean | string> = { selectionMode: "Normal" };
    for (const name of ALLOWANCES) chosen[name] = false;
    for (const [name, value] of Object.entries(options)) {
      if (typeof value !== "boolean" && typeof value !== "string") throw invalidArgument();
      chosen[name] = value;
    }
    sheet.isProtected = true;
    sheet.protectionOptions = chosen;
    sheet.password = password;
    context.book.unsaved.add(`the protection of the sheet ${sheet.name}`);
  }

  unprotect(password: string | undefined): void {
    const { sheet, context } = this;
    context.book.assertWritable();
    if (!sheet.isProtected) return;
    const cameProtected = sheet.stored?.isProtected === true && sheet.password === undefined;
    const hasOptions = Object.keys(sheet.protectionOptions).length > 0;
    if (cameProtected && !hasOptions) throw accessDenied();
    if (sheet.password !== password) throw accessDenied();
    sheet.isProtected = false;
    sheet.protectionOptions = {};
    sheet.password = undefined;
    context.book.unsaved.delete(`the protection of the sheet ${sheet.name}`);
  }

  override get members(): Members {
    return PROTECTION.of(this);
  }
}

const PROTECTION = new MemberTable<WorksheetProtection>("WorksheetProtection", {
  scalars: {
    Protected: ({ sheet }) => sheet.isProtected,
    // Which permissions a protected sheet of a file gives is not read.
    Options: {
      onlyByName: true,
      read: ({ sheet }) => (sheet.isProtected ? sheet.protectionOptions : null),
    },
  },
  methods: {
    Protect: (protection, args) =>
      protection.protect(args.optionalRecord(0) ?? {}, args.optionalText(1)),
    Unprotect: (protection, args) => protection.unprotect(args.optionalText(0)),
  },
});
