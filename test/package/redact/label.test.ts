/** The sensitivity label stays and is shown; who set it and when goes. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { prepareToSend } from "../../../src/actions/send/prepare-to-send";
import { sharingLevels } from "../../../src/assessment/evidence-words";
import { openWorkbook } from "../../../src/package/open-workbook";
import { manifestName } from "../../../src/text/send";
import { example } from "../../actions/send/assessed-workbook";
import { humanSecurity } from "../../frameworks/load";
import { lintPackage } from "../../lint/lint-package";
import { schemaErrors } from "../../lint/schema-errors";
import { relate } from "./relate";
import { found } from "./search-parts";

const id = "1f0c2a3b-4d5e-4f60-8a71-9b8c7d6e5f40";
const site = "2a1d3b4c-5e6f-4071-9b82-0c9d8e7f6a51";
const secrets = ["Qvzmarked by Ilda", "2031-09-17T08:09:10Z", "Wkqplain vzmatter"];

function labelled(): Uint8Array {
  const parts = unzipSync(example());
  const property = (pid: number, name: string, text: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`;
  const member = (name: string): string => `MSIP_Label_${id}_${name}`;
  const properties = [
    ...[property(2, member("Enabled"), "true"), property(3, member("Method"), "Privileged")],
    ...[property(4, member("Name"), "House only"), property(5, member("SiteId"), site)],
    ...[
      property(6, member("SetDate"), secrets[1] ?? ""),
      property(7, member("Owner"), secrets[0] ?? ""),
    ],
    ...[property(8, member("ContentBits"), "3"), property(9, "Case", secrets[2] ?? "")],
  ];
  parts["docProps/custom.xml"] = strToU8(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join("")}</Properties>`
  );
  parts["docMetadata/LabelInfo.xml"] = strToU8(
    `<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{${id}}" enabled="1" method="Privileged" siteId="{${site}}" contentBits="3" removed="0" setBy="${secrets[0]}"/></clbl:labelList>`
  );
  const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
  parts["[Content_Types].xml"] = strToU8(
    types.replace(
      "</Types>",
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/><Override PartName="/docMetadata/LabelInfo.xml" ContentType="application/vnd.ms-office.classificationlabels+xml"/></Types>'
    )
  );
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const label = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels";
  relate(parts, "", `${office}/custom-properties`, "docProps/custom.xml", "", "plantedProperties");
  relate(parts, "", label, "docMetadata/LabelInfo.xml", "", "plantedLabel");
  return zipSync(parts);
}

it.each(sharingLevels)("stays on a copy for %s, and is shown", async (level) => {
  const outcome = prepareToSend({
    bytes: labelled(),
    framework: humanSecurity(),
    choices: { level, content: "scores", userSheets: [], formulas: "values" },
    ...{ now: "2026-05-06 07:08 UTC", version: "0.0.0-test" },
  });
  if (outcome.kind !== "ready") throw new Error(outcome.problems.join("\n"));
  const { copy } = outcome;
  expect(copy.label).toEqual(["House only"]);
  const manifest = openWorkbook(copy.bytes).contents.sheets.find(
    ({ name }) => name === manifestName
  );
  expect([...(manifest?.cells.values() ?? [])].map(({ value }) => value)).toContain("House only");
  const parts = unzipSync(copy.bytes);
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  expect(text("docMetadata/LabelInfo.xml")).toContain(id);
  for (const kept of [`MSIP_Label_${id}_Name`, "House only", site, "Privileged"]) {
    expect(text("docProps/custom.xml")).toContain(kept);
  }
  expect(found(labelled(), secrets)).toEqual(secrets);
  expect(found(copy.bytes, secrets)).toEqual([]);
  expect(lintPackage(copy.bytes)).toEqual([]);
  expect(await schemaErrors(copy.bytes, "a.xlsx")).toEqual([]);
});
