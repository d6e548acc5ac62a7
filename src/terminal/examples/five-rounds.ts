/**
 * Baseline and four follow-up rounds of the fictional partner, by the real actions: what changed each
 * year, and with what evidence. No country, unit or person in it is real.
 */
import { addEvidence } from "../../actions/add-evidence";
import { enterScores } from "../../actions/enter-scores";
import type { ScoreEntry } from "../../actions/entry-cells";
import { install } from "../../actions/install";
import { showRounds } from "../../actions/show-rounds";
import { startRound } from "../../actions/start-round";
import { summarise } from "../../actions/summarise";
import { writeChange } from "../../actions/write-change";
import { writeHandover } from "../../actions/write-handover";
import { newEvidence, type NewEvidence } from "../../assessment/evidence-item";
import type { ExampleStep } from "./build-example";
import { roundStories, type RoundStory } from "./round-stories";

const lastDay = "2026-10-15";
const lastMoment = "2026-10-16 09:00 UTC";

export interface FiveRoundsInput {
  /** Of the baseline. */
  readonly entries: readonly ScoreEntry[];
  readonly labels: {
    readonly partner: string;
    readonly scope: string;
    readonly handling: string;
  };
  /** More to log in a round, by its name. */
  readonly evidence?: Readonly<Record<string, readonly NewEvidence[]>>;
}

/** Entries of a round: those of the one before, with what changed since. */
function entriesAfter(before: readonly ScoreEntry[], story: RoundStory): ScoreEntry[] {
  return before.map((entry): ScoreEntry => {
    const change = story.changes.find(({ code }) => code === entry.code);
    if (change === undefined) return { ...entry, basis: unchanged(entry.basis) };
    return {
      ...entry,
      entry: { kind: "score", level: change.level },
      confidence: change.confidence ?? entry.confidence ?? "Moderate",
      evidence: change.evidence ?? (entry.evidence.length > 0 ? entry.evidence : ["interview"]),
      basis: change.basis,
    };
  });
}

function unchanged(basis: string): string {
  return basis === "" || basis.startsWith("As before: ") ? basis : `As before: ${basis}`;
}

function itemsOf(story: RoundStory): NewEvidence[] {
  return story.evidence.map(({ indicator, month, summary, ...more }) =>
    newEvidence(indicator, {
      ...{ type: "interview", source: "S-014", reliability: "B", credibility: 2 },
      ...{ sharing: "partner agencies", consent: "general use" },
      ...{ month, summary },
      ...more,
    })
  );
}

/** The steps of one round up to its end; the last one is left on the sheets. */
function roundSteps(
  story: RoundStory,
  entries: readonly ScoreEntry[],
  more: readonly NewEvidence[],
  next: RoundStory | undefined
): ExampleStep[] {
  const enter: ExampleStep = {
    name: `enter ${story.name}`,
    run: ({ framework }) => enterScores({ framework, entries }),
  };
  const log: ExampleStep = {
    name: `log evidence of ${story.name}`,
    run: ({ framework }) => addEvidence({ framework, items: [...itemsOf(story), ...more] }),
  };
  if (next === undefined) return [enter, log];
  return [
    enter,
    log,
    {
      name: `finish ${story.name}`,
      run: ({ framework, version }) =>
        startRound({
          framework,
          version,
          date: story.date,
          next: { name: next.name, date: next.date },
          now: `${story.date} 17:00 UTC`,
        }),
    },
  ];
}

/** Installs, fills five rounds, and writes the sheets that follow from them. */
export function fiveRoundSteps({ entries, labels, evidence = {} }: FiveRoundsInput): ExampleStep[] {
  const [first] = roundStories;
  const steps: ExampleStep[] = [
    {
      name: "install",
      run: ({ framework, version }) =>
        install({
          framework,
          choices: { ...labels, round: first.name, date: first.date, version },
        }),
    },
  ];
  let held = entries;
  roundStories.forEach((story, index) => {
    held = index === 0 ? held : entriesAfter(held, story);
    const more = evidence[story.name] ?? [];
    steps.push(...roundSteps(story, held, more, roundStories[index + 1]));
  });
  return [...steps, ...closingSteps];
}

/** What is written once everything is in; other parts come before these. */
export const closingSteps: readonly ExampleStep[] = [
  {
    name: "show the rounds",
    run: ({ framework }) => showRounds({ framework }),
  },
  {
    name: "summarise",
    run: ({ framework, version }) => summarise({ framework, version, now: lastMoment }),
  },
  {
    name: "write the Change sheet",
    run: ({ framework, version }) =>
      writeChange({
        ...{ framework, version, earlier: 1, later: null },
        ...{ today: lastDay, now: lastMoment },
      }),
  },
  {
    name: "write the Handover sheet",
    run: ({ framework, version }) =>
      writeHandover({ framework, version, today: lastDay, now: lastMoment }),
  },
];
