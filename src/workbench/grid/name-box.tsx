import { useId, useState, type KeyboardEvent } from "react";
import { formatArea } from "../host/model/address";
import { areaOf } from "../host/model/cell-area";
import type { Desk } from "../desk/desk";
import type { EntryControl } from "./entry";
import { gridText } from "./grid-text";

export interface NameBoxProps {
  readonly desk: Desk;
  readonly entry: EntryControl;
  /** It went where it should; the keyboard goes back to the grid. */
  readonly onGone: () => void;
}

/** Says which cell is active and goes to the address or name that is typed or chosen. */
export function NameBox({ desk, entry, onGone }: NameBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const listId = useId();
  const { row, column } = desk.selection;
  const current = formatArea(areaOf(row, column));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") setTyped(null);
    if (event.key !== "Enter" || typed === null) return;
    event.preventDefault();
    void entry
      .report(() => desk.goTo(typed.trim()))
      .then((kind) => {
        // A wrong name stays there to be put right.
        if (kind !== "done") return;
        setTyped(null);
        onGone();
      });
  };
  return (
    <>
      <input
        className="wb-name-box"
        aria-label={gridText.nameBox}
        list={listId}
        value={typed ?? current}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <datalist id={listId}>
        {desk.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
