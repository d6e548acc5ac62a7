import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ChartFigure } from "../../../src/workbench/charts/chart-figure";
import type { ChartSeries, ChartView } from "../../../src/workbench/charts/chart-view";

const series = (
  name: string,
  values: readonly (number | null)[],
  more: Partial<ChartSeries> = {}
) => ({
  name,
  categories: ["North", "South", "East"].slice(0, values.length),
  values,
  isLine: false,
  ...more,
});

const chart = (more: Partial<ChartView> = {}): ChartView => ({
  id: "one",
  name: "Chart 1",
  kind: "column",
  stacking: "none",
  title: "Scores",
  alternativeText: "",
  hasLegend: true,
  categoryAxisTitle: "",
  valueAxisTitle: "",
  left: 0,
  top: 0,
  width: 400,
  height: 300,
  series: [series("A", [1, 2, -1]), series("B", [3, null, 1])],
  ...more,
});

const boxes = (container: HTMLElement) =>
  [...container.querySelectorAll("svg > g:first-of-type rect, svg g g rect")]
    .filter((rect) => rect.parentElement?.getAttribute("fill") !== null)
    .map((rect) => ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name))));

describe("a chart", () => {
  it("says in words what it shows, or what its author wrote", () => {
    const { rerender } = render(<ChartFigure chart={chart()} />);
    expect(screen.getByRole("img")).toHaveAccessibleName(
      "Column chart “Scores”. A: North 1, South 2, East -1. B: North 3, South –, East 1."
    );
    rerender(<ChartFigure chart={chart({ alternativeText: "It went up." })} />);
    expect(screen.getByRole("img")).toHaveAccessibleName("It went up.");
  });

  it("is a table on demand, and a picture again", async () => {
    render(<ChartFigure chart={chart()} />);
    await userEvent.click(screen.getByRole("button", { name: "Show as a table" }));
    const table = screen.getByRole("table", { name: "Scores" });
    const rows = within(table).getAllByRole("row");
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ["Category", "A", "B"],
      ["North", "1", "3"],
      ["South", "2", "–"],
      ["East", "-1", "1"],
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Show as a chart" }));
    expect(screen.getByRole("img")).toBeInTheDocument();
  });

  it("stands its columns on zero, each series beside the other, gaps left out", () => {
    const { container } = render(<ChartFigure chart={chart()} />);
    const drawn = boxes(container);
    expect(drawn).toHaveLength(5);
    const [one, two, below, other] = drawn as number[][];
    // Twice as high for twice the value, on the same ground; below it for a value below zero.
    expect(two![3]).toBeCloseTo(2 * one![3]!, 6);
    expect(two![1]! + two![3]!).toBeCloseTo(one![1]! + one![3]!, 6);
    expect(below![1]).toBeCloseTo(one![1]! + one![3]!, 6);
    expect(other![0]).toBeCloseTo(one![0]! + one![2]!, 6);
  });

  it("piles up stacked values, above and below zero apart", () => {
    const stacked = chart({
      stacking: "stacked",
      series: [series("A", [2, -1]), series("B", [3, -2])],
    });
    const { container } = render(<ChartFigure chart={stacked} />);
    const [a1, a2, b1, b2] = boxes(container) as number[][];
    expect(b1![0]).toBeCloseTo(a1![0]!, 6);
    expect(b1![1]! + b1![3]!).toBeCloseTo(a1![1]!, 6);
    expect(b2![1]).toBeCloseTo(a2![1]! + a2![3]!, 6);
    expect(b1![3]! / a1![3]!).toBeCloseTo(1.5, 6);
  });

  it("fills the whole height with percent stacks", () => {
    const percent = chart({
      stacking: "percent",
      series: [series("A", [1, 30]), series("B", [3, 10])],
    });
    const { container } = render(<ChartFigure chart={percent} />);
    const [a1, a2, b1, b2] = boxes(container) as number[][];
    expect(a1![3]! + b1![3]!).toBeCloseTo(a2![3]! + b2![3]!, 6);
    expect(b1![3]! / a1![3]!).toBeCloseTo(3, 6);
  });

  it("lies along its categories as a bar chart", () => {
    const { container } = render(
      <ChartFigure chart={chart({ kind: "bar", series: [series("A", [1, 2])] })} />
    );
    const [one, two] = boxes(container) as number[][];
    expect(two![2]).toBeCloseTo(2 * one![2]!, 6);
    expect(two![0]).toBeCloseTo(one![0]!, 6);
    expect(two![1]).toBeGreaterThan(one![1]!);
  });

  it.each(["line", "area", "pie", "scatter"] as const)("draws a %s chart of any values", (kind) => {
    for (const values of [[1, null, 3], [0, 0, 0], [null, null, null], [], [5], [-1e300, 1e300]]) {
      const own = series("A", values, { xValues: values });
      const { container, unmount } = render(<ChartFigure chart={chart({ kind, series: [own] })} />);
      expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
      unmount();
    }
  });

  it("breaks a line where a value is missing", () => {
    const { container } = render(
      <ChartFigure chart={chart({ kind: "line", series: [series("A", [1, null, 3])] })} />
    );
    const path = [...container.querySelectorAll("path")].map((one) => one.getAttribute("d"));
    expect(path[0]!.match(/M/g)).toHaveLength(2);
    expect(container.querySelectorAll("circle")).toHaveLength(2);
  });

  it("shows the values of a kind that it cannot draw, and says so of one without any", () => {
    const { rerender } = render(<ChartFigure chart={chart({ kind: "unknown" })} />);
    expect(screen.getByText(/This kind of chart is not drawn here/)).toBeInTheDocument();
    expect(screen.getByRole("table")).toBeInTheDocument();
    expect(screen.queryByRole("button")).toBeNull();
    rerender(<ChartFigure chart={chart({ series: [] })} />);
    expect(screen.getByText("The chart has no values.")).toBeInTheDocument();
  });
});
