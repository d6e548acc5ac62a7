/** What the training sheet offers: the levels of integration, who is trained, in what, by which scenarios. */
export interface TrainingModel {
  readonly levels: readonly {
    readonly value: number;
    readonly label: string;
    readonly anchor: string;
  }[];
  readonly audiences: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: number;
  }[];
  readonly scenarios: readonly {
    readonly code: string;
    readonly name: string;
    readonly example: string;
    readonly performanceSteps: readonly string[];
    /** Codes of indicators that it bears on: it is suggested first where a barrier names one. */
    readonly indicators: readonly string[];
  }[];
  readonly modules: readonly {
    readonly code: string;
    readonly name: string;
    readonly audiences: readonly string[];
    readonly suggestedScenarios: readonly string[];
    readonly defaultHours: number;
    /** As those of a scenario. */
    readonly indicators: readonly string[];
  }[];
  readonly selfInclusionItems: readonly { readonly code: string; readonly text: string }[];
  /** Null where the framework forms no index of its training sheet. */
  readonly index: TrainingIndexRule | null;
}

/** The numbers of the training integration index. */
export interface TrainingIndexRule {
  /** Points of each part when it is full; together 100. */
  readonly points: {
    readonly depth: number;
    readonly breadth: number;
    readonly scenarioVariety: number;
    readonly selfInclusion: number;
  };
  /** From this integration level on a module reaches its audiences and uses its scenarios. */
  readonly appliedLevel: number;
  /** More than this share of the hours below `appliedLevel` is a box-checking risk, 0..1. */
  readonly boxCheckingShare: number;
  /** Codes of audiences without which the index is capped. */
  readonly mustReach: readonly string[];
  /** 0..100. */
  readonly cap: number;
}
