/**
 * Whether the keyboard belongs to the grid. An element that is taken away while it has focus (a
 * cell scrolled out, an editor, another sheet) leaves focus on the page's body; the grid may then
 * take it back, but never from the pane, whose frame is the active element, nor from a list that
 * is open over the cells.
 */
export class GridFocus {
  private isOwner = false;
  private panel: HTMLElement | null = null;

  /** @returns a function that stops watching */
  watch(panel: HTMLElement): () => void {
    this.panel = panel;
    const onPlace = ({ target }: Event): void => {
      if (!(target instanceof Element) || target === document.body) return;
      // A message stands over everything and gives the keyboard back.
      if (target.closest('[role="alertdialog"]') !== null) return;
      this.isOwner = panel.contains(target);
    };
    document.addEventListener("focusin", onPlace);
    document.addEventListener("mousedown", onPlace);
    return () => {
      document.removeEventListener("focusin", onPlace);
      document.removeEventListener("mousedown", onPlace);
      this.panel = null;
    };
  }

  /** The keyboard goes to the grid: to the active cell now, or when the next one is drawn. */
  claim(activeCellId: string): void {
    this.isOwner = true;
    const { activeElement } = document;
    const isElsewhere = this.panel?.contains(activeElement) !== true;
    if (isElsewhere && activeElement instanceof HTMLElement) activeElement.blur();
    document.getElementById(activeCellId)?.focus({ preventScroll: true });
  }

  readonly mayTake = (): boolean => {
    const { activeElement } = document;
    if (!this.isOwner) return false;
    if (activeElement === null || activeElement === document.body) return true;
    const isCell = activeElement.getAttribute("role") === "gridcell";
    return isCell && this.panel?.contains(activeElement) === true;
  };
}
