import { act, screen } from "@testing-library/react";
import { cellAt, editor, focusedCell, playLayout, showWorkbook } from "./shown-workbook";

beforeEach(() => playLayout());

const refused = { kind: "refused", title: "Score", message: "Enter 1 to 5." } as const;

function slowWorkbook() {
  const shown = showWorkbook({ id: "one" });
  let answer = (): void => undefined;
  shown.desk.patience = new Promise((resolve) => {
    answer = resolve;
  });
  const wait = () => act(() => new Promise((resolve) => setTimeout(resolve, 80)));
  return { ...shown, wait, answer: () => act(async () => answer()) };
}

describe("a workbook that answers late", () => {
  it("lets the person go on typing below", async () => {
    const { user, desk, wait, answer } = slowWorkbook();
    await user.click(cellAt("B2"));
    await user.keyboard("1{Enter}");
    await wait();
    expect(focusedCell()).toBe("B3");
    await user.keyboard("2{Enter}");
    await wait();
    await answer();
    expect(cellAt("B2")).toHaveTextContent("1");
    expect(cellAt("B3")).toHaveTextContent("2");
    expect(desk.log.filter((line) => line.startsWith("enter"))).toHaveLength(2);
  });

  it("does not move who went to another cell meanwhile, and enters there what was typed", async () => {
    const { user, desk, wait, answer } = slowWorkbook();
    await user.click(cellAt("B2"));
    await user.keyboard("1{Enter}");
    act(() => desk.select({ top: 6, left: 3, bottom: 6, right: 3 }));
    await user.keyboard("77");
    await wait();
    expect(editor()).toHaveValue("77");
    expect([desk.selection.row, desk.selection.column]).toEqual([6, 3]);
    await answer();
    expect(cellAt("B2")).toHaveTextContent("1");
  });

  it("comes back to the cell that was refused", async () => {
    const { user, desk, wait, answer } = slowWorkbook();
    desk.answers.set("9", refused);
    await user.click(cellAt("B2"));
    await user.keyboard("9{Enter}");
    await wait();
    expect(focusedCell()).toBe("B3");
    await answer();
    expect(screen.getByRole("alertdialog", { name: "Score" })).toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(editor()).toHaveValue("9");
    expect([desk.selection.row, desk.selection.column]).toEqual([1, 1]);
  });
});
