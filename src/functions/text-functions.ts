/*
 * Custom functions that give the texts of the framework which the add-in brings, and what they say of
 * a value or an entry. As in functions.ts: the comments are the help that Excel shows, and names, ids
 * and the order of parameters are frozen.
 */
import { convert as converted } from "../framework/convert";
import { scoreAssessment } from "../scoring/score-assessment";
import { explanations } from "../text/explain-score";
import { byHand } from "../text/function-results";
import { filledRows, isEmptyCell } from "./arguments";
import { checksOf } from "./check-cells";
import { conversionOf, datasetValue, vintageOf } from "./convert-cells";
import { fail } from "./function-error";
import { fieldOf, levelText } from "./indicator-texts";
import { assessmentOf, indicatorIn } from "./rule-cells";

/**
 * The text of an indicator in the framework that the add-in brings: its name, or another field of it. A range of codes gives a range of texts; blank cells stay blank. Example: =HSA.INDICATOR("PW-01","question")
 * @customfunction INDICATOR
 * @param {any[][]} code Code of an indicator, such as "PW-01", or a range of codes.
 * @param {string} [field] "name", "category", "question", "red line" (the level at or below which it is hit), "evidence" (its types), "datasets" (and how each may be used), "review months" or "evidence months" (oldest evidence that counts). Left out: "name".
 * @returns {any[][]} The text or number, blank where the indicator has none; as many cells as codes.
 */
export function indicator(code: any[][], field?: string): any[][] {
  const read = fieldOf(field);
  return mapped(code, (cell, name) => read(indicatorIn(cell, name)));
}

/**
 * What must be seen to give an indicator a level: the described level of the framework that the add-in brings. Example: =HSA.LEVEL("PW-01",3)
 * @customfunction LEVEL
 * @param {any[][]} code Code of an indicator, such as "PW-01", or a range of codes.
 * @param {any[][]} level A level of the scale (a whole number from 1), NA or NI; one for all codes, or as many cells as codes. A blank cell gives a blank.
 * @returns {any[][]} The description; as many cells as codes, or as levels where one code is given.
 */
export function level(code: any[][], level: any[][]): any[][] {
  const [codes, levels] = [filledRows(code), filledRows(level)];
  const only = codes.length === 1 && codes[0]?.length === 1 ? codes[0][0] : undefined;
  if (only !== undefined) {
    return mapped(levels, (cell, name) => levelText(indicatorIn(only, "Code 1"), cell, name));
  }
  const flat = levels.flat();
  const count = codes.flat().length;
  if (flat.length !== 1 && flat.length !== count) {
    fail("invalidValue", `${count} codes, ${flat.length} levels: give equal sizes`);
  }
  return mapped(codes, (cell, name, index) =>
    levelText(indicatorIn(cell, name), flat.length === 1 ? flat[0] : flat[index], name)
  );
}

/**
 * The level that the value of a dataset proposes; an assessor confirms it, and no dataset sets a score by itself. #N/A where a person has to judge, #VALUE! for a value that the dataset does not publish. Source: the conversions of the default framework. Example: =HSA.CONVERT("PTS",2)
 * @customfunction CONVERT
 * @param {string} dataset Name of a data source as INDICATOR(code,"datasets") lists it, such as "VDEM_v2cltort_ord", or of a conversion, such as "wgi".
 * @param {any} value The dataset's value: a number, or a word such as "listed". Give a cell that holds one: on the desktop Excel hands over a blank cell as 0.
 * @param {any} [vintage] Year of the dataset's edition, such as 2024; conversions may have other limits from a year on. Left out: the general limits.
 * @returns {number} A level of the scale, from 1.
 */
export function convert(dataset: string, value: any, vintage?: any): number {
  const found = converted(conversionOf(dataset), datasetValue(value), vintageOf(vintage));
  switch (found.kind) {
    case "level":
      return found.level;
    case "outside":
      return fail("invalidValue", `value: ${String(dataset).slice(0, 20)} has no such value`);
    case "by hand":
      return fail("notAvailable", byHand[found.type]);
  }
}

/**
 * "OK", or what is wrong with an entry, the rule and what to do. Give ranges to check many entries at once: then codes that stand twice and a basis that is repeated are found too. Columns that are left out are not checked. Example: =HSA.CHECK("PW-01",6)
 * @customfunction CHECK
 * @param {any[][]} code Code of an indicator, or a range of codes.
 * @param {any[][]} score As many cells as codes: what stands in the score cell.
 * @param {any[][]} [confidence] As many cells: High, Moderate or Low. Left out: not checked.
 * @param {any[][]} [evidence] As many cells: data, interview or site, several parted by semicolons. Left out: not checked.
 * @param {any[][]} [basis] As many cells: why this level. Left out: not checked.
 * @returns {any[][]} One text for each code, in one column; blank for a row without code and score.
 */
export function check(
  code: any[][],
  score: any[][],
  confidence?: any[][],
  evidence?: any[][],
  basis?: any[][]
): any[][] {
  return checksOf({ code, score, confidence, evidence, basis }).map((text) => [text]);
}

/**
 * The sentences behind a score: what counted, what was left out and why, and the fewest levels that would change the band. One row for each category that the codes belong to, then one for the overall score where all categories are there. Source: the method of the default framework. Example: =HSA.EXPLAIN(A5:A13,D5:D13)
 * @customfunction EXPLAIN
 * @param {any[][]} codes Codes of the indicators, each once. Those of a category that are not given count as not scored.
 * @param {any[][]} scores As many cells as codes: a level of the scale, NA, NI or blank.
 * @param {any[][]} [weights] As many cells as codes, each a number above 0. Left out: all weigh the same.
 * @returns {any[][]} One column of texts.
 */
export function explain(codes: any[][], scores: any[][], weights?: any[][]): any[][] {
  const found = assessmentOf({ codes, scores, weights });
  if (found.codes.size === 0) fail("notAvailable", "No code is given yet");
  const texts = explanations(found.assessment, scoreAssessment(found.assessment), found.codes);
  return texts.map((text) => [text]);
}

/** The same shape, each cell replaced; blank cells stay blank. */
function mapped(
  argument: unknown,
  replace: (cell: unknown, name: string, index: number) => string | number
): (string | number)[][] {
  let index = -1;
  return filledRows(argument).map((row) =>
    row.map((cell) => {
      index += 1;
      return isEmptyCell(cell) ? "" : replace(cell, `Code ${index + 1}`, index);
    })
  );
}
