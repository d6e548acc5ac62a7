import type { PrintPlan } from "./plan";

/** Excel allows 255 characters for header codes and text together. */
const longestHandling = 200;

/** Excel's own "Normal" and, for wide tables that shall stay readable one page wide, "Narrow". */
const normalMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const narrowMargins = { ...normalMargins, left: 18, right: 18 };

/**
 * One page wide. The handling line stands on every page, top and bottom. Texts are Excel's header
 * codes: `&L`, `&C` and `&R` open a section, `&A` is the sheet's name, `&P` the page, `&N` the pages.
 *
 * @param titleRow row repeated on every page, counted from 0
 */
export function printSetup(
  orientation: PrintPlan["orientation"],
  handling: string,
  titleRow?: number
): PrintPlan {
  const line = handling.replace(/\s+/g, " ").trim().slice(0, longestHandling).replace(/&/g, "&&");
  const centre = line === "" ? "" : `&C${line.slice(0, longestHandling)}`;
  return {
    orientation,
    ...(titleRow === undefined ? {} : { titleRows: { first: titleRow, last: titleRow } }),
    onePageWide: true,
    margins: orientation === "landscape" ? narrowMargins : normalMargins,
    header: centre,
    footer: `&L&A${centre}&RPage &P of &N`,
  };
}
