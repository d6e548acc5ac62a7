/**
 * Office.js on the web takes the Tab key to itself, so that it can leave the pane for Excel at its end:
 * it knows no `summary`, takes each radio button for a stop and leaves from wherever it does not know
 * the element that has the focus, such as a heading that was focused to say where one is. So the key is
 * the browser's as long as there is another stop within the pane, and Office's at both ends.
 */
const STOPS =
  "a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

const isRadio = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === "radio";

/** Radio buttons of one name are one stop. */
const sameGroup = (one: Element, other: Element): boolean =>
  isRadio(one) && isRadio(other) && one.name !== "" && one.name === other.name;

function isStop(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(":disabled")) return false;
  if (element.hasAttribute("data-tabster-dummy")) return false;
  // Not in a closed part, not hidden.
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
}

/** Whether the browser's next (or, backwards, previous) stop is within the page. */
function hasStopBeyond(from: Element, isBack: boolean): boolean {
  const side = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return Array.from(from.ownerDocument.querySelectorAll<HTMLElement>(STOPS)).some(
    (element) =>
      (from.compareDocumentPosition(element) & side) !== 0 &&
      !element.contains(from) &&
      !sameGroup(from, element) &&
      isStop(element)
  );
}

/** @returns a function that gives the key back to office.js */
export function keepTabInside(page: Document): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
    const { target } = event;
    if (target instanceof Element && hasStopBeyond(target, event.shiftKey)) {
      // Office.js listens at the window, which comes after the document.
      event.stopPropagation();
    }
  };
  page.addEventListener("keydown", onKey);
  return () => page.removeEventListener("keydown", onKey);
}
