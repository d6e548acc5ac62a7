import type { EvidenceType } from "../framework/framework";
import type { EvidenceFacts } from "./evidence-item";
import {
  consentLevels,
  credibilities,
  dataUses,
  reliabilities,
  sharingLevels,
  yesAndNo,
} from "./evidence-words";
import { cellValue, shownValue } from "./cell-value";
import { readEntry } from "./read-entry";
import { readMonth } from "./read-month";
import type { Remark } from "./remark";

/** The cells of one row of the log, as Excel gives their values. */
export interface EvidenceCells extends Readonly<
  Record<Exclude<keyof EvidenceFacts, "isSelfReported">, unknown>
> {
  readonly selfReported: unknown;
}

export type EvidenceField = keyof EvidenceCells;

interface ItemRemark {
  readonly field: EvidenceField;
  readonly remark: Remark;
}

export interface ItemReading {
  /** Null where the row holds nothing but an id. */
  readonly item: EvidenceFacts | null;
  readonly remarks: readonly ItemRemark[];
}

const typeWords: Readonly<Record<string, EvidenceType>> = {
  data: "data",
  dataset: "data",
  interview: "interview",
  interviews: "interview",
  site: "site",
  "site visit": "site",
};

/** The text of a cell, trimmed; an error or another thing that is no text reads as blank. */
function textOf(value: unknown): string {
  const cell = cellValue(value);
  if (cell.kind === "text") return cell.text.trim();
  return cell.kind === "number" || cell.kind === "boolean" ? shownValue(value) : "";
}

/** Reads one cell after another and collects what is wrong with them. */
class ItemReader {
  readonly remarks: ItemRemark[] = [];

  constructor(
    private readonly cells: EvidenceCells,
    private readonly id: string
  ) {}

  report(field: EvidenceField, remark: Remark): void {
    this.remarks.push({ field, remark });
  }

  text(field: EvidenceField): string {
    return textOf(this.cells[field]);
  }

  word<T extends string | number>(
    field: EvidenceField,
    named: string,
    words: readonly T[],
    others: Readonly<Record<string, T>> = {}
  ): T | null {
    const text = this.text(field).toLowerCase().replace(/\s+/g, " ");
    if (text === "" && cellValue(this.cells[field]).kind === "blank") return null;
    const other = Object.hasOwn(others, text) ? others[text] : undefined;
    const known = words.find((word) => String(word).toLowerCase() === text) ?? other;
    if (known !== undefined) return known;
    const found = shownValue(this.cells[field]);
    const facts = { id: this.id, field: named, found, accepts: words.join(", ") };
    this.report(field, { rule: "item-word-unknown", facts });
    return null;
  }

  month(): string | null {
    const { month, kind } = readMonth(this.cells.month);
    const found = shownValue(this.cells.month);
    if (kind === "unreadable") {
      this.report("month", { rule: "item-month-unreadable", facts: { id: this.id, found } });
    }
    if (kind === "exact date" && month !== null) {
      const facts = { id: this.id, found, understood: month };
      this.report("month", { rule: "item-date-exact", facts });
    }
    return month;
  }

  level(levels: number): number | null {
    const { entry } = readEntry(this.cells.level, levels);
    if (entry.kind === "score") return entry.level;
    if (entry.kind !== "blank") {
      const facts = { id: this.id, found: shownValue(this.cells.level), levels };
      this.report("level", { rule: "item-level-unreadable", facts });
    }
    return null;
  }

  /** @param codes the framework's own spelling by code in lower case */
  indicator(codes: ReadonlyMap<string, string>): string {
    const text = this.text("indicator");
    const code = codes.get(text.toLowerCase()) ?? "";
    if (text === "") {
      this.report("indicator", { rule: "item-without-indicator", facts: { id: this.id } });
    } else if (code === "") {
      const facts = { id: this.id, found: shownValue(this.cells.indicator) };
      this.report("indicator", { rule: "item-code-unknown", facts });
    }
    return code;
  }
}

function isEmpty(cells: EvidenceCells): boolean {
  return Object.entries(cells).every(
    ([field, value]) => field === "id" || cellValue(value).kind === "blank"
  );
}

/**
 * Reads one row of the evidence log; everything that is wrong with it at once. A cell that cannot be
 * read counts as blank.
 *
 * @param codes the framework's own spelling of each indicator by code in lower case
 * @param levels number of levels of the scale, 2..10
 * @param row named in place of an id where there is none, e.g. `row 12`
 */
export function readEvidenceItem(
  cells: EvidenceCells,
  codes: ReadonlyMap<string, string>,
  levels: number,
  row: string
): ItemReading {
  if (isEmpty(cells)) return { item: null, remarks: [] };
  const id = textOf(cells.id);
  const reader = new ItemReader(cells, id === "" ? row : id);
  const selfReported = reader.word("selfReported", "self-reported", yesAndNo);
  const item: EvidenceFacts = {
    id,
    indicator: reader.indicator(codes),
    type: reader.word("type", "type", ["data", "interview", "site"] as const, typeWords),
    source: reader.text("source"),
    stakeholder: reader.text("stakeholder"),
    isSelfReported: selfReported === null ? null : selfReported === "yes",
    month: reader.month(),
    summary: reader.text("summary"),
    level: reader.level(levels),
    reliability: reader.word("reliability", "reliability", reliabilities),
    credibility: reader.word("credibility", "credibility", credibilities),
    sharing: reader.word("sharing", "sharing", sharingLevels),
    consent: reader.word("consent", "consent", consentLevels),
    dataset: reader.text("dataset"),
    field: reader.text("field"),
    version: reader.text("version"),
    value: reader.text("value"),
    use: reader.word("use", "use", dataUses),
    conversion: reader.text("conversion"),
  };
  return { item, remarks: reader.remarks };
}
