import { convert } from "../framework/convert";
import type { DataSource, Framework, Indicator } from "../framework/framework";
import type { Conversion } from "../framework/conversion";
import { type NewEvidence, newEvidence } from "./evidence-item";

/** What a dataset's value says of an indicator. */
export type Proposal =
  | { readonly kind: "level"; readonly level: number }
  /** Not one of the values that the dataset publishes; `accepts` says which it does. */
  | { readonly kind: "outside"; readonly accepts: string }
  /** A person judges; where a rule in words is to be applied, it stands in `rule`. */
  | { readonly kind: "by hand"; readonly rule: string };

/** A dataset's value for an indicator, as it is typed. */
export interface DatasetValue {
  readonly indicator: Indicator;
  readonly source: DataSource;
  readonly value: string;
  /** Edition of the dataset. */
  readonly version: string;
}

/** The year in the name of an edition, e.g. 2025 of `WGI 2025`; null where it names none. */
export function vintageYear(version: string): number | null {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(version)?.[0];
  return year === undefined ? null : Number(year);
}

/** A number written with a point, or the words as they stand. */
function valueOf(text: string): number | string {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : text;
}

/** A conversion in a line, e.g. `0 = 1, 1 = 2` or `below 0.2 = 1, from 0.2 = 2`. */
export function conversionLine(conversion: Conversion, vintage: number | null = null): string {
  switch (conversion.type) {
    case "map":
      return Object.entries(conversion.map)
        .map(([value, level]) => `${value} = ${level}`)
        .join(", ");
    case "cuts": {
      const begun = conversion.vintages.filter(({ from }) => vintage !== null && from <= vintage);
      const { thresholds, scores } = begun[begun.length - 1] ?? conversion;
      return scores
        .map((level, index) =>
          index === 0
            ? `below ${thresholds[0] ?? ""} = ${level}`
            : `from ${thresholds[index - 1] ?? ""} = ${level}`
        )
        .join(", ");
    }
    case "rule":
      return conversion.rule;
    default:
      return "judged against the levels";
  }
}

/** The values that a conversion takes. */
function acceptedValues(conversion: Conversion): string {
  if (conversion.type === "map") return Object.keys(conversion.map).join(", ");
  if (conversion.type !== "cuts") return "";
  const { min, max } = conversion;
  if (min !== null && max !== null) return `${min} to ${max}`;
  return min === null
    ? max === null
      ? "a number"
      : `a number up to ${max}`
    : `a number from ${min} on`;
}

function conversionOf(framework: Framework, source: DataSource): Conversion {
  const { conversions } = framework;
  const found = Object.hasOwn(conversions, source.conversion)
    ? conversions[source.conversion]
    : undefined;
  return found ?? { type: "manual" };
}

/** The level that a value proposes; it never is a score by itself. */
export function proposeLevel(
  framework: Framework,
  { source, value, version }: DatasetValue
): Proposal {
  const conversion = conversionOf(framework, source);
  const converted = convert(conversion, valueOf(value.trim()), vintageYear(version));
  if (converted.kind === "level") return converted;
  if (converted.kind === "outside") return { kind: "outside", accepts: acceptedValues(conversion) };
  return { kind: "by hand", rule: conversion.type === "rule" ? conversion.rule : "" };
}

/**
 * The item that keeps a value: dataset, field, edition, value, what it may do, and how it became the
 * level, which is left open where a person judges.
 */
export function datasetEvidence(
  framework: Framework,
  typed: DatasetValue,
  more: Partial<NewEvidence> = {}
): NewEvidence {
  const { indicator, source, value, version } = typed;
  const proposal = proposeLevel(framework, typed);
  const conversion = conversionOf(framework, source);
  return newEvidence(indicator.code, {
    type: "data",
    // Records of the partner may be its own word; a published dataset is not.
    isSelfReported: source.dataset === null ? null : false,
    dataset: source.dataset ?? "",
    field: source.id,
    version,
    value: value.trim(),
    level: proposal.kind === "level" ? proposal.level : null,
    use: source.use,
    conversion: `${source.conversion}: ${conversionLine(conversion, vintageYear(version))}`,
    ...more,
  });
}
