import type { StoredChart } from "../../../package/stored-chart";
import type { ChartModel } from "../model/chart-model";
import type { SheetModel } from "../model/sheet-model";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound, notImplemented } from "../protocol/rich-api-error";
import { ChartAxes, ChartLegend, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection } from "./chart-series";
import type { ObjectContext } from "./context";
import { rangeArgument } from "./range-argument";
import { textValue } from "./scalar-value";

/** `Excel.Chart`. What a file holds can be read and deleted; only charts made here can be changed. */
export class Chart extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel,
    private readonly held: ChartModel
  ) {
    super();
  }

  get id(): string {
    return this.held.id;
  }

  /** @throws RichApiError ItemNotFound when it, or its sheet, was deleted in the meantime. */
  get model(): ChartModel {
    if (this.held.isDeleted || this.sheet.isDeleted) throw itemNotFound();
    return this.held;
  }

  /** @throws RichApiError where the chart stands in the file: its part keeps more than is read. */
  change(change: Partial<StoredChart>): void {
    this.assertWritable();
    this.model.chart = { ...this.model.chart, ...change };
  }

  assertWritable(): void {
    this.context.book.assertWritable();
    this.sheet.assertAllowed("allowEditObjects");
    if (this.model.storedAt !== undefined) throw notImplemented("changing a chart of the file");
  }

  setPosition(args: Arguments): void {
    const { book } = this.context;
    const start = rangeArgument(args, 0, book, this.sheet).area;
    const end = args.isMissing(1) ? undefined : rangeArgument(args, 1, book, this.sheet).area;
    const from = { row: start.top, column: start.left, x: 0, y: 0 };
    const { chart } = this.model;
    const moved = {
      row: from.row + ((chart.to?.row ?? 0) - chart.from.row),
      column: from.column + ((chart.to?.column ?? 0) - chart.from.column),
      ...{ x: 0, y: 0 },
    };
    // It covers both cells.
    const to =
      end === undefined ? moved : { row: end.bottom + 1, column: end.right + 1, x: 0, y: 0 };
    this.change({ from, to, size: null });
  }

  remove(): void {
    this.context.book.assertWritable();
    this.sheet.assertAllowed("allowEditObjects");
    const { model } = this;
    model.isDeleted = true;
    this.sheet.charts = this.sheet.charts.filter((other) => other !== model);
  }

  override get members(): Members {
    return CHART.of(this);
  }
}

const CHART = new MemberTable<Chart>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: {
      read: ({ model }) => model.chart.name,
      write: (chart, value) => chart.change({ name: textValue(value) }),
    },
  },
  navigation: {
    Title: (chart) => new ChartTitle(chart, "title"),
    Legend: (chart) => new ChartLegend(chart),
    Axes: (chart) => new ChartAxes(chart),
    Series: (chart) => new ChartSeriesCollection(chart),
    Worksheet: ({ context, sheet }) => context.worksheet(sheet),
  },
  methods: {
    SetPosition: (chart, args) => chart.setPosition(args),
    Delete: (chart) => chart.remove(),
  },
});
