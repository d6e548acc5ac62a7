/**
 * Workbooks for the bench of the portfolio: the sheets of the fictional example with five rounds that
 * a portfolio is read from, written anew by src/package, each with entries of its own. What the record
 * of finished rounds holds stays as it is: its checksums are verified when it is read.
 */
require("./load-source.cjs");
const fs = require("node:fs");
const path = require("node:path");
const { emptyWorkbook } = require("../src/package/empty-workbook.ts");
const { openWorkbook } = require("../src/package/open-workbook.ts");

const root = path.resolve(__dirname, "..");
const example = path.join(root, "templates/examples/five-rounds.xlsx");
const kept = /^(readme|assessment|category\/.*|evidence|scores|summary|plan|history)$/;
const words = ["patrol", "court", "district", "budget", "training", "complaint", "staff", "review"];

/** The same numbers in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function sheetCells(sheet, next) {
  const isCategory = sheet.customProperties["HSA.key"].startsWith("category/");
  return [...sheet.cells].map(([key, { value, formula, spill }]) => {
    const cell = { row: Math.floor(key / 16_384), column: key % 16_384, value };
    if (formula !== undefined) return { ...cell, formula, ...(spill !== undefined && { spill }) };
    if (!isCategory) return cell;
    // Scores of the open round, and long texts, which make the files differ as real ones do.
    if (typeof value === "number" && cell.column === 2) {
      return { ...cell, value: 1 + Math.floor(5 * next()) };
    }
    if (typeof value === "string" && value.length > 60) {
      const extra = Array.from({ length: 4 }, () => words[Math.floor(words.length * next())]);
      return { ...cell, value: `${value} (${extra.join(" ")} ${Math.floor(1e6 * next())})` };
    }
    return cell;
  });
}

/** Writes the files and answers their paths. */
function writeFiles(folder, count) {
  const { contents } = openWorkbook(new Uint8Array(fs.readFileSync(example)));
  const sheets = contents.sheets.filter(({ customProperties }) =>
    kept.test(customProperties["HSA.key"] ?? "")
  );
  const empty = openWorkbook(emptyWorkbook());
  return Array.from({ length: count }, (_, index) => {
    const next = random(index + 1);
    const bytes = empty.save({
      newSheets: sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        cells: sheetCells(sheet, next),
        tables: sheet.tables.map((table) => ({ ...table, id: 0 })),
        columns: sheet.columns,
        validations: sheet.validations,
        customProperties: sheet.customProperties,
      })),
      changedSheets: [],
      names: [],
      recalculateOnOpen: false,
    });
    const file = path.join(folder, `received-${String(index + 1).padStart(4, "0")}.xlsx`);
    fs.writeFileSync(file, bytes);
    return file;
  });
}

module.exports = { writeFiles };
