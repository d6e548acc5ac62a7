import { readFileSync } from "node:fs";
import path from "node:path";
import { tokens as fluentTokens } from "@fluentui/react-components";
import standIn from "../../tools/fluent-tokens-loader.cjs";

const fluentModule = readFileSync(
  path.resolve(__dirname, "../../node_modules/@fluentui/tokens/lib/tokens.js"),
  "utf8"
);

/** What the text of a module exports under the name `tokens`. */
const tokensOf = (text: string): Record<string, string> =>
  new Function(`${text.replace("export const", "const")}; return tokens;`)() as never;

describe("the stand-in for Fluent's table of tokens", () => {
  it("says of every token what Fluent's table says", () => {
    const tokens = tokensOf(standIn(fluentModule));
    const names = Object.keys(fluentTokens) as (keyof typeof fluentTokens)[];
    expect(names.length).toBeGreaterThan(400);
    for (const name of names) expect([name, tokens[name]]).toEqual([name, fluentTokens[name]]);
    expect(tokens["zIndexPopup"]).toBe("var(--zIndexPopup, 2000)");
  });

  it("refuses to be listed, which it could only do wrong", () => {
    expect(() => Object.keys(tokensOf(standIn(fluentModule)))).toThrow("cannot be listed");
  });

  it("weighs next to nothing", () => {
    expect(standIn(fluentModule).length).toBeLessThan(1000);
  });

  it.each([
    ["values that are no text", "export const tokens = { a: 1 };"],
    ["a module that imports", 'export const tokens = { ...1 }; import "x";'],
    ["another export", 'export const other = { a: "var(--a)" };'],
  ])("stops the build at %s", (_, text) => {
    expect(() => standIn(text)).toThrow(/Fluent's token/);
  });
});
