import type { Place } from "./assessment";

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
