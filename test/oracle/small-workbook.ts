import { strToU8, zipSync } from "fflate";

/** A value, or a formula (without `=`) with the value that the file claims it has. */
export type SmallCell =
  | number
  | string
  | boolean
  | { error: string }
  | { formula: string; cached?: number; array?: string };

interface SmallTable {
  name: string;
  ref: string;
  columns: string[];
  totalsRow?: boolean;
}

interface SmallSheet {
  name: string;
  cells: Record<string, SmallCell>;
  tables?: SmallTable[];
}

export interface SmallWorkbook {
  sheets: SmallSheet[];
  /** Formula without `=`. */
  names?: Record<string, string>;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function cellXml(address: string, cell: SmallCell): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  }
  if ("error" in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  const attributes = cell.array === undefined ? "" : ` t="array" ref="${cell.array}"`;
  const cached = cell.cached === undefined ? "" : `<v>${cell.cached}</v>`;
  return `<c r="${address}"><f${attributes}>${escape(cell.formula)}</f>${cached}</c>`;
}

const columnNumber = (address: string): number =>
  [...address.replace(/\d+/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const rowNumber = (address: string): number => Number(address.replace(/\D+/, ""));

function sheetXml(sheet: SmallSheet): string {
  const rows = new Map<number, string[]>();
  for (const address of Object.keys(sheet.cells).sort(
    (a, b) => columnNumber(a) - columnNumber(b)
  )) {
    rows.set(rowNumber(address), [...(rows.get(rowNumber(address)) ?? []), address]);
  }
  const data = [...rows]
    .sort(([first], [second]) => first - second)
    .map(([row, addresses]) => {
      const cells = addresses.map((address) => cellXml(address, sheet.cells[address]!)).join("");
      return `<row r="${row}">${cells}</row>`;
    });
  const parts = (sheet.tables ?? []).map((_table, index) => `<tablePart r:id="rId${index + 1}"/>`);
  const tables =
    parts.length === 0 ? "" : `<tableParts count="${parts.length}">${parts.join("")}</tableParts>`;
  return `<worksheet ${MAIN} ${RELATIONS}><sheetData>${data.join("")}</sheetData>${tables}</worksheet>`;
}

function tableXml(table: SmallTable, id: number): string {
  const columns = table.columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${escape(column)}"/>`
  );
  const totals = table.totalsRow ? ' totalsRowCount="1"' : "";
  return (
    `<table ${MAIN} id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.ref}"` +
    `${totals}><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = `xmlns:r="${OFFICE}"`;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relationships(targets: [string, string][]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** The smallest .xlsx with these cells, tables and names; as little as another program needs. */
export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  const parts: Record<string, string> = {};
  const overrides = ["workbook.xml:sheet.main"];
  let tableId = 0;
  for (const [index, sheet] of workbook.sheets.entries()) {
    parts[`xl/sheet${index + 1}.xml`] = sheetXml(sheet);
    overrides.push(`sheet${index + 1}.xml:worksheet`);
    const targets = (sheet.tables ?? []).map((table): [string, string] => {
      tableId += 1;
      parts[`xl/table${tableId}.xml`] = tableXml(table, tableId);
      overrides.push(`table${tableId}.xml:table`);
      return ["table", `table${tableId}.xml`];
    });
    if (targets.length > 0) parts[`xl/_rels/sheet${index + 1}.xml.rels`] = relationships(targets);
  }
  const sheets = workbook.sheets.map(
    ({ name }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  );
  const names = Object.entries(workbook.names ?? {}).map(
    ([name, formula]) => `<definedName name="${name}">${escape(formula)}</definedName>`
  );
  const defined = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  parts["xl/workbook.xml"] =
    `<workbook ${MAIN} ${RELATIONS}><sheets>${sheets.join("")}</sheets>${defined}</workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = relationships(
    workbook.sheets.map((_sheet, index) => ["worksheet", `sheet${index + 1}.xml`])
  );
  parts["_rels/.rels"] = relationships([["officeDocument", "xl/workbook.xml"]]);
  const types = overrides.map((override) => {
    const [name, type] = override.split(":");
    return `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  });
  parts["[Content_Types].xml"] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`;
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)])
    )
  );
}
