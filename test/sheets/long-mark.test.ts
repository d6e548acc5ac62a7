import fc from "fast-check";
import { longMark, readLongMark } from "../../src/sheets/long-mark";

const text = fc.stringMatching(/^[0-9a-f ]{0,900}$/);

it("gives back any text, in pieces that every Excel keeps", () => {
  fc.assert(
    fc.property(text, (written) => {
      const marks = longMark("M", written);
      expect(readLongMark({ other: "x", ...marks }, "M")).toBe(written);
      for (const value of Object.values(marks)) expect(value.length).toBeLessThanOrEqual(255);
    })
  );
});

it("does not mind what is left over from a longer text", () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const marks = { ...longMark("M", before), ...longMark("M", now) };
      expect(readLongMark(marks, "M")).toBe(now);
    })
  );
});

it("says nothing where a piece was cut, lost or is of another text", () => {
  const written = "0123456789abcdef".repeat(60);
  const marks = longMark("M", written);
  expect(Object.keys(marks)).toEqual(["M", "M.2", "M.3", "M.4"]);
  for (const [key, value] of Object.entries(marks)) {
    for (const spoilt of ["", value.slice(0, 200), value.slice(1), value.replace(/.$/, "x")]) {
      expect([key, readLongMark({ ...marks, [key]: spoilt }, "M")]).toEqual([key, null]);
    }
    const without = Object.fromEntries(Object.entries(marks).filter(([one]) => one !== key));
    expect(readLongMark(without, "M")).toBeNull();
  }
  expect(readLongMark({}, "M")).toBeNull();
  expect(readLongMark({ M: "7f29ad1b628f" }, "M")).toBeNull();
});
