import { inflateSync } from "node:zlib";

/** A page of a PDF file, by the sizes of its letters in points: the largest is that of the title. */
export interface PrintedPage {
  readonly letterSizes: readonly number[];
}

/**
 * The pages of a PDF file that LibreOffice wrote: each has one content stream, in which a font's size
 * stands before `Tf`. Enough to tell how many pages a sheet takes and how small it is printed.
 */
export function printedPages(pdf: Buffer): PrintedPage[] {
  const text = pdf.toString("latin1");
  const pages = [...text.matchAll(/\/Type\s*\/Page\b[^]*?\/Contents (\d+) 0 R/g)];
  return pages.map(([, number]) => {
    const content = streamOf(pdf, text, number ?? "");
    const sizes = [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    return { letterSizes: sizes };
  });
}

function streamOf(pdf: Buffer, text: string, number: string): string {
  const at = text.search(new RegExp(`(?:^|\\n)${number} 0 obj`));
  const start = text.indexOf("stream\n", at) + "stream\n".length;
  const end = text.indexOf("endstream", start);
  if (at < 0 || end < 0) throw new Error(`the file has no stream ${number}`);
  return inflateSync(pdf.subarray(start, end)).toString("latin1");
}
