import type { Framework } from "../../framework/framework";
import { PackageError } from "../../package/package-error";
import { fileOutcomes, type PortfolioRows } from "../../portfolio/portfolio-columns";
import { isPortfolioSheet } from "../../sheets/portfolio/portfolio-names";
import { internalError, skippedSentences } from "../../text/portfolio-reading";
import type { WorkbookFacts } from "../../workbook/inspect-workbook";
import { markedGroups } from "../../workbook/marked-groups";
import { readGroup } from "./read-group";
import { openReceived } from "./received-workbook";
import { assessmentRows, fileRow, joined } from "./received-rows";

export interface ReceivedFile {
  /** Path below the chosen folder, `/` between folders; the name alone where files were picked. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Those at hand: several versions of one framework may be among them. */
  readonly frameworks: readonly Framework[];
  /** When, as it shall be read. */
  readonly readAt: string;
}

function skippedFile({ file, readAt }: ReceivedFile, sentence: string): PortfolioRows {
  const row = fileRow({
    file,
    readAt,
    outcome: fileOutcomes.skipped,
    remarks: [sentence],
    assessment: null,
  });
  return { scores: [], entries: [], barriers: [], mitigations: [], files: [row] };
}

/** LibreOffice, web spreadsheets and libraries keep tables or names of ours, and drop what marks a sheet. */
function bearsOurTables({ names, sheets }: WorkbookFacts): boolean {
  const all = [...names, ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
  return all.some((name) => /^HSA_/i.test(name)) || sheets.some(({ name }) => /^HSA /.test(name));
}

function readFile(received: ReceivedFile): PortfolioRows {
  const workbook = openReceived(received.bytes);
  const groups = markedGroups(workbook.facts);
  if (groups.length === 0) {
    const isPortfolio = workbook.facts.sheets.some(({ marks }) => isPortfolioSheet(marks));
    const { portfolio, noAssessment, marksGone } = skippedSentences;
    const isOurs = bearsOurTables(workbook.facts);
    return skippedFile(received, isPortfolio ? portfolio : isOurs ? marksGone : noAssessment);
  }
  const { file, readAt, frameworks } = received;
  return joined(
    groups.map((group) => assessmentRows(readGroup(workbook, group, frameworks), { file, readAt }))
  );
}

/**
 * The rows of a portfolio that one received file gives: every round of every assessment in it, the
 * barriers and the plan of the latest one, and what of it was not read and why. Reads bytes only, in
 * Node and in a worker: nothing is asked of Excel. Never throws: a file that is broken, hostile or
 * none of ours gives one row of `files` and nothing else.
 */
export function readReceived(received: ReceivedFile): PortfolioRows {
  try {
    return readFile(received);
  } catch (error) {
    if (error instanceof PackageError) return skippedFile(received, error.message);
    return skippedFile(received, internalError(error instanceof Error ? error.message : "?"));
  }
}
