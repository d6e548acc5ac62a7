/** The three parts of a header or footer. */
export interface PageSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const sectionOf: Readonly<Record<string, keyof PageSections>> = {
  L: "left",
  C: "center",
  R: "right",
};

/**
 * Splits Excel's own header code (`&LText&CText&RPage &P`) into its parts. Text before the first
 * part mark stands in the centre; `&&` is a plain ampersand and no mark.
 */
export function pageSections(code: string): PageSections {
  const sections = { left: "", center: "", right: "" };
  let into: keyof PageSections = "center";
  for (const [piece] of code.matchAll(/&[^]|[^&]+|&$/g)) {
    const mark = piece.length === 2 && piece.startsWith("&") ? piece.slice(1) : "";
    const section = Object.hasOwn(sectionOf, mark) ? sectionOf[mark] : undefined;
    if (section === undefined) sections[into] += piece;
    else into = section;
  }
  return sections;
}
