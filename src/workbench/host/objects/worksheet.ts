import type { Visibility } from "../../../package/contents";
import { eventMethods, WORKSHEET_EVENTS } from "../events/event-methods";
import { areaOf, isOnSheet, WHOLE_SHEET, type CellArea } from "../model/cell-area";
import { readColor } from "../model/format-patch";
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheet-list";
import type { SheetModel } from "../model/sheet-model";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import { ChartCollection } from "./chart-collection";
import type { ObjectContext } from "./context";
import { NamedItemCollection } from "./named-item-collection";
import { PageLayout } from "./page-layout";
import { rangeArgument } from "./range-argument";
import { booleanValue, numberValue, textValue } from "./scalar-value";
import { TableCollection } from "./table-collection";
import { WorksheetCustomPropertyCollection } from "./worksheet-custom-property-collection";
import { WorksheetFreezePanes } from "./worksheet-freeze-panes";
import { WorksheetProtection } from "./worksheet-protection";

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  constructor(
    readonly context: ObjectContext,
    private readonly model: SheetModel
  ) {
    super();
  }

  /** @throws RichApiError ItemNotFound when the sheet was deleted in the meantime. */
  get sheet(): SheetModel {
    if (this.model.isDeleted) throw itemNotFound();
    return this.model;
  }

  get id(): string {
    return this.model.id;
  }

  range(area: CellArea): HostObject {
    if (!isOnSheet(area)) throw invalidArgument();
    return this.context.range(this.sheet, area);
  }

  used(args: Arguments): CellArea | undefined {
    return this.sheet.cells.usedArea(args.optionalBoolean(0, false));
  }

  setGridlines(isShown: boolean): void {
    this.context.book.assertWritable();
    this.sheet.showGridlines = isShown;
    this.sheet.mark("showGridlines");
  }

  setTabColor(value: unknown): void {
    const text = textValue(value);
    const color = text === "" ? "" : readColor(text);
    if (color === undefined) throw invalidArgument();
    this.context.book.assertStructureWritable();
    this.sheet.tabColor = color;
    this.context.book.unsaved.add(`the tab colour of the sheet ${this.sheet.name}`);
  }

  override get members(): Members {
    return WORKSHEET.of(this);
  }
}

const VISIBILITY: readonly (readonly [string, Visibility])[] = [
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
];

const WORKSHEET = new MemberTable<Worksheet>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ sheet }) => sheet.id,
    Name: {
      read: ({ sheet }) => sheet.name,
      write: ({ sheet, context }, value) => renameSheet(context.book, sheet, textValue(value)),
    },
    Position: {
      read: ({ sheet, context }) => context.book.sheets.indexOf(sheet),
      write: ({ sheet, context }, value) =>
        moveSheet(context.book, sheet, numberValue(value, 0, context.book.sheets.length - 1)),
    },
    Visibility: {
      read: ({ sheet }) => VISIBILITY.find(([, stored]) => stored === sheet.visibility)?.[0],
      write: ({ sheet, context }, value) => {
        const wanted = VISIBILITY.find(([name]) => name === value);
        if (wanted === undefined) throw invalidArgument();
        showSheet(context.book, sheet, wanted[1]);
      },
    },
    // What a file's tabs look like is not read, so only a colour set here can be told.
    TabColor: {
      onlyByName: true,
      read: ({ sheet }) => sheet.tabColor,
      write: (worksheet, value) => worksheet.setTabColor(value),
    },
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    // The client reads `ShowGridlines` and writes `Gridlines`.
    Gridlines: {
      onlyByName: true,
      read: ({ sheet }) => sheet.showGridlines,
      write: (worksheet, value) => worksheet.setGridlines(booleanValue(value)),
    },
  },
  navigation: {
    Tables: ({ sheet, context }) => new TableCollection(context, sheet),
    Charts: ({ sheet, context }) => new ChartCollection(context, sheet),
    Names: ({ sheet, context }) => new NamedItemCollection(context, sheet),
    Protection: ({ sheet, context }) => new WorksheetProtection(context, sheet),
    CustomProperties: ({ sheet, context }) => new WorksheetCustomPropertyCollection(context, sheet),
    FreezePanes: ({ sheet, context }) => new WorksheetFreezePanes(context, sheet),
    PageLayout: ({ sheet, context }) => new PageLayout(context, sheet),
  },
  methods: {
    GetRange: (worksheet, args) => {
      if (args.isMissing(0)) return worksheet.range(WHOLE_SHEET);
      const place = rangeArgument(args, 0, worksheet.context.book, worksheet.sheet);
      if (place.sheet !== worksheet.sheet) throw invalidArgument();
      return worksheet.range(place.area);
    },
    GetRangeByIndexes: (worksheet, args) => {
      const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => args.integer(index));
      return worksheet.range(areaOf(row ?? 0, column ?? 0, rows, columns));
    },
    GetCell: (worksheet, args) => worksheet.range(areaOf(args.integer(0), args.integer(1))),
    // An empty sheet answers its first cell, and only the other form a null object.
    GetUsedRange: (worksheet, args) => worksheet.range(worksheet.used(args) ?? areaOf(0, 0)),
    GetUsedRangeOrNullObject: (worksheet, args) => {
      const used = worksheet.used(args);
      return used === undefined ? null : worksheet.range(used);
    },
    ...eventMethods<Worksheet>(WORKSHEET_EVENTS, ({ id }) => id),
    Activate: ({ sheet, context }) => activateSheet(context.book, sheet),
    Calculate: ({ context }) => context.calculateAll(),
    Delete: ({ sheet, context }) => deleteSheet(context.book, sheet),
  },
});
