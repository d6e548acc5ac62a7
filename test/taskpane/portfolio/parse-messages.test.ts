import fc from "fast-check";
import { asReadRequest, asWorkerAnswer } from "../../../src/taskpane/portfolio/parse-messages";
import { rowsOf } from "./portfolio-rows";

const request = { kind: "read", id: 3, file: "a.xlsx", bytes: new ArrayBuffer(2), readAt: "now" };
const rows = { kind: "rows", id: 3, rows: rowsOf("a.xlsx", { rounds: 2 }) };

it("takes what page and worker send each other", () => {
  expect(asReadRequest(request)).toEqual(request);
  expect(asWorkerAnswer(rows)).toEqual(rows);
  expect(asWorkerAnswer({ kind: "ready" })).toEqual({ kind: "ready" });
  expect(asWorkerAnswer({ kind: "broke", id: 3 })).toEqual({ kind: "broke", id: 3 });
});

it.each([
  ["another kind", { ...request, kind: "write" }],
  ["bytes that are none", { ...request, bytes: [1, 2] }],
  ["an id that is no number", { ...request, id: "3" }],
  ["no file", { ...request, file: undefined }],
])("refuses a request with %s", (_, message) => {
  expect(asReadRequest(message)).toBeNull();
});

const [score] = rows.rows.scores;
const withScore = (row: unknown) => ({ ...rows, rows: { ...rows.rows, scores: [row] } });

it.each([
  ["without a table", { ...rows, rows: { ...rows.rows, files: undefined } }],
  ["with a row that lacks a column", withScore({ ...score, band: undefined })],
  ["with a column too many", withScore({ ...score, secret: "x" })],
  ["with a value that no cell holds", withScore({ ...score, score: { toString: "x" } })],
  ["with a number that is none", withScore({ ...score, score: NaN })],
  ["with a row that is none", withScore(null)],
  ["of another request's kind", request],
])("refuses rows %s", (_, message) => {
  expect(asWorkerAnswer(message)).toBeNull();
});

it("takes nothing else, whatever it is", () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(asReadRequest(message)).toBeNull();
      expect(asWorkerAnswer(message)).toBeNull();
    })
  );
});
