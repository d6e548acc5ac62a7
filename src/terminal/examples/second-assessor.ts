/**
 * A second assessor of the round that stands on the sheets, by the real actions: blind scoring in the
 * same workbook, the reveal, and what the two agreed on. Nobody in it is real.
 */
import { beginBlind } from "../../actions/begin-blind";
import { check } from "../../actions/check";
import { enterIndicator } from "../../actions/enter-indicator";
import { handOver } from "../../actions/hand-over";
import { reconcile } from "../../actions/reconcile";
import { revealScores } from "../../actions/reveal-scores";
import type { IndicatorEntry } from "../../assessment/assessment";
import type { Framework } from "../../framework/framework";
import type { ExampleStep } from "./build-example";

const assessors = { a: "A-01", b: "A-02" };

/** Where B reads the evidence otherwise, in levels; all else B reads as A does. */
const differences: Readonly<Record<string, number>> = {
  "PW-02": -1,
  "PW-04": 1,
  "PW-06": -2,
  "AC-03": 1,
  "AC-06": -1,
  "AC-09": 1,
  "PS-02": -1,
  "PS-05": 2,
  "PS-08": 1,
  "RL-03": -1,
  "RL-06": 1,
  "RL-08": -2,
};

/** What the two agreed on after they had looked at the evidence together: B's level, or A's. */
const agreements: readonly { code: string; as: "A" | "B"; reason: string }[] = [
  {
    code: "PW-06",
    as: "B",
    reason: "The budget law was read again: procurement is left out of what is published.",
  },
  {
    code: "PS-05",
    as: "A",
    reason: "The survey that B had in mind is older than the look-back period.",
  },
];

function levelOfB(framework: Framework, { code, entry }: IndicatorEntry): number | null {
  if (entry.kind !== "score") return null;
  const level = entry.level + (differences[code] ?? 0);
  return Math.min(framework.scale.levels.length, Math.max(1, level));
}

/** One entry of B, whose basis is B's own. */
function entryOfB(framework: Framework, ofA: IndicatorEntry): IndicatorEntry {
  const level = levelOfB(framework, ofA);
  return {
    ...ofA,
    entry: level === null ? ofA.entry : { kind: "score", level },
    basis: level === null ? "" : `Level ${level} by the evidence logged for ${ofA.code}.`,
  };
}

/** Steps that need a round with entries on the sheets; times are passed through to the log. */
export function secondAssessorSteps(day: string): ExampleStep[] {
  let ofA: readonly IndicatorEntry[] = [];
  return [
    {
      name: "begin blind scoring",
      run: async ({ framework, version }) => {
        const read = await check({ framework, now: day });
        if (read.kind !== "checked") return read;
        ofA = read.assessment.entries;
        return beginBlind({ framework, ...assessors, version, now: `${day} 09:00 UTC` });
      },
    },
    {
      name: "hand over to assessor B",
      run: ({ framework }) => handOver({ framework, to: "B", now: `${day} 09:10 UTC` }),
    },
    {
      name: "score as assessor B",
      run: async ({ framework }) => {
        for (const one of ofA) {
          const { weight: _weight, place: _place, ...entry } = entryOfB(framework, one);
          // As a person does it in the pane: one indicator after the other.
          const outcome = await enterIndicator({ framework, assessor: "B", entry });
          if (outcome.kind !== "entered") return outcome;
        }
        return { kind: "entered" };
      },
    },
    {
      name: "hand back to assessor A",
      run: ({ framework }) => handOver({ framework, to: "A", now: `${day} 15:30 UTC` }),
    },
    {
      name: "reveal",
      run: ({ framework }) => revealScores({ framework, now: `${day} 15:40 UTC` }),
    },
    ...agreements.map(({ code, as, reason }): ExampleStep => ({
      name: `reconcile ${code}`,
      run: async ({ framework }) => {
        const own = ofA.find((entry) => entry.code === code);
        if (own === undefined) throw new Error(`There is no indicator ${code}.`);
        const agreed = as === "A" ? own.entry : entryOfB(framework, own).entry;
        const request = { framework, code, agreed, reason, by: assessors.b };
        return reconcile({ ...request, now: `${day} 16:20 UTC` });
      },
    })),
  ];
}
