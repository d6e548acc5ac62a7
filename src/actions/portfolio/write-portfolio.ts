import type { Framework } from "../../framework/framework";
import { mergeRows } from "../../portfolio/merge-rows";
import type { PortfolioRows } from "../../portfolio/portfolio-columns";
import { planPortfolio } from "../../sheets/portfolio/plan-portfolio";
import {
  portfolioKeys,
  portfolioMarks,
  portfolioSheetNames,
} from "../../sheets/portfolio/portfolio-names";
import type { SheetPlan } from "../../sheets/plan";
import { mergeWords } from "../../text/portfolio-reading";
import type { Refusal } from "../../text/refusals";
import { planJobs } from "../../workbook/apply-plan";
import { freeSheetNames } from "../../workbook/free-names";
import { send } from "../../workbook/job";
import { markJob } from "../../workbook/mark-sheet";
import { removeWhatWasAdded } from "../../workbook/remove-sheets";
import { rewriteJobs } from "../../workbook/rewrite-sheet";
import { withWorkbook } from "../../workbook/session";
import { queueTableEnds } from "../../workbook/verify-portfolio";
import { type WorkbookFailure, workbookFailure } from "../../workbook/workbook-failure";
import { orFailed } from "../failure";
import {
  lookAtPortfolio,
  type StandingPortfolio,
  type StandingSheet,
  standingSheets,
} from "./look-at-portfolio";

type PortfolioStep = "looking" | "writing" | "verifying" | "undoing";

export interface WritePortfolioRequest {
  /** What was read now: it takes the place of what stood of the same files. */
  readonly rows: PortfolioRows;
  /** Those at hand: for names, the order of categories and the colours of bands. */
  readonly frameworks: readonly Framework[];
  /** When, as it shall be read. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
  /**
   * Name of an empty sheet that becomes the first of the portfolio, in a workbook that is made for it;
   * absent: all sheets are added behind the others.
   */
  readonly blankSheet?: string;
  /** Called before each step, at most once for each step of each attempt. */
  readonly onProgress?: (step: PortfolioStep) => void;
}

