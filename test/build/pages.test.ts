import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildIfStale } from "../../tools/build-if-stale.cjs";
import { officeAddresses, pageHtml } from "../../tools/page-html.cjs";
import { parseManifest, addresses } from "../manifest/manifest-document";

const dist = path.resolve(__dirname, "../../dist");
const read = (name: string) => fs.readFileSync(path.join(dist, name), "utf8");

/** gzipped bytes: the budgets of the build, and for the page of the ribbon what it weighs plus a quarter */
const sizeLimits: Readonly<Record<string, number>> = {
  "functions.js": 40_000,
  "taskpane.js": 80_000,
  "commands.js": 1_500,
};

/** gzipped bytes of the worker of the pane with what it shares with the pane: what it weighs plus a quarter */
const workerLimit = 200_000;

describe("what is shipped", () => {
  beforeAll(() => {
    expect(buildIfStale()).toBe(0);
  }, 180_000);

  it("holds every file the manifest points at", () => {
    const wanted = addresses(parseManifest(read("manifest.xml"))).map((address) =>
      new URL(address).pathname.slice(1)
    );
    expect(wanted).toContain("functions.json");
    expect(wanted.filter((name) => !fs.existsSync(path.join(dist, name)))).toEqual([]);
  });

  it.each(Object.entries(sizeLimits))("keeps %s within %d bytes gzipped", (name, limit) => {
    expect(gzipSync(read(name), { level: 9 }).length).toBeLessThanOrEqual(limit);
  });

  it.each(["taskpane.html", "functions.html", "commands.html", "assets/help.html"])(
    "%s states its content policy before it loads anything",
    (name) => {
      const html = read(name);
      const policy = html.search(/http-equiv="?Content-Security-Policy/);
      expect(policy).toBeGreaterThan(0);
      expect(html).toContain("default-src 'none'");
      const first = html.search(/<(script|style|link|img)\b/);
      if (first >= 0) expect(policy).toBeLessThan(first);
    }
  );

  it.each(["taskpane.html", "functions.html", "commands.html"])(
    "%s of the workbench differs in the address of office.js alone",
    (name) => {
      const theirs = "https://appsforoffice.microsoft.com/lib/1/hosted/";
      const shipped = read(name)
        .replaceAll(theirs, "/officejs/")
        .replaceAll(new URL(theirs).origin, "'self'");
      // Ours is beside the page in both: /taskpane.js there, taskpane.js here.
      const here = read(`workbench/${name}`).replace(/src=\/(?!officejs)/g, "src=");
      expect(here).toBe(shipped);
    }
  );

  it("lets the pane alone start workers, from its own files", () => {
    expect(read("taskpane.html")).toContain("worker-src 'self';");
    for (const name of ["functions.html", "commands.html"]) {
      expect(read(name)).not.toContain("worker-src");
    }
  });

  it("has a worker that knows no page and no Office, with all that it loads", () => {
    const chunks = fs.readdirSync(path.join(dist, "chunks"));
    const own = chunks.filter((name) => /^portfolio-worker\.\w+\.js$/.test(name));
    expect(own).toHaveLength(1);
    const code = read(`chunks/${own[0] ?? ""}`);
    // Its runtime has the names of what it may load: `{509:"cfb1e272",661:"a95e3c6e"}`.
    const named = [...code.matchAll(/\b(\d+):"([0-9a-f]{8})"/g)];
    const loaded = named.map(([, id, hash]) => `${id ?? ""}.${hash ?? ""}.js`);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((name) => !chunks.includes(name))).toEqual([]);
    const all = [code, ...loaded.map((name) => read(`chunks/${name}`))].join("\n");
    expect(all).not.toMatch(/Excel\.run|OfficeExtension|useState|fui-Button|createElement/);
    expect(gzipSync(all, { level: 9 }).length).toBeLessThan(workerLimit);
  });

  it.each(["functions.js", "commands.js", "taskpane.js"])("%s needs no eval", (name) => {
    expect(read(name)).not.toMatch(/\beval\(|new Function\(/);
  });

  it("has functions that use no page and none of Office's objects", () => {
    expect(read("functions.js")).not.toMatch(/\b(Excel|Office|document|localStorage)\./);
  });

  it("tells Excel to hand error cells to the functions", () => {
    const metadata = JSON.parse(read("functions.json"));
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.length).toBeGreaterThan(0);
  });

  it("has a terminal command that needs nothing from node_modules", () => {
    const bundle = read("terminal/assess.cjs");
    const wanted = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(wanted.filter((name) => !/^(node:)?[a-z_]+(\/[a-z]+)?$/.test(name ?? ""))).toEqual([]);
    expect(bundle).not.toContain("Microsoft Office JavaScript API library");
  });
});

describe("the address of office.js", () => {
  it("is Microsoft's public one unless another is given", () => {
    expect(officeAddresses()).toEqual({
      origin: "https://appsforoffice.microsoft.com",
      office: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      functionsRuntime:
        "https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js",
    });
  });

  it("carries over to the functions runtime and to the content policy", () => {
    const office = officeAddresses("https://cdn.example.gov/a/lib/1/hosted/office.js");
    expect(office.functionsRuntime).toBe(
      "https://cdn.example.gov/a/lib/1/hosted/custom-functions-runtime.js"
    );
    const html = pageHtml({ title: "T", script: office.office, officeOrigin: office.origin });
    expect(html).toContain("script-src 'self' https://cdn.example.gov;");
    expect(html).not.toContain("microsoft.com");
  });

  it.each(["http://cdn.example.gov/office.js", "https://cdn.example.gov/", "office.js"])(
    "%s is refused",
    (address) => {
      expect(() => officeAddresses(address)).toThrow();
    }
  );
});
