import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Finding } from "../../src/assessment/assessment";
import { CheckTask } from "../../src/taskpane/check/check-task";
import { ResultsTask } from "../../src/taskpane/results/results-task";
import { SummaryTask } from "../../src/taskpane/summary/summary-task";
import { findingSentence } from "../../src/text/findings";
import { makeAssessment } from "../assessment/make-assessment";
import { communityWater, humanSecurity } from "../frameworks/load";
import { playMedia, taskDesk } from "./task-props";

beforeEach(playMedia);

const show = (task: ReactElement) =>
  render(<FluentProvider theme={webLightTheme}>{task}</FluentProvider>);

/** Asking Excel for events ends after the task is drawn. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

const ofCell: Finding = {
  code: "PW-02",
  place: { sheet: "HSA PW", cell: "C6" },
  weight: "problem",
  rule: "above-scale",
  facts: { found: "9", lowest: 1, highest: 5 },
};

describe("Check", () => {
  it("lists every finding under its sheet, each with its cell, and opens the indicator", async () => {
    const assessment = makeAssessment(humanSecurity(), { rest: 3 });
    const desk = taskDesk(assessment);
    const { findings } = desk.held;
    expect(findings.length).toBeGreaterThan(70);
    show(<CheckTask {...desk.props} />);
    await settled();
    expect(screen.getAllByRole("listitem")).toHaveLength(findings.length);
    for (const finding of findings.slice(0, 5)) {
      expect(screen.getAllByText(findingSentence(finding)).length).toBeGreaterThan(0);
    }
    await userEvent.click(screen.getAllByRole("button", { name: "Score PW-01" })[0]!);
    expect(desk.log).toContain("open score PW-01");
    expect(desk.log).toContain("follow");
  });

  it("says that nothing is wrong only where nothing is", async () => {
    const desk = taskDesk(makeAssessment(humanSecurity(), { rest: "NI" }));
    const held = { ...desk.held, findings: [] };
    const { unmount } = show(<CheckTask {...desk.props} held={held} />);
    await settled();
    expect(screen.getByText(/^Nothing is wrong/)).toBeInTheDocument();
    expect(screen.queryAllByRole("listitem")).toEqual([]);
    unmount();
    show(<CheckTask {...desk.props} held={{ ...held, findings: [ofCell] }} />);
    await settled();
    expect(screen.queryByText(/^Nothing is wrong/)).toBeNull();
    expect(screen.getByText("1 problem, 0 notices.")).toBeInTheDocument();
  });

  it("names the cell of a finding in a button", async () => {
    const desk = taskDesk(makeAssessment(humanSecurity(), { rest: "NI" }), { findings: [ofCell] });
    show(<CheckTask {...desk.props} />);
    await settled();
    expect(screen.getByRole("heading", { name: "HSA PW", level: 3 })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Go to C6" })).toBeInTheDocument();
  });
});

describe.each([humanSecurity(), communityWater()])("Results with $id", (framework) => {
  it("says score, coverage and band of each category, and the same as a table", () => {
    // All at the top: 100 everywhere, coverage whole.
    const desk = taskDesk(makeAssessment(framework, { rest: framework.scale.levels.length }));
    show(<ResultsTask {...desk.props} />);
    const names = framework.categories.map(({ name }) => `${name} 100.0`);
    expect(screen.getByRole("img", { name: /^Score of each category/ })).toHaveAccessibleName(
      `Score of each category, 0 to 100: ${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`
    );
    const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", {
      hidden: true,
    });
    expect(rows.slice(1).map((row) => row.textContent)).toEqual(
      framework.categories.map(({ name }) => `${name}100.0100.0 to 100.0`)
    );
    expect(screen.getAllByText(/^Coverage 100 %/)).toHaveLength(framework.categories.length);
  });

  it("gives no number where nothing is scored", () => {
    const desk = taskDesk(makeAssessment(framework));
    show(<ResultsTask {...desk.props} />);
    expect(screen.getAllByText("No score").length).toBeGreaterThan(0);
    expect(screen.getByRole("img", { name: /^Score of each category/ })).toHaveAccessibleName(
      /has no score/
    );
    expect(document.body.textContent).not.toMatch(/NaN|undefined|null/);
  });
});

describe("Summary", () => {
  it("lists barriers by severity and those that cannot be ruled out, with what would decide them", async () => {
    const framework = humanSecurity();
    const scores = Object.fromEntries(framework.indicators.map(({ code }) => [code, 1]));
    const desk = taskDesk(makeAssessment(framework, { scores: { ...scores, "RL-01": "NI" } }));
    show(<SummaryTask {...desk.props} />);
    const present = desk.held.barriers.filter(({ status }) => status === "present");
    expect(present.length).toBeGreaterThan(10);
    expect(
      screen.getByRole("heading", { name: `Barriers present (${present.length})` })
    ).toBeInTheDocument();
    const text = document.body.textContent ?? "";
    for (const { id } of present) {
      const rule = framework.barriers.find((one) => one.id === id);
      expect(text).toContain(rule?.name);
    }
    expect(text).not.toMatch(/NaN|undefined|\bnull\b/);
  });

  it("builds nothing that nobody asked for", () => {
    const desk = taskDesk(makeAssessment(humanSecurity(), { rest: 2 }));
    show(<SummaryTask {...desk.props} />);
    expect(desk.log).not.toContain("builds");
  });
});
