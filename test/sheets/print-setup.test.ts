import fc from "fast-check";
import { printSetup } from "../../src/sheets/print-setup";
import { pageSections } from "../../src/workbook/page-sections";

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

const linesOf = (section: string): string[] => section.replace(/&&/g, "&").slice(2).split("\n");

it("breaks a long handling line in two, and marks with an ellipsis what is cut", () => {
  const handling =
    "Internal to the desk & its partners, not for release without a word of the owner. ";
  const wide = printSetup("landscape", handling.repeat(2));
  expect(linesOf(wide.header).join(" ")).toBe(handling.repeat(2).trim());
  expect(linesOf(wide.header)).toHaveLength(2);
  const cut = printSetup("portrait", handling.repeat(4));
  const lines = linesOf(cut.header);
  expect(lines).toHaveLength(2);
  expect(lines.join(" ").endsWith("…")).toBe(true);
  // Cut after a word.
  expect(`${handling.repeat(4)} `).toContain(`${lines.join(" ").slice(0, -1)} `);
});

it("keeps within Excel's 255 characters and never splits a code, whatever is typed", () => {
  const anyLine = fc
    .array(
      fc.constantFrom("R&D", "&", "&&&", "word", "x".repeat(130), "&".repeat(140), "日本", "😀"),
      {
        maxLength: 120,
      }
    )
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(
      anyLine,
      fc.constantFrom("portrait" as const, "landscape" as const),
      (line, way) => {
        const { header, footer } = printSetup(way, line);
        expect(header.length).toBeLessThanOrEqual(255);
        expect(footer.length).toBeLessThanOrEqual(255);
        const sections = pageSections(footer);
        expect([sections.left, sections.right]).toEqual(["&A", "Page &P of &N"]);
        const said = pageSections(header).center.replace(/&&/g, "&");
        const plain = (text: string): string => text.replace(/\s+/g, "");
        if (said.endsWith("…")) expect(plain(line)).toContain(plain(said.slice(0, -1)));
        else expect(plain(said)).toBe(plain(line));
        expect(said).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }
    )
  );
});
