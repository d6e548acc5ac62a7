import type { Assessment } from "../../assessment/assessment";
import { blindAssessor, seenBy } from "../../assessment/blind-view";
import { finishRound } from "../../assessment/history/finish-round";
import { logOf } from "../../assessment/history/round-evidence";
import { differences, type WhyNot } from "../../portfolio/comparable";
import { roundStates, sourceWords } from "../../portfolio/portfolio-columns";
import { roundFigures } from "../../portfolio/round-figures";
import { blindRound, dateUnreadable, notCleared } from "../../text/portfolio-reading";
import type { HeldAssessment } from "../../workbook/assemble-assessment";
import { detailsIn } from "../../workbook/read-details";
import { roundToClear } from "../../workbook/rounds-in-force";
import { dateOf } from "./cell-texts";
import type { ScoredRound } from "./received-rounds";

export interface OpenRound {
  /** Null where the sheets hold no round of their own, or one that must not be seen. */
  readonly scored: ScoredRound | null;
  /** Assessor B scores blind in it. */
  readonly isUnseen: boolean;
  readonly remarks: readonly string[];
}

function isAnswered({ entries }: Assessment): boolean {
  return entries.some(({ entry }) => entry.kind !== "blank");
}

/** What keeps the categories of the sheets from having a score, by code. */
function faults(held: HeldAssessment, assessment: Assessment): Map<string, WhyNot[]> {
  const { framework, unsoundCategories = [] } = assessment;
  const { category: tables } = held.installation.tables;
  const entries = new Map(assessment.entries.map((one) => [one.code, one]));
  return new Map(
    framework.categories.map(({ code }) => {
      if (!held.tables.has(tables.get(code) ?? "")) {
        return [code, [{ kind: "table-missing", category: code }]];
      }
      const unread = framework.indicators.filter((one) => {
        const held_ = entries.get(one.code);
        return (
          one.category === code &&
          (held_?.entry.kind === "problem" ||
            (held_?.weight === null && held_.entry.kind !== "notApplicable"))
        );
      });
      const why: WhyNot[] = [];
      if (unsoundCategories.includes(code)) why.push({ kind: "unsound", category: code });
      if (unread.length > 0) {
        why.push({ kind: "unreadable", codes: unread.map((one) => one.code) });
      }
      return [code, why];
    })
  );
}

/**
 * The round that the sheets hold: the one after the last that is recorded. None where nothing was
 * entered since, where the sheets still hold the last recorded one, and while assessor B scores blind.
 */
export function openRound(held: HeldAssessment, date1904: boolean): OpenRound {
  const { framework } = held.assessment;
  const finished = held.rounds?.rounds ?? [];
  const last = finished[finished.length - 1]?.number ?? 0;
  // Where no round of a record can be read, how many there were is not known.
  const isCounted = finished.length > 0 || (held.rounds?.damage.length ?? 0) === 0;
  const { round: name, date: written } = detailsIn(
    held.tables.get(held.installation.tables.details)
  );
  if (blindAssessor(held.assessment) === "B") {
    return { scored: null, isUnseen: true, remarks: [blindRound] };
  }
  const assessment = seenBy(held.assessment, "A");
  const answered = isAnswered(assessment);
  if (roundToClear(held.rounds, name) !== null) {
    return { scored: null, isUnseen: false, remarks: answered ? [notCleared(name)] : [] };
  }
  if (!answered && finished.length > 0) {
    return { scored: null, isUnseen: false, remarks: [] };
  }
  const date = dateOf(written, date1904);
  const log = logOf(assessment);
  const facts = { number: last + 1, name, date: date ?? "9999-12-31", recorded: "", addIn: "" };
  const own = differences(framework, assessment);
  const version = held.installation.frameworkVersion;
  const others =
    version === framework.version
      ? own
      : {
          ...own,
          all: [
            { kind: "other-version", found: version, known: framework.version } as const,
            ...own.all,
          ],
        };
  const { figures, scores } = roundFigures(assessment, others, faults(held, assessment), true);
  return {
    scored: {
      round: {
        number: isCounted ? last + 1 : null,
        name,
        date,
        state: roundStates.open,
        framework: framework.id,
        version,
        levels: framework.scale.levels.length,
        source: sourceWords.entries,
        figures,
        entries: finishRound(assessment, log, facts).entries,
      },
      basis: { framework, assessment, scores },
    },
    isUnseen: false,
    remarks: date === null && written !== "" ? [dateUnreadable(written)] : [],
  };
}
