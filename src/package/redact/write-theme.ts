import type { WorkbookReader } from "../read/read-workbook";
import { OFFICE_THEME } from "../styles/office-theme";
import { escapeAttribute } from "../xml/xml-text";
import { writeNode } from "../xml/xml-node";
import { child } from "../xml/xml-tree";
import { allowed, type Check, colour, element, oneWordOf } from "./allow-list";

const SLOTS = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink";
const SLOT = element(
  {},
  {
    "a:srgbClr": { attributes: { val: colour }, needs: ["@val"] },
    "a:sysClr": {
      attributes: { val: oneWordOf("window windowText"), lastClr: colour },
      needs: ["@val"],
    },
  }
);

/**
 * The Office theme with the twelve colours and the two fonts of the workbook's own: names, effects and
 * pictures of a theme do not travel.
 */
export function writeTheme(workbook: WorkbookReader, words: Check): string | undefined {
  const key = workbook.related("theme");
  if (key === undefined) return undefined;
  const elements = child(workbook.parts.tree(key), "a:themeElements");
  const scheme = child(elements, "a:clrScheme");
  const colours = SLOTS.split(" ").map((name) => {
    const slot = child(scheme, `a:${name}`);
    const kept = slot === undefined ? undefined : allowed(slot, SLOT);
    return kept?.children.length === 1 ? writeNode(kept) : undefined;
  });
  const font = (kind: string): string | undefined => {
    const latin = child(child(child(elements, "a:fontScheme"), kind), "a:latin");
    const name = latin?.attributes["typeface"] ?? "";
    return /^[\p{L}\p{N} _.@+-]{1,31}$/u.test(name) ? words(name) : undefined;
  };
  let theme = OFFICE_THEME;
  if (colours.every((one) => one !== undefined)) {
    theme = theme.replace(
      /(<a:clrScheme name="Office">).*?(<\/a:clrScheme>)/s,
      (_all, start: string, end: string) => start + colours.join("") + end
    );
  }
  for (const kind of ["majorFont", "minorFont"]) {
    const name = font(`a:${kind}`);
    if (name === undefined) continue;
    theme = theme.replace(
      new RegExp(`(<a:${kind}><a:latin typeface=")[^"]*`),
      (_all, start: string) => start + escapeAttribute(name)
    );
  }
  return theme;
}
