/**
 * npm leaves an optional package of another platform out of package-lock.json when it could not
 * fetch its description, and `npm ci` then refuses: "Missing: X@ from lock file". This adds the
 * entries npm would have written (no integrity: npm checks it where it has one).
 * Run after every `npm install` that changes the lock:  node tools/complete-lock.cjs
 */
const fs = require("node:fs");
const file = "package-lock.json";
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const OS = ["darwin", "win32", "linux", "android", "freebsd", "openharmony"];
const CPU = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "arm", "wasm32"];
const added = [];
for (const [where, pkg] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    // Same lookup as node: nested first, then each parent node_modules.
    const parts = where.split("/node_modules/");
    const found = parts.some((_, i) => {
      const base = parts.slice(0, parts.length - i).join("/node_modules/");
      return lock.packages[`${base}/node_modules/${name}`];
    });
    if (found || lock.packages[`node_modules/${name}`]) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    const words = name.split(/[-/]/).map((w) => (/^arm(eabi|v7)?$/.test(w) ? "arm" : w));
    const os = OS.filter((o) => words.includes(o));
    const cpu = CPU.filter((c) => words.includes(c));
    if (!os.length && !cpu.length) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(pkg.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    added.push(`${name}@${version}`);
  }
}
const root = lock.packages[""];
const rest = Object.keys(lock.packages)
  .filter((k) => k)
  .sort();
lock.packages = { "": root, ...Object.fromEntries(rest.map((k) => [k, lock.packages[k]])) };
fs.writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
console.log(`${added.length} entries added`, added.join(" "));
