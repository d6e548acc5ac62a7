/** The sentences behind a score: what counted, what was left out, what would change the band. */
import type { IndicatorEntry, RuledAssessment } from "../assessment/assessment";
import { bandName } from "../scoring/band";
import { bandSteps, type BandSteps } from "../scoring/band-steps";
import { overallScore, type WeightedScore } from "../scoring/overall-score";
import { scoreNeeded } from "../scoring/score-needed";
import type { CategoryScore, Scores } from "../scoring/result";
import { counted, listed, oneDecimal, percent } from "./numbers";

/**
 * One text for each category that is asked for, in the framework's order, then one for the overall
 * score where all of them are.
 * @param codes Codes of the indicators that are asked for.
 */
export function explanations(
  assessment: RuledAssessment,
  scores: Scores,
  codes: ReadonlySet<string>
): string[] {
  const { framework } = assessment;
  const asked = framework.categories.filter(({ code }) =>
    framework.indicators.some((one) => one.category === code && codes.has(one.code))
  );
  const texts = asked.flatMap(({ code, name }) => {
    const score = scores.categories.find((one) => one.code === code);
    return score === undefined ? [] : [ofCategory(assessment, name, score, scores)];
  });
  const isWhole = asked.length === framework.categories.length && asked.length > 1;
  return isWhole ? [...texts, ofOverall(assessment, scores)] : texts;
}

function entriesOf({ framework, entries }: RuledAssessment, category: string): IndicatorEntry[] {
  const known = new Map(entries.map((one) => [one.code, one]));
  return framework.indicators
    .filter((one) => one.category === category)
    .map(
      ({ code }) =>
        known.get(code) ?? {
          ...{
            code,
            entry: { kind: "blank" },
            confidence: null,
            evidence: [],
            basis: "",
            weight: 1,
          },
        }
    );
}

function ofCategory(
  assessment: RuledAssessment,
  name: string,
  category: CategoryScore,
  { redLines }: Scores
): string {
  const { framework, method } = assessment;
  const entries = entriesOf(assessment, category.code);
  const levels = framework.scale.levels.length;
  const scored = entries.flatMap(({ code, entry, weight }) =>
    entry.kind === "score" && weight !== null ? [{ code, level: entry.level, weight }] : []
  );
  const codesOf = (...kinds: readonly string[]): string[] =>
    entries.filter(({ entry }) => kinds.includes(entry.kind)).map(({ code }) => code);
  const unscored = codesOf("blank", "noInformation", "problem");
  const outside = codesOf("notApplicable");
  const sentences: string[] = [];
  if (category.score === null) {
    sentences.push(noScore(name, category, method.minimumCoverage, entries.length, outside.length));
  } else {
    const band = bandName(category.score, method.bands) ?? "no band";
    sentences.push(`${name} scores ${oneDecimal(category.score)} of 100, ${band}.`, meanOf(scored));
  }
  if (unscored.length > 0 && outside.length < entries.length) {
    const { low, high } = category.bounds;
    sentences.push(
      `Not scored: ${listed(unscored)}; with ${unscored.length === 1 ? "it" : "them"} anything from ` +
        `${oneDecimal(low)} to ${oneDecimal(high)} is possible.`
    );
  }
  if (outside.length > 0) sentences.push(`Left out, as it does not apply: ${listed(outside)}.`);
  const own = new Set(entries.map(({ code }) => code));
  const hit = redLines.filter(({ code, status }) => status === "hit" && own.has(code));
  if (hit.length > 0) {
    const which = listed(hit.map(({ code }) => code));
    sentences.push(`Red line hit (${which}): the band shown is “${method.redLineBand}”.`);
  }
  if (category.score !== null) {
    const { up, down } = bandSteps(scored, levels, method.bands);
    sentences.push(...[stepsText(up, "up"), stepsText(down, "down")].filter((one) => one !== ""));
  }
  return sentences.join(" ");
}

function noScore(
  name: string,
  { coverage }: CategoryScore,
  minimum: number,
  all: number,
  outside: number
): string {
  if (outside === all) return `${name} has no score: nothing of it applies.`;
  // Rounded away from each other, so that 64.9 % never reads as the 65 % that is needed.
  const share = percent(Math.floor(1000 * coverage + 1e-9) / 1000);
  return `${name} has no score: ${share} of its weight is scored, ${percent(minimum)} is needed.`;
}

/** What is averaged, and which indicators stand at its ends. */
function meanOf(
  scored: readonly { readonly code: string; level: number; weight: number }[]
): string {
  const ends = scored.map(({ level }) => level);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const at = (level: number): string => {
    const codes = scored.filter((one) => one.level === level).map(({ code }) => code);
    return codes.length > 3 ? counted(codes.length, "indicator") : listed(codes);
  };
  const weights = new Set(scored.map(({ weight }) => weight));
  const mean = weights.size > 1 ? "weighted mean" : "mean";
  const spread =
    low === high
      ? `all at level ${low}`
      : `from level ${low} (${at(low)}) to level ${high} (${at(high)})`;
  return `It is the ${mean} of ${counted(scored.length, "scored indicator")}, ${spread}.`;
}

function stepsText(found: BandSteps | null, side: "up" | "down"): string {
  if (found === null) return "";
  const moves = found.moves.map(({ code, by }) => `${code} by ${by}`);
  const steps = counted(found.steps, "level");
  return `${found.band} is ${steps} ${side}, for example ${listed(moves)}.`;
}

function ofOverall(
  { framework, method, categoryWeights }: RuledAssessment,
  scores: Scores
): string {
  const { overall } = scores;
  const items: (WeightedScore & { readonly name: string })[] = scores.categories.flatMap(
    ({ code, score }) => {
      const name = framework.categories.find((one) => one.code === code)?.name ?? code;
      return score === null ? [] : [{ name, score, weight: categoryWeights[code] ?? 1 }];
    }
  );
  const score = overall[method.overallMethod];
  const weakest = items.reduce<(typeof items)[number] | null>(
    (least, one) => (least === null || one.score < least.score ? one : least),
    null
  );
  if (score === null || weakest === null) {
    const without = scores.categories.filter((one) => one.score === null).map(({ code }) => code);
    return `There is no overall score: ${listed(without)} ${without.length === 1 ? "has" : "have"} none.`;
  }
  const band = bandName(score, method.bands) ?? "no band";
  const sentences = [
    `The overall score is ${oneDecimal(score)} of 100, ${band}: the ${method.overallMethod} method over ` +
      `${counted(items.length, "category", "categories")}; their plain mean is ` +
      `${oneDecimal(overallScore(items, "arithmetic"))}.`,
    `The weakest is ${weakest.name} with ${oneDecimal(weakest.score)}.`,
  ];
  if (overall.capped) {
    sentences.push(`A red line is hit: the band shown is “${method.redLineBand}”.`);
  }
  const others = items.filter((one) => one !== weakest);
  const next = method.bands.find(({ lower }) => lower > score + 1e-9);
  if (next !== undefined) {
    // Rounded up: a tenth less would not be enough.
    const needed = scoreNeeded(others, weakest.weight, next.lower, method.overallMethod);
    sentences.push(
      needed === null
        ? `${weakest.name} alone cannot bring it to ${next.name}.`
        : `It becomes ${next.name} when ${weakest.name} reaches ${oneDecimal(Math.ceil(10 * needed - 1e-6) / 10)}.`
    );
  }
  return sentences.join(" ");
}
