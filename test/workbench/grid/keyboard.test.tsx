import { screen } from "@testing-library/react";
import { typed } from "./fake-desk";
import { cellAt, editor, findCell, focusedCell, playLayout, showWorkbook } from "./shown-workbook";

beforeEach(() => playLayout());

describe("moving by keyboard", () => {
  it("moves, extends and comes back to the active cell", async () => {
    const { user, desk } = showWorkbook({ id: "one", cells: { A1: "a" } });
    await user.click(cellAt("B2"));
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(focusedCell()).toBe("C3");
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowLeft}{/Shift}");
    expect(desk.selection).toMatchObject({
      area: { top: 2, left: 1, bottom: 4, right: 2 },
      row: 2,
      column: 2,
    });
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(desk.selection.area).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
    expect(screen.getAllByRole("gridcell", { selected: true })).toHaveLength(4);
    expect(focusedCell()).toBe("C3");
  });

  it("has one cell in the tab order", async () => {
    const { user, container } = showWorkbook({ id: "one" });
    await user.click(cellAt("C3"));
    const stops = container.querySelectorAll('[role="gridcell"][tabindex="0"]');
    expect([...stops]).toEqual([cellAt("C3")]);
  });

  it("leaves out hidden rows and columns, and goes around nothing at the edge", async () => {
    const { user } = showWorkbook({ id: "one", hidden: { rows: [1, 2], columns: [1] } });
    await user.click(cellAt("A1"));
    await user.keyboard("{ArrowDown}");
    expect(focusedCell()).toBe("A4");
    await user.keyboard("{ArrowRight}{ArrowUp}");
    expect(focusedCell()).toBe("C1");
    await user.keyboard("{ArrowUp}");
    expect(focusedCell()).toBe("C1");
    expect(findCell("B1")).toBeNull();
  });

  it("keeps focus in a cell that is scrolled to, and draws it there", async () => {
    const { user } = showWorkbook({ id: "one", rows: 10_000, cells: { A9000: "last" } });
    await user.click(cellAt("A1"));
    await user.keyboard("{Control>}{ArrowDown}{/Control}");
    expect(focusedCell()).toBe("A9000");
    expect(cellAt("A9000")).toHaveTextContent("last");
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(focusedCell()).toBe("A1");
  });

  it("goes through a selection with Tab and Enter, forward and back", async () => {
    const { user, desk } = showWorkbook({ id: "one" });
    await user.click(cellAt("A1"));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
    const visited: (string | null)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await user.keyboard("{Tab}");
      visited.push(focusedCell());
    }
    expect(visited).toEqual(["B1", "A2", "B2", "A1"]);
    await user.keyboard("{Enter}");
    expect(focusedCell()).toBe("A2");
    await user.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    expect(focusedCell()).toBe("B2");
    expect(desk.selection.area).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  });

  it("selects the block of data, then everything, whole rows and whole columns", async () => {
    const { user, desk } = showWorkbook({
      id: "one",
      cells: { B2: "a", C2: "b", C3: "c", F9: "d" },
    });
    await user.click(cellAt("B2"));
    await user.keyboard("{Control>}a{/Control}");
    expect(desk.selection.area).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    await user.keyboard("{Control>}a{/Control}");
    expect(desk.selection.area).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
    await user.click(cellAt("C5"));
    await user.keyboard("{Control>} {/Control}");
    expect(desk.selection.area).toEqual({ top: 0, left: 2, bottom: 1_048_575, right: 2 });
    await user.click(cellAt("C5"));
    await user.keyboard("{Shift>} {/Shift}");
    expect(desk.selection.area).toEqual({ top: 4, left: 0, bottom: 4, right: 16_383 });
    await user.keyboard("{Control>}{End}{/Control}");
    expect(focusedCell()).toBe("F9");
  });

  it("moves by screens", async () => {
    const { user, desk } = showWorkbook({ id: "one", rows: 1000 });
    await user.click(cellAt("A1"));
    await user.keyboard("{PageDown}");
    // 500 pixels less the header of 24: 23 rows of 20.
    expect(desk.selection.row).toBe(23);
    await user.keyboard("{PageUp}");
    expect(desk.selection.row).toBe(0);
  });

  it("changes sheets and the sizes of column and row", async () => {
    const { user, desk } = showWorkbook(
      { id: "one" },
      { id: "two", visibility: "hidden" },
      { id: "three" }
    );
    await user.click(cellAt("B2"));
    await user.keyboard("{Alt>}{Shift>}{ArrowRight}{ArrowDown}{/Shift}{/Alt}");
    expect(desk.sheet("one").columnWidth(1)).toBe(72);
    expect(desk.sheet("one").rowHeight(1)).toBe(25);
    await user.keyboard("{Control>}{PageDown}{/Control}");
    expect(desk.activeSheet).toBe("three");
    expect(focusedCell()).toBe("A1");
  });

  it("leaves F6 to the page", async () => {
    const { user } = showWorkbook({ id: "one" });
    const seen = jest.fn();
    document.addEventListener("keydown", seen);
    await user.click(cellAt("A1"));
    await user.keyboard("{F6}");
    document.removeEventListener("keydown", seen);
    expect(seen).toHaveBeenCalledWith(
      expect.objectContaining({ key: "F6", defaultPrevented: false })
    );
  });
});

