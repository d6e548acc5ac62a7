import fs from "node:fs";
import path from "node:path";
import { devManifest } from "../../tools/dev-manifest.cjs";
import { withAddress } from "../../tools/manifest-addresses.cjs";
import { addresses, only, parseManifest, resources } from "./manifest-document";

const text = fs.readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

describe("the manifest for development", () => {
  const development = parseManifest(devManifest(text));
  const production = parseManifest(text);

  it("has an id and a namespace of its own", () => {
    expect(only(development, "Id").textContent).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
    );
    expect(only(development, "Id").textContent).not.toBe(only(production, "Id").textContent);
    expect(resources(development).get("Functions.Namespace")).toBe("HSA_DEV");
  });

  it("says [dev] wherever people see its name", () => {
    expect(only(development, "DisplayName").getAttribute("DefaultValue")).toMatch(/ \[dev\]$/);
    const labels = [...resources(production).keys()].filter((id) => /\.(Label|Title)$/.test(id));
    expect(labels).toHaveLength(5);
    for (const id of labels) {
      expect(resources(development).get(id)).toBe(`${resources(production).get(id)} [dev]`);
    }
  });

  it("tells the pane its namespace in each of the pane's addresses, and nobody else", () => {
    const panes = addresses(development).filter((one) => one.includes("/taskpane.html"));
    expect(panes.map((one) => new URL(one).searchParams.get("namespace"))).toEqual(
      Array(4).fill("HSA_DEV")
    );
    expect(addresses(development).filter((one) => one.includes("namespace="))).toEqual(panes);
    expect(addresses(production).filter((one) => one.includes("namespace="))).toEqual([]);
    expect(resources(development).get("Summary.Url")).toBe(
      "https://localhost:3000/taskpane.html?namespace=HSA_DEV&task=summary&do=build"
    );
  });

  it("differs in nothing else", () => {
    const told = addresses(development).map((one) =>
      one.replace("?namespace=HSA_DEV&", "?").replace("?namespace=HSA_DEV", "")
    );
    expect(told).toEqual(addresses(production));
    expect(devManifest(text).split("\n")).toHaveLength(text.split("\n").length);
  });

  it("is refused when a part that must differ is gone", () => {
    expect(() => devManifest(text.replace(/<Id>.*<\/Id>/, ""))).toThrow(/<Id>/);
    expect(() => devManifest(text.replace('Functions.Namespace" Def', 'Other" Def'))).toThrow(
      /Namespace/
    );
  });
});

describe("the address of a deployment", () => {
  it.each(["https://addins.example.org/hsa/", "https://addins.example.org/hsa"])("%s", (base) => {
    const deployed = parseManifest(withAddress(text, base));
    expect(
      addresses(deployed).filter((a) => !a.startsWith("https://addins.example.org/hsa/"))
    ).toEqual([]);
    expect(resources(deployed).get("Taskpane.Url")).toBe(
      "https://addins.example.org/hsa/taskpane.html"
    );
  });

  it("stays localhost when none is given", () => {
    expect(withAddress(text, undefined)).toBe(text);
    expect(withAddress(text, "")).toBe(text);
  });

  it.each([
    "http://addins.example.org/",
    "addins.example.org",
    "https://a.example/?x=1",
    "https://a.example/#x",
  ])("%s is refused", (base) => {
    expect(() => withAddress(text, base)).toThrow();
  });
});
