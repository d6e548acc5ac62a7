/** What a rule of a check means and how it is mended. */
export interface RuleMeaning {
  /** `problem` must be mended before results can be trusted, `notice` says how something was read. */
  readonly weight: "problem" | "notice";
  readonly meaning: string;
  readonly fix: string;
  /** Facts that a finding of the rule always carries. */
  readonly facts: readonly string[];
}
