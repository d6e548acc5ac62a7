import { frameworkWords } from "../../assessment/framework-words";
import { fullNamesIn, identifiersIn } from "../../assessment/probable-identifiers";
import type { Framework } from "../../framework/framework";
import { cellName, columnOfKey, rowOfKey } from "../../package/a1";
import type { WorkbookContents } from "../../package/contents";
import { openWorkbook } from "../../package/open-workbook";
import { PackageError } from "../../package/package-error";
import { PackageParts } from "../../package/parts/package-parts";
import { WorkbookReader } from "../../package/read/read-workbook";
import { contentsChecksum } from "./contents-checksum";
import { foldText } from "../../package/redact/fold-text";
import { type Inventory, takeInventory } from "../../package/redact/inventory";
import { readKeptWorkbook } from "../../package/redact/kept-workbook";
import { proveKept } from "../../package/redact/prove-redaction";
import type { RedactionReport } from "../../package/redact/redaction";
import { redactKept } from "../../package/redact/redact-workbook";
import { sensitivityLabel } from "../../package/redact/write-label";
import { lookAgain, manifestName, sendProblems } from "../../text/send";
import {
  leftOutLines,
  type ManifestFacts,
  manifestRows,
  manifestSheet,
  manifestWords,
} from "./manifest";
import { placeInCopy } from "./place-in-copy";
import { planSend } from "./plan-send";
import type { SendChoices } from "./send-choices";

export interface SendRequest {
  readonly bytes: Uint8Array;
  readonly framework: Framework;
  readonly choices: SendChoices;
  /** When, as it shall be read in the manifest. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
}

export interface SentCopy {
  readonly bytes: Uint8Array;
  readonly checksum: string;
  readonly inventory: Inventory;
  /** What did not go, by kind and number. */
  readonly leftOut: readonly string[];
  /** Texts of the copy that may point at a person: for somebody to look at. */
  readonly lookAt: readonly string[];
  /** The sensitivity labels that the copy bears. */
  readonly label: readonly string[];
  readonly searchedFor: ManifestFacts["searchedFor"];
}

export type SendOutcome =
  | { readonly kind: "ready"; readonly copy: SentCopy }
  /** Something has to be changed first; nothing was made. Whole sentences. */
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Places of the copy that a person should look at, at most so many. */
const MOST_PLACES = 50;

function placesToLookAt(
  { sheets }: WorkbookContents,
  framework: Framework,
  known: ReadonlySet<string>,
  isOfFramework: (text: string) => boolean
): string[] {
  const words = frameworkWords(framework);
  const places: string[] = [];
  for (const { name, cells } of sheets) {
    for (const [key, { value }] of cells) {
      if (typeof value !== "string" || known.has(foldText(value))) continue;
      const found = [
        ...identifiersIn(value, words).map(({ text }) => text),
        ...fullNamesIn(value, words),
      ];
      const [first] = found;
      if (first === undefined || isOfFramework(value)) continue;
      places.push(lookAgain(name, cellName(rowOfKey(key), columnOfKey(key)), first));
      if (places.length === MOST_PLACES) return places;
    }
  }
  return places;
}

/** Sheets on which a number would be lost, since the file was saved by a program that calculates nothing. */
function uncalculatedSheets({ uncalculated }: RedactionReport): string[] {
  const places = new Map<string, string[]>();
  for (const { sheet, row, column } of uncalculated) {
    places.set(sheet, [...(places.get(sheet) ?? []), cellName(row, column)]);
  }
  return [...places].map(([sheet, cells]) => sendProblems.uncalculated(sheet, cells));
}

/**
 * A new workbook for these readers, made from a file's bytes and proved from its own. The source is
 * not changed. Pure: no host, no clock.
 *
 * @throws Error for a fault of the program
 */
export function prepareToSend(request: SendRequest): SendOutcome {
  try {
    return prepared(request);
  } catch (error) {
    if (error instanceof PackageError) return { kind: "refused", problems: [error.message] };
    throw error;
  }
}

function prepared({ bytes, framework, choices, now, version }: SendRequest): SendOutcome {
  // The source is read once: for the plan, the redaction and both proofs.
  const source = new WorkbookReader(PackageParts.open(bytes));
  const planning = planSend(source, framework, choices);
  if (!planning.ok) return { kind: "refused", problems: planning.problems };
  const { plan } = planning;
  const { redaction } = plan;
  if (redaction.sheets.some(({ sheet }) => sheet.toLowerCase() === manifestName.toLowerCase())) {
    return { kind: "refused", problems: [sendProblems.nameTaken(manifestName)] };
  }
  const kept = readKeptWorkbook(source, redaction);
  const { bytes: redacted, report } = redactKept(kept);
  const blank = uncalculatedSheets(report);
  if (blank.length > 0) return { kind: "refused", problems: blank };
  const first = proveKept(kept, redacted);
  const plain = openWorkbook(redacted);
  const facts: ManifestFacts = {
    choices,
    plan,
    report,
    inventory: takeInventory(plain),
    searchedFor: first.searchedFor,
    checksum: contentsChecksum(plain.contents, manifestName),
    label: sensitivityLabel(bytes),
    now,
    version,
  };
  const sheet = manifestSheet(facts);
  const copy = plain.save({
    newSheets: [sheet],
    changedSheets: [],
    names: [],
    recalculateOnOpen: false,
  });
  // The whole file is searched again: what is handed over is what was proved.
  const added = [
    ...sheet.cells.map(({ value }) => String(value)),
    ...manifestRows(facts).flat(),
    manifestName,
  ];
  const { leaks, searchedFor } = proveKept(kept, copy, added, manifestWords(facts, sheet));
  const all = [...first.leaks, ...leaks];
  const sent = openWorkbook(copy);
  if (all.length > 0) {
    const places = all.map(({ part, found }) =>
      sendProblems.leak(placeInCopy(part, sent.contents), found)
    );
    return { kind: "refused", problems: [...new Set(places)] };
  }
  const known = new Set([...redaction.known, ...added].map(foldText));
  return {
    kind: "ready",
    copy: {
      bytes: copy,
      checksum: facts.checksum,
      inventory: takeInventory(sent),
      leftOut: leftOutLines(facts),
      lookAt: placesToLookAt(sent.contents, framework, known, plan.isOfFramework),
      label: facts.label,
      searchedFor,
    },
  };
}
