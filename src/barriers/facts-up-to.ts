import type { RuledAssessment } from "../assessment/assessment";
import { scoreAssessment } from "../scoring/score-assessment";
import { Facts } from "./facts";
import { between, levelsBetween, type Range } from "./range";

/**
 * Facts while some scores lie anywhere from one level to a higher one. No value that a rule can name
 * falls when a score rises, so each lies between what it is at either end.
 */
export class FactsUpTo extends Facts {
  private readonly highest: Facts;

  /** @param highest The same assessment, the same indicators scored, some of them higher. */
  constructor(lowest: RuledAssessment, highest: RuledAssessment) {
    super(lowest, scoreAssessment(lowest));
    this.highest = new Facts(highest, scoreAssessment(highest));
  }

  override indicator(code: string): Range {
    const [now, then] = [super.indicator(code), this.highest.indicator(code)];
    return now.low === then.low ? now : levelsBetween(now.low, then.high, []);
  }

  override category(code: string): Range {
    const { low, open } = super.category(code);
    return between(low, this.highest.category(code).high, open);
  }
}
