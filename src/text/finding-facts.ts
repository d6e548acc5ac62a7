/** Facts of a finding as text; a fact that is missing reads as a dash, never as "undefined". */
export interface FactTexts {
  readonly found: string;
  readonly understood: string;
  readonly field: string;
  readonly levels: string;
  readonly code: string;
  /** A fact by name, as it stands. */
  readonly of: (name: string) => string;
  readonly share: (name: string) => string;
}
