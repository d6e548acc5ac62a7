import { useRef, type KeyboardEvent } from "react";
import type { SheetTab } from "../desk/desk";
import { gridText } from "./grid-text";

export interface SheetTabsProps {
  readonly tabs: readonly SheetTab[];
  readonly active: string;
  /** Id of the element that shows the active sheet. */
  readonly panelId: string;
  readonly onActivate: (sheet: string) => void;
}

export function tabId(panelId: string, sheet: string): string {
  return `${panelId}-tab-${sheet}`;
}

/**
 * The visible sheets. Arrows move along them; Enter, Space or a click shows one, so that passing
 * by tells the add-in of no activation.
 */
export function SheetTabs({ tabs, active, panelId, onActivate }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.filter((tab) => tab.visibility === "visible");

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const at = buttons.indexOf(event.currentTarget);
    const target = {
      ArrowLeft: buttons[(at - 1 + buttons.length) % buttons.length],
      ArrowRight: buttons[(at + 1) % buttons.length],
      Home: buttons[0],
      End: buttons.at(-1),
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={gridText.sheets} className="wb-tabs">
      {shown.map((tab) => (
        <button
          key={tab.id}
          id={tabId(panelId, tab.id)}
          type="button"
          role="tab"
          aria-selected={tab.id === active}
          {...(tab.id === active ? { "aria-controls": panelId } : {})}
          tabIndex={tab.id === active ? 0 : -1}
          onClick={() => onActivate(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.name}
          {tab.isProtected && (
            <>
              <span aria-hidden="true"> 🔒</span>
              <span className="wb-hidden">{` (${gridText.protectedTab})`}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
