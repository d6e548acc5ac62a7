import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PlanSection } from "../../../src/taskpane/summary/plan-section";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { assessmentOf } from "../../support/assessments";
import { taskDesk } from "../task-props";

function section(framework = humanSecurity(), level = 1) {
  const desk = taskDesk(assessmentOf(framework, () => level));
  return (
    <FluentProvider theme={webLightTheme}>
      <PlanSection {...desk.props} />
    </FluentProvider>
  );
}
const show = (framework = humanSecurity(), level = 1) => render(section(framework, level));
const shown = () => screen.queryAllByRole("heading", { level: 3 }).map((one) => one.textContent);

it.each([humanSecurity(), communityWater()])(
  "shows the plan of $id for one lever",
  async (framework) => {
    show(framework);
    const all = shown();
    expect(all.length).toBeGreaterThan(2);
    const choice = screen.getByRole("combobox", { name: "Show" });
    const lever = framework.levers.find(
      (one) => within(choice).queryByRole("option", { name: one }) !== null
    )!;
    await userEvent.selectOptions(choice, within(choice).getByRole("option", { name: lever }));
    const own = framework.mitigations.filter((one) => one.lever === lever);
    expect(shown().length).toBeLessThan(all.length);
    for (const text of shown()) {
      expect(own.some(({ id, title }) => text === `${id} ${title}`)).toBe(true);
    }
    await userEvent.selectOptions(choice, "the whole plan");
    expect(shown()).toEqual(all);
  }
);

it("writes a tasker only for a part of the plan, and says so", async () => {
  show();
  const button = screen.getByRole("button", { name: "Write a tasker" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription(/choose an agency, a lever or a horizon first/);
  await userEvent.selectOptions(screen.getByRole("combobox"), "goes on beyond one posting");
  expect(button).not.toHaveAttribute("aria-disabled", "true");
  // It says for each that somebody has to take over.
  expect(screen.getAllByText(/HANDOVER NEEDED \(36/).length).toBe(shown().length);
});

it("has no plan to show where nothing stands in the way", () => {
  show(humanSecurity(), 5);
  expect(shown()).toEqual([]);
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.getByRole("button", { name: "Write the brief" })).toBeEnabled();
});

it("writes no tasker of a view that scores have emptied since it was chosen", async () => {
  const { rerender } = show();
  await userEvent.selectOptions(screen.getByRole("combobox"), "goes on beyond one posting");
  const chosen = shown();
  expect(chosen.length).toBeGreaterThan(0);
  rerender(section(humanSecurity(), 5));
  const button = screen.getByRole("button", { name: "Write a tasker" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  rerender(section(humanSecurity(), 1));
  expect(shown()).toEqual(chosen);
});
