import { frameworkWords } from "../../assessment/framework-words";
import type { Framework } from "../../framework/framework";
import { isNewerVersion } from "../../framework/version-order";
import { cellKey, cellName, columnOfKey, rowOfKey } from "../../package/a1";
import type { WorkbookContents } from "../../package/contents";
import { foldText } from "../../package/redact/fold-text";
import type { KeptSheet, RedactionPlan, ReplacedCell } from "../../package/redact/redaction";
import { detailColumns, detailFields } from "../../sheets/assessment-columns";
import { isPortfolioSheet } from "../../sheets/portfolio/portfolio-names";
import { sheetKeys } from "../../sheets/sheet-keys";
import { isKnownSchema } from "../../sheets/sheet-marks";
import { sendProblems, takenOut } from "../../text/send";
import { cellsToTakeOut } from "./cells-to-send";
import { type EvidenceToSend, evidenceToSend } from "./evidence-to-send";
import { historyWithoutBasis } from "./history-to-send";
import { ownTexts, plansOf } from "./own-texts";
import { namesThatQuote, ownNames, plainSheetName, sheetsWithoutMarks } from "./names-to-send";
import { givenNames, OwnWording } from "./own-wording";
import { Quotations } from "./quotations";
import { ProtectedTexts } from "./quoting";
import { fateOf, type SendChoices, staysInside } from "./send-choices";
import { type OwnSheet, ownSheets, travellingMarks } from "./sent-sheets";
import { viewTables } from "./stored-tables";

export interface SendPlan {
  readonly redaction: RedactionPlan;
  readonly evidence: EvidenceToSend | null;
  /** Our sheets that may not leave for want of a rule, by the names that the add-in gives them. */
  readonly unruled: readonly string[];
  readonly quotations: number;
  readonly cellsTakenOut: number;
  /** Framework id and version as the sheets bear them; "" without an assessment. */
  readonly framework: string;
  readonly handling: string;
  readonly protectedTexts: ProtectedTexts;
  /** Whether a text names nobody, since the framework and the add-in say it alone. */
  readonly isOfFramework: (text: string) => boolean;
}

export type SendPlanning =
  | { readonly ok: true; readonly plan: SendPlan }
  | { readonly ok: false; readonly problems: readonly string[] };

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

function detailOf(own: readonly OwnSheet[], field: string): string {
  for (const { sheet } of own) {
    for (const view of viewTables(sheet)) {
      const fields = view.column(detailColumns.field);
      const entries = view.column(detailColumns.entry);
      if (fields === undefined || entries === undefined) continue;
      for (let row = view.firstRow; row < view.endRow; row++) {
        if (view.text(row, fields) === field) return view.text(row, entries);
      }
    }
  }
  return "";
}

function userSheetProblems(
  { sheets }: WorkbookContents,
  own: readonly OwnSheet[],
  { userSheets: names, level }: SendChoices
): string[] {
  return names.flatMap((name) => {
    const sheet = sheets.find((one) => one.name === name && one.kind === "worksheet");
    if (sheet === undefined) return [sendProblems.noSuchSheet(name)];
    if (own.some((one) => one.sheet === sheet)) return [sendProblems.ownSheet(name)];
    // What it holds of others was read from their workbooks: nobody has said who may read it.
    if (isPortfolioSheet(sheet.customProperties) && !staysInside(level)) {
      return [sendProblems.portfolioSheet(name)];
    }
    return sheet.visibility === "visible" ? [] : [sendProblems.hiddenSheet(name)];
  });
}

function merged(first: readonly ReplacedCell[], later: readonly ReplacedCell[]): ReplacedCell[] {
  const all = new Map(first.map((one) => [cellName(one.row, one.column), one]));
  for (const one of later) all.set(cellName(one.row, one.column), one);
  return [...all.values()];
}

/** Whether a sheet was made with a newer version of this framework. */
function isOfNewer(mark: string, { id, version }: Framework): boolean {
  return mark.startsWith(`${id}@`) && isNewerVersion(mark.slice(id.length + 1), version);
}

