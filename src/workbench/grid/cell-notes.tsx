import { useEffect, useState } from "react";
import type { CellView } from "../desk/sheet-view";
import { CellAnchor } from "./cell-anchor";
import { gridPlaceOf } from "./grid-place";
import { popupPlace } from "./popup-place";
import type { SheetShape } from "./sheet-shape";

export interface CellNotesProps {
  readonly shape: SheetShape;
  readonly row: number;
  readonly column: number;
  readonly gridId: string;
  readonly scroller: HTMLElement | null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const MOST = { width: 320, height: 140 } as const;

/**
 * Note and input prompt of the active cell, and the note of the cell that the pointer is on. The
 * active cell is described by them, so a screen reader reads them with it.
 */
export function CellNotes({ shape, row, column, gridId, scroller }: CellNotesProps) {
  const hovered = useHoveredCell(scroller);
  const isOther = hovered !== null && (hovered.row !== row || hovered.column !== column);
  return (
    <>
      <NoteBox shape={shape} place={{ row, column }} id={`${gridId}-about`} scroller={scroller} />
      {isOther && <NoteBox shape={shape} place={hovered} isHovered scroller={scroller} />}
    </>
  );
}

interface NoteBoxProps {
  readonly shape: SheetShape;
  readonly place: Place;
  readonly id?: string;
  /** Only the note, and for the eye: a screen reader has it when the cell is active. */
  readonly isHovered?: boolean;
  readonly scroller: HTMLElement | null;
}

function NoteBox({ shape, place, id, isHovered = false, scroller }: NoteBoxProps) {
  const { row, column } = place;
  const cell = shape.view.cell(row, column);
  const prompt = isHovered ? null : cell.prompt;
  const link = isHovered ? undefined : cell.link?.target;
  if (cell.note === null && prompt === null && link === undefined) return null;
  const room = {
    scroller,
    isFrozenRow: row < shape.view.freeze.rows,
    isFrozenColumn: column < shape.view.freeze.columns,
  };
  return (
    <CellAnchor shape={shape} row={row} column={column} layer={8}>
      {(box) => {
        const beside = { ...box, left: box.left + box.width + 4, top: box.top, height: 0 };
        const below = popupPlace(prompt === null ? beside : box, MOST, room);
        return (
          <div
            {...(id === undefined ? {} : { id })}
            {...(isHovered ? { "aria-hidden": true } : { role: "note" })}
            className="wb-popup wb-note"
            style={{ ...below, pointerEvents: "none" }}
          >
            <Words cell={cell} prompt={prompt} link={link} />
          </div>
        );
      }}
    </CellAnchor>
  );
}

function Words(props: { cell: CellView; prompt: CellView["prompt"]; link: string | undefined }) {
  const { note } = props.cell;
  return (
    <>
      {props.prompt !== null && (
        <div>
          <strong>{props.prompt.title}</strong>
          {props.prompt.text}
        </div>
      )}
      {note !== null && (
        <div>
          <strong>{note.author}</strong>
          {note.text}
        </div>
      )}
      {props.link !== undefined && <div>{props.link}</div>}
    </>
  );
}

function useHoveredCell(scroller: HTMLElement | null): Place | null {
  const [hovered, setHovered] = useState<Place | null>(null);
  useEffect(() => {
    if (scroller === null) return;
    const onOver = (event: globalThis.MouseEvent): void => {
      const place = gridPlaceOf(event.target);
      setHovered((last) => {
        if (place?.kind !== "cell") return null;
        const isSame = last?.row === place.row && last.column === place.column;
        return isSame ? last : { row: place.row, column: place.column };
      });
    };
    const onLeave = (): void => setHovered(null);
    scroller.addEventListener("mouseover", onOver);
    scroller.addEventListener("mouseleave", onLeave);
    return () => {
      scroller.removeEventListener("mouseover", onOver);
      scroller.removeEventListener("mouseleave", onLeave);
    };
  }, [scroller]);
  return hovered;
}
