import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as addAction from "../../../src/actions/add-evidence";
import * as bringAction from "../../../src/actions/bring-in";
import * as sheetAction from "../../../src/actions/field-sheet";
import * as selectionAction from "../../../src/actions/read-selection";
import type { EvidenceItem } from "../../../src/assessment/assessment";
import type { NewEvidence } from "../../../src/assessment/evidence-item";
import { EvidenceTask } from "../../../src/taskpane/evidence/evidence-task";
import { parts } from "../../../src/text/evidence-task";
import { makeAssessment, type Choices } from "../../assessment/make-assessment";
import { makeItem } from "../../assessment/make-item";
import { communityWater } from "../../frameworks/load";
import { playMedia, taskDesk } from "../task-props";

jest.mock("../../../src/actions/add-evidence");
jest.mock("../../../src/actions/bring-in");
jest.mock("../../../src/actions/field-sheet");
jest.mock("../../../src/actions/read-selection");

const water = communityWater();
const [first, second] = water.indicators;
const logged = jest.mocked(addAction.addEvidence);
const brought = jest.mocked(bringAction.bringIn);
const printed = jest.mocked(sheetAction.makeFieldSheet);
const selection = jest.mocked(selectionAction.readSelection);

beforeEach(() => {
  playMedia();
  jest.resetAllMocks();
  logged.mockImplementation(async ({ items }) => ({
    kind: "logged",
    ids: items.map((_item, index) => `E-00${index + 1}`),
    newColumns: [],
  }));
});

async function show(evidence: readonly Partial<EvidenceItem>[] = [], choices: Choices = {}) {
  const items = evidence.map((item, index) =>
    makeItem({ id: `E-00${index + 1}`, indicator: first!.code, ...item })
  );
  const desk = taskDesk(makeAssessment(water, { ...choices, more: { evidence: items } }));
  const draw = () => (
    <FluentProvider theme={webLightTheme}>
      <EvidenceTask {...desk.props} held={desk.held} />
    </FluentProvider>
  );
  const view = render(draw());
  const settle = async (): Promise<void> => {
    await act(() => desk.props.saves.settled());
    view.rerender(draw());
  };
  return { desk, user: userEvent.setup(), settle };
}

async function openPart(user: ReturnType<typeof userEvent.setup>, part: keyof typeof parts) {
  await user.selectOptions(screen.getByRole("combobox", { name: /What do you want/ }), parts[part]);
}

const loggedItems = (): readonly NewEvidence[] => logged.mock.calls[0]?.[0].items ?? [];

