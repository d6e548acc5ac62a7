/**
 * What one run of `assess` costs:  npm run bench [-- WORKBOOK.xlsx [RUNS]]
 *
 * Times vary with the machine, so each run is set against a bare start of Node made right before
 * it; quote the ratio. Stage times come from the command itself (ASSESS_STAGES=1), the peak memory
 * from the operating system's account of the child.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { buildIfStale } = require("../tools/build-if-stale.cjs");

const [workbook = "../shared/workbooks/existing-analyst-workbook.xlsx", runs = "5"] =
  process.argv.slice(2);
const root = path.resolve(__dirname, "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "assess-bench-"));
const framework = require(path.join(root, "templates/frameworks/human-security/framework.json"));

const entries = path.join(folder, "entries.csv");
const rows = framework.indicators.map(
  ({ code }, index) => `${code},${(index % 5) + 1},High,data,x`
);
fs.writeFileSync(entries, ["code,score,confidence,evidence,basis", ...rows].join("\n"));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(args) {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ASSESS_STAGES: "1" },
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.status !== 0) throw new Error(child.stderr);
  return { ms, stderr: child.stderr };
}

if (buildIfStale() !== 0) process.exit(1);
const command = [
  path.join(root, "dist/terminal/assess.cjs"),
  path.resolve(root, workbook),
  ...["--entries", entries, "--out", path.join(folder, "out.xlsx"), "--json"],
];
const totals = [];
const bare = [];
const peaks = [];
const stages = new Map();
for (let run = 0; run <= Number(runs); run += 1) {
  const start = timed(["-e", "0"]);
  const whole = timed(command);
  if (run === 0) continue; // warms the file cache
  bare.push(start.ms);
  totals.push(whole.ms);
  for (const [, name, value] of whole.stderr.matchAll(/^stage (.+): ([0-9.]+)$/gm)) {
    if (name === "peak memory, MB") peaks.push(Number(value));
    else stages.set(name, [...(stages.get(name) ?? []), Number(value)]);
  }
}
fs.rmSync(folder, { recursive: true });

const total = median(totals);
console.log(`${path.basename(workbook)}, ${runs} runs, medians`);
for (const [name, values] of stages) {
  const ms = median(values);
  console.log(
    `  ${name.padEnd(36)} ${ms.toFixed(0).padStart(6)} ms ${((100 * ms) / total).toFixed(0).padStart(4)} %`
  );
}
console.log(`  ${"whole command".padEnd(36)} ${total.toFixed(0).padStart(6)} ms`);
console.log(`  times a bare start of Node: ${(total / median(bare)).toFixed(1)}`);
console.log(`  peak memory: ${median(peaks).toFixed(0)} MB`);
