import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Assessment, ModuleEntry, Stakeholder } from "../../src/assessment/assessment";
import { CoalitionTask } from "../../src/taskpane/coalition/coalition-task";
import { PersonForm } from "../../src/taskpane/coalition/person-form";
import { ModuleForm } from "../../src/taskpane/training/module-form";
import { TrainingTask } from "../../src/taskpane/training/training-task";
import { makeAssessment } from "../assessment/make-assessment";
import { communityWater, humanSecurity } from "../frameworks/load";
import { workedExample } from "../support/training";
import { playMedia, taskDesk } from "./task-props";

beforeEach(playMedia);

const show = (task: ReactElement) =>
  render(<FluentProvider theme={webLightTheme}>{task}</FluentProvider>);
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const framework = humanSecurity();
const training = framework.training!;
const coalition = framework.coalition!;

const modules: ModuleEntry[] = workedExample.modules.map(({ audiences, scenarios, ...typed }) => ({
  code: typed.code,
  name: training.modules.find(({ code }) => code === typed.code)!.name,
  hours: Number(typed.hours),
  level: Number(typed.level),
  audiences: audiences.split(", "),
  scenarios: scenarios.split(", ").filter(Boolean),
}));
const record = { modules, itemsEvidenced: ["SI-1", "SI-2"], isSound: true };
const withIt = (more: Partial<Assessment>, level = 3) =>
  taskDesk(makeAssessment(framework, { rest: level, more }));

function person(code: string, bloc: string, more: Partial<Stakeholder> = {}): Stakeholder {
  return {
    ...{ code, role: `Role of ${code}`, bloc, hasAuthority: true, stance: "active" },
    ...{ influence: "medium", since: "", risk: null, ...more },
  };
}

describe("Training", () => {
  it("says so where the framework describes none, and offers the sheets where there are none", async () => {
    const { unmount } = show(
      <TrainingTask {...taskDesk(makeAssessment(communityWater())).props} />
    );
    await settled();
    expect(screen.getByText(/describes no training/)).toBeInTheDocument();
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    show(<TrainingTask {...withIt({}).props} />);
    await settled();
    expect(screen.getByRole("button", { name: "Add the training sheets" })).toBeInTheDocument();
  });

  it("shows the index of the worked example, its gates, and what would raise it most", async () => {
    const desk = withIt({ training: record }, 2);
    show(<TrainingTask {...desk.props} />);
    await settled();
    const index = screen.getByRole("region", { name: /^Training integration index/ });
    expect(index).toHaveTextContent("33.8");
    expect(index).toHaveTextContent(/Depth14.4 of 50/);
    expect(index).toHaveTextContent(/Box-checking risk: 67 %/);
    expect(index).toHaveTextContent(/Capped at 60. Not reached: A5 /);
    const best = screen.getByRole("region", { name: "Modules that would raise it most" });
    expect(within(best).getAllByRole("listitem")).toHaveLength(3);
    expect(best).toHaveTextContent(/\+\d+\.\d to \d+\.\d/);
    const scenarios = screen.getByRole("region", { name: "Scenarios that would raise it most" });
    // With every indicator at 2 barriers are present: the suggestions say which they bear on.
    expect(scenarios).toHaveTextContent(/Bears on B-\d\d /);
    expect(desk.log).toContain("follow");
  });

  it("says that it cannot be read, and shows no index", async () => {
    show(<TrainingTask {...withIt({ training: { ...record, isSound: false } }).props} />);
    await settled();
    expect(screen.getByText(/cannot be read. See Check/)).toBeInTheDocument();
  });

  it("takes hours, level, audiences and scenarios of a module by keyboard", async () => {
    const saved: ModuleEntry[] = [];
    const user = userEvent.setup();
    show(
      <ModuleForm
        model={training}
        modules={modules}
        isBusy={false}
        onSave={(entry) => void saved.push(entry)}
      />
    );
    await user.selectOptions(screen.getByLabelText("Module"), "T-04");
    const hours = screen.getByLabelText("Hours");
    expect(hours).toHaveValue("40");
    await user.clear(hours);
    await user.type(hours, "-3");
    expect(screen.getByText("Enter a number from 0 to 100,000.")).toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(saved).toEqual([]);
    await user.clear(hours);
    await user.type(hours, "12.5");
    await user.click(screen.getByRole("radio", { name: /^3 Embedded/ }));
    await user.click(screen.getByRole("checkbox", { name: /^A5 / }));
    await user.click(screen.getByRole("checkbox", { name: /^S11 .*suggested/ }));
    screen.getByRole("button", { name: "Save the module" }).focus();
    await user.keyboard("{Enter}");
    expect(saved).toEqual([
      expect.objectContaining({
        code: "T-04",
        hours: 12.5,
        level: 3,
        audiences: ["A1", "A2", "A5"],
        scenarios: ["S1"],
      }),
    ]);
  });
});

