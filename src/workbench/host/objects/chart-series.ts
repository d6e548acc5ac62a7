import type { StoredSeries } from "../../../package/stored-chart";
import { formatAddress } from "../model/address";
import { readColor } from "../model/format-patch";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/rich-api-error";
import type { ChartModel } from "../model/chart-model";
import { CellRange } from "./cell-range";
import type { ChangeableChart } from "./chart-parts";
import { enumValue, numberValue, textValue } from "./scalar-value";

interface SeriesOwner extends ChangeableChart {
  readonly model: ChartModel;
  assertWritable(): void;
}

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostObject {
  constructor(readonly chart: SeriesOwner) {
    super();
  }

  get list(): ChartSeries[] {
    return this.chart.model.chart.series.map((_, index) => new ChartSeries(this.chart, index));
  }

  at(index: number): ChartSeries {
    const found = this.list[index];
    if (found === undefined) throw invalidArgument();
    return found;
  }

  /** A series without values, behind the others: its values are set next. */
  add(args: Arguments): ChartSeries {
    if (!args.isMissing(1)) throw notImplemented("a series at a place among the others");
    const { series } = this.chart.model.chart;
    const name = args.optionalText(0);
    const first = series[0];
    const added: StoredSeries = {
      name: name === undefined ? null : { reference: "", words: name },
      categories: null,
      values: { reference: "", cached: [] },
      isLine: false,
      ...(first?.hasMarkers === undefined ? {} : { hasMarkers: first.hasMarkers }),
    };
    this.chart.change({ series: [...series, added] });
    return new ChartSeries(this.chart, series.length);
  }

  override get members(): Members {
    return ALL_SERIES.of(this);
  }
}

const ALL_SERIES = new MemberTable<ChartSeriesCollection>("ChartSeriesCollection", {
  scalars: { Count: ({ list }) => list.length },
  items: ({ list }) => list,
  methods: {
    Add: (all, args) => all.add(args),
    GetCount: ({ list }) => list.length,
    GetItemAt: (all, args) => all.at(args.integer(0)),
  },
});

/** `Excel.ChartSeries`. */
export class ChartSeries extends HostObject {
  constructor(
    readonly chart: SeriesOwner,
    readonly index: number
  ) {
    super();
  }

  get series(): StoredSeries {
    const found = this.chart.model.chart.series[this.index];
    if (found === undefined) throw itemNotFound();
    return found;
  }

  change(change: Partial<StoredSeries>): void {
    this.chart.assertWritable();
    this.chart.model.changeSeries(this.index, change);
  }

  reference(args: Arguments): { reference: string; cached: [] } {
    const source = args.raw(0);
    if (!(source instanceof CellRange)) throw invalidArgument();
    const { sheet, area } = source;
    const isLine = area.top === area.bottom || area.left === area.right;
    if (!isLine) throw invalidArgument();
    return { reference: formatAddress(sheet.name, area, true), cached: [] };
  }

  override get members(): Members {
    return SERIES.of(this);
  }
}

const MARKERS = ["None", "Circle", "Automatic"] as const;

const SERIES = new MemberTable<ChartSeries>("ChartSeries", {
  scalars: {
    Name: {
      read: ({ series }) => series.name?.words ?? "",
      write: (one, value) => one.change({ name: { reference: "", words: textValue(value) } }),
    },
    MarkerStyle: {
      read: ({ series }) => (series.hasMarkers === false ? "None" : "Automatic"),
      write: (one, value) => one.change({ hasMarkers: enumValue(value, MARKERS) !== "None" }),
    },
  },
  navigation: {
    Format: (one) => new ChartSeriesFormat(one),
  },
  methods: {
    SetValues: (one, args) => one.change({ values: one.reference(args) }),
    SetXAxisValues: (one, args) => one.change({ categories: one.reference(args) }),
  },
});

/** `Excel.ChartSeriesFormat`. */
class ChartSeriesFormat extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }

  override get members(): Members {
    return FORMAT.of(this);
  }
}

const FORMAT = new MemberTable<ChartSeriesFormat>("ChartSeriesFormat", {
  navigation: {
    Line: ({ series }) => new ChartLineFormat(series),
    Fill: ({ series }) => new ChartFill(series),
  },
});

function colour(value: unknown): string {
  const color = readColor(textValue(value));
  if (color === undefined) throw invalidArgument();
  return color;
}

/** `Excel.ChartFill`: Excel gives the colour back to nobody. */
class ChartFill extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }

  override get members(): Members {
    return FILL.of(this);
  }
}

const FILL = new MemberTable<ChartFill>("ChartFill", {
  methods: {
    SetSolidColor: ({ series }, args) => series.change({ color: colour(args.text(0)) }),
  },
});

const LINE_STYLES = ["Continuous", "Dash", "RoundDot"] as const;

/** `Excel.ChartLineFormat` of a series. */
class ChartLineFormat extends HostObject {
  constructor(readonly owner: ChartSeries) {
    super();
  }

  change(change: NonNullable<StoredSeries["line"]>): void {
    this.owner.change({ line: { ...this.owner.series.line, ...change } });
  }

  override get members(): Members {
    return LINE.of(this);
  }
}

const LINE = new MemberTable<ChartLineFormat>("ChartLineFormat", {
  scalars: {
    Color: {
      read: ({ owner }) => owner.series.color ?? "",
      write: ({ owner }, value) => owner.change({ color: colour(value) }),
    },
    Weight: {
      read: ({ owner }) => owner.series.line?.width ?? 2.25,
      write: (line, value) => line.change({ width: numberValue(value, 0, 1584) }),
    },
    LineStyle: {
      read: ({ owner }) => (owner.series.line?.isDashed === true ? "Dash" : "Continuous"),
      write: (line, value) =>
        line.change({ isDashed: enumValue(value, LINE_STYLES) !== "Continuous" }),
    },
  },
});
