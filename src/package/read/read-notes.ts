import type { StoredNote } from "../contents";
import type { PackageParts } from "../parts/package-parts";
import { fromStoredText } from "../xml/xml-text";
import { child, children, type XmlElement } from "../xml/xml-tree";

/** Type of the relationship to comments with their answers. */
export const threadedComments =
  "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const PERSON = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/**
 * What is noted at the cells of a sheet: notes, and comments with their answers. A comment stands in
 * the file a second time as a note for older versions of Excel, which is left out.
 *
 * @param workbookKey key of the workbook part, which names the people
 */
export function readNotes(
  parts: PackageParts,
  sheetKey: string,
  workbookKey: string | undefined
): StoredNote[] {
  const threads = readThreads(parts, sheetKey, workbookKey);
  const commented = new Set(threads.map(({ ref }) => ref));
  return [...readPlain(parts, sheetKey).filter(({ ref }) => !commented.has(ref)), ...threads];
}

function relatedTree(
  parts: PackageParts,
  owner: string | undefined,
  type: string
): XmlElement | undefined {
  if (owner === undefined) return undefined;
  const found = parts.relationships(owner).find((one) => one.type === type && !one.isExternal);
  return found !== undefined && parts.has(found.target) ? parts.tree(found.target) : undefined;
}

function readPlain(parts: PackageParts, sheetKey: string): StoredNote[] {
  const root = relatedTree(parts, sheetKey, "comments");
  const authors = children(child(root, "authors"), "author").map(({ text }) => text);
  return children(child(root, "commentList"), "comment").map((comment) => {
    const text = child(comment, "text");
    const runs = children(text, "r").map((run) => child(run, "t")?.text ?? "");
    const words = `${child(text, "t")?.text ?? ""}${runs.join("")}`;
    const author = authors[Number(comment.attributes["authorId"])] ?? "";
    return {
      ref: comment.attributes["ref"] ?? "",
      author: fromStoredText(author),
      // Excel begins a note with its author's name, which is shown on its own.
      text: fromStoredText(words.startsWith(`${author}:`) ? words.slice(author.length + 1) : words)
        .replaceAll("\r\n", "\n")
        .trim(),
      isComment: false,
    };
  });
}

function readThreads(
  parts: PackageParts,
  sheetKey: string,
  workbookKey: string | undefined
): StoredNote[] {
  const root = relatedTree(parts, sheetKey, threadedComments);
  if (root === undefined) return [];
  const people = new Map(
    children(relatedTree(parts, workbookKey, PERSON), "tc:person").map(({ attributes }) => [
      attributes["id"],
      attributes["displayName"] ?? "",
    ])
  );
  const threads = new Map<string, StoredNote>();
  for (const comment of children(root, "tc:threadedComment")) {
    const { ref, personId } = comment.attributes;
    if (ref === undefined) continue;
    const author = people.get(personId) ?? "";
    const words = child(comment, "tc:text")?.text ?? "";
    const before = threads.get(ref);
    threads.set(
      ref,
      before === undefined
        ? { ref, author, text: words, isComment: true }
        : { ...before, text: `${before.text}\n${author === "" ? "" : `${author}: `}${words}` }
    );
  }
  return [...threads.values()];
}
