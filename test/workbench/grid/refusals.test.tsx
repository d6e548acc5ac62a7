import { screen, within } from "@testing-library/react";
import { cellAt, editor, focusedCell, playLayout, showWorkbook } from "./shown-workbook";

beforeEach(() => playLayout());

const refused = { kind: "refused", title: "Score", message: "Enter 1 to 5." } as const;
const doubted = { kind: "doubted", style: "warning", title: "Far", message: "Is it so?" } as const;
const told = { ...doubted, style: "information" } as const;

async function typeInto(text: string) {
  const shown = showWorkbook({ id: "one" });
  shown.desk.answers.set("9", refused).set("8", doubted).set("7", told);
  await shown.user.click(cellAt("B2"));
  await shown.user.keyboard(`${text}{Enter}`);
  return shown;
}

describe("what the workbook refuses", () => {
  it("asks to try again with the text as it was", async () => {
    const { user, desk } = await typeInto("9");
    const box = screen.getByRole("alertdialog", { name: "Score" });
    expect(box).toHaveAccessibleDescription("Enter 1 to 5.");
    expect(within(box).getByRole("button", { name: "Retry" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(editor()).toHaveValue("9");
    expect(editor()).toHaveFocus();
    await user.keyboard("{Backspace}3{Enter}");
    expect(cellAt("B2")).toHaveTextContent("3");
    expect(focusedCell()).toBe("B3");
    const sides = desk.log.filter((line) => /Edit$/.test(line));
    expect(sides).toEqual(["beginEdit", "endEdit", "beginEdit", "endEdit"]);
  });

  it("gives up with Escape and goes back to the cell", async () => {
    const { user } = await typeInto("9");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(cellAt("B2")).toHaveTextContent("");
    expect(focusedCell()).toBe("B2");
  });

  it("keeps the keyboard in the message", async () => {
    const { user } = await typeInto("9");
    const names: (string | null | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) {
      await user.keyboard("{Tab}");
      names.push(document.activeElement?.textContent);
    }
    expect(names).toEqual(["Cancel", "Retry", "Cancel"]);
  });

  it("enters after a warning on Yes, and goes back on No", async () => {
    const { user, desk } = await typeInto("8");
    await user.click(screen.getByRole("button", { name: "No" }));
    expect(editor()).toHaveValue("8");
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Yes" }));
    expect(desk.log.at(-1)).toBe('enter 1 1 "8" yes');
    expect(cellAt("B2")).toHaveTextContent("8");
    expect(focusedCell()).toBe("B3");
  });

  it("enters after an information on OK", async () => {
    const { user } = await typeInto("7");
    expect(screen.queryByRole("button", { name: "No" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "OK" }));
    expect(cellAt("B2")).toHaveTextContent("7");
  });

  it("says that a workbook is for viewing only before anything is typed", async () => {
    const { desk, user } = showWorkbook({ id: "one" });
    desk.isReadOnly = true;
    await user.click(cellAt("A1"));
    expect(screen.getByText("Read-only workbook")).toBeInTheDocument();
    expect(cellAt("A1")).toHaveAttribute("aria-readonly", "true");
    await user.keyboard("5");
    expect(screen.getByRole("alertdialog")).toHaveTextContent("open for viewing only");
    await user.keyboard("{Enter}");
    expect(focusedCell()).toBe("A1");
    expect(desk.log).toEqual([]);
  });

  it("says that a sheet is protected, and what the workbook answers", async () => {
    const { user } = showWorkbook({ id: "one", isProtected: true });
    expect(screen.getByText("Protected sheet")).toBeInTheDocument();
    expect(screen.getByRole("tab", { name: /one.*protected/ })).toBeInTheDocument();
    await user.click(cellAt("A1"));
    await user.keyboard("{Delete}");
    expect(screen.getByRole("alertdialog")).toHaveTextContent("The sheet is protected.");
  });

  it("shows an error of the workbook instead of losing it", async () => {
    const { desk, user } = showWorkbook({ id: "one" });
    desk.enter = () => Promise.reject(new Error("no memory"));
    await user.click(cellAt("A1"));
    await user.keyboard("5{Enter}");
    expect(screen.getByRole("alertdialog")).toHaveTextContent("no memory");
  });

  it("keeps what is typed while the workbook still answers", async () => {
    const { desk, user } = showWorkbook({ id: "one" });
    const enter = desk.enter.bind(desk);
    let answer = (): void => {};
    desk.enter = async (...entry) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return enter(...entry);
    };
    await user.click(cellAt("A1"));
    await user.keyboard("5{Enter}67");
    answer();
    expect(await screen.findByRole("textbox", { name: "Entry in A2" })).toHaveValue("67");
    expect(cellAt("A1")).toHaveTextContent("5");
  });
});

describe("what the workbook did otherwise than Excel", () => {
  it("is told after the entry, which stands", async () => {
    const shown = showWorkbook({ id: "one" });
    const enter = shown.desk.enter.bind(shown.desk);
    shown.desk.enter = async (...entry) => {
      await enter(...entry);
      return { kind: "done", notice: "Not calculated here." };
    };
    await shown.user.click(cellAt("B2"));
    await shown.user.keyboard("5{Enter}");
    expect(screen.getByRole("alertdialog")).toHaveTextContent("Not calculated here.");
    await shown.user.keyboard("{Enter}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(cellAt("B2")).toHaveTextContent("5");
    expect(focusedCell()).toBe("B3");
  });
});
