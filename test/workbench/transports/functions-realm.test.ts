import { FunctionsRealm } from "../../../src/workbench/transports/functions-realm";

const functionsJson = JSON.stringify({
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "ADD", parameters: [{ type: "number" }, { type: "number", optional: true }] },
    { id: "SEES", parameters: [{ type: "any", dimensionality: "matrix" }, { type: "any" }] },
    { id: "FAIL", parameters: [{ type: "string" }] },
    { id: "GIVES", parameters: [{ type: "string" }] },
    { id: "SLOW", parameters: [{ type: "number" }] },
    { id: "NEVER", parameters: [] },
    { id: "HAS", parameters: [] },
  ],
});
const functionsJs = `
  CustomFunctions.associate("ADD", (a, b) => a + (b === null ? 100 : b));
  CustomFunctions.associate("SEES", (m, x, inv) =>
    JSON.stringify(m.map((r) => r.map((v) => (v instanceof CustomFunctions.Error ? v.code : v)))) +
    "|" + x + "|" + inv.address);
  CustomFunctions.associate("FAIL", (code) => {
    if (code === "plain") throw new Error("x");
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "why");
  });
  CustomFunctions.associate("GIVES", (what) => ({
    jagged: [[1, 2], [3]], flat: [1, 2], empty: [], object: { a: 1 }, nothing: null, nan: NaN,
    infinity: Infinity, matrix: [[1, "a"], [true, null]],
    number: { type: "FormattedNumber", basicValue: 7 },
  })[what]);
  CustomFunctions.associate("SLOW", (ms) => new Promise((done) => setTimeout(() => done(ms), ms)));
  CustomFunctions.associate("NEVER", () => new Promise(() => {}));
  CustomFunctions.associate("HAS", () => typeof Excel + typeof require + typeof process);
`;

function realm(patience?: number): FunctionsRealm {
  return new FunctionsRealm({
    functionsJs,
    functionsJson,
    namespace: "T",
    fastTimers: true,
    patience,
  });
}
const call = (id: string, ...args: any[]) => ({ id, args, address: "Sheet1!A1" });

describe("the add-in's functions in Microsoft's runtime", () => {
  it("answers many calls in their order", async () => {
    const calls = Array.from({ length: 300 }, (_, index) => call("add", index, 1));
    const results = await realm().callAll(calls, "desktop");
    expect(results).toEqual(calls.map((_, index) => index + 1));
  });

  it("fills omitted arguments with null, so that the invocation stays behind them", async () => {
    expect(await realm().callAll([call("ADD", 1), call("ADD", 1, undefined)], "web")).toEqual([
      101, 101,
    ]);
  });

  it("sends blanks as 0 on the desktop and as null on the web", async () => {
    const runtime = realm();
    const request = [call("SEES", [[null, "", "x"]], null)];
    expect(await runtime.callAll(request, "desktop")).toEqual(['[[0,"","x"]]|0|Sheet1!A1']);
    expect(await runtime.callAll(request, "web")).toEqual(['[[null,"","x"]]|null|Sheet1!A1']);
  });

  it("converts scalars to their declared type, or fails as Excel does", async () => {
    const results = await realm().callAll(
      [
        call("ADD", "2", [[true]]),
        call("ADD", "two", 1),
        call("ADD", [[1, 2]], 1),
        call("ADD", { error: "#REF!" }, 1),
        call("ADD", 1, 2, 3),
        call("NONE"),
      ],
      "desktop"
    );
    expect(results).toEqual([
      3,
      { error: "#VALUE!" },
      { error: "#VALUE!" },
      { error: "#REF!" },
      { error: "#VALUE!" },
      { error: "#NAME?" },
    ]);
  });

  it("passes error cells as errors where the metadata asks for them", async () => {
    expect(await realm().callAll([call("SEES", [[{ error: "#N/A" }, 1]], 2)], "web")).toEqual([
      '[["#N/A",1]]|2|Sheet1!A1',
    ]);
    const strict = new FunctionsRealm({
      functionsJs,
      functionsJson: functionsJson.replace("true", "false"),
      namespace: "T",
      fastTimers: true,
    });
    expect(await strict.callAll([call("SEES", [[{ error: "#N/A" }, 1]], 2)], "web")).toEqual([
      { error: "#N/A" },
    ]);
  });

  it.each([
    ["notAvailable", "#N/A"],
    ["divisionByZero", "#DIV/0!"],
    ["invalidNumber", "#NUM!"],
    ["nullReference", "#NULL!"],
    ["invalidValue", "#VALUE!"],
    ["invalidName", "#VALUE!"],
    ["plain", "#VALUE!"],
  ])("shows %s as %s", async (code, error) => {
    expect(await realm().callAll([call("FAIL", code)], "desktop")).toEqual([{ error }]);
  });

  it.each([
    ["jagged", { error: "#VALUE!" }],
    ["flat", { error: "#VALUE!" }],
    ["empty", { error: "#VALUE!" }],
    ["object", { error: "#VALUE!" }],
    ["nothing", 0],
    ["nan", { error: "#VALUE!" }],
    ["infinity", { error: "#NUM!" }],
    [
      "matrix",
      [
        [1, "a"],
        [true, 0],
      ],
    ],
    ["number", 7],
  ])("takes the result %s", async (what, expected) => {
    expect(await realm().callAll([call("GIVES", what)], "desktop")).toEqual([expected]);
  });

  it("waits for promises and gives up on those that never come", async () => {
    expect(await realm().callAll([call("SLOW", 20)], "desktop")).toEqual([20]);
    expect(await realm(30).callAll([call("NEVER"), call("ADD", 1, 1)], "desktop")).toEqual([
      { error: "#BUSY!" },
      2,
    ]);
  });

  it("has neither Excel nor Node's own globals", async () => {
    expect(await realm().callAll([call("HAS")], "desktop")).toEqual([
      "undefinedundefinedundefined",
    ]);
  });
});