describe("items", () => {
  it("logs one as it was filled in, keeps what is said of the source, and clears the rest", async () => {
    const { user, desk } = await show();
    await user.type(screen.getByRole("textbox", { name: "Summary" }), "Pump was dry");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Level that/ }), "2");
    await user.type(screen.getByRole("textbox", { name: "Source code" }), "S-014");
    const month = screen.getByRole("textbox", { name: "Month" });
    await user.clear(month);
    await user.type(month, "March 2026");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Reliability/ }), "B");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Credibility/ }), "2");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Consent/ }), "general use");
    await user.selectOptions(screen.getByRole("combobox", { name: /assessed force/ }), "yes");
    await user.click(screen.getByRole("button", { name: "Log this item" }));
    expect(loggedItems()).toMatchObject([
      {
        indicator: first!.code,
        type: "interview",
        summary: "Pump was dry",
        level: 2,
        source: "S-014",
        month: "2026-03",
        reliability: "B",
        credibility: 2,
        consent: "general use",
        sharing: "internal",
        isSelfReported: true,
      },
    ]);
    expect(desk.log).toEqual(expect.arrayContaining(["refresh", "say Logged as E-001."]));
    expect(screen.getByRole("textbox", { name: "Summary" })).toHaveValue("");
    expect(screen.getByRole("textbox", { name: "Source code" })).toHaveValue("S-014");
  });

  it("says what is missing, warns of what points at a person, and writes nothing until it is mended", async () => {
    const { user } = await show();
    await user.clear(screen.getByRole("textbox", { name: "Month" }));
    await user.type(screen.getByRole("textbox", { name: "Month" }), "soon");
    await user.click(screen.getByRole("button", { name: "Log this item" }));
    expect(screen.getByText(/Say what was said or seen/)).toBeInTheDocument();
    expect(screen.getByText(/This is no month/)).toBeInTheDocument();
    expect(logged).not.toHaveBeenCalled();
    await user.type(screen.getByRole("textbox", { name: "Summary" }), "Mail a@b.example");
    expect(screen.getByText(/may hold a mail address/)).toBeInTheDocument();
  });

  it("keeps what was typed where it could not be written, and offers to try again", async () => {
    logged.mockResolvedValue({ kind: "refused", reasons: [{ kind: "read-only" }] });
    const { user, desk } = await show();
    await user.type(screen.getByRole("textbox", { name: "Summary" }), "Seen");
    await user.click(screen.getByRole("button", { name: "Log this item" }));
    expect(desk.log).toContain("stop refused");
    expect(screen.getByRole("textbox", { name: "Summary" })).toHaveValue("Seen");
  });

  it("shows the confidence that follows beside the one that is entered, and takes it over", async () => {
    const { user, desk, settle } = await show([{}, { type: "site" }], {
      scores: { [first!.code]: 2 },
      details: { [first!.code]: { confidence: "Low" } },
    });
    expect(screen.getByText(/The evidence gives High \(2 graded items/)).toBeInTheDocument();
    expect(screen.getByText(/^Low is entered/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Enter High" }));
    await settle();
    expect(desk.written.map(({ confidence }) => confidence)).toEqual(["High"]);
    expect(screen.queryByRole("button", { name: "Enter High" })).toBeNull();
  });

  it("writes the reason of another confidence and of a score above a ceiling into the basis", async () => {
    const { user, desk, settle } = await show([{ use: "ceiling", level: 1, type: "data" }], {
      scores: { [first!.code]: 3 },
      details: { [first!.code]: { confidence: "Low", basis: "Seen" } },
    });
    expect(screen.getByText("The score 3 is above 1, where E-001 caps it.")).toBeInTheDocument();
    const [why] = screen.getAllByRole("button", { name: "Write the reason" });
    await user.type(screen.getByRole("textbox", { name: /another confidence/ }), "one visit");
    await user.click(why!);
    await settle();
    await user.type(screen.getByRole("textbox", { name: /above the ceiling/ }), "old list");
    await user.click(screen.getByRole("button", { name: "Write the reason" }));
    await settle();
    expect(desk.written.at(-1)?.basis).toBe("Seen. Confidence: one visit. Ceiling: old list");
    expect(screen.getAllByText("The reason stands in the basis.")).toHaveLength(2);
  });
});

describe("values of datasets", () => {
  it("say what they propose before anything is written, and a person confirms the score", async () => {
    const { user, desk, settle } = await show([
      { type: "data", field: "YIELD_LOG", version: "2025", value: "31", level: 4, use: "direct" },
    ]);
    await openPart(user, "data");
    const card = screen.getByRole("region", { name: "PUMP_LOG YIELD_LOG" });
    const value = within(card).getByRole("textbox", { name: "Value" });
    const log = within(card).getByRole("button", { name: "Log this value" });
    expect(log).toHaveAttribute("aria-disabled", "true");
    await user.type(value, "plenty");
    expect(within(card).getByText(/no such value; it has a number/)).toBeInTheDocument();
    await user.clear(value);
    await user.type(value, "12");
    expect(within(card).getByText("Proposes level 2.")).toBeInTheDocument();
    await user.type(within(card).getByRole("textbox", { name: "Edition" }), "2026");
    await user.click(log);
    expect(loggedItems()).toMatchObject([
      { field: "YIELD_LOG", version: "2026", value: "12", level: 2, use: "direct", type: "data" },
    ]);
    expect(desk.written).toEqual([]);
    await user.click(within(card).getByRole("button", { name: "Confirm 4 as the score" }));
    await settle();
    expect(desk.written).toMatchObject([
      { code: first!.code, entry: { kind: "score", level: 4 }, evidence: ["data"] },
    ]);
  });

  it("are read many at once: a preview with every problem, then one writing", async () => {
    const { user } = await show();
    await openPart(user, "values");
    const box = screen.getByRole("textbox", { name: "Values" });
    fireEvent.change(box, {
      target: { value: "dataset,field,version,value\n,RAIN,2026,1\n,LAB,2026,maybe" },
    });
    expect(screen.getByRole("heading", { name: "To mend first (2)" })).toBeInTheDocument();
    expect(screen.getByText(/^Row 2: “RAIN” is no field/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Log 0 values" })).toHaveAttribute(
      "aria-disabled",
      "true"
    );
    fireEvent.change(box, {
      target: { value: "dataset,field,version,value\n,YIELD_LOG,2026,12\n,LAB,2026,pass" },
    });
    await user.click(screen.getByRole("button", { name: "Log 2 values" }));
    expect(loggedItems().map(({ indicator, level }) => [indicator, level])).toEqual([
      [first!.code, 2],
      [second!.code, 4],
    ]);
    expect(box).toHaveValue("");
  });
});

describe("rows of an own sheet", () => {
  const cells = [
    ["Code", "Score", "Evidence", "Date"],
    [first!.code, "B", "Seen", "2026-03"],
    [second!.code, "D", "", ""],
  ];

  it("are shown under the columns and the scale that are chosen, then brought in at once", async () => {
    selection.mockResolvedValue({
      kind: "selected",
      selected: { sheet: "Mine", row: 0, column: 0, cells },
    });
    brought.mockResolvedValue({ kind: "brought-in", ids: ["E-001"], scored: ["x"], left: [] });
    const { user, desk } = await show();
    await openPart(user, "own");
    await user.click(screen.getByRole("button", { name: "Read the selection" }));
    expect(
      screen.getByText(/^Row 2: the table has no level for the score “B”/)
    ).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: /Scale of your/ }), "letters");
    expect(
      screen.getByText(/2 items for the log. Scores: 2 new, 0 the same, 0 where/)
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Bring in" }));
    const request = brought.mock.calls[0]?.[0];
    expect(request).toMatchObject({ replaces: false });
    expect(request?.entries.map(({ entry }) => entry)).toEqual([
      { kind: "score", level: 3 },
      { kind: "score", level: 1 },
    ]);
    expect(request?.items[0]?.conversion).toBe("own scale A to D: D = 1, C = 2, B = 3, A = 4");
    expect(desk.log).toContain("say 1 item logged, 1 score written.");
  });

  it("take a table of the person's own from scores to levels", async () => {
    selection.mockResolvedValue({
      kind: "selected",
      selected: { sheet: "Mine", row: 0, column: 0, cells: [cells[0]!, [first!.code, "good"]] },
    });
    brought.mockResolvedValue({ kind: "brought-in", ids: [], scored: [], left: [] });
    const { user } = await show();
    await openPart(user, "own");
    await user.click(screen.getByRole("button", { name: "Read the selection" }));
    await user.type(screen.getByRole("textbox", { name: "Level 4 is" }), "; good");
    await user.click(screen.getByRole("button", { name: "Bring in" }));
    expect(brought.mock.calls[0]?.[0].items[0]).toMatchObject({
      value: "good",
      level: 4,
      conversion: "own scale 1 to 4: 1 = 1, 2 = 2, 3 = 3, 4 = 4, good = 4",
    });
  });

  it("say so where nothing is selected", async () => {
    selection.mockResolvedValue({
      kind: "selected",
      selected: { sheet: "Mine", row: 0, column: 0, cells: [] },
    });
    const { user } = await show();
    await openPart(user, "own");
    await user.click(screen.getByRole("button", { name: "Read the selection" }));
    expect(screen.getByRole("alert")).toHaveTextContent(/holds no rows/);
  });
});

