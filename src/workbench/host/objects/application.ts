import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { apiNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { CreatedWorkbook, fileIn } from "./created-workbook";
import { enumValue } from "./scalar-value";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const KINDS = ["Recalculate", "Full", "FullRebuild"] as const;

/** `Excel.Application`. */
export class Application extends HostObject {
  constructor(readonly context: ObjectContext) {
    super();
  }

  override get members(): Members {
    return APPLICATION.of(this);
  }
}

const APPLICATION = new MemberTable<Application>("Application", {
  scalars: {
    CalculationMode: {
      read: ({ context }) => context.book.calculationMode,
      write: ({ context }, value) => {
        // Belongs to the application and not to the file: nothing is left unsaved.
        context.book.calculationMode = enumValue(value, MODES);
      },
    },
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  methods: {
    Calculate: ({ context }, args) => {
      enumValue(args.raw(0), KINDS);
      context.calculateAll();
    },
    // What the client makes of `Excel.createWorkbook` where it is no browser.
    CreateWorkbook: ({ context }, args) => {
      const { openBeside } = context;
      if (openBeside === undefined) throw apiNotFound("Application", "CreateWorkbook");
      const file = fileIn(args.raw(0));
      return new CreatedWorkbook(() => openBeside(file));
    },
    // Formulas are calculated at the end of a batch and nothing is drawn: both hold already.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
