import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ChartView } from "../../../src/workbench/charts/chart-view";
import { WorkbookView } from "../../../src/workbench/grid/workbook-view";
import { FakeDesk, type FakeSheet } from "./fake-desk";

/** jsdom lays nothing out: the grid would find no room for any cell. */
export function playLayout(width = 800, height = 500): void {
  const size = (name: "clientWidth" | "clientHeight", pixels: number): void => {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  };
  size("clientWidth", width);
  size("clientHeight", height);
}

export function showWorkbook(...sheets: FakeSheet[]) {
  const desk = new FakeDesk(sheets);
  const user = userEvent.setup();
  const renderChart = (chart: ChartView) => <p>{`Chart ${chart.name}`}</p>;
  const view = render(<WorkbookView desk={desk} renderChart={renderChart} />);
  return { desk, user, ...view };
}

/** The cell at an address such as `B7`; null when it is not drawn. */
export function findCell(address: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${address}"]`);
}

export function cellAt(address: string): HTMLElement {
  const cell = findCell(address);
  if (cell === null) throw new Error(`${address} is not drawn`);
  return cell;
}

export function focusedCell(): string | null {
  return document.activeElement?.getAttribute("data-cell") ?? null;
}

export function scrollGrid(top: number, left = 0): void {
  const scroller = document.querySelector<HTMLElement>("[data-grid-scroll]");
  if (scroller === null) throw new Error("no grid");
  act(() => {
    scroller.scrollTop = top;
    scroller.scrollLeft = left;
    scroller.dispatchEvent(new Event("scroll"));
  });
}

export function editor(): HTMLElement {
  return screen.getByRole("textbox", { name: /^Entry in / });
}
