import { keptHeight } from "../../src/sheets/kept-height";

it.each([
  ["one of ours follows the text", 45, 45, 30, 30],
  ["one of ours, rounded by a screen", 45.2, 45, 60, 60],
  ["a hidden row is shown", null, 30, 30, 30],
  ["a higher one of the user's stays", 100.5, 45, 60, 100.5],
  ["and grows when the text outgrows it", 50.25, 45, 75, 75],
  ["a lower one of the user's stays", 22.5, 45, 45, 22.5],
  ["unless the row says more than before", 22.5, 45, 60, 60],
  ["the tallest that Excel has is ours", 409.5, 409, 30, 30],
])("%s", (_, standing, before, now, height) => {
  expect(keptHeight(standing, before, now)).toBe(height);
});
