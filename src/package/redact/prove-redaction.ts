import { PackageParts } from "../parts/package-parts";
import { QuickText } from "../xml/quick-text";
import { ForbiddenTexts } from "./forbidden-texts";
import { wordsOf } from "./formula-reach";
import { type KeptWorkbook, readKeptWorkbook } from "./kept-workbook";
import { WorkbookReader } from "../read/read-workbook";
import { binaryTexts, TECHNICAL, xmlTexts } from "./package-texts";
import type { RedactionPlan } from "./redaction";
import { freeTexts, searchFor } from "./text-balance";
import { labelTexts, readKeptLabel } from "./write-label";

/** A removed text that was found in what was to be sent. */
interface Leak {
  /** Name of the part. */
  readonly part: string;
  /** The 8 characters, the word or the number that was found. */
  readonly found: string;
}

export interface Proof {
  readonly leaks: readonly Leak[];
  /** How much was searched for. */
  readonly searchedFor: {
    readonly parts: number;
    readonly words: number;
    readonly numbers: number;
  };
  readonly partsSearched: number;
}

/** Namespaces, types, formulas (looked into elsewhere), tags, names of attributes: the format's own. */
const MARKUP =
  /xmlns(?::\w+)?="[^"]*"|<((?:c:)?(?:f|formula|formula1|formula2|definedName))(?: [^>]*)?>[^<]*<\/\1>|<\/?[\w:]+|[\w:]+="|["<>]/;
const RELATIONSHIP_TYPE = / (?:Type|ContentType|uri)="[^"]*"/g;

/**
 * Reads a redacted workbook back from its bytes and searches every part, unpacked, for every text of
 * the source that is not in what was kept, and for every forbidden text anywhere. It shares with the
 * redaction the list of what is kept, and nothing of how it was written.
 *
 * @param added texts of the sheets that were added to the redacted workbook
 * @param own of these, the ones that nobody but the add-in worded
 * @throws PackageError when source or output is no workbook
 */
export function proveRedaction(
  source: Uint8Array,
  plan: RedactionPlan,
  output: Uint8Array,
  added: readonly string[] = [],
  own: readonly string[] = []
): Proof {
  const kept = readKeptWorkbook(new WorkbookReader(PackageParts.open(source)), plan);
  return proveKept(kept, output, added, own);
}

/** As `proveRedaction`, of a source that was read: of the output only the bytes are asked. */
export function proveKept(
  kept: KeptWorkbook,
  output: Uint8Array,
  added: readonly string[] = [],
  own: readonly string[] = []
): Proof {
  const { plan } = kept;
  const label = labelTexts(readKeptLabel(kept.workbook.parts, (text) => text));
  const search = searchFor(kept).allowing([...added, ...label]);
  // The add-in's own texts give examples of codes, which may be somebody's.
  const forbidden = new ForbiddenTexts(plan.forbidden, freeTexts(kept, own));
  const leaks: Leak[] = [];
  const parts = PackageParts.open(output);
  for (const key of parts.keys) {
    const part = parts.nameOf(key);
    const look = (text: string): void => {
      const found = search.find(text) ?? forbidden.findIn(text);
      if (found !== undefined) leaks.push({ part, found });
    };
    look(part);
    const bytes = parts.bytes(key).slice();
    if (!/\.(?:xml|rels)$/.test(key)) {
      binaryTexts(bytes, look);
      continue;
    }
    const raw = new TextDecoder("utf-8").decode(bytes);
    const plain = raw.replace(RELATIONSHIP_TYPE, "");
    // Where a chart stands is measured in numbers of seven digits.
    const isWanted = (name: string): boolean => !/^xdr:(?:from|to|ext)$/.test(name);
    xmlTexts(part, plain, look, { formula: wordsOf, isWanted });
    // Once more as it stands: also what is in no element, such as a comment.
    for (const piece of plain.split(MARKUP)) {
      if (piece === undefined || TECHNICAL.test(piece)) continue;
      // Resolved, or "&amp; delivery" would quote whatever holds "; deliver".
      const found = search.findPart(new QuickText(piece, 0).content(0, piece.length) ?? piece);
      if (found !== undefined) leaks.push({ part, found });
    }
  }
  return { leaks, searchedFor: search.size, partsSearched: parts.keys.length };
}
