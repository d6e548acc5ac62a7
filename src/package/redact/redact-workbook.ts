import { foldText } from "./fold-text";
import { ForbiddenTexts } from "./forbidden-texts";
import { PackageWriter } from "./package-writer";
import type { KeptCell } from "./kept-cells";
import { readKeptWorkbook, type KeptWorkbook } from "./kept-workbook";
import { PackageParts } from "../parts/package-parts";
import { WorkbookReader } from "../read/read-workbook";
import { KeptFormulas } from "./kept-formulas";
import type { Redaction, RedactionPlan, RedactionReport } from "./redaction";
import { searchFor } from "./text-balance";
import { readKeptCharts, type KeptCharts } from "./write-charts";
import { readKeptLabel } from "./write-label";
import { countRules, writeKeptSheet } from "./write-sheet";
import { writeStyles } from "./write-styles";
import { writeTheme } from "./write-theme";
import { writeNames, writeWorkbookPart } from "./write-workbook";
import { encodeUtf16 } from "../xml/decode-xml";
import { newTableXml } from "../write/table-xml";
import { fromStoredText } from "../xml/xml-text";
import { children, child } from "../xml/xml-tree";
import { TABLE_STYLES } from "./fixed-texts";
import { areas, type Check, number } from "./allow-list";

/** Whether a text holds none of those that may stand nowhere, or is the add-in's own as a whole. */
function forbiddenCheck(plan: RedactionPlan): Check {
  const forbidden = new ForbiddenTexts(plan.forbidden, plan.known);
  return (text) => (forbidden.findIn(text) === undefined ? text : undefined);
}

/** Whether a text beside the cells may travel: it quotes nothing that went. */
function wordsCheck(kept: KeptWorkbook): Check {
  const search = searchFor(kept);
  const mayStand = forbiddenCheck(kept.plan);
  const known = new Map<string, boolean>();
  return (stored) => {
    let travels = known.get(stored);
    if (travels === undefined) {
      const text = fromStoredText(stored);
      travels = search.find(text) === undefined && mayStand(text) !== undefined;
      known.set(stored, travels);
    }
    return travels ? stored : undefined;
  };
}

/**
 * A new workbook (.xlsx) with nothing in it but what the plan keeps. It is made anew from parts,
 * elements and attributes that are known to be harmless; all else of the source is left behind, also
 * what nobody has thought of. Not proved yet: see `proveRedaction`.
 *
 * @throws PackageError for bytes that are no workbook
 * @throws Error for a plan that keeps a sheet that is hidden or not there
 */
export function redactWorkbook(bytes: Uint8Array, plan: RedactionPlan): Redaction {
  return redactKept(readKeptWorkbook(new WorkbookReader(PackageParts.open(bytes)), plan));
}

