import type { PageSetup } from "../../../package/contents";
import { isWholeColumns, isWholeRows, type CellArea } from "../model/cell-area";
import { printAreas, printTitles, setPrintAreas, setPrintTitles } from "../model/print-names";
import type { SheetModel } from "../model/sheet-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/rich-api-error";
import { isRecord } from "../protocol/wire";
import type { ObjectContext } from "./context";
import { HeaderFooterGroup } from "./header-footer-group";
import { rangeArgument } from "./range-argument";
import { enumValue, numberValue } from "./scalar-value";

type Margins = NonNullable<PageSetup["margins"]>;

const POINTS_PER_INCH = 72;
/** Inches; what Excel gives a new sheet. */
const DEFAULT_MARGINS: Margins = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};
const PER_INCH: Readonly<Record<string, number>> = { Points: 72, Inches: 1, Centimeters: 2.54 };

/** `Excel.PageLayout`. Margins are points here and inches in the file. */
export class PageLayout extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel
  ) {
    super();
  }

  get setup(): PageSetup {
    return this.sheet.pageSetup;
  }

  change(change: PageSetup): void {
    this.context.book.assertWritable();
    this.sheet.pageSetup = { ...this.sheet.pageSetup, ...change };
    this.sheet.mark("pageSetup");
  }

  get margins(): Margins {
    return this.setup.margins ?? DEFAULT_MARGINS;
  }

  changeMargins(margins: Partial<Margins>): void {
    this.change({ margins: { ...this.margins, ...margins } });
  }

  setZoom(value: unknown): void {
    if (!isRecord(value)) throw invalidArgument();
    const pages = (key: string): number | undefined => {
      const count = value[key];
      if (count === undefined || count === null) return undefined;
      return Math.trunc(numberValue(count, 1, 32_767));
    };
    const wide = pages("horizontalFitToPages");
    const tall = pages("verticalFitToPages");
    if (value["scale"] !== undefined && value["scale"] !== null) {
      throw notImplemented("printing at a fixed scale");
    }
    if (wide === undefined && tall === undefined) throw invalidArgument();
    this.change({ fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 });
  }

  get zoom(): unknown {
    const { fitToWidth, fitToHeight } = this.setup;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
    return {
      ...(fitToWidth === undefined || fitToWidth === 0 ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === undefined || fitToHeight === 0
        ? {}
        : { verticalFitToPages: fitToHeight }),
    };
  }

  setMargins(unit: string, options: Record<string, unknown>): void {
    const perInch = PER_INCH[unit];
    if (perInch === undefined) throw invalidArgument();
    const margins: Partial<Record<keyof Margins, number>> = {};
    for (const key of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      const value = options[key];
      if (value !== undefined) margins[key] = numberValue(value, 0, 10_000) / perInch;
    }
    this.changeMargins(margins);
  }

  range(area: CellArea | undefined): HostObject | null {
    return area === undefined ? null : this.context.range(this.sheet, area);
  }

  override get members(): Members {
    return PAGE_LAYOUT.of(this);
  }
}

function margin(key: keyof Margins) {
  return {
    read: (layout: PageLayout): number => layout.margins[key] * POINTS_PER_INCH,
    write: (layout: PageLayout, value: unknown): void =>
      layout.changeMargins({ [key]: numberValue(value, 0, 10_000) / POINTS_PER_INCH }),
  };
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

const PAGE_LAYOUT = new MemberTable<PageLayout>("PageLayout", {
  scalars: {
    Orientation: {
      read: ({ setup }) => (setup.orientation === "landscape" ? "Landscape" : "Portrait"),
      write: (layout, value) => {
        const name = enumValue(value, ["Portrait", "Landscape"] as const);
        layout.change({ orientation: name === "Landscape" ? "landscape" : "portrait" });
      },
    },
    Zoom: { read: ({ zoom }) => zoom, write: (layout, value) => layout.setZoom(value) },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigation: { HeadersFooters: (layout) => new HeaderFooterGroup(layout) },
  methods: {
    SetPrintMargins: (layout, args) =>
      layout.setMargins(args.text(0), args.optionalRecord(1) ?? {}),
    SetPrintTitleRows: (layout, args) => {
      const { book } = layout.context;
      const { area } = rangeArgument(args, 0, book, layout.sheet);
      if (!isWholeRows(area)) throw invalidArgument();
      setPrintTitles(book, layout.sheet, { rows: area });
    },
    SetPrintTitleColumns: (layout, args) => {
      const { book } = layout.context;
      const { area } = rangeArgument(args, 0, book, layout.sheet);
      if (!isWholeColumns(area)) throw invalidArgument();
      setPrintTitles(book, layout.sheet, { columns: area });
    },
    SetPrintArea: (layout, args) => {
      const { book } = layout.context;
      const { area } = rangeArgument(args, 0, book, layout.sheet);
      setPrintAreas(book, layout.sheet, [area]);
    },
    GetPrintTitleRows: (layout) =>
      required(layout.range(printTitles(layout.context.book, layout.sheet).rows)),
    GetPrintTitleRowsOrNullObject: (layout) =>
      layout.range(printTitles(layout.context.book, layout.sheet).rows),
    GetPrintTitleColumns: (layout) =>
      required(layout.range(printTitles(layout.context.book, layout.sheet).columns)),
    GetPrintTitleColumnsOrNullObject: (layout) =>
      layout.range(printTitles(layout.context.book, layout.sheet).columns),
    // Excel answers RangeAreas, which this host does not have; one area reads the same as a Range.
    GetPrintAreaOrNullObject: (layout) => {
      const [area, ...others] = printAreas(layout.context.book, layout.sheet);
      if (others.length > 0) throw notImplemented("print areas of several parts");
      return layout.range(area);
    },
  },
});
