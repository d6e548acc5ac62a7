/** What a user has put beside one mitigation of the plan. */
export interface PlanChoice {
  /** Month in which it starts; null: as early as what it waits for allows. */
  readonly start: number | null;
  /** How many months it takes; null: the longest that the framework gives. */
  readonly months: number | null;
  /** Who takes it over, and where that is written; "" without a record. */
  readonly handover: string;
  /** Agreed, under way or done: it counts as chosen. */
  readonly isChosen: boolean;
}

/** By mitigation id. */
export type PlanChoices = ReadonlyMap<string, PlanChoice>;
