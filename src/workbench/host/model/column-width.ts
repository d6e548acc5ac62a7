/**
 * Widths of columns. A file stores characters of the default font's widest digit, padding included;
 * Office.js speaks points. Between the two stand pixels at 96 dpi and a digit 7 pixels wide (the
 * usual default font at 11 points): ECMA-376 part 1, 18.3.1.13.
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** 8.43 characters as Excel shows them, 64 pixels. */
export const DEFAULT_STORED_WIDTH = 9.140625;
/** Points. */
export const DEFAULT_ROW_HEIGHT = 15;

function pixelsOfStored(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

export function pointsOfStored(width: number): number {
  return pixelsOfStored(width) * POINTS_PER_PIXEL;
}

/** The stored width that shows as so many points, rounded to whole pixels as Excel does. */
export function storedOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** A width in characters as a user reads it (8.43), for text so many characters wide. */
export function storedOfCharacters(characters: number): number {
  const pixels = characters * DIGIT_PIXELS + PADDING_PIXELS;
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}
