import type { Session } from "./session";

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  /** Custom properties, key to value. */
  readonly marks: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly id: string; readonly name: string }[];
}

/** What stands in the workbook, as far as the add-in must know it before it acts. */
export interface WorkbookFacts {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  /** In tab order. */
  readonly sheets: readonly SheetFacts[];
  /** Defined names of any scope: a table may bear none of them. */
  readonly names: readonly string[];
}

/** Queues the read; call the answer after the next `sync`. */
export function queueInspection({ workbook }: Session): () => WorkbookFacts {
  const { worksheets, protection, names } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  names.load("items/name");
  worksheets.load(
    [
      "items/id",
      "items/name",
      "items/visibility",
      "items/protection/protected",
      "items/customProperties/items/key",
      "items/customProperties/items/value",
      "items/tables/items/id",
      "items/tables/items/name",
      "items/names/items/name",
    ].join(",")
  );
  return () => ({
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isVisible: sheet.visibility === "Visible",
      marks: Object.fromEntries(
        sheet.customProperties.items.map(({ key, value }) => [key, value] as const)
      ),
      tables: sheet.tables.items.map(({ id, name }) => ({ id, name })),
    })),
    names: [...names.items, ...worksheets.items.flatMap((sheet) => sheet.names.items)].map(
      ({ name }) => name
    ),
  });
}
