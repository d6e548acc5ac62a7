import { placeInCopy } from "../../../src/actions/send/place-in-copy";
import { openWorkbook } from "../../../src/package/open-workbook";
import { example } from "./assessed-workbook";

const { contents } = openWorkbook(example());

it.each([
  ["xl/worksheets/sheet2.xml", 'the sheet "Activities"'],
  ["xl/tables/table1.xml", 'the table "Activities" on the sheet "Activities"'],
  ["xl/workbook.xml", "the names of sheets"],
  ["xl/styles.xml", "number formats"],
  ["xl/charts/chart1.xml", "a chart"],
  ["docProps/custom.xml", "sensitivity label"],
  ["xl/worksheets/sheet99.xml", "xl/worksheets/sheet99.xml of the copy"],
])("%s is %s", (part, place) => {
  expect(placeInCopy(part, contents)).toContain(place);
});
