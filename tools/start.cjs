/**
 * `npm start`: builds what is older than its sources and opens the workbench on
 * https://localhost:3000: a workbook in the browser with the add-in's own pages beside it. With
 * `--watch` it builds anew when a source changes. The pages are those of a release; Excel on this
 * machine can load them from here as well (docs/administrators/deploy.md).
 */
const path = require("node:path");
const { buildIfStale } = require("./build-if-stale.cjs");
const { serveWorkbench } = require("./workbench-server.cjs");

process.chdir(path.resolve(__dirname, ".."));

const port = Number(process.env.PORT ?? 3000);
const isWatching = process.argv.includes("--watch");

/** Rebuilds in the background; reload the page to see it. */
function watch() {
  const webpack = require("webpack");
  const configurations = require("../webpack.config.js")({}, { mode: "production" });
  const compiler = webpack(configurations);
  compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
    const text = error ? String(error) : stats.toString({ preset: "errors-warnings" });
    process.stdout.write(`${text}\nBuilt at ${new Date().toLocaleTimeString()}.\n`);
  });
  return compiler;
}

function why(error) {
  if (error.code !== "EADDRINUSE") return error.message;
  return `Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
}

async function start() {
  const code = buildIfStale();
  if (code !== 0) throw new Error("The build failed; nothing is served.");
  const served = await serveWorkbench(port);
  const compiler = isWatching ? watch() : null;
  process.stdout.write(
    [
      "",
      `Workbench:           ${served.url}`,
      `Task pane alone:     ${served.url}taskpane.html`,
      "Manifest for Excel:  dist/manifest.dev.xml (npm run sideload)",
      "",
      served.isTrusted
        ? "The certificate is your own."
        : "The certificate was made here: the browser warns once. Choose Advanced, then Continue.",
      "Stop with Ctrl+C.",
      "",
    ].join("\n")
  );
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      compiler?.close(() => undefined);
      void served.close().then(() => process.exit(0));
    });
  }
}

start().catch((error) => {
  process.stderr.write(`${why(error)}\n`);
  process.exitCode = 1;
});
