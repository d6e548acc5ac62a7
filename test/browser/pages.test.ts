import fs from "node:fs";
import path from "node:path";
import axeCore from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

const appUrl = process.env.APP_URL!;
let browser: Browser;

jest.setTimeout(30_000);

beforeAll(async () => {
  browser = await chromium.connect(process.env.BROWSER_WS!);
});
afterAll(() => browser.close());

/** What a page did while it was open. */
interface Visit {
  page: Page;
  /** addresses outside the add-in's own server */
  elsewhere: string[];
  /** console errors and uncaught exceptions, among them refusals of the content policy */
  complaints: string[];
}

interface Office {
  /** what office.js contains; null: it cannot be reached; "library": Microsoft's own */
  script: string | null;
  dark?: boolean;
}

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A file that the CDN serves, from the development copy of the same library. */
function libraryFile(url: string): string | null {
  const name = new URL(url).pathname.slice(new URL(cdn).pathname.length);
  const file = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist", name);
  return url.startsWith(cdn) && fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
}

async function visit(name: string, office: Office): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    colorScheme: office.dark ? "dark" : "light",
  });
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(appUrl)) return route.continue();
    elsewhere.push(url);
    if (office.script === null) return route.abort();
    const body = office.script === "library" ? libraryFile(url) : office.script;
    return body === null
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: "text/javascript", body });
  });
  await page.goto(appUrl + name, { waitUntil: "networkidle" });
  return { page, elsewhere, complaints };
}

async function accessibilityFaults(page: Page): Promise<string[]> {
  // Through the debugger, not a script element: the content policy would refuse that one.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    // Fluent adds focus guards that axe reports as aria-hidden-focus.
    const result = await (window as any).axe.run({ exclude: ["[data-tabster-dummy]"] });
    return result.violations.map(
      (v: any) => `${v.id}: ${v.nodes.map((n: any) => n.html).join(" | ")}`
    );
  });
}

const insideExcel = `window.Office = {
  HostType: { Excel: "Excel" },
  onReady: (f) => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }).then((i) => (f && f(i), i)),
  actions: { associate() {} },
};`;
const outsideOffice = insideExcel.replace('host: "Excel"', "host: null");
const runtimeStub = `window.CustomFunctions = { associate(id) { (window.associated ||= []).push(id); } };`;

const officeJs = `${cdn}office.js`;

describe("the task pane", () => {
  it.each([{ where: "outside Office", script: outsideOffice, says: "Opened outside Excel" }])(
    "says that it is $where, asks for office.js and nothing else",
    async ({ script, says }) => {
      const { page, elsewhere, complaints } = await visit("taskpane.html", { script });
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Start");
      await page.getByRole("status").filter({ hasText: says }).waitFor({ timeout: 5000 });
      expect(elsewhere).toEqual([officeJs]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  );

  it("works with Microsoft's own office.js under its content policy", async () => {
    const { page, elsewhere, complaints } = await visit("taskpane.html", { script: "library" });
    await page.getByRole("status").filter({ hasText: "Opened outside Excel" }).waitFor();
    expect(elsewhere).toContain(officeJs);
    expect(elsewhere.filter((url) => !url.startsWith(cdn))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("still shows itself when office.js cannot be reached", async () => {
    const { page, elsewhere, complaints } = await visit("taskpane.html", { script: null });
    await page.getByRole("status").filter({ hasText: "Opened outside Excel" }).waitFor();
    expect(elsewhere).toEqual([officeJs]);
    // Chromium reports the blocked script itself; our page adds nothing to that.
    expect(complaints.filter((text) => !text.includes("net::ERR_FAILED"))).toEqual([]);
    await page.close();
  });

  it.each([{ dark: false }, { dark: true }])(
    "has no accessibility fault (dark: $dark) and fits 320 pixels",
    async ({ dark }) => {
      const { page } = await visit("taskpane.html", { script: outsideOffice, dark });
      await page.getByText("Opened outside Excel").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      await page.close();
    }
  );

  it("is refused every request of its own by the content policy", async () => {
    const { page, elsewhere } = await visit("taskpane.html", { script: insideExcel });
    elsewhere.length = 0;
    const outcome = await page.evaluate(async () => {
      const tried: string[] = [];
      await fetch("https://example.org/collect").catch(() => tried.push("fetch refused"));
      const load = (name: "script" | "img", src: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(name);
          element.onload = () => resolve(`${name} loaded`);
          element.onerror = () => resolve(`${name} refused`);
          element.src = src;
          document.body.append(element);
        });
      tried.push(await load("script", "https://example.org/x.js"));
      tried.push(await load("img", "https://example.org/x.png"));
      return tried;
    });
    expect(outcome).toEqual(["fetch refused", "script refused", "img refused"]);
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});

describe("the functions page", () => {
  it("associates every function of functions.json and asks for the runtime only", async () => {
    const { page, elsewhere, complaints } = await visit("functions.html", { script: runtimeStub });
    const associated = await page.evaluate(() => (window as any).associated);
    const metadata = await (await fetch(`${appUrl}functions.json`)).json();
    expect(associated).toEqual(metadata.functions.map((f: { id: string }) => f.id));
    expect(elsewhere).toEqual([officeJs.replace("office.js", "custom-functions-runtime.js")]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("the commands page", () => {
  it("loads without a complaint and asks for office.js only", async () => {
    const { page, elsewhere, complaints } = await visit("commands.html", { script: insideExcel });
    expect(elsewhere).toEqual([officeJs]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("the help page", () => {
  it("asks for nothing and has no accessibility fault", async () => {
    const { page, elsewhere, complaints } = await visit("assets/help.html", { script: null });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(complaints.filter((text) => !text.includes("favicon"))).toEqual([]);
    await page.close();
  });
});
