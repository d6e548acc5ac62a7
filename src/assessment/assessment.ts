/**
 * One filled assessment: what the assessors entered against a framework, free of any sheet.
 * Built by `workbook/` from what the sheets hold, or by `terminal/` from a CSV.
 */
import type {
  Confidence,
  EvidenceType,
  Framework,
  Method,
  RuleFramework,
} from "../framework/framework";
import type { EvidenceFacts } from "./evidence-item";
import type { Assessor, AssessorEvent } from "./second-assessor";

/** What the score cell of one indicator means. One function decides: `read-entry.ts`. */
export type Entry =
  /** `level` is a whole number 1..n of the framework's scale. */
  | { readonly kind: "score"; readonly level: number }
  /** Nothing entered yet; counts against coverage. */
  | { readonly kind: "blank" }
  /** NA: leaves the denominator. */
  | { readonly kind: "notApplicable" }
  /** NI: stays in the denominator of coverage. */
  | { readonly kind: "noInformation" }
  /** Cannot be read; treated as unscored by rules, and its category gets no score. */
  | { readonly kind: "problem"; readonly rule: EntryRule };

/** The rules an entry can break; texts stand in `text/findings.ts`. */
export type EntryRule =
  | "zero-is-not-a-score"
  | "above-scale"
  | "below-scale"
  | "not-whole"
  | "not-a-score"
  | "error-value"
  | "formula";

/** Where something stands in a workbook. `cell` is A1 without the sheet. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface IndicatorEntry {
  readonly code: string;
  readonly entry: Entry;
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceType[];
  readonly basis: string;
  /** > 0; a weight that cannot be read is reported as a finding and stands here as null. */
  readonly weight: number | null;
  readonly place?: Place;
}

/** One item of the evidence log. */
export interface EvidenceItem extends EvidenceFacts {
  /** Of its indicator cell. */
  readonly place?: Place;
}

/** A finding about an entry, a table or a setting; the sentence is made by `text/findings.ts`. */
export interface Finding {
  readonly rule: string;
  /** `problem` must be mended, `notice` says how something was understood. */
  readonly weight: "problem" | "notice";
  readonly code: string;
  readonly place: Place | null;
  /** Facts that the sentence needs, e.g. the text that was found. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What one of them had entered for an indicator when the scores were revealed. */
export interface RevealedEntries {
  readonly code: string;
  readonly a: Entry;
  readonly b: Entry;
  /** The entry both agreed on afterwards; blank until they have. */
  readonly agreed: Entry;
  /** Of the cell that holds what both agreed on. */
  readonly place?: Place;
}

/** The second assessor's part of an assessment, as the workbook holds it. */
export interface SecondAssessor {
  /** As entered, e.g. A-01; "" where nothing is. */
  readonly codes: Readonly<Record<Assessor, string>>;
  /** Neither sees the other's scores until they are revealed. */
  readonly isRevealed: boolean;
  /** Who works in this workbook now; the other one's sheets are hidden while scores are blind. */
  readonly scoring: Assessor;
  /** Round of the assessment when blind scoring began; its scores belong to that round alone. */
  readonly round: string;
  /** Round of the assessment now. */
  readonly currentRound: string;
  /**
   * B's, one for each indicator in the framework's order, with weight null since they enter no
   * score of the assessment. Empty where they must not be seen.
   */
  readonly entries: readonly IndicatorEntry[];
  /** How many indicators B has answered, which tells nothing of the scores. */
  readonly answered: number;
  /** In the order of the sheet; empty while scores are blind. */
  readonly revealed: readonly RevealedEntries[];
  readonly log: readonly AssessorEvent[];
}

export type Stance = "active" | "sympathetic" | "neutral" | "opposed";
export type Degree = "high" | "medium" | "low";

/** One person on the stakeholder sheet: by code and role, never by name. */
export interface Stakeholder {
  readonly code: string;
  readonly role: string;
  /** Code of a bloc of the framework; null where none is given. */
  readonly bloc: string | null;
  readonly hasAuthority: boolean | null;
  readonly stance: Stance | null;
  readonly influence: Degree | null;
  /** Month as it is written, e.g. `2025-11`. */
  readonly since: string;
  /** That the person is moved, removed or sidelined. */
  readonly risk: Degree | null;
  /** Of the code. */
  readonly place?: Place;
}

/** What the stakeholder sheet holds. */
export interface CoalitionRecord {
  readonly people: readonly Stakeholder[];
  /** Codes of the framework's facts and what was answered; null: not answered. */
  readonly facts: Readonly<Record<string, boolean | null>>;
  /** Every cell can be read; until then no level is supported. */
  readonly isSound: boolean;
}

/** One module as a row of the training sheet says it, taught or planned in the period. */
export interface ModuleEntry {
  /** Of a module of the framework, or the user's own; "" where the cell is blank. */
  readonly code: string;
  readonly name: string;
  /** 0 or more; a module without hours does not count. */
  readonly hours: number;
  /** Integration level, 0 and up. */
  readonly level: number;
  /** Codes of the framework's audiences that it reaches and scenarios that it uses. */
  readonly audiences: readonly string[];
  readonly scenarios: readonly string[];
  /** Of its hours. */
  readonly place?: Place;
}

/** What the training sheet holds. */
export interface TrainingRecord {
  readonly modules: readonly ModuleEntry[];
  /** Codes of the self-inclusion items that have evidence. */
  readonly itemsEvidenced: readonly string[];
  /** Every cell can be read; until then there is no index. */
  readonly isSound: boolean;
}

export interface Assessment {
  readonly framework: Framework;
  /** One per indicator of the framework, in the framework's order. */
  readonly entries: readonly IndicatorEntry[];
  /**
   * Codes of categories whose table does not hold each indicator exactly once: which rows count is
   * open until that is mended, so they get no score. Absent: none.
   */
  readonly unsoundCategories?: readonly string[];
  /** The evidence log in its order, rows with nothing but an id left out; absent: there is no log. */
  readonly evidence?: readonly EvidenceItem[];
  /** Marks of warnings about identifiers that a person has looked at and kept. */
  readonly keptMarks?: readonly string[];
  /** `YYYY-MM` in which the workbook is read; absent: the age of evidence is not looked at. */
  readonly asOf?: string;
  /** Weight of each category by code, > 0. */
  readonly categoryWeights: Readonly<Record<string, number>>;
  /** The method's numbers as the workbook's settings table gives them. */
  readonly method: Method;
  /** Scores of the previous round by indicator code (null: unscored); absent without one. */
  readonly previous?: {
    readonly indicators: Readonly<Record<string, number | null>>;
    readonly categories: Readonly<Record<string, number | null>>;
  };
  /** Facts about the chosen plan; absent without one. */
  readonly plan?: { readonly maxHorizon: number; readonly handover: 0 | 1 };
  /** What a second assessor scored, as far as it may be seen; absent without one. */
  readonly second?: SecondAssessor;
  /** What the stakeholder sheet holds; absent without one. */
  readonly coalition?: CoalitionRecord;
  /** What the training sheet holds; absent without one. */
  readonly training?: TrainingRecord;
  /** Training integration index 0..100; absent while there is none. */
  readonly trainingIndex?: number;
}

/** An assessment as far as scoring and rules look at it. */
export interface RuledAssessment extends Omit<Assessment, "framework"> {
  readonly framework: RuleFramework;
}
