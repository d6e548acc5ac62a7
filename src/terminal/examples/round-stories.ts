import type { Confidence, EvidenceType } from "../../framework/framework";
import type { NewEvidence } from "../../assessment/evidence-item";

interface StoryChange {
  readonly code: string;
  readonly level: number;
  readonly confidence?: Confidence;
  readonly evidence?: readonly EvidenceType[];
  readonly basis: string;
}

/** One round of the fictional partner: what changed since the one before, and what it rests on. */
export interface RoundStory {
  readonly name: string;
  readonly date: string;
  readonly changes: readonly StoryChange[];
  readonly evidence: readonly (Pick<NewEvidence, "indicator" | "summary"> & {
    readonly month: string;
  } & Partial<NewEvidence>)[];
}

export const roundStories: readonly [RoundStory, ...RoundStory[]] = [
  {
    name: "Baseline",
    date: "2022-10-15",
    changes: [],
    evidence: [
      {
        indicator: "AC-09",
        month: "2022-09",
        type: "site",
        source: "S-002",
        summary: "No cell and no form for civilian harm in the three units visited",
      },
      {
        indicator: "RL-07",
        month: "2022-09",
        source: "S-005",
        summary: "Military prosecutor names three open cases and none that was finished",
      },
      {
        indicator: "RL-02",
        month: "2022-08",
        source: "S-007",
        credibility: 3,
        summary: "Two accounts of beatings in the first days of detention",
      },
    ],
  },
  {
    name: "Follow-up 1",
    date: "2023-10-15",
    changes: [
      {
        code: "AC-09",
        level: 2,
        basis: "A form exists and is used by one brigade; nobody counts the forms",
      },
      {
        code: "AC-04",
        level: 3,
        evidence: ["site"],
        basis: "Two of three exercises had civilians in their scenario",
      },
      {
        code: "PW-06",
        level: 3,
        basis: "Read again: the published budget parts personnel from equipment",
      },
    ],
    evidence: [
      {
        indicator: "AC-09",
        month: "2023-07",
        type: "site",
        source: "S-002",
        summary: "The form was shown, filled in for four cases in the 2nd Brigade",
      },
      {
        indicator: "AC-04",
        month: "2023-06",
        type: "site",
        source: "S-011",
        summary: "Exercise plan with a displaced-persons lane, and the lane itself",
      },
    ],
  },
  {
    name: "Follow-up 2",
    date: "2024-10-15",
    changes: [
      {
        code: "AC-09",
        level: 3,
        evidence: ["site", "interview"],
        basis: "A cell of four keeps the forms and reports monthly",
      },
      {
        code: "AC-03",
        level: 4,
        evidence: ["interview", "site"],
        basis: "Tests ask for decisions in a scenario; four of five courses seen",
      },
      {
        code: "PW-03",
        level: 3,
        basis: "The land command sent two officers into the working group",
      },
      {
        code: "RL-10",
        level: 3,
        basis: "Complaints can be made at the municipality since March",
      },
    ],
    evidence: [
      {
        indicator: "AC-09",
        month: "2024-05",
        type: "site",
        source: "S-002",
        summary: "Monthly report of the cell, second and third issue",
      },
      {
        indicator: "AC-03",
        month: "2024-04",
        type: "site",
        source: "S-012",
        summary: "Test papers of four courses with scenario questions",
      },
      {
        indicator: "PW-03",
        month: "2024-02",
        source: "S-021",
        summary: "Two officers of the land command sit in the reform working group",
      },
      {
        indicator: "RL-10",
        month: "2024-06",
        source: "S-019",
        summary: "An intermediary organisation describes the new complaint desk",
      },
    ],
  },
  {
    name: "Follow-up 3",
    date: "2025-10-15",
    changes: [
      {
        code: "RL-02",
        level: 3,
        confidence: "Moderate",
        evidence: ["interview", "site"],
        basis: "Visitors were let into one of two sites; no new accounts from it",
      },
      {
        code: "PS-06",
        level: 3,
        basis: "Pay came in time in ten of twelve months",
      },
      {
        code: "PS-09",
        level: 2,
        confidence: "Low",
        evidence: ["interview"],
        basis: "A second provider delivers vehicles and asks for nothing",
      },
    ],
    evidence: [
      {
        indicator: "RL-02",
        month: "2025-08",
        type: "site",
        source: "S-030",
        summary: "Visit to one detention site, register and cells seen",
      },
      {
        indicator: "PS-06",
        month: "2025-09",
        type: "data",
        source: "S-031",
        summary: "Pay records of two units for twelve months",
      },
      {
        indicator: "PS-09",
        month: "2025-05",
        source: "S-033",
        reliability: "C",
        credibility: 3,
        summary: "Staff officer on the delivery of vehicles by another provider",
      },
    ],
  },
  {
    name: "Follow-up 4",
    date: "2026-10-15",
    changes: [
      {
        code: "RL-07",
        level: 1,
        evidence: ["interview", "data"],
        basis: "The three open cases were closed without a finding by order",
      },
      {
        code: "PW-07",
        level: 3,
        confidence: "Moderate",
        basis: "Lists come back within six weeks; two units were replaced",
      },
      {
        code: "AC-06",
        level: 3,
        basis: "Two thirds of the trained officers are in post after a year",
      },
    ],
    evidence: [
      {
        indicator: "RL-07",
        month: "2026-06",
        source: "S-005",
        summary: "Military prosecutor: the cases were closed by an order from above",
      },
      {
        indicator: "RL-07",
        month: "2026-07",
        type: "data",
        source: "S-040",
        summary: "Court register of the year holds no entry for the three cases",
      },
      {
        indicator: "PW-07",
        month: "2026-08",
        source: "S-041",
        summary: "Vetting desk shows the dates of the last twelve lists",
      },
    ],
  },
];
