import { act, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { TaskPane } from "../../src/taskpane/task-pane";
import { hostSentence } from "../../src/text/task-pane";
import { playMedia } from "./task-props";

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

beforeEach(playMedia);
afterEach(() => {
  delete (globalThis as any).Office;
});

/** The parts that load later arrive within the test. */
const arrive = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

describe("the task pane", () => {
  it("shows its tasks at once, and only Start before there is an assessment", async () => {
    render(<TaskPane />);
    const tabs = screen.getAllByRole("tab");
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      "Start",
      "Score",
      "Check",
      "Results",
      "Summary",
    ]);
    expect(tabs.map((tab) => tab.getAttribute("aria-disabled"))).toEqual([
      "false",
      ...Array(4).fill("true"),
    ]);
    act(() => tabs[2]!.click());
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Start");
    await arrive();
  });

  it.each([
    ["Word", hostSentence.elsewhere],
    [null, hostSentence.elsewhere],
  ])("waits for Office.onReady, then says where it is: %s", async (host, sentence) => {
    const office = playOffice(host);
    render(<TaskPane />);
    expect(screen.getByRole("status")).toHaveTextContent("Connecting to Excel.");
    await office.ready();
    expect(screen.getByRole("status")).toHaveTextContent(sentence);
    await arrive();
  });

  it("knows without office.js that there is no workbook", async () => {
    render(<TaskPane />);
    expect(screen.getByRole("status")).toHaveTextContent(hostSentence.elsewhere);
    await arrive();
  });

  it("has no accessibility fault that shows without a layout", async () => {
    const { container } = render(<TaskPane />);
    await arrive();
    const result = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(result.violations.map(({ id }) => id)).toEqual([]);
  });
});
