/** Font and fill of a conditional format; the cell's own words always say the same. */
export interface ColourPair {
  readonly font: string;
  readonly fill: string;
}

/**
 * From worst to best, orange over grey to blue: told apart by the colour-blind, and light enough to
 * leave the words readable in a grey print. Contrast of every pair is above 4.5 : 1.
 */
const ramp: readonly ColourPair[] = [
  { font: "#8A2A00", fill: "#FBE0D3" },
  { font: "#6B4000", fill: "#FCEFD6" },
  { font: "#404040", fill: "#EFEFEF" },
  { font: "#1F4E79", fill: "#E3EEF8" },
  { font: "#0B3C5D", fill: "#C9E0F2" },
];

/** Graver than any band, yet light: the sheet stands among somebody else's and does not shout. */
export const redLineColours: ColourPair = { font: "#8B1A1A", fill: "#F8D7D7" };
export const attentionColours: ColourPair = { font: "#6B4000", fill: "#FCEFD6" };

/** Colours of the band at `index` of `count` bands, worst first. */
export function bandColours(index: number, count: number): ColourPair {
  const place = count <= 1 ? 0 : Math.round((index / (count - 1)) * (ramp.length - 1));
  return ramp[place] ?? redLineColours;
}
