import type { Framework } from "./framework";
import type { FrameworkProblem } from "./framework-problem";
import { Field } from "./load/field";
import { FileProblems } from "./load/file-problems";
import { readBarriers } from "./load/read-barriers";
import { checkBelongs, readFrameworkFile } from "./load/read-framework-file";
import { mitigationsKeys, readMitigations } from "./load/read-mitigations";
import { readTraining, trainingKeys } from "./load/read-training";
import { scanFile } from "./load/scan-file";

/** The parsed JSON of a framework's files; nothing about their content is trusted. */
export interface FrameworkFiles {
  readonly framework: unknown;
  readonly barriers: unknown;
  readonly mitigations: unknown;
  /** Left out where the framework brings no training sheet. */
  readonly training?: unknown;
}

export type LoadedFramework =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly problems: FrameworkProblem[] };

/**
 * Reads a framework, or lists everything that is wrong with it: shape, unknown keys, codes and
 * references, weights, levels, rules, texts that a workbook cannot hold. Never throws on JSON.
 * @returns Problems in the order of the files: framework, barriers, mitigations, training.
 */
export function loadFramework(files: FrameworkFiles): LoadedFramework {
  const main = open("framework.json", files.framework);
  const barriers = open("barriers.json", files.barriers);
  const mitigations = open("mitigations.json", files.mitigations);
  const training =
    files.training === undefined || files.training === null
      ? null
      : open("training.json", files.training);
  const opened = [main, barriers, mitigations, training].filter((file) => file !== null);
  // Too deep or too large: reading on could take as long as the sender likes.
  if (opened.every((file) => file.readable)) {
    const framework = read(main.root, barriers.root, mitigations.root, training?.root ?? null);
    if (opened.every((file) => file.problems.found.length === 0)) {
      return { ok: true, framework };
    }
  }
  return { ok: false, problems: opened.flatMap((file) => file.problems.found) };
}

function open(file: string, content: unknown) {
  const problems = new FileProblems(file);
  const readable = scanFile(content, problems);
  return { problems, readable, root: new Field(content, "", problems) };
}

function read(main: Field, barriers: Field, mitigations: Field, training: Field | null): Framework {
  const { content, levels, indicatorCodes: indicators } = readFrameworkFile(main);
  const categories = new Set(content.categories.map(({ code }) => code));
  // Without them every reference would be reported, for a fault that is not its own.
  const known = indicators.size > 0 && categories.size > 0;

  const measures = mitigations.record(mitigationsKeys);
  checkBelongs(measures.field("framework"), measures.field("version"), content);
  const measuresContent = readMitigations(measures, {
    levels,
    indicators: known ? indicators : null,
  });

  const rules = barriers.record(["$schema", "framework", "version", "barriers"]);
  checkBelongs(rules.field("framework"), rules.field("version"), content);
  const barrierRules = readBarriers(rules.field("barriers"), {
    rules: known ? { indicators, categories } : null,
    mitigations: Array.isArray(measures.field("mitigations").value)
      ? new Set(measuresContent.mitigations.map(({ id }) => id))
      : null,
  });

  const trainingFile = training?.record(trainingKeys) ?? null;
  if (trainingFile !== null) {
    checkBelongs(trainingFile.field("framework"), trainingFile.field("version"), content);
  }
  return {
    ...content,
    barriers: barrierRules,
    ...measuresContent,
    training: trainingFile === null ? null : readTraining(trainingFile, known ? indicators : null),
  };
}
