import type { Assessment, Finding, TrainingRecord } from "../assessment/assessment";
import { blindAssessor, seenBy } from "../assessment/blind-view";
import { toFinding } from "../assessment/remark";
import type { FindingRule } from "../assessment/rules";
import { isSettled } from "../assessment/history/finish-round";
import { logOf } from "../assessment/history/round-evidence";
import { planFacts, type PlanChoices } from "../barriers/plan/mitigation-plan";
import type { Offices } from "../barriers/plan/roles";
import type { Framework } from "../framework/framework";
import { previousOf } from "../scoring/rounds/previous-round";
import { a1 } from "../sheets/a1";
import { sheetKeys } from "../sheets/sheet-keys";
import { sheetMarks } from "../sheets/sheet-marks";
import { tableNames } from "../sheets/table-names";
import { indexOfRecord } from "../training/index-of-record";
import { type FoundInstallation, findInstallation } from "./find-installation";
import { type WorkbookFacts, queueInspection } from "./inspect-workbook";
import { isOfAnother } from "./marked-groups";
import { readEvidenceLog } from "./read-evidence-log";
import { nothingEntered, readCategoryEntries } from "./read-entries";
import { type Locate, readBands, readCategoryWeights, readSettings } from "./read-method";
import { detailsIn } from "./read-details";
import { type HeldRounds, heldRounds, queueRounds } from "./read-rounds";
import { readSecond } from "./read-second";
import { readOffices, readPlanChoices } from "./read-plan";
import { type ReadTables, findRenamedTables, queueTables } from "./read-tables";
import { damageFindings, previousRound } from "./rounds-in-force";
import type { Session } from "./session";
import { readCoalitionTables } from "./read-coalition-tables";
import { readTrainingTables } from "./read-training-tables";
import { assessmentTables } from "./table-wishes";

/** What our sheets hold, and what is wrong with how they hold it. */
export interface HeldAssessment {
  readonly kind: "held";
  readonly assessment: Assessment;
  /** Of cells, tables and sheets; what is odd across entries is `checkAssessment`'s. */
  readonly findings: readonly Finding[];
  /** Findings of a second assessor's own table. */
  readonly secondFindings: readonly Finding[];
  readonly facts: WorkbookFacts;
  readonly installation: FoundInstallation;
  readonly tables: ReadTables;
  /** The finished rounds; null before the first is finished. */
  readonly rounds: HeldRounds | null;
  /** What the user has put beside the mitigations of the plan. */
  readonly choices: PlanChoices;
  /** Which office fills each role. */
  readonly offices: Offices;
}

export type AssessmentRead =
  | HeldAssessment
  | { readonly kind: "not-installed"; readonly facts: WorkbookFacts }
  | { readonly kind: "other-framework"; readonly found: string }
  | { readonly kind: "newer-schema"; readonly found: string }
  | { readonly kind: "newer-framework"; readonly found: string }
  | { readonly kind: "assessment-gone" }
  /** Assessor B scores blind in this workbook: what A scored must not be seen. */
  | { readonly kind: "blind" };

/** Places by sheet name; row -1 is the header. A table that stands nowhere known has no sheet name. */
function locator(facts: WorkbookFacts): Locate {
  const sheetOf = new Map(
    facts.sheets.flatMap(({ name, tables }) =>
      tables.map((table) => [table.name.toLowerCase(), name] as const)
    )
  );
  return (table, column, row) => ({
    sheet: sheetOf.get(table.name.toLowerCase()) ?? "",
    cell: a1(Math.max(0, table.firstRow + row), column?.column ?? table.firstColumn),
  });
}

function sheetFindings(framework: Framework, installation: FoundInstallation): Finding[] {
  const findings = installation.copies.map(({ sheet, original }) => {
    const facts = { found: sheet.name, understood: original.name };
    return toFinding({ rule: "sheet-copied", facts }, "", { sheet: sheet.name, cell: "A1" });
  });
  if (installation.frameworkVersion !== framework.version) {
    const facts = {
      found: `${framework.id}@${installation.frameworkVersion}`,
      understood: `${framework.id}@${framework.version}`,
    };
    findings.push(toFinding({ rule: "framework-other", facts }, "", null));
  }
  return findings;
}

/** A table with such a row does not hold each indicator exactly once. */
const rowRules: ReadonlySet<string> = new Set<FindingRule>([
  "code-unknown",
  "code-repeated",
  "code-missing",
  "row-without-code",
]);

/** Warnings that somebody kept; they stand on the Evidence sheet, and go with it. */
function keptMarks({ sheets }: FoundInstallation): Pick<Assessment, "keptMarks"> {
  const kept = sheets.get(sheetKeys.evidence)?.marks[sheetMarks.kept] ?? "";
  const marks = kept.split(/\s+/).filter((mark) => mark !== "");
  return marks.length === 0 ? {} : { keptMarks: marks };
}

function trainingFacts(
  { training: model }: Framework,
  training: TrainingRecord | undefined
): Pick<Assessment, "training" | "trainingIndex"> {
  if (model === null || training === undefined) return {};
  const index = indexOfRecord(training, model);
  return { training, ...(index === null ? {} : { trainingIndex: index.index }) };
}

