import { pageSections } from "../../src/workbook/page-sections";

it.each([
  ["&LLeft&CMiddle&RPage &P of &N", "Left", "Middle", "Page &P of &N"],
  ["Plain", "", "Plain", ""],
  ["&RResearch && Law", "", "", "Research && Law"],
  ["&LA&&B&C&&Left", "A&&B", "&&Left", ""],
  ["", "", "", ""],
  ["&Ropen &", "", "", "open &"],
])("splits %j", (code, left, center, right) => {
  expect(pageSections(code)).toEqual({ left, center, right });
});
