/** A workbook of somebody's, assessed by the actions, with a secret in every place there is. */
import { addEvidence } from "../../../src/actions/add-evidence";
import { enterScores } from "../../../src/actions/enter-scores";
import { install } from "../../../src/actions/install";
import { summarise } from "../../../src/actions/summarise";
import { newEvidence } from "../../../src/assessment/evidence-item";
import type { SharingLevel } from "../../../src/assessment/evidence-words";
import type { Framework } from "../../../src/framework/framework";
import type { StoredSheet } from "../../../src/package/contents";
import { openWorkbook } from "../../../src/package/open-workbook";
import type { Refusal } from "../../../src/text/refusals";
import { plant, secretsLike } from "../../package/redact/planted";
import { choices, scoreEntry } from "../../support/installed";
import { openFile } from "../../support/saved-file";
import { type LogRow, withCells, withRows } from "./assessed-workbook";
import { mayGo, secretItems } from "./evidence-secrets";

/** A text that some readers may see. */
interface ToldText {
  readonly text: string;
  readonly place: string;
  /** With the user's own sheets ticked or not. */
  readonly mayGo: (level: SharingLevel, ticked: boolean) => boolean;
}

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** The user's visible sheets. */
  readonly userSheets: readonly string[];
  readonly told: readonly ToldText[];
  /** What nobody may see, and where it is. */
  readonly secrets: ReadonlyMap<string, string>;
  /**
   * Cell texts and names of sheets that were there before and stand on no sheet of ours: of visible
   * sheets, and what stands on other ones alone.
   */
  readonly own: { readonly visible: readonly string[]; readonly hidden: readonly string[] };
}

/** Characters from which on a text is hardly another's by chance. */
const LONG = 12;
/** The last row of a sheet. */
const LAST_ROW = 1_048_575;

const isOurs = ({ customProperties }: StoredSheet): boolean =>
  customProperties["HSA.key"] !== undefined;

const isInside = (level: SharingLevel): boolean => level === "internal";
/** Who reads what was decided and which office leads, see the guide. */
const isNear = (level: SharingLevel): boolean => isInside(level) || level === "partner agencies";

async function assessed(framework: Framework): Promise<ToldText[]> {
  const [first] = framework.indicators;
  const bases = framework.indicators.map(({ code }, index): ToldText & { code: string } => {
    const number = index.toString(36).padStart(3, "0");
    const onData = index % 2 === 0;
    return {
      code,
      text: `Hy${number}bq told Zm${number}kp`,
      place: `basis on ${onData ? "data" : "an interview"}`,
      mayGo: (level) => onData || isInside(level),
    };
  });
  const entries = bases.map(({ code, text }, index) =>
    scoreEntry(code, 1, { evidence: [index % 2 === 0 ? "data" : "interview"], basis: text })
  );
  expect((await enterScores({ framework, entries })).kind).toBe("entered");
  const log = secretItems();
  const items = log.map(({ text, source, type, sharing, consent }) =>
    newEvidence(first?.code ?? "", { summary: text, source, type, sharing, consent })
  );
  expect((await addEvidence({ framework, items })).kind).toBe("logged");
  const summary = await summarise({ framework, now: "2026-05-06 07:08 UTC", version: "0.0.0" });
  expect(summary.kind).toBe("summarised");
  return [
    ...bases,
    ...log.flatMap((item): ToldText[] => [
      { text: item.text, place: "item", mayGo: (level) => mayGo(item, level).text },
      { text: item.source, place: "source", mayGo: isInside },
    ]),
  ];
}

/** What a user types: into the plan, beside our tables, below what stands on sheets of the user's own. */
function withWritten(
  source: Uint8Array,
  told: ToldText[],
  userSheets: readonly string[]
): Uint8Array {
  const written = { decision: "Agreed by the Qvtuesday round", owner: "Jkvtraining desk" };
  const row: LogRow = { Decision: written.decision, "Owner role": written.owner };
  let bytes = withRows(source, "HSA_Plan", [row]);
  told.push(...Object.entries(written).map(([place, text]) => ({ text, place, mayGo: isNear })));
  // What quotes the log goes where the item does: the told texts of the items say it already.
  const quotes = secretItems().map(({ text }) => `as they say: ${text}`);
  for (const [index, sheet] of openWorkbook(bytes).contents.sheets.entries()) {
    const text = `Pj${index}wv beside Nd${index}xz`;
    const ours = isOurs(sheet);
    if (!ours && !userSheets.includes(sheet.name)) continue;
    const place = `a cell of ${sheet.name}`;
    told.push({ text, place, mayGo: (level, ticked) => (ours ? isInside(level) : ticked) });
    const isHidden = (column: number): boolean =>
      sheet.columns.some(({ first, last, hidden }) => hidden && first <= column && column <= last);
    const column = [...Array(60).keys()].map((at) => 60 + at).find((at) => !isHidden(at)) ?? 60;
    const rows = [...sheet.cells.keys()].map((key) => Math.floor(key / 16_384));
    const below = rows.reduce((lowest, row) => Math.max(lowest, row), 0) + 3;
    const texts = ours ? [text] : [text, ...(sheet.name === userSheets[0] ? quotes : [])];
    const top = Math.min(below, LAST_ROW - texts.length);
    const cells = texts.map((value, at) => ({ row: top + at, column, value }));
    bytes = withCells(bytes, sheet.name, cells);
  }
  return bytes;
}

/** Texts of some length on these sheets. */
function textsOf(sheets: readonly StoredSheet[]): string[] {
  const texts = sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ value }) =>
      typeof value === "string" && value.trim().length >= LONG ? [value.trim()] : []
    )
  );
  return [...new Set(texts)];
}

/** At most so many of them, evenly taken: some workbooks hold a hundred thousand. */
function some(texts: readonly string[], most = 150): string[] {
  return texts.filter((_text, index) => index % Math.ceil(texts.length / most) === 0);
}

/** Those that stand in none of the others. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const all = others.join("\n").toLowerCase();
  return texts.filter((text) => !all.includes(text.toLowerCase()));
}

/** Reasons why the framework cannot be installed, or the workbook with everything in it. */
export async function filledWorkbook(
  source: Uint8Array,
  framework: Framework
): Promise<FilledWorkbook | readonly Refusal[]> {
  const file = openFile(source);
  const outcome = await install({ framework, choices });
  if (outcome.kind === "refused") return outcome.reasons;
  expect(outcome.kind).toBe("installed");
  const told = await assessed(framework);
  const saved = file.save();
  const { sheets } = openWorkbook(saved).contents;
  const theirs = sheets.filter((sheet) => !isOurs(sheet));
  const visible = theirs.filter(
    ({ kind, visibility }) => kind === "worksheet" && visibility === "visible"
  );
  const userSheets = visible.map(({ name }) => name);
  const bytes = withWritten(saved, told, userSheets);
  const { secret, all } = secretsLike("kitwu");
  const names = sheets.filter(isOurs).map(({ name }) => name);
  const ours = textsOf(sheets.filter(isOurs));
  const open = [...textsOf(visible), ...userSheets.filter((name) => name.length >= LONG)];
  const closed = textsOf(theirs.filter((sheet) => !visible.includes(sheet)));
  return {
    bytes: plant(bytes, [...names, ...userSheets], secret, userSheets),
    userSheets,
    told,
    secrets: all,
    own: {
      visible: without(some(open), ours),
      hidden: without(some(closed), [...ours, ...open]),
    },
  };
}
