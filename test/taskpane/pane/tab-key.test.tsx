import { keepTabInside } from "../../../src/taskpane/pane/tab-key";

/** jsdom draws nothing: what is hidden has no rectangle in a browser. */
function drawn(html: string): void {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll<HTMLElement>("*")) {
    const rects = element.closest("[hidden]") === null ? [new DOMRect(0, 0, 1, 1)] : [];
    element.getClientRects = () => rects as unknown as DOMRectList;
  }
}

/** Whether Office.js, which listens at the window, gets a press of Tab at this element. */
function reachesOffice(selector: string, more: KeyboardEventInit = {}): boolean {
  let isReached = false;
  const office = (): void => {
    isReached = true;
  };
  window.addEventListener("keydown", office);
  const event = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, ...more });
  document.querySelector(selector)!.dispatchEvent(event);
  window.removeEventListener("keydown", office);
  return isReached;
}

const back = { shiftKey: true };
let end: () => void;
beforeAll(() => {
  globalThis.DOMRect ??= class {} as unknown as typeof DOMRect;
  end = keepTabInside(document);
});
afterAll(() => end());

describe("the Tab key", () => {
  it("is the browser's from a heading, and over a summary", () => {
    drawn(
      `<button id="a">A</button><h1 tabindex="-1">H</h1><details><summary>S</summary></details>`
    );
    expect(reachesOffice("h1")).toBe(false);
    expect(reachesOffice("h1", back)).toBe(false);
    expect(reachesOffice("#a")).toBe(false);
  });

  it("is Office's at both ends, where it leaves the pane", () => {
    drawn(`<button id="a">A</button><button id="b">B</button>
      <button disabled>C</button><button tabindex="-1">D</button><p hidden><button>E</button></p>`);
    expect(reachesOffice("#a", back)).toBe(true);
    expect(reachesOffice("#b")).toBe(true);
  });

  it("takes radio buttons of one name for one stop", () => {
    const radio = (id: string) => `<input type="radio" name="level" id="${id}">`;
    drawn(`${radio("one")}${radio("two")}`);
    expect(reachesOffice("#one")).toBe(true);
    drawn(`${radio("one")}${radio("two")}<input id="basis">`);
    expect(reachesOffice("#one")).toBe(false);
  });

  it("leaves other keys and Ctrl+Tab alone", () => {
    drawn(`<button id="a">A</button><button>B</button>`);
    expect(reachesOffice("#a", { key: "Escape" })).toBe(true);
    expect(reachesOffice("#a", { ctrlKey: true })).toBe(true);
  });
});
