import type { TrainingIndexRule, TrainingModel } from "../framework/training-model";

/** One module as it was taught or is planned. */
export interface TaughtModule {
  /** 0 or more; a module without hours does not count. */
  readonly hours: number;
  /** 0..the highest integration level. */
  readonly level: number;
  /** Codes of the audiences and scenarios of the framework. */
  readonly audiences: readonly string[];
  readonly scenarios: readonly string[];
}

export interface TrainingIndex {
  /** 0..100, after the cap. */
  readonly index: number;
  /** Each part 0..1. */
  readonly depth: number;
  readonly breadth: number;
  readonly scenarioVariety: number;
  readonly selfInclusion: number;
  /** Share of the hours below the applied level, 0..1. */
  readonly shallowShare: number;
  readonly boxCheckingRisk: boolean;
  /** An audience that must be reached is not, so the index is capped. */
  readonly capped: boolean;
  readonly oneWayTransfer: boolean;
}

/** What of a training model the index is made of. */
export interface IndexBase {
  readonly topLevel: number;
  readonly audiences: readonly Pick<TrainingModel["audiences"][number], "code" | "weight">[];
  readonly scenarioCount: number;
  readonly itemCount: number;
  readonly rule: TrainingIndexRule;
}

/**
 * Training integration index, the framework's own proposal; no published index was found to agree
 * with. A sum of four parts, each times its points:
 * depth Σ hours·level / (top level · Σ hours); breadth, the weight of the audiences that a module at
 * the applied level reaches over the weight of all; scenario variety, scenarios used at that level
 * over all; self-inclusion, items with evidence over all.
 * @param itemsEvidenced 0..`itemCount`.
 * @returns Null while no module has hours.
 */
export function trainingIndex(
  modules: readonly TaughtModule[],
  itemsEvidenced: number,
  { topLevel, audiences, scenarioCount, itemCount, rule }: IndexBase
): TrainingIndex | null {
  const taught = modules.filter(({ hours }) => hours > 0);
  if (taught.length === 0) {
    return null;
  }
  const applied = taught.filter(({ level }) => level >= rule.appliedLevel);
  const reached = new Set(applied.flatMap((module) => module.audiences));
  const used = new Set(applied.flatMap((module) => module.scenarios));
  const hours = sum(taught.map((module) => module.hours));
  const depth = sum(taught.map((module) => module.hours * module.level)) / (topLevel * hours);
  const breadth =
    sum(audiences.filter(({ code }) => reached.has(code)).map(({ weight }) => weight)) /
    sum(audiences.map(({ weight }) => weight));
  const scenarioVariety = used.size / scenarioCount;
  const selfInclusion = itemsEvidenced / itemCount;
  const shallowShare = (hours - sum(applied.map((module) => module.hours))) / hours;
  const capped = rule.mustReach.some((code) => !reached.has(code));
  const { points } = rule;
  const index =
    points.depth * depth +
    points.breadth * breadth +
    points.scenarioVariety * scenarioVariety +
    points.selfInclusion * selfInclusion;
  return {
    index: capped ? Math.min(rule.cap, index) : index,
    depth,
    breadth,
    scenarioVariety,
    selfInclusion,
    shallowShare,
    boxCheckingRisk: shallowShare > rule.boxCheckingShare + 1e-9,
    capped,
    oneWayTransfer: itemsEvidenced === 0,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
