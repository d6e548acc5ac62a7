import * as fc from "fast-check";

interface Kinds {
  number: string;
  array: string;
  text: string;
  truth: string;
}

const constant = (...formulas: string[]): fc.Arbitrary<string> => fc.constantFrom(...formulas);

/** Formulas are built from parts: `written("ROUND(", number, ",2)")`. */
const written = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((texts) => texts.join(""));

const numbers = constant(
  ...["1", "2.5", "-3", "0", "7%", "Data!A1", "Data!A6", "Data!A9", "Data!B5", "Data!C9"],
  "MinimumCoverage"
);
const texts = constant('"ab"', '"A b "', "Data!C1", "Data!C5", '"3"', '""', "Data!B5");
const ranges = constant("Data!A1:A10", "Data!A1:A5", "Data!D1:D6", "HSA_PW[Weight]");
const fiveCells = constant(
  ...["Data!A1:A5", "Data!D1:D5", "Data!A6:A10", "Data!C1:C5"],
  ...["HSA_PW[Weight]", "HSA_PW[Score]"]
);
const criteria = constant("1", '">2"', '"<>3"', '"a*"', '"<=4"');

/**
 * Formulas on the sample data in which Excel and LibreOffice agree by design: what is looked up is
 * never blank nor an error, and truth values are not used as numbers or texts.
 */
export const randomFormula = fc.letrec<Kinds>((tie) => {
  const part = (kind: keyof Kinds): fc.Arbitrary<string> => tie(kind).map(String);
  const number = part("number");
  const sought = written("IFERROR(", number, "+0,-1)");
  return {
    number: fc.oneof(
      { maxDepth: 4 },
      numbers,
      written("(", number, constant("+", "-", "*", "/"), number, ")"),
      written("-", number),
      written("IF(", part("truth"), ",", number, ",", number, ")"),
      written("IFERROR(", number, ",-1)"),
      written(constant("ROUND(", "ROUNDUP(", "ROUNDDOWN("), number, constant(",0)", ",2)", ",-1)")),
      written("MOD(ROUND(", number, constant(",0),2)", ",0),3)", ",0),0)")),
      written(constant("SUM(", "MIN(", "MAX(", "COUNT(", "AVERAGE("), ranges, ",", ranges, ")"),
      written("SUMPRODUCT(", part("array"), ")"),
      written("COUNTIF(", fiveCells, ",", criteria, ")"),
      written("MATCH(", sought, ",Data!D1:D4,", constant("0", "1"), ")"),
      written("LOOKUP(", sought, ",HSA_Bands[From])"),
      written("LEN(", part("text"), ")")
    ),
    array: fc.oneof(
      { maxDepth: 3 },
      constant("Data!A1:A5", "Data!D1:D5", "Data!A6:A10", "HSA_PW[Weight]"),
      written("(", part("array"), constant("+", "-", "*"), part("array"), ")"),
      written("(", fiveCells, constant(">", "=", "<>", "<="), numbers, ")*1"),
      written("(TRIM(", fiveCells, ")=TRIM(", texts, "))*2"),
      written("--ISNUMBER(", fiveCells, ")"),
      written("IF(ISNUMBER(", fiveCells, "),1,", number, ")")
    ),
    text: fc.oneof(
      { maxDepth: 3 },
      texts,
      written(part("text"), "&", part("text")),
      written(constant("TRIM(", "UPPER("), part("text"), ")"),
      written("LEFT(", part("text"), constant(",1)", ",2)", ",9)")),
      written("ROUND(", number, ',3)&""')
    ),
    truth: fc.oneof(
      { maxDepth: 2 },
      written(number, constant("<", "=", ">", "<>"), number),
      written(part("text"), constant("<", "=", ">"), part("text")),
      written("AND(", part("truth"), ",", part("truth"), ")"),
      written("ISERROR(", number, ")")
    ),
  };
}).number;
