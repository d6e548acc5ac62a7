import type { EvidenceType } from "../framework/framework";
import type {
  ConsentLevel,
  Credibility,
  DataUse,
  Reliability,
  SharingLevel,
} from "./evidence-words";

/** What one row of the evidence log says, wherever it stands. Texts are trimmed; "" is a blank cell. */
export interface EvidenceFacts {
  /** E.g. `E-001`; unique in a sound log. */
  readonly id: string;
  /** Code as the framework spells it; "" where the cell names no indicator of the framework. */
  readonly indicator: string;
  readonly type: EvidenceType | null;
  /** Code of the source, e.g. `S-014`; never a name. */
  readonly source: string;
  /** Kind of stakeholder, e.g. as the framework's prompts name it. */
  readonly stakeholder: string;
  /** The assessed force itself says so; null where nobody has said. */
  readonly isSelfReported: boolean | null;
  /** `YYYY-MM`; null where the cell is blank or names no month. */
  readonly month: string | null;
  readonly summary: string;
  /** Level of the scale that the item speaks for; null: none. */
  readonly level: number | null;
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
  readonly sharing: SharingLevel | null;
  readonly consent: ConsentLevel | null;
  readonly dataset: string;
  readonly field: string;
  /** Edition of the dataset, e.g. `v16` or `2025`: its vintage. */
  readonly version: string;
  /** Value as the dataset or the analyst's own sheet gives it. */
  readonly value: string;
  readonly use: DataUse | null;
  /** How the value became the level, e.g. a scale of the analyst's own with its table. */
  readonly conversion: string;
}

/** An item that is about to be logged: it gets its id there. */
export type NewEvidence = Omit<EvidenceFacts, "id">;

/** An item of which nothing is known but what it bears on. */
export function newEvidence(indicator: string, more: Partial<NewEvidence> = {}): NewEvidence {
  return {
    indicator,
    type: null,
    source: "",
    stakeholder: "",
    isSelfReported: null,
    month: null,
    summary: "",
    level: null,
    reliability: null,
    credibility: null,
    sharing: null,
    consent: null,
    dataset: "",
    field: "",
    version: "",
    value: "",
    use: null,
    conversion: "",
    ...more,
  };
}
