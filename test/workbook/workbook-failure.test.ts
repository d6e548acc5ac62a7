import { workbookFailure } from "../../src/workbook/workbook-failure";

it.each([
  ["InvalidOperationInCellEditMode", "editing-cell"],
  ["AccessDenied", "protected"],
  ["RequestPayloadSizeLimitExceeded", "too-big"],
  ["ItemNotFound", "missing"],
  ["ApiNotFound", "excel-too-old"],
  ["FilteredRangeConflict", "filtered"],
  ["InvalidOrTimedOutSession", "closed"],
  ["ConnectionFailure", "closed"],
  ["Timeout", "busy"],
  ["WriteNotSupportedWhenModalDialogOpen", "dialog-open"],
  ["InsertDeleteConflict", "in-the-way"],
  ["constructor", "unknown"],
  ["SomethingNew", "unknown"],
])("tells %s", (code, kind) => {
  const error = Object.assign(new Error("words of Excel"), {
    code,
    debugInfo: { statement: "range.values = ...;" },
  });
  expect(workbookFailure(error)).toEqual({
    kind,
    code,
    detail: "words of Excel",
    statement: "range.values = ...;",
  });
});

it.each([[undefined], [null], ["text"], [7], [{}]])("survives %j", (thrown) => {
  expect(workbookFailure(thrown)).toMatchObject({ kind: "unknown", code: "" });
});
