/**
 * Which Chromium to drive: the one that BROWSER_PATH names; on Linux the one that comes from npm; else
 * an installed Chrome, Edge or Chromium.
 */
const fs = require("node:fs");
const path = require("node:path");

/** Where installers put a browser, below folders that differ from machine to machine. */
function installed(platform, env) {
  if (platform === "darwin") {
    const names = ["Google Chrome", "Microsoft Edge", "Chromium"];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== "win32") {
    const names = ["google-chrome", "microsoft-edge", "chromium", "chromium-browser"];
    return names.map((name) => `/usr/bin/${name}`);
  }
  const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
  const files = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return files.flatMap((file) =>
    folders.filter((folder) => folder !== undefined).map((folder) => path.win32.join(folder, file))
  );
}

/**
 * @param {object} [machine] what there is, for tests
 * @returns {Promise<string>} path of the browser to start
 * @throws {Error} with a sentence that says what to install
 */
async function findBrowser({
  platform = process.platform,
  arch = process.arch,
  env = process.env,
  exists = fs.existsSync,
  // CommonJS build: the class itself. The first call unpacks the browser to the temporary folder.
  bundled = () => require("@sparticuz/chromium").executablePath(),
} = {}) {
  const named = env.BROWSER_PATH;
  if (named !== undefined && named !== "") {
    if (exists(named)) return named;
    throw new Error(`BROWSER_PATH names no file: ${named}`);
  }
  if (platform === "linux" && arch === "x64") return bundled();
  const found = installed(platform, env).find((file) => exists(file));
  if (found !== undefined) return found;
  throw new Error(
    "No browser was found. Install Chrome or Edge, or set BROWSER_PATH to a Chromium."
  );
}

/**
 * Not sparticuz.args: its --single-process ends the whole browser when a context closes, and its
 * --disable-web-security hides CORS faults.
 */
const browserArguments = ["--no-sandbox", "--disable-background-networking"];

module.exports = { browserArguments, findBrowser };
