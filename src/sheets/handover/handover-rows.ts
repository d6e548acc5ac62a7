import type { Assessment } from "../../assessment/assessment";
import type { BarrierFinding } from "../../barriers/finding";
import type { Confidence } from "../../framework/framework";
import { handoverTopics, handoverWords } from "../../text/handover";
import { oneDecimal } from "../../text/numbers";
import { categoryReading, overallReading, redLineLine } from "../../text/scores";
import type { HandoverFacts, HandoverRow } from "./handover-facts";
import { isOpenPromise, lapseRows } from "./lapse-rows";

function row(topic: string, ref: string, what: string, why: string, when = ""): HandoverRow {
  return { topic, ref, what, why, when };
}

/** Scores with their bands, and each indicator with the reason that was given for its level. */
function judged({ assessment, scores, date, round }: HandoverFacts): HandoverRow[] {
  const { framework, method } = assessment;
  const topic = handoverTopics.judged;
  const overall = scores.overall[method.overallMethod];
  const scored = (value: number | null, band: string | null): string =>
    value === null ? handoverWords.noScore : `${oneDecimal(value)}, ${band ?? ""}`;
  const labels = new Map(framework.scale.levels.map(({ value, label }) => [value, label]));
  const entries = new Map(assessment.entries.map((entry) => [entry.code, entry]));
  return [
    row(
      topic,
      "",
      handoverWords.overall(scored(overall, scores.overall.band)),
      overallReading(scores.overall, method),
      [round, date ?? ""].filter((text) => text !== "").join(", ")
    ),
    ...framework.categories.flatMap(({ code, name }): HandoverRow[] => {
      const category = scores.categories.find((one) => one.code === code);
      const head =
        category === undefined
          ? []
          : [
              row(
                topic,
                code,
                `${name}: ${scored(category.score, category.band)}`,
                categoryReading(category, method)
              ),
            ];
      const own = framework.indicators.filter((one) => one.category === code);
      return [
        ...head,
        ...own.flatMap(({ code: indicator, name: title }) => {
          const held = entries.get(indicator);
          if (held?.entry.kind !== "score") return [];
          const { level } = held.entry;
          const what = `${title}: ${level} ${labels.get(level) ?? ""}`.trim();
          return [row(topic, indicator, what, held.basis || handoverWords.noBasis)];
        }),
      ];
    }),
    row(topic, "", handoverWords.redLinesHit, redLineLine(scores, "hit")),
  ];
}

function promised({ promises }: HandoverFacts): HandoverRow[] {
  if (promises.length === 0) {
    return [row(handoverTopics.promised, "", handoverWords.nothingPromised, "")];
  }
  return promises.map(({ ref, title, decision, owner, due, status, notes }) =>
    row(
      handoverTopics.promised,
      ref,
      handoverWords.promise(title, status, isOpenPromise(status)),
      [handoverWords.by(decision, owner), notes].filter((text) => text !== "").join(" "),
      due
    )
  );
}

function undecided(barriers: readonly BarrierFinding[], { framework }: Assessment): HandoverRow[] {
  const names = new Map(framework.barriers.map(({ id, name }) => [id, name]));
  return barriers
    .filter(({ status }) => status === "cannot be ruled out")
    .map(({ id, missing }) =>
      row(
        handoverTopics.open,
        id,
        handoverWords.notRuledOut(names.get(id) ?? id),
        handoverWords.waitsFor(missing)
      )
    );
}

function open({ assessment, scores, barriers, findings }: HandoverFacts): HandoverRow[] {
  const topic = handoverTopics.open;
  const names = new Map(assessment.framework.indicators.map(({ code, name }) => [code, name]));
  const unscored = assessment.entries.flatMap(({ code, entry, basis }) => {
    if (entry.kind === "score" || entry.kind === "notApplicable") return [];
    return [row(topic, code, handoverWords.unscored(names.get(code) ?? code, entry.kind), basis)];
  });
  const toMend = findings.filter(({ weight }) => weight === "problem").length;
  const notCleared = redLineLine(scores, "not cleared");
  return [
    ...unscored,
    ...undecided(barriers, assessment),
    ...(notCleared === "none" ? [] : [row(topic, "", handoverWords.notCleared, notCleared)]),
    ...(toMend === 0 ? [] : [row(topic, "", handoverWords.toMend(toMend), handoverWords.runCheck)]),
  ];
}

/** How sure the scores are: confidence and coverage of each category, and how old the record is. */
function sure({ assessment, scores, rounds }: HandoverFacts): HandoverRow[] {
  const topic = handoverTopics.sure;
  const words: readonly Confidence[] = ["High", "Moderate", "Low"];
  const category = new Map(
    assessment.framework.indicators.map((indicator) => [indicator.code, indicator.category])
  );
  return [
    ...assessment.framework.categories.map(({ code, name }) => {
      const own = assessment.entries.filter(
        (entry) => category.get(entry.code) === code && entry.entry.kind === "score"
      );
      const counts = words.map((word) => ({
        word,
        count: own.filter(({ confidence }) => confidence === word).length,
      }));
      const unsaid = own.filter(({ confidence }) => confidence === null).length;
      const coverage = scores.categories.find((one) => one.code === code)?.coverage ?? 0;
      return row(topic, code, name, handoverWords.confidences(counts, unsaid, coverage));
    }),
    row(topic, "", handoverWords.rounds(rounds.length), handoverWords.roundNames(rounds)),
  ];
}

/** All that the next officer should know, by topic. */
export function handoverRows(facts: HandoverFacts): HandoverRow[] {
  const lapses = lapseRows(facts);
  return [
    ...judged(facts),
    ...promised(facts),
    ...(lapses.length > 0
      ? lapses
      : [row(handoverTopics.lapses, "", handoverWords.nothingLapses, "")]),
    ...open(facts),
    ...sure(facts),
  ];
}
