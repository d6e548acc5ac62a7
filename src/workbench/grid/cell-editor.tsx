import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { formatArea } from "../host/model/address";
import { areaOf } from "../host/model/cell-area";
import { alignmentOf, TEXT_MARGIN } from "./cell-text";
import { editorKey } from "./editor-keys";
import type { Entry } from "./entry";
import { headerText } from "./grid-text";
import type { GridContext } from "./grid-context";
import type { Box } from "./selection-marks";
import type { SheetShape } from "./sheet-shape";
import { fontOf, textWidth } from "./text-width";

export interface CellEditorProps {
  readonly shape: SheetShape;
  readonly entry: Entry;
  readonly box: Box;
  readonly scroller: HTMLElement | null;
  readonly context: GridContext;
}

/** The text that is being typed, over its cell; it grows over the neighbours as the text does. */
export function CellEditor({ shape, entry, box, scroller, context }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isHere = entry.place === "cell" && !entry.isWaiting;
  const { text } = entry;

  // The keyboard goes to the end of the text once, and again after a refusal.
  useEffect(() => {
    if (!isHere || field.current === null) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isHere]);

  return (
    <textarea
      ref={field}
      className="wb-editor"
      aria-label={headerText.editorOf(formatArea(areaOf(entry.row, entry.column)))}
      value={text}
      readOnly={entry.isWaiting}
      spellCheck={false}
      rows={1}
      style={{
        ...editorBox(shape, entry, box, scroller),
        ...editorLook(shape, entry),
      }}
      onChange={(event) => context.entry.change(event.target.value)}
      onFocus={() => context.entry.moveTo("cell")}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => editorKey(context, event, "cell")}
    />
  );
}

function editorLook(shape: SheetShape, { row, column, text }: Entry): CSSProperties {
  const cell = shape.view.cell(row, column);
  const { style } = cell;
  return {
    font: fontOf(style),
    textAlign: text.startsWith("=") ? "left" : alignmentOf(cell),
    whiteSpace: style.wrap === true ? "pre-wrap" : "pre",
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(style.fill === undefined ? {} : { backgroundColor: style.fill }),
  };
}

/** Pixels of a line of text for each point of its size. */
const LINE = (4 / 3) * 1.22;

function editorBox(
  shape: SheetShape,
  { row, column, text }: Entry,
  box: Box,
  scroller: HTMLElement | null
): CSSProperties {
  const { style } = shape.view.cell(row, column);
  const lines = text.split("\n");
  const line = (style.size ?? 11) * LINE;
  const longest = Math.max(...lines.map((one) => textWidth(one, style)));
  const wanted = longest + 2 * TEXT_MARGIN + 20;
  // A cell that wraps keeps its width and grows down; others grow to the edge of what is in sight.
  const seen = scroller === null ? box.width : scroller.clientWidth - 60;
  const width =
    style.wrap === true ? box.width : Math.max(box.width, Math.min(wanted, Math.max(seen, 120)));
  const inner = Math.max(1, width - 2 * TEXT_MARGIN - 4);
  const count =
    style.wrap === true || wanted > width
      ? lines.reduce((sum, one) => sum + Math.max(1, Math.ceil(textWidth(one, style) / inner)), 0)
      : lines.length;
  return {
    left: box.left - 1,
    top: box.top - 1,
    width: width + 2,
    height: Math.max(box.height + 2, count * line + 6),
    ...(wanted > width ? { whiteSpace: "pre-wrap" as const } : {}),
  };
}
