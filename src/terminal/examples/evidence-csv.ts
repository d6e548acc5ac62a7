import { newEvidence, type NewEvidence } from "../../assessment/evidence-item";
import type { EvidenceType } from "../../framework/framework";
import { credibilities, reliabilities, sharingLevels } from "../../assessment/evidence-words";
import { readCsvTable } from "../csv-table";

const evidenceTypes: readonly EvidenceType[] = ["data", "interview", "site"];

const columns = [
  ...["round", "indicator", "type", "month", "source", "stakeholder", "reliability"],
  ...["credibility", "level", "dataset", "version", "sharing", "summary"],
];

/** One of some words, or null for another: the log then has a blank cell, and a test finds it. */
function word<T extends string | number>(words: readonly T[], text: string | undefined): T | null {
  return words.find((one) => String(one) === text) ?? null;
}

/**
 * What the fictional programme logged beside what the stories tell, by the name of the round. Data are
 * its own records: values of published datasets for a country that does not exist would be inventions.
 * @throws Error when the file is not such a table.
 */
export function readExampleEvidence(bytes: Uint8Array): Record<string, NewEvidence[]> {
  const table = readCsvTable(bytes, columns);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const byRound: Record<string, NewEvidence[]> = {};
  for (const { fields } of table.rows) {
    const text = (name: string): string => fields[name] ?? "";
    const type = word(evidenceTypes, text("type"));
    const item = newEvidence(text("indicator"), {
      type,
      month: text("month"),
      source: text("source"),
      stakeholder: text("stakeholder"),
      reliability: word(reliabilities, text("reliability")),
      credibility: word(credibilities, text("credibility")),
      level: text("level") === "" ? null : Number(text("level")),
      dataset: text("dataset"),
      version: text("version"),
      sharing: word(sharingLevels, text("sharing")),
      summary: text("summary"),
      use: type === "data" ? "context" : null,
      consent: type === "data" ? null : "general use",
    });
    byRound[text("round")] = [...(byRound[text("round")] ?? []), item];
  }
  return byRound;
}