export type WritePortfolioOutcome =
  | {
      readonly kind: "written";
      /** Names in tab order; the first is the map that a lead reads. */
      readonly sheets: readonly string[];
      /** False: a portfolio stood there, and was written anew. */
      readonly isNew: boolean;
      /** What the sheets hold now, files of earlier runs included; entries only of what was read. */
      readonly rows: PortfolioRows;
      /** Files of earlier runs that were not read now; their rows stay as they were. */
      readonly kept: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | {
      readonly kind: "failed";
      readonly failure: WorkbookFailure;
      /** Everything stands as it stood before. */
      readonly isRestored: boolean;
    };

interface Attempt {
  readonly standing: StandingPortfolio;
  readonly names: ReadonlyMap<string, string>;
  readonly request: WritePortfolioRequest;
}

function plansOf(rows: PortfolioRows, { names, request }: Attempt): SheetPlan[] {
  const { frameworks, now, version } = request;
  return planPortfolio(rows, frameworks, { now, version, names });
}

/** The names that sheets have, and free ones for those that are not there. */
function namesOf(
  { facts, sheets }: StandingPortfolio,
  { blankSheet }: WritePortfolioRequest,
  refused: readonly string[]
): ReadonlyMap<string, string> {
  const known = new Map([...sheets].map(([key, sheet]) => [key, sheet.facts.name]));
  if (blankSheet !== undefined && !known.has(portfolioKeys.map)) {
    known.set(portfolioKeys.map, blankSheet);
  }
  const wanted = new Map([...portfolioSheetNames].filter(([key]) => !known.has(key)));
  return new Map([...known, ...Object.entries(freeSheetNames(wanted, facts, refused))]);
}

/** Names are in one space with the user's: a table or name of theirs may bear one of ours. */
function takenTables(plans: readonly SheetPlan[], { facts, sheets }: StandingPortfolio): Refusal[] {
  const own = new Set([...sheets.values()].map((sheet) => sheet.facts.id));
  const taken = new Set(
    [
      ...facts.names,
      ...facts.sheets
        .filter(({ id }) => !own.has(id))
        .flatMap(({ tables }) => tables.map(({ name }) => name)),
    ].map((name) => name.toLowerCase())
  );
  return plans
    .flatMap(({ tables }) => tables)
    .filter(({ name }) => taken.has(name.toLowerCase()))
    .map(({ name }) => ({ kind: "table-name-taken", table: name }));
}

function rewritingJobs(
  plans: readonly SheetPlan[],
  sheets: ReadonlyMap<string, StandingSheet>,
  names: ReadonlyMap<string, string>
) {
  return plans.flatMap((plan) => {
    const standing = sheets.get(plan.key);
    if (standing === undefined) return [];
    return [
      markJob(plan.name, portfolioMarks),
      ...rewriteJobs(plan, standing.held, standing.area, names),
    ];
  });
}

async function writeAndVerify(plans: readonly SheetPlan[], attempt: Attempt): Promise<void> {
  const { standing, names, request } = attempt;
  const added = plans.filter(({ key }) => !standing.sheets.has(key));
  const blanks = new Set(request.blankSheet === undefined ? [] : [portfolioKeys.map]);
  await withWorkbook(async (session) => {
    request.onProgress?.("writing");
    await send(session, [
      ...planJobs(added, portfolioMarks, undefined, blanks),
      ...rewritingJobs(plans, standing.sheets, names),
    ]);
    request.onProgress?.("verifying");
    const verification = queueTableEnds(session, plans);
    await session.sync();
    verification();
  });
}

/** Takes away what was added and writes what stood; false where that fails too. */
async function restore(plans: readonly SheetPlan[], attempt: Attempt): Promise<boolean> {
  const { standing, names, request } = attempt;
  request.onProgress?.("undoing");
  const restored = await orFailed(() =>
    withWorkbook(async (session) => {
      const added = plans.filter(({ key }) => !standing.sheets.has(key));
      await removeWhatWasAdded(session, added, standing.facts);
      if (standing.sheets.size === 0) return { kind: "restored" } as const;
      const facts = new Map([...standing.sheets].map(([key, sheet]) => [key, sheet.facts]));
      const sheets = await standingSheets(session, facts);
      if (!(sheets instanceof Map)) return { kind: "gone" } as const;
      await send(session, rewritingJobs(plansOf(standing.rows, attempt), sheets, names));
      return { kind: "restored" } as const;
    })
  );
  return restored.kind === "restored";
}

/** Chart sheets cannot be listed, so a name may prove taken only when it is used. */
const mostAttempts = 4;

async function writeUnder(
  standing: StandingPortfolio,
  rows: PortfolioRows,
  request: WritePortfolioRequest
): Promise<WritePortfolioOutcome> {
  const refused: string[] = [];
  for (let number = 1; ; number += 1) {
    const names = namesOf(standing, request, refused);
    const attempt = { standing, names, request };
    const plans = plansOf(rows, attempt);
    const reasons = takenTables(plans, standing);
    if (reasons.length > 0) return { kind: "refused", reasons };
    try {
      await writeAndVerify(plans, attempt);
    } catch (error) {
      const failure = workbookFailure(error);
      const isRestored = await restore(plans, attempt);
      const isWorthAnotherName = failure.kind === "already-exists" && number < mostAttempts;
      if (!isRestored || !isWorthAnotherName) return { kind: "failed", failure, isRestored };
      refused.push(...names.values());
      continue;
    }
    const read = new Set(request.rows.files.map(({ file }) => file));
    const kept = rows.files.map(({ file }) => file).filter((file) => !read.has(file));
    return {
      kind: "written",
      sheets: plans.map(({ name }) => name),
      isNew: standing.sheets.size === 0,
      rows,
      kept: [...new Set(kept.map(String))],
    };
  }
}

/**
 * Writes a portfolio into sheets of its own, or, where one stands, writes it anew: what came from the
 * same files is replaced, rows of other files stay, cells of the user on these sheets are moved and
 * never overwritten, and the user's own sheets are left alone. Refused as a whole where something
 * forbids it.
 *
 * Round trips, whatever the number of files: three for a new one (look, write, verify), five for one
 * that stands (look, look at its sheets, read, write, verify), six where the user wrote beside it; one
 * more for each 40,000 cells that are read and each 4 MB that are written beyond the first. Should Excel stop midway, what
 * was added is taken away and what stood is written again.
 */
export async function writePortfolio(
  request: WritePortfolioRequest
): Promise<WritePortfolioOutcome> {
  request.onProgress?.("looking");
  const looked = await orFailed(() => withWorkbook(lookAtPortfolio));
  if (looked.kind === "failed") return { ...looked, isRestored: true };
  if (looked.kind === "refused") return looked;
  return writeUnder(looked, mergeRows(looked.rows, request.rows, mergeWords), request);
}
