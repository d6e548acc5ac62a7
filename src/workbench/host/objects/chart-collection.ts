import type { ChartKind, StoredChart, StoredSeries } from "../../../package/stored-chart";
import { formatAddress } from "../model/address";
import type { CellArea } from "../model/cell-area";
import { ChartModel } from "../model/chart-model";
import type { SheetModel } from "../model/sheet-model";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/rich-api-error";
import { CellRange } from "./cell-range";
import { Chart } from "./chart";
import type { ObjectContext } from "./context";
import { enumValue } from "./scalar-value";

interface ChartShape {
  readonly kind: ChartKind;
  readonly stacking: StoredChart["stacking"];
  readonly hasMarkers?: boolean;
}

/** The types that a file can be given; Excel has many more. */
const CHART_TYPES: ReadonlyMap<string, ChartShape> = new Map([
  ["Line", { kind: "line", stacking: "none", hasMarkers: false }],
  ["LineMarkers", { kind: "line", stacking: "none", hasMarkers: true }],
  ["ColumnClustered", { kind: "column", stacking: "none" }],
  ["ColumnStacked", { kind: "column", stacking: "stacked" }],
  ["ColumnStacked100", { kind: "column", stacking: "percent" }],
  ["BarClustered", { kind: "bar", stacking: "none" }],
  ["BarStacked", { kind: "bar", stacking: "stacked" }],
  ["BarStacked100", { kind: "bar", stacking: "percent" }],
] as const);

/** `Excel.ChartCollection` of one sheet. */
export class ChartCollection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel
  ) {
    super();
  }

  get list(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.context, this.sheet, chart));
  }

  /** The first one of the name, as Excel has it: names may stand twice. */
  find(name: string): Chart | null {
    const plain = name.toLowerCase();
    return (
      this.list.find(({ id, model }) => id === name || model.chart.name.toLowerCase() === plain) ??
      null
    );
  }

  override get members(): Members {
    return CHARTS.of(this);
  }
}

function referenceOf(sheet: SheetModel, area: CellArea): string {
  return formatAddress(sheet.name, area, true);
}

/** Where the series of a source range run: in its columns, unless it is wider than high. */
function seriesIn(range: CellRange, by: string): StoredSeries[] {
  const { sheet, area } = range;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (by === "Rows" || (by === "Auto" && columns > rows)) {
    throw notImplemented("charts with a series in each row");
  }
  const textAt = (row: number, column: number): boolean =>
    typeof sheet.cells.get(row, column).value === "string";
  const hasHeader = rows > 1 && textAt(area.top, area.right);
  const top = hasHeader ? area.top + 1 : area.top;
  const hasCategories = columns > 1 && textAt(top, area.left);
  const first = hasCategories ? area.left + 1 : area.left;
  const column = (at: number): CellArea => ({ top, bottom: area.bottom, left: at, right: at });
  return Array.from({ length: area.right - first + 1 }, (_, index): StoredSeries => {
    const at = first + index;
    const header = { ...column(at), top: area.top, bottom: area.top };
    return {
      name: hasHeader ? { reference: referenceOf(sheet, header), words: "" } : null,
      categories: hasCategories
        ? { reference: referenceOf(sheet, column(area.left)), cached: [] }
        : null,
      values: { reference: referenceOf(sheet, column(at)), cached: [] },
      isLine: false,
    };
  });
}

function add(charts: ChartCollection, args: Arguments): Chart {
  const { context, sheet } = charts;
  const type = args.text(0);
  const shape = CHART_TYPES.get(type);
  if (shape === undefined) throw notImplemented(`charts of the type ${type}`);
  const source = args.raw(1);
  if (!(source instanceof CellRange)) throw invalidArgument();
  const by = args.isMissing(2) ? "Auto" : enumValue(args.raw(2), ["Auto", "Columns", "Rows"]);
  context.book.assertWritable();
  sheet.assertAllowed("allowEditObjects");
  const { kind, stacking, hasMarkers } = shape;
  const chart: StoredChart = {
    name: `Chart ${sheet.charts.length + 1}`,
    // Office.js has no member for it.
    alternativeText: "",
    from: { row: 1, column: 1, x: 0, y: 0 },
    to: { row: 16, column: 9, x: 0, y: 0 },
    size: null,
    kind,
    stacking,
    title: null,
    categoryAxisTitle: null,
    valueAxisTitle: null,
    hasLegend: true,
    isVisibleOnly: true,
    series: seriesIn(source, by).map((one) => ({
      ...one,
      ...(hasMarkers === undefined ? {} : { hasMarkers }),
    })),
  };
  const model = new ChartModel(context.book.newId("0020"), chart, undefined);
  sheet.charts = [...sheet.charts, model];
  return new Chart(context, sheet, model);
}

function required(chart: Chart | null | undefined): Chart {
  if (!chart) throw itemNotFound();
  return chart;
}

const CHARTS = new MemberTable<ChartCollection>("ChartCollection", {
  scalars: { Count: ({ list }) => list.length },
  items: ({ list }) => list,
  indexer: (charts, args) => required(charts.find(args.text(0))),
  methods: {
    Add: add,
    GetCount: ({ list }) => list.length,
    GetItem: (charts, args) => required(charts.find(args.text(0))),
    GetItemAt: ({ list }, args) => required(list[args.integer(0)]),
    GetItemOrNullObject: (charts, args) => charts.find(args.text(0)),
  },
});
