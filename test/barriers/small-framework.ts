import type { BarrierRule, Framework, SeverityStep } from "../../src/framework/framework";
import { communityWater } from "../frameworks/load";

export interface RuleText {
  readonly id?: string;
  readonly when: string;
  readonly severity?: readonly SeverityStep[];
  readonly mitigations?: readonly string[];
}

/** A framework of any size for rules: `codes` gives the indicators of each category. */
export function smallFramework(
  codes: Readonly<Record<string, readonly string[]>>,
  levels: number,
  rules: readonly RuleText[]
): Framework {
  const base = communityWater();
  const [indicator] = base.indicators;
  const [barrier] = base.barriers;
  if (indicator === undefined || barrier === undefined) {
    throw new Error("the second framework is empty");
  }
  const numbers = Array.from({ length: levels }, (_, index) => index + 1);
  return {
    ...base,
    scale: { ...base.scale, levels: numbers.map((value) => ({ value, label: `L${value}` })) },
    categories: Object.keys(codes).map((code) => ({ code, name: code, weight: 1 })),
    indicators: Object.entries(codes).flatMap(([category, own]) =>
      own.map((code) => ({
        ...indicator,
        code,
        category,
        redLine: null,
        anchors: numbers.map((value) => `Level ${value} of ${code}`),
      }))
    ),
    barriers: rules.map(({ id, when, severity, mitigations }, index): BarrierRule => ({
      ...barrier,
      id: id ?? `R${index + 1}`,
      when,
      severity: severity ?? [{ level: "moderate", when: null }],
      mitigations: mitigations ?? [],
    })),
  };
}