/** As `redactWorkbook`, of a workbook that was read. */
export function redactKept(kept: KeptWorkbook): Redaction {
  const { workbook, sheets, plan } = kept;
  const words = wordsCheck(kept);
  const formulas = new KeptFormulas(kept, words);
  const writer = new PackageWriter();
  const known = new Set(plan.known.map(foldText));
  const formats = new Set<number>([0]);
  const dxfs = new Set<number>();
  const formatCount = Math.max(1, workbook.styles.xfs.length);
  const noting =
    (into: Set<number>, count: number): Check =>
    (value) => {
      const id = Number(number(value) ?? -1);
      if (!Number.isInteger(id) || id < 0 || id >= count) return undefined;
      into.add(id);
      return String(id);
    };
  const style = noting(formats, formatCount);
  const dxf = noting(dxfs, workbook.styles.dxfs.length);
  const live = new Set<KeptCell>();
  let tableId = 1;
  let rulesBefore = 0;
  let rulesAfter = 0;
  let drawingsRemoved = 0;
  let chartsKept = 0;
  let linksBefore = 0;
  let linksAfter = 0;
  const sheetIds = sheets.map((source, index) => {
    const { sheet, plan: own } = source;
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const tables = source.tables.flatMap((table) => {
      if (areas(table.ref) === undefined) return [];
      const known = table.style !== null && TABLE_STYLES.has(table.style) ? table.style : null;
      const xml = newTableXml({ ...table, style: known }, tableId);
      return [writer.add(part, "table", `xl/tables/table${tableId++}.xml`, xml)];
    });
    const marks = Object.entries(own.marks).map(
      ([name, text]) => [name, writer.addMark(part, encodeUtf16(text))] as const
    );
    const drawn = drawCharts(kept, index, formulas, words, known);
    chartsKept += drawn.charts.length;
    drawingsRemoved += drawn.removed;
    const xml = writeKeptSheet(source, {
      words: (text) => words(text.replace(/&Z/gi, "")),
      formula: (stored) => (formulas.ofRule(stored, sheet.name) ? stored : undefined),
      dxf,
      style: (value) => style(value) ?? "0",
      isSelected: index === 0,
      keepsFormula: (cell) => {
        const stays = formulas.ofCell(cell, sheet.name);
        if (stays) live.add(cell);
        return stays;
      },
      keepsPlace: (location) =>
        formulas.place(location, sheet.name) && words(location) !== undefined,
      ids: { tables, marks, drawing: writer.addDrawing(part, drawn.charts) },
    });
    rulesBefore += countRules(sheet.outline.root);
    rulesAfter += (xml.match(/<(?:cfRule|dataValidation) /g) ?? []).length;
    linksBefore += children(child(sheet.outline.root, "hyperlinks"), "hyperlink").length;
    linksAfter += (xml.match(/<hyperlink /g) ?? []).length;
    return writer.add("xl/workbook.xml", "worksheet", part, xml);
  });
  const theme = writeTheme(workbook, words);
  if (theme !== undefined) writer.add("xl/workbook.xml", "theme", "xl/theme/theme1.xml", theme);
  writer.add(
    "xl/workbook.xml",
    "styles",
    "xl/styles.xml",
    writeStyles(workbook, { formats, dxfs }, words)
  );
  const names = writeNames(kept, formulas);
  writer.addWorkbook(writeWorkbookPart(kept, sheetIds, names, formulas.keptCount > 0));
  writer.addLabel(readKeptLabel(workbook.parts, forbiddenCheck(plan)));
  const { parts } = workbook;
  const report: RedactionReport = {
    sheetsKept: sheets.map(({ sheet }) => sheet.name),
    sheetsRemoved: workbook.sheets.length - sheets.length,
    formulasToValues: sheets.reduce(
      (sum, { cells }) => sum + cells.cells.filter(({ hadFormula }) => hadFormula).length,
      -formulas.keptCount
    ),
    formulasKept: formulas.keptCount,
    uncalculated: sheets.flatMap(({ sheet: { name }, cells: { cells } }) =>
      cells
        .filter((cell) => cell.isUncalculated && !live.has(cell))
        .map(({ row, column }) => ({ sheet: name, row, column }))
    ),
    hiddenCellsRemoved: sheets.reduce((sum, { cells }) => sum + cells.hiddenRemoved, 0),
    cellsReplaced: sheets.reduce((sum, { cells }) => sum + cells.replaced, 0),
    linksRemoved: linksBefore - linksAfter,
    notesRemoved: sheets.reduce((sum, { sheet }) => sum + sheet.notes.length, 0),
    drawingsRemoved,
    chartsKept,
    namesKept: names.map(({ name }) => name),
    namesRemoved: workbook.names.length - names.length,
    rulesRemoved: rulesBefore - rulesAfter,
    hadMacros: workbook.kind === "xlsm" || workbook.kind === "xltm",
    hadExternalLinks: parts.relationships(workbook.key).some(({ type }) => type === "externalLink"),
    hadConnections: parts.relationships(workbook.key).some(({ type }) => type === "connections"),
    partsRemoved: Math.max(0, parts.keys.length - writer.partCount),
  };
  return { bytes: writer.finish(), report };
}

function drawCharts(
  kept: KeptWorkbook,
  index: number,
  formulas: KeptFormulas,
  words: Check,
  known: ReadonlySet<string>
): KeptCharts {
  const source = kept.sheets[index];
  if (source === undefined) return { charts: [], removed: 0 };
  const { sheet } = source;
  return readKeptCharts(
    kept.workbook.parts,
    sheet.key,
    {
      words,
      reference: (stored) => (formulas.ofRule(stored, sheet.name) ? stored : undefined),
    },
    (text) => known.has(foldText(text))
  );
}
