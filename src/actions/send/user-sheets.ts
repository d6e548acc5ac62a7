import type { StoredSheet } from "../../package/contents";
import { openWorkbook } from "../../package/open-workbook";
import { PackageError } from "../../package/package-error";
import { isPortfolioSheet } from "../../sheets/portfolio/portfolio-names";
import { fateOf, type SendChoices, staysInside } from "./send-choices";
import { ownSheets } from "./sent-sheets";

/** The sheets of a file, as far as somebody has to know them who sends it. */
export interface FileSheets {
  readonly ok: true;
  /** Those that a person may choose to send too: visible ones with cells that are not ours. */
  readonly names: readonly string[];
  /** Of these, the sheets of a portfolio: to readers of the own house alone. */
  readonly insideOnly: readonly string[];
  readonly own: readonly {
    readonly name: string;
    readonly key: string;
    readonly isVisible: boolean;
  }[];
  /** Hidden ones, and ones without cells, that are not ours. */
  readonly hidden: readonly string[];
}

export type UserSheets = FileSheets | { readonly ok: false; readonly problem: string };

/** What of a file goes with some choices and what stays, by names of sheets, before a copy is made. */
export interface Foreseen {
  readonly goes: readonly string[];
  readonly notAskedFor: readonly string[];
  /** Never to readers outside: for want of a rule, or as part of a portfolio. */
  readonly insideOnly: readonly string[];
  readonly hidden: readonly string[];
  readonly notTicked: readonly string[];
}

const isSendable = ({ kind, visibility }: StoredSheet): boolean =>
  kind === "worksheet" && visibility === "visible";

/** Reads which sheets a file has. */
export function userSheets(bytes: Uint8Array): UserSheets {
  try {
    const { contents } = openWorkbook(bytes);
    const own = ownSheets(contents);
    const marked = new Set(own.map(({ sheet }) => sheet));
    const others = contents.sheets.filter((sheet) => !marked.has(sheet));
    const names = others.filter(isSendable);
    return {
      ok: true,
      names: names.map(({ name }) => name),
      insideOnly: names
        .filter(({ customProperties }) => isPortfolioSheet(customProperties))
        .map(({ name }) => name),
      own: own.map(({ sheet, key }) => ({
        ...{ name: sheet.name, key },
        isVisible: sheet.visibility === "visible",
      })),
      hidden: others.filter((sheet) => !isSendable(sheet)).map(({ name }) => name),
    };
  } catch (error) {
    if (error instanceof PackageError) return { ok: false, problem: error.message };
    throw error;
  }
}

/** Decides by the same rules as `planSend`. */
export function foresee(
  sheets: FileSheets,
  choices: Pick<SendChoices, "level" | "content" | "userSheets">
): Foreseen {
  const ours = sheets.own.map((one) => ({ name: one.name, fate: fateOf(one, choices) }));
  const of = (wanted: ReturnType<typeof fateOf>): string[] =>
    ours.flatMap(({ name, fate }) => (fate === wanted ? [name] : []));
  const isInside = staysInside(choices.level);
  const mayGo = (name: string): boolean => isInside || !sheets.insideOnly.includes(name);
  const ticked = sheets.names.filter((name) => choices.userSheets.includes(name));
  return {
    goes: [...of("goes"), ...ticked.filter(mayGo)],
    notAskedFor: of("not asked for"),
    insideOnly: [...of("no rule"), ...(isInside ? [] : sheets.insideOnly)],
    hidden: [...of("hidden"), ...sheets.hidden],
    notTicked: sheets.names.filter((name) => mayGo(name) && !ticked.includes(name)),
  };
}
