/**
 * The training and the supporters of the fictional partner, by the real actions: the eight modules of
 * the method's worked example, and twelve people by code and role.
 */
import { addStakeholders } from "../../actions/add-stakeholders";
import { addTraining } from "../../actions/add-training";
import { enterFact, enterStakeholder } from "../../actions/enter-stakeholder";
import { enterItem, enterModule } from "../../actions/enter-training";
import type { Degree, Stance } from "../../assessment/assessment";
import type { ExampleStep } from "./build-example";

/** Module, hours, level of integration, audiences, scenarios. */
const modules: readonly (readonly [string, number, number, string, string])[] = [
  ["T-01", 16, 1, "A1 A2", "S2"],
  ["T-03", 12, 2, "A1 A2", "S1 S4"],
  ["T-04", 40, 2, "A1 A2", "S1 S11"],
  ["T-07", 40, 1, "A3 A4", "S5"],
  ["T-06", 60, 0, "A2", ""],
  ["T-10", 40, 3, "A3 A4", "S3 S13 S5"],
  ["T-13", 30, 0, "A5", ""],
  ["T-15", 40, 1, "A8", "S9"],
];

const items = ["SI-1", "SI-3"];

/** Code, role, bloc, authority, stance, influence, since, risk. */
type Person = readonly [string, string, string, boolean, Stance, Degree, string, Degree];

const people: readonly Person[] = [
  ["P-01", "Deputy minister", "PL", true, "active", "high", "2023-03", "medium"],
  [
    "P-02",
    "Adviser in the minister's office",
    "PL",
    false,
    "sympathetic",
    "medium",
    "2024-01",
    "low",
  ],
  ["P-03", "Commandant of the staff college", "SO", true, "active", "medium", "2022-06", "low"],
  ["P-04", "Deputy of the land command", "SO", true, "active", "high", "2026-02", "high"],
  ["P-05", "Chief of operations", "SO", true, "opposed", "high", "2021-09", "low"],
  ["P-06", "Instructor, field training", "MO", false, "active", "low", "2023-05", "low"],
  ["P-07", "Company sergeant", "MO", false, "sympathetic", "low", "2025-04", "medium"],
  ["P-08", "Member of the defence committee", "LE", true, "active", "medium", "2023-11", "medium"],
  ["P-09", "Military prosecutor", "JU", true, "sympathetic", "medium", "2022-08", "high"],
  ["P-10", "Legal adviser of a brigade", "JU", false, "active", "low", "2024-06", "low"],
  ["P-11", "Head of a lawyers' group", "CS", true, "active", "medium", "2022-05", "high"],
  ["P-12", "Editor", "CS", true, "neutral", "low", "2024-09", "medium"],
];

const facts: readonly (readonly [string, boolean])[] = [
  ["F-1", false],
  ["F-2", true],
];

export const trainingAndCoalitionSteps: readonly ExampleStep[] = [
  {
    name: "add the training sheet",
    run: ({ framework, version }) => addTraining({ framework, version }),
  },
  ...modules.map(([module, hours, level, audiences, scenarios]): ExampleStep => ({
    name: `enter module ${module}`,
    run: ({ framework }) =>
      enterModule({
        ...{ framework, module, hours, level },
        audiences: audiences.split(" "),
        scenarios: scenarios === "" ? [] : scenarios.split(" "),
      }),
  })),
  ...items.map((item): ExampleStep => ({
    name: `enter item ${item}`,
    run: ({ framework }) => enterItem({ framework, item, isEvidenced: true }),
  })),
  {
    name: "add the stakeholder sheet",
    run: ({ framework, version }) => addStakeholders({ framework, version }),
  },
  ...people.map(
    ([code, role, bloc, hasAuthority, stance, influence, since, risk]): ExampleStep => ({
      name: `enter person ${code}`,
      run: ({ framework }) =>
        enterStakeholder({
          ...{ framework, code, role, bloc, hasAuthority, stance, influence, since, risk },
        }),
    })
  ),
  ...facts.map(([fact, isConfirmed]): ExampleStep => ({
    name: `answer fact ${fact}`,
    run: ({ framework }) => enterFact({ framework, fact, isConfirmed }),
  })),
];
