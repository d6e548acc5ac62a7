/** Namespaces under which the add-in's functions were ever registered: released, and for development. */
const namespaces = "HSA|HSA_?DEV";

/** Texts, quoted sheet names and brackets are passed over; a call bears its name as Excel shows or stores it. */
const pieces = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    "\\[(?:'.|[^[\\]])*\\]",
    `(?<![\\w.\\\\])(?:_xlfn\\.)?(?:_xldudf_(?:${namespaces})_|(?:${namespaces})\\.)([A-Za-z][A-Za-z0-9]*)(?=\\s*\\()`,
  ].join("|"),
  "gi"
);

export interface OwnCalls {
  /** The formula with every known call as `<namespace>.<NAME>`. */
  readonly formula: string;
  /** How many calls of functions that are known it holds. */
  readonly known: number;
  /** Names in our namespace that this add-in does not have. */
  readonly unknown: readonly string[];
}

/**
 * Finds the calls of the add-in's functions in a formula: `HSA.BAND(`, `HSA_DEV.BAND(`,
 * `_xldudf_HSA_BAND(` in any case, not in texts, sheet names or columns of tables.
 *
 * @param formula as `Range.formulas` gives it
 * @param namespace under which the functions are registered now
 * @param ids upper case
 */
export function ownCalls(formula: string, namespace: string, ids: ReadonlySet<string>): OwnCalls {
  let known = 0;
  const unknown: string[] = [];
  const written = formula.replace(pieces, (piece: string, name: string | undefined) => {
    if (name === undefined) return piece;
    const id = name.toUpperCase();
    if (!ids.has(id)) {
      unknown.push(id);
      return piece;
    }
    known += 1;
    return `${namespace}.${id}`;
  });
  return { formula: written, known, unknown };
}
