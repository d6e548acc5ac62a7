import type { Assessment, Finding } from "../assessment/assessment";
import type { BarrierFinding } from "../barriers/finding";
import { inReportOrder } from "../barriers/report-order";
import type { Scores } from "../scoring/result";
import { findingSentence } from "./findings";
import { counted, oneDecimal } from "./numbers";
import { categoryReading, overallReading, redLineLine } from "./scores";
import { severityWords, whyListed } from "./summary";

/** What a finished run has to report. */
export interface RunReport {
  readonly assessment: Assessment;
  readonly scores: Scores;
  readonly barriers: readonly BarrierFinding[];
  readonly findings: readonly Finding[];
}

/** The report as lines for a terminal, without colours. */
export function reportLines(report: RunReport): string[] {
  const { assessment, scores } = report;
  const { framework } = assessment;
  return [
    `${framework.title} ${framework.version}`,
    "",
    "Scores (0 worst, 100 best)",
    ...scoreLines(report),
    "",
    `Red lines hit: ${redLineLine(scores, "hit")}`,
    `Red lines not cleared: ${redLineLine(scores, "not cleared")}`,
    ...barrierLines(report),
    ...findingLines(report.findings),
  ];
}

function scoreLines({ assessment, scores }: RunReport): string[] {
  const { framework, method } = assessment;
  const width = Math.max("Overall".length, ...framework.categories.map(({ name }) => name.length));
  const line = (name: string, score: number | null, band: string | null, reading: string) =>
    `  ${name.padEnd(width)}  ${(score === null ? "–" : oneDecimal(score)).padStart(5)}  ${[band ?? "no band", reading].join("; ")}`;
  return [
    ...scores.categories.map((category) => {
      const name = framework.categories.find(({ code }) => code === category.code)?.name;
      return line(
        name ?? category.code,
        category.score,
        category.band,
        categoryReading(category, method)
      );
    }),
    line(
      "Overall",
      scores.overall[method.overallMethod],
      scores.overall.band,
      overallReading(scores.overall, method)
    ),
  ];
}

function barrierLines({ assessment, scores, barriers }: RunReport): string[] {
  const { framework } = assessment;
  const facts = { assessment, scores };
  const ordered = inReportOrder(barriers, framework);
  const lines = ordered.flatMap((finding) => {
    const rule = framework.barriers.find(({ id }) => id === finding.id);
    if (rule === undefined || finding.status === "not applicable") return [];
    const grade = severityWords(facts, finding) || "Cannot be ruled out";
    const mitigations =
      finding.status === "present" && finding.mitigations.length > 0
        ? [`    Mitigations: ${finding.mitigations.join(", ")}`]
        : [];
    return [
      `  ${finding.id} ${rule.name}: ${grade}`,
      `    ${whyListed(facts, rule, finding)}`,
      ...mitigations,
    ];
  });
  const present = ordered.filter(({ status }) => status === "present").length;
  const open = ordered.filter(({ status }) => status === "cannot be ruled out").length;
  const aside = ordered.filter(({ status }) => status === "not applicable").map(({ id }) => id);
  return [
    "",
    `Barriers: ${present} present, ${open} cannot be ruled out`,
    ...lines,
    ...(aside.length === 0 ? [] : [`  Not applicable: ${aside.join(", ")}`]),
  ];
}

function findingLines(findings: readonly Finding[]): string[] {
  const of = (weight: Finding["weight"]): Finding[] =>
    findings.filter((finding) => finding.weight === weight);
  const line = (finding: Finding): string => {
    const place = finding.place === null ? "" : `${finding.place.sheet}!${finding.place.cell}`;
    const head = [place, finding.code].filter((part) => part !== "").join(" ");
    return `  ${head === "" ? "" : `${head}: `}${findingSentence(finding)}`;
  };
  const problems = of("problem");
  const notices = of("notice");
  return [
    "",
    problems.length === 0 ? "No problems." : `${counted(problems.length, "problem")}:`,
    ...problems.map(line),
    ...(notices.length === 0
      ? []
      : [`${counted(notices.length, "notice")}:`, ...notices.map(line)]),
  ];
}
