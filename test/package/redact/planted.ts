import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { openWorkbook } from "../../../src/package/open-workbook";
import type { NewSheet } from "../../../src/package/changes";
import { plantDrawing } from "./planted-drawing";
import { plantedParts } from "./planted-parts";
import { relate, RELATIONSHIPS, type Secret } from "./relate";

export type { Secret } from "./relate";

function sheet(name: string, visibility: NewSheet["visibility"], secret: Secret): NewSheet {
  const texts = Array.from({ length: 90 }, () =>
    secret(`a cell of the ${visibility} sheet ${name}`)
  );
  return {
    name,
    visibility,
    cells: [
      ...texts.map((value, row) => ({ row, column: 0, value })),
      { row: 0, column: 1, value: secret("a cached value"), formula: '=A1&""' },
      {
        row: 1,
        column: 1,
        value: "x",
        formula: `=IF(A1="","${secret("a text of a formula")}","x")`,
      },
    ],
    tables: [],
  };
}

/** Puts secrets on a sheet that will be kept, everywhere but into its visible cells. */
function plantOnKept(xml: string, secret: Secret, quoted: string, hiddenRows: boolean): string {
  const s = secret;
  const hidden = hiddenRows
    ? `<row r="1048571" hidden="1"><c r="B1048571" t="inlineStr"><is><t>${s("cell in a hidden row")}</t></is></c></row><row r="1048572" ht="0" customHeight="1"><c r="B1048572" t="str"><f>"a"</f><v>${s("value in a row of no height")}</v></c></row>`
    : "";
  const rules = `<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="91" operator="containsText" text="${quoted}"><formula>NOT(ISERROR(SEARCH("${quoted}",A1)))</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="XFD1" showInputMessage="1" prompt="as ${quoted} says"><formula1>"${quoted},other"</formula1></dataValidation><dataValidation type="whole" sqref="XFD2" error="${quoted}"><formula1>1</formula1></dataValidation></dataValidations><headerFooter><oddFooter>&amp;L${quoted}&amp;C&amp;Z&amp;F</oddFooter></headerFooter>`;
  const inRoot = `${rules}<legacyDrawing planted="${s("unknown attribute")}"/><protectedRanges><protectedRange name="${s("protected range")}"/></protectedRanges><scenarios><scenario name="${s("scenario")}" user="${s("scenario user")}" comment="${s("scenario comment")}"/></scenarios><customSheetViews><customSheetView><headerFooter><oddHeader>${s("custom view")}</oddHeader></headerFooter></customSheetView></customSheetViews><controls><control name="${s("control name")}"/></controls><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:note t="${s("extension attribute")}">${s("extension")}</x14:note></ext></extLst>`;
  return xml
    .replace(/<sheetData>|<\/sheetData>/g, (tag) => (tag.startsWith("</") ? hidden + tag : tag))
    .replace(
      /<((?:\w+:)?)sheetData(?=[ >/])/,
      `<!-- ${s("XML comment")} --><?planted ${s("processing instruction")}?><$1sheetData`
    )
    .replace(
      /<\/(\w+:)?worksheet>/,
      (end, prefix: string = "") => `${prefix === "" ? inRoot : ""}${end}`
    );
}

/** Makes secrets that share no 8 characters with anything but each other, and keeps where each is. */
export function secretsLike(seed: string): { secret: Secret; all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    secret: (place) => {
      const number = all.size.toString(36).padStart(2, "0");
      const text = `Qx${seed}${number} Vz${seed}j${number}`;
      all.set(text, place);
      return text;
    },
  };
}

/**
 * The workbook with secrets in every place that must not travel; `kept` sheets keep their cells.
 * Hidden rows are put on those sheets of them that are not shown whole.
 */
