/** Whose support counts, and which level of an indicator it supports. */
export interface CoalitionModel {
  /** Code of the indicator that the map of supporters speaks to. */
  readonly indicator: string;
  /** When a person counts as an active supporter, and what authority means. */
  readonly supporter: string;
  readonly authority: string;
  readonly blocs: readonly { readonly code: string; readonly name: string }[];
  /** Ascending by level; a level is supported once this step and all below it are met. */
  readonly steps: readonly CoalitionStep[];
  readonly facts: readonly CoalitionFact[];
}

export interface CoalitionStep {
  /** 2..n of the scale. */
  readonly level: number;
  /** At least so many active supporters with authority, in at least so many blocs. */
  readonly supporters: number;
  readonly blocs: number;
}

/** What a person must confirm. */
export interface CoalitionFact {
  readonly code: string;
  readonly text: string;
  /** `needed` for `level` and above; `caps`: while it is so, no more than `level`. */
  readonly effect: "needed" | "caps";
  readonly level: number;
}
