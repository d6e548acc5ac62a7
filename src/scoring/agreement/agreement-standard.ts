/**
 * What agreement figures are read against. Limits of alpha: Krippendorff, Content Analysis (2004),
 * p. 241 (0.800 to rely on, 0.667 for tentative conclusions). With fewer than ten pairs one more
 * equal pair moves the figures so far that only counts are shown.
 */
export const agreementStandard = { good: 0.8, tentative: 0.667, fewestPairs: 10 } as const;

export type AgreementStandard = {
  readonly [name in keyof typeof agreementStandard]: number;
};
