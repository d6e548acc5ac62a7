import type { Framework } from "../../src/framework/framework";
import { communityWater } from "../frameworks/load";

export interface Shape {
  readonly codes: readonly string[];
  readonly indicators: number;
  readonly levels: number;
  readonly text?: string;
  readonly bands?: number;
  readonly redLines?: boolean;
}

/** A framework of any shape, for laws that must hold whatever is loaded. */
export function syntheticFramework(shape: Shape): Framework {
  const { codes, indicators, levels, text = "Words", bands = 3, redLines = true } = shape;
  const base = communityWater();
  return {
    ...base,
    id: "synthetic",
    title: text.slice(0, 60),
    scale: {
      ...base.scale,
      levels: Array.from({ length: levels }, (_, i) => ({
        value: i + 1,
        label: text.slice(0, 300),
      })),
    },
    method: {
      ...base.method,
      bands: Array.from({ length: bands }, (_, i) => ({
        lower: (100 * i) / bands,
        name: `Band ${i} "quoted" ${text.slice(0, 20)}`,
      })),
    },
    categories: codes.map((code) => ({ code, name: text.slice(0, 200), weight: 1 })),
    indicators: Array.from({ length: indicators }, (_, i) => {
      const category = codes[Math.floor((i * codes.length) / indicators)] ?? "";
      return {
        code: `${category}-${i}`,
        category,
        name: text.slice(0, 200),
        question: text,
        anchors: Array.from({ length: levels }, (_, level) => `${level}: ${text}`),
        emphasisWeight: 1,
        redLine: redLines && i % 3 === 0 ? 1 + (i % levels) : null,
        evidenceTypes: ["data" as const],
        dataSources: [],
        interviewPrompts: [],
        siteObservations: [],
        reviewEveryMonths: 12,
        evidenceMaxAgeMonths: 24,
        note: "",
      };
    }),
    barriers: [],
    mitigations: [],
    training: null,
  };
}
