import { workbooksBelow } from "../../../src/taskpane/portfolio/chosen-files";
import { gathered, stateOf, withChosen } from "../../../src/taskpane/portfolio/listed-files";
import { fileWith, rowsOf } from "./portfolio-rows";

const chosen = (path: string, text = path, lastModified = 1) => ({
  path,
  file: fileWith(text, { lastModified }),
});
const paths = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path);

describe("what of a chosen folder is read", () => {
  it("are its workbooks, named by the path below it, in order", () => {
    const found = ["in/b.xlsx", "in/north/a.XLSM", "in/a.xlsx", "in/notes.pdf", "in/old.xls"];
    const { workbooks, others } = workbooksBelow(found.map((path) => chosen(path)));
    expect(paths(workbooks)).toEqual(["a.xlsx", "b.xlsx", "north/a.XLSM"]);
    expect(others).toBe(2);
  });

  it("are not the files that Excel leaves beside an open workbook, nor hidden ones", () => {
    const { workbooks } = workbooksBelow(["in/~$a.xlsx", "in/._a.xlsx"].map((one) => chosen(one)));
    expect(workbooks).toEqual([]);
  });

  it("keeps the names of several folders, so that equal names below them stay apart", () => {
    const { workbooks } = workbooksBelow(
      ["south/a.xlsx", "north/a.xlsx"].map((one) => chosen(one))
    );
    expect(paths(workbooks)).toEqual(["north/a.xlsx", "south/a.xlsx"]);
  });
});

describe("the list of files", () => {
  let last = 0;
  const nextId = () => ++last;
  const first = withChosen([], [chosen("a.xlsx"), chosen("b.xlsx")], nextId);
  const read = first.list.map((one) => ({ ...one, state: stateOf(rowsOf(one.path)) }));

  it("leaves alone what was read and is the same, and reads anew what changed", () => {
    const again = [chosen("a.xlsx"), chosen("b.xlsx", "b.xlsx", 2), chosen("c.xlsx")];
    const { list, doubles } = withChosen(read, again, nextId);
    expect(list.map(({ path, state }) => [path, state.kind])).toEqual([
      ["a.xlsx", "done"],
      ["b.xlsx", "waiting"],
      ["c.xlsx", "waiting"],
    ]);
    expect(list[1]!.id).not.toBe(read[1]!.id);
    expect(doubles).toEqual([]);
  });

  it("reads again what was skipped, when it is chosen again", () => {
    const skipped = [{ ...read[0]!, state: stateOf(rowsOf("a.xlsx", { outcome: "skipped" })) }];
    expect(withChosen(skipped, [chosen("a.xlsx")], nextId).list[0]!.state.kind).toBe("waiting");
  });

  it("takes the first of two with one name, and names it", () => {
    const two = [chosen("a.xlsx", "first"), chosen("a.xlsx", "other")];
    const { list, doubles } = withChosen([], two, nextId);
    expect(list.map(({ file }) => file)).toEqual([two[0]!.file]);
    expect(doubles).toEqual(["a.xlsx"]);
  });

  it("gives the rows of all that was read, in its order, and of nothing else", () => {
    const { list } = withChosen(read, [chosen("c.xlsx")], nextId);
    expect(gathered(list).files.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx"]);
    const ofFiles = gathered(list).scores.map(({ file }) => file);
    expect([...new Set(ofFiles)]).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("calls a file read in part when one of its assessments was", () => {
    const [whole] = rowsOf("a.xlsx").files;
    const state = stateOf({
      ...rowsOf("a.xlsx"),
      files: [
        { ...whole!, remarks: "" },
        { ...whole!, assessment: "_2", outcome: "read in part", remarks: "No history." },
        { ...whole!, assessment: "_3", outcome: "skipped", remarks: "Newer." },
      ],
    });
    expect(state).toMatchObject({ outcome: "part", remarks: "No history. Newer." });
  });
});