/** What of a workbook goes to these readers, or everything that keeps it from going. */
export function planSend(
  contents: WorkbookContents,
  framework: Framework,
  choices: SendChoices
): SendPlanning {
  const own = ownSheets(contents);
  const newer = own.find(({ schema }) => !isKnownSchema(schema));
  const problems = userSheetProblems(contents, own, choices);
  if (newer !== undefined) problems.push(sendProblems.newerSchema(newer.schema));
  const later = own.find(({ framework: mark }) => isOfNewer(mark, framework));
  if (later !== undefined) problems.push(sendProblems.newerFramework(later.framework));
  const isOutside = !staysInside(choices.level);
  const unmarked = isOutside ? sheetsWithoutMarks(contents, own, framework) : [];
  if (unmarked.length > 0) problems.push(sendProblems.marksLost(unmarked));
  const fates = own.map((one) => {
    const { key, sheet } = one;
    return { one, fate: fateOf({ key, isVisible: sheet.visibility === "visible" }, choices) };
  });
  const going = fates.flatMap(({ one, fate }) => (fate === "goes" ? [one] : []));
  if (going.length === 0 && choices.userSheets.length === 0 && unmarked.length === 0) {
    problems.push(sendProblems.noSheets(choices.content));
  }
  if (problems.length > 0) return { ok: false, problems };

  const handling = detailOf(own, detailFields.handling);
  const plans = plansOf(framework, own);
  const known = ownTexts(framework, plans, handling);
  const folded = new Set(known.map(foldText));
  const logs = own
    .filter(({ key }) => key === sheetKeys.evidence)
    .flatMap((one) =>
      viewTables(one.sheet).map((view) => ({ one, result: evidenceToSend(view, choices.level) }))
    );
  const stray = isOutside
    ? own.filter(({ key }) => key === sheetKeys.evidence).flatMap(strayTexts)
    : [];
  const texts = new ProtectedTexts(
    [...stray, ...logs.flatMap(({ result }) => result.protectedTexts)],
    [
      ...logs.flatMap(({ result }) => result.sources),
      ...stray.flatMap((text) => text.match(/\bS-?\d{2,}\b/gi) ?? []),
    ],
    (text) => folded.has(text),
    new Set([...frameworkWords(framework), ...givenNames(own).flatMap(wordsOf)])
  );
  const ids = logs.flatMap(({ result }) => result.ids);
  const readers = { level: choices.level, items: new Set(ids.map((id) => id.toLowerCase())) };
  const wording = new OwnWording(framework, own, plans, folded, choices.level, ids);
  const named = ownNames(framework, own);
  const wanted = new Set([...going.map(({ sheet }) => sheet.name), ...choices.userSheets]);
  const quotingNames = namesThatQuote(
    contents.sheets.filter(({ name }) => wanted.has(name)),
    named,
    texts
  );
  if (quotingNames.length > 0) return { ok: false, problems: quotingNames };
  const quotations = new Quotations(texts, wording);
  let quoted = 0;
  let taken = 0;
  const ofOwn = going.map((one): KeptSheet => {
    const { sheet, key } = one;
    let replaced: ReplacedCell[] = [];
    if (isOutside) {
      const fromLog = logs
        .filter((log) => log.one === one)
        .flatMap(({ result }) => result.replaced);
      replaced =
        key === sheetKeys.evidence
          ? outsideTables(one, fromLog)
          : cellsToTakeOut(one, framework, readers, wording);
      taken += key === sheetKeys.evidence ? 0 : replaced.length;
      const quoting = quotations.in(sheet, replaced);
      quoted += quoting.length;
      replaced = merged(replaced, quoting);
      // Last, so that the checks are those of what is left.
      if (key === sheetKeys.history)
        replaced = merged(replaced, historyWithoutBasis(one, replaced));
    }
    return { sheet: sheet.name, replaced, unhide: true, marks: travellingMarks(sheet) };
  });
  const ofUser = choices.userSheets.flatMap((name): KeptSheet[] => {
    const sheet = contents.sheets.find((one) => one.name === name);
    if (sheet === undefined) return [];
    const quoting = isOutside ? quotations.in(sheet, []) : [];
    quoted += quoting.length;
    return [{ sheet: name, replaced: quoting, unhide: false, marks: {} }];
  });
  const [first] = logs;
  return {
    ok: true,
    plan: {
      redaction: {
        sheets: [...ofOwn, ...ofUser],
        formulas: choices.formulas,
        forbidden: texts.forbidden,
        known: [...known, ...named, ...quotations.harmless],
      },
      evidence: first?.result ?? null,
      unruled: fates.flatMap(({ one, fate }) =>
        fate === "no rule" ? [plainSheetName(framework, one.key)] : []
      ),
      quotations: quoted,
      cellsTakenOut: taken,
      framework: own[0]?.framework ?? "",
      handling: texts.isQuotedIn(handling) ? takenOut : handling,
      protectedTexts: texts,
      isOfFramework: (text) => wording.isOfFramework(text),
    },
  };
}

/** Texts beside and below the log: a row that was typed there is an item all the same. */
function strayTexts(own: OwnSheet): string[] {
  return outsideTables(own, []).flatMap(({ row, column }) => {
    const value = own.sheet.cells.get(cellKey(row, column))?.value;
    return typeof value === "string" ? [value] : [];
  });
}

/** On the sheet of the log: its rows as they will be, and nothing that stands beside or below it. */
function outsideTables({ sheet }: OwnSheet, fromLog: readonly ReplacedCell[]): ReplacedCell[] {
  const [view] = viewTables(sheet);
  const beside = [...sheet.cells].flatMap(([key, { value }]): ReplacedCell[] => {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const isHead = view !== undefined && row < view.top && column <= view.right;
    const isTable =
      view !== undefined &&
      row >= view.top &&
      row <= view.bottom &&
      column >= view.left &&
      column <= view.right;
    return value === null || isHead || isTable ? [] : [{ row, column, value: null }];
  });
  return [...beside, ...fromLog];
}
