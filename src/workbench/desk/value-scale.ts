import type { LookStop } from "../../package/look-rule";
import type { RuleFigures } from "./rule-figures";

/**
 * The number at which a stop of a colour scale, a data bar or an icon set lies; undefined where the
 * range has no numbers or a formula gives none.
 */
export function stopValue(
  { type, value }: LookStop,
  figures: RuleFigures,
  formulaValue: (formula: string) => number | undefined
): number | undefined {
  const { numbers } = figures;
  const [lowest] = numbers;
  const highest = numbers.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  if (type === "min") return lowest;
  if (type === "max") return highest;
  const own = value.trim() === "" ? NaN : Number(value);
  const number = Number.isNaN(own) ? formulaValue(value) : own;
  if (number === undefined || type === "num" || type === "formula") return number;
  return type === "percent"
    ? lowest + ((highest - lowest) * number) / 100
    : figures.percentile(Math.min(1, Math.max(0, number / 100)));
}

/** The colour of a value between the stops, which rise; `#RRGGBB`. */
export function scaleColor(
  value: number,
  stops: readonly number[],
  colors: readonly string[]
): string | undefined {
  const above = stops.findIndex((stop) => value <= stop);
  if (above === 0) return colors[0];
  if (above < 0) return colors.at(-1);
  const [from, to] = [stops[above - 1] ?? 0, stops[above] ?? 0];
  const share = to === from ? 1 : (value - from) / (to - from);
  return mixed(colors[above - 1] ?? "#FFFFFF", colors[above] ?? "#FFFFFF", share);
}

function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => {
    const value = Math.round(part(from, at) + (part(to, at) - part(from, at)) * share);
    return value.toString(16).padStart(2, "0").toUpperCase();
  });
  return `#${parts.join("")}`;
}

/** Share of the cell that a bar fills, 0 to 1. */
export function barShare(value: number, low: number, high: number): number {
  if (high <= low) return value >= high ? 1 : 0;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

interface Icon {
  readonly sign: string;
  readonly color: string;
  readonly words: string;
}

const GREEN = "#2E7D32";
const YELLOW = "#8A6D00";
const RED = "#C62828";
const GREY = "#5F6368";

/** From the lowest to the highest; signs that read without colour. */
const ARROWS: readonly Icon[] = [
  { sign: "↓", color: RED, words: "low" },
  { sign: "→", color: YELLOW, words: "middle" },
  { sign: "↑", color: GREEN, words: "high" },
];
const FOUR_ARROWS: readonly Icon[] = [
  { sign: "↓", color: RED, words: "low" },
  { sign: "↘", color: YELLOW, words: "lower middle" },
  { sign: "↗", color: YELLOW, words: "upper middle" },
  { sign: "↑", color: GREEN, words: "high" },
];
const FIVE_ARROWS: readonly Icon[] = [
  { sign: "↓", color: RED, words: "lowest" },
  { sign: "↘", color: YELLOW, words: "low" },
  { sign: "→", color: YELLOW, words: "middle" },
  { sign: "↗", color: YELLOW, words: "high" },
  { sign: "↑", color: GREEN, words: "highest" },
];
const SYMBOLS: readonly Icon[] = [
  { sign: "✕", color: RED, words: "low" },
  { sign: "!", color: YELLOW, words: "middle" },
  { sign: "✓", color: GREEN, words: "high" },
];
const LIGHTS: readonly Icon[] = [
  { sign: "▼", color: RED, words: "low" },
  { sign: "◆", color: YELLOW, words: "middle" },
  { sign: "●", color: GREEN, words: "high" },
];
const FILLED: readonly string[] = ["○", "◔", "◑", "◕", "●"];

/** The icons of a set, lowest first: Excel's are likened by the sign nearest to them. */
export function iconsOf(set: string, count: number): readonly Icon[] {
  const isGrey = /Gray/.test(set);
  const icons =
    count === 5 && /Arrows/.test(set)
      ? FIVE_ARROWS
      : count === 4 && /Arrows/.test(set)
        ? FOUR_ARROWS
        : count === 3 && /Arrows|Triangles/.test(set)
          ? ARROWS
          : count === 3 && /Symbols|Flags/.test(set)
            ? SYMBOLS
            : count === 3
              ? LIGHTS
              : steps(count);
  return isGrey ? icons.map((icon) => ({ ...icon, color: GREY })) : icons;
}

/** Ratings, quarters and boxes: how full. */
function steps(count: number): Icon[] {
  return Array.from({ length: count }, (_, at) => ({
    sign: FILLED[Math.round((at * 4) / Math.max(1, count - 1))] ?? "●",
    color: GREY,
    words: `${at + 1} of ${count}`,
  }));
}
