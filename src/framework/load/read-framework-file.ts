import type { Framework } from "../framework";
import type { Field } from "./field";
import { readCoalition } from "./read-coalition";
import { readConversions, readDatasets } from "./read-conversions";
import { readCategories, readIndicators } from "./read-indicators";
import { readMethod } from "./read-method";
import { readScale } from "./read-scale";

type FrameworkFile = Omit<
  Framework,
  "barriers" | "levers" | "postingMonths" | "agencyRolesNote" | "hooks" | "mitigations" | "training"
>;

interface ReadFrameworkFile {
  readonly content: FrameworkFile;
  /** Null where the scale could not be read. */
  readonly levels: number | null;
  /** Every code written, of indicators with an unknown category too. */
  readonly indicatorCodes: ReadonlySet<string>;
}

/** The content of framework.json. */
export function readFrameworkFile(root: Field): ReadFrameworkFile {
  const record = root.record([
    "$schema",
    "id",
    "version",
    "title",
    "provenance",
    "scale",
    "scoring_rules",
    "method",
    "categories",
    "indicators",
    "conversions",
    "datasets",
    "coalition",
  ]);
  const { scale, count } = readScale(record.field("scale"));
  const categories = readCategories(record.field("categories"));
  const conversions = readConversions(record.field("conversions"), count);
  const datasets = readDatasets(record.field("datasets"));
  const indicators = readIndicators(record.field("indicators"), {
    levels: count,
    categories: categories.length === 0 ? null : new Set(categories.map(({ code }) => code)),
    conversions: new Set(Object.keys(conversions)),
    datasets: new Set(Object.keys(datasets)),
  });
  if (indicators.length > 0) {
    categories.forEach(({ code }, index) => {
      if (code !== "" && !indicators.some(({ category }) => category === code)) {
        record
          .field("categories")
          .problem(
            `every category has at least one indicator; categories[${index}] (${code}) has none`,
            "Add an indicator with this category, or remove the category."
          );
      }
    });
  }
  const content = {
    id: readFrameworkId(record.field("id")),
    version: readVersion(record.field("version")),
    title: record.field("title").text({ max: 255, oneLine: true }),
    provenance: record.field("provenance").text(),
    scale,
    scoringRules: record.field("scoring_rules").optionalList({ max: 100 }, (rule) => rule.text()),
    method: readMethod(record.field("method")),
    categories,
    // Sheets and reports go category by category; the author may list them in any order.
    indicators: categories.flatMap(({ code }) =>
      indicators.filter(({ category }) => category === code)
    ),
    conversions,
    datasets,
    coalition: readCoalition(record.field("coalition"), {
      levels: count,
      indicators: indicators.length > 0 ? new Set(indicators.map(({ code }) => code)) : null,
    }),
  };
  const indicatorCodes = new Set(indicators.map(({ code }) => code));
  return { content, levels: count, indicatorCodes };
}

function readFrameworkId(field: Field): string {
  const id = field.text({ max: 64 });
  if (id !== "" && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    field.problem(
      "an id has lower-case letters and digits, with single hyphens between",
      "Write it like human-security; never change it once workbooks carry it."
    );
  }
  return id;
}

function readVersion(field: Field): string {
  const version = field.text({ max: 32 });
  if (version !== "" && !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version)) {
    field.problem(
      "a version has three numbers with points between, such as 1.0.0",
      "Raise the first number when scores of older rounds can no longer be compared."
    );
  }
  return version;
}

/** `framework` and `version` of a companion file: a stale file beside a newer one is an error. */
export function checkBelongs(
  framework: Field,
  version: Field,
  expected: { readonly id: string; readonly version: string }
): void {
  const id = framework.text();
  if (id !== "" && expected.id !== "" && id !== expected.id) {
    framework.problem(
      `must be the id of framework.json, "${expected.id}"`,
      "Check that the files belong together."
    );
  }
  const number = version.text();
  if (number !== "" && expected.version !== "" && number !== expected.version) {
    version.problem(
      `must be the version of framework.json, "${expected.version}"`,
      "Raise the versions of all files of a framework together."
    );
  }
}
