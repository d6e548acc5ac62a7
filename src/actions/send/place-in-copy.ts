import type { WorkbookContents } from "../../package/contents";
import { placesOfCopy } from "../../text/send";

/** @param number of a part, from 1 */
const nth = <T>(list: readonly T[], number: string | undefined): T | undefined =>
  list[Number(number) - 1];

/**
 * What a part of a redacted copy is to whoever looks at it in Excel. The writer numbers sheets and
 * tables in their order.
 */
export function placeInCopy(part: string, { sheets }: WorkbookContents): string {
  const [, kind = "", number] = /^xl\/(?:\w+\/)?([A-Za-z]+?)(\d*)\.\w+$/.exec(part) ?? [];
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map(({ name }) => placesOfCopy.table(name, sheet.name))
  );
  const sheet = kind === "sheet" ? nth(sheets, number) : undefined;
  if (sheet !== undefined) return placesOfCopy.sheet(sheet.name);
  const table = kind === "table" ? nth(tables, number) : undefined;
  if (table !== undefined) return table;
  if (kind === "workbook") return placesOfCopy.names;
  if (kind === "styles" || kind === "theme") return placesOfCopy.looks;
  if (kind === "chart" || kind === "drawing") return placesOfCopy.charts;
  return /^doc(?:Props|Metadata)\//.test(part) ? placesOfCopy.label : placesOfCopy.other(part);
}
