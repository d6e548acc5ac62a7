import { act, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import packageFile from "../../package.json";
import { TaskPane } from "../../src/taskpane/task-pane";
import { functionMeanings, hostSentence, tasks } from "../../src/text/task-pane";

function playOffice(host: string | null): { ready: () => Promise<void> } {
  let announce: (() => void) | undefined;
  (globalThis as any).Office = {
    HostType: { Excel: "Excel" },
    onReady: (callback: (info: unknown) => void) => {
      announce = () => callback({ host, platform: "PC" });
      return new Promise(() => {});
    },
  };
  return {
    ready: async () => {
      await act(async () => announce?.());
    },
  };
}

beforeEach(() => {
  window.matchMedia = (() => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as never;
});
afterEach(() => {
  delete (globalThis as any).Office;
});

describe("the task pane", () => {
  it("says name, version, tasks and functions", () => {
    render(<TaskPane />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Human Security Assessment"
    );
    expect(screen.getByText(`Version ${packageFile.version}`)).toBeInTheDocument();
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toEqual(tasks.map(({ name, meaning }) => `${name} ${meaning}.`));
    const terms = within(screen.getByRole("region", { name: "Functions for your own sheets" }));
    for (const { id, meaning } of functionMeanings) {
      expect(terms.getByText(`HSA.${id}`)).toBeInTheDocument();
      expect(terms.getByText(meaning)).toBeInTheDocument();
    }
  });

  it("offers no control: this version of it acts on nothing", () => {
    render(<TaskPane />);
    expect(screen.queryAllByRole("button")).toEqual([]);
    expect(screen.queryAllByRole("link")).toEqual([]);
  });

  it("knows without office.js that there is no workbook", () => {
    render(<TaskPane />);
    expect(screen.getByRole("status")).toHaveTextContent(hostSentence.elsewhere);
  });

  it.each([
    ["Excel", hostSentence.excel],
    ["Word", hostSentence.elsewhere],
    [null, hostSentence.elsewhere],
  ])("waits for Office.onReady, then says where it is: %s", async (host, sentence) => {
    const office = playOffice(host);
    render(<TaskPane />);
    expect(screen.getByRole("status")).toHaveTextContent(hostSentence.starting);
    await office.ready();
    expect(screen.getByRole("status")).toHaveTextContent(sentence);
  });

  it("has no accessibility fault that shows without a layout", async () => {
    const { container } = render(<TaskPane />);
    const result = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(result.violations.map(({ id }) => id)).toEqual([]);
  });
});
