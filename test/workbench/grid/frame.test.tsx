import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { area, typed } from "./fake-desk";
import {
  cellAt,
  editor,
  focusedCell,
  playLayout,
  scrollGrid,
  showWorkbook,
} from "./shown-workbook";

beforeEach(() => playLayout());

describe("the name box", () => {
  it("says where the active cell is, goes to an address and gives the keyboard to the grid", async () => {
    const { user, desk } = showWorkbook({ id: "one" }, { id: "two" });
    const box = screen.getByRole("combobox", { name: "Name box" });
    await user.click(cellAt("C3"));
    expect(box).toHaveValue("C3");
    await user.click(box);
    await user.keyboard("B2:C4{Enter}");
    expect(desk.selection.area).toEqual(area("B2:C4"));
    expect(focusedCell()).toBe("B2");
    await user.click(box);
    await user.keyboard("two!D5{Enter}");
    expect(focusedCell()).toBe("D5");
    expect(desk.activeSheet).toBe("two");
  });

  it("keeps a name that is not there, with a message", async () => {
    const { user } = showWorkbook({ id: "one" });
    const box = screen.getByRole("combobox", { name: "Name box" });
    await user.click(box);
    await user.keyboard("No such{Enter}");
    expect(screen.getByRole("alertdialog")).toHaveTextContent("There is no No such.");
  });
});

describe("the formula bar", () => {
  it("shares the entry with the cell, and Enter goes back to the grid", async () => {
    const { user, desk } = showWorkbook({ id: "one", cells: { A1: "word" } });
    await user.click(cellAt("A1"));
    const bar = screen.getByRole("textbox", { name: "Formula bar" });
    expect(bar).toHaveValue("word");
    await user.click(bar);
    await user.keyboard("s");
    expect(editor()).toHaveValue("words");
    expect(bar).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(desk.log.at(-1)).toBe('enter 0 0 "words"');
    expect(focusedCell()).toBe("A2");
  });

  it("begins nothing when Tab only passes through", async () => {
    const { user, desk } = showWorkbook({ id: "one" });
    screen.getByRole("combobox", { name: "Name box" }).focus();
    await user.tab();
    expect(screen.getByRole("textbox", { name: "Formula bar" })).toHaveFocus();
    await user.tab();
    expect(focusedCell()).toBe("A1");
    expect(desk.log).toEqual([]);
  });

  it("has buttons that enter and give up", async () => {
    const { user, desk } = showWorkbook({ id: "one" });
    const cancel = screen.getByRole("button", { name: "Cancel entry" });
    expect(cancel).toBeDisabled();
    await user.click(cellAt("A1"));
    await user.keyboard("1");
    await user.click(cancel);
    expect(desk.log).toEqual(["beginEdit", "endEdit"]);
    expect(focusedCell()).toBe("A1");
    await user.keyboard("2");
    await user.click(screen.getByRole("button", { name: "Enter entry" }));
    expect(desk.log.at(-1)).toBe('enter 0 0 "2"');
    expect(focusedCell()).toBe("A1");
  });
});

describe("the sheet tabs", () => {
  it("leave hidden sheets out and show another on Enter, not on passing", async () => {
    const { user, desk } = showWorkbook(
      { id: "one" },
      { id: "two", visibility: "hidden" },
      { id: "three" }
    );
    const [one, three] = screen.getAllByRole("tab");
    expect(screen.getAllByRole("tab")).toHaveLength(2);
    one!.focus();
    await user.keyboard("{ArrowRight}");
    expect(three).toHaveFocus();
    expect(desk.log).toEqual([]);
    await user.keyboard("{Enter}");
    expect(desk.log).toEqual(["activate three"]);
    expect(screen.getByRole("tabpanel", { name: "three" })).toBeInTheDocument();
    expect(three).toHaveFocus();
  });

  it("finish an entry before the sheet changes", async () => {
    const { user, desk } = showWorkbook({ id: "one" }, { id: "two" });
    await user.click(cellAt("A1"));
    await user.keyboard("5");
    await user.click(screen.getByRole("tab", { name: "two" }));
    expect(desk.log.slice(-2)).toEqual(['enter 0 0 "5"', "activate two"]);
  });

  it("remember where each sheet was scrolled to", async () => {
    const { user } = showWorkbook({ id: "one", rows: 1000 }, { id: "two", rows: 1000 });
    scrollGrid(4000);
    await user.click(screen.getByRole("tab", { name: "two" }));
    expect(document.querySelector("[data-grid-scroll]")!.scrollTop).toBe(0);
  });
});

