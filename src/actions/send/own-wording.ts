import { fullNamesIn, identifiersIn } from "../../assessment/probable-identifiers";
import type { SharingLevel } from "../../assessment/evidence-words";
import { frameworkWords } from "../../assessment/framework-words";
import { historyColumns, roundColumns } from "../../assessment/history/history-columns";
import type { Framework } from "../../framework/framework";
import { foldText } from "../../package/redact/fold-text";
import { bandColumns, detailColumns, detailFields } from "../../sheets/assessment-columns";
import type { SheetPlan } from "../../sheets/plan";
import { roleColumns } from "../../sheets/summary-columns";
import { ComposedTexts } from "./composed-text";
import { frameworkPhrases, officeNames } from "./framework-phrases";
import type { OwnSheet } from "./sent-sheets";
import { type TableView, viewTables } from "./stored-tables";

const told: ReadonlySet<string> = new Set(
  Object.values(detailFields).filter((field) => field !== detailFields.assessors)
);

/** Dates with their time, and fractions. */
const SPOKEN_NUMBERS =
  /\d{4}-\d{2}(?:-\d{2})?(?:[ T]\d{2}:\d{2}(?::\d{2})?)?|(?<!\d )\b\d{1,6}[.,]\d{1,9}\b/g;

/** Whether as many digits stand in a row, grouped or not, as no sentence of the add-in holds. */
function holdsLongNumber(text: string): boolean {
  const runs = text.replace(SPOKEN_NUMBERS, "x").match(/\d+(?:[\s./\u2010-\u2012-]\d+)*/g) ?? [];
  return runs.some((run) => run.replace(/\D/g, "").length >= 7);
}

/** What a table holds under one header. */
function column(view: TableView, header: string): string[] {
  const at = view.column(header);
  if (at === undefined) return [];
  return Array.from({ length: view.endRow - view.firstRow }, (_row, index) =>
    view.text(view.firstRow + index, at)
  );
}

/** Names that a person gave and that the add-in repeats: of the partner, of rounds, of bands. */
export function givenNames(own: readonly OwnSheet[]): string[] {
  const views = own.flatMap(({ sheet }) => viewTables(sheet));
  const details = views.flatMap((view) => {
    const fields = column(view, detailColumns.field);
    const entries = column(view, detailColumns.entry);
    return entries.filter((_entry, index) => told.has(fields[index] ?? ""));
  });
  const rounds = views
    .filter(({ column: at }) => at(roundColumns.checksum) !== undefined)
    .flatMap((view) => column(view, historyColumns.roundName));
  const bands = views.flatMap((view) =>
    view.column(bandColumns.from) === undefined ? [] : column(view, bandColumns.band)
  );
  return [...details, ...rounds, ...bands];
}

function officesIn(own: readonly OwnSheet[]): Record<string, string> {
  const offices: [string, string][] = own.flatMap(({ sheet }) =>
    viewTables(sheet).flatMap((view) => {
      const roles = column(view, roleColumns.role);
      const filled = column(view, roleColumns.office);
      return filled.flatMap((office, index): [string, string][] =>
        office === "" ? [] : [[roles[index] ?? "", office]]
      );
    })
  );
  return Object.fromEntries(offices);
}

/**
 * Tells what the add-in wrote from what somebody typed on its sheets. A text is the add-in's own when
 * it is put together of texts of the framework, of the words of our sentences, of numbers and of the
 * names that the assessment bears. Who fills a role is told to partner agencies alone, and not where
 * it looks like a person.
 */
export class OwnWording {
  private readonly texts: ComposedTexts;
  private readonly sentences: ComposedTexts;
  private readonly offices: readonly { readonly role: string; readonly office: string }[];
  private readonly answers = new Map<string, string | undefined>();

  /**
   * @param known folded texts that are the add-in's as a whole
   * @param items ids of the evidence that these readers may see
   */
  constructor(
    private readonly framework: Framework,
    own: readonly OwnSheet[],
    plans: readonly SheetPlan[],
    private readonly known: ReadonlySet<string>,
    level: SharingLevel,
    items: readonly string[]
  ) {
    const offices = officeNames(framework, officesIn(own));
    const isTold = ({ office }: { readonly office: string }): boolean =>
      level === "partner agencies" && !this.namesSomebody(office);
    this.offices = offices.filter((one) => !isTold(one));
    const phrases = [...known, ...frameworkPhrases(framework, plans)];
    this.sentences = new ComposedTexts(phrases);
    this.texts = new ComposedTexts([
      ...phrases,
      ...givenNames(own),
      ...own.map(({ sheet }) => sheet.name),
      ...offices.filter(isTold).map(({ office }) => office),
      ...items,
    ]);
  }

  isKnown(text: string): boolean {
    return this.known.has(foldText(text));
  }

  /** The text as it may be read: itself, or with roles in place of offices; undefined for another's. */
  worded(text: string): string | undefined {
    if (!this.answers.has(text)) this.answers.set(text, this.find(text));
    return this.answers.get(text);
  }

  /** Whether a text is made of what the framework and the add-in say alone, without given names. */
  isOfFramework(text: string): boolean {
    return this.isKnown(text) || this.sentences.holds(text);
  }

  /** Whether a text that somebody typed seems to name a person. */
  namesSomebody(text: string): boolean {
    const words = frameworkWords(this.framework);
    return fullNamesIn(text, words).length > 0 || identifiersIn(text, words).length > 0;
  }

  private find(text: string): string | undefined {
    if (this.isKnown(text) || this.isComposed(text)) return text;
    const reworded = this.offices.reduce(
      (before, { office, role }) => before.replaceAll(office, role),
      text
    );
    return reworded !== text && this.isComposed(reworded) ? reworded : undefined;
  }

  /** Numbers side by side may be a telephone's. */
  private isComposed(text: string): boolean {
    if (!this.texts.holds(text) || holdsLongNumber(text)) return false;
    return !identifiersIn(text, frameworkWords(this.framework)).some(
      ({ kind }) => kind === "phone" || kind === "coordinates"
    );
  }
}
