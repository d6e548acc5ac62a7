// The custom functions need these few numbers and not the 200 kB of texts around them: webpack
// keeps only the members of a JSON file that are named in full, so none may be read in passing.
import framework from "../../templates/frameworks/human-security/framework.json";
import type { Method, OverallMethod } from "./framework";

const overallMethods: readonly OverallMethod[] = ["geometric", "arithmetic", "minimum"];

function overallMethod(name: string): OverallMethod {
  const known = overallMethods.find((method) => method === name);
  if (known === undefined) {
    throw new Error(`The bundled framework names an unknown overall method: ${name}`);
  }
  return known;
}

/** The scoring method of the bundled framework, equal to `defaultFramework().method`. */
export const defaultMethod: Method = {
  minimumCoverage: framework.method.minimum_coverage,
  fullCoverage: framework.method.full_coverage,
  bands: framework.method.bands,
  redLineBand: framework.method.red_line_band,
  halfWidths: framework.method.half_widths,
  assessorCorrelation: framework.method.assessor_correlation,
  roundCorrelation: framework.method.round_correlation,
  overallMethod: overallMethod(framework.method.overall_method),
};

/** Number of levels of the bundled framework's scale. */
export const defaultLevels: number = Object.keys(framework.scale.levels).length;
