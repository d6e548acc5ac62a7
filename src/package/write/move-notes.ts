import { areaName, parseArea } from "../a1";
import type { PackageParts } from "../parts/package-parts";
import { threadedComments } from "../read/read-notes";
import { setAttributes } from "../xml/edit-element";
import { splice, type Edit } from "../xml/splice";
import { child, children, type XmlElement } from "../xml/xml-tree";
import type { PackageEdit } from "./package-edit";

type Moves = ReadonlyMap<string, string | null>;

/**
 * Lets the notes and comments of a sheet go to other cells: in the list of notes, in that of comments
 * with their answers, and in the drawing that holds their boxes.
 */
export function moveNotes(
  edit: PackageEdit,
  parts: PackageParts,
  sheetKey: string,
  moves: Moves
): void {
  const related = (type: string): string[] =>
    parts
      .relationships(sheetKey)
      .filter((one) => one.type === type && !one.isExternal && parts.has(one.target))
      .map(({ target }) => target);
  const moveIn = (key: string, elements: readonly XmlElement[]): void => {
    const { text } = parts.xml(key);
    edit.replaceText(
      key,
      splice(
        text,
        elements.flatMap((one) => movedElement(text, one, moves))
      )
    );
  };
  for (const key of related("comments")) {
    moveIn(key, children(child(parts.tree(key), "commentList"), "comment"));
  }
  for (const key of related(threadedComments)) {
    moveIn(key, children(parts.tree(key), "tc:threadedComment"));
  }
  for (const key of related("vmlDrawing")) {
    edit.replaceText(key, movedBoxes(parts.xml(key).text, moves));
  }
}

function movedElement(text: string, element: XmlElement, moves: Moves): Edit[] {
  const to = moves.get(element.attributes["ref"] ?? "");
  if (to === undefined) return [];
  return to === null
    ? [{ start: element.start, end: element.end, text: "" }]
    : [setAttributes(text, element, { ref: to })];
}

/** Boxes name their cell by row and column, and their corners by rows and columns too. */
function movedBoxes(text: string, moves: Moves): string {
  return text.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    const row = numberIn(shape, "Row");
    const column = numberIn(shape, "Column");
    if (row === null || column === null) return shape;
    const ref = areaName({ top: row, bottom: row, left: column, right: column });
    const to = moves.get(ref);
    if (to === undefined) return shape;
    const cell = to === null ? undefined : parseArea(to);
    if (cell === undefined) return "";
    const [rows, columns] = [cell.top - row, cell.left - column];
    return shape
      .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/, `$1${cell.top}$2`)
      .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/, `$1${cell.left}$2`)
      .replace(
        /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/,
        (_, open: string, anchor: string, end: string) => {
          const steps = [columns, 0, rows, 0, columns, 0, rows, 0];
          const corners = anchor.split(",").map((one, at) => {
            const moved = Number(one) + (steps[at] ?? 0);
            return Math.max(0, moved);
          });
          return corners.some(Number.isNaN)
            ? `${open}${anchor}${end}`
            : `${open}${corners.join(", ")}${end}`;
        }
      );
  });
}

function numberIn(shape: string, name: string): number | null {
  const found = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1];
  return found === undefined ? null : Number(found);
}
