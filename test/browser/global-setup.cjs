/**
 * Starts one Chromium for the whole run and serves dist/ to it. Plain CommonJS: jest loads
 * globalSetup outside its module sandbox, and .cjs is not sent through swc.
 */
const http = require("node:http");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { browserArguments, findBrowser } = require("../../tools/find-browser.cjs");
const { buildIfStale } = require("../../tools/build-if-stale.cjs");
const { serveWorkbench } = require("../../tools/workbench-server.cjs");

const root = path.resolve(__dirname, "../../dist");
const contentTypes = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
};

function serveFile(request, response) {
  const file = path.join(root, path.normalize(new URL(request.url, "http://x").pathname));
  if (
    !file.startsWith(root + path.sep) ||
    !fs.statSync(file, { throwIfNoEntry: false })?.isFile()
  ) {
    response.writeHead(404).end();
    return;
  }
  const type = contentTypes[path.extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type });
  fs.createReadStream(file).pipe(response);
}

module.exports = async () => {
  if (buildIfStale() !== 0) throw new Error("The build failed: there are no pages to test.");
  const server = await chromium.launchServer({
    executablePath: await findBrowser(),
    headless: true,
    args: browserArguments,
  });
  const web = http.createServer(serveFile);
  await new Promise((resolve) => web.listen(0, "127.0.0.1", resolve));
  process.env.BROWSER_WS = server.wsEndpoint();
  process.env.APP_URL = `http://127.0.0.1:${web.address().port}/`;
  const workbench = await serveWorkbench(0);
  process.env.WORKBENCH_URL = workbench.url;
  globalThis.__BROWSER__ = { server, web, workbench };
};
