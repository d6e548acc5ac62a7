import { askedTask } from "../../../src/taskpane/pane/asked-task";

describe("what a button of the ribbon asks for", () => {
  it.each([
    ["", null, false],
    ["?_host_Info=Excel$Win32$16.01", null, false],
    ["?task=check", "check", false],
    ["?task=check&_host_Info=Excel", "check", false],
    ["?task=summary&do=build", "summary", true],
    ["?task=summary", "summary", false],
    ["?task=check&do=build", "check", false],
    ["?task=constructor", null, false],
    ["?task=Check", null, false],
  ])("%s", (search, task, builds) => {
    expect(askedTask(search)).toEqual({ task, builds });
  });
});
