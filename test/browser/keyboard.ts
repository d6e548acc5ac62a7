import type { Frame, Page } from "playwright-core";

/** What a screen reader would call the element that has the keyboard; "" where it is not in the frame. */
function focusedName(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || !document.hasFocus()) return "";
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const named = labels.map((label) => label.textContent).join(" ");
    const role = element.getAttribute("type") ?? element.tagName.toLowerCase();
    const text = element.getAttribute("aria-label") ?? (named || element.textContent);
    return `${role}: ${(text ?? "").trim()}`;
  });
}

/**
 * Presses Tab (or Shift and Tab) until the keyboard is where it shall be, as somebody without a mouse
 * does. @throws where it is not reached within so many presses
 */
export async function tabTo(
  page: Page,
  frame: Frame,
  wanted: RegExp,
  { isBack = false, most = 30 }: { isBack?: boolean; most?: number } = {}
): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const name = await focusedName(frame);
    if (wanted.test(name)) return;
    passed.push(name.slice(0, 60));
    await page.keyboard.press(isBack ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab did not come to ${String(wanted)}, but to: ${passed.join(" > ")}`);
}
