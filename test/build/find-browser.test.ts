import { findBrowser } from "../../tools/find-browser.cjs";

const bundled = () => Promise.resolve("/tmp/bundled");
const none = () => false;

describe("the browser that is driven", () => {
  it("is the one from npm where that runs", async () => {
    const machine = { platform: "linux", arch: "x64", env: {}, exists: none, bundled };
    expect(await findBrowser(machine)).toBe("/tmp/bundled");
  });

  it.each([
    ["darwin", {}, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    ["linux", {}, "/usr/bin/chromium"],
    [
      "win32",
      { PROGRAMFILES: "C:\\Programs", LOCALAPPDATA: "D:\\Local" },
      "D:\\Local\\Google\\Chrome\\Application\\chrome.exe",
    ],
  ])(
    "is an installed one on %s, which the one from npm does not know",
    async (platform, env, file) => {
      const exists = (asked: string): boolean => asked === file;
      expect(await findBrowser({ platform, arch: "arm64", env, exists, bundled })).toBe(file);
    }
  );

  it("is the one that somebody names, before all others", async () => {
    const env = { BROWSER_PATH: "/opt/mine" };
    const exists = (asked: string): boolean => asked === "/opt/mine";
    expect(await findBrowser({ platform: "linux", arch: "x64", env, exists, bundled })).toBe(
      "/opt/mine"
    );
    await expect(findBrowser({ env, exists: none, bundled })).rejects.toThrow(/\/opt\/mine/);
  });

  it("is asked for where there is none", async () => {
    const machine = { platform: "darwin", env: {}, exists: none, bundled };
    await expect(findBrowser(machine)).rejects.toThrow(/Install Chrome or Edge/);
  });
});
