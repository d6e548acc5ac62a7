import { attentionColours, bandColours, redLineColours } from "../../src/sheets/band-colours";
import { planSheets } from "../../src/sheets/plan-sheets";
import { humanSecurity } from "../frameworks/load";

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((v) =>
    v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

it("knows the ratio", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});

it("keeps words readable in every colour that a sheet uses", () => {
  const plans = planSheets(humanSecurity(), {
    partner: "",
    scope: "",
    round: "",
    handling: "",
    version: "1",
  });
  const formats = plans.flatMap((plan) => plan.conditionalFormats);
  expect(formats.length).toBeGreaterThan(10);
  for (const { font, fill } of formats) expect(contrast(font, fill)).toBeGreaterThanOrEqual(4.5);
  for (const { font, fill } of [redLineColours, attentionColours]) {
    expect(contrast(font, fill)).toBeGreaterThanOrEqual(4.5);
  }
});

it("gives worst and best band the ends of the ramp, however many there are", () => {
  for (const count of [2, 3, 5, 9]) {
    expect(bandColours(0, count)).toEqual(bandColours(0, 5));
    expect(bandColours(count - 1, count)).toEqual(bandColours(4, 5));
  }
});
