/**
 * `npm start`: builds the add-in's pages for development, serves them on https://localhost:3000
 * and rebuilds when a source changes. The browser shows the pane outside Excel; to see it inside,
 * side-load dist/manifest.dev.xml (docs/administrators/deploy.md).
 */
const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");
const configurations = require("../webpack.config.js");

process.chdir(path.resolve(__dirname, ".."));

/**
 * Excel on the desktop loads pages only under a certificate it trusts: one of your own can be put
 * into .certs/ (localhost.key, localhost.crt). Without it the server makes one for itself.
 */
function certificate() {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) =>
    path.resolve(".certs", name)
  );
  if (!fs.existsSync(key) || !fs.existsSync(cert)) return "https";
  return { type: "https", options: { key: fs.readFileSync(key), cert: fs.readFileSync(cert) } };
}

async function start() {
  const server = certificate();
  const web = configurations({}, { mode: "development" }).find(({ name }) => name === "web");
  // The manifest must be a file: Excel is told where it lies.
  const devServer = {
    ...web.devServer,
    server,
    devMiddleware: { writeToDisk: (file) => file.endsWith("manifest.dev.xml") },
  };
  const served = new WebpackDevServer(devServer, webpack({ ...web, devServer }));
  await served.start();
  process.stdout.write(
    [
      "",
      "Task pane:         https://localhost:3000/taskpane.html",
      "Manifest for Excel: dist/manifest.dev.xml (side-load it)",
      "",
      server === "https"
        ? "The certificate is made here and known to nobody: the browser warns once."
        : "The certificate is yours, from .certs/.",
      "Outside Excel the pane shows what it is; it has no workbook to work on.",
      "Stop with Ctrl+C.",
      "",
    ].join("\n")
  );
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void served.stop().then(() => process.exit(0)));
  }
}

start().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
