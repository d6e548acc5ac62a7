import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fs from "node:fs";
import { FunctionsTask } from "../../../src/taskpane/functions/functions-task";
import { searchFunctions } from "../../../src/taskpane/functions/search-functions";
import { freeDesk, playMedia } from "../task-props";

interface Locked {
  id: string;
  parameters: { name: string; optional: boolean }[];
}
const locked = JSON.parse(fs.readFileSync("src/functions/functions.lock.json", "utf8")) as Locked[];

beforeEach(playMedia);
const show = () =>
  render(
    <FluentProvider theme={webLightTheme}>
      <FunctionsTask {...freeDesk().props} />
    </FluentProvider>
  );

describe("the task Functions", () => {
  it("lists every function that can never go away, with its arguments", () => {
    show();
    const text = document.body.textContent ?? "";
    for (const { id, parameters } of locked) {
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      expect(text).toContain(`=HSA.${id}(${names.join(", ")})`);
    }
    expect(screen.getAllByRole("group")).toHaveLength(locked.length);
    expect(screen.getByRole("status")).toHaveTextContent(`${locked.length} functions`);
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
    await userEvent.type(search, "no such thing");
    expect(screen.queryByRole("group")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent(/^No function matches/);
  });
});

describe("a search", () => {
  const functions = [
    { id: "ALPHA", description: "Share of what is scored.", parameters: [{ name: "weights" }] },
    { id: "BETA", description: "Name of a band.", parameters: [{ name: "score" }] },
  ];
  const found = (search: string) => searchFunctions(functions, search).map(({ id }) => id);
  it.each<[string, string[]]>([
    ["", ["ALPHA", "BETA"]],
    ["  ", ["ALPHA", "BETA"]],
    ["beta", ["BETA"]],
    ["score", ["ALPHA", "BETA"]],
    ["weight share", ["ALPHA"]],
    ["weight band", []],
    [".*", []],
  ])("for “%s” finds %s", (search, ids) => expect(found(search)).toEqual(ids));
});
