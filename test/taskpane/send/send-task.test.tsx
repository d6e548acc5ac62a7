import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { openWorkbook } from "../../../src/package/open-workbook";
import { documentBytes } from "../../../src/taskpane/send/document-bytes";
import { SendTask } from "../../../src/taskpane/send/send-task";
import { freeDesk, playMedia } from "../task-props";

beforeEach(playMedia);

const example = (): Uint8Array =>
  new Uint8Array(readFileSync("templates/examples/filled-assessment.xlsx"));

function show() {
  const desk = freeDesk(null);
  const view = render(
    <FluentProvider theme={webLightTheme}>
      <SendTask {...desk.props} />
    </FluentProvider>
  );
  return { ...view, log: desk.log };
}

async function choose(bytes: Uint8Array, name: string): Promise<void> {
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(file, "arrayBuffer", {
    value: () => Promise.resolve(new Uint8Array(bytes).buffer),
  });
  await userEvent.upload(screen.getByLabelText("Or a saved workbook"), file);
}

describe("the task Send", () => {
  it("makes a copy of a saved workbook and lets it be saved", async () => {
    const { container } = show();
    await choose(example(), "mine.xlsx");
    await userEvent.selectOptions(await screen.findByLabelText(/Who will read it/), "public");
    await userEvent.selectOptions(screen.getByLabelText(/What goes/), "everything");
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return "blob:x";
    };
    URL.revokeObjectURL = () => undefined;
    const names: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      names.push(this.download);
    });
    await userEvent.click(screen.getByRole("button", { name: "Make the copy" }));
    await userEvent.click(
      await screen.findByRole("button", { name: "Save the copy" }, { timeout: 30_000 })
    );
    expect(names).toEqual(["mine (copy).xlsx"]);
    expect(saved).toHaveLength(1);
    expect(screen.getByText(/HSA Manifest: \d+ cells/)).toBeTruthy();
    expect(screen.getByText("Left out")).toBeTruthy();
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("forgets a copy when another choice is made", async () => {
    show();
    await choose(example(), "mine.xlsx");
    await userEvent.click(await screen.findByRole("button", { name: "Make the copy" }));
    await screen.findByRole("button", { name: "Save the copy" }, { timeout: 30_000 });
    await userEvent.selectOptions(screen.getByLabelText(/Who will read it/), "internal");
    expect(screen.queryByRole("button", { name: "Save the copy" })).toBeNull();
  });

  it("offers the user's own visible sheets, none of them ticked", async () => {
    show();
    await choose(example(), "mine.xlsx");
    await screen.findByText("Sheets of your own that go too");
    const { sheets } = openWorkbook(example()).contents;
    const own = sheets.filter(
      ({ customProperties, visibility }) =>
        customProperties["HSA.key"] === undefined && visibility === "visible"
    );
    const boxes = screen.queryAllByRole("checkbox");
    expect(boxes).toHaveLength(own.length);
    boxes.forEach((box) => expect((box as HTMLInputElement).checked).toBe(false));
  });

  it("says before anything is made which sheets go and which stay, and why", async () => {
    show();
    await choose(new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx")), "mine.xlsx");
    const names = (label: string): string[] =>
      screen.queryByText(label)?.nextElementSibling?.textContent?.split(", ") ?? [];
    await screen.findByText("With these choices");
    expect(names("Goes")).toEqual(["HSA Scores", "HSA Summary", "HSA Plan", "HSA Change"]);
    expect(names("Stays, since you did not tick it")).toContain("Budget");
    expect(names("Stays, since it is hidden")).toEqual(["Lists"]);
    expect(names("Stays, since it was not asked for")).toContain("HSA Evidence");
    await userEvent.click(screen.getByRole("checkbox", { name: "Budget" }));
    await userEvent.selectOptions(screen.getByLabelText(/What goes/), "everything");
    expect(names("Goes")).toEqual(expect.arrayContaining(["Budget", "HSA Evidence"]));
    const inside = ["HSA Stakeholders", "HSA Assessor B", "HSA Agreement", "HSA Handover"];
    expect(names("Never leaves your house")).toEqual(inside);
    const foreseen = names("Goes");
    await userEvent.click(screen.getByRole("button", { name: "Make the copy" }));
    await screen.findByRole("button", { name: "Save the copy" }, { timeout: 30_000 });
    // What was foreseen is what the copy holds.
    for (const name of [...foreseen, "HSA Manifest"]) {
      expect(screen.getByText(new RegExp(`^${name}: \\d+ cells?$`))).toBeTruthy();
    }
    expect(screen.getAllByText(/: \d+ cells?$/)).toHaveLength(foreseen.length + 1);
    await userEvent.selectOptions(screen.getByLabelText(/Who will read it/), "internal");
    expect(names("Goes")).toEqual(expect.arrayContaining(inside));
    expect(names("Never leaves your house")).toEqual([]);
  });

  it("says what is wrong with a file, and makes nothing of it", async () => {
    show();
    await choose(new Uint8Array([1, 2, 3]), "mine.xlsx");
    expect((await screen.findByRole("alert")).textContent).toMatch(/not an Excel workbook/);
    expect(screen.queryByRole("button", { name: "Make the copy" })).toBeNull();
  });

  it("points at the saved file where Excel hands nothing over", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Take this workbook" }));
    await waitFor(() =>
      expect(screen.getByRole("alert").textContent).toMatch(/choose the saved file/)
    );
  });
});

describe("the bytes of the open workbook", () => {
  interface FakeOptions {
    readonly failsAt?: number;
    readonly cut?: boolean;
  }

  /** Answers as Office does: slices as arrays of numbers, errors in the result. */
  function officeDocument(bytes: Uint8Array, { failsAt = -1, cut = false }: FakeOptions = {}) {
    const log: string[] = [];
    const slice = 5;
    const file = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / slice),
      getSliceAsync: (index: number, done: (result: object) => void) => {
        log.push(`slice ${index}`);
        const data = Array.from(bytes.subarray(index * slice, (index + 1) * slice - (cut ? 1 : 0)));
        const failed = { status: "failed", error: { message: "no slice" } };
        done(index === failsAt ? failed : { status: "succeeded", value: { data } });
      },
      closeAsync: (done: () => void) => {
        log.push("close");
        done();
      },
    };
    const getFileAsync = (_type: string, _options: object, done: (result: object) => void): void =>
      done({ status: "succeeded", value: file });
    return { document: { getFileAsync } as unknown as Office.Document, log };
  }

  beforeEach(() => {
    Object.assign(globalThis, {
      Office: {
        FileType: { Compressed: "compressed" },
        AsyncResultStatus: { Succeeded: "succeeded" },
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("come slice by slice, in order, and the file is closed", async () => {
    const bytes = Uint8Array.from({ length: 13 }, (_, index) => index);
    const { document, log } = officeDocument(bytes);
    expect(await documentBytes(document)).toEqual(bytes);
    expect(log).toEqual(["slice 0", "slice 1", "slice 2", "close"]);
  });

  it.each([
    [{ failsAt: 1 }, /no slice/],
    [{ cut: true }, /of 13 bytes/],
  ])("are refused when a part is missing (%j), and the file is closed", async (options, said) => {
    const { document, log } = officeDocument(new Uint8Array(13), options);
    await expect(documentBytes(document)).rejects.toThrow(said);
    expect(log.at(-1)).toBe("close");
  });
});
