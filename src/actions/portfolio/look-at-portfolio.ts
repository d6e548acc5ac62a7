import {
  fileColumns,
  noRows,
  type PortfolioRows,
  portfolioTables,
} from "../../portfolio/portfolio-columns";
import { rowsOfValues } from "../../portfolio/rows-of-values";
import {
  isKnownPortfolio,
  portfolioKeys,
  portfolioTableNames,
  type StoredPortfolioTable,
  storedPortfolioTables,
} from "../../sheets/portfolio/portfolio-names";
import type { Refusal } from "../../text/refusals";
import type { CellArea } from "../../workbook/addresses";
import { findPortfolio } from "../../workbook/find-portfolio";
import {
  type GeneratedSheet,
  queueOthers,
  queueOutline,
  type SheetOutline,
  type StandingTable,
} from "../../workbook/generated-area";
import {
  queueInspection,
  type SheetFacts,
  type WorkbookFacts,
} from "../../workbook/inspect-workbook";
import { readInPieces } from "../../workbook/read-in-pieces";
import type { Session } from "../../workbook/session";

/** A sheet of the portfolio that stands and can be written anew. */
export interface StandingSheet {
  readonly facts: SheetFacts;
  /** The cells that are ours, from A1 on. */
  readonly area: CellArea;
  readonly held: GeneratedSheet;
}

export interface StandingPortfolio {
  readonly kind: "looked";
  readonly facts: WorkbookFacts;
  /** By plan key; empty where there is no portfolio yet. */
  readonly sheets: ReadonlyMap<string, StandingSheet>;
  /** What its tables hold; no entries, which are on no sheet. */
  readonly rows: PortfolioRows;
}

type Looked =
  StandingPortfolio | { readonly kind: "refused"; readonly reasons: readonly Refusal[] };

/** The sheets by plan key as they stand now. One round trip; two where the user wrote on one. */
export async function standingSheets(
  session: Session,
  sheets: ReadonlyMap<string, SheetFacts>
): Promise<Map<string, StandingSheet> | readonly Refusal[]> {
  const queued = [...sheets].map(([key, facts]) => {
    const tables = facts.tables.map(({ id }) => id);
    return { key, facts, read: queueOutline(session, facts.id, tables) };
  });
  await session.sync();
  const outlines = queued.map(({ key, facts, read }) => ({ key, facts, outline: read() }));
  const moved = outlines.filter(({ outline }) => !beginsInA1(outline));
  if (moved.length > 0) {
    return moved.map(({ facts }) => ({ kind: "generated-moved", sheet: facts.name }));
  }
  const others = outlines.map(({ facts, outline }) => queueOthers(session, facts.id, outline));
  await session.sync();
  return new Map(
    outlines.flatMap(({ key, facts, outline: { used: _used, ...outline } }, index) => {
      const { area } = outline;
      if (area === null) return [];
      const held = { ...outline, others: others[index]?.() ?? [] };
      return [[key, { facts, area, held }] as const];
    })
  );
}

function beginsInA1({ area }: SheetOutline): boolean {
  return area !== null && area.row === 0 && area.column === 0;
}

/** The table under its own name, or the only one on the sheet under another: it was renamed. */
function tableOn({ held }: StandingSheet, name: string): StandingTable | undefined {
  const [only, ...more] = held.tables.values();
  return held.tables.get(name.toLowerCase()) ?? (more.length === 0 ? only : undefined);
}

interface StandingBody {
  readonly table: StoredPortfolioTable;
  readonly sheetId: string;
  readonly header: readonly string[];
  readonly area: CellArea;
}

function bodiesOf(sheets: ReadonlyMap<string, StandingSheet>): {
  readonly bodies: readonly StandingBody[];
  readonly reasons: readonly Refusal[];
} {
  const bodies: StandingBody[] = [];
  const reasons: Refusal[] = [];
  for (const table of storedPortfolioTables) {
    const sheet = sheets.get(portfolioKeys[table]);
    if (sheet === undefined) continue;
    const name = portfolioTableNames[table];
    const found = tableOn(sheet, name);
    if (found === undefined) reasons.push({ kind: "table-missing", table: name });
    else if (!found.header.includes(portfolioTables[table].file)) {
      reasons.push({ kind: "column-missing", table: name, column: fileColumns.file });
    } else {
      const { header, body } = found;
      bodies.push({ table, sheetId: sheet.facts.id, header, area: body });
    }
  }
  return { bodies, reasons };
}

async function standingRows(
  session: Session,
  bodies: readonly StandingBody[]
): Promise<PortfolioRows> {
  const values = await readInPieces(session, bodies);
  const rowsOf = <Table extends StoredPortfolioTable>(table: Table): PortfolioRows[Table] => {
    const index = bodies.findIndex((one) => one.table === table);
    return rowsOfValues(table, bodies[index]?.header ?? [], values[index] ?? []);
  };
  return {
    ...noRows,
    scores: rowsOf("scores"),
    barriers: rowsOf("barriers"),
    mitigations: rowsOf("mitigations"),
    files: rowsOf("files"),
  };
}

/**
 * What stands of a portfolio in the workbook, or everything that forbids to write it. One round trip
 * where there is none; else three, four where the user wrote on its sheets, and one more for each
 * 40,000 cells of its tables after the first.
 */
export async function lookAtPortfolio(session: Session): Promise<Looked> {
  const inspection = queueInspection(session);
  await session.sync();
  const facts = inspection();
  const found = findPortfolio(facts);
  const reasons: Refusal[] = [];
  if (facts.isReadOnly) reasons.push({ kind: "read-only" });
  const isWhole = Object.values(portfolioKeys).every((key) => found.sheets.has(key));
  if (facts.isStructureProtected && !isWhole) reasons.push({ kind: "structure-locked" });
  if (!isKnownPortfolio(found.version)) {
    reasons.push({ kind: "newer-portfolio", found: found.version });
  }
  for (const { isProtected, name } of found.sheets.values()) {
    if (isProtected) reasons.push({ kind: "sheet-protected", sheet: name });
  }
  if (reasons.length > 0) return { kind: "refused", reasons };
  if (found.sheets.size === 0) return { kind: "looked", facts, sheets: new Map(), rows: noRows };
  const sheets = await standingSheets(session, found.sheets);
  if (!(sheets instanceof Map)) return { kind: "refused", reasons: sheets };
  const { bodies, reasons: missing } = bodiesOf(sheets);
  if (missing.length > 0) return { kind: "refused", reasons: missing };
  return { kind: "looked", facts, sheets, rows: await standingRows(session, bodies) };
}
