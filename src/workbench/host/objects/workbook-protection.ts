import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { accessDenied, invalidOperation } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";

const UNSAVED = "the protection of the workbook's structure";

/** `Excel.WorkbookProtection`: of the structure, that is of the list of sheets. */
export class WorkbookProtection extends HostObject {
  constructor(readonly context: ObjectContext) {
    super();
  }

  protect(password: string | undefined): void {
    const { book } = this.context;
    book.assertWritable();
    if (book.isStructureProtected) throw invalidOperation();
    book.isStructureProtected = true;
    book.structurePassword = password;
    book.unsaved.add(UNSAVED);
  }

  unprotect(password: string | undefined): void {
    const { book } = this.context;
    book.assertWritable();
    if (!book.isStructureProtected) return;
    // The password that a file was locked with is not read.
    const isOurs = book.unsaved.has(UNSAVED);
    if (!isOurs || book.structurePassword !== password) throw accessDenied();
    book.isStructureProtected = false;
    book.structurePassword = undefined;
    book.unsaved.delete(UNSAVED);
  }

  override get members(): Members {
    return PROTECTION.of(this);
  }
}

const PROTECTION = new MemberTable<WorkbookProtection>("WorkbookProtection", {
  scalars: { Protected: ({ context }) => context.book.isStructureProtected },
  methods: {
    Protect: (protection, args) => protection.protect(args.optionalText(0)),
    Unprotect: (protection, args) => protection.unprotect(args.optionalText(0)),
  },
});
