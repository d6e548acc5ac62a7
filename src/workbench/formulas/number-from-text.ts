import { Unsupported } from "./unsupported";

const NUMBER =
  /^([+-]?)\s*\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?\s*(%?)$/i;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const DATE_OR_TIME = new RegExp(
  [
    String.raw`^\d{1,4}[-/]\d{1,4}(?:[-/]\d{1,4})?(?:\s.*)?$`,
    String.raw`^\d{1,4}[-/ ]*${MONTH}\b[-/ ,\d]*$`,
    String.raw`^${MONTH}[-/ ]*\d{1,4}[-/ ,\d]*$`,
    String.raw`^\d+:\d+(?::\d+(?:\.\d+)?)?\s*(?:[ap]m?)?$`,
    String.raw`^\d+\s*[ap]m?$`,
  ].join("|"),
  "i"
);

/**
 * The number that Excel (en-US) reads in a text: signs, thousands, `$`, exponents, percent and
 * accountants' brackets; undefined when there is none.
 *
 * @throws Unsupported for what Excel would read as a date or a time: its number depends on the
 * workbook's date system and today's year.
 */
export function numberFromText(text: string): number | undefined {
  const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  const inBrackets = /^\(([^+-].*)\)$/.exec(trimmed);
  const match = NUMBER.exec(inBrackets?.[1]?.trim() ?? trimmed);
  if (match) {
    const [, sign, digits = "", exponent = "0", percent] = match;
    const plain = digits.replaceAll(",", "");
    const size = Number(`${plain}e${Number(exponent) - (percent === "%" ? 2 : 0)}`);
    if (!Number.isFinite(size)) return undefined;
    return (sign === "-") !== (inBrackets !== null) ? -size : size;
  }
  if (DATE_OR_TIME.test(trimmed)) {
    throw new Unsupported(`the text "${trimmed}" may be a date`);
  }
  return undefined;
}