describe("headers and the mouse", () => {
  it("select whole columns and rows, extend, and select all", async () => {
    const { user, desk } = showWorkbook({ id: "one" });
    await user.click(screen.getByRole("button", { name: "Column C" }));
    expect(desk.selection.area).toEqual(area("C:C"));
    expect(focusedCell()).toBe("C1");
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("button", { name: "Column E" }));
    await user.keyboard("{/Shift}");
    expect(desk.selection.area).toEqual(area("C:E"));
    await user.click(screen.getByRole("button", { name: "Row 4" }));
    expect(desk.selection.area).toEqual(area("4:4"));
    await user.click(screen.getByRole("button", { name: "Select all cells" }));
    expect(desk.selection.area).toEqual(area("A1:XFD1048576"));
  });

  it("select by dragging and by Shift and a click", async () => {
    const { user, desk } = showWorkbook({ id: "one", merges: ["C3:D4"] });
    fireEvent.mouseDown(cellAt("B2"), { button: 0, buttons: 1 });
    fireEvent.mouseMove(cellAt("C3"), { buttons: 1 });
    expect(desk.selection.area).toEqual(area("B2:D4"));
    fireEvent.mouseUp(cellAt("C3"));
    fireEvent.mouseMove(cellAt("F9"), { buttons: 0 });
    expect(desk.selection.area).toEqual(area("B2:D4"));
    await user.keyboard("{Shift>}");
    await user.click(cellAt("B6"));
    expect(desk.selection).toMatchObject({ area: area("B2:B6"), row: 1, column: 1 });
  });

  it("change a column's width by its edge", () => {
    const { desk, container } = showWorkbook({ id: "one" });
    const grip = container.querySelector('[data-grip-column="1"]')!;
    fireEvent.mouseDown(grip, { button: 0, clientX: 100 });
    fireEvent.mouseMove(window, { clientX: 130, buttons: 1 });
    fireEvent.mouseUp(window, { clientX: 130 });
    expect(desk.sheet("one").columnWidth(1)).toBe(94);
    fireEvent.mouseDown(grip, { button: 0, clientX: 130 });
    fireEvent.mouseUp(window, { clientX: -500 });
    expect(desk.sheet("one").columnWidth(1)).toBe(4);
  });
});

describe("the clipboard", () => {
  function clipboard(text = "") {
    const data = new Map([["text/plain", text]]);
    return {
      data,
      clipboardData: {
        getData: (type: string) => data.get(type) ?? "",
        setData: (type: string, value: string) => data.set(type, value),
      },
    };
  }

  it("takes, cuts and puts the selection as text", async () => {
    const { user, desk } = showWorkbook({ id: "one", cells: { A1: "a", B1: "b" } });
    await user.click(cellAt("A1"));
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
    const taken = clipboard();
    fireEvent.copy(cellAt("A1"), taken);
    expect(taken.data.get("text/plain")).toBe("a\tb");
    expect(screen.getByRole("status")).toHaveTextContent("Copied A1:B1.");
    await user.click(cellAt("C4"));
    fireEvent.paste(cellAt("C4"), clipboard("a\tb\n1\t2"));
    expect(await screen.findByText("2", { selector: ".wb-text" })).toBeInTheDocument();
    expect(cellAt("D4")).toHaveTextContent("b");
    await user.click(cellAt("A1"));
    fireEvent.cut(cellAt("A1"), clipboard());
    expect(desk.log).toContain("clear");
    expect(cellAt("A1")).toHaveTextContent("");
  });
});

describe("for a screen reader", () => {
  it("axe finds nothing, with lists, entry and message open as well", async () => {
    const { user, desk, container } = showWorkbook(
      {
        id: "one",
        freeze: { rows: 2, columns: 1 },
        merges: ["A1:C2"],
        cells: {
          A1: "title",
          B4: typed("Yes", { hasChoices: true, note: { author: "Ana", text: "n" } }),
          C4: typed("State", { filter: { table: "T", column: "State" } }),
          D4: typed("5", { icon: { sign: "▲", color: "#107c41", words: "high" } }),
        },
        tables: [
          {
            name: "T",
            area: area("C4:C9"),
            columns: ["State"],
            hasFilterButtons: true,
            filtered: new Set(),
            sorted: null,
          },
        ],
      },
      { id: "two", isProtected: true }
    );
    const faults = async (): Promise<string[]> => {
      // jsdom computes no colours and knows no landmarks around the part.
      const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
      const { violations } = await axe.run(container, { rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    expect(await faults()).toEqual([]);
    await user.click(cellAt("B4"));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(await faults()).toEqual([]);
    await user.keyboard("{Escape}{ArrowRight}{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByRole("dialog")).toBeInTheDocument();
    expect(await faults()).toEqual([]);
    desk.answers.set("9", { kind: "refused", title: "Score", message: "1 to 5." });
    await user.keyboard("{Escape}{ArrowDown}9");
    expect(await faults()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("alertdialog")).toBeInTheDocument();
    expect(await faults()).toEqual([]);
  });

  it("counts rows and columns with the headers, and names them", () => {
    showWorkbook({ id: "one", name: "Scores", rows: 300, columns: 30 });
    const grid = screen.getByRole("grid", { name: "Scores" });
    expect(grid).toHaveAttribute("aria-rowcount", "301");
    expect(grid).toHaveAttribute("aria-colcount", "31");
    expect(grid).toHaveAccessibleDescription(/F6 leaves the grid/);
    expect(cellAt("B7")).toHaveAttribute("aria-rowindex", "8");
    expect(cellAt("B7")).toHaveAttribute("aria-colindex", "3");
    const columns = screen.getAllByRole("columnheader").slice(0, 3);
    expect(columns.map((one) => one.getAttribute("aria-colindex"))).toEqual(["1", "2", "3"]);
    expect(screen.getAllByRole("rowheader")[0]).toHaveTextContent("1");
  });
});
