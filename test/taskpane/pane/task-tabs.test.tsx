import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { MoreMenu } from "../../../src/taskpane/pane/more-menu";
import type { TaskId } from "../../../src/taskpane/pane/task-props";
import { TaskTabs } from "../../../src/taskpane/pane/task-tabs";
import { tasks, tasksAt } from "../../../src/taskpane/pane/tasks";
import { taskHints } from "../../../src/text/more-tasks";
import { taskNames } from "../../../src/text/pane-shell";

const names = () => screen.getAllByRole("tab").map((tab) => tab.textContent);
const openMenu = async () => {
  await userEvent.click(more());
  await screen.findByRole("menu");
};
const more = () => screen.getByRole("button", { name: "More" });

function Tabs({ hasAssessment = true }: { hasAssessment?: boolean }) {
  const [task, setTask] = useState<TaskId>("start");
  const [kept, setKept] = useState<TaskId | null>(null);
  return (
    <>
      <TaskTabs
        task={task}
        kept={kept}
        hasAssessment={hasAssessment}
        onChoose={(one) => {
          setTask(one);
          if (tasks[one].place === "more") setKept(one);
        }}
      />
      <div id="task" role="tabpanel" aria-labelledby={`tab-${task}`} />
    </>
  );
}

/** A menu of three, of which Check is closed. */
function Menu({ onChoose }: { onChoose: (task: TaskId) => void }) {
  return (
    <MoreMenu
      items={["score", "check", "summary"]}
      chosen="score"
      isClosed={(one) => one === "check"}
      onChoose={onChoose}
    />
  );
}

describe("the register of tasks", () => {
  it("names every task, and says of those behind More what they are for", () => {
    expect(tasksAt("tab")).toEqual(["start", "score", "check", "results", "summary"]);
    expect(Object.keys(tasks).sort()).toEqual(Object.keys(taskNames).sort());
    expect(Object.keys(taskHints).sort()).toEqual([...tasksAt("more")].sort());
  });
});

describe("a task behind More", () => {
  it("has no tab before it is opened, and the chosen one then, which names the panel", async () => {
    render(<Tabs />);
    expect(names()).toEqual(["Start", "Score", "Check", "Results", "Summary"]);
    await openMenu();
    await userEvent.click(await screen.findByRole("menuitem", { name: /^Functions / }));
    expect(names().slice(5)).toEqual(["Functions"]);
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("Functions");
    expect(screen.getByRole("tabpanel", { name: "Functions" })).toBeInTheDocument();
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("keeps its tab while another task is open, and arrows reach it", async () => {
    render(<Tabs />);
    await openMenu();
    await userEvent.click(await screen.findByRole("menuitem", { name: /^Functions / }));
    await userEvent.click(screen.getByRole("tab", { name: "Score" }));
    expect(names()).toHaveLength(6);
    await userEvent.keyboard("{End}");
    expect(screen.getByRole("tab", { name: "Functions" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Start" })).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{Enter}");
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("Functions");
  });
});

describe("the menu More", () => {
  it("opens and moves by keyboard alone, goes round, and finds by first letter", async () => {
    const onChoose = jest.fn();
    render(<Menu onChoose={onChoose} />);
    await userEvent.tab();
    expect(more()).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(more()).toHaveAttribute("aria-expanded", "true");
    const item = (name: string) => screen.getByRole("menuitem", { name });
    await screen.findByRole("menu");
    expect(item("Score")).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    expect(item("Summary")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(item("Score")).toHaveFocus();
    await userEvent.keyboard("s");
    expect(item("Summary")).toHaveFocus();
    await userEvent.keyboard("s");
    expect(item("Score")).toHaveFocus();
    await userEvent.keyboard("c");
    expect(item("Check")).toHaveFocus();
    await userEvent.keyboard("{End}{Enter}");
    expect(onChoose.mock.calls).toEqual([["summary"]]);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("leaves a task in place that cannot be opened, and says why", async () => {
    const onChoose = jest.fn();
    render(<Menu onChoose={onChoose} />);
    await openMenu();
    const check = await screen.findByRole("menuitem", { name: "Check" });
    expect(check).toHaveAttribute("aria-disabled", "true");
    expect(check).toHaveAccessibleDescription(/Add or open an assessment under Start first\.$/);
    await userEvent.click(check);
    expect(onChoose).not.toHaveBeenCalled();
    expect(screen.getByRole("menu", { name: "More tasks" })).toBeInTheDocument();
    expect(await screen.findByRole("menuitem", { name: "Score" })).toHaveAttribute(
      "aria-current",
      "page"
    );
  });

  it("closes with Escape, back to its button; with Tab; and when something else is pressed", async () => {
    render(
      <>
        <Menu onChoose={() => {}} />
        <button type="button">Elsewhere</button>
      </>
    );
    await openMenu();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(more()).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("menu")).toBeInTheDocument();
    await userEvent.tab();
    expect(screen.queryByRole("menu")).toBeNull();
    await openMenu();
    await userEvent.click(screen.getByRole("button", { name: "Elsewhere" }));
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("is not there without tasks", () => {
    render(<MoreMenu items={[]} chosen="start" isClosed={() => false} onChoose={() => {}} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([true, false])("has no accessibility fault, open, assessment: %s", async (has) => {
    const { container } = render(<Tabs hasAssessment={has} />);
    await openMenu();
    const result = await axe.run(container, {
      rules: {
        region: { enabled: false },
        // Needs a layout: the browser tests look at it.
        "color-contrast": { enabled: false },
      },
    });
    expect(result.violations.map(({ id }) => id)).toEqual([]);
  });
});
