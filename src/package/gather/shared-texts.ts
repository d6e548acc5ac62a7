import type { PartSource } from "../parts/part-source";
import { readSharedStrings } from "../read/shared-strings";
import { GREATER, QuickAttributes, skipSpace } from "../xml/quick-tag";
import { QuickText } from "../xml/quick-text";
import { quickTree } from "../xml/quick-tree";
import { fromStoredText } from "../xml/xml-text";
import { mayHideTags } from "./hiding";
import { ownText } from "./own-text";
import { RichText } from "./rich-text";

/** A shared string by its number; undefined where there is none. */
export type SharedTexts = (at: number) => string | undefined;

const EMPTY = -1;

/** Where the text of each `si` begins, `EMPTY` for `<si/>`; null where the parser has to judge. */
function findItems(text: string, tag: QuickAttributes): number[] | null {
  const first = text.indexOf("<si");
  // Without its items the part says whether they are what they seem.
  const head = quickTree(first < 0 ? text : `${text.slice(0, first)}</sst>`);
  if (head?.name !== "sst" || head.tag !== "sst" || head.children.length > 0) return null;
  if (first < 0) return [];
  if (mayHideTags(text, first)) return null;
  const items: number[] = [];
  for (let at = first; ;) {
    at = skipSpace(text, at);
    if (!text.startsWith("<si", at)) return isEnd(text, at) ? items : null;
    if (text.charCodeAt(at + 3) === GREATER) items.push(at + 4);
    else {
      if (tag.read(at + 3) === null || tag.hasDeclaration) return null;
      items.push(tag.isSelfClosing ? EMPTY : tag.end);
      if (tag.isSelfClosing) {
        at = tag.end;
        continue;
      }
    }
    const end = text.indexOf("</si>", at);
    if (end < 0) return null;
    at = end + 5;
  }
}

/** Whether nothing but the list's extensions comes before its closing tag. */
function isEnd(text: string, at: number): boolean {
  const end = text.lastIndexOf("</sst>");
  return at === end || (text.startsWith("<extLst", at) && text.indexOf("<si", at) < 0 && end > at);
}

function quickTexts(text: string): SharedTexts | null {
  const written = new QuickText(text, 0);
  const tag = new QuickAttributes(text, written);
  const items = findItems(text, tag);
  if (items === null) return null;
  const known = new Map<number, string>();
  const rich = new RichText(text, written, tag);
  return (index) => {
    const at = items[index];
    if (at === undefined) return undefined;
    if (at === EMPTY) return "";
    const found = known.get(index);
    if (found !== undefined) return found;
    const read = rich.read(at, "</si>");
    if (read === null) throw new NotQuick();
    const own = ownText(fromStoredText(read));
    known.set(index, own);
    return own;
  };
}

/** Some text turned out to be written in a way that only the exact parser knows. */
class NotQuick extends Error {}

/** The shared strings in the part with this key, each read when it is first asked for. */
export function sharedTexts(parts: PartSource, key: string | undefined): SharedTexts {
  if (key === undefined) return () => undefined;
  const exactly = (): SharedTexts => {
    const all = readSharedStrings(parts, key).map(ownText);
    return (at) => all[at];
  };
  let texts = quickTexts(parts.xml(key).text) ?? exactly();
  return (at) => {
    try {
      return texts(at);
    } catch (error) {
      if (!(error instanceof NotQuick)) throw error;
      texts = exactly();
      return texts(at);
    }
  };
}
