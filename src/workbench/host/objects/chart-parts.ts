import type { ChartText, StoredChart } from "../../../package/stored-chart";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import { booleanValue, textValue } from "./scalar-value";

/** What the parts of a chart need of it; the classes must not import each other in circles. */
export interface ChangeableChart {
  readonly model: { readonly chart: StoredChart };
  change(change: Partial<StoredChart>): void;
}

type TitleField = "title" | "categoryAxisTitle" | "valueAxisTitle";

/** `Excel.ChartTitle` and `Excel.ChartAxisTitle`. */
export class ChartTitle extends HostObject {
  constructor(
    readonly chart: ChangeableChart,
    readonly field: TitleField
  ) {
    super();
  }

  get text(): ChartText | null {
    return this.chart.model.chart[this.field];
  }

  set(text: ChartText | null): void {
    this.chart.change({ [this.field]: text });
  }

  override get members(): Members {
    return (this.field === "title" ? TITLE : AXIS_TITLE).of(this);
  }
}

const titleScalars = {
  scalars: {
    Text: {
      read: ({ text }: ChartTitle) => text?.words ?? "",
      write: (title: ChartTitle, value: unknown) =>
        title.set({ reference: "", words: textValue(value) }),
    },
    Visible: {
      read: ({ text }: ChartTitle) => text !== null,
      write: (title: ChartTitle, value: unknown) => {
        if (!booleanValue(value)) title.set(null);
        else if (title.text === null) title.set({ reference: "", words: "" });
      },
    },
  },
};
const TITLE = new MemberTable<ChartTitle>("ChartTitle", titleScalars);
const AXIS_TITLE = new MemberTable<ChartTitle>("ChartAxisTitle", titleScalars);

/** `Excel.ChartLegend`. */
export class ChartLegend extends HostObject {
  constructor(readonly chart: ChangeableChart) {
    super();
  }

  override get members(): Members {
    return LEGEND.of(this);
  }
}

const LEGEND = new MemberTable<ChartLegend>("ChartLegend", {
  scalars: {
    Visible: {
      read: ({ chart }) => chart.model.chart.hasLegend,
      write: ({ chart }, value) => chart.change({ hasLegend: booleanValue(value) }),
    },
    // A file is given the place below only.
    Position: {
      read: () => "Bottom",
      write: ({ chart }, value) => {
        if (value !== "Bottom") throw notImplemented(`a legend at ${textValue(value)}`);
        chart.change({ hasLegend: true });
      },
    },
  },
});

/** `Excel.ChartAxes`. */
export class ChartAxes extends HostObject {
  constructor(readonly chart: ChangeableChart) {
    super();
  }

  override get members(): Members {
    return AXES.of(this);
  }
}

const AXES = new MemberTable<ChartAxes>("ChartAxes", {
  navigation: {
    CategoryAxis: ({ chart }) => new ChartAxis(chart, "categoryAxisTitle"),
    ValueAxis: ({ chart }) => new ChartAxis(chart, "valueAxisTitle"),
  },
});

/** `Excel.ChartAxis`. */
class ChartAxis extends HostObject {
  constructor(
    readonly chart: ChangeableChart,
    readonly title: TitleField
  ) {
    super();
  }

  end(side: "min" | "max"): number | "" {
    return this.title === "valueAxisTitle" ? (this.chart.model.chart.valueAxis?.[side] ?? "") : "";
  }

  setEnd(side: "min" | "max", value: unknown): void {
    if (this.title !== "valueAxisTitle") throw invalidArgument();
    if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
    this.chart.change({ valueAxis: { ...this.chart.model.chart.valueAxis, [side]: value } });
  }

  override get members(): Members {
    return AXIS.of(this);
  }
}

const AXIS = new MemberTable<ChartAxis>("ChartAxis", {
  scalars: {
    Minimum: {
      read: (axis) => axis.end("min"),
      write: (axis, value) => axis.setEnd("min", value),
    },
    Maximum: {
      read: (axis) => axis.end("max"),
      write: (axis, value) => axis.setEnd("max", value),
    },
  },
  navigation: {
    Title: ({ chart, title }) => new ChartTitle(chart, title),
  },
});
