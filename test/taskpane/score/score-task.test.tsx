import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { Framework } from "../../../src/framework/framework";
import { ScoreTask } from "../../../src/taskpane/score/score-task";
import { makeAssessment, type Choices } from "../../assessment/make-assessment";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { playMedia, taskDesk, type TaskDesk } from "../task-props";

beforeEach(playMedia);

/** Draws the task anew with what was written, as the pane does. */
function Pane({ desk }: { desk: TaskDesk }) {
  const [, turn] = useState(0);
  return (
    <FluentProvider theme={webLightTheme}>
      <div onClick={() => turn((now) => now + 1)} onKeyUp={() => turn((now) => now + 1)}>
        <ScoreTask {...desk.props} held={desk.held} />
      </div>
    </FluentProvider>
  );
}

async function show(
  framework: Framework,
  choices: Choices = {},
  options: Parameters<typeof taskDesk>[1] = {}
) {
  const desk = taskDesk(makeAssessment(framework, choices), options);
  const view = render(<Pane desk={desk} />);
  // Asking Excel for events ends after the task is drawn.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const settle = async (): Promise<void> => {
    await act(() => desk.props.saves.settled());
    view.rerender(<Pane desk={desk} />);
  };
  return { desk, user: userEvent.setup(), settle };
}

const levelRadios = () =>
  within(screen.getByRole("radiogroup", { name: /Which level describes/ })).getAllByRole("radio");

describe.each([humanSecurity(), communityWater()])("scoring with $id", (framework) => {
  const first = framework.indicators[0]!;
  const levels = framework.scale.levels;

  it("shows the question and each level's description as a choice, NA and NI beside them", async () => {
    await show(framework);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      `${first.code} ${first.name}`
    );
    expect(screen.getByText(first.question)).toBeInTheDocument();
    const radios = levelRadios();
    expect(radios).toHaveLength(levels.length + 2);
    for (const [at, { value, label }] of levels.entries()) {
      expect(radios[at]).toHaveAccessibleName(`${value} ${label}. ${first.anchors[at]}`);
    }
  });

  it("writes a level, NA and NI for that indicator alone, and can take it back", async () => {
    const { desk, user, settle } = await show(framework);
    const last = levels.at(-1)!;
    for (const name of [new RegExp(`^${last.value} `), /^NA:/, /^NI:/]) {
      await user.click(screen.getByRole("radio", { name }));
      await settle();
    }
    await user.click(screen.getByRole("button", { name: "Clear this score" }));
    await settle();
    expect(desk.written.map(({ code, entry }) => [code, entry])).toEqual([
      [first.code, { kind: "score", level: last.value }],
      [first.code, { kind: "notApplicable" }],
      [first.code, { kind: "noInformation" }],
      [first.code, { kind: "blank" }],
    ]);
  });

  it("takes the number keys of its own scale and no others", async () => {
    const { desk, user, settle } = await show(framework);
    act(() => levelRadios()[0]!.focus());
    await user.keyboard(String(levels.length + 1));
    await settle();
    expect(desk.written).toEqual([]);
    await user.keyboard(String(levels.length));
    await settle();
    expect(desk.written.map(({ entry }) => entry)).toEqual([
      { kind: "score", level: levels.length },
    ]);
  });

  it("writes confidence, evidence and basis with the rest of the row as it was", async () => {
    const { desk, user, settle } = await show(
      framework,
      { scores: { [first.code]: 2 } },
      { target: first }
    );
    await user.click(screen.getByRole("radio", { name: "Low" }));
    await settle();
    await user.click(screen.getByRole("checkbox", { name: "Site visits" }));
    await settle();
    await user.type(screen.getByRole("textbox", { name: "Basis" }), "Seen twice");
    await user.tab();
    await settle();
    expect(desk.written.at(-1)).toEqual({
      ...desk.held.assessment.entries[0],
      entry: { kind: "score", level: 2 },
      confidence: "Low",
      evidence: ["site"],
      basis: "Seen twice",
    });
  });

  it("goes on to the next without an answer, round the end, and says when there is none", async () => {
    const codes = framework.indicators.map(({ code }) => code);
    const scores = Object.fromEntries(codes.map((code) => [code, 1]));
    const { desk, user } = await show(framework, { scores: { ...scores, [codes[2]!]: null } });
    // It opens where the first answer is missing.
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(codes[2]!);
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(codes[3]!);
    await user.click(screen.getByRole("button", { name: "Next without an answer" }));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(codes[2]!);
    expect(desk.log.filter((line) => line.startsWith("say"))).toEqual([]);
  });

  it("jumps by category", async () => {
    const { user } = await show(framework);
    const list = screen.getByRole("combobox", { name: "Indicator" });
    const groups = within(list).getAllByRole("group");
    expect(groups.map((group) => group.getAttribute("label"))).toEqual(
      framework.categories.map(({ code, name }) => {
        const all = framework.indicators.filter(({ category }) => category === code).length;
        return `${name} (0 of ${all})`;
      })
    );
    const last = framework.indicators.at(-1)!;
    await user.selectOptions(list, String(framework.indicators.length - 1));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      `${last.code} ${last.name}`
    );
  });
});

describe("what cannot be written", () => {
  it("stays chosen, and is said to be kept", async () => {
    const problem = { kind: "failed", failure: { kind: "busy" } } as never;
    const { desk, user, settle } = await show(humanSecurity(), {}, { problem });
    await user.click(screen.getByRole("radio", { name: /^4 / }));
    await settle();
    expect(desk.written).toEqual([]);
    expect(screen.getByText("Not saved yet. It is kept here until it is.")).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: /^4 / })).toBeChecked();
    expect(desk.log).toContain("problem failed");
  });

  it("says how many characters are too many for a cell before it is written", async () => {
    const { desk, user } = await show(humanSecurity());
    const field = screen.getByRole("textbox", { name: "Basis" });
    await user.click(field);
    await user.paste("x".repeat(32_770));
    expect(screen.getByText("3 characters too many for a cell.")).toBeInTheDocument();
    await user.tab();
    await act(() => desk.props.saves.settled());
    expect(desk.written).toEqual([]);
  });
});
