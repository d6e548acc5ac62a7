import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultFramework } from "../../src/framework/default-framework";
import { functionsFramework } from "../../src/framework/functions-framework";
import prune from "../../tools/functions-framework-loader.cjs";

const folder = path.resolve(__dirname, "../../templates/frameworks/human-security");

/** A value with the members that another has, lists and records alike. */
function likeness(whole: unknown, part: unknown): unknown {
  if (Array.isArray(part) && Array.isArray(whole)) {
    expect(whole.length).toBe(part.length);
    return part.map((one, index) => likeness(whole[index], one));
  }
  if (part !== null && typeof part === "object") {
    const from = whole as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(part).map(([name, one]) => [name, likeness(from[name], one)])
    );
  }
  return whole;
}

describe("what the functions carry of the framework", () => {
  it("equals the same members of the framework as it is loaded", () => {
    const carried = functionsFramework();
    expect(carried).toEqual(likeness(defaultFramework(), carried));
    expect(Object.keys(carried.conversions)).toEqual(Object.keys(defaultFramework().conversions));
    expect(carried.indicators[0]!.anchors).toHaveLength(carried.scale.levels.length);
  });

  it("is the same from the pruned files of the build", () => {
    const files = ["framework.json", "barriers.json", "mitigations.json"];
    jest.isolateModules(() => {
      for (const name of files) {
        const file = path.join(folder, name);
        const source = readFileSync(file, "utf8");
        const pruned = prune.call({ resourcePath: file }, source);
        expect(pruned.length).toBeLessThan(0.8 * JSON.stringify(JSON.parse(source)).length);
        jest.doMock(file, () => JSON.parse(pruned) as unknown);
      }
      const again = jest.requireActual<typeof import("../../src/framework/functions-framework")>(
        "../../src/framework/functions-framework"
      );
      expect(again.functionsFramework()).toEqual(functionsFramework());
      expect(again.functionsFramework()).not.toBe(functionsFramework());
      for (const name of files) jest.dontMock(path.join(folder, name));
    });
  });

  it("refuses a file of which nothing is said", () => {
    expect(() => prune.call({ resourcePath: "other.json" }, "{}")).toThrow(/other\.json/);
  });
});
