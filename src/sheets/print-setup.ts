import type { PrintPlan } from "./plan";

/**
 * Excel allows 255 characters for the codes and texts of a header or a footer together; those of the
 * footer besides the handling line take 21.
 */
const longestHandling = 230;
/** Characters of one line between the sheet's name and the page's number, and lines in the margin. */
const charactersOf = { portrait: 70, landscape: 115 } as const;
const mostLines = 2;

/** Excel's own "Normal" and, for wide tables that shall stay readable one page wide, "Narrow". */
const normalMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const narrowMargins = { ...normalMargins, left: 18, right: 18 };

/**
 * One page wide. The handling line stands on every page, top and bottom; a long one on two lines, one
 * that is longer still ends with an ellipsis. Texts are Excel's header codes: `&L`, `&C` and `&R` open
 * a section, `&A` is the sheet's name, `&P` the page, `&N` the pages.
 *
 * @param titleRow row repeated on every page, counted from 0
 */
export function printSetup(
  orientation: PrintPlan["orientation"],
  handling: string,
  titleRow?: number
): PrintPlan {
  const line = printedHandling(handling, charactersOf[orientation]);
  const centre = line === "" ? "" : `&C${line}`;
  return {
    orientation,
    ...(titleRow === undefined ? {} : { titleRows: { first: titleRow, last: titleRow } }),
    onePageWide: true,
    margins: orientation === "landscape" ? narrowMargins : normalMargins,
    header: centre,
    footer: `&L&A${centre}&RPage &P of &N`,
  };
}

/**
 * The handling line in lines of at most so many characters, as text and no code. Where it is too long
 * it ends after a word with an ellipsis; it stands whole on the assessment sheet and in the heads of
 * the sheets that leave the house.
 */
function printedHandling(handling: string, characters: number): string {
  const words = handling
    .trim()
    .slice(0, 4 * longestHandling)
    .split(/\s+/)
    .flatMap((word) => pieces(word, characters - 1));
  const whole = inLines(words, characters);
  if (whole !== null && handling.trim().length <= 4 * longestHandling) return whole;
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1] ?? "";
    const cut = inLines([...words.slice(0, count - 1), `${last}…`], characters);
    if (cut !== null) return cut;
  }
  return "";
}

/** A word in pieces that fit on a line. */
function pieces(word: string, characters: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / characters) }, (_, index) =>
    letters.slice(index * characters, (index + 1) * characters).join("")
  );
}

/** Words in lines; null where they take more lines or characters than there are. */
function inLines(words: readonly string[], characters: number): string | null {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  const code = lines.join("\n").replace(/&/g, "&&");
  return lines.length > mostLines || code.length > longestHandling ? null : code;
}
