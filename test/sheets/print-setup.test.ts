import { printSetup } from "../../src/sheets/print-setup";

it("gives wide sheets the width of the page, and both room for header and footer", () => {
  const wide = printSetup("landscape", "", 3);
  const tall = printSetup("portrait", "");
  expect([wide.margins.left, wide.margins.right]).toEqual([18, 18]);
  expect([tall.margins.left, tall.margins.right]).toEqual([50.4, 50.4]);
  for (const { margins } of [wide, tall]) {
    expect(margins.top).toBeGreaterThan(margins.header + 20);
    expect(margins.bottom).toBeGreaterThan(margins.footer + 20);
  }
  expect(wide.titleRows).toEqual({ first: 3, last: 3 });
  expect(tall.titleRows).toBeUndefined();
});

it("prints the handling line as text, never as a code", () => {
  const plan = printSetup("portrait", "  R&D \n only ");
  expect(plan.header).toBe("&CR&&D only");
  expect(plan.footer).toBe("&L&A&CR&&D only&RPage &P of &N");
});
