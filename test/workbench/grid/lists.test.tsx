import { screen, within } from "@testing-library/react";
import type { TableView } from "../../../src/workbench/desk/sheet-view";
import { area, typed } from "./fake-desk";
import { cellAt, focusedCell, playLayout, showWorkbook } from "./shown-workbook";

beforeEach(() => playLayout());

const table: TableView = {
  name: "Sites",
  area: area("B2:C5"),
  columns: ["Site", "State"],
  hasFilterButtons: true,
  filtered: new Set(),
  sorted: null,
};
const header = (column: string) => typed(column, { filter: { table: "Sites", column } });
const sheet = {
  id: "one",
  tables: [table],
  cells: { B2: header("Site"), C2: header("State"), A1: typed("Yes", { hasChoices: true }) },
};

describe("the list of a validation", () => {
  it("opens with Alt and Down, takes with Enter, and goes back to the cell", async () => {
    const { user, desk } = showWorkbook(sheet);
    await user.click(cellAt("A1"));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    const list = screen.getByRole("listbox", { name: "Values for A1" });
    expect(list).toHaveFocus();
    expect(within(list).getByRole("option", { selected: true })).toHaveTextContent("Yes");
    await user.keyboard("n");
    expect(within(list).getByRole("option", { selected: true })).toHaveTextContent("No");
    await user.keyboard("{ArrowDown}{Enter}");
    expect(desk.log).toEqual(['enter 0 0 "Not known"']);
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(focusedCell()).toBe("A1");
  });

  it("has a button while the cell is active, and Escape changes nothing", async () => {
    const { user, desk } = showWorkbook(sheet);
    await user.click(cellAt("D4"));
    expect(screen.queryByRole("button", { name: "Open the list of values" })).toBeNull();
    await user.click(cellAt("A1"));
    await user.click(screen.getByRole("button", { name: "Open the list of values" }));
    await user.keyboard("{ArrowDown}{Escape}");
    expect(desk.log).toEqual([]);
    expect(focusedCell()).toBe("A1");
  });

  it("tells in words that a cell has none", async () => {
    const { user } = showWorkbook(sheet);
    await user.click(cellAt("D4"));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByRole("status")).toHaveTextContent("This cell has no list of values.");
  });
});

describe("the menu of a table's header cell", () => {
  it("keeps the values that are chosen, and takes the filter away again", async () => {
    const { user, desk } = showWorkbook(sheet);
    await user.click(screen.getByRole("button", { name: "Filter and sort State" }));
    const menu = screen.getByRole("dialog", { name: "Filter and sort State" });
    expect(within(menu).getByRole("button", { name: "Clear filter" })).toBeDisabled();
    await user.click(within(menu).getByRole("checkbox", { name: "Fair" }));
    await user.click(within(menu).getByRole("checkbox", { name: "(Blanks)" }));
    await user.click(within(menu).getByRole("button", { name: "Apply" }));
    expect(desk.log).toEqual(['filter Sites State ["Good"]']);
    expect(focusedCell()).toBe("C2");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.click(screen.getByRole("button", { name: "Clear filter" }));
    expect(desk.log.at(-1)).toBe("filter Sites State all");
    expect(cellAt("C2")).toHaveTextContent("State");
  });

  it("refuses to keep nothing, and says why", async () => {
    const { user } = showWorkbook(sheet);
    await user.click(screen.getByRole("button", { name: "Filter and sort Site" }));
    await user.click(screen.getByRole("checkbox", { name: "(Select all)" }));
    expect(screen.getByRole("button", { name: "Apply" })).toBeDisabled();
    expect(screen.getByRole("note")).toHaveTextContent("Choose at least one value");
    await user.click(screen.getByRole("checkbox", { name: "(Select all)" }));
    expect(screen.getByRole("button", { name: "Apply" })).toBeEnabled();
  });

  it("sorts by keyboard and stays within the menu", async () => {
    const { user, desk } = showWorkbook(sheet);
    await user.click(cellAt("B2"));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByRole("button", { name: "Sort A to Z" })).toHaveFocus();
    await user.keyboard("{Shift>}{Tab}{/Shift}");
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(screen.getByRole("button", { name: "Sort Z to A" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(desk.log).toEqual(["sort Sites Site down"]);
  });
});
