import { tokenize } from "@borgar/fx/xlsx";
import { MAIN_NS, RELATIONSHIPS_NS } from "../xml/namespaces";
import { node, writeNode, type XmlNode } from "../xml/xml-node";
import { toStoredText } from "../xml/xml-text";
import type { KeptFormulas } from "./kept-formulas";
import { definedNames, type KeptWorkbook } from "./kept-workbook";

export interface KeptName {
  readonly name: string;
  readonly element: XmlNode;
}

/** What is printed of the kept sheets: the only names that travel. */
export function writeNames({ workbook, sheets }: KeptWorkbook, formulas: KeptFormulas): KeptName[] {
  const places = sheets.map(({ sheet }) => workbook.sheets.indexOf(sheet));
  return definedNames(workbook).flatMap(({ name, scope, stored }): KeptName[] => {
    const place = scope === undefined ? -1 : places.indexOf(scope);
    const sheet = sheets[place]?.sheet;
    if (sheet === undefined || !/^_xlnm\.Print_(?:Area|Titles)$/.test(name)) return [];
    const isPlain = tokenize(stored, { mergeRefs: true, allowTernary: true }).every(
      ({ type, value }) => /^range(?:_beam|_ternary)?$/.test(type) || value === ","
    );
    if (!isPlain || !formulas.ofRule(stored, sheet.name)) return [];
    return [{ name, element: node("definedName", { name, localSheetId: place }, [], stored) }];
  });
}

/** @param relationships of the sheets, in their order */
export function writeWorkbookPart(
  { workbook, sheets }: KeptWorkbook,
  relationships: readonly string[],
  names: readonly KeptName[],
  recalculates: boolean
): string {
  const parts: XmlNode[] = [
    node("workbookPr", { date1904: workbook.date1904 || null }),
    node("bookViews", {}, [node("workbookView", { activeTab: 0 })]),
    node(
      "sheets",
      {},
      sheets.map(({ sheet }, index) =>
        node("sheet", {
          name: toStoredText(sheet.name),
          sheetId: index + 1,
          "r:id": relationships[index],
        })
      )
    ),
    ...(names.length === 0
      ? []
      : [
          node(
            "definedNames",
            {},
            names.map(({ element }) => element)
          ),
        ]),
    ...(recalculates ? [node("calcPr", { fullCalcOnLoad: true })] : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIPS_NS}">${parts.map((one) => writeNode(one)).join("")}</workbook>`;
}