function assemble(
  framework: Framework,
  installation: FoundInstallation,
  tables: ReadTables,
  locate: Locate
): Pick<HeldAssessment, "assessment" | "secondFindings" | "choices" | "offices"> & {
  findings: Finding[];
} {
  const names = installation.tables;
  const findings: Finding[] = [];
  const unsoundCategories: string[] = [];
  const entries = framework.categories.flatMap((category) => {
    const table = tables.get(names.category.get(category.code) ?? "");
    if (table === undefined) {
      const own = framework.indicators.filter((one) => one.category === category.code);
      return own.map(({ code }) => nothingEntered(code));
    }
    const read = readCategoryEntries(framework, category, table, locate);
    findings.push(...read.findings);
    if (read.findings.some(({ rule }) => rowRules.has(rule))) unsoundCategories.push(category.code);
    return read.entries;
  });
  const settings = tables.get(names.settings);
  const bands = tables.get(names.bands);
  const weights = tables.get(names.categories);
  const readMethod = settings === undefined ? null : readSettings(framework, settings, locate);
  const readBand = bands === undefined ? null : readBands(framework, bands, locate);
  const readWeights =
    weights === undefined ? null : readCategoryWeights(framework, weights, locate);
  const log = tables.get(names.evidence);
  const people = tables.get(names.optional.stakeholders);
  const confirmed = tables.get(names.optional.coalitionFacts);
  const coalition =
    framework.coalition === null || people === undefined
      ? null
      : readCoalitionTables(framework.coalition, people, confirmed, locate);
  const modules = tables.get(names.optional.training);
  const training =
    framework.training === null || modules === undefined
      ? null
      : readTrainingTables(
          framework.training,
          modules,
          tables.get(names.optional.selfInclusion),
          locate
        );
  const evidence = log === undefined ? null : readEvidenceLog(framework, log, locate);
  findings.push(
    ...(evidence?.findings ?? []),
    ...(training?.findings ?? []),
    ...(coalition?.findings ?? []),
    ...(readMethod?.findings ?? []),
    ...(readBand?.findings ?? []),
    ...(readWeights?.findings ?? [])
  );
  const { round } = detailsIn(tables.get(names.details));
  const second = readSecond(framework, names, tables, round, locate);
  findings.push(...(second?.stateFindings ?? []));
  const planTable = tables.get(names.optional.plan);
  const plan = planTable === undefined ? null : readPlanChoices(framework, planTable, locate);
  findings.push(...(plan?.findings ?? []));
  const choices = plan?.choices ?? new Map();
  const chosen = planFacts(framework, choices);
  const assessment: Assessment = {
    framework,
    entries,
    unsoundCategories,
    ...(evidence === null ? {} : { evidence: evidence.items }),
    ...keptMarks(installation),
    ...trainingFacts(framework, training?.record),
    ...(coalition === null ? {} : { coalition: coalition.record }),
    categoryWeights:
      readWeights?.weights ??
      Object.fromEntries(framework.categories.map(({ code, weight }) => [code, weight])),
    method: {
      ...(readMethod?.method ?? framework.method),
      bands: readBand?.bands ?? framework.method.bands,
    },
    ...(second === null ? {} : { second: second.second }),
    ...(chosen === undefined ? {} : { plan: chosen }),
  };
  const roles = tables.get(names.optional.roles);
  return {
    assessment,
    findings,
    secondFindings: second?.entryFindings ?? [],
    choices,
    offices: roles === undefined ? {} : readOffices(roles),
  };
}

/**
 * Reads an assessment for assessor A and whatever follows from A's scores. While scores are blind
 * assessor B's are left out; while B works in the workbook the answer is `blind`. Round trips as
 * `readBothAssessors`.
 */
export async function readAssessment(
  session: Session,
  framework: Framework,
  key?: string
): Promise<AssessmentRead> {
  const read = await readBothAssessors(session, framework, key);
  if (read.kind !== "held") return read;
  if (blindAssessor(read.assessment) === "B") return { kind: "blind" };
  return { ...read, assessment: seenBy(read.assessment, "A") };
}

/**
 * Reads every table of one assessment, of both assessors: for actions that keep them apart. One round
 * trip; one more where a table was renamed, or where no key is given and the only assessment bears a
 * suffix.
 *
 * @param key `FoundInstallation.key`; absent: the only assessment or the one that was made first
 */
export async function readBothAssessors(
  session: Session,
  framework: Framework,
  key?: string
): Promise<Exclude<AssessmentRead, { readonly kind: "blind" }>> {
  const inspection = queueInspection(session);
  const queued = queueTables(session, assessmentTables(framework, tableNames(framework, key)));
  let readRounds = queueRounds(session, tableNames(framework, key));
  await session.sync();
  const facts = inspection();
  const state = findInstallation(facts, framework, key);
  if (state.kind === "none") return { kind: "not-installed", facts };
  if (state.kind !== "found") return state;
  const { installation } = state;
  const wishes = assessmentTables(framework, installation.tables);
  let tables;
  if (installation.key === (key ?? "")) {
    tables = queued();
  } else {
    // The plain names belong to the user here; ours bear the suffix that the marks name.
    const suffixed = queueTables(session, wishes);
    readRounds = queueRounds(session, installation.tables);
    await session.sync();
    tables = suffixed();
  }
  const own = { frameworkId: framework.id, suffix: installation.key };
  for (const table of [...tables.keys()]) {
    if (isOfAnother(facts, own, table)) tables.delete(table);
  }
  const renamed = await findRenamedTables(session, wishes, installation, tables);
  const { assessment, findings, ...read } = assemble(
    framework,
    installation,
    tables,
    locator(facts)
  );
  const rounds = heldRounds(facts, installation, framework.id, readRounds());
  const { round } = detailsIn(tables.get(installation.tables.details));
  const former = previousRound(rounds, round, isSettled(assessment));
  const previous =
    former === null ? {} : { previous: previousOf(former, assessment, logOf(assessment)) };
  return {
    kind: "held",
    ...read,
    assessment: { ...assessment, ...previous },
    findings: [
      ...renamed,
      ...sheetFindings(framework, installation),
      ...findings,
      ...damageFindings(rounds),
    ],
    facts,
    installation,
    tables,
    rounds,
  };
}
