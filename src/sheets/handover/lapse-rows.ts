import { daysAfter, endOfMonth, monthsAfter } from "../../assessment/history/dates";
import { handoverTopics, handoverWords } from "../../text/handover";
import type { HandoverFacts, HandoverRow } from "./handover-facts";

/** What lapses within so many days belongs to the next officer's first weeks. */
const lapseDays = 90;

interface Lapse {
  readonly date: string;
  readonly row: Omit<HandoverRow, "topic" | "when">;
}

/** Statuses after which a promise is no longer open. */
const closed: readonly string[] = ["done", "dropped"];

/** Whether a status leaves something to do: any but done and dropped, a blank one too. */
export function isOpenPromise(status: string): boolean {
  return !closed.includes(status.trim().toLowerCase());
}

function duePromises({ promises }: HandoverFacts): Lapse[] {
  return promises.flatMap(({ ref, title, decision, owner, dueDate, status }) =>
    dueDate === null || !isOpenPromise(status)
      ? []
      : [
          {
            date: dueDate,
            row: { ref, what: handoverWords.due(title), why: handoverWords.by(decision, owner) },
          },
        ]
  );
}

/** One row for each day, since many indicators share one. */
function grouped(
  lapses: readonly { readonly date: string; readonly code: string }[],
  row: (codes: readonly string[]) => Lapse["row"]
): Lapse[] {
  const byDate = new Map<string, string[]>();
  for (const { date, code } of lapses) byDate.set(date, [...(byDate.get(date) ?? []), code]);
  return [...byDate].map(([date, codes]) => ({ date, row: row(codes) }));
}

/** Scored indicators whose latest item grows older than the indicator allows. */
function oldEvidence({ assessment }: HandoverFacts): Lapse[] {
  const items = assessment.evidence ?? [];
  const scored = new Set(
    assessment.entries.filter(({ entry }) => entry.kind === "score").map(({ code }) => code)
  );
  const lapses = assessment.framework.indicators.flatMap(({ code, evidenceMaxAgeMonths }) => {
    const months = items
      .filter((item) => item.indicator === code)
      .flatMap(({ month }) => month ?? [])
      .sort();
    const latest = months[months.length - 1];
    return latest === undefined || !scored.has(code)
      ? []
      : [{ date: monthsAfter(endOfMonth(latest), evidenceMaxAgeMonths), code }];
  });
  return grouped(lapses, (codes) => ({
    ref: codes.join(", "),
    what: handoverWords.evidence(codes.length),
    why: handoverWords.evidenceWhy,
  }));
}

function reviews({ assessment, date, rounds }: HandoverFacts): Lapse[] {
  const from = date ?? rounds[rounds.length - 1]?.date ?? null;
  if (from === null) return [];
  const lapses = assessment.framework.indicators.map(({ code, reviewEveryMonths }) => ({
    date: monthsAfter(from, reviewEveryMonths),
    code,
  }));
  return grouped(lapses, (codes) => ({
    ref: codes.join(", "),
    what: handoverWords.review(codes.length),
    why: handoverWords.reviewWhy(from),
  }));
}

/** Everything that has lapsed or will within 90 days, the oldest first. */
export function lapseRows(facts: HandoverFacts): HandoverRow[] {
  const until = daysAfter(facts.today, lapseDays);
  return [...duePromises(facts), ...oldEvidence(facts), ...reviews(facts)]
    .filter(({ date }) => date <= until)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date, row }) => ({
      topic: handoverTopics.lapses,
      ...row,
      when: date < facts.today ? handoverWords.overdue(date) : date,
    }));
}
