import { isPlainFormat, travellingFormat } from "../../../src/package/redact/format-code";

it.each([
  "yyyy-mm-dd",
  "dd.mm.yyyy hh:mm",
  "[h]:mm:ss",
  "#,##0.00",
  "0%",
  "0.00E+00",
  "# ?/16",
  "General",
  "[Red]-0;[Blue]0",
  "[>=100]0;0.0",
  "[$-409]d mmm yyyy",
  '_-* #,##0.00_-;-* "-"??_-;@',
  "h:mm AM/PM",
  "[$-F400]h:mm:ss",
  "0;-0;;@",
])("%s says only how numbers look", (code) => {
  expect(isPlainFormat(code)).toBe(true);
});

it.each([
  '0 "Merkov"',
  "0\\M\\e\\r",
  "[$Merkov-409]0",
  "[$EUR]0",
  "Merkov",
  "0 eb gen",
  "[Merkov]0",
  "*M0",
  "_M0",
  '"said it"',
  "1234567",
  "hades 0",
])("%s may say more", (code) => {
  expect(isPlainFormat(code)).toBe(false);
});

it.each([
  ['#,##0.00 "EUR"', "#,##0.00 "],
  ["[$Merkov-409]0.0", "[$-409]0.0"],
  ["0\\M\\e", "0"],
  ['"Merkov"', undefined],
  ["Merkov", undefined],
])("of %s stays %s where its texts may not go", (code, left) => {
  expect(travellingFormat(code, () => undefined)).toBe(left);
  expect(travellingFormat(code, (text) => text)).toBe(code);
});
