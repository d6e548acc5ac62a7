/** Pixels; `width` and `height` of what is drawn within the margins. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const TEXT_SIZE = 11;

/** Room for the axis that stands beside the plot and the one that lies under it. */
export function plotBox(width: number, height: number, beside: number, hasTitle: boolean): PlotBox {
  const left = beside + (hasTitle ? 18 : 0) + 10;
  const under = TEXT_SIZE + 14;
  return {
    left,
    top: 8,
    width: Math.max(10, width - left - 12),
    height: Math.max(10, height - 8 - under),
  };
}

/** A label that fits in so many pixels, at about 6 pixels a letter. */
export function fitted(label: string, pixels: number): string {
  const letters = Math.max(1, Math.floor(pixels / 6));
  return label.length <= letters ? label : `${label.slice(0, Math.max(1, letters - 1))}…`;
}
