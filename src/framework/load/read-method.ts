import type { Band, Method, OverallMethod } from "../framework";
import type { Field } from "./field";
import { UniqueNames } from "./names";

const share = { min: 0, max: 1 };
const overallMethods: readonly [OverallMethod, ...OverallMethod[]] = [
  "geometric",
  "arithmetic",
  "minimum",
];

/** The section `method` of framework.json. */
export function readMethod(field: Field): Method {
  const record = field.record([
    "minimum_coverage",
    "full_coverage",
    "bands",
    "red_line_band",
    "half_widths",
    "assessor_correlation",
    "round_correlation",
    "overall_method",
  ]);
  // Above 0: with no coverage at all there is nothing to take a mean of.
  const minimumCoverage = record.field("minimum_coverage").number({ above: 0, max: 1 });
  const fullCoverage = record.field("full_coverage").number(share);
  if (fullCoverage < minimumCoverage) {
    record
      .field("full_coverage")
      .problem("must be at least minimum_coverage", "Raise it, or lower minimum_coverage.");
  }
  const bandNames = new UniqueNames("band name");
  const bands = readBands(record.field("bands"), bandNames);
  const redLineBand = record.field("red_line_band").text({ max: 64, oneLine: true });
  bandNames.add(redLineBand, record.field("red_line_band"));
  const widths = record.field("half_widths").record(["High", "Moderate", "Low"]);
  const width = (confidence: string) => widths.field(confidence).number({ above: 0, max: 10 });
  return {
    minimumCoverage,
    fullCoverage,
    bands,
    redLineBand,
    halfWidths: { High: width("High"), Moderate: width("Moderate"), Low: width("Low") },
    assessorCorrelation: record.field("assessor_correlation").number(share),
    roundCorrelation: record.field("round_correlation").number(share),
    overallMethod: record.field("overall_method").choice(overallMethods),
  };
}

function readBands(field: Field, names: UniqueNames): Band[] {
  let previous: number | null = null;
  return field.list({ min: 1, max: 20 }, (item) => {
    const band = item.record(["lower", "name"]);
    const lowerField = band.field("lower");
    const nameField = band.field("name");
    const lower = lowerField.number({ min: 0, max: 100 });
    if (previous === null && lower > 0) {
      lowerField.problem("the first band starts at 0", "Set it to 0.");
    }
    if (previous !== null && lower <= previous) {
      lowerField.problem(
        `bands ascend: this one must start above ${previous}`,
        "Put the bands in order of their lower limit, no limit twice."
      );
    }
    previous = lower;
    const name = nameField.text({ max: 64, oneLine: true });
    names.add(name, nameField);
    return { lower, name };
  });
}
