import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { RepairTask } from "../../src/taskpane/repair/repair-task";
import type { LookedWorkbook } from "../../src/taskpane/pane/task-props";
import { humanSecurity } from "../frameworks/load";
import { byHand, openExcel, valuesOf } from "../support/excel";
import { builtFunctions } from "../terminal/assess-file";
import { freeDesk, playMedia } from "./task-props";

beforeEach(playMedia);

const looked: LookedWorkbook = {
  framework: humanSecurity(),
  found: {
    kind: "found-assessments",
    assessments: [],
    isReadOnly: false,
    isStructureProtected: false,
  },
  held: null,
  openAssessment: () => Promise.resolve(),
  look: () => Promise.resolve(),
};

it("lists the cells, and writes to the user's sheets only when asked for these", async () => {
  const host = openExcel({ sheets: [{ name: "Mine" }] }, { functions: builtFunctions() });
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("Mine").getRange("B2:B3").formulas = [
      ["=HSADEV.BAND(90)"],
      ["=HSADEV.FUTURE(1)"],
    ];
  });
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <RepairTask {...freeDesk(looked).props} />
    </FluentProvider>
  );
  await userEvent.click(screen.getByRole("button", { name: "Look for such formulas" }));
  expect(await screen.findByText("“Mine”: B2")).toBeInTheDocument();
  expect(screen.getByText(/has no FUTURE/)).toBeInTheDocument();
  expect(screen.queryByText("On the sheets of an assessment")).toBeNull();
  expect(await valuesOf("Mine", "B2")).toEqual([["#NAME?"]]);
  const results = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(results.violations.map(({ id }) => id)).toEqual([]);
  const button = "Enter these formulas on my sheets again";
  await userEvent.click(screen.getByRole("button", { name: button }));
  expect(await screen.findByText("1 formula calculated again.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: button })).toBeNull();
  const [[band]] = (await valuesOf("Mine", "B2")) as [[unknown]];
  expect(humanSecurity().method.bands.map(({ name }) => name)).toContain(band);
});
