import type { Assessment, Finding, TrainingRecord } from "../assessment/assessment";
import { toFinding } from "../assessment/remark";
import type { FindingRule } from "../assessment/rules";
import { isSettled } from "../assessment/history/finish-round";
import { logOf } from "../assessment/history/round-evidence";
import type { PlanChoices } from "../barriers/plan/plan-choice";
import { withPlanFacts } from "../barriers/plan/plan-facts";
import type { Offices } from "../barriers/plan/roles";
import type { Framework } from "../framework/framework";
import { previousOf } from "../scoring/rounds/previous-round";
import { a1 } from "../sheets/a1";
import { sheetKeys } from "../sheets/sheet-keys";
import { sheetMarks } from "../sheets/sheet-marks";
import { indexOfRecord } from "../training/index-of-record";
import type { FoundInstallation } from "./find-installation";
import type { WorkbookFacts } from "./inspect-workbook";
import { isOfAnother } from "./marked-groups";
import { readEvidenceLog } from "./read-evidence-log";
import { nothingEntered, readCategoryEntries } from "./read-entries";
import { type Locate, readBands, readCategoryWeights, readSettings } from "./read-method";
import { detailsIn } from "./read-details";
import { type HeldRounds, heldRounds, type RoundTables } from "./read-rounds";
import { readSecond } from "./read-second";
import { readOffices, readPlanChoices } from "./read-plan";
import type { TableCells } from "./read-table";
import type { ReadTables } from "./read-tables";
import { damageFindings, previousRound } from "./rounds-in-force";
import { readCoalitionTables } from "./read-coalition-tables";
import { readTrainingTables } from "./read-training-tables";

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
 * Everything that the tables of an assessment hold together, wherever they were read from: an open
 * workbook or the bytes of a file.
 *
 * @param tables by the names that they were made with; those of other assessments are left out
 * @param renamed what `renamedTables` found
 */
export function assembleAssessment(
  framework: Framework,
  facts: WorkbookFacts,
  installation: FoundInstallation,
  tables: ReadTables,
  roundTables: RoundTables,
  renamed: readonly Finding[]
): HeldAssessment {
  const { assessment, findings, ...read } = assemble(
    framework,
    installation,
    tables,
    locator(facts)
  );
  const rounds = heldRounds(facts, installation, framework.id, roundTables);
  const { round } = detailsIn(tables.get(installation.tables.details));
  const former = previousRound(rounds, round, isSettled(assessment));
  const previous =
    former === null ? {} : { previous: previousOf(former, assessment, logOf(assessment)) };
  return {
    kind: "held",
    ...read,
    assessment: withPlanFacts({ ...assessment, ...previous }, read.choices),
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

/** Leaves out tables that stand on the sheet of another assessment. */
export function dropOthers(
  facts: WorkbookFacts,
  framework: Pick<Framework, "id">,
  { key }: FoundInstallation,
  tables: Map<string, TableCells>
): void {
  const own = { frameworkId: framework.id, suffix: key };
  for (const table of [...tables.keys()]) {
    if (isOfAnother(facts, own, table)) tables.delete(table);
  }
}
