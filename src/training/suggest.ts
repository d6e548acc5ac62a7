import type { ModuleEntry, TrainingRecord } from "../assessment/assessment";
import type { TrainingModel } from "../framework/training-model";
import { indexBase, reachedBy } from "./index-of-record";
import { trainingIndex } from "./training-index";

/** A barrier that is present, as far as training may bear on it. */
export interface BarrierInView {
  readonly barrier: string;
  /** Indicators that make it true or that are watched for it. */
  readonly indicators: readonly string[];
  readonly mitigations: readonly { readonly id: string; readonly indicators: readonly string[] }[];
}

/** Why a module or a scenario bears on a barrier. */
export interface BarrierLink {
  readonly barrier: string;
  /** Indicators that both name. */
  readonly indicators: readonly string[];
  /** Mitigations of the barrier that aim at an indicator which the training bears on. */
  readonly mitigations: readonly string[];
}

/** One change of the training and what it would do to the index. */
export interface Suggestion {
  readonly kind: "raise" | "introduce" | "use-scenario";
  /** Code and name of the module that is changed. */
  readonly module: string;
  readonly name: string;
  /** Only of `use-scenario`. */
  readonly scenario: string | null;
  /** Hours and integration level after the change. */
  readonly hours: number;
  readonly level: number;
  /** The index after the change, and how much higher it is; points of 100. */
  readonly index: number;
  readonly gain: number;
  readonly links: readonly BarrierLink[];
}

export interface Suggestions {
  /** Best first: modules to be raised to the next level that counts, or introduced. */
  readonly modules: readonly Suggestion[];
  /** Best first, each scenario once, in the module where it does most. */
  readonly scenarios: readonly Suggestion[];
}

function linksOf(indicators: readonly string[], barriers: readonly BarrierInView[]): BarrierLink[] {
  const own = new Set(indicators);
  return barriers.flatMap((one) => {
    const shared = one.indicators.filter((code) => own.has(code));
    if (shared.length === 0) return [];
    const mitigations = one.mitigations
      .filter((mitigation) => mitigation.indicators.some((code) => own.has(code)))
      .map(({ id }) => id);
    return [{ barrier: one.barrier, indicators: shared, mitigations }];
  });
}

/** Gains that differ by less than the arithmetic can tell are the same. */
function rounded(gain: number): number {
  return Math.round(gain * 1e9) / 1e9;
}

/** More gain first, then more barriers; what is left stays in the framework's order. */
function bestFirst(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...suggestions].sort(
    (a, b) => rounded(b.gain) - rounded(a.gain) || b.links.length - a.links.length
  );
}

/**
 * Single changes of the training that raise its index, best first. A module that is taught goes to
 * its next level, to the applied one at least; a module of the framework that is not taught is
 * introduced at that level with its usual hours and audiences; a scenario that is not used yet goes
 * into a module that the framework suggests it for, which is then at the applied level at least,
 * because that level is defined by an exercise. Changes that raise nothing are left out.
 *
 * @param barriers that are present
 */
export function suggestTraining(
  record: TrainingRecord,
  model: TrainingModel,
  barriers: readonly BarrierInView[]
): Suggestions {
  const base = indexBase(model);
  if (base === null || !record.isSound) return { modules: [], scenarios: [] };
  const { appliedLevel } = base.rule;
  const evidenced = record.itemsEvidenced.length;
  const indexWith = (modules: readonly ModuleEntry[]): number =>
    trainingIndex(modules, evidenced, base)?.index ?? 0;
  const before = indexWith(record.modules);
  const known = new Map(model.modules.map((one) => [one.code, one]));
  const suggestion = (
    kind: Suggestion["kind"],
    changed: ModuleEntry,
    at: number,
    indicators: readonly string[],
    scenario: string | null = null
  ): Suggestion => {
    const modules = [...record.modules];
    modules[at] = changed;
    const index = indexWith(modules);
    const { code, name, hours, level } = changed;
    return {
      ...{ kind, module: code, name, scenario, hours, level, index },
      gain: index - before,
      links: linksOf(indicators, barriers),
    };
  };
  const taught = record.modules
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => entry.hours > 0);

  const raised = taught
    .filter(({ entry }) => entry.level < base.topLevel)
    .map(({ entry, at }) => {
      const level = Math.max(entry.level + 1, appliedLevel);
      return suggestion("raise", { ...entry, level }, at, known.get(entry.code)?.indicators ?? []);
    });
  const introduced = model.modules
    .filter(({ code }) => !taught.some(({ entry }) => entry.code === code))
    .map(({ code, name, audiences, defaultHours, indicators }) => {
      const planned = record.modules.findIndex((entry) => entry.code === code);
      const at = planned < 0 ? record.modules.length : planned;
      const entry = {
        ...{ code, name, audiences, hours: defaultHours },
        ...{ level: appliedLevel, scenarios: [] },
      };
      return suggestion("introduce", entry, at, indicators);
    });

  const { scenarios: used } = reachedBy(record, appliedLevel);
  const scenarios = model.scenarios
    .filter(({ code }) => !used.has(code))
    .flatMap((scenario) => {
      const places = taught
        .filter(({ entry }) => known.get(entry.code)?.suggestedScenarios.includes(scenario.code))
        .map(({ entry, at }) => {
          const changed = {
            ...entry,
            level: Math.max(entry.level, appliedLevel),
            scenarios: [...new Set([...entry.scenarios, scenario.code])],
          };
          return suggestion("use-scenario", changed, at, scenario.indicators, scenario.code);
        });
      return bestFirst(places).slice(0, 1);
    });
  const helps = ({ gain }: Suggestion): boolean => rounded(gain) > 0;
  return {
    modules: bestFirst([...raised, ...introduced].filter(helps)),
    scenarios: bestFirst(scenarios.filter(helps)),
  };
}
