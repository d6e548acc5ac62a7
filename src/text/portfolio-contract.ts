import { portfolioColumnTypes } from "../portfolio/column-types";
import {
  fileOutcomes,
  overallCategory,
  type PortfolioColumnType,
  type PortfolioTable,
  portfolioTables,
  portfolioVersion,
  roundStates,
  sourceWords,
} from "../portfolio/portfolio-columns";

/** The document of the contract, for whoever reads the tables with another program. */

const about: Readonly<Record<PortfolioTable, { readonly rows: string; readonly where: string }>> = {
  scores: {
    rows: `One row for each category of each round of each assessment, and one for the round over all (\`${overallCategory}\` in Category).`,
    where: "sheet table `HSA_PortfolioScores`, `portfolio-scores`",
  },
  entries: {
    rows: "One row for each indicator of each round.",
    where: "`portfolio-entries` only: it stands on no sheet",
  },
  barriers: {
    rows: "One row for each barrier of the latest round that is present or cannot be ruled out, and for each red line that is hit or not cleared.",
    where: "sheet table `HSA_PortfolioBarriers`, `portfolio-barriers`",
  },
  mitigations: {
    rows: "One row for each mitigation in the plan of the latest round.",
    where: "sheet table `HSA_PortfolioMitigations`, `portfolio-mitigations`",
  },
  files: {
    rows: "One row for each file, or for each assessment of a file that holds several; what was skipped too.",
    where: "sheet table `HSA_PortfolioFiles`, `portfolio-files`",
  },
};

const quotedWords = (words: readonly string[]): string =>
  words.map((word) => `\`${word}\``).join(", ");

/** What a column holds, by its field; the same field means the same in every table. */
const meanings: Readonly<Record<string, string>> = {
  file: "path below the chosen folder, `/` between folders; the name alone where files were picked",
  assessment: "blank for the first assessment of a file, `_2` and so on for the next",
  partner: "as the Assessment sheet says",
  scope: "programme or unit, as the Assessment sheet says",
  round: "1 for the first round of the assessment",
  roundName: "as the round was named, e.g. `Baseline`",
  date: "ISO 8601 (`2026-03-01`), as text",
  roundState: `${quotedWords(Object.values(roundStates))}: an open round may still change`,
  framework: "id; rows of two frameworks never compare",
  version: "of the framework's content",
  levels: "of the scale of the indicators",
  category: "code",
  categoryName: "in words",
  categoryWeight: "share in the overall score before all weights are made to add up to 1",
  score: "0 to 100; blank where too little is known",
  low: "lower end of the 90 % range; blank without a score",
  high: "upper end",
  coverage: "scored weight by applicable weight, 0 to 1",
  band: "name, as the settings of the assessment have it",
  redLinesHit: "how many",
  source: `${quotedWords(Object.values(sourceWords))}: what the figures were worked out from, or read from`,
  comparable:
    "`yes` or `no`: whether the figures may stand beside those of other rows of the framework",
  why: "sentences; blank where they may",
  indicator: "code",
  entry: "`score`, `NA` (does not apply), `NI` (no information) or `blank`",
  confidence: "`High`, `Moderate`, `Low`, or blank",
  weight: "of the indicator in its category",
  vintage: "datasets with their versions",
  evidenceCount: "items of the evidence log for the indicator",
  barrier: "ref of the barrier, or code of the indicator with the red line",
  title: "in words",
  kind: "`Red line`, `Barrier` or `Cannot be ruled out`",
  severity: "in words; of a red line `Hit` or `Not cleared`; blank where it cannot be ruled out",
  certainty: "in words",
  mitigation: "ref",
  lever: "in words",
  lead: "role",
  office: "where the assessment names one",
  support: "roles",
  owner: "role",
  start: "months after the start of the plan",
  end: "months after the start of the plan",
  crosses: "changes of posting that it crosses",
  handover: "in words",
  due: "as it was entered",
  status: "as it was entered",
  outcome: quotedWords(Object.values(fileOutcomes)),
  remarks: "why it was skipped, or what of it is not comparable and why",
  rounds: "how many were read",
  readAt: "when, in the time of whoever read it",
};

/** Where a table means something else by a field that others have too. */
const others: Readonly<Partial<Record<PortfolioTable, Readonly<Record<string, string>>>>> = {
  entries: { score: "level of the scale; blank unless Entry is `score`" },
  barriers: {
    source: "what it was worked out from, or read from, as in the scores",
  },
};

const typeWords: Readonly<Record<PortfolioColumnType, string>> = {
  text: "text",
  count: "whole number",
  number: "number",
};

function tableOf(table: PortfolioTable): string[] {
  const columns: Readonly<Record<string, string>> = portfolioTables[table];
  const types = portfolioColumnTypes[table];
  const { rows, where } = about[table];
  return [
    `## ${table}`,
    "",
    `${rows} In: ${where}.`,
    "",
    "| column | type | holds |",
    "|---|---|---|",
    ...Object.entries(columns).map(([key, name]) => {
      const meaning = others[table]?.[key] ?? meanings[key] ?? "";
      return `| ${name} | ${typeWords[types[key] ?? "text"]} | ${meaning} |`;
    }),
    "",
  ];
}

/** docs/developers/portfolio-contract.md; written by the command `docs`. */
export function portfolioContract(): string {
  return [
    "# The tables of a portfolio",
    "",
    `Version ${portfolioVersion}. Written by \`npm run docs\` from \`src/portfolio/portfolio-columns.ts\`: change it there.`,
    "",
    "For pivot tables, Power Query, Power BI, Fabric and Spark. The engine is yours; this is the table. What a user does",
    "with it stands in the [portfolio guide](../users/portfolio-guide.md).",
    "",
    "## What holds for all of them",
    "",
    "- **A blank cell** is allowed in every column and means: not known, or does not apply. It is never 0.",
    "- **Columns are found by their headers.** They are only added to: never renamed, never removed, never given another",
    "  meaning. Words in a column are added to as well. The version grows when a column or a word is added, so a reader",
    "  takes the columns it knows and passes over the others.",
    "- **File and Assessment together** say whose a row is. Rows come by file in alphabetical order, then by assessment and",
    "  round.",
    "- **Version**: on sheets the custom property `HSA.portfolio` of each sheet; in Parquet the key",
    "  `hsa.portfolio.version` of the file. An add-in that meets a newer version writes nothing.",
    "- **CSV**: UTF-8 without a byte order mark, RFC 4180, a header, lines that end in CR LF, a point for decimals. A text",
    "  that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, or with",
    "  apostrophes before one of these) has an apostrophe in front. To get the text as it was, take one apostrophe away",
    "  where a text matches `^''*[=+\\-@\\t\\r]`. Numbers have none.",
    "- **Parquet**: text as UTF-8 strings, whole numbers as INT32, numbers as DOUBLE, all nullable; texts as they are.",
    "- **CSV and Parquet hold what was read in that run**, the sheets also what stood from earlier runs.",
    "- **Dates are text**: a serial number means another day in a workbook of the 1904 date system.",
    "",
    ...(Object.keys(portfolioTables) as PortfolioTable[]).flatMap(tableOf),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}
