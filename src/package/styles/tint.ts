/** Hue, lightness and saturation count to this, as in the Windows functions that Excel goes by. */
const HLS = 240;
const RGB = 255;

const whole = (dividend: number, divisor: number): number => Math.trunc(dividend / divisor);

interface Shade {
  readonly hue: number;
  readonly light: number;
  readonly saturation: number;
}

function toShade(red: number, green: number, blue: number): Shade {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const sum = max + min;
  const range = max - min;
  const light = whole(sum * HLS + RGB, 2 * RGB);
  if (range === 0) return { hue: 0, light, saturation: 0 };
  const reach = light <= HLS / 2 ? sum : 2 * RGB - sum;
  const saturation = whole(range * HLS + whole(reach, 2), reach);
  const distance = (part: number): number =>
    whole((max - part) * (HLS / 6) + whole(range, 2), range);
  let hue = (2 * HLS) / 3 + distance(green) - distance(red);
  if (red === max) hue = distance(blue) - distance(green);
  else if (green === max) hue = HLS / 3 + distance(red) - distance(blue);
  return { hue: (hue + HLS) % HLS, light, saturation };
}

function fromShade({ hue, light, saturation }: Shade): number[] {
  const high =
    light <= HLS / 2
      ? whole(light * (HLS + saturation) + HLS / 2, HLS)
      : light + saturation - whole(light * saturation + HLS / 2, HLS);
  const low = 2 * light - high;
  const part = (turn: number): number => {
    const at = (turn + HLS) % HLS;
    if (at < HLS / 6) return low + whole((high - low) * at + HLS / 12, HLS / 6);
    if (at < HLS / 2) return high;
    if (at >= (2 * HLS) / 3) return low;
    return low + whole((high - low) * ((2 * HLS) / 3 - at) + HLS / 12, HLS / 6);
  };
  return [hue + HLS / 3, hue, hue - HLS / 3].map((turn) => whole(part(turn) * RGB + HLS / 2, HLS));
}

/**
 * A colour (`RRGGBB`) lightened (tint above 0) or darkened (below 0): the lightness is moved as
 * ECMA-376 part 1, 18.8.19 says. The steps are whole numbers, which alone gives the shades that
 * Excel shows: 80 % lighter than 4472C4 is D9E1F2, not DAE3F3.
 */
export function tinted(rgb: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const shade = toShade(red, green, blue);
  // Files hold 0.7999816888943144 for 80 %: a whole number of 32767ths.
  const share = Math.round(tint * 10_000) / 10_000;
  const moved = share < 0 ? shade.light * (1 + share) : shade.light * (1 - share) + HLS * share;
  const light = Math.min(HLS, Math.max(0, Math.floor(moved + 1e-6)));
  return fromShade({ ...shade, light })
    .map((part) => Math.min(RGB, Math.max(0, part)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
