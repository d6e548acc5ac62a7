import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { answerRequest } from "../../../src/taskpane/portfolio/answer-request";
import { asWorkerAnswer } from "../../../src/taskpane/portfolio/parse-messages";
import { PortfolioTask } from "../../../src/taskpane/portfolio/portfolio-task";
import { freeDesk, playMedia } from "../task-props";

beforeEach(playMedia);

const example = (name: string): Buffer => readFileSync(`templates/examples/${name}`);
/** A copy: what a worker is handed is gone. */
const bytesOf = (content: Buffer): ArrayBuffer => new Uint8Array(content).buffer as ArrayBuffer;

function fileOf(name: string, content: Buffer): File {
  const file = new File([new Uint8Array(content)], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(bytesOf(content)) });
  return file;
}

it("reads real workbooks, and in the page where there are no workers", async () => {
  expect(typeof Worker).toBe("undefined");
  render(
    <FluentProvider theme={webLightTheme}>
      <PortfolioTask {...freeDesk(null).props} />
    </FluentProvider>
  );
  await userEvent.upload(screen.getByLabelText("Choose workbooks"), [
    fileOf("five.xlsx", example("five-rounds.xlsx")),
    fileOf("letter.xlsx", Buffer.from("Dear colleague")),
    fileOf("one.xlsx", example("filled-assessment.xlsx")),
  ]);
  expect(
    await screen.findByText("2 assessments with 6 rounds", {}, { timeout: 30_000 })
  ).toBeVisible();
  const [first] = within(screen.getByRole("list", { name: "Chosen files" })).getAllByRole(
    "listitem"
  );
  expect(first).toHaveTextContent(/^✗letter\.xlsxskipped.*not an Excel workbook/);
});

it("answers a request with rows that the page takes, and without rows by indicator", () => {
  const request = { kind: "read", id: 7, file: "a.xlsx", readAt: "2026-11-27 10:00" };
  const answer = answerRequest({ ...request, bytes: bytesOf(example("filled-assessment.xlsx")) });
  expect(asWorkerAnswer(structuredClone(answer))).toEqual(answer);
  if (answer.kind !== "rows") throw new Error(answer.kind);
  expect(Object.keys(answer.rows).sort()).toEqual(["barriers", "files", "mitigations", "scores"]);
  expect(answer).toMatchObject({ id: 7 });
  // Four categories and the row over all; nothing of what people said or wrote.
  expect(answer.rows.scores.length).toBe(5);
  expect(answer.rows.files).toMatchObject([{ file: "a.xlsx", outcome: "read" }]);
});

it("says that it broke when it is asked for what nobody asks", () => {
  expect(answerRequest({ kind: "write" })).toEqual({ kind: "broke", id: -1 });
});
