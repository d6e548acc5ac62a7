import type { CSSProperties } from "react";
import type { CellLook, CellView } from "../desk/sheet-view";
import { fontOf, textWidth } from "./text-width";

/** Pixels between a cell's edge and its text on each side. */
export const TEXT_MARGIN = 3;
/** Pixels of one step of indentation, about three characters as in Excel. */
const INDENT = 9;

export type Alignment = "left" | "center" | "right";

/** What Excel does where no alignment is set: numbers right, truth and errors in the middle. */
export function alignmentOf({ kind, style }: CellView): Alignment {
  if (style.horizontal !== undefined) return style.horizontal;
  if (kind === "number") return "right";
  return kind === "boolean" || kind === "error" ? "center" : "left";
}

/** Pixels that text and margins take in one line. */
export function neededWidth(cell: CellView): number {
  const icon = cell.icon === null ? 0 : 18;
  return (
    textWidth(cell.text, cell.style) + 2 * TEXT_MARGIN + (cell.style.indent ?? 0) * INDENT + icon
  );
}

/** Only so many decimals say that the number is not rounded by its format. */
const UNROUNDED = /^-?\d+\.\d{5,}$/;

/**
 * The text that fits. A number is never cut: without a format it gives up decimals, then it
 * becomes ####. Words are cut by the cell's edge or run over blank neighbours.
 * @param width pixels of the cell
 */
export function fittingText(cell: CellView, width: number): string {
  if (cell.kind !== "number" || neededWidth(cell) <= width) return cell.text;
  if (UNROUNDED.test(cell.text)) {
    const decimals = cell.text.length - cell.text.indexOf(".") - 1;
    for (let fewer = decimals - 1; fewer >= 0; fewer -= 1) {
      const text = Number(cell.text).toFixed(fewer);
      if (neededWidth({ ...cell, text }) <= width) return text;
    }
  }
  const room = width - 2 * TEXT_MARGIN;
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", cell.style))));
}

const decorations = ({ underline, strike }: CellLook): string =>
  [underline === true ? "underline" : "", strike === true ? "line-through" : ""].join(" ").trim();

const across = { left: "flex-start", center: "center", right: "flex-end" } as const;
const down = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** How a cell's text stands in its box, a flex container. */
export function textStyle(cell: CellView): CSSProperties {
  const { style } = cell;
  const alignment = alignmentOf(cell);
  const indent = (style.indent ?? 0) * INDENT + TEXT_MARGIN;
  const decoration = decorations(style);
  return {
    font: fontOf(style),
    justifyContent: across[alignment],
    alignItems: down[style.vertical ?? "bottom"],
    textAlign: alignment,
    paddingLeft: alignment === "right" ? TEXT_MARGIN : indent,
    paddingRight: alignment === "right" ? indent : TEXT_MARGIN,
    whiteSpace: style.wrap === true ? "pre-wrap" : "pre",
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(decoration === "" ? {} : { textDecoration: decoration }),
  };
}
