import type { CellLook } from "../desk/sheet-view";

const DEFAULT_FONT = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';
const DEFAULT_POINTS = 11;

/** As the `font` property of CSS takes it. */
export function fontOf({ italic, bold, size, fontName }: CellLook): string {
  const family = fontName === undefined ? DEFAULT_FONT : `"${fontName}", ${DEFAULT_FONT}`;
  const weight = bold === true ? "bold" : "normal";
  return `${italic === true ? "italic" : "normal"} ${weight} ${size ?? DEFAULT_POINTS}pt ${family}`;
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** Where there is no canvas (a test without a browser) every letter counts half its height. */
function measure(text: string, font: string): number {
  if (canvas === undefined) {
    canvas = isWithoutLayout() ? null : document.createElement("canvas").getContext("2d");
  }
  if (canvas === null) {
    const points = Number(/([\d.]+)pt/.exec(font)?.[1] ?? DEFAULT_POINTS);
    return text.length * points * (4 / 3) * 0.5;
  }
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** jsdom has the element without what it does, and complains when asked. */
function isWithoutLayout(): boolean {
  return navigator.userAgent.includes("jsdom");
}

const MOST_KNOWN = 20_000;
const known = new Map<string, number>();

/** Pixels of one line of text. */
export function textWidth(text: string, look: CellLook): number {
  const font = fontOf(look);
  const key = `${font}\n${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  const measured = measure(text, font);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, measured);
  return measured;
}
