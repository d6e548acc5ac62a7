/** The task Assessors against a workbook on the embedded host, for both frameworks. */
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { check } from "../../src/actions/check";
import { install } from "../../src/actions/install";
import type { FoundAssessment } from "../../src/actions/find-assessments";
import { AssessorsTask } from "../../src/taskpane/assessors/assessors-task";
import { derive } from "../../src/taskpane/pane/engine";
import type { HeldAssessment } from "../../src/taskpane/pane/held-assessment";
import type { PaneProblem } from "../../src/taskpane/pane/pane-problem";
import type { TaskProps } from "../../src/taskpane/pane/task-props";
import { canOpen, taskIds } from "../../src/taskpane/pane/tasks";
import type { Framework } from "../../src/framework/framework";
import { hidingLines } from "../../src/text/assessors-sheet";
import { communityWater, humanSecurity } from "../frameworks/load";
import { choices } from "../support/installed";
import { openBlind, scoreAsB } from "../support/two-assessors";
import { openFile } from "../support/saved-file";
import { playMedia, taskDesk } from "./task-props";

beforeEach(playMedia);

async function hold(framework: Framework): Promise<HeldAssessment> {
  const outcome = await check({ framework, now: "2026-11-26T10:00:00Z" });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  const found = { key: "", partner: choices.partner, round: choices.round, sheets: new Map() };
  const { assessment, findings, assessor } = outcome;
  return derive(found as unknown as FoundAssessment, assessment, findings, assessor);
}

/** The task with a workbook behind it, read again when the task asks for it. */
async function show(framework: Framework) {
  const problems: PaneProblem[] = [];
  const said: string[] = [];
  const opened: string[] = [];
  const first = await hold(framework);
  const desk = taskDesk(first.assessment);
  function Shown() {
    const [held, setHeld] = useState(first);
    const props: TaskProps = {
      ...desk.props,
      held,
      follow: () => {},
      refresh: async () => {
        const next = await hold(framework);
        act(() => setHeld(next));
      },
      say: (sentence) => void said.push(sentence),
      stop: (problem) => void (problem !== null && problems.push(problem)),
      open: (task) => void opened.push(task),
    };
    return <AssessorsTask {...props} />;
  }
  const { container } = render(<Shown />);
  return { container, problems, said, opened };
}

async function faults(container: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe.each([
  ["the bundled framework", humanSecurity()],
  ["a framework of four levels", communityWater()],
])("two assessors, with %s", (_title, framework) => {
  const all = framework.indicators.length;
  const levels = framework.indicators.map((_, index) => (index % 3) + 1);

  it("asks for two codes, says what hiding is worth, and begins", async () => {
    openFile();
    await install({ framework, choices });
    const { container, problems, said } = await show(framework);
    for (const line of hidingLines) expect(screen.getByText(line)).toBeInTheDocument();
    expect(await faults(container)).toEqual([]);
    await userEvent.click(button("Begin blind scoring"));
    await waitFor(() => expect(problems).toHaveLength(1));
    expect(problems[0]).toEqual({ kind: "refused", reasons: [{ kind: "assessor-missing" }] });
    await userEvent.type(screen.getByRole("textbox", { name: "Code of assessor A" }), "A-01");
    await userEvent.type(
      screen.getByRole("textbox", { name: "Code of assessor B" }),
      "A-02{Enter}"
    );
    await screen.findByText(`Assessor B (A-02): 0 of ${all} indicators answered`);
    expect(said[said.length - 1]).toMatch(/^Blind scoring has begun/);
    expect(await faults(container)).toEqual([]);
  });

  it("hands over to B, shows nothing of A's, and opens Score", async () => {
    await openBlind(framework, levels);
    const { container, opened } = await show(framework);
    await userEvent.click(button("Hand over to assessor B"));
    await screen.findByRole("button", { name: "Hand back to assessor A" });
    expect(opened).toEqual(["score"]);
    expect(screen.queryByText(/Assessor A \(A-01\):/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Reveal the scores" })).toBeNull();
    expect(await faults(container)).toEqual([]);
  });

  it("reveals only when it is wanted although something is open", async () => {
    await openBlind(framework, levels);
    await scoreAsB(framework, levels.slice(0, 2));
    await show(framework);
    await userEvent.click(button("Reveal the scores"));
    expect(screen.queryByText("How far you agree")).toBeNull();
    await userEvent.click(screen.getByRole("checkbox", { name: /^Reveal although/ }));
    await userEvent.click(button("Reveal the scores"));
    await screen.findByText("How far you agree");
    expect(screen.getByText("Counts only: fewer than 10 pairs")).toBeInTheDocument();
    expect(screen.queryByText("Weighted kappa")).toBeNull();
  });

  it("reconciles a disagreement with a reason, by the keyboard", async () => {
    await openBlind(framework, levels);
    const ofB = levels.map((level, index) => (index === 0 ? level + 2 : level));
    await scoreAsB(framework, ofB);
    const { container, problems } = await show(framework);
    await userEvent.click(button("Reveal the scores"));
    const { code } = framework.indicators[0]!;
    const open = await screen.findByRole("button", { name: `Reconcile ${code}` });
    expect(screen.getByRole("heading", { name: "To reconcile (1)" })).toBeInTheDocument();
    open.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(button("Save"));
    await waitFor(() => expect(problems).toHaveLength(1));
    expect(problems[0]).toMatchObject({
      reasons: [{ kind: "entry-unreadable" }, { kind: "reason-missing" }],
    });
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "What you agreed on" }),
      "2"
    );
    await userEvent.type(screen.getByRole("textbox", { name: "Reason" }), "Seen by both.");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Entered by" }), "A-02");
    expect(await faults(container)).toEqual([]);
    await userEvent.click(button("Save"));
    await screen.findByRole("heading", { name: "Reconciled (1)" });
    expect(screen.getByText("A 1, B 3, agreed 2")).toBeInTheDocument();
    const held = await hold(framework);
    expect(held.assessment.entries[0]!.entry).toEqual({ kind: "score", level: 2 });
    expect(held.assessment.second!.log.at(-1)).toMatchObject({
      kind: "reconciled",
      by: "A-02",
      reason: "Seen by both.",
    });
  });
});

it("closes every task to B but those that show B's entries or nobody's", () => {
  const open = taskIds.filter((id) => canOpen(id, true, true));
  expect(open).toEqual(["start", "score", "check", "assessors", "functions"]);
});
