import { sha256 } from "../assessment/history/sha-256";

/**
 * Some versions of Excel cut custom properties after 255 characters. The limit is documented for those
 * of documents only; for those of sheets it is not known, so nothing relies on longer ones.
 */
const longestValue = 250;
const checkDigits = 8;
const opening = /^([0-9a-f]{8})\.(\d+)\./;

/** Marks that hold a long text between them: `name`, `name.2`, `name.3`, … */
export function longMark(name: string, text: string): Record<string, string> {
  const whole = `${sha256(text).slice(0, checkDigits)}.${text.length}.${text}`;
  const count = Math.ceil(whole.length / longestValue);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      markName(name, index),
      whole.slice(index * longestValue, (index + 1) * longestValue),
    ])
  );
}

/**
 * The text that such marks hold; null where there is none or a part was cut, lost or left over from
 * another text. Marks beyond the text are left over from a longer one and do not count.
 */
export function readLongMark(marks: Readonly<Record<string, string>>, name: string): string | null {
  const [start, check, length] = opening.exec(marks[name] ?? "") ?? [];
  if (start === undefined) return null;
  let text = (marks[name] ?? "").slice(start.length);
  for (let index = 1; text.length < Number(length); index += 1) {
    const part = marks[markName(name, index)];
    if (part === undefined || part === "") return null;
    text += part;
  }
  return sha256(text).slice(0, checkDigits) === check ? text : null;
}

function markName(name: string, index: number): string {
  return index === 0 ? name : `${name}.${index + 1}`;
}
