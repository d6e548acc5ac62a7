import type { NewEvidence } from "../assessment/evidence-item";
import { evidenceColumns } from "../sheets/evidence-columns";
import { planEvidenceRows } from "../sheets/evidence-rows";
import { sheetKeys } from "../sheets/sheet-keys";
import type { Refusal } from "../text/refusals";
import { longestCellText } from "../framework/longest-cell-text";
import { isOfAnother } from "../workbook/marked-groups";
import type { HeldAssessment } from "../workbook/read-assessment";
import { type KeyedTable, queueKeyedRead } from "../workbook/read-keyed-table";
import type { Session } from "../workbook/session";
import type { EvidenceWrite } from "../workbook/write-evidence";

/** The whole log, under the name of the installation or the one that a user has given it. */
export async function wholeLog(
  session: Session,
  held: HeldAssessment,
  queued: () => KeyedTable | null,
  queuedName: string
): Promise<KeyedTable | null> {
  const name = held.installation.tables.evidence;
  const read = held.tables.get(name);
  if (read === undefined) return null;
  const own = { frameworkId: held.assessment.framework.id, suffix: held.installation.key };
  if (read.name === queuedName && !isOfAnother(held.facts, own, queuedName)) {
    const table = queued();
    if (table !== null) return table;
  }
  const again = queueKeyedRead(session, read.name);
  await session.sync();
  return again();
}

/** Everything that forbids to log these items, whatever the workbook holds. */
function itemRefusals(held: HeldAssessment, items: readonly NewEvidence[]): Refusal[] {
  const { indicators, scale } = held.assessment.framework;
  const codes = new Set(indicators.map(({ code }) => code));
  return items.flatMap((item): Refusal[] => {
    const { indicator: code, level } = item;
    const reasons: Refusal[] = codes.has(code) ? [] : [{ kind: "code-unknown", code }];
    if (
      level !== null &&
      !(Number.isInteger(level) && level >= 1 && level <= scale.levels.length)
    ) {
      reasons.push({ kind: "entry-unreadable", code });
    }
    const longest = Math.max(
      ...Object.values(item).map((value) => (typeof value === "string" ? value.length : 0))
    );
    if (longest > longestCellText) {
      reasons.push({ kind: "text-too-long", code, characters: longest });
    }
    return reasons;
  });
}

/** Where the items go, or every reason why they cannot. */
export function planEvidence(
  held: HeldAssessment,
  table: KeyedTable | null,
  items: readonly NewEvidence[]
): EvidenceWrite | readonly Refusal[] {
  const reasons = itemRefusals(held, items);
  if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
  const sheet =
    held.facts.sheets.find(({ tables }) => tables.some(({ name }) => name === table?.name)) ??
    held.installation.sheets.get(sheetKeys.evidence);
  if (table === null || sheet === undefined) {
    return [...reasons, { kind: "table-missing", table: held.installation.tables.evidence }];
  }
  if (sheet.isProtected) reasons.push({ kind: "sheet-protected", sheet: sheet.name });
  for (const column of [evidenceColumns.id, evidenceColumns.indicator]) {
    if (!table.header.includes(column)) {
      reasons.push({ kind: "column-missing", table: table.name, column });
    }
  }
  if (reasons.length > 0) return reasons;
  const { length: levels } = held.assessment.framework.scale.levels;
  return { sheet: sheet.name, table, rows: planEvidenceRows(table, items), levels };
}
