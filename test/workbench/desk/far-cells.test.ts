import { minimalPackage, worksheet } from "../../package/make-package";
import { openSample } from "./open-sample";

describe("cells far from what is in use", () => {
  it("are drawn when somebody goes there by the name box", () => {
    const { desk } = openSample();
    const before = desk.sheet(desk.activeSheet);
    expect(before.rows).toBeLessThan(10_000);
    desk.goTo("AZ10000");
    const view = desk.sheet(desk.activeSheet);
    expect(view.rows).toBeGreaterThan(10_000);
    expect(view.columns).toBeGreaterThan(52);
    expect(view.lastUsed).toEqual(before.lastUsed);
    // Going back takes nothing away again: the scroll bar does not jump.
    desk.goTo("A1");
    expect(desk.sheet(desk.activeSheet)).toBe(view);
  });

  it("come into sight one after the other at the edge, as far as the last of Excel", () => {
    const { desk } = openSample();
    const { rows, columns } = desk.sheet(desk.activeSheet);
    const last = { top: rows - 1, left: columns - 1, bottom: rows - 1, right: columns - 1 };
    desk.select(last);
    expect(desk.sheet(desk.activeSheet).rows).toBeGreaterThan(rows);
    expect(desk.sheet(desk.activeSheet).columns).toBeGreaterThan(columns);
    desk.goTo("XFD1048576");
    const end = desk.sheet(desk.activeSheet);
    expect([end.rows, end.columns]).toEqual([1_048_576, 16_384]);
    desk.select({ ...last, top: 1_048_575, bottom: 1_048_575, left: 16_383, right: 16_383 });
    expect(desk.sheet(desk.activeSheet)).toBe(end);
  });

  it("stay drawn after what reached to them is undone", async () => {
    const { desk } = openSample();
    desk.goTo("B900");
    await desk.enter(899, 1, "far");
    await desk.undo();
    expect(desk.sheet(desk.activeSheet).rows).toBeGreaterThan(900);
    expect(desk.selection).toMatchObject({ row: 899, column: 1 });
  });
});

describe("a cell of a merged area", () => {
  const merged = minimalPackage(
    worksheet(
      `<row r="1"><c r="A1"><v>1</v></c></row>`,
      `<mergeCells><mergeCell ref="A1:C2"/></mergeCells>`
    )
  );
  const all = { top: 0, left: 0, bottom: 1, right: 2 };

  it("has all of it selected, when the workbook opens and by the name box", () => {
    const { desk } = openSample(merged);
    expect(desk.selection.area).toEqual(all);
    desk.goTo("D9");
    desk.goTo("B2");
    expect(desk.selection).toMatchObject({ area: all, row: 0, column: 0 });
    desk.goTo("B2:D9");
    expect(desk.selection.area).toEqual({ top: 1, left: 1, bottom: 8, right: 3 });
  });
});
