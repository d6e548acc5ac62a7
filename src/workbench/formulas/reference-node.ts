import { parseA1Ref, parseStructRef } from "@borgar/fx";
import { LAST_COLUMN, LAST_ROW, type Node, type Section } from "./syntax";

const SECTIONS: readonly string[] = ["all", "data", "headers", "totals", "this row"];

function isSection(text: string): text is Section {
  return SECTIONS.includes(text);
}

/** The sheet before a `!`: null without one, a reason where it is not one sheet of this workbook. */
function sheetOf(context: readonly string[] = []): string | null | { reason: string } {
  const [sheet, ...more] = context;
  if (more.length > 0) return { reason: "a reference to another workbook" };
  if (sheet?.includes(":")) return { reason: "a reference across several sheets" };
  return sheet ?? null;
}

function rangeNode(text: string): Node {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed)) {
    return { kind: "unsupported", reason: `the reference ${text}` };
  }
  const sheet = sheetOf(parsed.context);
  if (sheet !== null && typeof sheet === "object") return { kind: "unsupported", ...sheet };
  const { range } = parsed;
  if (range.trim) return { kind: "unsupported", reason: `the trimmed reference ${text}` };
  return {
    kind: "area",
    sheet,
    top: { at: range.top ?? 0, fixed: range.top === null || range.$top === true },
    left: { at: range.left ?? 0, fixed: range.left === null || range.$left === true },
    bottom: {
      at: range.bottom ?? LAST_ROW,
      fixed: typeof range.bottom !== "number" || range.$bottom === true,
    },
    right: {
      at: range.right ?? LAST_COLUMN,
      fixed: typeof range.right !== "number" || range.$right === true,
    },
  };
}

function structuredNode(text: string): Node {
  const parsed = parseStructRef(text);
  if (!parsed) return { kind: "unsupported", reason: `the reference ${text}` };
  if ((parsed.context ?? []).length > 0) {
    return { kind: "unsupported", reason: "a table of another workbook" };
  }
  const sections = (parsed.sections ?? []).map((section) => section.toLowerCase());
  if (!sections.every(isSection)) {
    return { kind: "unsupported", reason: `the reference ${text}` };
  }
  return { kind: "structured", table: parsed.table ?? "", columns: parsed.columns ?? [], sections };
}

function nameNode(text: string): Node {
  const parsed = parseA1Ref(text);
  if (!parsed || !("name" in parsed)) return { kind: "name", sheet: null, name: text };
  const sheet = sheetOf(parsed.context);
  if (sheet !== null && typeof sheet === "object") return { kind: "unsupported", ...sheet };
  return { kind: "name", sheet, name: parsed.name };
}

/** What a reference as it is written stands for. */
export function referenceNode(text: string, kind: "name" | "range" | "beam" | "table"): Node {
  if (kind === "table") return structuredNode(text);
  return kind === "name" ? nameNode(text) : rangeNode(text);
}
