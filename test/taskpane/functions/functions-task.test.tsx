import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import fs from "node:fs";
import { FunctionsTask } from "../../../src/taskpane/functions/functions-task";
import { registeredNamespace } from "../../../src/taskpane/pane/registered-namespace";
import { searchFunctions } from "../../../src/taskpane/functions/search-functions";
import type { LookedWorkbook } from "../../../src/taskpane/pane/task-props";
import { functionExamples } from "../../../src/text/function-examples";
import { byHand, openExcel, valuesOf } from "../../support/excel";
import { builtFunctions } from "../../terminal/assess-file";
import { freeDesk, playMedia, withoutAssessment } from "../task-props";

interface Locked {
  id: string;
  parameters: { name: string; optional: boolean }[];
}
const locked = JSON.parse(fs.readFileSync("src/functions/functions.lock.json", "utf8")) as Locked[];

beforeEach(playMedia);

function show(workbook: LookedWorkbook | null = null) {
  const desk = freeDesk(workbook);
  const view = render(
    <FluentProvider theme={webLightTheme}>
      <FunctionsTask {...desk.props} />
    </FluentProvider>
  );
  return { ...view, log: desk.log };
}

/** What a press on the name does; the page is told a moment later. */
async function openItem(id: string): Promise<HTMLElement> {
  const item = screen.getByText(id).closest("details");
  if (item === null) throw new Error(`no ${id}`);
  await act(async () => {
    item.open = true;
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return item;
}

describe("the task Functions", () => {
  it("lists every function that can never go away, with its arguments and an example", async () => {
    show();
    expect(screen.getAllByRole("group")).toHaveLength(locked.length);
    expect(screen.getAllByRole("status")[0]).toHaveTextContent(`${locked.length} functions`);
    for (const { id, parameters } of locked) {
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      const text = (await openItem(id)).textContent ?? "";
      expect(text).toContain(`=HSA.${id}(${names.join(", ")})`);
      const example = functionExamples.find((one) => one.id === id);
      expect(text).toContain(example?.formula);
      expect(text).toContain(example?.shows);
    }
  });

  it("searches by name and by words of the help, and says how many are left", async () => {
    show();
    const search = screen.getByRole("searchbox", { name: "Search" });
    await userEvent.type(search, "krippendorff");
    const [only] = screen.getAllByRole("group");
    expect(screen.getAllByRole("group")).toHaveLength(1);
    expect(within(only!).getByText("AGREEMENT")).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent(`1 of ${locked.length} functions`);
    await userEvent.clear(search);
    await userEvent.type(search, "xyzzy");
    expect(screen.queryByRole("group")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent(/^No function matches/);
  });

  it("offers no insertion where there is no workbook", async () => {
    show();
    const item = await openItem("BAND");
    expect(within(item).queryByRole("button")).toBeNull();
  });

  it("has no accessibility fault with examples open", async () => {
    const { container } = show(withoutAssessment);
    await openItem("SENSITIVITY");
    await openItem("RANGE");
    const result = await axe.run(container, {
      rules: {
        region: { enabled: false },
        // These need a layout: the browser tests look at them.
        "color-contrast": { enabled: false },
        "label-content-name-mismatch": { enabled: false },
      },
    });
    expect(result.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe("inserting an example", () => {
  const insert = async (id: string): Promise<HTMLElement> => {
    const item = await openItem(id);
    const button = within(item).getByRole("button", { name: `Insert this example here: ${id}` });
    button.focus();
    await userEvent.keyboard("{Enter}");
    await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
    return item;
  };

  it("says where it stands and how to be rid of it, and leaves the focus on the button", async () => {
    openExcel({}, { functions: builtFunctions() });
    const { log } = show(withoutAssessment);
    const item = await insert("BAND");
    expect(within(item).getByRole("status")).toHaveTextContent(
      "Inserted on “Sheet1” in A1:D5; the formula is in D2. To take it away, select A1:D5 and press Delete."
    );
    expect(log).toEqual([]);
    expect(within(item).getByRole("button")).toHaveFocus();
    expect(await valuesOf("Sheet1", "D2")).toEqual([["Serious"]]);
  });

  it("shows what stands in the way, and writes nothing", async () => {
    const host = openExcel({}, { functions: builtFunctions() });
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("Sheet1").getRange("B3").values = [["mine"]];
    });
    const { log } = show(withoutAssessment);
    const item = await insert("BAND");
    expect(log).toEqual(["stop refused"]);
    expect(within(item).getByRole("status")).toHaveTextContent("");
    expect((await valuesOf("Sheet1", "A1:F9")).flat().filter((one) => one !== "")).toEqual([
      "mine",
    ]);
  });
});

it.each([
  ["", "HSA"],
  ["?task=functions&_host_Info=Excel", "HSA"],
  ["?namespace=HSA_DEV&task=check", "HSA_DEV"],
  ["?namespace=", "HSA"],
  ["?namespace=A(1)", "HSA"],
  ["?namespace=X%22%2BA1", "HSA"],
])("the pane at “%s” knows its functions under %s", (search, namespace) => {
  expect(registeredNamespace(search)).toBe(namespace);
});

describe("a search", () => {
  const functions = [
    { id: "ALPHA", description: "Share of the best.", parameters: [{ name: "weights" }] },
    { id: "BETA", description: "Name of a band.", parameters: [{ name: "score" }] },
  ];
  const found = (search: string) => searchFunctions(functions, search).map(({ id }) => id);
  it.each<[string, string[]]>([
    ["", ["ALPHA", "BETA"]],
    ["  ", ["ALPHA", "BETA"]],
    ["beta", ["BETA"]],
    ["b", ["BETA", "ALPHA"]],
    ["score", ["BETA"]],
    ["weight share", ["ALPHA"]],
    ["weight band", []],
    [".*", []],
  ])("for “%s” finds %s", (search, ids) => expect(found(search)).toEqual(ids));
});
