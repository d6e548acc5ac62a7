import { type SharingLevel, sharingLevels } from "../../assessment/evidence-words";
import type { StoredValue } from "../../package/contents";
import type { ReplacedCell } from "../../package/redact/redaction";
import { foldText } from "../../package/redact/fold-text";
import { evidenceColumns, formerDatasetColumn } from "../../sheets/evidence-columns";
import { smallGroupWord } from "../../text/send";
import { codedCell } from "./coded-cell";
import { mayRead, staysInside } from "./send-choices";
import type { TableView } from "./stored-tables";

/** Fewer sources than this of one kind could be told apart. */
const SMALLEST_GROUP = 3;

export interface EvidenceToSend {
  readonly replaced: readonly ReplacedCell[];
  readonly itemsKept: number;
  readonly itemsRemoved: number;
  /** Kinds of stakeholders that became "other". */
  readonly groupsMerged: number;
  /** Summaries of interviews that were taken out of items that stay. */
  readonly textsRemoved: number;
  /** Codes of sources, and texts of items that stay behind or were emptied. */
  readonly protectedTexts: readonly string[];
  readonly sources: readonly string[];
  /** Of the items that stay. */
  readonly ids: readonly string[];
}

interface Item {
  readonly row: number;
  readonly isInterview: boolean;
  readonly sharing: SharingLevel;
  readonly mayQuote: boolean;
  readonly source: string;
  readonly stakeholder: string;
  readonly texts: readonly string[];
  /** As readers outside see it; "" for one that is worded otherwise than an id. */
  readonly id: string;
}

const c = evidenceColumns;
const known: ReadonlySet<string> = new Set([...Object.values(c), formerDatasetColumn]);
/** Columns that may hold what somebody said. */
const told: readonly string[] = [
  ...[c.summary, c.dataset, c.field, c.version, c.value, c.conversion],
  formerDatasetColumn,
];

/** What nobody has marked stays in the house. */
function sharingOf(text: string): SharingLevel {
  return sharingLevels.find((level) => level === text.toLowerCase()) ?? "internal";
}

function readItem(view: TableView, row: number): Item | undefined {
  const text = (header: string): string => view.text(row, view.column(header));
  const texts = told.map(text);
  const isEmpty = view.table.columns.every(
    (header) => header === c.id || view.text(row, view.column(header)) === ""
  );
  if (isEmpty) return undefined;
  const type = text(c.type).toLowerCase();
  // Anything that is not plainly data or a visit is treated as what a person said.
  const isInterview = !/^(?:data|dataset|site|site visits?)$/.test(type);
  const consent = text(c.consent).toLowerCase();
  const sharing = sharingOf(text(c.sharing));
  return {
    row,
    isInterview,
    // A source that agreed to nothing is not passed on, whatever the item says.
    sharing: isInterview && consent === "none" ? "internal" : sharing,
    mayQuote: !isInterview || consent === "quote without attribution",
    source: text(c.source),
    stakeholder: text(c.stakeholder),
    texts: texts.filter((one) => one !== ""),
    id: String(codedCell(c.id, text(c.id)) ?? ""),
  };
}

/**
 * Kinds of stakeholders, in lower case, that become "other": those of whom fewer than three sources are
 * sent, and, until "other" holds three itself, the next smallest.
 */
function smallGroups(items: readonly Item[]): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  for (const { stakeholder, source } of items) {
    if (stakeholder === "") continue;
    const key = stakeholder.toLowerCase();
    const sources = groups.get(key) ?? new Set();
    groups.set(key, sources);
    if (source !== "") sources.add(source.toLowerCase());
  }
  const bySize = [...groups].sort(([, a], [, b]) => a.size - b.size);
  const merged = new Set<string>();
  const others = new Set<string>();
  for (const [key, sources] of bySize) {
    const isNeeded = merged.size > 0 && others.size < SMALLEST_GROUP;
    if (sources.size >= SMALLEST_GROUP && !isNeeded) break;
    merged.add(key);
    for (const source of sources) others.add(source);
  }
  return merged;
}

/**
 * The log as `level` may read it: items above it go, the rest moves up. Outside the house codes of
 * sources go, texts of interviews stay only with consent to quote, and small groups become "other".
 */
export function evidenceToSend(view: TableView, level: SharingLevel): EvidenceToSend {
  const items: Item[] = [];
  for (let row = view.firstRow; row < view.endRow; row++) {
    const item = readItem(view, row);
    if (item !== undefined) items.push(item);
  }
  if (staysInside(level)) {
    const none = {
      itemsRemoved: 0,
      groupsMerged: 0,
      textsRemoved: 0,
      protectedTexts: [],
      sources: [],
      ids: [],
    };
    return { ...none, replaced: [], itemsKept: items.length };
  }
  const kept = items.filter(({ sharing }) => mayRead(sharing, level));
  const small = smallGroups(kept);
  const keptRows = new Set(kept.map(({ row }) => row));
  const quiet = kept.filter(({ mayQuote }) => !mayQuote);
  const replaced: ReplacedCell[] = [];
  for (let row = view.firstRow; row < view.endRow; row++) {
    const item = kept[row - view.firstRow];
    view.table.columns.forEach((header, index) => {
      const column = view.left + index;
      replaced.push({
        row,
        column,
        value: item === undefined ? null : sent(view, item, header, small),
      });
    });
  }
  const headers = view.table.columns.flatMap((header, index) =>
    known.has(header) ? [] : [{ row: view.top, column: view.left + index, value: null }]
  );
  // What an item says that is sent is no secret of another: of which dataset both are, above all.
  const sentToo = new Set(
    kept.flatMap(({ mayQuote, texts }) => (mayQuote ? texts.map(foldText) : []))
  );
  const behind = items.filter(({ row }) => !keptRows.has(row));
  return {
    replaced: [...replaced, ...headers],
    itemsKept: kept.length,
    itemsRemoved: items.length - kept.length,
    groupsMerged: small.size,
    textsRemoved: quiet.filter(({ texts }) => texts.length > 0).length,
    ids: kept.map(({ id }) => id).filter((id) => id !== ""),
    protectedTexts: [...behind, ...quiet]
      .flatMap(({ texts }) => texts)
      .filter((text) => !sentToo.has(foldText(text))),
    sources: [...new Set(items.map(({ source }) => source).filter((source) => source !== ""))],
  };
}

function sent(
  view: TableView,
  item: Item,
  header: string,
  small: ReadonlySet<string>
): StoredValue {
  if (!known.has(header) || header === c.source) return null;
  if (told.includes(header) && !item.mayQuote) return null;
  if (header === c.stakeholder && small.has(item.stakeholder.toLowerCase())) return smallGroupWord;
  const value = view.value(item.row, view.column(header));
  const coded = codedCell(header, value);
  return coded === undefined ? value : coded;
}
