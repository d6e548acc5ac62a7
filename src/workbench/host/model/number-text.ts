/** How a value shows in a cell (`Range.text`), en-US. */
import type { StoredValue } from "../../../package/contents";
import { format as fractionText } from "numfmt";
import { dateText, isDateCode } from "./date-text";
import { pickSection, splitPieces, splitSections, type Piece } from "./format-code";

/** General: up to 11 characters, scientific for very large and very small numbers. */
function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    const power = Number(exponent);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const whole = String(Math.trunc(size)).length;
  const decimals = Math.max(0, Math.min(9, 10 - whole));
  const text = value.toFixed(decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function digitsText(parts: readonly Piece[], value: number): string {
  const placeholders = parts.filter(({ literal, text }) => !literal && /^[#0?.,%]+$/.test(text));
  const exponentAt = parts.findIndex(({ literal, text }) => !literal && /^E[+-]$/i.test(text));
  if (exponentAt >= 0) return scientificText(parts.slice(0, exponentAt), value);
  const pattern = placeholders.map(({ text }) => text).join("");
  const percents = pattern.split("%").length - 1;
  const digits = pattern.replaceAll("%", "");
  const [wholeCode = "", decimalCode = ""] = digits.split(".");
  const scaling = /,+$/.exec(wholeCode)?.[0].length ?? 0;
  const thousands = /,/.test(wholeCode.slice(0, wholeCode.length - scaling));
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** scaling;
  const decimals = decimalCode.replaceAll(/[^#0?]/g, "");
  const [whole = "0", fraction = ""] = roundedText(scaled, decimals.length).split(".");
  const least = wholeCode.replaceAll(/[^0?]/g, "").length;
  let shownWhole = (whole === "0" && least === 0 ? "" : whole).padStart(least, "0");
  if (thousands) shownWhole = shownWhole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const keep = decimals.replace(/#+$/, "").length;
  const shownFraction = fraction.slice(0, keep) + fraction.slice(keep).replace(/0+$/, "");
  const point = digits.includes(".") ? "." : "";
  const number = `${shownWhole}${point}${shownFraction}`;
  let used = false;
  const isZero = !/[1-9]/.test(number);
  const text = parts
    .map((part) => {
      if (part.literal || !/^[#0?.,%]+$/.test(part.text)) return part.text;
      const percent = "%".repeat(part.text.split("%").length - 1);
      if (used) return percent;
      if (!/[#0?]/.test(part.text)) return percent;
      used = true;
      return number + percent;
    })
    .join("");
  return value < 0 && !isZero ? `-${text}` : text;
}

function scientificText(mantissaParts: readonly Piece[], value: number): string {
  const pattern = mantissaParts.map(({ literal, text }) => (literal ? "" : text)).join("");
  const places = (pattern.split(".")[1] ?? "").replaceAll(/[^#0?]/g, "").length;
  const [mantissa = "0", power = "0"] = value.toExponential(places).split("e");
  const size = String(Math.abs(Number(power))).padStart(2, "0");
  return `${mantissa}E${Number(power) < 0 ? "-" : "+"}${size}`;
}

/** Rounds half away from zero on the decimal text, as Excel shows numbers. */
function roundedText(value: number, places: number): string {
  if (value >= 1e21) return BigInt(Math.round(value)).toString();
  return Number(`${Math.round(Number(`${value.toPrecision(15)}e${places}`))}e-${places}`).toFixed(
    places
  );
}

function numberText(value: number, format: string, date1904: boolean): string {
  if (format === "" || /^General$/i.test(format)) return generalText(value);
  if (format === "@") return generalText(value);
  const { code, shown } = pickSection(splitSections(format), value);
  const parts = splitPieces(code);
  if (isDateCode(parts)) return dateText(parts, shown, date1904);
  if (parts.some(({ literal, text }) => !literal && /^General$/i.test(text))) {
    return parts
      .map(({ literal, text }) => (!literal && /^General$/i.test(text) ? generalText(shown) : text))
      .join("");
  }
  if (!parts.some(({ literal, text }) => !literal && /[#0?]/.test(text))) {
    return parts.map(({ text }) => text).join("");
  }
  return isFraction(parts) ? fractionText(code, shown) : digitsText(parts, shown);
}

/** `# ?/?` and its like: digits on both sides of a stroke. */
function isFraction(parts: readonly Piece[]): boolean {
  const code = parts.map(({ literal, text }) => (literal ? " " : text)).join("");
  return /[#0?]\s*\/\s*[#0?\d]/.test(code);
}

function textText(value: string, format: string): string {
  const sections = splitSections(format);
  const code = sections[3]?.code ?? (format.includes("@") ? sections.at(-1)?.code : undefined);
  if (code === undefined) return value;
  return splitPieces(code)
    .map(({ literal, text }) => (!literal && text === "@" ? value : text))
    .join("");
}

/** The text of a cell; what is too wide for its column is shown all the same. */
export function shownText(value: StoredValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  return typeof value === "number" ? numberText(value, format, date1904) : textText(value, format);
}
