import { useCallback, type KeyboardEvent } from "react";

/** In the order in which F6 goes round, as in Excel; those that are not there are passed over. */
const REGIONS = ["ribbon", "workbook", "pane"];

const FOCUSABLE =
  'iframe, button:not([disabled]), [href], input:not([hidden]), select, textarea, [tabindex="0"]';

function focusIn(region: Element): boolean {
  const frame = region.querySelector("iframe");
  const grid = region.querySelector('[role="gridcell"][tabindex="0"]');
  const target = frame ?? grid ?? region.querySelector(FOCUSABLE);
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  return true;
}

/** @returns false where there is no such region, or nothing in it that takes the focus. */
export function focusRegion(name: string): boolean {
  const region = document.querySelector(`[data-region="${name}"]`);
  return region !== null && focusIn(region);
}

/** F6 and Shift+F6 move the focus between ribbon, workbook and pane. */
export function useRegions(): (event: KeyboardEvent) => void {
  return useCallback((event) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const here = event.target instanceof Element ? event.target.closest("[data-region]") : null;
    const from = REGIONS.indexOf(here?.getAttribute("data-region") ?? "");
    const step = event.shiftKey ? -1 : 1;
    for (let tried = 1; tried <= REGIONS.length; tried += 1) {
      const index = (from + step * tried + REGIONS.length * tried) % REGIONS.length;
      if (focusRegion(REGIONS[index] ?? "")) return;
    }
  }, []);
}