describe("sheets to print", () => {
  it("are made for the chosen indicators and stakeholders", async () => {
    printed.mockResolvedValue({
      kind: "rebuilt",
      name: "HSA Interview guide",
      assessment: "",
      typedOver: [],
    });
    const { user, desk } = await show();
    await openPart(user, "print");
    const name = water.categories[0]!.name;
    await user.click(screen.getByRole("checkbox", { name: `All of ${name}` }));
    await user.click(screen.getByRole("button", { name: "Make the sheet" }));
    const wanted = water.indicators
      .filter(({ category }) => category === water.categories[0]!.code)
      .map(({ code }) => code);
    expect(printed.mock.calls[0]?.[0].sheet).toMatchObject({
      kind: "interview guide",
      codes: wanted,
    });
    expect(desk.log).toContain("say HSA Interview guide is ready to print.");
    expect(screen.getByRole("button", { name: "Go to the sheet" })).toBeInTheDocument();
  });

  it("say which of their cells somebody had typed over", async () => {
    const typedOver = ["cell B2"];
    printed.mockResolvedValue({ kind: "rebuilt", name: "HSA Guide", assessment: "", typedOver });
    const { user, desk } = await show();
    await openPart(user, "print");
    await user.click(screen.getByRole("checkbox", { name: `All of ${water.categories[0]!.name}` }));
    await user.click(screen.getByRole("button", { name: "Make the sheet" }));
    expect(desk.log.join("\n")).toMatch(/HSA Guide is ready to print\. .*cell B2.*below/);
  });

  it("are left where somebody has typed into them, and need an indicator", async () => {
    printed.mockResolvedValue({ kind: "has-notes", sheet: "HSA Observation" });
    const { user } = await show();
    await openPart(user, "print");
    await user.selectOptions(screen.getByRole("combobox", { name: "Sheet" }), "observation sheet");
    await user.click(screen.getByRole("button", { name: "Make the sheet" }));
    expect(screen.getByRole("alert")).toHaveTextContent(/somebody has typed/);
  });
});

it("says that the log is gone where there is none", () => {
  const desk = taskDesk(makeAssessment(water));
  render(
    <FluentProvider theme={webLightTheme}>
      <EvidenceTask {...desk.props} />
    </FluentProvider>
  );
  expect(screen.getByRole("alert")).toHaveTextContent(/no evidence log/);
});
