import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assessment } from "../../src/assessment/assessment";
import { outlookOf, type Outlook } from "../../src/barriers/outlook";
import type { PlanChoice } from "../../src/barriers/plan/plan-choice";
import type { Confidence, Framework } from "../../src/framework/framework";
import { barrierRows } from "../../src/sheets/barrier-rows";
import type { KeyedRow } from "../../src/sheets/keyed-table";
import { planRows } from "../../src/sheets/plan-rows";
import type { CellContent } from "../../src/sheets/plan";
import { headBlock } from "../../src/sheets/summary-head";
import { firstBuild } from "../../src/text/change-marks";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf, type TestLevel } from "../support/assessments";

/** `case.json`: what the entries do not say. */
interface CaseFile {
  readonly title: string;
  readonly framework: "human-security" | "community-water";
  readonly trainingIndex?: number;
  /** Scores of the previous round that differ from those of this one. */
  readonly previous?: {
    readonly indicators: Readonly<Record<string, number>>;
    readonly categories: Readonly<Record<string, number>>;
  };
  readonly choices?: Readonly<Record<string, Partial<PlanChoice>>>;
  readonly offices?: Readonly<Record<string, string>>;
}

/** The complete summary as data: nothing that is empty, links as the code that they show. */
interface CaseSummary {
  readonly head: readonly (readonly string[])[];
  readonly barriers: readonly Readonly<Record<string, string>>[];
  readonly plan: readonly Readonly<Record<string, string>>[];
}

export interface Case {
  readonly name: string;
  readonly title: string;
  readonly framework: Framework;
  readonly outlook: Outlook;
  readonly summary: CaseSummary;
  /** What the folder holds of it; null where nothing does yet. */
  readonly golden: CaseSummary | null;
}

export const casesFolder = __dirname;
/** All that a case may hold; another file is one that nobody reads. */
export const caseFiles = ["case.json", "entries.csv", "summary.json"];

export function caseNames(): string[] {
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

const frameworks = { "human-security": humanSecurity, "community-water": communityWater };
const made = new Map<string, Case>();

export function loadCase(name: string): Case {
  const known = made.get(name);
  if (known !== undefined) return known;
  const read = (file: string): string => readFileSync(join(casesFolder, name, file), "utf8");
  const file = JSON.parse(read("case.json")) as CaseFile;
  const framework = frameworks[file.framework]();
  const choices = new Map(
    Object.entries(file.choices ?? {}).map(([id, choice]): [string, PlanChoice] => [
      id,
      { start: null, months: null, handover: "", isChosen: true, ...choice },
    ])
  );
  const assessment: Assessment = {
    ...entriesOf(framework, read("entries.csv")),
    ...(file.trainingIndex === undefined ? {} : { trainingIndex: file.trainingIndex }),
    ...(file.previous === undefined ? {} : { previous: file.previous }),
  };
  const outlook = outlookOf(assessment, choices);
  const summary = summaryOf(framework, outlook, file.offices ?? {});
  const golden = readdirSync(join(casesFolder, name)).includes("summary.json")
    ? (JSON.parse(read("summary.json")) as CaseSummary)
    : null;
  const result = { name, title: file.title, framework, outlook, summary, golden };
  made.set(name, result);
  return result;
}

/** `code,score,confidence`; a code that is not listed is blank. */
function entriesOf(framework: Framework, csv: string): Assessment {
  const [header, ...lines] = csv.trim().split(/\r?\n/);
  if (header !== "code,score,confidence") throw new Error(`header of entries.csv: ${header}`);
  const rows = new Map(
    lines
      .filter((line) => line !== "")
      .map((line) => {
        const [code = "", score = "", confidence = ""] = line.split(",");
        if (!framework.indicators.some((one) => one.code === code)) throw new Error(`code ${code}`);
        return [code, { score, confidence }] as const;
      })
  );
  const level = (code: string): TestLevel => {
    const score = rows.get(code)?.score ?? "";
    if (score === "") return null;
    return score === "NA" || score === "NI" ? score : Number(score);
  };
  return assessmentOf(
    framework,
    level,
    (code) => (rows.get(code)?.confidence || "High") as Confidence
  );
}

function summaryOf(
  framework: Framework,
  outlook: Outlook,
  offices: Readonly<Record<string, string>>
): CaseSummary {
  const tables = { categories: new Map(), settings: [] };
  const head = headBlock(
    framework,
    { partner: "Veldania", scope: "2nd Brigade", round: "Baseline", date: "2026-05", handling: "" },
    {
      writtenAt: "2026-05-02 10:00",
      version: "0.1.0",
      outlook,
      problems: 0,
      since: firstBuild,
      read: tables,
    }
  );
  const { indicators, categories } = framework;
  const places = new Set([...indicators, ...categories].map(({ code }) => code));
  return {
    head: head.cells
      .map((cells) => cells.map(shown).filter((text) => text !== ""))
      .filter((cells) => cells.length > 0),
    barriers: barrierRows(outlook, (ref) => (places.has(ref) ? "T" : null)).map(filled),
    plan: planRows(outlook, offices, []).map(filled),
  };
}

function filled({ cells }: KeyedRow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells)
      .map(([header, cell]) => [header, shown(cell)] as const)
      .filter(([, text]) => text !== "")
  );
}

function shown(cell: CellContent): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toFixed(6)));
  if (typeof cell !== "object") return String(cell);
  const link = /HYPERLINK\(.*,"([^"]+)"\),"\1"\)$/.exec(cell.formula)?.[1];
  return link === undefined ? "(a formula)" : `-> ${link}`;
}
