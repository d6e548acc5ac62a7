import { readFileSync } from "node:fs";
import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { historyColumns, roundColumns } from "../../src/assessment/history/history-columns";
import { portfolioColumnTypes } from "../../src/portfolio/column-types";
import { entryColumns, roundStates, scoreColumns } from "../../src/portfolio/portfolio-columns";
import { detailColumns, detailFields } from "../../src/sheets/assessment-columns";
import { portfolioTableNames } from "../../src/sheets/portfolio/portfolio-names";
import { detailsTableName, tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";

const files = ["portfolio.pq", "portfolio-local.pq"] as const;
const textOf = (file: string): string => readFileSync(`templates/power-query/${file}`, "utf8");

interface Parsed {
  /** Texts between quotation marks. */
  readonly texts: ReadonlySet<string>;
  /** Names in brackets: columns and fields. */
  readonly fields: ReadonlySet<string>;
}

async function parsed(file: string): Promise<Parsed> {
  const task = await TaskUtils.tryLexParse(DefaultSettings, textOf(file));
  if (!TaskUtils.isParseStageOk(task)) {
    throw new Error(TaskUtils.isError(task) ? task.error.message : "not parsed");
  }
  const texts = new Set<string>();
  const fields = new Set<string>();
  for (const node of task.nodeIdMapCollection.astNodeById.values()) {
    if (node.kind === "LiteralExpression" && node.literal.startsWith('"')) {
      texts.add(node.literal.slice(1, -1).replaceAll('""', '"'));
    }
    if (node.kind === "GeneralizedIdentifier") fields.add(node.literal);
  }
  return { texts, fields };
}

/** The list that the script calls `name`, as column and `text` or `number`. */
function listed(file: string, name: string): (readonly [string, string])[] {
  const [, body = ""] =
    new RegExp(`\\b${name} = \\{([\\s\\S]*?)\\n {4}\\}`).exec(textOf(file)) ?? [];
  const pairs = [...body.matchAll(/\{"([^"]+)", type nullable (text|number)\}/g)];
  return pairs.map(([, column = "", type = ""]) => [column, type] as const);
}

function contract(table: "entries" | "scores"): (readonly [string, string])[] {
  const columns = table === "entries" ? entryColumns : scoreColumns;
  return Object.entries(columns).map(
    ([key, column]) =>
      [column, portfolioColumnTypes[table][key] === "text" ? "text" : "number"] as const
  );
}

/** Names that the script makes for itself, or that Power Query gives. */
const ownFields = [
  ...["Item", "Data", "Kind", "Name", "Extension", "Folder Path", "Content", "Path"],
  ...["HasError", "Value", "Error", "Message", "Suffix", "Tried", "Found", "Rows", "Round", "File"],
  ...["Entries", "Scores", "Errors", "ApiVersion"],
];
const ownTexts = [
  ...["", "_", "/", "\\", ", ", ".xlsx", ".xlsm", "~$", "Table", "HSA_", "en-US"],
  ...["Item", "Data", "Path", "Content", "Problem", "Found", "History", "Rounds"],
];

describe.each(files)("%s", (file) => {
  it("is read by Microsoft's own parser", async () => {
    expect((await parsed(file)).texts.size).toBeGreaterThan(30);
  });

  it("gives the tables of the contract: every column, in order, with its type", () => {
    expect(listed(file, "EntryTypes")).toEqual(contract("entries"));
    expect(listed(file, "ScoreTypes")).toEqual(contract("scores"));
  });

  it("names no column and no table that is not in a contract", async () => {
    const { texts, fields } = await parsed(file);
    const known = new Set<string>([
      ...Object.values(entryColumns),
      ...Object.values(scoreColumns),
      ...[roundColumns.round, roundColumns.rows, detailColumns.field, detailColumns.entry],
      ...[detailFields.partner, detailFields.scope, roundStates.finished],
      ...[
        tableNames(communityWater()).optional.history,
        tableNames(communityWater()).optional.rounds,
      ],
      ...[detailsTableName(""), portfolioTableNames.scores],
      ...ownTexts,
    ]);
    // Places of the files, and what is said where a file cannot be read.
    const said = /^(?:https:|C:)|\/$|^Rounds $| do not have |\.$/;
    const unknown = [...texts].filter((text) => !known.has(text) && !said.test(text));
    expect(unknown).toEqual([]);
    expect([...fields].filter((field) => !ownFields.includes(field))).toEqual([]);
  });

  it("takes from the history what the history has", () => {
    const history = new Set<string>(Object.values(historyColumns));
    const fromHistory = listed(file, "EntryTypes")
      .slice(4)
      .map(([column]) => column);
    expect(fromHistory.filter((column) => !history.has(column))).toEqual(["Round state"]);
  });
});

it("differs between SharePoint and a folder in nothing but where the files are", () => {
  const [sharePoint, local] = files.map((file) => textOf(file).split("// ---- From here on")[1]);
  expect(sharePoint).toBe(local);
  expect(sharePoint?.length).toBeGreaterThan(1000);
});

it("is refused by the parser where a bracket is missing", async () => {
  const broken = textOf("portfolio.pq").replace(
    "NamesOf = (types as list)",
    "NamesOf = (types as list"
  );
  const task = await TaskUtils.tryLexParse(DefaultSettings, broken);
  expect(TaskUtils.isParseStageOk(task)).toBe(false);
});
