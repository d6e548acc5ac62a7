import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import type { FilterChoice } from "../desk/desk";
import { gridText, headerText } from "./grid-text";

export interface FilterMenuProps {
  readonly column: string;
  readonly choices: readonly FilterChoice[];
  readonly isFiltered: boolean;
  readonly style: CSSProperties;
  readonly onSort: (isDescending: boolean) => void;
  /** @param kept the shown texts that stay; null for all */
  readonly onFilter: (kept: ReadonlySet<string> | null) => void;
  readonly onClose: () => void;
}

/** The menu of a table's header cell: sort, choose the values that stay, clear. */
export function FilterMenu(props: FilterMenuProps) {
  const { column, choices, isFiltered, style, onSort, onFilter, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(choices.filter((choice) => choice.isKept).map((choice) => choice.text))
  );
  useEffect(() => menu.current?.querySelector("button")?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    const parts = [...(menu.current?.querySelectorAll<HTMLElement>("button:enabled, input") ?? [])];
    const at = parts.findIndex((part) => part === document.activeElement);
    const isBack = event.key === "ArrowUp" || (event.key === "Tab" && event.shiftKey);
    if (event.key === "Escape") onClose();
    else if (isBack || event.key === "ArrowDown" || event.key === "Tab") {
      parts[(at + (isBack ? -1 : 1) + parts.length) % parts.length]?.focus();
    } else return;
    event.preventDefault();
  };
  const toggle = (text: string): void => {
    const next = new Set(kept);
    if (!next.delete(text)) next.add(text);
    setKept(next);
  };
  const isAll = kept.size === choices.length;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and arrows
    <div
      ref={menu}
      role="dialog"
      aria-label={headerText.filterOf(column)}
      className="wb-popup wb-menu"
      style={style}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <button type="button" onClick={() => onSort(false)}>
        {gridText.sortAscending}
      </button>
      <button type="button" onClick={() => onSort(true)}>
        {gridText.sortDescending}
      </button>
      <button type="button" disabled={!isFiltered} onClick={() => onFilter(null)}>
        {gridText.clearFilter}
      </button>
      <fieldset>
        <legend>{headerText.valuesOf(column)}</legend>
        <label>
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => setKept(isAll ? new Set() : new Set(choices.map(({ text }) => text)))}
          />
          {gridText.selectAllChoices}
        </label>
        {choices.map(({ text }) => (
          <label key={text}>
            <input type="checkbox" checked={kept.has(text)} onChange={() => toggle(text)} />
            {text === "" ? gridText.blanks : text}
          </label>
        ))}
      </fieldset>
      {kept.size === 0 && <p role="note">{gridText.nothingKept}</p>}
      <div className="wb-buttons">
        <button
          type="button"
          className="wb-primary"
          disabled={kept.size === 0}
          onClick={() => onFilter(isAll ? null : kept)}
        >
          {gridText.applyFilter}
        </button>
        <button type="button" onClick={onClose}>
          {gridText.cancel}
        </button>
      </div>
    </div>
  );
}