describe("Coalition", () => {
  const people = [
    person("P-01", "PL", { influence: "high" }),
    person("P-02", "SO"),
    person("P-03", "SO"),
    person("P-04", "SO", { stance: "opposed" }),
  ];
  const facts = { "F-1": false, "F-2": null, "F-3": null };

  it("says so where the framework maps none, and offers the sheet where there is none", async () => {
    const without = { ...communityWater(), coalition: null };
    const { unmount } = show(<CoalitionTask {...taskDesk(makeAssessment(without)).props} />);
    await settled();
    expect(screen.getByText(/maps no supporters/)).toBeInTheDocument();
    unmount();
    show(<CoalitionTask {...withIt({}).props} />);
    await settled();
    expect(screen.getByRole("button", { name: "Add the stakeholder sheet" })).toBeInTheDocument();
  });

  it("shows the level beside the score, what rests on few, and the blocs", async () => {
    const desk = withIt({ coalition: { people, facts, isSound: true } }, 4);
    show(<CoalitionTask {...desk.props} />);
    await settled();
    const map = screen.getByRole("region", { name: "Coalition" });
    expect(map).toHaveTextContent("The map supports level 3 of PW-03.");
    expect(map).toHaveTextContent("PW-03 is scored 4, higher than the map supports");
    expect(map).toHaveTextContent("3 active with authority, in 2 of 6 blocs; 1 of these rest");
    // 3 of 3 + 2 + 2, and 5 of 7.
    expect(map).toHaveTextContent("holds 42.9 % of the influence, the strongest two 71.4 %");
    expect(map).toHaveTextContent("could fall to level 2, without two to level 2");
    const blocs = screen.getByRole("region", { name: "Blocs" });
    expect(blocs).toHaveTextContent("Senior officers2 supporters; 1 opposed");
    expect(blocs).toHaveTextContent("Legislaturenot covered");
    const forum = screen.getByRole("radiogroup", { name: /joint forum/ });
    expect(within(forum).getByRole("radio", { name: "Not known" })).toBeChecked();
    expect(desk.written).toEqual([]);
  });

  it("takes a new person under the next free code, and not without a role", async () => {
    const saved: Stakeholder[] = [];
    const user = userEvent.setup();
    show(
      <PersonForm
        model={coalition}
        people={people}
        isBusy={false}
        onSave={(one) => void saved.push(one)}
      />
    );
    expect(screen.getByLabelText("Code")).toHaveValue("P-05");
    await user.selectOptions(screen.getByLabelText("Bloc"), "JU");
    expect(screen.getByText("Fill in: Role.")).toBeInTheDocument();
    await user.type(screen.getByLabelText("Role"), "Prosecutor");
    await user.selectOptions(screen.getByLabelText("Authority"), "yes");
    await user.selectOptions(screen.getByLabelText("Stance"), "active");
    screen.getByRole("button", { name: "Save the person" }).focus();
    await user.keyboard("{Enter}");
    expect(saved).toEqual([
      {
        ...{ code: "P-05", role: "Prosecutor", bloc: "JU", hasAuthority: true, stance: "active" },
        ...{ influence: null, since: "", risk: null },
      },
    ]);
  });
});
