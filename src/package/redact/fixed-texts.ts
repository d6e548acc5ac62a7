import { BUILT_IN_STYLES } from "../styles/built-in-styles";

const upTo = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Excel's own table styles: a style of the workbook's own does not travel. */
export const TABLE_STYLES: ReadonlySet<string> = new Set([
  ...upTo(21, "TableStyleLight"),
  ...upTo(28, "TableStyleMedium"),
  ...upTo(11, "TableStyleDark"),
]);

/** Texts that the format itself asks for, whatever the workbook holds. */
export const FIXED_TEXTS: readonly string[] = [
  ...BUILT_IN_STYLES.map(({ name }) => name),
  ...TABLE_STYLES,
  "PivotStyleLight16",
  "Office Theme",
  "Calibri Light",
  "Calibri",
  "preserve",
  "inlineStr",
  "str",
  "array",
  "#VALUE!",
  "visible",
  "yes",
  "UTF-8",
  "rels",
  "xml",
  "bin",
  "application/xml",
  "XLDAPR",
  "_xlnm.Print_Area",
  "_xlnm.Print_Titles",
];

/** Names of the parts that are written, which the source's parts may bear too. */
export function partNames(count: number): string[] {
  const charts = Array.from({ length: count }, (_, index) => `Chart ${index + 1}`);
  const numbered = [
    "/xl/worksheets/sheet",
    "/xl/tables/table",
    "/xl/drawings/drawing",
    "/xl/charts/chart",
    "../tables/table",
    "../drawings/drawing",
    "../charts/chart",
  ];
  return [
    ...charts,
    "[Content_Types].xml",
    "/_rels/.rels",
    "/xl/_rels/workbook.xml.rels",
    "/xl/workbook.xml",
    "/xl/styles.xml",
    "/xl/theme/theme1.xml",
    "/docMetadata/LabelInfo.xml",
    "/docProps/custom.xml",
    ...numbered.flatMap((prefix) =>
      upTo(count, prefix).flatMap((name) => [
        `${name}.xml`,
        `${name.replace(/([^/]*)$/, "_rels/$1")}.xml.rels`,
      ])
    ),
    ...upTo(6 * count, "/xl/customProperty").map((name) => `${name}.bin`),
    ...upTo(6 * count, "../customProperty").map((name) => `${name}.bin`),
  ];
}
