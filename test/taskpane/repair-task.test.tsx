import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { findAssessments } from "../../src/actions/find-assessments";
import { RepairTask } from "../../src/taskpane/repair/repair-task";
import { humanSecurity } from "../frameworks/load";
import { byHand, openExcel, valuesOf } from "../support/excel";
import { openFile } from "../support/saved-file";
import { builtFunctions } from "../terminal/assess-file";
import { freeDesk, playMedia, withoutAssessment } from "./task-props";

beforeEach(playMedia);

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
      <RepairTask {...freeDesk(withoutAssessment).props} />
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

it("offers an update of an assessment of schema 1, says what changes, and does it when asked", async () => {
  openFile(new Uint8Array(readFileSync("test/fixtures/schema-1.xlsx")));
  const { framework } = withoutAssessment;
  const found = await findAssessments({ framework });
  if (found.kind !== "found-assessments") throw new Error(found.kind);
  const keys: (string | undefined)[] = [];
  const look = (key?: string): Promise<void> => {
    keys.push(key);
    return Promise.resolve();
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <RepairTask {...freeDesk({ ...withoutAssessment, found, look }).props} />
    </FluentProvider>
  );
  expect(await screen.findByText(/gets, at its right end, the columns Stakeholder,/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Update" }));
  await waitFor(() => expect(keys).toEqual([""]));
  expect(await findAssessments({ framework })).toMatchObject({ assessments: [{ isOlder: false }] });
});

it("says that an update could not be planned, and plans it when tried again", async () => {
  const { host } = openFile(new Uint8Array(readFileSync("test/fixtures/schema-1.xlsx")));
  const { framework } = withoutAssessment;
  const found = await findAssessments({ framework });
  if (found.kind !== "found-assessments") throw new Error(found.kind);
  host.failBatch(1, 1, { code: "GeneralException", message: "stopped by the test" });
  host.resetStatistics();
  const stops: (() => void)[] = [];
  const { props } = freeDesk({ ...withoutAssessment, found });
  const stop = (problem: unknown, retry?: () => void): void => {
    if (problem !== null && retry !== undefined) stops.push(retry);
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <RepairTask {...props} stop={stop} />
    </FluentProvider>
  );
  await waitFor(() => expect(stops).toHaveLength(1));
  expect(screen.queryByRole("button", { name: "Update" })).toBeNull();
  act(() => stops[0]?.());
  expect(await screen.findByRole("button", { name: "Update" })).toBeVisible();
});
