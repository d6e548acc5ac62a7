import { act, screen, within } from "@testing-library/react";
import type { ChartView } from "../../../src/workbench/charts/chart-view";
import { typed } from "./fake-desk";
import { cellAt, findCell, playLayout, scrollGrid, showWorkbook } from "./shown-workbook";

beforeEach(() => playLayout());

const chart: ChartView = {
  id: "c1",
  name: "Scores",
  kind: "column",
  stacking: "none",
  title: "",
  alternativeText: "",
  hasLegend: false,
  categoryAxisTitle: "",
  valueAxisTitle: "",
  left: 130,
  top: 45,
  width: 300,
  height: 200,
  series: [],
};

describe("what is drawn", () => {
  it.each([10_000, 1_048_576])("is about what is in sight of %i rows", (rows) => {
    showWorkbook({ id: "one", rows, generate: (row) => typed(String(row)) });
    // 800 x 500 pixels hold 12 x 24 cells of 64 x 20.
    expect(screen.getAllByRole("gridcell").length).toBeLessThan(12 * 24 * 1.5);
    scrollGrid(20 * 5000);
    expect(cellAt("A5001")).toHaveTextContent("5000");
    expect(findCell("A40")).toBeNull();
    expect(screen.getAllByRole("gridcell").length).toBeLessThan(12 * 24 * 1.6);
  });

  it("keeps the active cell when it is scrolled out of sight, so that focus stays", async () => {
    const { user } = showWorkbook({ id: "one", rows: 10_000 });
    await user.click(cellAt("B3"));
    scrollGrid(20 * 5000);
    expect(cellAt("B3")).toHaveFocus();
    expect(findCell("B4")).toBeNull();
  });

  it("keeps frozen rows and columns, whatever is scrolled", () => {
    showWorkbook({
      id: "one",
      rows: 10_000,
      columns: 200,
      freeze: { rows: 2, columns: 1 },
      cells: { A1: "corner", A5002: "name" },
    });
    scrollGrid(20 * 5000, 64 * 100);
    expect(cellAt("A1")).toHaveTextContent("corner");
    expect(cellAt("A5003").closest("[role=row]")).toHaveAttribute("aria-rowindex", "5004");
    expect(findCell("CX2")).not.toBeNull();
    expect(findCell("CX3")).toBeNull();
    expect(findCell("B5003")).toBeNull();
    // Frozen cells come first in their row, as in the sheet.
    const row = cellAt("A5003").closest("[role=row]")!;
    const names = within(row as HTMLElement)
      .getAllByRole("gridcell")
      .map((cell) => Number(cell.getAttribute("aria-colindex")));
    expect(names).toEqual([...names].sort((one, other) => one - other));
  });

  it("draws a merged area once, with what it spans, from its first row or in its place", () => {
    showWorkbook({ id: "one", rows: 1000, merges: ["B2:C4", "E10:E90"], cells: { B2: "both" } });
    const merged = cellAt("B2");
    expect(merged).toHaveAttribute("aria-rowspan", "3");
    expect(merged).toHaveAttribute("aria-colspan", "2");
    expect(merged).toHaveStyle({ width: "128px", height: "60px" });
    expect([findCell("C2"), findCell("B3"), findCell("C4")]).toEqual([null, null, null]);
    scrollGrid(20 * 50);
    // Its first row is far above: the first row that is drawn holds it, reaching up from there.
    expect(cellAt("E10")).toHaveStyle({ height: `${81 * 20}px` });
    expect(cellAt("E10").closest("[role=row]")).not.toHaveAttribute("aria-rowindex", "11");
  });

  it("draws the rest of a merged area that crosses the freeze for the eye only", () => {
    const { container } = showWorkbook({
      id: "one",
      freeze: { rows: 1, columns: 1 },
      merges: ["A1:B2"],
      cells: { A1: "title" },
    });
    expect(screen.getAllByRole("gridcell", { name: "title" })).toHaveLength(1);
    const copies = [...container.querySelectorAll(".wb-copy")];
    expect(copies).toHaveLength(3);
    copies.forEach((copy) => expect(copy).toHaveAttribute("aria-hidden", "true"));
  });

  it("runs words over blank neighbours, as far as these are blank", () => {
    const long = "A heading that is much longer than its column is wide";
    const { container } = showWorkbook({
      id: "one",
      cells: { A1: long, A2: long, C2: "here", A3: typed(long, { style: { wrap: true } }) },
    });
    const widths = [...container.querySelectorAll<HTMLElement>(".wb-over")].map(
      (words) => words.style.width
    );
    // 53 letters of half 14.67 pixels and 6 of margin: 395, so seven columns; the second has two.
    expect(widths).toEqual([`${7 * 64}px`, `${2 * 64}px`]);
    expect(cellAt("A1").style.borderRight).toBe("");
    expect(cellAt("F1").style.borderRight).toBe("");
    expect(cellAt("G1").style.borderRight).not.toBe("");
    expect(cellAt("B2").style.borderRight).not.toBe("");
  });

  it("draws words that run into sight from a column out of sight or a frozen one", () => {
    const { container } = showWorkbook({
      id: "one",
      columns: 200,
      freeze: { rows: 0, columns: 1 },
      cells: { A1: "A heading that is much longer than its column is wide" },
    });
    const words = container.querySelectorAll(".wb-words");
    expect(words).toHaveLength(1);
    expect(words[0]).toHaveAttribute("aria-hidden", "true");
  });

  it("never cuts a number", () => {
    const number = (text: string) => typed(text);
    showWorkbook({
      id: "one",
      cells: { A1: number("12345678901"), A2: number("3.3333333333333"), A3: "42" },
    });
    // 64 pixels hold seven digits of half 14.67.
    expect(cellAt("A1")).toHaveTextContent(/^#+$/);
    expect(cellAt("A2")).toHaveTextContent(/^3\.33333$/);
    expect(cellAt("A3")).toHaveTextContent("42");
  });

  it("shares one line between neighbours", () => {
    const thick = { style: "thick", color: "#112233" } as const;
    showWorkbook({
      id: "one",
      cells: {
        B2: typed("x", { style: { borders: { left: thick, bottom: thick } } }),
        B3: typed("y", { style: { fill: "#ffee00" } }),
      },
    });
    expect(cellAt("A2").style.borderRight).toBe("3px solid rgb(17, 34, 51)");
    expect(cellAt("B2").style.borderLeft).toBe("");
    expect(cellAt("B2").style.borderBottom).toBe("3px solid rgb(17, 34, 51)");
    expect(cellAt("B3").style.backgroundColor).toBe("rgb(255, 238, 0)");
    expect(cellAt("B3").style.borderBottom).toBe("");
  });

  it("shows note, prompt and link of the active cell, and describes it by them", async () => {
    const { user, desk } = showWorkbook(
      {
        id: "one",
        cells: {
          B2: typed("x", {
            note: { author: "Ana", text: "Seen twice." },
            prompt: { title: "Score", text: "1 to 5" },
          }),
          B3: typed("out", { link: { target: "https://example.org/" } }),
          B4: typed("in", { link: { location: "two!C7" } }),
        },
      },
      { id: "two" }
    );
    await user.click(cellAt("B2"));
    expect(cellAt("B2")).toHaveAccessibleDescription("Score 1 to 5 Ana Seen twice.");
    await user.keyboard("{ArrowDown}{Alt>}{Enter}{/Alt}");
    expect(screen.getByRole("status")).toHaveTextContent("https://example.org/");
    expect(desk.log).toEqual([]);
    await user.keyboard("{Control>}");
    await user.click(cellAt("B4"));
    expect(desk.log).toEqual(["goTo two!C7"]);
    expect(screen.getByRole("tab", { name: "two" })).toHaveAttribute("aria-selected", "true");
  });

  it("shows the note of the cell under the pointer", async () => {
    const note = { author: "Ana", text: "Seen twice." };
    const { user } = showWorkbook({ id: "one", cells: { B2: typed("x", { note }) } });
    await user.hover(cellAt("B2"));
    expect(screen.getByText("Seen twice.")).toBeInTheDocument();
    await user.hover(cellAt("D2"));
    expect(screen.queryByText("Seen twice.")).toBeNull();
  });

  it("puts charts at their place, once for a screen reader, again over frozen rows", () => {
    const { container } = showWorkbook({
      id: "one",
      freeze: { rows: 4, columns: 0 },
      charts: [chart],
    });
    const frames = [...container.querySelectorAll<HTMLElement>(".wb-chart")];
    expect(frames.map((frame) => frame.getAttribute("aria-hidden"))).toEqual(["true", null]);
    expect(frames[0]).toHaveAttribute("inert");
    expect(frames[1]).toHaveStyle({ left: "130px", top: "45px", width: "300px", height: "200px" });
    expect(frames[1]!.closest('[role="grid"]')).toBeNull();
  });

  it("adds up the selection", async () => {
    const { user } = showWorkbook({ id: "one", cells: { A1: "2", A2: "4.5", A3: "word" } });
    await user.click(cellAt("A1"));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}");
    expect(screen.getByText("Sum: 6.5")).toBeInTheDocument();
    expect(screen.getByText("Average: 3.25")).toBeInTheDocument();
    expect(screen.getByText("Count: 3")).toBeInTheDocument();
  });

  it("shows what the add-in selects without taking the keyboard from the pane", async () => {
    const { desk } = showWorkbook({ id: "one", rows: 1000 });
    const pane = document.createElement("button");
    document.body.append(pane);
    pane.focus();
    act(() => desk.select({ top: 700, left: 1, bottom: 700, right: 1 }));
    expect(pane).toHaveFocus();
    expect(cellAt("B701")).toHaveAttribute("tabindex", "0");
    expect(document.querySelector<HTMLElement>("[data-grid-scroll]")!.scrollTop).toBeGreaterThan(0);
    pane.remove();
  });
});
