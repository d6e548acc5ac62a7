import { codedCell } from "../../../src/actions/send/coded-cell";

it.each([
  ["Type", "Site visit", "Site visit"],
  ["Type", "interview with Ilicak", null],
  ["Consent", "general use", "general use"],
  ["Consent", "general use, said Maric", null],
  ["Reliability", "b", "b"],
  ["Reliability", "Novakov", null],
  ["Credibility", 2, 2],
  ["Month", "2026-03", "2026-03"],
  ["Month", "14 March 2026", "2026-03"],
  ["Month", "when Maric came", null],
  ["Level", 3, 3],
  ["Level", "NI", "NI"],
  ["Level", "as Maric says", null],
  ["Id", "E-012", "E-012"],
  ["Id", "Maric", null],
  ["Indicator", "PW-01, W1.2", "PW-01, W1.2"],
  ["Indicator", "PW-01 Maric", null],
  ["Summary", "any text", undefined],
])("%s %j is sent as %j", (header, value, sent) => {
  expect(codedCell(header, value)).toEqual(sent);
});
