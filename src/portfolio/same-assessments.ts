import { assessmentKey, byLetters, textOf } from "./assessment-labels";
import type { ScoreRow } from "./portfolio-columns";

/** Where else an assessment was found. */
export interface FoundAgain {
  /** Files, in alphabetical order. */
  readonly files: readonly string[];
  /** Names of the rounds that stand in both, in the order of the rows. */
  readonly rounds: readonly string[];
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** To 6 decimals: a copy that was sent holds values in place of formulas. */
function shown(value: string | number | null): string {
  return typeof value === "number" ? String(Number(value.toFixed(6))) : "";
}

/**
 * What a round says, however its file is called; null where it says nothing. The round over all is
 * left out: it follows from the others.
 */
function fingerprint(rows: readonly ScoreRow[]): string | null {
  const [first] = rows;
  if (first === undefined || !rows.some(({ score }) => typeof score === "number")) return null;
  const figures = rows
    .map(({ category, score, coverage }) => [textOf(category), shown(score), shown(coverage)])
    .map((cells) => cells.join("|"))
    .sort();
  const { partner, scope, framework, roundName, date } = first;
  const whose = [partner, scope, framework, roundName, date].map((cell) => fold(textOf(cell)));
  return JSON.stringify([...whose, ...figures.filter((line) => !/\|\|$/.test(line))]);
}

interface RoundOf {
  readonly key: string;
  readonly file: string;
  readonly name: string;
}

/**
 * Assessments that stand in several files, by `assessmentKey`: same partner, scope and framework, and
 * a round of the same name and date with the same score of every category. One that was sent twice,
 * or again after a later round, would otherwise be counted twice.
 */
export function sameAssessments(scores: readonly ScoreRow[]): ReadonlyMap<string, FoundAgain> {
  const rounds = new Map<string, ScoreRow[]>();
  for (const row of scores) {
    const round = JSON.stringify([assessmentKey(row), row.round, row.roundName]);
    const known = rounds.get(round);
    if (known === undefined) rounds.set(round, [row]);
    else known.push(row);
  }
  const alike = new Map<string, RoundOf[]>();
  for (const rows of rounds.values()) {
    const [first] = rows;
    const print = fingerprint(rows);
    if (first === undefined || print === null) continue;
    const one = {
      key: assessmentKey(first),
      file: textOf(first.file),
      name: textOf(first.roundName) === "" ? textOf(first.round) : textOf(first.roundName),
    };
    const known = alike.get(print);
    if (known === undefined) alike.set(print, [one]);
    else known.push(one);
  }
  const found = new Map<string, { files: Set<string>; rounds: Set<string> }>();
  for (const group of alike.values()) {
    for (const { key, name } of group) {
      const others = group.filter((other) => other.key !== key);
      if (others.length === 0) continue;
      const known = found.get(key) ?? { files: new Set(), rounds: new Set() };
      found.set(key, known);
      for (const { file } of others) known.files.add(file);
      known.rounds.add(name);
    }
  }
  return new Map(
    [...found].map(([key, { files, rounds: names }]) => [
      key,
      { files: [...files].sort(byLetters), rounds: [...names] },
    ])
  );
}
