import type { PartSource } from "../parts/part-source";
import { walkXml } from "../xml/walk-xml";
import { fromStoredText } from "../xml/xml-text";

/** The texts that cells refer to by number; runs joined, phonetic readings left out. */
export function readSharedStrings(parts: PartSource, key: string | undefined): string[] {
  if (key === undefined) return [];
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  walkXml(parts.nameOf(key), parts.xml(key).text, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") phonetic++;
    },
    close(name) {
      if (name === "si") texts.push(fromStoredText(text));
      else if (name === "t") inText = false;
      else if (name === "rPh") phonetic--;
    },
    text(piece) {
      if (inText && phonetic === 0) text += piece;
    },
  });
  return texts;
}
