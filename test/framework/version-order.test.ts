import fc from "fast-check";
import { isNewerVersion } from "../../src/framework/version-order";

it.each([
  ["2.1.1", "2.1.0", true],
  ["2.10.0", "2.9.0", true],
  ["3", "2.9.9", true],
  ["2.1", "2.1.0", false],
  ["2.0.9", "2.1.0", false],
  ["2.2.0-draft", "2.1.0", true],
  ["", "2.1.0", false],
  ["later", "2.1.0", false],
  ["9.9", "", false],
])("%s against %s", (version, known, expected) => {
  expect(isNewerVersion(version, known)).toBe(expected);
});

it("is an order: never both ways, and one way where a part differs", () => {
  const part = fc.nat({ max: 999 });
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
      const [left, right] = [a.join("."), b.join(".")];
      const both = [isNewerVersion(left, right), isNewerVersion(right, left)];
      expect(both.filter(Boolean)).toHaveLength(left === right ? 0 : 1);
    })
  );
});
