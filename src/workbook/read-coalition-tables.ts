import type { CoalitionRecord, Finding, Stakeholder } from "../assessment/assessment";
import { shownValue } from "../assessment/cell-value";
import { toFinding } from "../assessment/remark";
import type { CoalitionModel } from "../framework/coalition-model";
import { answerWords, readStakeholder, wordIn } from "../scoring/coalition/read-stakeholder";
import { factColumns, stakeholderColumns } from "../sheets/stakeholder-columns";
import type { Locate } from "./read-method";
import type { TableCells } from "./read-table";

const cellHeaders = {
  code: stakeholderColumns.code,
  role: stakeholderColumns.role,
  bloc: stakeholderColumns.bloc,
  authority: stakeholderColumns.authority,
  stance: stakeholderColumns.stance,
  influence: stakeholderColumns.influence,
  since: stakeholderColumns.since,
  risk: stakeholderColumns.risk,
} as const;

/** Columns that are read of the table of people, and of that of facts. */
export const stakeholderHeaders: readonly string[] = Object.values(cellHeaders);
export const factHeaders: readonly string[] = [factColumns.code, factColumns.confirmed];

function readPeople(model: CoalitionModel, table: TableCells, locate: Locate) {
  const people: Stakeholder[] = [];
  const findings: Finding[] = [];
  const cell = (header: string, row: number): unknown => table.columns.get(header)?.values[row];
  for (let row = 0; row < table.rows; row += 1) {
    const read = readStakeholder(
      {
        code: cell(cellHeaders.code, row),
        role: cell(cellHeaders.role, row),
        bloc: cell(cellHeaders.bloc, row),
        authority: cell(cellHeaders.authority, row),
        stance: cell(cellHeaders.stance, row),
        influence: cell(cellHeaders.influence, row),
        since: cell(cellHeaders.since, row),
        risk: cell(cellHeaders.risk, row),
      },
      model
    );
    if (read === null) continue;
    const { person, remarks } = read;
    const place = locate(table, table.columns.get(cellHeaders.code), row);
    const isKnown = people.some(
      ({ code, stance }) => stance !== null && code.toLowerCase() === person.code.toLowerCase()
    );
    if (person.code !== "" && person.stance !== null && isKnown) {
      const facts = { found: person.code };
      findings.push(toFinding({ rule: "stakeholder-code-repeated", facts }, "", place));
    }
    people.push({ ...person, place });
    for (const remark of remarks) {
      const at = locate(table, table.columns.get(cellHeaders[remark.cell]), row);
      findings.push(toFinding(remark, "", at));
    }
  }
  return { people, findings };
}

function readFacts(model: CoalitionModel, table: TableCells, locate: Locate) {
  const answers: Record<string, boolean | null> = {};
  const findings: Finding[] = [];
  const codes = table.columns.get(factColumns.code)?.values ?? [];
  const column = table.columns.get(factColumns.confirmed);
  codes.forEach((value, row) => {
    const code = shownValue(value).trim().toLowerCase();
    const fact = model.facts.find((one) => one.code.toLowerCase() === code);
    if (fact === undefined) return;
    const answer = wordIn(column?.values[row], answerWords);
    answers[fact.code] = answer === null || answer === undefined ? null : answer === "yes";
    if (answer !== undefined) return;
    const facts = {
      person: fact.code,
      field: "answer",
      found: shownValue(column?.values[row]),
      accepts: answerWords.join(", "),
    };
    const place = locate(table, column, row);
    findings.push(toFinding({ rule: "stakeholder-word-unknown", facts }, "", place));
  });
  return { answers, findings };
}

/** What the tables of the stakeholder sheet hold, and every cell of them that cannot be read. */
export function readCoalitionTables(
  model: CoalitionModel,
  people: TableCells,
  facts: TableCells | undefined,
  locate: Locate
): { record: CoalitionRecord; findings: Finding[] } {
  const held = readPeople(model, people, locate);
  const confirmed = facts === undefined ? null : readFacts(model, facts, locate);
  const missing = stakeholderHeaders
    .filter((header) => !people.columns.has(header))
    .map((field) => {
      const place = locate(people, undefined, -1);
      return toFinding({ rule: "column-missing", facts: { found: people.name, field } }, "", place);
    });
  const findings = [...missing, ...held.findings, ...(confirmed?.findings ?? [])];
  return {
    record: {
      people: held.people,
      facts: confirmed?.answers ?? {},
      isSound: findings.length === 0,
    },
    findings,
  };
}