describe("typing", () => {
  it("replaces by typing, moves on with Enter and Tab, and tells cell-edit mode", async () => {
    const { user, desk } = showWorkbook({ id: "one", cells: { A1: "old" } });
    await user.click(cellAt("A1"));
    await user.keyboard("new");
    expect(editor()).toHaveValue("new");
    expect(screen.getByText("Enter")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Formula bar" })).toHaveValue("new");
    await user.keyboard("{Enter}");
    expect(cellAt("A1")).toHaveTextContent("new");
    expect(focusedCell()).toBe("A2");
    await user.keyboard("x{Tab}y{ArrowRight}");
    expect(desk.log).toEqual([
      ...["beginEdit", "endEdit", 'enter 0 0 "new"'],
      ...["beginEdit", "endEdit", 'enter 1 0 "x"'],
      ...["beginEdit", "endEdit", 'enter 1 1 "y"'],
    ]);
    expect(focusedCell()).toBe("C2");
  });

  it("edits with F2, where arrows stay in the text, and gives up with Escape", async () => {
    const { user, desk } = showWorkbook({ id: "one", cells: { A1: "word" } });
    await user.click(cellAt("A1"));
    await user.keyboard("{F2}s{ArrowLeft}{ArrowLeft}-");
    expect(editor()).toHaveValue("wor-ds");
    expect(screen.getByText("Edit")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(cellAt("A1")).toHaveTextContent("word");
    expect(focusedCell()).toBe("A1");
    expect(desk.log).toEqual(["beginEdit", "endEdit"]);
  });

  it("enters nothing when nothing was changed", async () => {
    const { user, desk } = showWorkbook({ id: "one", cells: { A1: "word" } });
    await user.click(cellAt("A1"));
    await user.keyboard("{F2}{Enter}");
    expect(desk.log).toEqual(["beginEdit", "endEdit"]);
    expect(focusedCell()).toBe("A2");
  });

  it("writes several lines with Alt and Enter", async () => {
    const { user, desk } = showWorkbook({ id: "one" });
    await user.dblClick(cellAt("B2"));
    await user.keyboard("one{Alt>}{Enter}{/Alt}two{Enter}");
    expect(desk.log.at(-1)).toBe('enter 1 1 "one\\ntwo"');
  });

  it("clears, undoes and does again", async () => {
    const { user } = showWorkbook({ id: "one", cells: { A1: "word" } });
    await user.click(cellAt("A1"));
    await user.keyboard("{Delete}");
    expect(cellAt("A1")).toHaveTextContent("");
    await user.keyboard("{Control>}z{/Control}");
    expect(cellAt("A1")).toHaveTextContent("word");
    await user.keyboard("{Control>}y{/Control}");
    expect(cellAt("A1")).toHaveTextContent("");
  });

  it("finishes the entry when another cell is clicked", async () => {
    const { user, desk } = showWorkbook({ id: "one" });
    await user.click(cellAt("A1"));
    await user.keyboard("7");
    await user.click(cellAt("C4"));
    expect(desk.log.at(-1)).toBe('enter 0 0 "7"');
    expect(focusedCell()).toBe("C4");
  });

  it("leaves the filled cells of a spilled formula empty in the editor", async () => {
    const spill = { top: 0, left: 0, bottom: 1, right: 0 };
    const { user } = showWorkbook({
      id: "one",
      cells: {
        A1: typed("1", { edit: "=SEQUENCE(2)", spill }),
        A2: typed("2", { edit: "=SEQUENCE(2)", spill }),
      },
    });
    await user.click(cellAt("A2"));
    await user.keyboard("{F2}");
    expect(editor()).toHaveValue("");
    await user.keyboard("{Escape}{ArrowUp}{F2}");
    expect(editor()).toHaveValue("=SEQUENCE(2)");
  });
});
