/**
 * Builds `dist/` when something that goes into it is newer than the last build. Reports to
 * standard error only: standard output belongs to the command that runs next.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const builds = ["web", "terminal", "workbench"].map((name) => path.join(root, "dist/.stamp", name));
const mustExist = [
  ...["dist/functions.js", "dist/functions.json", "dist/terminal/assess.cjs"],
  ...["dist/terminal/docs.cjs", "dist/terminal/examples.cjs", "dist/workbench/index.html"],
];
const inputs = [
  ...["src", "templates/frameworks", "assets", "tools"],
  ...["manifest.xml", "webpack.config.js", "tsconfig.json", "package.json"],
];
const lock = path.join(root, "node_modules/.cache/build.lock");
const lockPatienceMs = 300_000;

/** Newest change below a path; a folder's own time tells that a file in it was removed. */
function newest(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs
    .readdirSync(file)
    .reduce((time, name) => Math.max(time, newest(path.join(file, name))), stat.mtimeMs);
}

function isStale() {
  if (mustExist.some((file) => !fs.existsSync(path.join(root, file)))) return true;
  const built = builds.map((stamp) => fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...inputs.map((input) => newest(path.join(root, input)))) > Math.min(...built);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function takeLock() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

/** True when the process that holds the lock is gone: it was interrupted while it built. */
function isAbandoned() {
  try {
    const owner = Number(fs.readFileSync(lock, "utf8"));
    return owner > 0 && !isRunning(owner);
  } catch {
    return false; // released meanwhile
  }
}

/** Two commands started at once must not write dist/ at the same time: the second waits. */
function withLock(work) {
  const deadline = Date.now() + lockPatienceMs;
  while (!takeLock()) {
    if (isAbandoned() || Date.now() > deadline) fs.rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** @returns {number} exit code of the build; 0 when there was nothing to build */
function buildIfStale() {
  if (!isStale()) return 0;
  let code = 0;
  withLock(() => {
    if (!isStale()) return;
    process.stderr.write("Building (once; later runs start at once) ...\n");
    const webpack = require.resolve("webpack-cli/bin/cli.js", { paths: [root] });
    const built = spawnSync(process.execPath, [webpack, "--mode", "production"], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    code = built.status ?? 1;
  });
  return code;
}

module.exports = { buildIfStale };
