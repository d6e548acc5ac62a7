import {
  barrierColumns,
  entryColumns,
  fileColumns,
  mitigationColumns,
  type PortfolioColumnType,
  type PortfolioTable,
  scoreColumns,
} from "./portfolio-columns";

const numeric = {
  round: "count",
  levels: "count",
  categoryWeight: "number",
  score: "number",
  low: "number",
  high: "number",
  coverage: "number",
  redLinesHit: "count",
  weight: "number",
  evidenceCount: "count",
  start: "number",
  end: "number",
  rounds: "count",
} as const satisfies Readonly<Record<string, PortfolioColumnType>>;

function typesOf<Key extends string>(
  columns: Readonly<Record<Key, string>>,
  other: Readonly<Record<string, PortfolioColumnType>> = {}
): Readonly<Record<Key, PortfolioColumnType>> {
  const known: Readonly<Record<string, PortfolioColumnType>> = { ...numeric, ...other };
  const keys = Object.keys(columns) as Key[];
  const types = keys.map((key) => [key, known[key] ?? "text"] as const);
  return Object.fromEntries(types) as Record<Key, PortfolioColumnType>;
}

/** What each column of the contract holds, by table and field. A blank cell is allowed in each. */
export const portfolioColumnTypes: Readonly<
  Record<PortfolioTable, Readonly<Record<string, PortfolioColumnType>>>
> = {
  scores: typesOf(scoreColumns),
  // The score of an indicator is a level of its scale.
  entries: typesOf(entryColumns, { score: "count" }),
  barriers: typesOf(barrierColumns),
  mitigations: typesOf(mitigationColumns),
  files: typesOf(fileColumns),
};
