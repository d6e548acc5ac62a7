import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { addresses, elements, only, parseManifest, resources } from "./manifest-document";

const root = path.resolve(__dirname, "../..");
const file = path.join(root, "manifest.xml");
const text = fs.readFileSync(file, "utf8");
const manifest = parseManifest(text);
const texts = resources(manifest);

/** Width and height of a PNG, from its header. */
function pngSize(name: string): { width: number; height: number } {
  const bytes = fs.readFileSync(path.join(root, "assets", name));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("identity", () => {
  it("is frozen: workbooks and administrators know the add-in by these two", () => {
    expect(only(manifest, "Id").textContent).toBe("2d5f0e8b-ca27-4e1a-9f89-b2a1e954dc60");
    expect(texts.get("Functions.Namespace")).toBe("HSA");
  });

  it("has the version of package.json", () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    expect(only(manifest, "Version").textContent).toBe(`${version}.0`);
  });

  it("is read by Microsoft's own manifest reader", () => {
    // In a process of its own: the reader needs ES modules, which jest's sandbox cannot require.
    const script = `require("office-addin-manifest").OfficeAddinManifest
      .readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)))`;
    const info = JSON.parse(
      execFileSync(process.execPath, ["-e", script, file], { cwd: root, encoding: "utf8" })
    );
    expect(info).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      displayName: "Human Security Assessment",
      defaultLocale: "en-US",
    });
  });
});

describe("resources", () => {
  const used = Array.from(manifest.getElementsByTagName("*"))
    .map((element) => element.getAttribute("resid"))
    .filter((id): id is string => id !== null);

  it("all resolve, and none is left over", () => {
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].sort()).toEqual([...texts.keys()].sort());
  });

  it("have ids of at most 32 characters", () => {
    expect([...texts.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  it("keep Office's text lengths: 125 for short strings, 250 for long ones", () => {
    const longer = (group: string, limit: number) =>
      Array.from(only(manifest, group).getElementsByTagNameNS("*", "String")).filter(
        (element) => (element.getAttribute("DefaultValue") ?? "").length > limit
      );
    expect(longer("ShortStrings", 125)).toEqual([]);
    expect(longer("LongStrings", 250)).toEqual([]);
    const value = (name: string) => elements(manifest, name)[0]?.getAttribute("DefaultValue") ?? "";
    expect(value("DisplayName").length).toBeLessThanOrEqual(125);
    expect(value("Description").length).toBeLessThanOrEqual(250);
    expect((only(manifest, "ProviderName").textContent ?? "").length).toBeLessThanOrEqual(125);
  });

  it("have control ids that are unique and at most 125 characters", () => {
    const ids = ["Group", "Control"].flatMap((name) =>
      elements(manifest, name).map((element) => element.getAttribute("id") ?? "")
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
  });
});

describe("addresses", () => {
  it("are https, all on the development address that a deployment replaces", () => {
    const found = addresses(manifest);
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it("ask for no other domain", () => {
    expect(elements(manifest, "AppDomain")).toEqual([]);
  });

  it("name icons that are there, in the size they are named for", () => {
    const icons = addresses(manifest).filter((address) => address.endsWith(".png"));
    for (const icon of icons) {
      const name = icon.slice(icon.lastIndexOf("/") + 1);
      const size = Number(/\d+/.exec(name)?.[0]);
      expect(pngSize(name)).toEqual({ width: size, height: size });
    }
    expect(icons.filter((icon) => icon.endsWith("icon-64.png"))).toHaveLength(1);
    for (const icon of elements(manifest, "Icon")) {
      const sizes = Array.from(icon.getElementsByTagNameNS("*", "Image")).map((image) => {
        const size = image.getAttribute("size");
        expect(texts.get(image.getAttribute("resid") ?? "")).toMatch(new RegExp(`-${size}\\.png$`));
        return size;
      });
      expect(sizes).toEqual(["16", "32", "80"]);
    }
  });
});

describe("what Excel is asked for", () => {
  it("is ExcelApi 1.14 and nothing more", () => {
    const sets = elements(manifest, "Set").map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ]);
    expect(sets).toEqual([["ExcelApi", "1.14"]]);
  });

  it("runs the functions in the JavaScript-only runtime: no shared runtime is declared", () => {
    expect(elements(manifest, "Runtimes")).toEqual([]);
    const point = elements(manifest, "ExtensionPoint").find(
      (element) => element.getAttribute("xsi:type") === "CustomFunctions"
    );
    const address = (name: string) => {
      const source = point?.getElementsByTagNameNS("*", name)[0];
      return texts.get(
        source?.getElementsByTagNameNS("*", "SourceLocation")[0]?.getAttribute("resid") ?? ""
      );
    };
    expect(["Script", "Page", "Metadata"].map(address)).toEqual([
      "https://localhost:3000/functions.js",
      "https://localhost:3000/functions.html",
      "https://localhost:3000/functions.json",
    ]);
  });
});

describe("the ribbon", () => {
  const buttons = elements(manifest, "Control").map((control) => {
    const text = (name: string): string =>
      texts.get(control.getElementsByTagNameNS("*", name)[0]?.getAttribute("resid") ?? "") ?? "";
    const action = control.getElementsByTagNameNS("*", "Action")[0];
    return {
      label: text("Label"),
      tip: text("Description"),
      does: action?.getAttribute("xsi:type"),
      pane: action?.getElementsByTagNameNS("*", "TaskpaneId")[0]?.textContent,
      opens: text("SourceLocation"),
    };
  });

  it("has buttons that open the pane, at a task where they are named for one", () => {
    expect(buttons.map(({ label, does, opens }) => [label, does, opens])).toEqual([
      ["Assessment", "ShowTaskpane", "https://localhost:3000/taskpane.html"],
      ["Check entries", "ShowTaskpane", "https://localhost:3000/taskpane.html?task=check"],
      [
        "Build summary",
        "ShowTaskpane",
        "https://localhost:3000/taskpane.html?task=summary&do=build",
      ],
    ]);
  });

  it("has one pane for all of them, so that a second button does not open a second pane", () => {
    expect(new Set(buttons.map(({ pane }) => pane))).toEqual(new Set(["HSA.Pane"]));
  });

  it("says of each button what it does, in a tip of its own", () => {
    const tips = buttons.map(({ tip }) => tip);
    expect(tips.filter((tip) => tip.length < 20)).toEqual([]);
    expect(new Set(tips).size).toBe(tips.length);
  });
});

describe("the functions that people are told about", () => {
  interface Locked {
    id: string;
    parameters: { name: string; optional: boolean }[];
  }
  const read = (name: string) => fs.readFileSync(path.join(root, name), "utf8");
  const locked = JSON.parse(read("src/functions/functions.lock.json")) as Locked[];
  const signatures = locked.map(({ id, parameters }) => {
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    return `=HSA.${id}(${names.join(", ")})`;
  });

  it.each(["assets/help.html", "docs/users/functions.md"])(
    "are those of the lock file, with their parameters, in %s",
    (name) => {
      const told = [
        ...read(name).matchAll(/(?:<code>|^`)(=HSA\.[A-Z]+\([^)]*\))(?:<\/code>|`$)/gm),
      ];
      expect(told.map(([, text]) => text)).toEqual(signatures);
    }
  );
});
