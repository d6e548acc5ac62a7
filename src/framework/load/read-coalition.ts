import type { CoalitionModel, CoalitionStep } from "../coalition-model";
import type { Field } from "./field";
import { UniqueNames, checkReference, readId } from "./names";
import { readLevel } from "./read-conversions";

interface Known {
  /** Null where the scale could not be read. */
  readonly levels: number | null;
  /** Null where no indicator could be read. */
  readonly indicators: ReadonlySet<string> | null;
}

function readSteps(field: Field, blocs: number, levels: number | null): CoalitionStep[] {
  let last = 1;
  return field.list({ min: 1, max: 10 }, (item) => {
    const step = item.record(["level", "supporters", "blocs"]);
    const level = readLevel(step.field("level"), levels);
    if (level <= last) {
      step
        .field("level")
        .problem(
          "steps ascend by level, and begin above level 1",
          "Level 1 is what is left without any supporter: put the steps in order from 2 on."
        );
    }
    last = Math.max(last, level);
    return {
      level,
      supporters: step.field("supporters").number({ min: 1, max: 1000, whole: true }),
      blocs: step.field("blocs").number({ min: 1, max: Math.max(1, blocs), whole: true }),
    };
  });
}

/** The section `coalition` of framework.json; null where it is left out. */
export function readCoalition(field: Field, known: Known): CoalitionModel | null {
  if (field.absent) return null;
  const record = field.record(["indicator", "supporter", "authority", "blocs", "steps", "facts"]);
  const codes = new UniqueNames("bloc code");
  const facts = new UniqueNames("fact code");
  const indicator = record.field("indicator").text();
  checkReference(record.field("indicator"), indicator, known.indicators, "indicator");
  const blocs = record.field("blocs").list({ min: 1, max: 20 }, (item) => {
    const bloc = item.record(["code", "name"]);
    const code = readId(bloc.field("code"));
    codes.add(code, bloc.field("code"));
    return { code, name: bloc.field("name").text({ max: 255, oneLine: true }) };
  });
  return {
    indicator,
    supporter: record.field("supporter").text(),
    authority: record.field("authority").text(),
    blocs,
    steps: readSteps(record.field("steps"), blocs.length, known.levels),
    facts: record.field("facts").optionalList({ max: 20 }, (item) => {
      const fact = item.record(["code", "text", "effect", "level"]);
      const code = readId(fact.field("code"));
      facts.add(code, fact.field("code"));
      return {
        code,
        text: fact.field("text").text(),
        effect: fact.field("effect").choice(["needed", "caps"]),
        level: readLevel(fact.field("level"), known.levels),
      };
    }),
  };
}
