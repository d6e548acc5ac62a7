import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { check } from "../../../src/actions/check";
import { showRounds } from "../../../src/actions/show-rounds";
import { RoundsTask } from "../../../src/taskpane/rounds/rounds-task";
import { communityWater } from "../../frameworks/load";
import { byHand } from "../../support/excel";
import { openInstalled } from "../../support/installed";
import { finishRounds, score, tableValues } from "../../support/round-book";
import { playMedia, taskDesk } from "../task-props";

beforeEach(playMedia);

const framework = communityWater();

/** The task over a workbook on the embedded host. */
async function openTask() {
  const checked = await check({ framework });
  if (checked.kind !== "checked") throw new Error(JSON.stringify(checked));
  const desk = taskDesk(checked.assessment);
  render(
    <FluentProvider theme={webLightTheme}>
      <RoundsTask {...desk.props} />
    </FluentProvider>
  );
  await screen.findByRole("heading", { name: "Finished rounds" });
  return desk;
}

const user = userEvent.setup({ delay: null });

describe("Rounds", () => {
  it("starts a round by keyboard, after it has asked once more", async () => {
    await openInstalled(framework);
    await score(framework, 2);
    const desk = await openTask();
    expect(screen.getByText(/None yet/)).toBeInTheDocument();
    expect(screen.getByText("Now: Baseline. Everything is scored.")).toBeInTheDocument();
    expect(screen.getByLabelText("Day on which this round ended")).toHaveValue("2026-05-01");
    const next = screen.getByLabelText("Name of the next round");
    expect(next).toHaveValue("Follow-up 1");
    expect(screen.getByRole("checkbox")).toBeChecked();
    next.focus();
    await user.keyboard("{Enter}");
    const confirm = await screen.findByRole("button", { name: "Keep it and empty the sheets" });
    expect(confirm).toHaveFocus();
    expect(await tableValues(`HSA_${framework.categories[0]!.code}`)).toEqual(
      expect.arrayContaining([expect.arrayContaining(["Seen and heard"])])
    );
    await user.keyboard("{Enter}");
    await screen.findByText(/1\. Baseline, 2026-05-01/);
    expect(desk.log).toContain("refresh");
    expect(desk.log.at(-1)).toMatch(
      /^say Baseline is kept \(\d+ rows, verified\)\. The sheets are/
    );
    expect(screen.getByText(/out of sight until every indicator/)).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Compare two rounds" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show the last round" }));
    await screen.findByRole("heading", { name: "Compare two rounds" });
  });

  it("lets go of the start, and says what stands in the way", async () => {
    await openInstalled(framework);
    const desk = await openTask();
    await user.click(screen.getByRole("button", { name: "Start the next round" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Start the next round" }));
    await user.click(screen.getByRole("button", { name: "Keep it and empty the sheets" }));
    await waitFor(() => expect(desk.log).toContain("stop refused"));
  });

  it("compares two rounds and says what moved, and with what evidence", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2, 3]);
    await showRounds({ framework });
    const desk = await openTask();
    expect(screen.getByLabelText("From")).toHaveValue("1");
    expect(screen.getByLabelText("To")).toHaveValue("2");
    await user.click(screen.getByRole("button", { name: "Compare" }));
    const heading = await screen.findByRole("heading", { name: /Indicators that moved/ });
    expect(heading).toHaveTextContent(`(${framework.indicators.length})`);
    const first = framework.categories[0]!.name;
    // Level 2 to 3 of four is a third of 100 points.
    expect(screen.getByText(new RegExp(`^${first}: up 33\\.3 points`))).toBeInTheDocument();
    expect(screen.getAllByText(/Re-judged, up\. No evidence dated/).length).toBe(
      framework.indicators.length
    );
    expect(screen.getAllByText(/too few rounds \(2 scored rounds, 3 needed\)/)).toHaveLength(
      framework.categories.length
    );
    await user.click(screen.getByRole("button", { name: "Write the Change sheet" }));
    await waitFor(() => expect(desk.log.at(-1)).toMatch(/^say Written to “HSA Change”\./));
    await user.click(screen.getByRole("button", { name: "Write the Handover sheet" }));
    await waitFor(() => expect(desk.log.at(-1)).toBe("say Written to “HSA Handover”."));
  });

  it("names what is damaged", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    await showRounds({ framework });
    await byHand(host, (workbook) => {
      workbook.tables.getItem("HSA_History").rows.getItemAt(0).delete();
    });
    await openTask();
    const list = screen.getByRole("region", { name: "Finished rounds" });
    expect(within(list).getByText(/1\. Baseline.*damaged/)).toBeInTheDocument();
    const code = framework.indicators[0]!.code;
    expect(within(list).getByText(new RegExp(`the row of ${code} is gone`))).toBeInTheDocument();
  });
});
