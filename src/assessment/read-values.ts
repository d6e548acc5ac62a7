import type { Framework, Indicator, DataSource } from "../framework/framework";
import type { EvidenceItem } from "./assessment";
import { type DatasetValue, type Proposal, proposeLevel } from "./dataset-value";
import { readDelimited } from "./delimited-text";

/** Columns of the text, in any order and letter case; others are passed over. */
const valueColumns = ["dataset", "field", "version", "value"] as const;
type ValueColumn = (typeof valueColumns)[number];

/** A value and what it proposes for one indicator. */
interface ReadValue extends DatasetValue {
  readonly row: number;
  readonly proposal: Proposal;
}

/** What is wrong with the text; `row` 0 is the whole of it. Sentences stand in `text/`. */
export interface ValueProblem {
  readonly row: number;
  readonly rule:
    | "empty"
    | "quotation-marks"
    | "column-missing"
    | "column-repeated"
    | "field-blank"
    | "dataset-unknown"
    | "field-unknown"
    | "value-blank"
    | "value-outside"
    | "row-repeated"
    | "value-differs";
  readonly field: string;
  readonly found: string;
  readonly accepts: string;
}

export interface ValuesText {
  /** In the order of the text; a field that bears on several indicators gives one for each. */
  readonly values: readonly ReadValue[];
  readonly problems: readonly ValueProblem[];
  /** Values that stand in the log already, for the same indicator, field and edition. */
  readonly known: number;
}

interface Match {
  readonly indicator: Indicator;
  readonly source: DataSource;
}

function matches(framework: Framework, dataset: string, field: string): Match[] {
  const [set, id] = [dataset.toLowerCase(), field.toLowerCase()];
  return framework.indicators.flatMap((indicator) =>
    indicator.dataSources
      .filter((source) => set === "" || (source.dataset ?? "").toLowerCase() === set)
      .filter((source) => {
        const own = source.id.toLowerCase();
        // Datasets know nothing of our prefix.
        return own === id || own === `${(source.dataset ?? "").toLowerCase()}_${id}`;
      })
      .map((source) => ({ indicator, source }))
  );
}

function columnsOf(header: readonly string[]): {
  at: ReadonlyMap<ValueColumn, number>;
  problems: ValueProblem[];
} {
  const names = header.map((name) => name.toLowerCase());
  const problems = valueColumns.flatMap((field): ValueProblem[] => {
    const times = names.filter((name) => name === field).length;
    if (times === 1) return [];
    const rule = times === 0 ? "column-missing" : "column-repeated";
    return [{ row: 1, rule, field, found: header.join(", "), accepts: valueColumns.join(", ") }];
  });
  return { at: new Map(valueColumns.map((field) => [field, names.indexOf(field)])), problems };
}

/** A log that holds the value already, or another one for the same edition. */
function logged(
  items: readonly EvidenceItem[],
  { indicator, source }: Match,
  version: string
): EvidenceItem | undefined {
  return items.find(
    (item) =>
      item.indicator === indicator.code &&
      item.field.toLowerCase() === source.id.toLowerCase() &&
      item.version.toLowerCase() === version.toLowerCase()
  );
}

function isSameValue(one: string, other: string): boolean {
  return one === other || (one !== "" && Number(one) === Number(other));
}

/**
 * Reads many values at once: a header with `dataset`, `field`, `version` and `value`, then a row for
 * each value. Everything that is wrong is reported at once. A value that the log holds already is
 * passed over, another one for the same edition is a problem.
 *
 * @param items the log as it stands
 */
export function readValues(
  framework: Framework,
  text: string,
  items: readonly EvidenceItem[]
): ValuesText {
  const { rows, isOpenEnded } = readDelimited(text);
  const [header, ...body] = rows;
  const whole = (rule: ValueProblem["rule"]): ValueProblem => ({
    row: 0,
    rule,
    field: "",
    found: "",
    accepts: valueColumns.join(", "),
  });
  if (header === undefined || body.length === 0) {
    return { values: [], problems: [whole("empty")], known: 0 };
  }
  const { at, problems } = columnsOf(header.cells);
  if (isOpenEnded) problems.push(whole("quotation-marks"));
  if (problems.length > 0) return { values: [], problems, known: 0 };
  const values: ReadValue[] = [];
  const seen = new Set<string>();
  let known = 0;
  for (const { row, cells } of body) {
    const cell = (column: ValueColumn): string => cells[at.get(column) ?? -1] ?? "";
    const [dataset, field, version, value] = valueColumns.map(cell) as [
      string,
      string,
      string,
      string,
    ];
    const complain = (
      rule: ValueProblem["rule"],
      column: ValueColumn,
      found: string,
      accepts = ""
    ): void => {
      problems.push({ row, rule, field: column, found, accepts });
    };
    if (value === "") complain("value-blank", "value", "");
    if (field === "") {
      complain("field-blank", "field", "");
      continue;
    }
    const found = matches(framework, dataset, field);
    if (found.length === 0) {
      const elsewhere = dataset !== "" && matches(framework, "", field).length > 0;
      if (elsewhere) complain("dataset-unknown", "dataset", dataset);
      else complain("field-unknown", "field", field);
      continue;
    }
    const key = `${found[0]?.source.dataset ?? ""}|${found[0]?.source.id ?? ""}`.toLowerCase();
    if (seen.has(key)) complain("row-repeated", "field", field);
    seen.add(key);
    if (value === "") continue;
    for (const match of found) {
      const typed = { ...match, value, version };
      const proposal = proposeLevel(framework, typed);
      if (proposal.kind === "outside") {
        const told = problems.some((one) => one.row === row && one.rule === "value-outside");
        if (!told) complain("value-outside", "value", value, proposal.accepts);
        continue;
      }
      const standing = logged(items, match, version);
      if (standing === undefined) values.push({ row, ...typed, proposal });
      else if (isSameValue(standing.value, value)) known += 1;
      else complain("value-differs", "value", value, `${standing.id}: ${standing.value}`);
    }
  }
  return { values, problems, known };
}
