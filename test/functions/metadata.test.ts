import fs from "node:fs";
import lock from "../../src/functions/functions.lock.json";
import { functionSources } from "../../tools/function-sources.cjs";
import { functionsJson } from "../../tools/functions-json.cjs";
import { generatedMetadata, type FunctionMetadata } from "./generated-metadata";

type Locked = ReturnType<typeof locked>;

/** What a workbook that was saved years ago relies on: no texts. */
function locked({ id, name, parameters, result }: FunctionMetadata) {
  return {
    id,
    name,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: parameter.type ?? "any",
      dimensionality: parameter.dimensionality ?? "scalar",
      optional: parameter.optional ?? false,
    })),
    result: { type: result.type ?? "any", dimensionality: result.dimensionality ?? "scalar" },
  };
}

/** In words, how a change would break formulas that stand in workbooks; null if it only adds. */
function breakage(before: readonly Locked[], after: readonly Locked[]): string | null {
  for (const old of before) {
    const now = after.find(({ id }) => id === old.id);
    if (now === undefined) {
      return `${old.id} is gone: workbooks that call it would show #NAME?. Keep it, deprecated if need be.`;
    }
    const head = now.parameters.slice(0, old.parameters.length);
    const same = JSON.stringify({ ...now, parameters: head }) === JSON.stringify(old);
    if (!same) {
      return `${old.id} changed. A released function keeps its name, parameters, their order and its result.`;
    }
    const added = now.parameters.slice(old.parameters.length);
    if (added.some(({ optional }) => !optional)) {
      return `${old.id} asks for a new parameter. Old formulas do not give it: make it optional.`;
    }
  }
  return null;
}

describe("functions.lock.json", () => {
  it("holds what the build generates", async () => {
    const now = (await generatedMetadata()).functions.map(locked);
    const broken = breakage(lock as Locked[], now);
    if (broken !== null) {
      throw new Error(`${broken} (src/functions/functions.lock.json)`);
    }
    if (JSON.stringify(now) !== JSON.stringify(lock)) {
      throw new Error(
        "Functions or optional parameters were added, which breaks nothing. To release them, put " +
          "this into src/functions/functions.lock.json, new functions last:\n" +
          JSON.stringify(now, null, 2)
      );
    }
  });

  const [first] = lock as Locked[];
  const copy = (change: (one: Locked) => void): Locked[] => {
    const all = structuredClone(lock) as Locked[];
    all.slice(0, 1).forEach(change);
    return all;
  };

  it.each<[string, Locked[], RegExp | null]>([
    ["the same", copy(() => {}), null],
    ["a function gone", (structuredClone(lock) as Locked[]).slice(1), /gone/],
    ["a new name", copy((one) => (one.name += "X")), /changed/],
    ["parameters exchanged", copy((one) => one.parameters.reverse()), /changed/],
    ["a parameter gone", copy((one) => one.parameters.pop()), /changed/],
    [
      "a parameter renamed",
      copy((one) => one.parameters.forEach((p) => (p.name += "X"))),
      /changed/,
    ],
    ["another result", copy((one) => (one.result.type = "string")), /changed/],
    [
      "a new parameter that must be given",
      copy((one) =>
        one.parameters.push({ name: "x", type: "any", dimensionality: "scalar", optional: false })
      ),
      /optional/,
    ],
    [
      "a new optional parameter",
      copy((one) =>
        one.parameters.push({ name: "x", type: "any", dimensionality: "scalar", optional: true })
      ),
      null,
    ],
  ])("%s", (_, after, expected) => {
    expect(first).toBeDefined();
    const said = breakage(lock as Locked[], after);
    if (expected === null) {
      expect(said).toBeNull();
    } else {
      expect(said).toMatch(expected);
    }
  });
});

describe("the generated metadata", () => {
  it("is made without complaint, and every function of the files is one", async () => {
    const { errors, associate, functions: all } = await generatedMetadata();
    expect(errors).toEqual([]);
    const exported = await Promise.all(functionSources().map((file) => import(file)));
    expect(associate.map(({ functionName }) => functionName).sort()).toEqual(
      exported.flatMap((module: object) => Object.keys(module)).sort()
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(12);
  });

  it("has ids that Excel cannot take for a cell, and help for everything", async () => {
    const { functions: all } = await generatedMetadata();
    for (const one of all) {
      expect(one.id).toMatch(/^[A-Z][A-Z_]{2,}$/);
      expect(one.id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
      expect(one.name).toBe(one.id);
      expect(one.description).toMatch(new RegExp(`Example: =HSA\\.${one.id}\\(`));
      // Only plain functions: nothing volatile, streaming or in need of an address.
      expect(one.options).toBeUndefined();
      for (const parameter of one.parameters) {
        expect(parameter.description).toMatch(/^["A-Z].*\.$/);
        expect(parameter.optional === true).toBe(/Left out: /.test(parameter.description ?? ""));
      }
      const optional = one.parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort()).toEqual(optional);
    }
  });

  it("takes ranges as any[][], so that Excel converts no cell before it is read", async () => {
    const { functions: all } = await generatedMetadata();
    for (const one of all) {
      for (const { dimensionality, type } of one.parameters) {
        expect(dimensionality === "matrix" ? type : "any").toBe("any");
      }
    }
  });

  it("says what every function returns, which the generator leaves out", () => {
    for (const file of functionSources()) {
      const comments = fs.readFileSync(file, "utf8").match(/\/\*\*[\s\S]*?\*\/\s*export/g) ?? [];
      expect(comments).not.toHaveLength(0);
      for (const comment of comments) {
        expect(comment).toMatch(/@returns \{[a-z[\]]+\} [A-Z].*\./);
      }
    }
  });

  it("lets error cells reach the functions, and has a help address for each", async () => {
    const { metadataJson } = await generatedMetadata();
    const shipped = functionsJson(metadataJson, "https://example.org/hsa");
    expect(shipped.allowErrorForDataTypeAny).toBe(true);
    for (const { id, helpUrl } of shipped.functions) {
      expect(helpUrl).toBe(`https://example.org/hsa/assets/help.html#${id.toLowerCase()}`);
    }
    const local = functionsJson(metadataJson).functions[0];
    expect(local?.helpUrl).toMatch(/^https:\/\/localhost:3000\/assets\/help\.html#[a-z]+$/);
  });
});
