import typescriptLoader from "../../tools/typescript-loader.cjs";

interface Answer {
  code: string;
  map: { mappings: string; sourcesContent?: string[] } | undefined;
}

const load = (source: string, { file = "/project/src/a.ts", sourceMap = false } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const async = () => (error: Error | null, code?: string, map?: Answer["map"]) => {
      if (error === null) resolve({ code: code ?? "", map });
      else reject(error);
    };
    typescriptLoader.call({ resourcePath: file, sourceMap, async }, source);
  });

const codeOf = async (source: string, file?: string) => (await load(source, { file })).code;

describe("what the build does with TypeScript", () => {
  it("takes out the types and leaves the rest as it is written", async () => {
    const code = await codeOf(
      'import type { A } from "./a";\nexport const f = (x?: A): number => x?.n ?? (1 as number);'
    );
    expect(code.replace(/\s+/g, " ").trim()).toBe("export const f = (x)=>x?.n ?? 1;");
  });

  it("keeps an import for the sake of what its module does, as tsconfig.json says", async () => {
    const code = await codeOf('import { a } from "./a";\nimport { type B } from "./b";');
    expect(code).toContain('import { a } from "./a"');
    expect(code).toMatch(/import (\{\s*\} from )?"\.\/b"/);
  });

  it("keeps what the minimiser and the generator of the functions read: the comments", async () => {
    const code = await codeOf("/** @customfunction */\nexport const a = /*#__PURE__*/ f<A>();");
    expect(code).toContain("/** @customfunction */");
    expect(code).toContain("/*#__PURE__*/");
  });

  it("reads tags in .tsx, and type assertions in brackets in .ts", async () => {
    expect(await codeOf("export const a = <b>{c}</b>;", "/project/src/a.tsx")).toMatch(
      /import \{ jsx as (\w+) \} from "react\/jsx-runtime";[^]*\1\("b"/
    );
    expect(await codeOf("export const a = <string>b;")).toContain("const a = b;");
  });

  it("gives a map only when webpack wants one", async () => {
    const source = "type A = 1;\n\nexport const a: A = 1;\n";
    expect((await load(source)).map).toBeUndefined();
    // Nothing on the first line of the output comes from lines 1 and 2: "AAEA" is line 3, column 1.
    expect((await load(source, { sourceMap: true })).map?.mappings).toMatch(/^AAEA/);
  });

  it("stops at what is no TypeScript, and names the file and the line", async () => {
    await expect(load("const a = 1;\nconst = 2;")).rejects.toThrow(/src\/a\.ts:2/);
  });
});
