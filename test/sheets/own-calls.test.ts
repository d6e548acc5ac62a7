import fc from "fast-check";
import { ownCalls } from "../../src/sheets/own-calls";

const ids = new Set(["BAND", "SCORE", "RANGE"]);
const written = (formula: string, namespace = "HSA"): string =>
  ownCalls(formula, namespace, ids).formula;

it.each([
  ["=_xldudf_HSA_BAND(A1)", "=HSA.BAND(A1)"],
  ["=_xlfn._xldudf_HSA_BAND(A1)", "=HSA.BAND(A1)"],
  ["=HSADEV.BAND(A1)", "=HSA.BAND(A1)"],
  ["=HSA_DEV.band (A1)", "=HSA.BAND (A1)"],
  ["=_xldudf_HSA_DEV_BAND(A1)+hsa.range(B1:B9)", "=HSA.BAND(A1)+HSA.RANGE(B1:B9)"],
  ["=IFERROR(_xldudf_HSADEV_BAND(HSA.RANGE(A1)),0)", "=IFERROR(HSA.BAND(HSA.RANGE(A1)),0)"],
  ["=@HSA.BAND(A1)", "=@HSA.BAND(A1)"],
  // A name, a text, a sheet and a column that only look like a call.
  ["=MYHSA.BAND(A1)", "=MYHSA.BAND(A1)"],
  ["=OTHER.HSADEV.BAND(A1)", "=OTHER.HSADEV.BAND(A1)"],
  ['="HSADEV.BAND("&A1', '="HSADEV.BAND("&A1'],
  ['="say ""HSADEV.BAND(1)"""', '="say ""HSADEV.BAND(1)"""'],
  ["='HSADEV.BAND(1)'!A1", "='HSADEV.BAND(1)'!A1"],
  ["=T[HSADEV.BAND(1)]", "=T[HSADEV.BAND(1)]"],
  ["=HSA_BAND(A1)", "=HSA_BAND(A1)"],
  ["=HSADEV.BAND", "=HSADEV.BAND"],
])("%s becomes %s", (formula, expected) => {
  expect(written(formula)).toBe(expected);
});

it("writes the namespace that is registered", () => {
  expect(written("=_xldudf_HSA_BAND(A1)", "HSADEV")).toBe("=HSADEV.BAND(A1)");
});

it("leaves a function that this add-in does not have, and names it", () => {
  expect(ownCalls("=_xldudf_HSA_FUTURE(HSADEV.BAND(1))", "HSA", ids)).toEqual({
    formula: "=_xldudf_HSA_FUTURE(HSA.BAND(1))",
    known: 1,
    unknown: ["FUTURE"],
  });
});

it("changes nothing the second time, and no text that holds no name of ours", () => {
  const part = fc.constantFrom(
    "HSADEV.BAND(",
    "_xldudf_HSA_SCORE(",
    '"HSA.BAND("',
    "'a''b'!A1",
    "T[[x],[y]]",
    "+",
    ")",
    '"',
    "'",
    "["
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const once = written(`=${parts.join("")}`);
      expect(written(once)).toBe(once);
    })
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/hsa/i.test(text));
      expect(written(text)).toBe(text);
    })
  );
});
