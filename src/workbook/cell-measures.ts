/**
 * Column widths: plans count characters of the default font, Office.js counts points.
 *
 * A column of w characters is w digits and 5 pixels of padding wide (ECMA-376 part 1, 18.3.1.13,
 * with the 7-pixel digit of the default 11 point font); at 96 dpi a pixel is 0.75 points. So the
 * standard 8.43 characters are 64 pixels or 48 points. Below one character the padding shrinks too.
 */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** Points of a column that is so many characters of the default font wide, as Excel rounds them. */
export function widthInPoints(characters: number): number {
  const pixels =
    characters < 1
      ? Math.round(characters * (digitPixels + paddingPixels))
      : Math.round(characters * digitPixels) + paddingPixels;
  return pixels * pointsPerPixel;
}

/** Characters of the default font in a column of so many points; the other way round. */
export function widthInCharacters(points: number): number {
  return (points / pointsPerPixel - paddingPixels) / digitPixels;
}

/** Excel refuses higher rows. */
export const highestRow = 409;