export function plant(
  bytes: Uint8Array,
  kept: readonly string[],
  secret: Secret,
  withHiddenRows: readonly string[] = []
): Uint8Array {
  const names = new Set(openWorkbook(bytes).contents.sheets.map(({ name }) => name));
  const free = (name: string): string => (names.has(name) ? `${name} 2` : name);
  const sheets = [
    sheet(free(secret("name of a hidden sheet").slice(0, 28)), "hidden", secret),
    sheet(free(secret("name of a very hidden sheet").slice(0, 28)), "veryHidden", secret),
    sheet(free(secret("name of a sheet that is not sent").slice(0, 28)), "visible", secret),
  ];
  const withSheets = openWorkbook(bytes).save({
    newSheets: sheets,
    changedSheets: [],
    names: [
      {
        name: secret("defined name").replace(/ /g, "_"),
        scope: null,
        formula: `'${sheets[0]?.name ?? ""}'!$A$1`,
        hidden: true,
      },
      {
        name: `Plain_${Date.UTC(2026, 0, 1)}`,
        scope: null,
        formula: `"${secret("text of a defined name")}"`,
        hidden: false,
      },
    ],
    recalculateOnOpen: false,
  });
  const parts: Record<string, Uint8Array> = unzipSync(withSheets);
  const workbook = strFromU8(parts["xl/workbook.xml"] as Uint8Array);
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] as Uint8Array);
  const partOf = (name: string): string => {
    const escaped = name.replace(/&/g, "&amp;").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const id = new RegExp(`<sheet [^>]*name="${escaped}"[^>]*r:id="([^"]*)"`).exec(workbook)?.[1];
    const element = relations
      .match(/<Relationship [^>]*>/g)
      ?.find((one) => one.includes(`Id="${id}"`));
    const target = /Target="([^"]*)"/.exec(element ?? "")?.[1] ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  };
  const quoted = String(sheets[1]?.cells[3]?.value);
  const keptParts = kept.map(partOf).filter((part) => parts[part] !== undefined);
  const hiddenRowsOn = new Set(withHiddenRows.map(partOf));
  for (const [index, part] of keptParts.entries()) {
    plantDrawing(parts, part, kept[index] ?? "", secret, quoted);
    parts[part] = strToU8(
      plantOnKept(strFromU8(parts[part] as Uint8Array), secret, quoted, hiddenRowsOn.has(part))
    );
    relate(
      parts,
      part,
      `${RELATIONSHIPS}/hyperlink`,
      `mailto:${encodeURIComponent(secret("address of a link"))}`,
      ' TargetMode="External"'
    );
  }
  for (const part of Object.keys(parts)) {
    const text = (): string => strFromU8(parts[part] as Uint8Array);
    if (/charts\/chart\d+\.xml$/.test(part)) {
      parts[part] = strToU8(
        text().replace(/<c:v>[^<]*</g, () => `<c:v>${secret("cache of a chart")}<`)
      );
    }
    if (/drawings\/drawing\d+\.xml$/.test(part)) {
      parts[part] = strToU8(
        text().replace(/<xdr:cNvPr /g, () => `<xdr:cNvPr title="${secret("title of a drawing")}" `)
      );
    }
  }
  for (const part of Object.keys(parts)) {
    const into = (pattern: RegExp, attribute: string, place: string): void => {
      const text = strFromU8(parts[part] as Uint8Array);
      parts[part] = strToU8(
        text.replace(pattern, (start) => `${start} ${attribute}="${secret(place)}"`)
      );
    };
    if (/^xl\/tables\/table\d+\.xml$/.test(part))
      into(/<table(?= )/, "comment", "comment of a table");
    if (/^xl\/theme\/theme\d+\.xml$/.test(part)) {
      into(/<a:clrScheme(?= name="[^"]*")/, "planted", "attribute of a theme");
    }
  }
  const owner = keptParts[0] ?? "";
  for (const planted of plantedParts(secret, owner)) {
    parts[planted.part] =
      typeof planted.content === "string" ? strToU8(planted.content) : planted.content;
    relate(parts, planted.owner, planted.type, `/${planted.part}`);
  }
  parts["xl/workbook.xml"] = strToU8(
    strFromU8(parts["xl/workbook.xml"] as Uint8Array).replace(
      /<\/workbook>/,
      `<customWorkbookViews><customWorkbookView name="${secret("view of a person")}"/></customWorkbookViews><webPublishing characterSet="${secret("web publishing")}"/><functionGroups><functionGroup name="${secret("group of functions")}"/></functionGroups><fileSharing userName="${secret("reserved by")}"/><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\${secret("absolute path")}\\"/></workbook>`
    )
  );
  if (!/sharedStrings"/.test(relations)) {
    parts["xl/sharedStrings.xml"] = strToU8("<sst></sst>");
    relate(parts, "xl/workbook.xml", `${RELATIONSHIPS}/sharedStrings`, "/xl/sharedStrings.xml");
  }
  const strings = parts["xl/sharedStrings.xml"];
  if (strings !== undefined) {
    parts["xl/sharedStrings.xml"] = strToU8(
      strFromU8(strings).replace(
        "</sst>",
        `<si><r><t>${secret("run of an unused shared string")}</t></r><rPh sb="0" eb="1"><t>${secret("phonetic")}</t></rPh></si><si><t>${secret("unused shared string")}</t></si></sst>`
      )
    );
  }
  const styles = parts["xl/styles.xml"];
  if (styles !== undefined) {
    parts["xl/styles.xml"] = strToU8(
      strFromU8(styles).replace(
        "</cellStyles>",
        `<cellStyle name="${secret("cell style")}" xfId="0"/></cellStyles>`
      )
    );
  }
  parts["xl/styles.xml"] = strToU8(
    strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()).replace(
      /<\/styleSheet>/,
      `<tableStyles count="1"><tableStyle name="${secret("table style")}"/></tableStyles></styleSheet>`
    )
  );
  parts[`xl/${secret("name of a part")}.dat`] = strToU8(secret("part that nothing refers to"));
  return zipSync(parts as Zippable);
}
