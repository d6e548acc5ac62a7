import axeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds wrong on a page or in one of its frames, rule by rule with the markup. */
export async function axeFaults(page: Page | Frame): Promise<string[]> {
  // Through the debugger, not a script element: the content policy would refuse that one.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const result = await (window as any).axe.run(document, {
      // Fluent adds focus guards that axe reports as aria-hidden-focus.
      exclude: [["[data-tabster-dummy]"]],
      // Each frame is looked at on its own.
      iframes: false,
    });
    return result.violations.map(
      (violation: any) =>
        `${violation.id}: ${violation.nodes.map((node: any) => node.html).join(" | ")}`
    );
  });
}
