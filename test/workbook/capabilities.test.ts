import { capabilities, isExcelNewEnough } from "../../src/workbook/capabilities";
import { openExcel } from "../support/excel";

it.each([
  ["1.13", { isNewEnough: false, tellsOfSheetNames: false }],
  ["1.14", { isNewEnough: true, tellsOfSheetNames: false }],
  ["1.16", { isNewEnough: true, tellsOfSheetNames: false }],
  ["1.17", { isNewEnough: true, tellsOfSheetNames: true }],
  ["1.20", { isNewEnough: true, tellsOfSheetNames: true }],
])("asks what an Excel with ExcelApi %s offers", (version, offered) => {
  openExcel({}, { requirementSets: { ExcelApi: version } });
  expect(capabilities()).toEqual(offered);
  expect(isExcelNewEnough()).toBe(offered.isNewEnough);
});
